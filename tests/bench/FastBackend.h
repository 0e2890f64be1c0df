// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Script.h"
#include "Wire.h"

#include <queue>

#include <atomic>
#include <memory>
#include <unordered_map>
#include <vector>

namespace bench {

//! What the backend reports to the process that started it, in shared memory.
struct BackendReport
{
    std::atomic<int> openStreams{0};
    std::atomic<int> cancelled{0};      //!< streams that the client left before their end
    std::atomic<qint64> cancelledAt{0}; //!< when the last one was
    std::atomic<qint64> bytesWritten{0};
};

//! A fake Codex backend for raw speed: each POST gets the stream that its prompt describes.
//!
//! One thread, one epoll set, prepared bytes: it has to be much faster than what it measures. The
//! fakes of the other tests are in tests/fakes.
class FastBackend
{
public:
    FastBackend(FileDescriptor listener, BackendReport &report);
    ~FastBackend();

    //! Serves until the process is ended.
    [[noreturn]] void run();

private:
    struct Stream;
    struct Due
    {
        qint64 at = 0;
        int socket = 0;
        int serial = 0;

        friend bool operator>(const Due &a, const Due &b) { return a.at > b.at; }
    };

    void accept();
    void read(Stream &stream);
    void takeRequest(Stream &stream);
    void begin(Stream &stream, const Script &script);
    void sendNext(Stream &stream);
    void pump(Stream &stream);
    [[nodiscard]] bool flush(Stream &stream);
    void watchWriting(Stream &stream, bool isNeeded);
    void sendDue();
    void setTimer();
    void end(Stream &stream);
    void drop(Stream &stream);

    FileDescriptor m_listener;
    FileDescriptor m_poll;
    FileDescriptor m_timer;
    BackendReport &m_report;
    std::unordered_map<int, std::unique_ptr<Stream>> m_streams; //!< by socket
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    QByteArray m_block; //!< one HTTP chunk of many events
    int m_serial = 0;
    qint64 m_timerAt = 0; //!< 0 = not set, -1 = about to be set again
};

} // namespace bench
