// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_guard [REQUESTS]: what the decision of the pace guard costs each request (default: a
// million of them), with several rules. Microseconds per request; less than 20 are wanted.

#include "core/guard/GuardDecision.h"

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>

#include <cstdio>
#include <cstdlib>

using namespace core;

namespace {

constexpr int UsualCount = 1'000'000;

LimitSnapshot sampleLimits(qint64 now, double used)
{
    LimitSnapshot limits;
    limits.capturedAt = now;
    LimitWindow fiveHours;
    fiveHours.kind = LimitWindow::Kind::FiveHours;
    fiveHours.length = std::chrono::minutes(300);
    fiveHours.usedPercent = used;
    fiveHours.resetsAt = now + 9000;
    LimitWindow week = fiveHours;
    week.kind = LimitWindow::Kind::Weekly;
    week.length = std::chrono::minutes(7 * 24 * 60);
    week.resetsAt = now + 300'000;
    LimitWindow own = week;
    own.family = QStringLiteral("codex_bengalfox");
    own.familyName = QStringLiteral("GPT-5.3-Codex-Spark");
    limits.windows = {fiveHours, week, own};
    return limits;
}

//! Twelve rules, of which `action` decides.
GuardPlan samplePlan(GuardAction action, qint64 now)
{
    GuardPlan plan;
    for (int i = 0; i < 12; ++i) {
        GuardRule rule;
        rule.id = "rule-" + QByteArray::number(i);
        rule.window = i % 2 == 0 ? GuardWindow::Week : GuardWindow::FiveHours;
        rule.kind = GuardKind(i % 3);
        rule.percent = rule.kind == GuardKind::Keep ? 60 - i : 30 + i;
        if (rule.kind == GuardKind::Keep)
            rule.until = GuardMoment{
                {}, QDateTime::fromSecsSinceEpoch(now).date().dayOfWeek(), QTime(23, 59)};
        rule.action = i < 6 ? GuardAction::Warn : action;
        rule.target = action == GuardAction::Effort ? "low" : "";
        plan.rules.append(rule);
    }
    for (int i = 0; i < 20; ++i)
        plan.exempt.append("program-" + QByteArray::number(i));
    return plan;
}

void measure(const char *what, const GuardPlan &plan, double used, qint64 now, int count)
{
    const LimitSnapshot limits = sampleLimits(now, used);
    GuardFacts facts;
    facts.program = "cursor";
    facts.model = "gpt-5.5";
    facts.effort = "high";
    facts.isStreamed = true;
    GuardHistory history;
    qint64 steps = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i) {
        const GuardDecision decision = decide(plan, limits, facts, history, now + i % 60);
        steps += decision.steps.size();
        noteSteps(history, decision);
    }
    std::printf("%-36s %8.2f us  (%.1f steps)\n", what, double(timer.nsecsElapsed()) / 1000 / count,
                double(steps) / count);
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : UsualCount;
    if (count < 1) {
        std::fputs("bench_guard [REQUESTS]\n", stderr);
        return 2;
    }
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    measure("no rules", {}, 50, now, count);
    measure("twelve rules, none holds", samplePlan(GuardAction::Refuse, now), 5, now, count);
    measure("twelve rules, the effort is lowered", samplePlan(GuardAction::Effort, now), 95, now,
            count);
    measure("twelve rules, the request waits", samplePlan(GuardAction::Wait, now), 95, now, count);
    measure("twelve rules, it is refused", samplePlan(GuardAction::Refuse, now), 95, now, count);
    return 0;
}
