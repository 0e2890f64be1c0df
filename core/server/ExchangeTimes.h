// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace core {

//! How long a client is kept without a word.
struct ExchangeTimes
{
    //! A streamed answer's own 200 waits for the first output event, but no longer than this, so
    //! that an early failure can still be told by its status.
    std::chrono::milliseconds holdBack{500};
    std::chrono::milliseconds heartbeat = std::chrono::seconds(15);
    //! A WebSocket on which nothing is asked.
    std::chrono::milliseconds socketIdle = std::chrono::minutes(60);
};

} // namespace core
