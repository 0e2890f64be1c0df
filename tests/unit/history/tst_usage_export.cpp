// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/history/UsageExport.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_usage_export {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

UsageReport sample()
{
    UsageReport report;
    report.query = {UsagePeriod::Week, {UsageGroup::Program, UsageGroup::Day}, true};
    report.from = 1'790'000'000;
    report.until = 1'790'100'000;
    UsageTotals totals;
    totals.requests = 3;
    totals.failed = 1;
    totals.inputTokens = 1200;
    totals.cachedTokens = 800;
    totals.cacheWriteTokens = 100;
    totals.outputTokens = 340;
    totals.reasoningTokens = 30;
    totals.durationMs = 4500;
    totals.cacheMisses = {1, 0, 2, 0, 0};
    totals.firstTokenP50Ms = 700;
    totals.tokensPerSecond = 81.23456;
    report.rows.append(UsageRow{{"zed, the \"editor\"", "2026-09-21"}, totals});
    report.rows.append(UsageRow{{"", "2026-09-22"}, {}});
    report.total = totals;
    report.gauge = 42.5;
    return report;
}

} // namespace

//! Reports of use for other programs, and the words for them.
class UsageExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryPeriodThatItWrites()
    {
        for (const UsagePeriod period :
             {UsagePeriod::FiveHours, UsagePeriod::Week, UsagePeriod::Today, UsagePeriod::Days7,
              UsagePeriod::Days30, UsagePeriod::Days365, UsagePeriod::All}) {
            const auto read = toUsagePeriod(QString::fromLatin1(toWord(period)));
            QVERIFY(read);
            QVERIFY(*read == period);
        }
        for (const QString &bad : {u""_s, u"14"_s, u"weekly"_s, u"5h "_s}) {
            const auto read = toUsagePeriod(bad);
            QVERIFY(!read);
            QCOMPARE(read.error().message,
                     u"a period is one of 5h, week, today, 7, 30, 365, all, not '%1'"_s.arg(bad));
        }
    }

    void readsGroupsInTheirOrder()
    {
        const auto groups = toUsageGroups(u"Day, program,model,key,endpoint"_s);
        QVERIFY(groups);
        QVERIFY(*groups
                == (QList<UsageGroup>{UsageGroup::Day, UsageGroup::Program, UsageGroup::Model,
                                      UsageGroup::Key, UsageGroup::Endpoint}));
        for (const UsageGroup group : *groups) {
            const auto read = toUsageGroups(QString::fromLatin1(toWord(group)));
            QVERIFY(read && *read == QList<UsageGroup>{group});
        }
    }

    void refusesOtherGroups_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("message");
        const QString known = u"use can be shown by program, model, key, endpoint, day, not by "_s;
        QTest::newRow("nothing") << QString() << known + u"''"_s;
        QTest::newRow("unknown") << u"program,effort"_s << known + u"'effort'"_s;
        QTest::newRow("a comma too many") << u"program,"_s << known + u"''"_s;
        QTest::newRow("twice") << u"model,key,model"_s << u"'model' is there twice"_s;
    }

    void refusesOtherGroups()
    {
        QFETCH(QString, words);
        QFETCH(QString, message);
        const auto groups = toUsageGroups(words);
        QVERIFY(!groups);
        QCOMPARE(groups.error().message, message);
        QCOMPARE(groups.error().param, u"by"_s);
    }

    void writesJson()
    {
        const auto json = parseJson(toJson(sample()));
        QVERIFY(json);
        QCOMPARE((*json)["cycle"].toUtf8(), "week");
        QCOMPARE((*json)["from"].toUtf8(), "2026-09-21T14:13:20Z");
        QCOMPARE((*json)["until"].toUtf8(), "2026-09-22T18:00:00Z");
        QCOMPARE((*json)["by"].items().size(), 2);
        QVERIFY((*json)["former"].isAbsent());
        QVERIFY((*json)["prices_from"].isAbsent());
        const QList<JsonValue> rows = (*json)["rows"].items();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0)["program"].toUtf8(), "zed, the \"editor\"");
        QCOMPARE(rows.at(0)["day"].toUtf8(), "2026-09-21");
        QVERIFY(rows.at(1)["program"].isAbsent());
        const JsonValue total = (*json)["total"];
        QCOMPARE(total["requests"].toInteger(), std::optional<qint64>(3));
        QCOMPARE(total["cache_write_tokens"].toInteger(), std::optional<qint64>(100));
        QCOMPARE(total["cache_miss_idle"].toInteger(), std::optional<qint64>(2));
        QCOMPARE(total["first_token_p50_ms_estimate"].toInteger(), std::optional<qint64>(700));
        QVERIFY(total["first_token_p95_ms_estimate"].isAbsent());
        QVERIFY(toJson(sample()).contains("\"tokens_per_second\":81.2346,"));
        QVERIFY(toJson(sample()).contains("\"used_percent\":42.5,"));
        QVERIFY(total["cost_usd_estimate"].isAbsent());
        UsageReport everything = sample();
        everything.from = 0;
        everything.former = UsageTotals{};
        const auto other = parseJson(toJson(everything));
        QVERIFY(other && (*other)["from"].isAbsent());
        QCOMPARE((*other)["former"]["requests"].toInteger(), std::optional<qint64>(0));
    }

    void writesCsv()
    {
        const QList<QByteArray> lines = toCsv(sample()).split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(0).startsWith("program,day,requests,failed,input_tokens,"));
        QVERIFY(lines.at(1).startsWith("\"zed, the \"\"editor\"\"\",2026-09-21,3,1,1200,800,100,"));
        QVERIFY(lines.at(2).startsWith(",2026-09-22,0,0,"));
        QVERIFY(lines.at(3).isEmpty());
        for (const QByteArray &line : lines.first(3))
            QVERIFY(line.endsWith("\r"));
        QCOMPARE(lines.at(2).count(','), lines.at(0).count(','));
        UsageReport sum = sample();
        sum.query.groups.clear();
        sum.rows.clear();
        const QList<QByteArray> single = toCsv(sum).split('\n');
        QCOMPARE(single.size(), 3);
        QVERIFY(single.at(1).startsWith("3,1,1200,"));
    }

    void keepsFormulasOutOfASpreadsheet()
    {
        UsageReport report = sample();
        report.rows[0].names[0] = "=1+1";
        QVERIFY(toCsv(report).contains("\r\n'=1+1,"));
    }
};

TEST_CLASS(UsageExportTest, QCoreApplication)

} // namespace tst_usage_export

#include "tst_usage_export.moc"
