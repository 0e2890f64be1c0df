// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/GuardReplay.h"
#include "tests/runner/TestRunner.h"
#include "tests/unit/guard/GuardSamples.h"

#include <QtTest/QTest>

namespace tst_guard_replay {

using namespace core;
using namespace guard_samples;

namespace {

GuardPastRequest requestAt(qint64 time, bool isStreamed = true)
{
    GuardPastRequest request{time, {}};
    request.facts.model = "gpt-5.5";
    request.facts.effort = "high";
    request.facts.isStreamed = isStreamed;
    return request;
}

//! The week fills up by ten points each eight hours, from Tuesday midnight on.
QList<GuardReading> readings()
{
    QList<GuardReading> result;
    for (int i = 0; i < 10; ++i)
        result.append(
            GuardReading{at(1, 0) + i * 8 * 3600, GuardWindow::Week, i * 10.0, at(7, 12)});
    return result;
}

} // namespace

class TestGuardReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatRulesWouldHaveDone()
    {
        const GuardPlan plan = planOf({rule(GuardKind::StopAt, 30, GuardAction::Warn),
                                       rule(GuardKind::StopAt, 50, GuardAction::Effort, "low"),
                                       rule(GuardKind::StopAt, 80, GuardAction::Refuse)});
        QList<GuardPastRequest> requests;
        for (int i = -1; i < 10; ++i)
            requests.append(requestAt(at(1, 0) + i * 8 * 3600 + 60));
        const GuardReplay replay = replayGuard(plan, requests, readings());
        QCOMPARE(replay.requests, 11);
        QCOMPARE(replay.unknown, 1);
        QCOMPARE(replay.of(GuardAction::Warn).requests, 5); // 30 to 70 %
        QCOMPARE(replay.of(GuardAction::Effort).requests, 3);
        QCOMPARE(replay.of(GuardAction::Refuse).requests, 2);
        QCOMPARE(replay.of(GuardAction::Refuse).firstAt, at(1, 0) + 64 * 3600 + 60);
        QCOMPARE(replay.of(GuardAction::Refuse).lastAt, at(1, 0) + 72 * 3600 + 60);
        QCOMPARE(replay.of(GuardAction::Wait), GuardReplay::Count());
    }

    void tellsWhoWouldHaveWaited()
    {
        GuardPlan plan = planOf({rule(GuardKind::StopAt, 10, GuardAction::Wait)});
        plan.pause = {at(1, 0), at(9, 0)};
        plan.exempt = {"cursor"};
        GuardPastRequest exempt = requestAt(at(1, 10));
        exempt.facts.program = "cursor";
        const GuardReplay replay = replayGuard(
            plan, {requestAt(at(1, 9)), requestAt(at(1, 9), false), exempt}, readings());
        QCOMPARE(replay.of(GuardAction::Wait).requests, 1);
        QCOMPARE(replay.of(GuardAction::Refuse).requests, 1);
        QCOMPARE(replay.refusedUnstreamed, 1);
    }

    void forgetsAWindowAfterItsReset()
    {
        const GuardPlan plan = planOf({rule(GuardKind::StopAt, 10, GuardAction::Refuse)});
        const GuardReplay replay =
            replayGuard(plan, {requestAt(at(7, 11)), requestAt(at(7, 13))}, readings());
        QCOMPARE(replay.of(GuardAction::Refuse).requests, 1);
        QCOMPARE(replay.unknown, 1);
        QCOMPARE(replayGuard(plan, {}, readings()), GuardReplay());
    }
};

TEST_CLASS(TestGuardReplay, QCoreApplication)

} // namespace tst_guard_replay

#include "tst_guard_replay.moc"
