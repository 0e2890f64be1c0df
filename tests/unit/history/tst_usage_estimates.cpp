// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogFixture.h"
#include "Records.h"
#include "core/history/UsageEstimates.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDateTime>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

#include <cmath>

namespace tst_usage_estimates {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Two models, one of which becomes cheaper twice.
PriceList samplePrices()
{
    const auto list = toPriceList(R"({
        "date": "2026-07-01",
        "tiers": {"priority": 2},
        "longContext": {"above": 272000, "input": 2, "output": 1.5},
        "models": {
            "gpt-5.6": {"prices": [
                {"since": "2026-01-01", "input": 5, "cached": 0.5, "cacheWrite": 6, "output": 30},
                {"since": "2026-07-05", "input": 4, "cached": 0.4, "cacheWrite": 5, "output": 20},
                {"since": "2026-07-10", "input": 2, "cached": 0.2, "output": 10}]},
            "gpt-5.5": {"prices": [{"input": 1, "output": 2}]}}})");
    return list ? *list : PriceList{};
}

qint64 noonOf(const QDate &day)
{
    return QDateTime(day, QTime(12, 0, 7)).toSecsSinceEpoch();
}

bool fill(const LogFixture &fixture, const QList<RequestRecord> &records)
{
    RequestLog log(fixture.file(), {true, std::chrono::seconds(0)});
    for (const RequestRecord &record : records)
        log.add(record);
    return LogFixture::flush(log);
}

//! Of July, each at noon.
QList<RequestRecord> randomRecords(int count)
{
    QRandomGenerator random(3);
    QList<RequestRecord> records;
    for (int i = 0; i < count; ++i) {
        RequestRecord record = finishedRecord();
        record.startedAt = noonOf(QDate(2026, 7, 1).addDays(random.bounded(15)));
        record.program = random.bounded(2) == 0 ? QByteArray("zed") : QByteArray("code");
        record.upstreamModel =
            random.bounded(3) == 0 ? QByteArray("gpt-5.5") : QByteArray("gpt-5.6");
        record.serviceTier = random.bounded(3) == 0 ? QByteArray("priority") : QByteArray();
        record.inputTokens = random.bounded(400'000);
        record.cachedTokens = random.bounded(int(*record.inputTokens) + 1);
        record.cacheWriteTokens = 0;
        record.outputTokens = random.bounded(9000);
        records.append(record);
    }
    return records;
}

bool isNear(std::optional<double> one, double other)
{
    return one && std::abs(*one - other) < 1e-6;
}

LimitSnapshot weekly(qint64 at, double used, qint64 resetsAt)
{
    LimitSnapshot limits;
    limits.capturedAt = at;
    LimitWindow window;
    window.kind = LimitWindow::Kind::Weekly;
    window.length = std::chrono::minutes(10'080);
    window.usedPercent = used;
    window.resetsAt = resetsAt;
    limits.windows.append(window);
    return limits;
}

} // namespace

//! What a report estimates: costs, and shares of the plan.
class UsageEstimatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsARangeWhereAPriceBegins()
    {
        const auto julian = [](int day) { return QDate(2026, 7, day).toJulianDay(); };
        const QList<PricedRange> days{{{false, julian(1), julian(4)}, QDate(2026, 7, 1)},
                                      {{false, julian(5), julian(9)}, QDate(2026, 7, 5)},
                                      {{false, julian(10), julian(12)}, QDate(2026, 7, 10)}};
        QCOMPARE(pricedRanges({false, julian(1), julian(12)}, samplePrices()), days);
        const QList<PricedRange> oneDay{{{false, julian(5), julian(5)}, QDate(2026, 7, 5)}};
        QCOMPARE(pricedRanges({false, julian(5), julian(5)}, samplePrices()), oneDay);
        const QList<PricedRange> unpriced{{{false, julian(1), julian(12)}, QDate(2026, 7, 1)}};
        QCOMPARE(pricedRanges({false, julian(1), julian(12)}, {}), unpriced);
        // Slots change their price at midnight UTC.
        const qint64 midnight =
            QDateTime(QDate(2026, 7, 5), QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch() / 300;
        const QList<PricedRange> slotParts{{{true, midnight - 3, midnight - 1}, QDate(2026, 7, 4)},
                                           {{true, midnight, midnight + 3}, QDate(2026, 7, 5)}};
        QCOMPARE(pricedRanges({true, midnight - 3, midnight + 3}, samplePrices()), slotParts);
    }

    void costsAreThoseOfTheRequests_data()
    {
        QTest::addColumn<QList<UsageGroup>>("groups");
        QTest::newRow("sum") << QList<UsageGroup>{};
        QTest::newRow("program") << QList<UsageGroup>{UsageGroup::Program};
        QTest::newRow("day and key") << QList<UsageGroup>{UsageGroup::Day, UsageGroup::Key};
    }

    void costsAreThoseOfTheRequests()
    {
        QFETCH(QList<UsageGroup>, groups);
        const LogFixture fixture;
        const QList<RequestRecord> records = randomRecords(600);
        QVERIFY(fill(fixture, records));
        const PriceList prices = samplePrices();
        const UsageReport report = fixture.report({UsagePeriod::Days30, groups, false},
                                                  noonOf(QDate(2026, 7, 16)), {}, prices);
        double sum = 0;
        for (const RequestRecord &record : records)
            sum += prices.cost(*tokenUseOf(record), priceDay(record.startedAt)).value_or(0);
        QVERIFY(sum > 1);
        QVERIFY(isNear(report.total.cost, sum));
        QCOMPARE(report.total.unpricedRequests, 0);
        QCOMPARE(report.pricesFrom, QDate(2026, 7, 1));
        double rows = 0;
        for (const UsageRow &row : report.rows)
            rows += row.totals.cost.value_or(0);
        QVERIFY(groups.isEmpty() || isNear(rows, sum));
    }

    void saysWhatHasNoPrice()
    {
        const LogFixture fixture;
        RequestRecord unknown = finishedRecord();
        unknown.upstreamModel = "gpt-reserve";
        unknown.startedAt = noonOf(QDate(2026, 7, 15));
        RequestRecord early = unknown;
        early.upstreamModel = "gpt-5.6";
        early.startedAt = noonOf(QDate(2025, 12, 1)); // before its first price
        RequestRecord failed = failedRecord();
        failed.startedAt = unknown.startedAt; // has no tokens and so needs none
        QVERIFY(fill(fixture, {unknown, early, failed}));
        const UsageReport report = fixture.report({UsagePeriod::All, {}, false},
                                                  noonOf(QDate(2026, 7, 16)), {}, samplePrices());
        QCOMPARE(report.total.requests, 3);
        QCOMPARE(report.total.unpricedRequests, 2);
        QVERIFY(!report.total.cost);
    }

    void sharesAddUpToTheMeter()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const qint64 begin = now - 86'400;
        const qint64 reset = begin + 7 * 86'400;
        {
            RequestLog log(fixture.file(), {true, std::chrono::seconds(0)});
            for (int hour = 1; hour < 22; ++hour) {
                RequestRecord record = finishedRecord();
                record.startedAt = begin + hour * 3600 + 1200;
                record.program = hour % 3 == 0 ? QByteArray("little") : QByteArray("much");
                record.inputTokens = hour % 3 == 0 ? 1000 : 50'000;
                record.cachedTokens = 0;
                log.add(record);
                log.addReading(weekly(begin + hour * 3600, hour, reset));
            }
        }
        const LimitSnapshot limits = weekly(now, 40, reset);
        const UsageReport report = fixture.report({UsagePeriod::Week, {UsageGroup::Program}, true},
                                                  now, limits, samplePrices());
        QCOMPARE(report.from, begin);
        QCOMPARE(report.gauge, std::optional(40.0));
        QVERIFY(report.elsewhere && report.total.planShare);
        QVERIFY(*report.elsewhere > 0); // 19 points in the last hours, where little was used
        QVERIFY(isNear(*report.elsewhere + *report.total.planShare, 40));
        QCOMPARE(report.rows.size(), 2);
        QCOMPARE(report.rows.at(0).names, QList<QByteArray>{"much"});
        QVERIFY(*report.rows.at(0).totals.planShare > *report.rows.at(1).totals.planShare);
        QVERIFY(isNear(*report.rows.at(0).totals.planShare + *report.rows.at(1).totals.planShare,
                       *report.total.planShare));
        QVERIFY(report.former && !report.former->planShare);
    }

    void knowsNoSharesWithoutAMeter()
    {
        const LogFixture fixture;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        RequestRecord record = finishedRecord();
        record.startedAt = now - 1000;
        QVERIFY(fill(fixture, {record}));
        for (const UsagePeriod period : {UsagePeriod::Week, UsagePeriod::Today}) {
            const UsageReport report = fixture.report({period, {UsageGroup::Program}, false}, now);
            QVERIFY(!report.elsewhere && !report.total.planShare);
        }
    }
};

TEST_CLASS(UsageEstimatesTest, QCoreApplication)

} // namespace tst_usage_estimates

#include "tst_usage_estimates.moc"
