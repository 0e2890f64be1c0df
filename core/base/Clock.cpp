// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"

namespace core {

qint64 Clock::unixSeconds() const
{
    return toUnixSeconds(now());
}

TimePoint SystemClock::now() const
{
    return std::chrono::system_clock::now();
}

qint64 toUnixSeconds(TimePoint time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

TimePoint fromUnixSeconds(qint64 seconds)
{
    return TimePoint(std::chrono::seconds(seconds));
}

} // namespace core
