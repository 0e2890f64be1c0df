// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/PromptCacheKeys.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"
#include "core/base/Overloaded.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QUuid>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qsizetype LongestKey = 64; // the backend refuses longer ones

//! Length first, so that two fields cannot run into each other.
void addField(QCryptographicHash &hash, char tag, QByteArrayView text)
{
    const QByteArray head = tag + QByteArray::number(text.size()) + ':';
    hash.addData(head);
    hash.addData(QByteArray::fromRawData(text.data(), text.size()));
}

void addParts(QCryptographicHash &hash, const QList<Part> &parts)
{
    for (const Part &part : parts) {
        std::visit(Overloaded{
                       [&](const TextPart &text) { addField(hash, 't', text.text); },
                       [&](const ImagePart &image) { addField(hash, 'i', image.url); },
                       [&](const FilePart &file) { addField(hash, 'f', file.dataUrl); },
                       [&](const RefusalPart &refusal) { addField(hash, 'r', refusal.text); },
                       [&](const OpaquePart &opaque) { addField(hash, 'o', opaque.json.text); },
                   },
                   part);
    }
}

QByteArray shortened(const QByteArray &key)
{
    if (key.size() <= LongestKey)
        return key;
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
}

} // namespace

QByteArray conversationFingerprint(const Request &request, const QByteArray &model)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addField(hash, 'm', model);
    addField(hash, 's', request.instructions);
    for (const Item &item : request.items) {
        const auto *message = std::get_if<Message>(&item);
        const auto *opaque = std::get_if<OpaqueItem>(&item);
        if (opaque)
            addField(hash, 'o', opaque->json.text);
        if (!message)
            continue;
        addField(hash, 'a', QByteArray::number(int(message->role)));
        addParts(hash, message->parts);
        if (message->role == Role::User)
            break;
    }
    return hash.result().toHex().left(32);
}

PromptCacheKeys::PromptCacheKeys(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, u"the cache keys"_s)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(std::chrono::seconds(5));
    connect(&m_saveTimer, &QTimer::timeout, this, &PromptCacheKeys::save);
    load();
}

PromptCacheKeys::~PromptCacheKeys()
{
    save();
}

QByteArray PromptCacheKeys::keyFor(const Request &request, const QByteArray &model)
{
    if (!request.promptCacheKey.isEmpty())
        return shortened(request.promptCacheKey);
    if (!request.sessionId.isEmpty())
        return shortened(request.sessionId);
    const QByteArray fingerprint = conversationFingerprint(request, model);
    const auto known = m_byFingerprint.constFind(fingerprint);
    m_isDirty = true;
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
    if (known != m_byFingerprint.constEnd()) {
        m_order.splice(m_order.begin(), m_order, *known);
        return m_order.front().key;
    }
    insert({fingerprint, newUuid()});
    trim();
    return m_order.front().key;
}

void PromptCacheKeys::setLimit(qsizetype limit)
{
    m_limit = limit;
    trim();
}

void PromptCacheKeys::clear()
{
    m_order.clear();
    m_byFingerprint.clear();
    m_isDirty = true;
    save();
}

void PromptCacheKeys::insert(const Entry &entry)
{
    m_order.push_front(entry);
    m_byFingerprint.insert(entry.fingerprint, m_order.begin());
}

void PromptCacheKeys::trim()
{
    while (count() > m_limit) {
        m_byFingerprint.remove(m_order.back().fingerprint);
        m_order.pop_back();
    }
}

void PromptCacheKeys::load()
{
    QFile file(m_file.name());
    if (m_file.name().isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const auto json = parseJson(file.read(1024 * 1024));
    if (!json || !(*json)["keys"].isArray()) {
        qCWarning(logCodex) << "the file of cache keys is damaged; starting over";
        return;
    }
    auto entries = (*json)["keys"].items();
    std::reverse(entries.begin(), entries.end()); // the last used one is written first
    for (const JsonValue &entry : entries) {
        const QByteArray fingerprint = entry["conversation"].toUtf8();
        const QByteArray key = entry["key"].toUtf8();
        if (!fingerprint.isEmpty() && !key.isEmpty() && !m_byFingerprint.contains(fingerprint))
            insert({fingerprint, key});
    }
    trim();
}

void PromptCacheKeys::save()
{
    m_saveTimer.stop();
    if (!std::exchange(m_isDirty, false))
        return;
    JsonWriter json;
    json.beginObject().key("keys").beginArray();
    for (const Entry &entry : m_order) {
        json.beginObject();
        json.member("conversation", entry.fingerprint).member("key", entry.key).endObject();
    }
    json.endArray().endObject();
    m_file.replace(json.take());
}

} // namespace core
