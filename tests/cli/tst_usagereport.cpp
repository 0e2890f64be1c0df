// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "app/cli/HelpText.h"
#include "app/cli/UsageText.h"
#include "core/base/Json.h"
#include "core/history/RequestLog.h"
#include "tests/fakes/Outcome.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtTest/QTest>

namespace tst_usagereport {

using namespace app;
using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

UsageReport sampleReport()
{
    UsageReport report;
    report.query = {UsagePeriod::Week, {UsageGroup::Program, UsageGroup::Model}, true};
    report.from = QDateTime(QDate(2026, 11, 26), QTime(14, 5)).toSecsSinceEpoch();
    report.gauge = 42.5;
    UsageTotals totals;
    totals.requests = 12;
    totals.inputTokens = 1'234'567;
    totals.cachedTokens = 800'000;
    totals.outputTokens = 98'765;
    totals.firstTokenP50Ms = 1340;
    totals.tokensPerSecond = 61.27;
    report.rows.append(
        UsageRow{{"a program with a name that is rather long", "gpt-5.6-sol"}, totals});
    report.rows.append(UsageRow{{"", "gpt-5.6-luna"}, UsageTotals{}});
    report.total = totals;
    report.former = UsageTotals{};
    return report;
}

RequestRecord request(const QByteArray &program, qint64 input)
{
    RequestRecord record;
    record.requestId = "req_1";
    record.method = "POST";
    record.path = record.route = "/v1/responses";
    record.program = program;
    record.key = "notebook";
    record.model = record.upstreamModel = "gpt-5.6";
    record.status = 200;
    record.startedAt = QDateTime::currentSecsSinceEpoch() - 1;
    record.durationMs = 2000;
    record.firstOutputMs = 500;
    record.inputTokens = input;
    record.outputTokens = 30;
    return record;
}

bool fillLog(const Program &program)
{
    RequestLog log(requestLogFile(program.home()), {});
    log.add(request("zed", 100));
    log.add(request("code", 700));
    Outcome<Nothing> written;
    log.flush(written.callback());
    return written.wait() && written.isGood();
}

} // namespace

//! `chatmock usage --by … --cycle …`.
class UsageReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsATable();
    void fitsTheTerminal();
    void namesWhatWasUsedElsewhere();
    void disarmsNames();
    void showsWhoUsedWhat();
    void writesJson();
    void writesCsv();
    void saysThatTheLogIsOff();
    void isEmptyWithoutALog();
    void refusesWrongWords_data();
    void refusesWrongWords();
};

void UsageReportTest::printsATable()
{
    const QStringList lines = usageReportLines(sampleReport(), {});
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines.at(0),
             u"The present week of the plan, since 2026-11-26 14:05 – 42.5 % of this limit is "
             "used"_s);
    QCOMPARE(lines.at(1).simplified(),
             u"Program Model Requests Failed Input Cached Output Reasoning ≈ First token "
             "Tokens/s"_s);
    QCOMPARE(lines.at(2).simplified(),
             u"a program with a name that is rather long gpt-5.6-sol 12 0 1234567 800000 98765 0 "
             "1.3 s 61.3"_s);
    QCOMPARE(lines.at(3).simplified(), u"– gpt-5.6-luna 0 0 0 0 0 0 – –"_s);
    QVERIFY(lines.at(4).startsWith(u"Total"_s));
    QVERIFY(lines.at(5).startsWith(u"The period before"_s));
    QCOMPARE(lines.at(6), u"≈ marks an estimate."_s);
}

void UsageReportTest::fitsTheTerminal()
{
    QString former;
    for (int columns = 60; columns < 160; ++columns) {
        const QStringList lines =
            usageReportLines(sampleReport(), {.isTerminal = true, .columns = columns});
        for (int i = 1; i < 6; ++i)
            QVERIFY2(textColumns(lines.at(i)) <= columns, qPrintable(lines.at(i)));
        for (const QString &title : {u"Program"_s, u"Requests"_s, u"Input"_s, u"Output"_s})
            QVERIFY2(lines.at(1).contains(title), qPrintable(lines.at(1)));
        // What there was room for is not left out with more of it.
        QVERIFY(lines.at(1).simplified().size() >= former.size());
        former = lines.at(1).simplified();
    }
    QVERIFY(former.contains(u"Reasoning"_s));
}

void UsageReportTest::namesWhatWasUsedElsewhere()
{
    UsageReport report = sampleReport();
    report.total.cost = 1.239;
    report.rows[0].totals.cost = 1.239;
    report.rows[0].totals.planShare = 30.04;
    report.total.planShare = 30.04;
    report.elsewhere = 12.5;
    const QStringList lines = usageReportLines(report, {});
    QVERIFY(lines.at(1).simplified().endsWith(u"Tokens/s ≈ USD ≈ Share"_s));
    QVERIFY2(lines.at(2).simplified().endsWith(u"61.3 1.24 30.0 %"_s), qPrintable(lines.at(2)));
    QCOMPARE(lines.at(4).simplified(), u"Elsewhere 12.5 %"_s);
}

void UsageReportTest::disarmsNames()
{
    UsageReport report = sampleReport();
    report.rows[0].names[0] = "\033[2Jx\ny";
    const QString text = usageReportLines(report, {}).join(u'|');
    QVERIFY(!text.contains(u'\033') && !text.contains(u'\n'));
}

void UsageReportTest::showsWhoUsedWhat()
{
    Program program;
    QVERIFY(fillLog(program));
    QCOMPARE(program.run({u"usage"_s, u"--cycle"_s, u"today"_s}), 0);
    const QStringList lines = QString::fromUtf8(program.out()).split(u'\n');
    QCOMPARE(lines.at(0), u"Today"_s);
    QVERIFY2(lines.at(2).startsWith(u"code "_s), qPrintable(lines.at(2)));
    QVERIFY2(lines.at(3).startsWith(u"zed "_s), qPrintable(lines.at(3)));
    QVERIFY(!program.out().contains("turned off"));
    // The former form of the command stays as it was.
    QCOMPARE(program.run({u"usage"_s, u"--days"_s, u"2"_s}), 0);
    QVERIFY(program.out().startsWith("Day "));
}

void UsageReportTest::writesJson()
{
    Program program;
    QVERIFY(fillLog(program));
    QCOMPARE(program.run({u"usage"_s, u"--by"_s, u"key,model"_s, u"--json"_s}), 0);
    QCOMPARE(program.out().count('\n'), 1);
    const auto json = parseJson(program.out());
    QVERIFY(json);
    QCOMPARE((*json)["cycle"].toUtf8(), "week");
    const QList<JsonValue> rows = (*json)["rows"].items();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0)["key"].toUtf8(), "notebook");
    QCOMPARE(rows.at(0)["model"].toUtf8(), "gpt-5.6");
    QCOMPARE(rows.at(0)["input_tokens"].toInteger(), std::optional<qint64>(800));
    QCOMPARE((*json)["former"]["requests"].toInteger(), std::optional<qint64>(0));
}

void UsageReportTest::writesCsv()
{
    Program program;
    QVERIFY(fillLog(program));
    QCOMPARE(program.run({u"usage"_s, u"--csv"_s, u"--by=endpoint"_s, u"--cycle=all"_s}), 0);
    const QList<QByteArray> lines = program.out().split('\n');
    QVERIFY(lines.at(0).startsWith("endpoint,requests,"));
    QVERIFY(lines.at(1).startsWith("/v1/responses,2,0,800,"));
}

void UsageReportTest::saysThatTheLogIsOff()
{
    Program program;
    QFile file(program.file(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[privacy]\nrequestLog=false\n");
    file.close();
    QCOMPARE(program.run({u"usage"_s, u"--by"_s, u"program"_s}), 0);
    QVERIFY2(program.out().endsWith("The request log is turned off in the settings. These sums are "
                                    "counted all the same.\n"),
             program.out().constData());
}

void UsageReportTest::isEmptyWithoutALog()
{
    Program program;
    QCOMPARE(program.run({u"usage"_s, u"--by"_s, u"day"_s, u"--cycle"_s, u"5h"_s}), 0);
    QVERIFY(program.out().startsWith("The present 5-hour window, since "));
    QVERIFY(program.out().contains("\nTotal "));
    QVERIFY(!QFile::exists(requestLogFile(program.home())));
}

void UsageReportTest::refusesWrongWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("group") << QStringList{u"--by"_s, u"effort"_s}
                           << QByteArray("--by: use can be shown by program, model, key, endpoint, "
                                         "day, not by 'effort'");
    QTest::newRow("period") << QStringList{u"--cycle"_s, u"month"_s}
                            << QByteArray("--cycle: a period is one of 5h, week, today, 7, 30, "
                                          "365, all, not 'month'");
    QTest::newRow("both forms") << QStringList{u"--days"_s, u"3"_s, u"--by"_s, u"model"_s}
                                << QByteArray("--days cannot be combined");
    QTest::newRow("both formats") << QStringList{u"--json"_s, u"--csv"_s}
                                  << QByteArray("--json and --csv cannot be combined");
    QTest::newRow("no value") << QStringList{u"--by"_s} << QByteArray("'--by'");
}

void UsageReportTest::refusesWrongWords()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    Program program;
    QCOMPARE(program.run(QStringList{u"usage"_s} + arguments), 2);
    QVERIFY2(program.err().contains(message), program.err().constData());
    QVERIFY(program.out().isEmpty());
}

TEST_CLASS(UsageReportTest, QCoreApplication)

} // namespace tst_usagereport

#include "tst_usagereport.moc"
