// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace core {

using TimePoint = std::chrono::system_clock::time_point;

//! The wall clock, replaceable in tests.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual TimePoint now() const = 0;

    //! Full seconds since 1970, the unit of tokens and limits.
    [[nodiscard]] qint64 unixSeconds() const;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return std::chrono::system_clock::now(); }
};

[[nodiscard]] inline qint64 toUnixSeconds(TimePoint time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

[[nodiscard]] inline TimePoint fromUnixSeconds(qint64 seconds)
{
    return TimePoint(std::chrono::seconds(seconds));
}

inline qint64 Clock::unixSeconds() const
{
    return toUnixSeconds(now());
}

} // namespace core
