// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Metrics.h"

#include "core/codex/LimitErrors.h"

namespace core {

namespace {

constexpr qsizetype MostModels = 100;

QByteArray label(const char *name, QByteArray value)
{
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return QByteArray(name) + "=\"" + value + '"';
}

QByteArray routeLabel(const QByteArray &route)
{
    return label("route", route.isEmpty() ? QByteArray("other") : route);
}

//! One of the provider's reasons, so that the labels stay bounded.
QByteArray knownReason(const QByteArray &reason)
{
    static const QList<QByteArray> reasons{"prefix_mismatch", "model_mismatch",
                                           "organization_mismatch", "end_user_mismatch"};
    return reasons.contains(reason) ? reason : QByteArray("other");
}

QByteArray toText(double value)
{
    return QByteArray::number(value, 'g', 15);
}

//! How a window is called: by its word, or by its length.
QByteArray windowLabels(const LimitWindow &window)
{
    return label("window", limitWord(window)) + ',' + label("family", window.family.toUtf8());
}

} // namespace

//! The text being written: families with their samples.
class Metrics::Page
{
public:
    void family(const char *name, const char *type, const char *help)
    {
        m_name = name;
        m_text += "# HELP " + m_name + ' ' + help + "\n# TYPE " + m_name + ' ' + type + '\n';
    }

    void sample(const QByteArray &labels, const QByteArray &value, const char *suffix = "")
    {
        m_text += m_name + suffix;
        if (!labels.isEmpty())
            m_text += '{' + labels + '}';
        m_text += ' ' + value + '\n';
    }

    void samples(const Counters &counters)
    {
        for (auto it = counters.begin(); it != counters.end(); ++it)
            sample(it.key(), QByteArray::number(it.value()));
    }

    void samples(const Histograms &histograms)
    {
        for (auto it = histograms.begin(); it != histograms.end(); ++it) {
            const Histogram &histogram = it.value();
            qint64 upTo = 0;
            for (size_t i = 0; i < Histogram::Bounds.size(); ++i) {
                upTo += histogram.counts[i];
                sample(it.key() + ',' + label("le", toText(Histogram::Bounds[i])),
                       QByteArray::number(upTo), "_bucket");
            }
            const QByteArray count = QByteArray::number(histogram.count);
            sample(it.key() + ',' + label("le", "+Inf"), count, "_bucket");
            sample(it.key(), toText(double(histogram.milliseconds) / 1000), "_sum");
            sample(it.key(), count, "_count");
        }
    }

    QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_name;
    QByteArray m_text;
};

void Metrics::Histogram::add(qint64 more)
{
    ++count;
    milliseconds += more;
    for (size_t i = 0; i < Bounds.size(); ++i) {
        if (double(more) <= Bounds[i] * 1000) {
            ++counts[i];
            return;
        }
    }
}

QByteArray Metrics::boundedModel(const QByteArray &model)
{
    if (model.isEmpty() || m_models.contains(model))
        return model;
    if (m_models.size() >= MostModels)
        return "other";
    m_models.insert(model);
    return model;
}

void Metrics::note(const RequestRecord &summary)
{
    const QByteArray route = routeLabel(summary.route);
    const QByteArray model = boundedModel(summary.upstreamModel);
    const QByteArray status = summary.status == 0 ? "gone" : QByteArray::number(summary.status);
    ++m_requests[route + ',' + label("model", model) + ',' + label("status", status)];
    m_durations[route].add(summary.durationMs);
    if (summary.firstOutputMs)
        m_firstTokens[label("model", model)].add(*summary.firstOutputMs);
    countTokens(model, "input", summary.inputTokens);
    countTokens(model, "cached", summary.cachedTokens);
    countTokens(model, "output", summary.outputTokens);
    countTokens(model, "reasoning", summary.reasoningTokens);
    if (!summary.upstreamFault.isEmpty())
        ++m_upstreamErrors[label("kind", summary.upstreamFault)];
    if (!summary.droppedReasoning.isEmpty())
        ++m_droppedReasoning[label("reason", knownReason(summary.droppedReasoning))];
}

void Metrics::countTokens(const QByteArray &model, const char *kind, std::optional<qint64> tokens)
{
    if (tokens)
        m_tokens[label("model", model) + ',' + label("kind", kind)] += *tokens;
}

void Metrics::noteRefresh(bool hasSucceeded)
{
    ++m_refreshes[label("result", hasSucceeded ? "renewed" : "failed")];
}

QByteArray Metrics::text(const MetricGauges &gauges) const
{
    Page page;
    page.family("chatmock_build_info", "gauge", "The version of this program.");
    page.sample(label("version", CHATMOCK_VERSION), "1");
    page.family("chatmock_signed_in", "gauge", "1 while an account is signed in.");
    page.sample({}, gauges.isSignedIn ? "1" : "0");
    page.family("chatmock_streams_open", "gauge", "Requests that are running.");
    page.sample({}, QByteArray::number(gauges.streamsOpen));
    page.family("chatmock_requests_total", "counter",
                "Finished requests; status gone = the client disconnected before the response.");
    page.samples(m_requests);
    page.family("chatmock_request_duration_seconds", "histogram",
                "From the complete request to the end of the response.");
    page.samples(m_durations);
    page.family("chatmock_first_token_seconds", "histogram",
                "From the complete request to the first output of the model.");
    page.samples(m_firstTokens);
    page.family("chatmock_tokens_total", "counter",
                "Tokens as counted by ChatGPT; cached is part of input, reasoning is part of "
                "output.");
    page.samples(m_tokens);
    page.family("chatmock_upstream_errors_total", "counter",
                "Responses that failed at ChatGPT or on the way there, after all retries.");
    page.samples(m_upstreamErrors);
    page.family("chatmock_reasoning_dropped_total", "counter",
                "Responses for which ChatGPT left out reasoning of earlier turns.");
    page.samples(m_droppedReasoning);
    page.family("chatmock_token_refreshes_total", "counter", "Token refreshes.");
    page.samples(m_refreshes);
    page.family("chatmock_limit_used_percent", "gauge", "How much of a limit is used.");
    for (const LimitWindow &window : gauges.limits.windows) {
        if (window.usedPercent)
            page.sample(windowLabels(window), toText(*window.usedPercent));
    }
    page.family("chatmock_limit_reset_timestamp_seconds", "gauge",
                "When a limit resets, in unix time.");
    for (const LimitWindow &window : gauges.limits.windows) {
        if (window.resetsAt)
            page.sample(windowLabels(window), QByteArray::number(*window.resetsAt));
    }
    return page.take();
}

} // namespace core
