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

//! Keeps the encrypted reasoning that led to tool calls, and puts it back when a client replays its
//! history without it, as every client of the chat API must: otherwise a model starts its reasoning
//! over after each tool.
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

    //! What one response brings. Remembered only when the response finishes.
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
        std::map<int, QByteArray> m_calls;        //!< call ids, by item
        std::map<int, bool> m_texts;              //!< items that are text
    };

    explicit ReasoningMemory(const Clock &clock);
    ReasoningMemory(const Clock &clock, const Limits &limits);

    [[nodiscard]] Notes begin(const QByteArray &model) const;
    //! Collects what `events` of that response bring, and remembers it with the last one.
    void take(Notes &notes, const Events &events);

    //! Inserts the remembered reasoning before the calls in `request` that lack it; returns the ids
    //! of those calls. Left out is reasoning that the client sends itself, and that of another
    //! model, which could not be read.
    [[nodiscard]] QList<QByteArray> restore(Request &request, const QByteArray &model);

    //! The backend cannot read what was inserted before these calls.
    void forget(const QList<QByteArray> &callIds);
    void clear();

    [[nodiscard]] qsizetype count() const { return qsizetype(m_entries.size()); }
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

private:
    //! Reasoning and the calls that followed it, up to the next reasoning item.
    struct Entry
    {
        QByteArray model;
        QList<ReasoningItem> reasoning;
        QList<QByteArray> callIds;
        bool hasTextBetween = false; //!< there is text between the reasoning and the calls
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
    quint64 m_generation = 0; //!< responses that began before clear() are not remembered
};

} // namespace core
