// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/KeychainApiKeyStore.h"

#include "core/base/Ids.h"

#include <QtCore/QFileInfo>

namespace core {

namespace {

// The Windows store names an item by its key alone: the key carries the program's name.
const QString ItemKey = QStringLiteral("chatmock/api-key");

} // namespace

KeychainApiKeyStore::KeychainApiKeyStore(const QString &folder, QObject *parent)
    : ApiKeyStore(parent)
    , m_files(folder)
{
    connect(&m_files, &ApiKeyFiles::changed, this, &ApiKeyStore::changed);
}

QString KeychainApiKeyStore::place() const
{
    return QStringLiteral("keychain");
}

void KeychainApiKeyStore::read(Callback<Secret> callback)
{
    if (!QFileInfo::exists(m_files.markFile())) {
        if (QFileInfo::exists(m_files.keyFile()))
            return callback(keptElsewhere(QStringLiteral("file api_key")));
        return callback(Secret());
    }
    m_keychain.read(ItemKey, [callback](const Result<KeychainAccess::Value> &item) mutable {
        if (!item)
            return callback(item.error());
        if (!*item || (*item)->isEmpty())
            return callback(keychainError(QStringLiteral("it does not give the API key that was stored "
                                                     "there; it is locked, or the entry was "
                                                     "removed (then make a new key)")));
        callback(Secret(**item));
    });
}

void KeychainApiKeyStore::write(const Secret &key, Callback<Nothing> callback)
{
    m_keychain.write(ItemKey, key.reveal(), [this, callback](const Status &status) mutable {
        if (!status)
            return callback(status);
        const Status marked = m_files.replace(m_files.markFile(), newUuid());
        callback(marked ? m_files.remove(m_files.keyFile()) : marked);
    });
}

//! Writes before it erases: only a keychain that takes a value can be trusted to have let go of
//! one.
void KeychainApiKeyStore::erase(Callback<Nothing> callback)
{
    if (!QFileInfo::exists(m_files.markFile()))
        return callback(m_files.remove(m_files.keyFile()));
    m_keychain.write(ItemKey, "-", [this, callback](const Status &probed) mutable {
        if (!probed)
            return callback(probed);
        m_keychain.erase(ItemKey, [this, callback](const Status &erased) mutable {
            if (!erased)
                return callback(erased);
            const Status unmarked = m_files.remove(m_files.markFile());
            callback(unmarked ? m_files.remove(m_files.keyFile()) : unmarked);
        });
    });
}

} // namespace core
