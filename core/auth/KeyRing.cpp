// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/KeyRing.h"

#include "core/auth/ApiKey.h"
#include "core/auth/PrivateFile.h"
#include "core/auth/SystemLock.h"
#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/base/Log.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 MostKeyFileBytes = 1024 * 1024;
constexpr qsizetype NewSaltBytes = 16;
constexpr qsizetype KeyIdBytes = 9;
//! Of a key, after what all keys begin with.
constexpr qsizetype ShownLetters = 4;

QByteArray hashOf(const QByteArray &salt, QByteArrayView secret)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData(secret);
    return hash.result();
}

KeptKey newKeptKey(const QString &name, const KeyRules &rules, const Secret &secret, qint64 now)
{
    KeptKey kept;
    kept.key.id = toBase64Url(randomBytes(KeyIdBytes));
    kept.key.name = name;
    kept.key.start = secret.reveal().first(KeyBeginning.size() + ShownLetters);
    kept.key.createdAt = now;
    kept.key.rules = rules;
    kept.salt = randomBytes(NewSaltBytes);
    kept.hash = hashOf(kept.salt, secret.reveal());
    return kept;
}

Error aboutKeys(Error error)
{
    error.param = u"apiKey"_s;
    return error;
}

Error noSuchKey(const QString &name)
{
    return {ErrorCode::NotFound, u"there is no key with the name '%1'"_s.arg(name), u"name"_s};
}

qsizetype indexOf(const KeyFile &content, const QString &name)
{
    const auto found =
        std::find_if(content.keys.begin(), content.keys.end(), [&name](const KeptKey &kept) {
            return kept.key.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == content.keys.end() ? -1 : found - content.keys.begin();
}

Status checkFree(const KeyFile &content, const QString &name)
{
    if (const Status status = checkKeyName(name); !status)
        return status;
    if (indexOf(content, name) < 0)
        return Nothing{};
    return Error{ErrorCode::BadRequest, u"there is a key with the name '%1' already"_s.arg(name),
                 u"name"_s};
}

} // namespace

KeyRing::KeyRing(const QString &file, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_file(file.isEmpty() ? file : QDir::cleanPath(QFileInfo(file).absoluteFilePath()))
    , m_clock(clock)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &KeyRing::follow);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &KeyRing::follow);
}

QString KeyRing::place() const
{
    return QDir::toNativeSeparators(m_file);
}

Status KeyRing::load()
{
    if (m_file.isEmpty())
        return Nothing{};
    const Result<KeyFile> content = read();
    if (!content)
        return content.error();
    use(*content);
    return Nothing{};
}

void KeyRing::follow()
{
    if (m_file.isEmpty())
        return;
    if (!m_version.isEmpty() && fileVersionOf(m_file) == m_version)
        return;
    if (const Status loaded = load(); !loaded && !std::exchange(m_hasWarned, true))
        qCWarning(logAuth).noquote() << loaded.error().message;
}

//! A renamed file is a new one to the system, so the watch on the old one is lost.
void KeyRing::watch()
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (m_watcher.directories().isEmpty() && QFileInfo::exists(folder))
        m_watcher.addPath(folder);
    if (m_watcher.files().isEmpty() && QFileInfo::exists(m_file))
        m_watcher.addPath(m_file);
}

Result<KeyFile> KeyRing::read()
{
    watch();
    m_isDamaged = false;
    m_version = settledVersionOf(m_file);
    QFile file(m_file);
    if (!file.exists())
        return KeyFile();
    if (!file.open(QIODevice::ReadOnly)) {
        return aboutKeys({ErrorCode::Storage,
                          u"cannot read the keys in %1: %2"_s.arg(place(), file.errorString())});
    }
    const QByteArray text = file.size() > MostKeyFileBytes ? QByteArray() : file.readAll();
    Result<KeyFile> content = fromKeyFileText(text);
    if (content)
        return content;
    m_isDamaged = true;
    return aboutKeys(
        {ErrorCode::Storage,
         u"%1 is damaged: %2. Put it right; or make a new key (chatmock key new NAME), "
         "which keeps the damaged file under another name"_s.arg(place(),
                                                                 content.error().message)});
}

void KeyRing::use(const KeyFile &content)
{
    m_hasWarned = false;
    if (std::exchange(m_content, content) != content)
        Q_EMIT changed();
}

QList<ClientKey> KeyRing::clientKeys() const
{
    QList<ClientKey> result;
    for (const KeptKey &kept : m_content.keys)
        result.append(kept.key);
    return result;
}

std::optional<ClientKey> KeyRing::find(QByteArrayView secret) const
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < m_content.keys.size(); ++i) {
        const KeptKey &kept = m_content.keys[i];
        if (equalsInConstantTime(hashOf(kept.salt, secret), kept.hash))
            found = i; // and on, so that the time tells nothing
    }
    return found < 0 ? std::nullopt : std::optional(m_content.keys[found].key);
}

std::optional<ClientKey> KeyRing::named(const QString &name) const
{
    const qsizetype index = indexOf(m_content, name);
    return index < 0 ? std::nullopt : std::optional(m_content.keys[index].key);
}

std::optional<ClientKey> KeyRing::withId(const QByteArray &id) const
{
    const auto found = std::find_if(m_content.keys.begin(), m_content.keys.end(),
                                    [&id](const KeptKey &kept) { return kept.key.id == id; });
    return found == m_content.keys.end() ? std::nullopt : std::optional(found->key);
}

Result<Secret> KeyRing::create(const QString &name, const KeyRules &rules)
{
    const Secret secret = newApiKey();
    const Status status = change([&](KeyFile &content) -> Status {
        if (const Status isFree = checkFree(content, name); !isFree)
            return isFree;
        if (content.keys.size() >= MostKeys)
            return Error{ErrorCode::BadRequest, u"there are %1 keys already"_s.arg(MostKeys)};
        content.keys.append(newKeptKey(name, rules, secret, m_clock.unixSeconds()));
        return Nothing{};
    });
    if (!status)
        return status.error();
    return secret;
}

Status KeyRing::takeOver(const Secret &key)
{
    if (!isOwnKeyForm(key.reveal())) {
        return Error{ErrorCode::BadRequest,
                     u"the key 'default' was not made by this program; make a new one first "
                     "(chatmock key --new)"_s,
                     u"name"_s};
    }
    return change([&](KeyFile &content) -> Status {
        if (const Status isFree = checkFree(content, DefaultKeyName); !isFree)
            return isFree;
        KeyRules rules;
        rules.right = KeyRight::Owner;
        content.keys.append(newKeptKey(DefaultKeyName, rules, key, m_clock.unixSeconds()));
        content.isRequired = true;
        return Nothing{};
    });
}

Status KeyRing::setPaused(const QString &name, bool isPaused)
{
    return change([&](KeyFile &content) -> Status {
        const qsizetype index = indexOf(content, name);
        if (index < 0)
            return noSuchKey(name);
        content.keys[index].key.isPaused = isPaused;
        return Nothing{};
    });
}

Status KeyRing::rename(const QString &name, const QString &newName)
{
    return change([&](KeyFile &content) -> Status {
        const qsizetype index = indexOf(content, name);
        if (index < 0)
            return noSuchKey(name);
        KeyFile others = content;
        others.keys.removeAt(index);
        if (const Status isFree = checkFree(others, newName); !isFree)
            return isFree;
        content.keys[index].key.name = newName;
        return Nothing{};
    });
}

Status KeyRing::setRules(const QString &name, const KeyRules &rules)
{
    return change([&](KeyFile &content) -> Status {
        const qsizetype index = indexOf(content, name);
        if (index < 0)
            return noSuchKey(name);
        content.keys[index].key.rules = rules;
        return Nothing{};
    });
}

Status KeyRing::remove(const QString &name)
{
    return change([&](KeyFile &content) -> Status {
        const qsizetype index = indexOf(content, name);
        if (index < 0)
            return noSuchKey(name);
        content.keys.removeAt(index);
        return Nothing{};
    });
}

Status KeyRing::stopRequiring()
{
    return change([](KeyFile &content) -> Status {
        const qsizetype index = indexOf(content, DefaultKeyName);
        if (index >= 0)
            content.keys.removeAt(index);
        content.isRequired = false;
        return Nothing{};
    });
}

//! From what is in the file now, so that no change of another process is lost.
Status KeyRing::change(const Edit &edit)
{
    SystemLock lock(m_file + u".lock"_s);
    if (!m_file.isEmpty() && lock.tryLock() == SystemLock::Outcome::Busy) {
        return aboutKeys({ErrorCode::Storage,
                          u"another program is changing the keys at this moment; try again"_s});
    }
    const Result<KeyFile> found = m_file.isEmpty() ? Result<KeyFile>(m_content) : read();
    const bool isDamaged = m_isDamaged;
    if (!found && !isDamaged)
        return found.error();
    // Who had to send a key is not known any more: so everybody has to.
    KeyFile content = found ? *found : KeyFile{{}, true};
    const KeyFile before = content;
    if (const Status edited = edit(content); !edited) {
        const bool isMissing = edited.error().code == ErrorCode::NotFound;
        return isDamaged && isMissing ? Status(found.error()) : edited;
    }
    if (content != before || isDamaged) {
        if (const Status written = write(content, isDamaged); !written)
            return aboutKeys(written.error());
    }
    use(content);
    return Nothing{};
}

Status KeyRing::write(const KeyFile &content, bool isDamaged)
{
    if (m_file.isEmpty())
        return Nothing{};
    if (isDamaged) {
        if (const Status aside = setAside(); !aside)
            return aside;
    }
    const Status status = replacePrivateFile(m_file, toKeyFileText(content));
    m_version = settledVersionOf(m_file);
    m_isDamaged = m_isDamaged && !status;
    watch();
    return status;
}

Status KeyRing::setAside() const
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz");
    const QString name = m_file + u".damaged-"_s + stamp;
    if (!QFile::rename(m_file, name)) {
        return Error{ErrorCode::Storage, u"%1 is damaged and cannot be renamed"_s.arg(place())};
    }
    qCWarning(logAuth).noquote() << "the damaged file of keys was set aside as" << name;
    return Nothing{};
}

} // namespace core
