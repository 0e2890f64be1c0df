// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/chat/KeptResponses.h"
#include "core/settings/Settings.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <list>

namespace core {

//! Responses of the Responses API that may be referred to later, only in memory.
//!
//! Bounded by number, size and time since the last use (settings); what was used longest ago goes
//! first. Continuing a conversation uses all of its turns. Everything is forgotten when another
//! account signs in.
class ResponseStore final : public KeptResponses
{
public:
    ResponseStore(const Clock &clock, const Settings &settings);

    void configure(const Settings &settings);
    //! Whose responses these are from now on; empty = no account is signed in.
    void setOwner(const QByteArray &owner);

    [[nodiscard]] std::optional<KeptResponse> find(const QByteArray &id) const override;
    [[nodiscard]] std::optional<RawJson> findItem(const QByteArray &itemId) const override;
    void keep(const KeptResponse &response) override;
    [[nodiscard]] QByteArray owner() const override { return m_owner; }

    //! False when there was none.
    bool remove(const QByteArray &id);

    [[nodiscard]] qsizetype count() const { return m_entries.size(); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    struct Entry
    {
        KeptResponse response;
        QList<QByteArray> itemIds;
        qint64 bytes = 0;
        TimePoint usedAt;
        std::list<QByteArray>::iterator place;
    };

    void use(const QByteArray &id) const;
    void forgetOld() const;
    void drop(const QByteArray &id) const;

    const Clock &m_clock;
    qsizetype m_mostEntries = 0;
    qint64 m_mostBytes = 0;
    std::chrono::seconds m_lifetime{0};
    QByteArray m_owner;
    // Looking something up is using it: that changes the order, not what is found.
    mutable QHash<QByteArray, Entry> m_entries;
    mutable std::list<QByteArray> m_order; //!< ids, the one that was used longest ago first
    mutable QHash<QByteArray, QByteArray> m_responseOfItem;
    mutable qint64 m_bytes = 0;
};

//! What one connection remembers: beside the responses that are stored for all connections, also
//! those that its client did not want stored, for further turns on this connection only.
class SocketMemory final : public KeptResponses
{
public:
    //! `shared` outlives it.
    SocketMemory(KeptResponses &shared, const Clock &clock, const Settings &settings);

    [[nodiscard]] std::optional<KeptResponse> find(const QByteArray &id) const override;
    [[nodiscard]] std::optional<RawJson> findItem(const QByteArray &itemId) const override;
    void keep(const KeptResponse &response) override;
    [[nodiscard]] QByteArray owner() const override { return m_shared.owner(); }

    //! A continuation of this response failed: this connection does not continue it again. Turns
    //! that it already has stay part of their conversations, and other connections keep it.
    void evict(const QByteArray &id);
    [[nodiscard]] bool isEvicted(const QByteArray &id) const { return m_evicted.contains(id); }

private:
    //! The connection's own responses, if they belong to the same account as the shared ones.
    [[nodiscard]] ResponseStore &own() const;

    KeptResponses &m_shared;
    mutable ResponseStore m_own; // forgets as soon as another account is noticed
    QSet<QByteArray> m_evicted;  //!< only ids of responses that were there
};

//! The id of an input or output item; empty when it has none.
[[nodiscard]] QByteArray idOfItem(const RawJson &item);

} // namespace core
