// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ShareOut.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace tst_share_out {

using namespace core;

namespace {

using Readings = std::vector<MeterReading>;
using Uses = std::vector<PlanUse>;
using Points = std::vector<double>;

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 3600;
constexpr qint64 Day = 24 * Hour;
constexpr qint64 Begin = 1'795'000'000;

//! A week.
constexpr LimitCycle Week{Begin, Begin + 7 * Day};

//! Times are minutes after the beginning of the week.
MeterReading reading(qint64 minute, double used)
{
    return {Begin + minute * Minute, used, Week.until};
}

PlanUse use(qint64 from, qint64 until, double weight)
{
    return {Begin + from * Minute, Begin + until * Minute, weight};
}

bool isNear(double one, double other)
{
    return std::abs(one - other) < 1e-6;
}

double sumOf(const PlanShares &shares)
{
    return std::accumulate(shares.points.begin(), shares.points.end(), shares.elsewhere);
}

} // namespace

class ShareOutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shares_data();
    void shares();
    void hasNothingToShareWithoutReadings();
    void addsUpToTheGauge();
    void doesNotDependOnTheOrder();
    void doesNotDependOnTheUnitOfWeights();
    void findsWhatWasUsed();
    void isQuick();

private:
    static Uses randomUses(QRandomGenerator &random, int count);
    static Readings randomReadings(QRandomGenerator &random, int count);
};

void ShareOutTest::shares_data()
{
    QTest::addColumn<Readings>("readings");
    QTest::addColumn<Uses>("uses");
    QTest::addColumn<Points>("points");
    QTest::addColumn<double>("elsewhere");

    const auto row = [](const char *name, const Readings &readings, const Uses &uses,
                        const Points &points, double elsewhere) {
        QTest::newRow(name) << readings << uses << points << elsewhere;
    };
    constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
    constexpr double Infinite = std::numeric_limits<double>::infinity();

    row("unused", {reading(0, 0), reading(9, 0)}, {use(1, 2, 1)}, {0}, 0);
    row("no use of our own", {reading(0, 0), reading(9, 4)}, {}, {}, 4);
    row("one use", {reading(0, 0), reading(9, 4)}, {use(1, 2, 1)}, {4}, 0);
    row("by weight", {reading(0, 0), reading(9, 4)}, {use(1, 2, 3), use(3, 4, 1)}, {3, 1}, 0);
    row("parallel uses", {reading(0, 0), reading(9, 4)}, {use(1, 5, 1), use(1, 5, 3)}, {1, 3}, 0);
    row("by interval", {reading(0, 0), reading(10, 1), reading(20, 3)},
        {use(1, 2, 1), use(11, 12, 1)}, {1, 2}, 0);
    row("a use over several steps counts in each by its time",
        {reading(0, 0), reading(10, 1), reading(20, 3)}, {use(0, 20, 2), use(12, 13, 1)},
        {1 + 1, 1}, 0);
    row("only the part within the steps counts", {reading(0, 0), reading(10, 2)},
        {use(5, 15, 2), use(5, 6, 1)}, {1, 1}, 0);
    row("growth without own use", {reading(0, 0), reading(10, 1), reading(20, 3), reading(30, 4)},
        {use(1, 2, 1), use(21, 22, 1)}, {1, 1}, 2);
    row("a meter that stands still says nothing",
        {reading(0, 0), reading(10, 0), reading(20, 0), reading(30, 2)},
        {use(1, 2, 1), use(11, 12, 1), use(21, 22, 2)}, {0.5, 0.5, 1}, 0);
    row("after the last step nothing is known yet", {reading(0, 0), reading(10, 2), reading(20, 2)},
        {use(1, 2, 1), use(11, 12, 1)}, {2, 0}, 0);
    row("after the last reading neither", {reading(0, 0), reading(10, 2)},
        {use(1, 2, 1), use(50, 60, 1)}, {2, 0}, 0);
    row("counted a little after its end", {reading(0, 0), reading(10, 1), reading(20, 2)},
        {use(5, 10, 1)}, {1 + 0.2 * 3}, 0.4); // a fifth of it in the last minute
    row("counted long after the end of the last one",
        {reading(0, 0), reading(10, 1), reading(20, 2)}, {use(5, 8, 1)}, {1}, 1);
    row("nothing used before the first reading", {reading(60, 40)}, {use(61, 62, 1)}, {0}, 40);
    row("first reading without a usual rate", {reading(60, 40)}, {use(58, 59, 1)}, {0}, 40);
    row("first reading at the usual rate", {reading(60, 40), reading(90, 42)},
        {use(58, 59, 3), use(70, 80, 2)}, {3, 2}, 37);
    row("first reading is less than usual", {reading(60, 1), reading(90, 3)},
        {use(58, 59, 3), use(70, 80, 2)}, {1, 2}, 0);
    row("a night without readings goes elsewhere beyond the usual",
        {reading(0, 0), reading(30, 5), reading(600, 35), reading(630, 40)},
        {use(1, 29, 5), use(595, 599, 1), use(601, 629, 5)}, {5, 3, 5}, 27);

    // Readings that do not fit.
    row("a single lower reading", {reading(0, 0), reading(10, 4), reading(15, 1), reading(20, 6)},
        {use(1, 2, 1), use(16, 17, 1)}, {4, 2}, 0);
    row("a fall takes back in proportion",
        {reading(0, 0), reading(10, 4), reading(20, 8), reading(30, 6), reading(31, 6)},
        {use(1, 2, 1), use(11, 12, 1)}, {3, 3}, 0);
    row("also of what went elsewhere",
        {reading(0, 0), reading(10, 4), reading(20, 8), reading(30, 2)}, {use(1, 2, 1)}, {1}, 1);
    row("a fall at the end", {reading(0, 0), reading(10, 4), reading(20, 3)}, {use(1, 2, 1)}, {3},
        0);
    row("a fall to zero and on",
        {reading(0, 0), reading(10, 4), reading(20, 0), reading(30, 0), reading(40, 2)},
        {use(1, 2, 1), use(31, 32, 1)}, {0, 2}, 0);
    row("a later reset begins anew",
        {{Begin + 10 * Minute, 50, Week.until - 2 * Day},
         {Begin + 20 * Minute, 3, Week.until},
         {Begin + 30 * Minute, 4, Week.until}},
        {use(1, 2, 1), use(15, 16, 1), use(25, 26, 1)}, {0, 3, 1}, 0);
    row("unordered", {reading(20, 3), reading(0, 0), reading(10, 1)},
        {use(11, 12, 1), use(1, 2, 1)}, {2, 1}, 0);
    row("twice at the same time: the last counts",
        {reading(0, 0), reading(10, 9), reading(10, 2), reading(20, 3)},
        {use(1, 2, 1), use(11, 12, 1)}, {2, 1}, 0);
    row("the same reading again and again",
        {reading(0, 0), reading(10, 2), reading(10, 2), reading(11, 2), reading(12, 2)},
        {use(1, 2, 1)}, {2}, 0);
    row("of the weeks before and after",
        {reading(-60, 90), reading(0, 0), reading(10, 2), reading(8 * 24 * 60, 70)},
        {use(-70, -65, 1), use(1, 2, 1)}, {0, 2}, 0);
    row("with the reset of another week",
        {reading(0, 0), {Begin + 5 * Minute, 90, Week.until + 7 * Day}, reading(10, 2)},
        {use(1, 2, 1)}, {2}, 0);
    row("without a reset", {{Begin, 0, {}}, {Begin + 10 * Minute, 2, {}}}, {use(1, 2, 1)}, {2}, 0);
    row("without a number",
        {reading(0, 0), reading(5, NotANumber), reading(6, Infinite), reading(7, -4),
         reading(10, 2)},
        {use(1, 2, 1)}, {2}, 0);
    row("over a hundred", {reading(0, 0), reading(10, 130)}, {use(1, 2, 1)}, {100}, 0);

    // Uses that do not fit.
    row("weights that are none", {reading(0, 0), reading(10, 2)},
        {use(1, 2, 0), use(1, 2, -1), use(1, 2, NotANumber), use(1, 2, Infinite), use(1, 2, 1)},
        {0, 0, 0, 0, 2}, 0);
    row("only such weights", {reading(0, 0), reading(10, 2)}, {use(1, 2, 0)}, {0}, 2);
    row("ends before it begins", {reading(0, 0), reading(10, 2)}, {use(5, 1, 1)}, {2}, 0);
    row("takes no time", {reading(0, 0), reading(10, 2)}, {use(5, 5, 1), use(6, 6, 1)}, {1, 1}, 0);
    row("at the ends of time", {reading(0, 0), reading(10, 2)},
        {{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), 1},
         {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(), 1},
         use(1, 2, 1)},
        {0, 0, 2}, 0);
    row("the whole week long", {reading(0, 0), reading(10, 2)}, {use(-600, 60'000, 1)}, {2}, 0);
}

void ShareOutTest::shares()
{
    QFETCH(Readings, readings);
    QFETCH(Uses, uses);
    QFETCH(Points, points);
    QFETCH(double, elsewhere);
    const auto shares = shareOut(readings, uses, Week);
    QVERIFY(shares);
    QCOMPARE(shares->points.size(), points.size());
    for (std::size_t index = 0; index < points.size(); ++index)
        QVERIFY2(isNear(shares->points[index], points[index]),
                 qPrintable(QString::number(shares->points[index])));
    QVERIFY2(isNear(shares->elsewhere, elsewhere), qPrintable(QString::number(shares->elsewhere)));
    QVERIFY(isNear(sumOf(*shares), shares->gauge));
}

void ShareOutTest::hasNothingToShareWithoutReadings()
{
    const Uses uses{use(1, 2, 1)};
    QVERIFY(!shareOut({}, uses, Week));
    QVERIFY(!shareOut({reading(-1, 5)}, uses, Week));
    QVERIFY(!shareOut({{Begin + Minute, 5, Week.until + 7 * Day}}, uses, Week));
    QVERIFY(!shareOut({reading(1, 5)}, uses, LimitCycle{Week.until, Week.from}));
}

Uses ShareOutTest::randomUses(QRandomGenerator &random, int count)
{
    Uses uses;
    for (int index = 0; index < count; ++index) {
        const qint64 from = Begin - Hour + random.bounded(int(8 * Day));
        // Of very different size and length, some of them none.
        const double weight = std::pow(10.0, random.bounded(8.0) - 5) * (random.bounded(10) != 0);
        uses.push_back({from, from + random.bounded(random.bounded(2) != 0 ? 60 : 7200), weight});
    }
    return uses;
}

//! Mostly growing, with falls, jumps of the clock, twins, damaged values and other weeks.
Readings ShareOutTest::randomReadings(QRandomGenerator &random, int count)
{
    Readings readings;
    double used = random.bounded(5.0);
    qint64 at = Begin;
    for (int index = 0; index < count; ++index) {
        at += random.bounded(int(7 * Day / count) + 1);
        const int kind = random.bounded(40);
        if (kind == 0)
            used = random.bounded(used + 1);
        else if (kind == 1)
            at += random.bounded(-7200, 7200);
        else
            used += random.bounded(200.0 / count);
        MeterReading next{at, random.bounded(2) != 0 ? std::floor(used) : used, Week.until};
        if (kind == 2)
            next.resetsAt = Week.until + random.bounded(-400'000, 400'000);
        else if (kind == 3)
            next.usedPercent = std::numeric_limits<double>::quiet_NaN();
        else if (kind == 4)
            next.resetsAt.reset();
        readings.push_back(next);
        if (kind == 5)
            readings.push_back(next);
    }
    return readings;
}

void ShareOutTest::addsUpToTheGauge()
{
    QRandomGenerator random(17);
    int shared = 0;
    for (int round = 0; round < 400; ++round) {
        const Readings readings = randomReadings(random, random.bounded(1, 300));
        const Uses uses = randomUses(random, random.bounded(300));
        const auto shares = shareOut(readings, uses, Week);
        if (!shares)
            continue;
        QCOMPARE(shares->points.size(), uses.size());
        QVERIFY(shares->gauge >= 0 && shares->gauge <= 100);
        QVERIFY(shares->elsewhere >= 0 && shares->elsewhere <= shares->gauge);
        for (std::size_t index = 0; index < uses.size(); ++index) {
            QVERIFY(std::isfinite(shares->points[index]) && shares->points[index] >= 0);
            if (uses[index].weight <= 0)
                QCOMPARE(shares->points[index], 0.0);
        }
        QVERIFY2(isNear(sumOf(*shares), shares->gauge),
                 qPrintable(QString::number(sumOf(*shares) - shares->gauge)));
        shared += shares->elsewhere < shares->gauge ? 1 : 0;
    }
    QVERIFY(shared > 200);
}

void ShareOutTest::doesNotDependOnTheOrder()
{
    QRandomGenerator random(18);
    for (int round = 0; round < 50; ++round) {
        Readings readings = randomReadings(random, 100);
        // Of two at the same time the last one counts, so that their order does matter.
        std::stable_sort(readings.begin(), readings.end(),
                         [](const auto &one, const auto &other) { return one.at < other.at; });
        readings.erase(
            std::unique(readings.begin(), readings.end(),
                        [](const auto &one, const auto &other) { return one.at == other.at; }),
            readings.end());
        Uses uses = randomUses(random, 100);
        const auto before = shareOut(readings, uses, Week);
        std::shuffle(readings.begin(), readings.end(), random);
        std::reverse(uses.begin(), uses.end());
        const auto after = shareOut(readings, uses, Week);
        QCOMPARE(after.has_value(), before.has_value());
        if (!before)
            continue;
        QCOMPARE(after->gauge, before->gauge);
        QVERIFY(isNear(after->elsewhere, before->elsewhere));
        for (std::size_t index = 0; index < uses.size(); ++index)
            QVERIFY(isNear(after->points[uses.size() - 1 - index], before->points[index]));
    }
}

void ShareOutTest::doesNotDependOnTheUnitOfWeights()
{
    QRandomGenerator random(19);
    const Readings readings = randomReadings(random, 200);
    Uses uses = randomUses(random, 200);
    const auto dollars = shareOut(readings, uses, Week);
    for (PlanUse &one : uses)
        one.weight *= 25;
    const auto credits = shareOut(readings, uses, Week);
    QVERIFY(dollars && credits);
    for (std::size_t index = 0; index < uses.size(); ++index)
        QVERIFY(isNear(dollars->points[index], credits->points[index]));
}

//! A plan that counts by weight, read in whole percent, with some use elsewhere: the sums of two
//! programs come out right within three points.
void ShareOutTest::findsWhatWasUsed()
{
    QRandomGenerator random(20);
    double first = 0;
    double second = 0;
    double elsewhere = 0;
    Readings readings{reading(0, 0)};
    Uses uses;
    std::vector<bool> isFirst;
    for (qint64 minute = 0; minute < 5 * 24 * 60; minute += 5) {
        const bool isNight = (minute / 60) % 24 < 8;
        if (isNight && (minute / 60) % 24 < 2) {
            elsewhere += 0.1;
        } else if (!isNight && random.bounded(3) != 0) {
            const double points = random.bounded(0.12);
            isFirst.push_back(random.bounded(4) != 0);
            (isFirst.back() ? first : second) += points;
            uses.push_back(use(minute, minute + 1 + random.bounded(3), points / 5));
        }
        readings.push_back(reading(minute + 4, std::floor(first + second + elsewhere)));
    }
    const auto shares = shareOut(readings, uses, Week);
    QVERIFY(shares);
    double foundFirst = 0;
    double foundSecond = 0;
    for (std::size_t index = 0; index < uses.size(); ++index)
        (isFirst[index] ? foundFirst : foundSecond) += shares->points[index];
    QVERIFY2(std::abs(foundFirst - first) < 3, qPrintable(QString::number(foundFirst - first)));
    QVERIFY2(std::abs(foundSecond - second) < 3, qPrintable(QString::number(foundSecond - second)));
    QVERIFY2(std::abs(shares->elsewhere - elsewhere) < 3,
             qPrintable(QString::number(shares->elsewhere - elsewhere)));
}

//! No measurement, only that it is not quadratic: that would take minutes.
void ShareOutTest::isQuick()
{
    QRandomGenerator random(21);
    const Readings readings = randomReadings(random, 100'000);
    const Uses uses = randomUses(random, 100'000);
    QElapsedTimer timer;
    timer.start();
    const auto shares = shareOut(readings, uses, Week);
    QVERIFY(shares);
    QVERIFY(timer.elapsed() < 5000);
}

TEST_CLASS(ShareOutTest, runner::NoApplication)

} // namespace tst_share_out

#include "tst_share_out.moc"
