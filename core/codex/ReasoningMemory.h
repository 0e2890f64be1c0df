// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/chat/Event.h"
#include "core/chat/Request.h"

#include <QtCore/QHash>

#include <list>
#include <map>

namespace core {

//! Keeps the encrypted thoughts that led to tool calls, and puts them back when a client replays
//! its history without them, as every client of the chat API must: without them a model begins to
//! think anew after each tool.
//!
//! In memory only and bounded: by count, by bytes, and by the time since it was last used. Belongs
//! to one account; clear() when that changes.
class ReasoningMemory
{
public:
    struct Limits
    {
        qsizetype count = 1000;
        qsizetype bytes = 16 * 1024 * 1024;
        std::chrono::seconds age = std::chrono::hours(1);
    };

    //! What one answer brings. Thoughts are remembered only when it came to its end, and forgotten
    //! by whoever holds this when it did not.
    class Notes
    {
    public:
        explicit Notes(QByteArray model, quint64 generation)
            : m_model(std::move(model))
            , m_generation(generation)
        {
        }

    private:
        friend class ReasoningMemory;

        QByteArray m_model;
        quint64 m_generation = 0;
        std::map<int, ReasoningItem> m_reasoning; //!< by item
        std::map<int, QByteArray> m_calls;       //!< call ids, by item
        std::map<int, bool> m_texts;             //!< items that are text
    };

    explicit ReasoningMemory(const Clock &clock);
    ReasoningMemory(const Clock &clock, const Limits &limits);

    [[nodiscard]] Notes begin(const QByteArray &model) const;
    //! Notes what `events` of that answer tell, and remembers it with its last one.
    void take(Notes &notes, const Events &events);

    //! Puts what is remembered before the calls in `request` that lack it; the call ids where it
    //! did. Thoughts that the client sends by itself are not put in twice, nor those of another
    //! model, which could not read them.
    [[nodiscard]] QList<QByteArray> restore(Request &request, const QByteArray &model);

    //! The backend cannot read what stands before these calls.
    void forget(const QList<QByteArray> &callIds);
    void clear();

    [[nodiscard]] qsizetype count() const { return qsizetype(m_entries.size()); }
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

private:
    //! Thoughts and the calls that followed them, up to the next thought.
    struct Entry
    {
        QByteArray model;
        QList<ReasoningItem> reasoning;
        QList<QByteArray> callIds;
        bool hasTextBetween = false; //!< the answer spoke between its thoughts and its calls
        qsizetype bytes = 0;
        TimePoint usedAt;
    };
    using Entries = std::list<Entry>; //!< last used first

    void keep(const Notes &notes);
    void insert(Entry entry);
    void remove(Entries::iterator entry);
    void trim();

    const Clock &m_clock;
    Limits m_limits;
    Entries m_entries;
    QHash<QByteArray, Entries::iterator> m_byCall;
    qsizetype m_bytes = 0;
    quint64 m_generation = 0; //!< answers that began before clear() are not remembered
};

} // namespace core
