// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Pace.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace tst_pace {

using namespace core;

namespace {

//! Sunday, 29 November 2026, 10:05:00 UTC.
constexpr qint64 Now = 1795946700;
constexpr qint64 Hour = 3600;
constexpr qint64 Length = 100 * Hour;

//! One of 100 hours that has `left` until its reset.
LimitWindow window(double used, qint64 left)
{
    LimitWindow result;
    result.length = std::chrono::hours(100);
    result.usedPercent = used;
    result.resetsAt = Now + left;
    return result;
}

bool isNear(double one, double other)
{
    return std::abs(one - other) < 1e-9 * std::max(1.0, std::abs(other));
}

} // namespace

class PaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThePace_data();
    void tellsThePace();
    void doesNotGuess_data();
    void doesNotGuess();
    void agreesWithItself();
    void findsTheCycle_data();
    void findsTheCycle();
    void doesNotKnowTheCycleOfABadWindow();
};

void PaceTest::tellsThePace_data()
{
    QTest::addColumn<double>("used");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<double>("even");
    QTest::addColumn<double>("forecast");
    QTest::addColumn<qint64>("runsOutAfter"); // negative = lasts

    QTest::newRow("unused, at the beginning") << 0.0 << Length << 0.0 << 0.0 << qint64(-1);
    QTest::newRow("unused, half way") << 0.0 << 50 * Hour << 50.0 << 0.0 << qint64(-1);
    QTest::newRow("even") << 50.0 << 50 * Hour << 50.0 << 100.0 << qint64(-1);
    QTest::newRow("slower") << 20.0 << 50 * Hour << 50.0 << 40.0 << qint64(-1);
    QTest::newRow("faster") << 75.0 << 50 * Hour << 50.0 << 150.0 << 50 * Hour / 3;
    QTest::newRow("early") << 20.0 << 90 * Hour << 10.0 << 200.0 << 40 * Hour;
    QTest::newRow("used up") << 100.0 << 50 * Hour << 50.0 << 200.0 << qint64(0);
    QTest::newRow("over") << 120.0 << 50 * Hour << 50.0 << 240.0 << qint64(0);
    QTest::newRow("one second before the reset")
        << 99.0 << qint64(1) << 100 - 100.0 / double(Length) << 99 / (1 - 1 / double(Length))
        << qint64(-1);
    QTest::newRow("below zero counts as unused") << -3.0 << 50 * Hour << 50.0 << 0.0 << qint64(-1);
    QTest::newRow("not begun, unused") << 0.0 << Length + Hour << 0.0 << 0.0 << qint64(-1);
}

void PaceTest::tellsThePace()
{
    QFETCH(double, used);
    QFETCH(qint64, left);
    QFETCH(double, even);
    QFETCH(double, forecast);
    QFETCH(qint64, runsOutAfter);
    const auto pace = paceOf(window(used, left), Now);
    QVERIFY(pace);
    QVERIFY(isNear(pace->usedPercent, std::max(used, 0.0)));
    QVERIFY(isNear(pace->evenPercent, even));
    QVERIFY(isNear(pace->aheadPercent(), std::max(used, 0.0) - even));
    QVERIFY(isNear(pace->forecastPercent, forecast));
    QCOMPARE(pace->lasts(), runsOutAfter < 0);
    QCOMPARE(pace->runsOutAt.value_or(Now - 1) - Now, runsOutAfter);
}

void PaceTest::doesNotGuess_data()
{
    QTest::addColumn<LimitWindow>("limit");

    const auto row = [](const char *name, auto change) {
        LimitWindow changed = window(50, 50 * Hour);
        change(changed);
        QTest::newRow(name) << changed;
    };
    row("use unknown", [](LimitWindow &limit) { limit.usedPercent.reset(); });
    row("use no number",
        [](LimitWindow &limit) { limit.usedPercent = std::numeric_limits<double>::quiet_NaN(); });
    row("use infinite",
        [](LimitWindow &limit) { limit.usedPercent = std::numeric_limits<double>::infinity(); });
    row("reset unknown", [](LimitWindow &limit) { limit.resetsAt.reset(); });
    row("reset now", [](LimitWindow &limit) { limit.resetsAt = Now; });
    row("reset in the past", [](LimitWindow &limit) { limit.resetsAt = Now - Hour; });
    row("reset at the end of time",
        [](LimitWindow &limit) { limit.resetsAt = std::numeric_limits<qint64>::max(); });
    row("reset before time",
        [](LimitWindow &limit) { limit.resetsAt = std::numeric_limits<qint64>::min(); });
    row("length unknown", [](LimitWindow &limit) { limit.length = std::chrono::minutes(0); });
    row("length negative", [](LimitWindow &limit) { limit.length = std::chrono::minutes(-5); });
    row("length endless", [](LimitWindow &limit) { limit.length = std::chrono::minutes::max(); });
    row("used before it began", [](LimitWindow &limit) { limit.resetsAt = Now + Length + Hour; });
    row("used, but no time has passed", [](LimitWindow &limit) { limit.resetsAt = Now + Length; });
    row("vanished", [](LimitWindow &limit) { limit = {}; });
}

void PaceTest::doesNotGuess()
{
    QFETCH(LimitWindow, limit);
    QVERIFY(!paceOf(limit, Now));
}

void PaceTest::agreesWithItself()
{
    QRandomGenerator random(16);
    for (int round = 0; round < 5000; ++round) {
        const double used = random.bounded(120.0);
        const qint64 left = random.bounded(1, int(Length));
        const auto pace = paceOf(window(used, left), Now);
        QVERIFY(pace);
        QVERIFY(pace->evenPercent >= 0 && pace->evenPercent <= 100);
        QVERIFY(pace->forecastPercent >= pace->usedPercent);
        // It runs out exactly when more than all would be used, and before the reset.
        const bool isMore = pace->forecastPercent > 100 || used >= 100;
        if (!isNear(pace->forecastPercent, 100))
            QCOMPARE(!pace->lasts(), isMore);
        if (pace->runsOutAt)
            QVERIFY(*pace->runsOutAt >= Now && *pace->runsOutAt < Now + left);
        // Ahead of even use is the same as a forecast above 100.
        if (!isNear(pace->forecastPercent, 100))
            QCOMPARE(pace->aheadPercent() > 0, pace->forecastPercent > 100);
        // More use never lasts longer.
        const auto more = paceOf(window(used + 1, left), Now);
        constexpr qint64 Never = std::numeric_limits<qint64>::max();
        QVERIFY(more);
        QVERIFY(more->runsOutAt.value_or(Never) <= pace->runsOutAt.value_or(Never));
    }
}

void PaceTest::findsTheCycle_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<qint64>("from"); // from now
    QTest::addColumn<qint64>("until");

    QTest::newRow("half way") << 50 * Hour << -50 * Hour << 50 * Hour;
    QTest::newRow("just begun") << Length << qint64(0) << Length;
    QTest::newRow("reset now") << qint64(0) << qint64(0) << Length;
    QTest::newRow("reset an hour ago") << -Hour << -Hour << Length - Hour;
    QTest::newRow("reset three lengths ago") << -3 * Length - Hour << -Hour << Length - Hour;
    QTest::newRow("not begun") << Length + Hour << Hour << Length + Hour;
}

void PaceTest::findsTheCycle()
{
    QFETCH(qint64, left);
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    const auto cycle = cycleOf(window(50, left), Now);
    QVERIFY(cycle);
    QCOMPARE(cycle->from, Now + from);
    QCOMPARE(cycle->until, Now + until);
}

void PaceTest::doesNotKnowTheCycleOfABadWindow()
{
    LimitWindow limit = window(50, Hour);
    limit.usedPercent.reset(); // the cycle is known nevertheless
    QVERIFY(cycleOf(limit, Now));
    limit.resetsAt = std::numeric_limits<qint64>::max();
    QVERIFY(!cycleOf(limit, Now));
    limit.resetsAt.reset();
    QVERIFY(!cycleOf(limit, Now));
    limit = window(50, Hour);
    limit.length = {};
    QVERIFY(!cycleOf(limit, Now));
}

TEST_CLASS(PaceTest, runner::NoApplication)

} // namespace tst_pace

#include "tst_pace.moc"
