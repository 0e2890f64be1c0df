// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/LimitSnapshot.h"

#include <optional>

namespace core {

//! One cycle of a window: from its beginning to its reset, in unix seconds.
struct LimitCycle
{
    qint64 from = 0;
    qint64 until = 0;

    friend bool operator==(const LimitCycle &, const LimitCycle &) = default;
};

//! The cycle that `now` is in, by the window's own reset. When that has passed: the cycle after it,
//! as if it had begun at once; the plan begins it with the first use, so it may be later. nullopt
//! when reset or length are unknown.
[[nodiscard]] std::optional<LimitCycle> cycleOf(const LimitWindow &window, qint64 now);

//! How fast a window is used up, compared with even use from its beginning to its reset.
struct Pace
{
    double usedPercent = 0; //!< as the window says, but at least 0
    //! What even use would have used by now: the share of the window that has passed. The
    //! `pace_percent` of GET /v1/usage.
    double evenPercent = 0;
    //! Used at the reset if it goes on like this; may be more than 100.
    double forecastPercent = 0;
    //! When it is used up if it goes on like this, in unix seconds; `now` when it is already.
    //! nullopt = it lasts until the reset.
    std::optional<qint64> runsOutAt;

    //! Points above even use; negative = slower.
    [[nodiscard]] double aheadPercent() const { return usedPercent - evenPercent; }
    [[nodiscard]] bool lasts() const { return !runsOutAt; }

    friend bool operator==(const Pace &, const Pace &) = default;
};

//! nullopt when it cannot be told: use, reset or length are unknown (as of a window that has
//! vanished), the reset has passed, or there is use but no time in which it happened. A forecast is
//! an estimate, and a rough one at the beginning of a window.
[[nodiscard]] std::optional<Pace> paceOf(const LimitWindow &window, qint64 now);

} // namespace core
