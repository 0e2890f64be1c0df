// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/ApiKeyStores.h"

#include "core/auth/PrivateFile.h"
#include "core/base/Ids.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 MaxKeyBytes = 4096;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.read(MaxKeyBytes) : QByteArray();
}

// The Windows store names an item by its key alone: the key carries the program's name.
const QString ApiKeyItem = u"chatmock/api-key"_s;

//! Why a key that was kept in `place` is not simply ignored.
Error keptElsewhere(const QString &place)
{
    return {ErrorCode::Storage,
            u"the API key was kept in the %1, which is not used for it any more: make "
            "a new one (chatmock key --new) or do without (chatmock key --remove)"_s.arg(place)};
}

} // namespace

// --- files --------------------------------------------------------------------------------------

ApiKeyFiles::ApiKeyFiles(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
    , m_seen(content())
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ApiKeyFiles::compare);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ApiKeyFiles::compare);
    watch();
}

QByteArray ApiKeyFiles::content() const
{
    return contentOf(keyFile()) + '\n' + contentOf(markFile());
}

Status ApiKeyFiles::replace(const QString &file, const QByteArray &text)
{
    if (!QFileInfo::exists(m_folder)) {
        if (!QDir().mkpath(m_folder))
            return Error{ErrorCode::Storage, u"cannot create the folder %1"_s.arg(m_folder)};
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const Status status = replacePrivateFile(file, text);
    m_seen = content();
    watch();
    return status;
}

Status ApiKeyFiles::remove(const QString &name)
{
    QFile file(name);
    const bool isGone = !file.exists() || file.remove();
    m_seen = content();
    if (!isGone)
        return Error{
            ErrorCode::Storage,
            u"cannot remove %1: %2"_s.arg(QDir::toNativeSeparators(name), file.errorString())};
    syncFolder(m_folder);
    return Nothing{};
}

//! A renamed file is a new one to the system, so the watch on the old one is lost.
void ApiKeyFiles::watch()
{
    for (const QString &path : {m_folder, keyFile(), markFile()}) {
        const bool isWatched =
            m_watcher.files().contains(path) || m_watcher.directories().contains(path);
        if (!isWatched && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

void ApiKeyFiles::compare()
{
    watch();
    const QByteArray now = content();
    if (std::exchange(m_seen, now) != now)
        Q_EMIT changed();
}

// --- in a file ----------------------------------------------------------------------------------

FileApiKeyStore::FileApiKeyStore(const QString &folder, QObject *parent)
    : ApiKeyStore(parent)
    , m_files(folder)
{
    connect(&m_files, &ApiKeyFiles::changed, this, &ApiKeyStore::changed);
}

QString FileApiKeyStore::place() const
{
    return QDir::toNativeSeparators(m_files.keyFile());
}

void FileApiKeyStore::read(Callback<Secret> callback)
{
    callback(readNow());
}

void FileApiKeyStore::write(const Secret &key, Callback<Nothing> callback)
{
    callback(writeNow(key));
}

void FileApiKeyStore::erase(Callback<Nothing> callback)
{
    callback(eraseNow());
}

Result<Secret> FileApiKeyStore::readNow() const
{
    QFile file(m_files.keyFile());
    if (!file.exists()) {
        if (QFileInfo::exists(m_files.markFile()))
            return keptElsewhere(u"keychain"_s);
        return Secret();
    }
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage, u"cannot read %1: %2"_s.arg(place(), file.errorString())};
    const QByteArray key = file.read(MaxKeyBytes).trimmed();
    if (key.isEmpty())
        return Error{ErrorCode::Storage,
                     u"%1 is empty: make a new key (chatmock key --new) or do without "
                     "(chatmock key --remove)"_s.arg(place())};
    return Secret(key);
}

Status FileApiKeyStore::writeNow(const Secret &key)
{
    if (Status written = m_files.replace(m_files.keyFile(), key.reveal() + '\n'); !written)
        return written;
    return m_files.remove(m_files.markFile());
}

Status FileApiKeyStore::eraseNow()
{
    if (Status removed = m_files.remove(m_files.keyFile()); !removed)
        return removed;
    return m_files.remove(m_files.markFile());
}

// --- in the keychain ----------------------------------------------------------------------------

KeychainApiKeyStore::KeychainApiKeyStore(const QString &folder, QObject *parent)
    : ApiKeyStore(parent)
    , m_files(folder)
{
    connect(&m_files, &ApiKeyFiles::changed, this, &ApiKeyStore::changed);
    connect(&m_keychain, &KeychainAccess::opened, this, &ApiKeyStore::changed);
}

QString KeychainApiKeyStore::place() const
{
    return u"keychain"_s;
}

void KeychainApiKeyStore::read(Callback<Secret> callback)
{
    if (!QFileInfo::exists(m_files.markFile())) {
        if (QFileInfo::exists(m_files.keyFile()))
            return callback(keptElsewhere(u"file api_key"_s));
        return callback(Secret());
    }
    m_keychain.read(
        ApiKeyItem, [this, callback](const Result<KeychainAccess::Value> &item) mutable {
            const bool isThere = item && *item && !(*item)->isEmpty();
            if (isThere)
                return callback(Secret(**item));
            const Error error = item
                ? keychainLocked(
                    u"it does not give the API key that was stored there; it is locked, "
                    "or the entry was removed (then make a new key)"_s)
                : item.error();
            if (isKeychainLocked(error))
                m_keychain.watch();
            callback(error);
        });
}

void KeychainApiKeyStore::write(const Secret &key, Callback<Nothing> callback)
{
    m_keychain.write(ApiKeyItem, key.reveal(), [this, callback](const Status &status) mutable {
        if (!status)
            return callback(status);
        const Status marked = m_files.replace(m_files.markFile(), newUuid());
        callback(marked ? m_files.remove(m_files.keyFile()) : marked);
    });
}

//! Writes before it erases: only a keychain that accepts a value can be trusted to have erased one.
void KeychainApiKeyStore::erase(Callback<Nothing> callback)
{
    if (!QFileInfo::exists(m_files.markFile()))
        return callback(m_files.remove(m_files.keyFile()));
    m_keychain.write(ApiKeyItem, "-", [this, callback](const Status &probed) mutable {
        if (!probed)
            return callback(probed);
        m_keychain.erase(ApiKeyItem, [this, callback](const Status &erased) mutable {
            if (!erased)
                return callback(erased);
            const Status unmarked = m_files.remove(m_files.markFile());
            callback(unmarked ? m_files.remove(m_files.keyFile()) : unmarked);
        });
    });
}

} // namespace core
