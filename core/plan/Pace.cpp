// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Pace.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

//! A time that is further away is damaged, and sums with it could overflow.
constexpr qint64 LatestTime = 100'000'000'000; // in the year 5138

bool isTime(qint64 unixSeconds)
{
    return unixSeconds >= 0 && unixSeconds <= LatestTime;
}

//! In seconds; 0 = unknown.
qint64 lengthOf(const LimitWindow &window)
{
    const qint64 minutes = window.length.count();
    return minutes > 0 && minutes <= LatestTime / 60 ? minutes * 60 : 0;
}

} // namespace

std::optional<LimitCycle> cycleOf(const LimitWindow &window, qint64 now)
{
    const qint64 length = lengthOf(window);
    if (length == 0 || !window.resetsAt || !isTime(*window.resetsAt) || !isTime(now))
        return std::nullopt;
    qint64 until = *window.resetsAt;
    if (until <= now)
        until += ((now - until) / length + 1) * length;
    return LimitCycle{until - length, until};
}

std::optional<Pace> paceOf(const LimitWindow &window, qint64 now)
{
    const qint64 length = lengthOf(window);
    if (length == 0 || !window.usedPercent || !std::isfinite(*window.usedPercent)
        || !window.resetsAt || !isTime(*window.resetsAt) || !isTime(now) || *window.resetsAt <= now)
        return std::nullopt;
    const qint64 reset = *window.resetsAt;
    // Negative when the clock is behind: the window has not begun yet.
    const auto elapsed = double(std::max<qint64>(length - (reset - now), 0));
    Pace pace;
    pace.usedPercent = std::max(*window.usedPercent, 0.0);
    pace.evenPercent = 100 * elapsed / double(length);
    if (pace.usedPercent <= 0)
        return pace;
    if (elapsed <= 0)
        return std::nullopt;
    pace.forecastPercent = pace.usedPercent * double(length) / elapsed;
    if (pace.usedPercent >= 100) {
        pace.runsOutAt = now;
    } else if (const double left = (100 - pace.usedPercent) * elapsed / pace.usedPercent;
               left < double(reset - now)) {
        pace.runsOutAt = now + qint64(left);
    }
    return pace;
}

} // namespace core
