// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/PrivateFile.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

//! Times of files are this coarse at most: a younger file may change again unnoticed.
constexpr qint64 TickMilliseconds = 50;

Error storageError(const QString &file, const QString &reason)
{
    return {
        ErrorCode::Storage, u"cannot write %1: %2"_s.arg(file, reason), {}, {}, u"token_file"_s};
}

bool syncToDisk(int handle)
{
#ifdef Q_OS_WIN
    return ::_commit(handle) == 0;
#else
    return ::fsync(handle) == 0 || errno == EINVAL; // EINVAL: not supported by this file system
#endif
}

//! True when everything is in the file and on disk.
bool fill(QTemporaryFile &file, const QByteArray &text)
{
    return file.write(text) == text.size() && file.flush() && syncToDisk(file.handle());
}

} // namespace

void syncFolder(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
#else
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#endif
}

QByteArray fileIdOf(const QString &file)
{
#ifdef Q_OS_WIN
    Q_UNUSED(file)
    return {};
#else
    struct ::stat status = {};
    return ::stat(QFile::encodeName(file).constData(), &status) == 0
        ? QByteArray::number(quint64(status.st_ino))
        : QByteArray();
#endif
}

QByteArray fileVersionOf(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return "none";
    return QByteArray::number(info.size()) + ' '
        + QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + ' '
        + QByteArray::number(info.metadataChangeTime().toMSecsSinceEpoch()) + ' ' + fileIdOf(file);
}

QByteArray settledVersionOf(const QString &file)
{
    const QFileInfo info(file);
    const qint64 age = info.exists() ? info.lastModified().msecsTo(QDateTime::currentDateTimeUtc())
                                     : TickMilliseconds;
    return age >= 0 && age < TickMilliseconds ? QByteArray() : fileVersionOf(file);
}

Status checkPrivateFile(const QString &file, qint64 bytes)
{
    QTemporaryFile temporary(file + u".XXXXXX"_s);
    if (!temporary.open() || !fill(temporary, QByteArray(bytes, ' ')))
        return storageError(file, temporary.errorString());
    return Nothing{};
}

Status replacePrivateFile(const QString &file, const QByteArray &text)
{
    const QFileInfo info(file);
    // QTemporaryFile creates with 0600.
    QTemporaryFile temporary(file + u".XXXXXX"_s);
    if (!temporary.open() || !fill(temporary, text))
        return storageError(file, temporary.errorString());
    const QString name = temporary.fileName();
    temporary.close();

    std::error_code failure;
    std::filesystem::rename(QFileInfo(name).filesystemFilePath(), info.filesystemFilePath(),
                            failure);
    if (failure)
        return storageError(file, QString::fromStdString(failure.message()));
    temporary.setAutoRemove(false);
    syncFolder(info.absolutePath());
    return Nothing{};
}

} // namespace core
