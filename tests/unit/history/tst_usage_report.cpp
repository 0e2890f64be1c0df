// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogFixture.h"
#include "Records.h"
#include "core/history/UsageReports.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDateTime>
#include <QtTest/QTest>

namespace tst_usage_report {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Noon, local time, in the middle of a year. No slot begins in this second.
qint64 noon()
{
    return QDateTime(QDate(2026, 7, 15), QTime(12, 0, 7)).toSecsSinceEpoch();
}

qint64 midnightOf(const QDate &day)
{
    return day.startOfDay().toSecsSinceEpoch();
}

LimitSnapshot limitsOf(std::optional<qint64> weekReset, std::optional<qint64> fiveHourReset)
{
    LimitSnapshot limits;
    LimitWindow window;
    window.kind = LimitWindow::Kind::Weekly;
    window.family = u"codex_bengalfox"_s; // of one model group: not the plan's own
    window.length = std::chrono::minutes(10'080);
    window.usedPercent = 99;
    window.resetsAt = noon() + 17;
    limits.windows.append(window);
    window.family.clear();
    window.usedPercent = 42.5;
    window.resetsAt = weekReset;
    limits.windows.append(window);
    window.kind = LimitWindow::Kind::FiveHours;
    window.length = std::chrono::minutes(300);
    window.usedPercent = 7;
    window.resetsAt = fiveHourReset;
    limits.windows.append(window);
    return limits;
}

RequestRecord recordAt(qint64 time, const QByteArray &program = "zed", qint64 input = 100)
{
    RequestRecord record = finishedRecord();
    record.startedAt = time;
    record.program = program;
    record.inputTokens = input;
    return record;
}

bool fill(const LogFixture &fixture, const QList<RequestRecord> &records)
{
    RequestLog log(fixture.file(), {true, std::chrono::seconds(0)});
    for (const RequestRecord &record : records)
        log.add(record);
    return LogFixture::flush(log);
}

QList<QByteArray> firstNames(const UsageReport &report)
{
    QList<QByteArray> names;
    for (const UsageRow &row : report.rows)
        names.append(row.names.constFirst());
    return names;
}

} // namespace

//! Reports of use: their periods, their order, the period before.
class UsageReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAWindowByItsOwnReset_data()
    {
        QTest::addColumn<UsagePeriod>("period");
        QTest::addColumn<LimitSnapshot>("limits");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<bool>("hasGauge");
        const qint64 hour = 3600;
        const qint64 day = 86'400;
        const qint64 now = noon();
        QTest::newRow("week") << UsagePeriod::Week << limitsOf(now + 2 * day, now + hour)
                              << now - 5 * day << true;
        QTest::newRow("five hours") << UsagePeriod::FiveHours << limitsOf(now + 2 * day, now + hour)
                                    << now - 4 * hour << true;
        QTest::newRow("just begun")
            << UsagePeriod::Week << limitsOf(now + 7 * day, now + hour) << now << true;
        QTest::newRow("reset has passed")
            << UsagePeriod::Week << limitsOf(now - day, now + hour) << now - day << false;
        QTest::newRow("two have passed")
            << UsagePeriod::FiveHours << limitsOf(now + day, now - 7 * hour) << now - 2 * hour
            << false;
        QTest::newRow("reset this second")
            << UsagePeriod::Week << limitsOf(now, now + hour) << now << false;
        QTest::newRow("reset beyond the length")
            << UsagePeriod::Week << limitsOf(now + 30 * day, now + hour) << now << true;
        QTest::newRow("no reset known")
            << UsagePeriod::Week << limitsOf(std::nullopt, std::nullopt) << now - 7 * day << true;
        QTest::newRow("no window known")
            << UsagePeriod::FiveHours << LimitSnapshot{} << now - 5 * hour << false;
        LimitSnapshot odd = limitsOf(now + day, now + hour);
        odd.windows[1].length = {};
        QTest::newRow("no length known") << UsagePeriod::Week << odd << now - 6 * day << true;
    }

    void beginsAWindowByItsOwnReset()
    {
        QFETCH(UsagePeriod, period);
        QFETCH(LimitSnapshot, limits);
        QFETCH(qint64, from);
        QFETCH(bool, hasGauge);
        const UsageSpan span = usageSpan(period, limits, noon());
        QCOMPARE(span.from, from);
        QCOMPARE(span.until, noon());
        QVERIFY(span.isOfWindow());
        QCOMPARE(span.gauge.has_value(), hasGauge);
        const auto former = formerSpan(period, limits, noon());
        QVERIFY(former && former->isOfWindow() && !former->gauge);
        const qint64 length = period == UsagePeriod::Week ? 7 * 86'400 : 5 * 3600;
        QCOMPARE(former->from, from - length);
        QVERIFY(former->until <= from && former->until > from - 300);
    }

    void countsLocalDays_data()
    {
        QTest::addColumn<UsagePeriod>("period");
        QTest::addColumn<int>("days");
        QTest::newRow("today") << UsagePeriod::Today << 1;
        QTest::newRow("7") << UsagePeriod::Days7 << 7;
        QTest::newRow("30") << UsagePeriod::Days30 << 30;
        QTest::newRow("365") << UsagePeriod::Days365 << 365;
    }

    void countsLocalDays()
    {
        QFETCH(UsagePeriod, period);
        QFETCH(int, days);
        const QDate today(2026, 7, 15);
        const QDate first = today.addDays(1 - days);
        QCOMPARE(usageSpan(period, {}, noon()),
                 (UsageSpan{midnightOf(first), noon(), 0, first, today, std::nullopt}));
        const QDate formerFirst = first.addDays(-days);
        QCOMPARE(formerSpan(period, {}, noon()),
                 std::optional(UsageSpan{midnightOf(formerFirst), midnightOf(first), 0, formerFirst,
                                         first.addDays(-1), std::nullopt}));
    }

    void hasNothingBeforeEverything()
    {
        const LogFixture fixture;
        QVERIFY(!formerSpan(UsagePeriod::All, {}, noon()));
        QVERIFY(fill(fixture, {recordAt(noon() - 900 * 86'400)}));
        const UsageReport report = fixture.report({UsagePeriod::All, {}, true}, noon());
        QCOMPARE(report.from, 0);
        QCOMPARE(report.total.requests, 1);
        QVERIFY(!report.former);
        QVERIFY(report.rows.isEmpty());
    }

    void isEmptyWithoutALog()
    {
        const LogFixture fixture;
        const UsageQuery query{UsagePeriod::Week, {UsageGroup::Program}, true};
        const LimitSnapshot limits = limitsOf(noon() + 86'400, std::nullopt);
        UsageReport expected;
        expected.query = query;
        expected.from = noon() - 6 * 86'400;
        expected.until = noon();
        expected.gauge = 42.5;
        expected.former = UsageTotals{};
        QCOMPARE(fixture.report(query, noon(), limits), expected);
    }

    void comparesWithTheFormerCycle()
    {
        const LogFixture fixture;
        const qint64 begin = noon() - 2 * 86'400;
        const qint64 slot = begin / 300 * 300;
        const LimitSnapshot limits = limitsOf(begin + 7 * 86'400, std::nullopt);
        QVERIFY(fill(fixture,
                     {recordAt(slot - 8 * 86'400), recordAt(slot - 1), recordAt(slot - 7 * 86'400),
                      recordAt(slot), recordAt(begin), recordAt(noon() - 1)}));
        const UsageReport report = fixture.report({UsagePeriod::Week, {}, true}, noon(), limits);
        QCOMPARE(report.from, begin);
        QCOMPARE(report.gauge, std::optional(42.5));
        // The slot in which the window began is all its own: nothing is counted twice.
        QCOMPARE(report.total.requests, 3);
        QVERIFY(report.former);
        QCOMPARE(report.former->requests, 2);
        QVERIFY(!fixture.report({UsagePeriod::Week, {}, false}, noon(), limits).former);
    }

    void takesAWindowFromTheReadingsWhereNothingElseTells()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        {
            RequestLog log(fixture.file(), {});
            log.add(recordAt(now - 5));
            LimitSnapshot limits = limitsOf(now + 3 * 86'400, std::nullopt);
            limits.capturedAt = now - 60;
            log.addReading(limits);
        }
        const UsageReport report = fixture.report({UsagePeriod::Week, {}, false}, now);
        QCOMPARE(report.from, now - 4 * 86'400);
        QCOMPARE(report.gauge, std::optional(42.5));
    }

    void putsTheMostTokensFirst()
    {
        const LogFixture fixture;
        QVERIFY(fill(fixture,
                     {recordAt(noon() - 3, "few", 1), recordAt(noon() - 2, "most", 900),
                      recordAt(noon() - 1, "some", 500), recordAt(noon() - 86'400, "before")}));
        const UsageReport report =
            fixture.report({UsagePeriod::Today, {UsageGroup::Program}, false}, noon());
        QCOMPARE(firstNames(report), (QList<QByteArray>{"most", "some", "few"}));
        QCOMPARE(report.total.requests, 3);
    }

    void putsTheOldestDayFirst_data()
    {
        QTest::addColumn<UsagePeriod>("period");
        QTest::newRow("of sums per day") << UsagePeriod::Days7;
        QTest::newRow("of sums per slot") << UsagePeriod::Week;
    }

    void putsTheOldestDayFirst()
    {
        QFETCH(UsagePeriod, period);
        const LogFixture fixture;
        const qint64 day = 86'400;
        QVERIFY(fill(fixture,
                     {recordAt(noon() - 1, "few", 1), recordAt(noon() - 2 * day, "most", 900),
                      recordAt(noon() - 2, "many", 500), recordAt(noon() - 2 * day, "one", 7)}));
        const UsageReport report =
            fixture.report({period, {UsageGroup::Program, UsageGroup::Day}, false}, noon());
        QList<QList<QByteArray>> names;
        for (const UsageRow &row : report.rows)
            names.append(row.names);
        QCOMPARE(names,
                 (QList<QList<QByteArray>>{{"most", "2026-07-13"},
                                           {"one", "2026-07-13"},
                                           {"many", "2026-07-15"},
                                           {"few", "2026-07-15"}}));
    }

    //! The price needs them apart, a reader does not.
    void joinsWhatOnlyThePriceTellsApart()
    {
        const LogFixture fixture;
        RequestRecord fast = recordAt(noon() - 1, "zed", 300'000);
        fast.serviceTier = "priority";
        RequestRecord slow = recordAt(noon() - 2, "zed", 5);
        slow.serviceTier = "default";
        QVERIFY(fill(fixture, {fast, slow}));
        for (const auto &groups : {QList<UsageGroup>{UsageGroup::Model},
                                   QList<UsageGroup>{UsageGroup::Program, UsageGroup::Day}}) {
            const UsageReport report = fixture.report({UsagePeriod::Today, groups, false}, noon());
            QCOMPARE(report.rows.size(), 1);
            QCOMPARE(report.rows.constFirst().totals, report.total);
            QCOMPARE(report.total.inputTokens, 300'005);
            QCOMPARE(report.total.cacheMisses.at(std::size_t(CacheMiss::PrefixChanged)), 2);
        }
    }
};

TEST_CLASS(UsageReportTest, QCoreApplication)

} // namespace tst_usage_report

#include "tst_usage_report.moc"
