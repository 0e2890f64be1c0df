// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ResponseStore.h"

#include "core/base/Json.h"

namespace core {

namespace {

//! Input and output items, in order.
QList<RawJson> itemsOf(const KeptResponse &response)
{
    QList<RawJson> items = response.input;
    if (const auto json = parseJson(response.response.text)) {
        const auto output = (*json)["output"].items();
        for (const JsonValue &item : output)
            items.append({item.raw()});
    }
    return items;
}

qint64 sizeOf(const KeptResponse &response)
{
    qint64 size = response.id.size() + response.response.text.size();
    for (const RawJson &item : response.input)
        size += item.text.size();
    return size;
}

} // namespace

QByteArray idOfItem(const RawJson &item)
{
    const auto json = parseJson(item.text);
    return json ? (*json)["id"].toUtf8() : QByteArray();
}

ResponseStore::ResponseStore(const Clock &clock, const Settings &settings) : m_clock(clock)
{
    configure(settings);
}

void ResponseStore::configure(const Settings &settings)
{
    m_mostEntries = settings.keptResponses;
    m_mostBytes = qint64(settings.keptMebibytes) * 1024 * 1024;
    m_lifetime = settings.keptTime;
    forgetOld();
}

void ResponseStore::setOwner(const QByteArray &owner)
{
    if (owner == m_owner)
        return;
    m_owner = owner;
    m_entries.clear();
    m_order.clear();
    m_responseOfItem.clear();
    m_bytes = 0;
}

std::optional<KeptResponse> ResponseStore::find(const QByteArray &id) const
{
    forgetOld();
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd())
        return std::nullopt;
    use(id);
    return found->response;
}

std::optional<RawJson> ResponseStore::findItem(const QByteArray &itemId) const
{
    forgetOld();
    const auto response = find(m_responseOfItem.value(itemId));
    if (!response)
        return std::nullopt;
    const QList<RawJson> items = itemsOf(*response);
    for (const RawJson &item : items) {
        if (idOfItem(item) == itemId)
            return item;
    }
    return std::nullopt;
}

void ResponseStore::keep(const KeptResponse &response)
{
    const qint64 size = sizeOf(response);
    if (!response.isStored || response.owner != m_owner || response.id.isEmpty()
        || size > m_mostBytes)
        return;
    drop(response.id);
    Entry entry{response, {}, size, m_clock.now(), m_order.insert(m_order.end(), response.id)};
    const QList<RawJson> items = itemsOf(response);
    for (const RawJson &item : items) {
        const QByteArray id = idOfItem(item);
        if (id.isEmpty())
            continue;
        entry.itemIds.append(id);
        m_responseOfItem.insert(id, response.id);
    }
    m_bytes += size;
    m_entries.insert(response.id, entry);
    forgetOld();
}

bool ResponseStore::remove(const QByteArray &id)
{
    forgetOld();
    if (!m_entries.contains(id))
        return false;
    drop(id);
    return true;
}

void ResponseStore::use(const QByteArray &id) const
{
    Entry &entry = m_entries[id];
    entry.usedAt = m_clock.now();
    m_order.splice(m_order.end(), m_order, entry.place);
}

void ResponseStore::forgetOld() const
{
    const TimePoint oldest = m_clock.now() - m_lifetime;
    while (!m_order.empty()) {
        const bool isTooMuch = m_entries.size() > m_mostEntries || m_bytes > m_mostBytes;
        if (!isTooMuch && m_entries.constFind(m_order.front())->usedAt >= oldest)
            return;
        drop(QByteArray(m_order.front()));
    }
}

void ResponseStore::drop(const QByteArray &id) const
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    for (const QByteArray &item : std::as_const(found->itemIds)) {
        if (m_responseOfItem.value(item) == id)
            m_responseOfItem.remove(item);
    }
    m_bytes -= found->bytes;
    m_order.erase(found->place);
    m_entries.erase(found);
}

SocketMemory::SocketMemory(KeptResponses &shared, const Clock &clock, const Settings &settings)
    : m_shared(shared)
    , m_own(clock, settings)
{
}

ResponseStore &SocketMemory::own() const
{
    m_own.setOwner(m_shared.owner());
    return m_own;
}

std::optional<KeptResponse> SocketMemory::find(const QByteArray &id) const
{
    const auto response = own().find(id);
    return response ? response : m_shared.find(id);
}

std::optional<RawJson> SocketMemory::findItem(const QByteArray &itemId) const
{
    const auto item = own().findItem(itemId);
    return item ? item : m_shared.findItem(itemId);
}

void SocketMemory::keep(const KeptResponse &response)
{
    if (response.isStored)
        return m_shared.keep(response);
    KeptResponse here = response;
    here.isStored = true;
    own().keep(here);
}

void SocketMemory::evict(const QByteArray &id)
{
    if (find(id))
        m_evicted.insert(id);
}

} // namespace core
