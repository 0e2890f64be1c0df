// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Samples.h"

#include <QtCore/QByteArray>

#include <chrono>
#include <functional>

namespace bench {

//! A request, ready to be sent, and where to.
struct Ask
{
    quint16 port = 0;
    QByteArray bytes;
};

struct LoadResult
{
    qint64 events = 0;
    double seconds = 0;  //!< from the first request to the last end
    Samples latencies;   //!< ms from the fake's write to this reader, per stamped event
    Samples firstEvents; //!< ms from the request to its first event
    int complete = 0;    //!< answers with status 200 that came to their proper end
    int status = 0;      //!< of the first answer that was none of these; 0 = all were
    [[nodiscard]] double eventsPerSecond() const { return double(events) / seconds; }
};

//! Sends the same request on so many connections at once, and reads all answers to their end, or
//! until `limit`. `meanwhile` is called once when the last of them has had its first event.
[[nodiscard]] LoadResult loadStreams(const Ask &ask, int connections, std::chrono::seconds limit,
                                     const std::function<void()> &meanwhile = {});

//! Asks one after the other on one connection.
[[nodiscard]] LoadResult askInTurn(const Ask &ask, int count);

//! Asks for short answers, one at a time on each connection, for that long.
struct RequestRate
{
    double perSecond = 0;
    qint64 answered = 0;
    int status = 0; //!< that of the last answer
};
[[nodiscard]] RequestRate loadRequests(const Ask &ask, int connections,
                                       std::chrono::milliseconds time);

} // namespace bench
