// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/ApiKeyFiles.h"

#include "core/auth/PrivateFile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace core {

namespace {

constexpr qint64 MostBytes = 4096;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.read(MostBytes) : QByteArray();
}

} // namespace

Error keptElsewhere(const QString &place)
{
    return {
        ErrorCode::Storage,
        QStringLiteral("the API key was kept in the %1, which is not used for it any more: make "
                       "a new one (chatmock key --new) or do without (chatmock key --remove)")
            .arg(place)};
}

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
            return Error{ErrorCode::Storage,
                         QStringLiteral("cannot create the folder %1").arg(m_folder)};
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
        return Error{ErrorCode::Storage,
                     QStringLiteral("cannot remove %1: %2")
                         .arg(QDir::toNativeSeparators(name), file.errorString())};
    syncFolder(m_folder);
    return Nothing{};
}

//! A renamed file is a new one to the system: the watch on the old one is gone.
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

} // namespace core
