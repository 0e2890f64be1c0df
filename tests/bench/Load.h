// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Samples.h"

#include <QtCore/QByteArray>

#include <chrono>
#include <functional>

namespace bench {

//! The bytes of a request and the port that it goes to.
struct Request
{
    quint16 port = 0;
    QByteArray bytes;
};

struct LoadResult
{
    qint64 events = 0;
    double seconds = 0;  //!< from the first request to the last end
    Samples latencies;   //!< ms from the backend's write to this reader, per stamped event
    Samples firstEvents; //!< ms from the request to its first event
    int complete = 0;    //!< responses with status 200 that were complete
    int status = 0;      //!< of the first other response; 0 = there was none
    [[nodiscard]] double eventsPerSecond() const { return double(events) / seconds; }
};

//! Sends the same request on many connections at once and reads all responses to their end, or
//! until `limit`. `meanwhile` is called once, when each response has had its first event.
[[nodiscard]] LoadResult loadStreams(const Request &request, int connections,
                                     std::chrono::seconds limit,
                                     const std::function<void()> &meanwhile = {});

//! Sends requests one after the other on one connection.
[[nodiscard]] LoadResult sendInTurn(const Request &request, int count);

//! Sends requests with short responses for `time`, one at a time on each connection.
struct RequestRate
{
    double perSecond = 0;
    qint64 completed = 0;
    int status = 0; //!< of the last response
};
[[nodiscard]] RequestRate loadRequests(const Request &request, int connections,
                                       std::chrono::milliseconds time);

} // namespace bench
