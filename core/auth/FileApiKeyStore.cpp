// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/FileApiKeyStore.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace core {

namespace {

constexpr qint64 MaxKeyBytes = 4096;

} // namespace

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
            return keptElsewhere(QStringLiteral("keychain"));
        return Secret();
    }
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage,
                     QStringLiteral("cannot read %1: %2").arg(place(), file.errorString())};
    const QByteArray key = file.read(MaxKeyBytes).trimmed();
    if (key.isEmpty())
        return Error{
            ErrorCode::Storage,
            QStringLiteral("%1 is empty: make a new key (chatmock key --new) or do without "
                           "(chatmock key --remove)")
                .arg(place())};
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

} // namespace core
