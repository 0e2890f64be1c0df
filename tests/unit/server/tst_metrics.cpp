// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Metrics.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

namespace tst_metrics {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

RequestRecord succeeded()
{
    RequestRecord summary;
    summary.method = "POST";
    summary.path = summary.route = "/v1/chat/completions";
    summary.model = "gpt-5";
    summary.upstreamModel = "gpt-5.5";
    summary.status = 200;
    summary.durationMs = 1500;
    summary.firstOutputMs = 300;
    summary.inputTokens = 31;
    summary.cachedTokens = 8;
    summary.outputTokens = 40;
    summary.reasoningTokens = 30;
    return summary;
}

QStringList linesOf(const Metrics &metrics, const MetricGauges &gauges = {})
{
    return QString::fromUtf8(metrics.text(gauges)).split(u'\n');
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsRequests()
    {
        Metrics metrics;
        metrics.note(succeeded());
        metrics.note(succeeded());
        RequestRecord gone = succeeded();
        gone.status = 0;
        gone.firstOutputMs.reset();
        gone.inputTokens.reset();
        metrics.note(gone);
        RequestRecord unknown;
        unknown.path = "/secret\"path";
        unknown.status = 404;
        metrics.note(unknown);
        const QStringList lines = linesOf(metrics);
        const QStringList expected{
            u"chatmock_requests_total{route=\"/v1/chat/completions\",model=\"gpt-5.5\",status=\"200\"} 2"_s,
            u"chatmock_requests_total{route=\"/v1/chat/completions\",model=\"gpt-5.5\",status=\"gone\"} 1"_s,
            u"chatmock_requests_total{route=\"other\",model=\"\",status=\"404\"} 1"_s,
            u"chatmock_tokens_total{model=\"gpt-5.5\",kind=\"input\"} 62"_s,
            u"chatmock_tokens_total{model=\"gpt-5.5\",kind=\"cached\"} 24"_s,
            u"chatmock_tokens_total{model=\"gpt-5.5\",kind=\"output\"} 120"_s,
            u"chatmock_tokens_total{model=\"gpt-5.5\",kind=\"reasoning\"} 90"_s,
        };
        for (const QString &line : expected)
            QVERIFY2(lines.contains(line), qPrintable(line));
        QVERIFY(!lines.join(u'\n').contains(u"secret"_s));
    }

    void sortsDurationsIntoBuckets()
    {
        Metrics metrics;
        metrics.note(succeeded());
        RequestRecord slow = succeeded();
        slow.durationMs = 400'000;
        slow.firstOutputMs = 50;
        metrics.note(slow);
        const QStringList lines = linesOf(metrics);
        const QString duration =
            u"chatmock_request_duration_seconds%1{route=\"/v1/chat/completions\"%2} %3"_s;
        const QString first = u"chatmock_first_token_seconds%1{model=\"gpt-5.5\"%2} %3"_s;
        const QStringList expected{
            duration.arg(u"_bucket"_s, u",le=\"1\""_s, u"0"_s),
            duration.arg(u"_bucket"_s, u",le=\"2.5\""_s, u"1"_s),
            duration.arg(u"_bucket"_s, u",le=\"300\""_s, u"1"_s),
            duration.arg(u"_bucket"_s, u",le=\"+Inf\""_s, u"2"_s),
            duration.arg(u"_sum"_s, QString(), u"401.5"_s),
            duration.arg(u"_count"_s, QString(), u"2"_s),
            first.arg(u"_bucket"_s, u",le=\"0.05\""_s, u"1"_s),
            first.arg(u"_bucket"_s, u",le=\"0.5\""_s, u"2"_s),
            first.arg(u"_sum"_s, QString(), u"0.35"_s),
        };
        for (const QString &line : expected)
            QVERIFY2(lines.contains(line), qPrintable(line));
    }

    void reportsErrorsRefreshesAndGauges()
    {
        Metrics metrics;
        RequestRecord failed = succeeded();
        failed.status = 503;
        failed.upstreamFault = toWord(ErrorCode::Overloaded);
        metrics.note(failed);
        metrics.noteRefresh(true);
        metrics.noteRefresh(false);
        MetricGauges gauges;
        gauges.streamsOpen = 3;
        gauges.isSignedIn = true;
        LimitWindow window;
        window.kind = LimitWindow::Kind::FiveHours;
        window.usedPercent = 34.5;
        window.resetsAt = 1795216000;
        LimitWindow other;
        other.length = std::chrono::minutes(90);
        other.family = u"spark"_s;
        other.usedPercent = 1;
        gauges.limits.windows = {window, other};
        const QStringList lines = linesOf(metrics, gauges);
        const QStringList expected{
            u"chatmock_upstream_errors_total{kind=\"overloaded\"} 1"_s,
            u"chatmock_token_refreshes_total{result=\"renewed\"} 1"_s,
            u"chatmock_token_refreshes_total{result=\"failed\"} 1"_s,
            u"chatmock_streams_open 3"_s,
            u"chatmock_signed_in 1"_s,
            u"chatmock_limit_used_percent{window=\"5h\",family=\"\"} 34.5"_s,
            u"chatmock_limit_used_percent{window=\"90m\",family=\"spark\"} 1"_s,
            u"chatmock_limit_reset_timestamp_seconds{window=\"5h\",family=\"\"} 1795216000"_s,
        };
        for (const QString &line : expected)
            QVERIFY2(lines.contains(line), qPrintable(line));
    }

    void boundsTheModels()
    {
        Metrics metrics;
        for (int i = 0; i < 300; ++i) {
            RequestRecord summary = succeeded();
            summary.upstreamModel = "m" + QByteArray::number(i);
            metrics.note(summary);
        }
        const QByteArray text = metrics.text({});
        QVERIFY(text.count("chatmock_requests_total{") <= 101);
        QVERIFY(text.contains("model=\"other\",status=\"200\"} 200"));
    }

    void keepsToTheFormat()
    {
        Metrics metrics;
        metrics.note(succeeded());
        metrics.noteRefresh(true);
        static const QRegularExpression comment(
            u"^# (HELP [a-z_]+ .+|TYPE [a-z_]+ (counter|gauge|histogram))$"_s);
        static const QRegularExpression sample(
            u"^[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? [0-9.e+-]+$"_s);
        const QByteArray text = metrics.text({});
        QVERIFY(text.endsWith('\n'));
        for (const QString &line : linesOf(metrics)) {
            if (!line.isEmpty()) {
                QVERIFY2(comment.match(line).hasMatch() || sample.match(line).hasMatch(),
                         qPrintable(line));
            }
        }
    }
};

TEST_CLASS(TestMetrics, runner::NoApplication)

} // namespace tst_metrics

#include "tst_metrics.moc"
