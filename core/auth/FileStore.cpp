// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/FileStore.h"

#include "core/auth/PrivateFile.h"
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 MaxStoredBytes = 1024 * 1024;
//! Other programs write the file in place; after this time they have finished.
constexpr std::chrono::milliseconds ChangeDelay{150};

//! A token set is some kilobytes, and a new one may be longer.
constexpr qint64 RoomForGrowth = 16 * 1024;
constexpr int MostTries = 6;
constexpr std::chrono::milliseconds TryPause{50};

bool isYoung(const QString &file)
{
    const qint64 age = QFileInfo(file).lastModified().msecsTo(QDateTime::currentDateTimeUtc());
    return age >= 0 && age < 1000;
}

Error tokenFileError(const QString &message)
{
    return {ErrorCode::Storage, message, {}, {}, u"token_file"_s};
}

Error damaged(const QString &file)
{
    return replaceable(
        {ErrorCode::Storage,
         u"%1 is damaged: it is not an auth.json. Sign in again; the damaged file is kept under "
         "another name."_s.arg(QDir::toNativeSeparators(file))});
}

//! The text of a file; empty when there is none.
Result<QByteArray> readStored(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return tokenFileError(u"cannot read %1: %2"_s.arg(path, file.errorString()));
    if (file.size() > MaxStoredBytes)
        return damaged(path);
    return file.readAll();
}

bool isAuthJson(const QByteArray &text)
{
    const auto root = parseJson(text);
    return root && root->isObject();
}

//! What remains without the sign-in; empty when no key of another program does.
QByteArray withoutTokens(const QByteArray &text)
{
    static const QList<QByteArray> ours{
        "auth_mode",    "OPENAI_API_KEY",    "tokens",
        "last_refresh", "chatmock_imported", "chatmock_imported_from"};
    const auto root = parseJson(text);
    if (!root)
        return {};
    JsonWriter out;
    out.beginObject();
    bool isEmpty = true;
    for (const JsonValue::Member &member : root->members()) {
        if (ours.contains(member.name))
            continue;
        out.memberRaw(member.name, member.value.rawView());
        isEmpty = false;
    }
    out.endObject();
    return isEmpty ? QByteArray() : out.take() + '\n';
}

} // namespace

FileStore::FileStore(const QString &file, QObject *parent)
    : SecretStore(parent)
    , m_file(QDir::cleanPath(QFileInfo(file).absoluteFilePath()))
{
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(ChangeDelay);
    connect(&m_changeTimer, &QTimer::timeout, this, &FileStore::compare);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_changeTimer,
            qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_changeTimer,
            qOverload<>(&QTimer::start));
    watch();
}

QString FileStore::place() const
{
    return QDir::toNativeSeparators(m_file);
}

void FileStore::read(Callback<std::optional<Credentials>> callback)
{
    readPatiently(std::move(callback), MostTries);
}

//! Another program may be in the middle of writing it.
void FileStore::readPatiently(Callback<std::optional<Credentials>> callback, int triesLeft)
{
    Result<std::optional<Credentials>> found = readNow();
    const bool isHalf = !found && isReplaceable(found.error());
    if (!isHalf || triesLeft == 0 || !isYoung(m_file))
        return callback(std::move(found));
    QTimer::singleShot(TryPause, this,
                       [this, callback, triesLeft] { readPatiently(callback, triesLeft - 1); });
}

bool FileStore::hasChanged()
{
    return m_version.isEmpty() || fileVersionOf(m_file) != m_version;
}

void FileStore::checkWritable(Callback<Nothing> callback)
{
    const Status folder = prepareFolder();
    callback(folder ? checkPrivateFile(target(), m_seen.size() + RoomForGrowth) : folder);
}

void FileStore::write(const Credentials &credentials, Callback<Nothing> callback)
{
    callback(writeNow(credentials));
}

void FileStore::erase(Callback<Nothing> callback)
{
    callback(eraseNow());
}

Result<std::optional<Credentials>> FileStore::readNow()
{
    watch();
    m_version = settledVersionOf(m_file);
    const auto text = readStored(m_file);
    if (!text)
        return text.error();
    m_seen = *text;
    if (text->isEmpty() && !QFileInfo::exists(m_file))
        return std::optional<Credentials>();

    const auto credentials = fromAuthJson(*text);
    if (credentials)
        return std::optional(*credentials);
    if (credentials.error().code == ErrorCode::BadRequest)
        return damaged(m_file);
    // Another kind of login, or none: signing in is possible.
    return std::optional<Credentials>();
}

Status FileStore::writeNow(const Credentials &credentials)
{
    if (const Status folder = prepareFolder(); !folder)
        return folder;
    const auto previous = readStored(m_file);
    const bool isUsable = previous && (previous->isEmpty() || isAuthJson(*previous));
    if (!isUsable) {
        if (const Status aside = setAside(); !aside)
            return aside;
    }
    const QByteArray text = toAuthJson(credentials, isUsable ? *previous : QByteArray());
    const Status status = replacePrivateFile(target(), text);
    if (status) {
        m_seen = text;
        m_version = settledVersionOf(m_file);
    }
    watch();
    return status;
}

Status FileStore::eraseNow()
{
    const auto text = readStored(m_file);
    if (text && !text->isEmpty()) {
        const auto login = fromAuthJson(*text);
        if (!login && login.error().code == ErrorCode::Unsupported)
            return Nothing{}; // another program's login is not ours to erase
        if (const QByteArray rest = withoutTokens(*text); !rest.isEmpty()) {
            m_seen = rest;
            return replacePrivateFile(target(), rest);
        }
    }
    QFile file(m_file);
    m_seen.clear();
    if (file.exists() && !file.remove())
        return tokenFileError(u"cannot remove %1: %2"_s.arg(place(), file.errorString()));
    syncFolder(QFileInfo(m_file).absolutePath());
    return Nothing{};
}

Status FileStore::setAside()
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz");
    const QString name = m_file + u".damaged-"_s + stamp;
    if (!QFile::rename(m_file, name))
        return tokenFileError(u"%1 is damaged and cannot be renamed"_s.arg(place()));
    qCInfo(logAuth) << "the damaged token file was set aside as" << name;
    return Nothing{};
}

Status FileStore::prepareFolder() const
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (QFileInfo::exists(folder))
        return Nothing{};
    if (!QDir().mkpath(folder))
        return tokenFileError(u"cannot create the folder %1"_s.arg(folder));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return Nothing{};
}

//! Follows a symbolic link, so that the link is not replaced by a file.
QString FileStore::target() const
{
    const QString canonical = QFileInfo(m_file).canonicalFilePath();
    return canonical.isEmpty() ? m_file : canonical;
}

//! A renamed file is a new one to the system, so the watch on the old one is lost.
void FileStore::watch()
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!m_watcher.directories().contains(folder) && QFileInfo::exists(folder))
        m_watcher.addPath(folder);
    if (!m_watcher.files().contains(m_file) && QFileInfo::exists(m_file))
        m_watcher.addPath(m_file);
}

void FileStore::compare()
{
    watch();
    const auto text = readStored(m_file);
    if (text && *text == m_seen)
        return;
    if (text)
        m_seen = *text;
    qCInfo(logAuth) << "the token file has changed";
    Q_EMIT changed();
}

} // namespace core
