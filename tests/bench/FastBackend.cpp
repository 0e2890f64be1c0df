// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FastBackend.h"

#include <QtCore/QList>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace bench {

namespace {

constexpr int EventsPerBlock = 64;
constexpr qsizetype BytesPerTurn = 256 * 1024;

const QByteArray ItemId = "msg_0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978";

QByteArray event(const QByteArray &type, const QByteArray &members)
{
    return "event: " + type + "\ndata: {\"type\":\"" + type + "\"," + members + "}\n\n";
}

QByteArray delta(qint64 stamp)
{
    const QByteArray digits = QByteArray::number(stamp, 16).rightJustified(StampDigits, '0');
    return event("response.output_text.delta",
                 "\"sequence_number\":7,\"item_id\":\"" + ItemId
                     + "\",\"output_index\":0,\"content_index\":0,\"delta\":\"t=" + digits
                     + " and\",\"logprobs\":[],\"obfuscation\":\"Xk3vQz8Lw1\"");
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray response(const QByteArray &status, const QByteArray &more)
{
    return "\"response\":{\"id\":\"resp_bench\",\"object\":\"response\",\"created_at\":1795216000,"
           "\"status\":\""
        + status + "\",\"model\":\"bench\",\"output\":[]" + more + '}';
}

QByteArray opening()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: "
           "chunked\r\n\r\n"
        + chunk(event("response.created", "\"sequence_number\":0," + response("in_progress", {}))
                + event("response.output_item.added",
                        "\"sequence_number\":1,\"output_index\":0,\"item\":{\"id\":\"" + ItemId
                            + "\",\"type\":\"message\",\"status\":\"in_progress\",\"role\":"
                              "\"assistant\",\"content\":[]}"));
}

QByteArray closing(int events)
{
    const QByteArray count = QByteArray::number(events);
    return chunk(event("response.completed",
                       "\"sequence_number\":9,"
                           + response("completed",
                                      ",\"usage\":{\"input_tokens\":9,\"output_tokens\":" + count
                                          + ",\"total_tokens\":" + count + '}')))
        + "0\r\n\r\n";
}

QByteArray block()
{
    QByteArray events;
    for (int i = 0; i < EventsPerBlock; ++i)
        events += delta(0);
    return chunk(events);
}

qsizetype contentLength(const QByteArray &head)
{
    const qsizetype begin = head.toLower().indexOf("\ncontent-length:");
    return begin < 0 ? 0 : head.mid(begin + 16, 20).split('\r').first().trimmed().toLongLong();
}

} // namespace

struct FastBackend::Stream
{
    FileDescriptor socket;
    QByteArray input;
    QByteArray pending;
    qsizetype written = 0; //!< of pending
    int left = 0;          //!< events that are still to be sent
    int total = 0;
    qint64 gap = 0;
    qint64 nextAt = 0;
    int serial = 0;
    bool isStreaming = false;
    bool isWatched = false; //!< for room to write
};

FastBackend::FastBackend(FileDescriptor listener, BackendReport &report)
    : m_listener(std::move(listener))
    , m_poll(::epoll_create1(EPOLL_CLOEXEC))
    , m_timer(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK))
    , m_report(report)
    , m_block(block())
{
    for (const FileDescriptor *source : {&m_listener, &m_timer}) {
        epoll_event wanted{};
        wanted.events = EPOLLIN;
        wanted.data.fd = source->get();
        ::epoll_ctl(m_poll.get(), EPOLL_CTL_ADD, source->get(), &wanted);
    }
}

FastBackend::~FastBackend() = default;

void FastBackend::run()
{
    std::array<epoll_event, 256> ready{};
    for (;;) {
        const int count = ::epoll_wait(m_poll.get(), ready.data(), int(ready.size()), -1);
        for (int i = 0; i < count; ++i) {
            const epoll_event &what = ready[size_t(i)];
            if (what.data.fd == m_listener.get()) {
                accept();
                continue;
            }
            if (what.data.fd == m_timer.get()) {
                sendDue();
                continue;
            }
            const auto found = m_streams.find(what.data.fd);
            if (found == m_streams.end())
                continue;
            if ((what.events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0)
                drop(*found->second);
            else if ((what.events & EPOLLIN) != 0)
                read(*found->second);
            else
                pump(*found->second);
        }
    }
}

void FastBackend::accept()
{
    for (;;) {
        FileDescriptor socket(
            ::accept4(m_listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!socket.isOpen())
            return;
        sendAtOnce(socket);
        const int number = socket.get();
        epoll_event wanted{};
        wanted.events = EPOLLIN | EPOLLRDHUP;
        wanted.data.fd = number;
        ::epoll_ctl(m_poll.get(), EPOLL_CTL_ADD, number, &wanted);
        auto stream = std::make_unique<Stream>();
        stream->socket = std::move(socket);
        m_streams[number] = std::move(stream);
    }
}

void FastBackend::read(Stream &stream)
{
    std::array<char, 65536> buffer{};
    const ssize_t size = ::recv(stream.socket.get(), buffer.data(), buffer.size(), 0);
    if (size == 0 || (size < 0 && errno != EAGAIN))
        return drop(stream);
    if (size > 0)
        stream.input.append(buffer.data(), size);
    takeRequest(stream);
}

void FastBackend::takeRequest(Stream &stream)
{
    const qsizetype headEnd = stream.input.indexOf("\r\n\r\n");
    if (stream.isStreaming || headEnd < 0)
        return;
    const qsizetype size = headEnd + 4 + contentLength(stream.input.first(headEnd + 2));
    if (stream.input.size() < size)
        return;
    const QByteArray request = stream.input.first(size);
    stream.input.remove(0, size);
    const auto script = Script::findIn(request);
    if (request.startsWith("POST") && script)
        return begin(stream, *script);
    stream.pending += "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}";
    pump(stream);
}

void FastBackend::begin(Stream &stream, const Script &script)
{
    const bool isPaced = script.gapMicroseconds > 0;
    stream.isStreaming = true;
    stream.serial = ++m_serial;
    stream.total = stream.left = script.events;
    stream.gap = qint64(script.gapMicroseconds) * 1000;
    ++m_report.openStreams;
    stream.pending += opening();
    if (!isPaced)
        return pump(stream);
    // Streams that begin together must not send at the same moments.
    double integral = 0;
    const double part = std::modf(stream.serial * 0.6180339887, &integral);
    stream.nextAt = now() + qint64(double(stream.gap) * (part - 1));
    sendNext(stream);
}

//! Sends the next event of a paced stream and schedules the one after it.
void FastBackend::sendNext(Stream &stream)
{
    stream.pending += chunk(delta(now()));
    if (--stream.left == 0) {
        stream.pending += closing(stream.total);
    } else {
        stream.nextAt += stream.gap;
        m_due.push({stream.nextAt, stream.socket.get(), stream.serial});
        if (m_timerAt >= 0)
            setTimer();
    }
    pump(stream);
}

//! Writes as much as the client accepts, at most BytesPerTurn, so that no stream blocks the others.
void FastBackend::pump(Stream &stream)
{
    qsizetype budget = BytesPerTurn;
    for (;;) {
        const qsizetype before = stream.pending.size() - stream.written;
        if (!flush(stream))
            return;
        if (stream.written < stream.pending.size())
            return watchWriting(stream, true);
        stream.pending.clear();
        stream.written = 0;
        budget -= before;
        if (stream.gap > 0 || stream.left == 0)
            break;
        if (budget <= 0)
            return watchWriting(stream, true);
        stream.pending = m_block; // shared, not copied
        stream.left = std::max(0, stream.left - EventsPerBlock);
        if (stream.left == 0)
            stream.pending += closing(stream.total);
    }
    watchWriting(stream, false);
    if (stream.isStreaming && stream.left == 0)
        end(stream);
}

//! False when the client has gone; the stream is deleted then.
bool FastBackend::flush(Stream &stream)
{
    while (stream.written < stream.pending.size()) {
        const ssize_t size =
            ::send(stream.socket.get(), stream.pending.constData() + stream.written,
                   size_t(stream.pending.size() - stream.written), MSG_NOSIGNAL);
        if (size < 0 && errno == EAGAIN)
            return true;
        if (size < 0) {
            drop(stream);
            return false;
        }
        stream.written += size;
        m_report.bytesWritten += size;
    }
    return true;
}

void FastBackend::watchWriting(Stream &stream, bool isNeeded)
{
    if (stream.isWatched == isNeeded)
        return;
    stream.isWatched = isNeeded;
    epoll_event wanted{};
    wanted.events = EPOLLIN | EPOLLRDHUP | (isNeeded ? EPOLLOUT : 0U);
    wanted.data.fd = stream.socket.get();
    ::epoll_ctl(m_poll.get(), EPOLL_CTL_MOD, stream.socket.get(), &wanted);
}

void FastBackend::sendDue()
{
    quint64 expirations = 0;
    [[maybe_unused]] const auto size = ::read(m_timer.get(), &expirations, sizeof expirations);
    m_timerAt = -1; // it has expired; sendNext() need not set it each time
    while (!m_due.empty() && m_due.top().at <= now()) {
        const Due due = m_due.top();
        m_due.pop();
        const auto found = m_streams.find(due.socket);
        if (found != m_streams.end() && found->second->isStreaming
            && found->second->serial == due.serial)
            sendNext(*found->second);
    }
    setTimer();
}

void FastBackend::setTimer()
{
    const qint64 at = m_due.empty() ? 0 : m_due.top().at;
    if (at == m_timerAt)
        return;
    m_timerAt = at;
    itimerspec next{};
    next.it_value.tv_sec = at / 1'000'000'000;
    next.it_value.tv_nsec = at % 1'000'000'000;
    ::timerfd_settime(m_timer.get(), TFD_TIMER_ABSTIME, &next, nullptr);
}

//! The response is complete; the connection waits for the next request.
void FastBackend::end(Stream &stream)
{
    stream.isStreaming = false;
    --m_report.openStreams;
    if (!stream.input.isEmpty())
        takeRequest(stream);
}

void FastBackend::drop(Stream &stream)
{
    if (stream.isStreaming) {
        --m_report.openStreams;
        m_report.cancelledAt = now();
        ++m_report.cancelled;
    }
    m_streams.erase(stream.socket.get());
}

} // namespace bench
