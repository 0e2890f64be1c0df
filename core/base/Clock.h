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

    //! Whole seconds since 1970, as tokens and limits count them.
    [[nodiscard]] qint64 unixSeconds() const;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override;
};

[[nodiscard]] qint64 toUnixSeconds(TimePoint time);
[[nodiscard]] TimePoint fromUnixSeconds(qint64 seconds);

} // namespace core
