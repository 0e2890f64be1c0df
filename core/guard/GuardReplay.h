// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard/GuardDecision.h"

#include <array>

namespace core {

//! What was known of a window of the plan at a time.
struct GuardReading
{
    qint64 at = 0; //!< unix seconds
    GuardWindow window = GuardWindow::Week;
    double usedPercent = 0;
    std::optional<qint64> resetsAt = {}; //!< unix seconds
};

//! A request of the past.
struct GuardPastRequest
{
    qint64 at = 0; //!< unix seconds
    GuardFacts facts;
};

//! What rules would have done: a plain value.
struct GuardReplay
{
    struct Count
    {
        qint64 requests = 0;
        qint64 firstAt = 0; //!< unix seconds; 0 = never
        qint64 lastAt = 0;

        friend bool operator==(const Count &, const Count &) = default;
    };

    qint64 requests = 0;            //!< all of the time
    qint64 unknown = 0;             //!< of them, those at whose time nothing was known of a window
    std::array<Count, 5> actions{}; //!< by GuardAction; a request counts for each that it meets
    qint64 refusedUnstreamed = 0;   //!< of those that would have had to wait: not streamed

    [[nodiscard]] const Count &of(GuardAction action) const { return actions[size_t(action)]; }

    friend bool operator==(const GuardReplay &, const GuardReplay &) = default;
};

//! Decides about each request as if the rules had been in force, with the readings until then: an
//! estimate, since requests that had been held back would not have used anything. Both lists are in
//! order of time. Pauses do not count.
[[nodiscard]] GuardReplay replayGuard(const GuardPlan &plan,
                                      const QList<GuardPastRequest> &requests,
                                      const QList<GuardReading> &readings);

} // namespace core
