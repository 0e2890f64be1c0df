// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

//! A clock that stands until a test moves it.
class ManualClock final : public core::Clock
{
public:
    explicit ManualClock(qint64 unixSeconds = 1'800'000'000)
        : m_now(core::fromUnixSeconds(unixSeconds))
    {
    }

    core::TimePoint now() const override { return m_now; }
    void advance(std::chrono::seconds by) { m_now += by; }

private:
    core::TimePoint m_now;
};
