// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/GuardDecision.h"
#include "core/guard/GuardText.h"
#include "tests/runner/TestRunner.h"
#include "tests/unit/guard/GuardSamples.h"

#include <QtTest/QTest>

#include <limits>
#include <random>

namespace tst_guard_decision {

using namespace core;
using namespace guard_samples;
using namespace Qt::Literals::StringLiterals;
using Outcome = GuardDecision::Outcome;
using Reason = GuardDecision::Reason;

namespace {

GuardFacts streamed()
{
    GuardFacts facts;
    facts.model = "gpt-5.5";
    facts.effort = "high";
    facts.isStreamed = true;
    return facts;
}

GuardDecision decideWith(const GuardRule &one, double used, qint64 time = now(),
                         const GuardFacts &facts = streamed())
{
    return decide(planOf({one}), limits(used, used, time), facts, {}, time);
}

GuardRule anyRule(std::mt19937 &random)
{
    const auto number = [&random](int least, int most) {
        return std::uniform_int_distribution(least, most)(random);
    };
    GuardRule one = rule(GuardKind(number(0, 2)), number(1, 99), GuardAction(number(0, 4)));
    one.window = GuardWindow(number(0, 1));
    if (one.kind == GuardKind::Keep)
        one.until->weekday = number(0, 7);
    if (one.action == GuardAction::Effort)
        one.target = guardEfforts().at(number(0, 7));
    if (one.action == GuardAction::Model)
        one.target = "gpt-5.4-mini";
    if (one.action == GuardAction::Wait)
        one.waitLimit = std::chrono::seconds(number(1, 86400));
    return one;
}

//! Windows as they are, as they are not, and as nobody would expect them.
LimitSnapshot anyLimits(std::mt19937 &random, qint64 time)
{
    const auto number = [&random](qint64 least, qint64 most) {
        return std::uniform_int_distribution<qint64>(least, most)(random);
    };
    LimitSnapshot result;
    const qint64 ages[] = {0, 0, 60, 899, 901, 100'000, -60, -100'000};
    result.capturedAt = number(0, 20) == 0 ? 0 : time - ages[number(0, 7)];
    for (const GuardWindow which : {GuardWindow::FiveHours, GuardWindow::Week}) {
        if (number(0, 9) == 0)
            continue;
        const qint64 length = which == GuardWindow::Week ? 604'800 : 18'000;
        LimitWindow window = windowOf(which, double(number(-20, 1200)) / 10,
                                      time + number(-length / 4, length + length / 4));
        if (number(0, 9) == 0)
            window.usedPercent.reset();
        if (number(0, 19) == 0)
            window.usedPercent = std::numeric_limits<double>::quiet_NaN();
        if (number(0, 9) == 0)
            window.resetsAt.reset();
        result.windows.append(window);
    }
    return result;
}

} // namespace

class TestGuardDecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhenTheThresholdIsReached_data()
    {
        QTest::addColumn<GuardRule>("one");
        QTest::addColumn<double>("used");
        QTest::addColumn<qint64>("time");
        QTest::addColumn<qint64>("until"); // 0 = does not hold
        const GuardRule stop = rule(GuardKind::StopAt, 80, GuardAction::Refuse);
        QTest::newRow("below a stop") << stop << 79.9 << now() << qint64(0);
        QTest::newRow("at a stop") << stop << 80.0 << now() << at(7, 12);
        QTest::newRow("above a stop") << stop << 100.0 << now() << at(7, 12);
        const GuardRule keep = rule(GuardKind::Keep, 20, GuardAction::Refuse);
        QTest::newRow("above a reserve") << keep << 79.0 << now() << qint64(0);
        QTest::newRow("in a reserve") << keep << 80.0 << now() << at(4, 18);
        QTest::newRow("a second before") << keep << 80.0 << at(4, 18) - 1 << at(4, 18);
        QTest::newRow("released") << keep << 80.0 << at(4, 18) << qint64(0);
        QTest::newRow("released for the rest") << keep << 99.0 << at(6, 12) << qint64(0);
        GuardRule later = keep;
        later.until = GuardMoment{QDate(2026, 12, 20), 0, QTime(8, 0)};
        QTest::newRow("after the reset") << later << 80.0 << now() << at(7, 12);
        later.until->date = QDate(2026, 12, 3);
        QTest::newRow("a date") << later << 80.0 << now() << at(3, 8);
        later.until->date = QDate(2026, 12, 1);
        QTest::newRow("a date that is over") << later << 80.0 << now() << qint64(0);
        GuardRule hours = rule(GuardKind::Keep, 50, GuardAction::Refuse);
        hours.window = GuardWindow::FiveHours;
        hours.until = GuardMoment{{}, 0, QTime(14, 0)};
        QTest::newRow("a time of the day") << hours << 50.0 << now() << at(2, 14);
        // Two of seven days have passed: even pace is 28.57 %.
        const GuardRule pace = rule(GuardKind::Pace, 10, GuardAction::Refuse);
        QTest::newRow("slower than the pace") << pace << 38.5 << now() << qint64(0);
        QTest::newRow("faster") << pace << 45.0 << now() << at(7, 12) - 604'800 + 211'680;
        QTest::newRow("much faster") << pace << 100.0 << now() << at(7, 12) - 604'800 + 544'320;
    }

    void holdsWhenTheThresholdIsReached()
    {
        QFETCH(GuardRule, one);
        QFETCH(double, used);
        QFETCH(qint64, time);
        QFETCH(qint64, until);
        const GuardDecision decision = decideWith(one, used, time);
        if (until == 0) {
            QCOMPARE(decision, GuardDecision());
            return;
        }
        QCOMPARE(decision.outcome, Outcome::Refuse);
        QCOMPARE(decision.reason, Reason::Rule);
        QCOMPARE(decision.steps.size(), 1);
        QCOMPARE(decision.steps.front().rule, QByteArray("r1"));
        QCOMPARE(decision.steps.front().until, until);
    }

    void paceEndsWhenEvenPaceHasCaughtUp()
    {
        const GuardRule pace = rule(GuardKind::Pace, 10, GuardAction::Refuse);
        const qint64 until = decideWith(pace, 45).steps.front().until;
        const auto outcomeAt = [&](qint64 time) {
            return decide(planOf({pace}), limits(45, 0, time), streamed(), {}, time).outcome;
        };
        QCOMPARE(outcomeAt(until - 2), Outcome::Refuse);
        QCOMPARE(outcomeAt(until + 1), Outcome::Pass);
    }

    void doesNothingOnWhatIsNotKnown_data()
    {
        QTest::addColumn<LimitSnapshot>("known");
        const LimitSnapshot full = limits(100, 100);
        const auto row = [&full](const char *name, auto change) {
            LimitSnapshot known = full;
            change(known);
            QTest::newRow(name) << known;
        };
        row("nothing", [](LimitSnapshot &known) { known = {}; });
        row("no windows", [](LimitSnapshot &known) { known.windows.clear(); });
        row("never read", [](LimitSnapshot &known) { known.capturedAt = 0; });
        row("old", [](LimitSnapshot &known) { known.capturedAt = now() - 16 * 60; });
        row("from the future", [](LimitSnapshot &known) { known.capturedAt = now() + 3600; });
        const auto each = [&row](const char *name, auto change) {
            row(name, [change](LimitSnapshot &known) {
                for (LimitWindow &window : known.windows)
                    change(window);
            });
        };
        each("unknown use", [](LimitWindow &window) { window.usedPercent.reset(); });
        each("no number", [](LimitWindow &window) { window.usedPercent = qQNaN(); });
        each("unknown reset", [](LimitWindow &window) { window.resetsAt.reset(); });
        each("reset in the past", [](LimitWindow &window) { window.resetsAt = now() - 1; });
        each("reset now", [](LimitWindow &window) { window.resetsAt = now(); });
        each("reset too far away", [](LimitWindow &window) { window.resetsAt = now() + 700'000; });
        each("of another model", [](LimitWindow &window) { window.family = u"spark"_s; });
        each("of another length",
             [](LimitWindow &window) { window.kind = LimitWindow::Kind::Monthly; });
    }

    void doesNothingOnWhatIsNotKnown()
    {
        QFETCH(LimitSnapshot, known);
        const GuardPlan plan = planOf({rule(GuardKind::StopAt, 1, GuardAction::Refuse),
                                       rule(GuardKind::Keep, 99, GuardAction::Wait),
                                       rule(GuardKind::Pace, 0, GuardAction::Warn)});
        QCOMPARE(decide(plan, limits(100), streamed(), {}, now()).outcome, Outcome::Refuse);
        QCOMPARE(decide(plan, known, streamed(), {}, now()), GuardDecision());
    }

    void letsExemptionsAndPausesThrough()
    {
        GuardPlan plan = planOf({rule(GuardKind::StopAt, 50, GuardAction::Refuse)});
        plan.exempt = {"cursor", "Editor key"};
        const auto outcomeOf = [&plan](const GuardFacts &facts, qint64 time = now()) {
            return decide(plan, limits(60, 0, time), facts, {}, time).outcome;
        };
        GuardFacts facts = streamed();
        QCOMPARE(outcomeOf(facts), Outcome::Refuse);
        facts.program = "Cursor";
        QCOMPARE(outcomeOf(facts), Outcome::Pass);
        facts.program = "script";
        facts.key = "editor key";
        QCOMPARE(outcomeOf(facts), Outcome::Pass);
        facts.key.clear();
        facts.program.clear();
        plan.exempt = {""};
        QCOMPARE(outcomeOf(facts), Outcome::Refuse);
        plan.pause = {now(), now() + 3600};
        QCOMPARE(outcomeOf(facts), Outcome::Pass);
        QCOMPARE(outcomeOf(facts, now() + 3599), Outcome::Pass);
        QCOMPARE(outcomeOf(facts, now() + 3600), Outcome::Refuse);
        // The clock was put back by a day: that is no pause of a day.
        QCOMPARE(outcomeOf(facts, now() - 86'400), Outcome::Refuse);
    }

    void leavesModelsWithTheirOwnLimitAlone()
    {
        const GuardPlan plan = planOf({rule(GuardKind::StopAt, 50, GuardAction::Refuse)});
        LimitSnapshot known = limits(60);
        LimitWindow own = windowOf(GuardWindow::Week, 1, at(7, 12));
        own.family = u"codex_bengalfox"_s;
        own.familyName = u"GPT-5.3-Codex-Spark"_s;
        known.windows.append(own);
        GuardFacts facts = streamed();
        QCOMPARE(decide(plan, known, facts, {}, now()).outcome, Outcome::Refuse);
        facts.model = "gpt-5.3-codex-spark";
        QCOMPARE(decide(plan, known, facts, {}, now()).outcome, Outcome::Pass);
    }

    void changesEffortAndModel()
    {
        const GuardPlan plan =
            planOf({rule(GuardKind::StopAt, 40, GuardAction::Warn),
                    rule(GuardKind::StopAt, 50, GuardAction::Effort, "medium"),
                    rule(GuardKind::StopAt, 60, GuardAction::Effort, "low"),
                    rule(GuardKind::StopAt, 55, GuardAction::Model, "gpt-5.4"),
                    rule(GuardKind::StopAt, 60, GuardAction::Model, "gpt-5.4-mini")});
        const auto textsAt = [&plan](double used, const GuardFacts &facts) {
            QByteArrayList texts;
            const GuardDecision decision = decide(plan, limits(used), facts, {}, now());
            for (const GuardStep &step : decision.steps)
                texts.append(stepText(step).replace(" until 2026-12-07 12:00", ""));
            return texts.join("; ");
        };
        QCOMPARE(textsAt(39, streamed()), QByteArray());
        QCOMPARE(textsAt(52, streamed()), QByteArray("r1: warn; r2: effort high->medium"));
        QCOMPARE(textsAt(57, streamed()),
                 QByteArray("r1: warn; r2: effort high->medium; r4: model gpt-5.5->gpt-5.4"));
        QCOMPARE(textsAt(99, streamed()),
                 QByteArray("r1: warn; r3: effort high->low; r5: model gpt-5.5->gpt-5.4-mini"));
        GuardFacts small = streamed();
        small.model = "gpt-5.4-mini";
        small.effort = "minimal"; // is never raised
        QCOMPARE(textsAt(99, small), QByteArray("r1: warn"));
        small.effort.clear(); // a model without reasoning
        QCOMPARE(textsAt(99, small), QByteArray("r1: warn"));
        GuardFacts image = streamed();
        image.isChangeable = false;
        QCOMPARE(textsAt(99, image), QByteArray("r1: warn"));
    }

    void leavesATurnAsItBegan()
    {
        const GuardPlan plan =
            planOf({rule(GuardKind::StopAt, 50, GuardAction::Effort, "low"),
                    rule(GuardKind::StopAt, 50, GuardAction::Model, "gpt-5.4-mini")});
        GuardFacts facts = streamed();
        facts.isMidTurn = true;
        QCOMPARE(decide(plan, limits(60), facts, {}, now()), GuardDecision());
        facts.turnRules = {"r2"};
        const GuardDecision decision = decide(plan, limits(60), facts, {}, now());
        QCOMPARE(decision.steps.size(), 1);
        QCOMPARE(decision.steps.front().rule, QByteArray("r2"));
    }

    void aTurnIsStoppedByWhatStops()
    {
        GuardFacts facts = streamed();
        facts.isMidTurn = true;
        QCOMPARE(
            decideWith(rule(GuardKind::StopAt, 50, GuardAction::Refuse), 60, now(), facts).outcome,
            Outcome::Refuse);
        QCOMPARE(
            decideWith(rule(GuardKind::StopAt, 50, GuardAction::Wait), 60, now(), facts).outcome,
            Outcome::Wait);
    }

    void letsStreamedRequestsWait()
    {
        GuardRule wait = rule(GuardKind::StopAt, 50, GuardAction::Wait);
        GuardDecision decision = decideWith(wait, 60);
        QCOMPARE(decision.outcome, Outcome::Wait);
        QCOMPARE(decision.waitUntil, now() + 600);
        GuardFacts facts = streamed();
        facts.waitsSince = now() - 599;
        QCOMPARE(decideWith(wait, 60, now(), facts).outcome, Outcome::Wait);
        facts.isLineFull = true; // it is in it
        QCOMPARE(decideWith(wait, 60, now(), facts).outcome, Outcome::Wait);
        facts.waitsSince = now() - 600;
        decision = decideWith(wait, 60, now(), facts);
        QCOMPARE(decision.reason, Reason::WaitOver);
        QCOMPARE(decideWith(wait, 40, now(), facts).outcome, Outcome::Pass);
        facts.waitsSince.reset();
        QCOMPARE(decideWith(wait, 60, now(), facts).reason, Reason::LineFull);
        facts = streamed();
        facts.isStreamed = false;
        QCOMPARE(decideWith(wait, 60, now(), facts).reason, Reason::NotStreamed);
        wait.waitLimit = std::chrono::hours(24);
        wait.window = GuardWindow::FiveHours;
        QCOMPARE(decideWith(wait, 60).waitUntil, at(2, 15)); // the reset
    }

    void theStrictestRuleCounts()
    {
        const GuardPlan plan = planOf({rule(GuardKind::StopAt, 40, GuardAction::Warn),
                                       rule(GuardKind::StopAt, 50, GuardAction::Wait),
                                       rule(GuardKind::StopAt, 60, GuardAction::Refuse)});
        const auto outcomeAt = [&plan](double used) {
            return decide(plan, limits(used), streamed(), {}, now()).outcome;
        };
        QCOMPARE(outcomeAt(45), Outcome::Pass);
        QCOMPARE(outcomeAt(55), Outcome::Wait);
        QCOMPARE(outcomeAt(65), Outcome::Refuse);
    }

    void saysItOnceACycle()
    {
        const GuardPlan plan = planOf({rule(GuardKind::StopAt, 50, GuardAction::Warn)});
        GuardHistory history;
        const auto isFirst = [&](const LimitSnapshot &known, qint64 time) {
            const GuardDecision decision = decide(plan, known, streamed(), history, time);
            noteSteps(history, decision);
            return decision.steps.value(0).isFirst;
        };
        QVERIFY(isFirst(limits(60), now()));
        QVERIFY(!isFirst(limits(60), now()));
        LimitSnapshot jitter = limits(61);
        jitter.windows[1].resetsAt = at(7, 12) + 90;
        QVERIFY(!isFirst(jitter, now()));
        LimitSnapshot next = limits(60, 0, at(8, 12));
        next.windows[1].resetsAt = at(14, 12);
        QVERIFY(isFirst(next, at(8, 12)));
    }

    void namesTheRuleAndItsEnd()
    {
        const GuardPlan plan = planOf({rule(GuardKind::Keep, 20, GuardAction::Refuse)});
        const GuardDecision decision = decide(plan, limits(90), streamed(), {}, now());
        const Error error = toError(decision, plan, now());
        QCOMPARE(toHttpStatus(error.code), 429);
        QCOMPARE(error.providerCode, u"guard_refused"_s);
        QCOMPARE(error.param, u"r1"_s);
        QCOMPARE(error.retryAfter, std::optional(std::chrono::seconds(at(4, 18) - now())));
        QCOMPARE(error.message,
                 u"Refused by your pace guard, rule r1 (keep 20 % of the week until fri 18:00). "
                 "The rule ends at 2026-12-04 18:00."_s);
        QVERIFY(!error.lastingMessage.contains(u"2026"_s));
    }

    //! Whatever the rules, the limits and the clock are.
    void keepsItsPromises()
    {
        std::mt19937 random(20261202); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
        int stopped = 0;
        int changed = 0;
        for (int round = 0; round < 50'000; ++round) {
            const qint64 time = now() + std::uniform_int_distribution(-500'000, 500'000)(random);
            QList<GuardRule> rules;
            for (int i = std::uniform_int_distribution(1, 4)(random); i > 0; --i)
                rules.append(anyRule(random));
            const GuardPlan plan = planOf(rules);
            const LimitSnapshot known = anyLimits(random, time);
            GuardFacts facts = streamed();
            facts.isStreamed = round % 3 != 0;
            facts.isMidTurn = round % 5 == 0;
            if (round % 7 == 0)
                facts.waitsSince = time - std::uniform_int_distribution(-1000, 90'000)(random);
            const GuardDecision decision = decide(plan, known, facts, {}, time);
            for (const GuardStep &step : decision.steps) {
                const GuardRule &acting = plan.rules.at(step.rule.mid(1).toInt() - 1);
                // Only at its threshold, and only on what is known.
                const auto window = runningWindow(known, acting.window, time);
                QVERIFY(window);
                if (acting.kind == GuardKind::StopAt)
                    QVERIFY(window->usedPercent >= acting.percent);
                else if (acting.kind == GuardKind::Keep)
                    QVERIFY(window->usedPercent >= 100 - acting.percent);
                else
                    QVERIFY(window->usedPercent > window->evenPace(time) + acting.percent);
                // Always with an end, which is never after the reset.
                QVERIFY(step.until > time && step.until <= window->resetsAt);
                if (facts.isMidTurn)
                    QVERIFY(step.to.isEmpty());
                changed += step.to.isEmpty() ? 0 : 1;
            }
            if (decision.outcome == Outcome::Pass)
                continue;
            ++stopped;
            QCOMPARE(decision.steps.size(), 1);
            QVERIFY(toError(decision, plan, time).retryAfter->count() >= 1);
            if (decision.outcome == Outcome::Wait) {
                QVERIFY(facts.isStreamed);
                QVERIFY(decision.waitUntil > time || !facts.waitsSince);
                QVERIFY(decision.waitUntil <= decision.steps.front().until);
            }
        }
        QVERIFY(stopped > 1000 && changed > 500);
    }

    //! A request in line gets through, or is refused when its time is over; it never stays.
    void nobodyWaitsForEver()
    {
        const GuardPlan plan = planOf({rule(GuardKind::Pace, 5, GuardAction::Wait)});
        for (int used = 1; used <= 100; ++used) {
            GuardFacts facts = streamed();
            facts.waitsSince = now();
            qint64 time = now();
            GuardDecision decision = decide(plan, limits(used), facts, {}, time);
            int rounds = 0;
            while (decision.outcome == Outcome::Wait && ++rounds < 10) {
                time = decision.waitUntil;
                decision = decide(plan, limits(used, 0, time), facts, {}, time);
            }
            QVERIFY(decision.outcome != Outcome::Wait);
            QVERIFY(time - now() <= UsualGuardWait.count());
        }
    }
};

TEST_CLASS(TestGuardDecision, QCoreApplication)

} // namespace tst_guard_decision

#include "tst_guard_decision.moc"
