// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/GuardReplay.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

//! As the provider would have reported it.
void takeReading(LimitSnapshot &limits, const GuardReading &reading)
{
    const bool isWeek = reading.window == GuardWindow::Week;
    LimitWindow window;
    window.kind = isWeek ? LimitWindow::Kind::Weekly : LimitWindow::Kind::FiveHours;
    window.usedPercent = reading.usedPercent;
    window.resetsAt = reading.resetsAt;
    const auto former =
        std::find_if(limits.windows.begin(), limits.windows.end(),
                     [&window](const LimitWindow &one) { return one.kind == window.kind; });
    if (former == limits.windows.end())
        limits.windows.append(window);
    else
        *former = window;
    limits.capturedAt = reading.at;
}

bool isAnythingKnown(const LimitSnapshot &limits, qint64 now)
{
    return runningWindow(limits, GuardWindow::Week, now)
        || runningWindow(limits, GuardWindow::FiveHours, now);
}

void countRequest(GuardReplay::Count &count, qint64 at)
{
    ++count.requests;
    if (count.firstAt == 0)
        count.firstAt = at;
    count.lastAt = at;
}

} // namespace

GuardReplay replayGuard(const GuardPlan &plan, const QList<GuardPastRequest> &requests,
                        const QList<GuardReading> &readings)
{
    using Outcome = GuardDecision::Outcome;
    GuardPlan always = plan;
    always.pause = {};
    GuardReplay replay;
    LimitSnapshot limits;
    auto reading = readings.begin();
    for (const GuardPastRequest &request : requests) {
        for (; reading != readings.end() && reading->at <= request.at; ++reading)
            takeReading(limits, *reading);
        // Readings are kept when they change: the last one counts until the next, or the reset.
        LimitSnapshot known = limits;
        if (known.capturedAt > 0)
            known.capturedAt = request.at;
        ++replay.requests;
        if (!isAnythingKnown(known, request.at))
            ++replay.unknown;
        const GuardDecision decision = decide(always, known, request.facts, {}, request.at);
        const bool wouldWait = decision.outcome == Outcome::Wait;
        if (decision.outcome == Outcome::Refuse
            && decision.reason == GuardDecision::Reason::NotStreamed)
            ++replay.refusedUnstreamed;
        std::array<bool, 5> isCounted{};
        for (const GuardStep &step : decision.steps) {
            const GuardAction action = decision.outcome == Outcome::Pass ? step.action
                : wouldWait                                              ? GuardAction::Wait
                                                                         : GuardAction::Refuse;
            if (!std::exchange(isCounted[size_t(action)], true))
                countRequest(replay.actions[size_t(action)], request.at);
        }
    }
    return replay;
}

} // namespace core
