// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ReasoningMemory.h"

#include "core/base/Json.h"

#include <QtCore/QSet>

namespace core {

namespace {

//! The encrypted contents that the client sends itself.
QSet<QByteArray> reasoningIn(const Request &request)
{
    QSet<QByteArray> contents;
    for (const Item &item : request.items) {
        if (const auto *reasoning = std::get_if<ReasoningItem>(&item))
            contents.insert(reasoning->encryptedContent);
        const auto *opaque = std::get_if<OpaqueItem>(&item);
        if (!opaque || !opaque->json.text.contains("encrypted_content"))
            continue;
        if (const auto json = parseJson(opaque->json.text))
            contents.insert((*json)["encrypted_content"].toUtf8());
    }
    return contents;
}

bool isAssistantMessage(const Item &item)
{
    const auto *message = std::get_if<Message>(&item);
    return message && message->role == Role::Assistant;
}

} // namespace

ReasoningMemory::ReasoningMemory(const Clock &clock) : ReasoningMemory(clock, Limits())
{
}

ReasoningMemory::ReasoningMemory(const Clock &clock, const Limits &limits)
    : m_clock(clock)
    , m_limits(limits)
{
}

ReasoningMemory::Notes ReasoningMemory::begin(const QByteArray &model) const
{
    return Notes(model, m_generation);
}

void ReasoningMemory::take(Notes &notes, const Events &events)
{
    for (const Event &event : events) {
        if (const auto *text = std::get_if<TextDelta>(&event)) {
            notes.m_texts[text->item] = true;
        } else if (const auto *reasoning = std::get_if<ReasoningFinished>(&event)) {
            if (!reasoning->encryptedContent.isEmpty())
                notes.m_reasoning[reasoning->item] = {reasoning->encryptedContent,
                                                      reasoning->summary};
        } else if (const auto *call = std::get_if<ToolCallStarted>(&event)) {
            notes.m_calls[call->item] = call->callId;
        } else if (std::holds_alternative<ResponseFinished>(event)) {
            if (notes.m_generation == m_generation)
                keep(notes);
        }
    }
}

void ReasoningMemory::keep(const Notes &notes)
{
    Entry entry;
    int lastReasoning = -1;
    for (const auto &[item, callId] : notes.m_calls) {
        const auto end = notes.m_reasoning.lower_bound(item);
        for (auto it = notes.m_reasoning.upper_bound(lastReasoning); it != end; ++it) {
            if (!entry.callIds.isEmpty())
                insert(std::exchange(entry, Entry()));
            entry.reasoning.append(it->second);
            lastReasoning = it->first;
        }
        if (entry.reasoning.isEmpty())
            continue;
        const auto text = notes.m_texts.upper_bound(lastReasoning);
        if (entry.callIds.isEmpty())
            entry.hasTextBetween = text != notes.m_texts.end() && text->first < item;
        entry.callIds.append(callId);
        entry.model = notes.m_model;
    }
    insert(std::move(entry));
}

void ReasoningMemory::insert(Entry entry)
{
    if (entry.callIds.isEmpty())
        return;
    forget(entry.callIds);
    for (const ReasoningItem &reasoning : entry.reasoning)
        entry.bytes += reasoning.encryptedContent.size() + reasoning.summary.text.size();
    entry.usedAt = m_clock.now();
    m_bytes += entry.bytes;
    m_entries.push_front(std::move(entry));
    for (const QByteArray &callId : m_entries.front().callIds)
        m_byCall.insert(callId, m_entries.begin());
    trim();
}

QList<QByteArray> ReasoningMemory::restore(Request &request, const QByteArray &model)
{
    QList<QByteArray> restored;
    trim();
    if (m_entries.empty())
        return restored;
    QSet<QByteArray> known = reasoningIn(request);
    QList<Item> items;
    for (const Item &item : std::as_const(request.items)) {
        const auto *call = std::get_if<ToolCall>(&item);
        const auto found = call ? m_byCall.constFind(call->callId) : m_byCall.constEnd();
        if (found != m_byCall.constEnd() && (*found)->model == model) {
            m_entries.splice(m_entries.begin(), m_entries, *found);
            Entry &entry = m_entries.front();
            entry.usedAt = m_clock.now();
            const bool isBeforeText =
                entry.hasTextBetween && !items.isEmpty() && isAssistantMessage(items.last());
            qsizetype at = items.size() - (isBeforeText ? 1 : 0);
            for (const ReasoningItem &reasoning : std::as_const(entry.reasoning)) {
                if (known.contains(reasoning.encryptedContent))
                    continue;
                known.insert(reasoning.encryptedContent);
                items.insert(at++, reasoning);
                restored.append(call->callId);
            }
        }
        items.append(item);
    }
    if (!restored.isEmpty())
        request.items = items;
    return restored;
}

void ReasoningMemory::forget(const QList<QByteArray> &callIds)
{
    for (const QByteArray &callId : callIds) {
        if (const auto found = m_byCall.constFind(callId); found != m_byCall.constEnd())
            remove(*found);
    }
}

void ReasoningMemory::clear()
{
    m_entries.clear();
    m_byCall.clear();
    m_bytes = 0;
    ++m_generation;
}

void ReasoningMemory::remove(Entries::iterator entry)
{
    m_bytes -= entry->bytes;
    for (const QByteArray &callId : std::as_const(entry->callIds))
        m_byCall.remove(callId);
    m_entries.erase(entry);
}

void ReasoningMemory::trim()
{
    const TimePoint oldest = m_clock.now() - m_limits.age;
    while (!m_entries.empty()
           && (count() > m_limits.count || m_bytes > m_limits.bytes
               || m_entries.back().usedAt < oldest))
        remove(std::prev(m_entries.end()));
}

} // namespace core
