// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Ids.h"
#include "core/chat/Event.h"
#include "core/state/UsageReport.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <chrono>
#include <list>
#include <optional>
#include <vector>

class QObject;

namespace core {

class Clock;
class CodexCall;

//! Finds the likely cause why the backend read little of a request from its prompt cache.
//!
//! A hit is an exact prefix of what an earlier request of the same conversation held, in the order
//! model and settings, tools, input. So each request is compared with the earlier one that it has
//! most in common with, and the first difference is the cause. To call each fall of the cached
//! tokens a miss would be wrong more often than not: titles and other side requests of the same
//! conversation, histories that the client has shortened and answers that were taken back all read
//! less than the request before them, and nothing was lost. A miss is a request of which less than
//! half of what it could have read came from the cache.
//!
//! Kept are hashes with a secret of this process (HMAC), never text: hashes of short texts without
//! one can be guessed. After a restart each conversation begins with a first turn.
class CacheWatch
{
public:
    //! What is kept; the least recently used conversations are dropped.
    struct Limits
    {
        qsizetype conversations = 256;
        qsizetype items = 100'000; //!< of all conversations, eight bytes each
    };

    //! One request, as it was sent.
    struct Sent
    {
        quint64 conversation = 0;   //!< its cache key
        quint64 model = 0;          //!< with effort and service tier
        quint64 setup = 0;          //!< what else the cache depends on: tools, text format, …
        std::vector<quint64> items; //!< of the input
        std::size_t leading = 0;    //!< items with system text or tools, at the head of the input
        qint64 at = 0;              //!< unix seconds
        quint64 generation = 0;
        bool isComparable = false; //!< false: too large, or without a cache key
    };

    explicit CacheWatch(const QByteArray &secret = randomBytes(32));
    CacheWatch(const QByteArray &secret, const Limits &limits);

    //! `body` is what is sent to the backend (JSON). `now` in unix seconds.
    [[nodiscard]] Sent begin(const QByteArray &body, qint64 now) const;
    //! The response to `sent` is complete. nullopt when there was no miss or it cannot be told:
    //! the backend said nothing about the cache, or the request is not comparable.
    std::optional<CacheMiss> finish(const Sent &sent, const Usage &usage, qint64 now);
    //! For another account; requests that are running are not remembered.
    void clear();

    [[nodiscard]] qsizetype conversationCount() const { return qsizetype(m_order.size()); }
    [[nodiscard]] qsizetype itemCount() const { return m_itemCount; }

    //! The backend keeps a prefix so long after its last use, at least.
    static constexpr std::chrono::minutes Lifetime{30};
    //! Shorter prefixes are not cached.
    static constexpr qint64 ShortestPrefix = 1024;

private:
    //! A request that has been responded to.
    struct Earlier
    {
        Sent sent;
        qint64 inputTokens = 0;
        qint64 at = 0; //!< when the response was complete
    };
    struct Conversation
    {
        quint64 id = 0;
        std::vector<Earlier> lines; //!< one for each branch of it, last used first
    };
    using Order = std::list<Conversation>; //!< last used first

    [[nodiscard]] static std::optional<CacheMiss> causeOf(const Sent &sent, const Usage &usage,
                                                          const Earlier *earlier);
    void remember(const Sent &sent, qint64 inputTokens, qint64 now);
    void drop(std::vector<Earlier> &lines, std::size_t index);
    void trim();

    QByteArray m_secret;
    Limits m_limits;
    Order m_order;
    QHash<quint64, Order::iterator> m_byId;
    qsizetype m_itemCount = 0;
    quint64 m_generation = 0;
};

//! Tells `call`, which has not been started, the cause of a miss before anybody else receives the
//! end of its response. `watch` and `clock` belong to `owner`.
void watchCache(CodexCall &call, CacheWatch &watch, const Clock &clock, QObject *owner);

} // namespace core
