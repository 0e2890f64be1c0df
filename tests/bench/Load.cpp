// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Load.h"

#include "ResponseReader.h"
#include "Script.h"
#include "Wire.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <memory>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <vector>

namespace bench {

namespace {

constexpr double PerMillisecond = 1e6;
constexpr QByteArrayView StampPrefix("t=");

//! One connection, and the response that arrives on it.
struct Reader
{
    explicit Reader(const Request &request) : socket(connectTo(request.port)) { }

    void send(const Request &request)
    {
        response = {};
        text.clear();
        hasEvent = false;
        sentAt = now();
        isGone = !writeAll(socket, request.bytes);
    }

    FileDescriptor socket;
    ResponseReader response;
    QByteArray text; //!< the part of the body that was not searched yet
    qint64 sentAt = 0;
    bool hasEvent = false;
    bool isGone = false;

    [[nodiscard]] bool hasEnded() const
    {
        return isGone || response.isComplete() || response.isBroken();
    }
};

//! Finds the events in the text received so far and measures them.
void countEvents(Reader &reader, LoadResult &result)
{
    const qint64 time = now();
    qsizetype from = 0;
    qsizetype keep = 0;
    for (;;) {
        const qsizetype found = reader.text.indexOf(StampPrefix, from);
        keep = found < 0 ? std::max(from, reader.text.size() - 1) : found;
        const qsizetype end = found + StampPrefix.size() + StampDigits;
        if (found < 0 || end > reader.text.size())
            break;
        qint64 stamp = 0;
        const char *digits = reader.text.constData() + found + StampPrefix.size();
        std::from_chars(digits, digits + StampDigits, stamp, 16);
        if (stamp > 0)
            result.latencies.add(double(time - stamp) / PerMillisecond);
        if (!std::exchange(reader.hasEvent, true))
            result.firstEvents.add(double(time - reader.sentAt) / PerMillisecond);
        ++result.events;
        from = end;
    }
    reader.text.remove(0, keep);
}

void receive(Reader &reader, LoadResult &result)
{
    static thread_local std::array<char, 256 * 1024> buffer;
    const ssize_t size = ::recv(reader.socket.get(), buffer.data(), buffer.size(), 0);
    if (size < 0 && errno == EAGAIN)
        return;
    reader.isGone = size <= 0;
    if (reader.isGone)
        return;
    reader.response.feed(QByteArrayView(buffer.data(), size), reader.text);
    countEvents(reader, result);
}

void noteEnd(const Reader &reader, LoadResult &result)
{
    if (reader.response.isComplete() && reader.response.status() == 200)
        ++result.complete;
    else if (result.status == 0)
        result.status = reader.response.isComplete() ? reader.response.status() : -1;
}

//! Many connections, and an epoll set that reports which of them have something to read.
class ConnectionSet
{
public:
    ConnectionSet(const Request &request, int connections) : m_poll(::epoll_create1(EPOLL_CLOEXEC))
    {
        for (int i = 0; i < connections; ++i) {
            auto reader = std::make_unique<Reader>(request);
            if (!reader->socket.isOpen())
                giveUp("cannot connect to port " + QByteArray::number(request.port));
            epoll_event wanted{};
            wanted.events = EPOLLIN;
            wanted.data.ptr = reader.get();
            ::epoll_ctl(m_poll.get(), EPOLL_CTL_ADD, reader->socket.get(), &wanted);
            m_readers.push_back(std::move(reader));
        }
    }

    void sendAll(const Request &request)
    {
        for (const auto &reader : m_readers) {
            reader->send(request);
            setNonBlocking(reader->socket);
        }
    }

    void forget(const Reader &reader)
    {
        ::epoll_ctl(m_poll.get(), EPOLL_CTL_DEL, reader.socket.get(), nullptr);
    }

    template<typename Use>
    void wait(Use use)
    {
        std::array<epoll_event, 256> ready{};
        const int count = ::epoll_wait(m_poll.get(), ready.data(), int(ready.size()), 50);
        for (int i = 0; i < count; ++i)
            use(*static_cast<Reader *>(ready[size_t(i)].data.ptr));
    }

    [[nodiscard]] const std::vector<std::unique_ptr<Reader>> &readers() const { return m_readers; }

private:
    FileDescriptor m_poll;
    std::vector<std::unique_ptr<Reader>> m_readers;
};

} // namespace

LoadResult loadStreams(const Request &request, int connections, std::chrono::seconds limit,
                       const std::function<void()> &meanwhile)
{
    ConnectionSet set(request, connections);
    LoadResult result;
    const qint64 begin = now();
    const qint64 deadline = begin + std::chrono::nanoseconds(limit).count();
    qint64 end = begin;
    int open = connections;
    bool isReported = !meanwhile;
    set.sendAll(request);
    while (open > 0 && now() < deadline) {
        set.wait([&](Reader &reader) {
            receive(reader, result);
            if (!reader.hasEnded())
                return;
            set.forget(reader);
            noteEnd(reader, result);
            end = now();
            --open;
        });
        if (!isReported && int(result.firstEvents.size()) == connections) {
            isReported = true;
            meanwhile();
        }
    }
    if (open > 0) {
        result.status = result.status == 0 ? -1 : result.status;
        end = now();
    }
    result.seconds = double(end - begin) / 1e9;
    return result;
}

LoadResult sendInTurn(const Request &request, int count)
{
    LoadResult result;
    Reader reader(request);
    if (!reader.socket.isOpen())
        giveUp("cannot connect to port " + QByteArray::number(request.port));
    const qint64 begin = now();
    for (int i = 0; i < count && !reader.isGone; ++i) {
        reader.send(request);
        while (!reader.hasEnded())
            receive(reader, result);
        noteEnd(reader, result);
    }
    result.seconds = double(now() - begin) / 1e9;
    return result;
}

RequestRate loadRequests(const Request &request, int connections, std::chrono::milliseconds time)
{
    ConnectionSet set(request, connections);
    RequestRate rate;
    const qint64 begin = now();
    const qint64 deadline = begin + std::chrono::nanoseconds(time).count();
    LoadResult ignored;
    set.sendAll(request);
    while (now() < deadline) {
        set.wait([&](Reader &reader) {
            receive(reader, ignored);
            if (reader.isGone)
                giveUp("a connection was closed between two requests");
            if (!reader.hasEnded())
                return;
            rate.status = reader.response.status();
            ++rate.completed;
            reader.send(request);
        });
    }
    rate.perSecond = double(rate.completed) * 1e9 / double(now() - begin);
    return rate;
}

} // namespace bench
