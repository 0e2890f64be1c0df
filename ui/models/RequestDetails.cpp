// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RequestDetails.h"

#include "ui/models/RequestProblem.h"
#include "ui/models/RequestText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

class RequestDetails
{
    Q_DECLARE_TR_FUNCTIONS(RequestDetails)

public:
    RequestDetails(const core::RequestRecord &record, qint64 now, const QLocale &locale)
        : m_record(record)
        , m_now(now)
        , m_locale(locale)
    {
    }

    QList<DetailSection> sections() const
    {
        QList<DetailSection> all;
        for (const DetailSection &section :
             {outcome(), question(), changed(), ignored(), tokens(), ids(),
              body(tr("Request from the program"), m_record.requestBody),
              body(tr("Request to ChatGPT"), m_record.upstreamBody),
              body(tr("Response to the program"), m_record.responseBody)}) {
            if (!section.lines.isEmpty() || !section.code.isEmpty())
                all.append(section);
        }
        return all;
    }

private:
    DetailSection outcome() const
    {
        DetailSection section{statusText(m_record), {}, {}};
        addProblem(section);
        section.lines.append({tr("Started"), startText(m_record.startedAt, m_now, m_locale)});
        if (m_record.firstOutputMs) {
            section.lines.append(
                {tr("First output after"), durationText(*m_record.firstOutputMs, m_locale)});
        }
        if (!m_record.isRunning)
            section.lines.append({tr("Duration"), durationText(m_record.durationMs, m_locale)});
        return section;
    }

    //! What happened, what to do, and last what developers call it.
    void addProblem(DetailSection &section) const
    {
        const ErrorMessage problem = requestProblem(m_record, m_now);
        if (!problem.sentence.isEmpty() && !m_record.isStopped())
            section.lines.append({{}, problem.sentence});
        if (!problem.remedy.isEmpty())
            section.lines.append({{}, problem.remedy});
        const QString error = oneLine(m_record.error.toUtf8());
        if (error.isEmpty() || m_record.isStopped())
            return;
        section.lines.append(
            {m_record.upstreamFault.isEmpty() ? tr("Error") : tr("Reported by ChatGPT"), error});
    }

    DetailSection question() const
    {
        DetailSection section{tr("Request"), {}, {}};
        section.lines.append(
            {tr("Endpoint"), oneLine(m_record.method) + u' ' + oneLine(m_record.path)});
        add(section, tr("Program"), m_record.client);
        add(section, tr("Requested model"), m_record.model);
        add(section, tr("Used model"), m_record.upstreamModel);
        add(section, tr("Reasoning effort"), m_record.effort);
        if (!m_record.model.isEmpty()) {
            section.lines.append({tr("Response", "how it is sent"),
                                  m_record.isStreamed ? tr("streamed") : tr("all at once")});
        }
        return section;
    }

    DetailSection changed() const
    {
        DetailSection section{tr("Adjusted"), {}, {}};
        for (const core::Note &note : m_record.notes) {
            if (note.kind != core::Note::Kind::Changed)
                continue;
            QString detail = oneLine(note.detail);
            section.lines.append({oneLine(note.param), detail.replace(u"->"_s, u" → "_s)});
        }
        return section;
    }

    DetailSection ignored() const
    {
        DetailSection section{tr("Ignored"), {}, {}};
        for (const core::Note &note : m_record.notes) {
            if (note.kind == core::Note::Kind::Ignored)
                section.lines.append({oneLine(note.param), reasonFor(note.param)});
        }
        return section;
    }

    static QString reasonFor(const QByteArray &param)
    {
        // What depends on the model (core/codex/CodexRequest.cpp); everything else has no
        // counterpart whatever the model is.
        static constexpr std::array<QByteArrayView, 3> OfTheModel{"reasoning_summary", "verbosity",
                                                                  "service_tier"};
        const bool dependsOnModel =
            std::find(OfTheModel.begin(), OfTheModel.end(), param) != OfTheModel.end();
        return dependsOnModel ? tr("not supported by this model")
                              : tr("not supported by ChatGPT; the response is not affected");
    }

    DetailSection tokens() const
    {
        DetailSection section{tr("Tokens"), {}, {}};
        if (m_record.inputTokens || m_record.outputTokens) {
            section.lines = {
                {tr("Input", "tokens"), countText(m_record.inputTokens, m_locale)},
                {tr("cached"), countText(m_record.cachedTokens, m_locale)},
                {tr("Output", "tokens"), countText(m_record.outputTokens, m_locale)},
                {tr("reasoning"), countText(m_record.reasoningTokens, m_locale)},
            };
        } else if (m_record.isRunning && m_record.outputEstimate) {
            section.lines.append({tr("Output so far (estimate)", "tokens"),
                                  m_locale.toString(*m_record.outputEstimate)});
        }
        return section;
    }

    DetailSection ids() const
    {
        DetailSection section{tr("For a bug report"), {}, {}};
        add(section, tr("Request ID"), m_record.requestId);
        add(section, tr("ChatGPT's ID"), m_record.upstreamId);
        add(section, tr("Error code"), m_record.errorCode);
        add(section, tr("ChatGPT's error code"), m_record.providerCode);
        return section;
    }

    static DetailSection body(const QString &title, const QByteArray &bytes)
    {
        return {title, {}, QString::fromUtf8(bytes)};
    }

    static void add(DetailSection &section, const QString &label, const QByteArray &value)
    {
        if (!value.isEmpty())
            section.lines.append({label, oneLine(value)});
    }

    const core::RequestRecord &m_record;
    qint64 m_now;
    const QLocale &m_locale;
};

} // namespace

QList<DetailSection> requestDetails(const core::RequestRecord &record, qint64 now,
                                    const QLocale &locale)
{
    return RequestDetails(record, now, locale).sections();
}

namespace {

struct CurlCommand
{
    Q_DECLARE_TR_FUNCTIONS(CurlCommand)
};

//! A turn on a WebSocket began as GET; over plain HTTP the same request is a POST.
QString methodOf(const core::RequestRecord &record)
{
    if (record.method == "GET" && !record.model.isEmpty())
        return u"POST"_s;
    return record.method.isEmpty() ? u"POST"_s : QString::fromUtf8(record.method);
}

QString addressOf(const core::RequestRecord &record, const QString &baseUrl)
{
    // The path as the client spelled it: a URL class would normalise it.
    const QUrl server = QUrl(baseUrl).adjusted(QUrl::RemovePath | QUrl::RemoveQuery
                                               | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    return server.toString() + QString::fromUtf8(record.path);
}

//! Nullopt for what a shell word cannot hold.
std::optional<QString> textOf(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(body);
    if (decoder.hasError() || text.contains(QChar::Null))
        return std::nullopt;
    return text;
}

QString bodyOf(const core::RequestRecord &record)
{
    if (record.requestBody.isEmpty())
        return CurlCommand::tr("The request text was not saved: insert it here");
    return textOf(record.requestBody)
        .value_or(CurlCommand::tr("The request is not text: insert it here"));
}

} // namespace

QString shellQuoted(const QString &text)
{
    static const QRegularExpression plain(u"^[\\w@%+=:,./-]+$"_s);
    if (plain.match(text).hasMatch())
        return text;
    QString quoted = text;
    // Nothing is special between single quotes but their end.
    quoted.replace(u'\'', R"('\'')"_L1);
    return u'\'' + quoted + u'\'';
}

QString curlCommand(const core::RequestRecord &record, const QString &baseUrl, bool needsKey)
{
    const QString method = methodOf(record);
    const bool hasBody = method == u"POST" || !record.requestBody.isEmpty();
    QStringList lines{u"curl "_s + shellQuoted(addressOf(record, baseUrl))};
    if (record.isStreamed)
        lines.first() += u" --no-buffer"_s;
    if (method == u"HEAD")
        lines.first() += u" --head"_s;
    else if (method != (hasBody ? u"POST" : u"GET"))
        lines.first() += u" --request "_s + shellQuoted(method);
    if (needsKey)
        lines << u"--header \"Authorization: Bearer $CHATMOCK_API_KEY\""_s;
    if (hasBody) {
        lines << u"--header 'Content-Type: application/json'"_s;
        // Not --data, which would read a file for a body that begins with @.
        lines << u"--data-raw "_s + shellQuoted(bodyOf(record));
    }
    return lines.join(" \\\n  "_L1);
}

} // namespace ui
