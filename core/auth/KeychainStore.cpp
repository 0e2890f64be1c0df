// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/KeychainStore.h"

#include "core/auth/KeychainAccess.h"
#include "core/auth/PrivateFile.h"
#include "core/base/Ids.h"
#include "core/base/Log.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QQueue>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

// The Windows store names an item by its key alone: the key carries the program's name.
const QString MainKey = u"chatmock/tokens"_s;

QString partKey(const QByteArray &set, int number)
{
    return u"%1/%2%3"_s.arg(MainKey, QString::fromLatin1(set)).arg(number);
}

#ifdef Q_OS_WIN
constexpr qsizetype PlatformItemBytes = 2560;
#else
constexpr qsizetype PlatformItemBytes = 0;
#endif

//! A locked keyring whose prompt was dismissed, or cannot be shown, looks like an empty one. The
//! stamp tells them apart: it says whether something was stored.
const QByteArray StoredMark = "stored ";
const QByteArray ErasedMark = "erased ";

Error missing()
{
    return replaceable(
        keychainLocked(u"it does not give the sign-in that was stored there; it is locked, "
                       "or the entry was removed (then sign in again)"_s));
}

QByteArray readStamp(const QString &file)
{
    if (file.isEmpty())
        return {};
    QFile stamp(file);
    return stamp.open(QIODevice::ReadOnly) ? stamp.read(128) : QByteArray();
}

} // namespace

//! One operation after the other; each is a chain of keychain jobs.
class KeychainStore::Private : public QObject
{
public:
    using Value = KeychainAccess::Value;
    using Operation = std::function<void()>;

    explicit Private(KeychainStore *store, const QString &stampFile);

    // chains
    void enqueue(Operation operation);
    void next();
    void refuseRead(const Error &error, Callback<std::optional<Credentials>> callback);
    void readMain(Callback<std::optional<Credentials>> callback);
    void readParts(const KeychainIndex &index, int number, const QByteArray &soFar,
                   Callback<std::optional<Credentials>> callback);
    void concludeRead(const QByteArray &value, Callback<std::optional<Credentials>> callback);
    void writeValue(const QByteArray &value, Callback<Nothing> callback);
    void writeParts(const QList<QByteArray> &parts, const KeychainIndex &index, int number,
                    Callback<Nothing> callback);
    void writeMain(const QByteArray &item, const std::optional<KeychainIndex> &index,
                   Callback<Nothing> callback);
    void eraseParts(const std::optional<KeychainIndex> &index, int number,
                    std::function<void()> callback);
    void eraseMain(Callback<Nothing> callback);

    template<typename T>
    void respond(Callback<T> &callback, Result<T> outcome)
    {
        callback(std::move(outcome));
        next();
    }

    [[nodiscard]] bool isCacheValid() const
    {
        return m_isRead && readStamp(m_stampFile) == m_stamp;
    }
    void restamp(const QByteArray &mark);
    void watch();
    void compareStamp();

    KeychainStore *const m_store;
    const QString m_stampFile;
    KeychainAccess m_keychain;
    qsizetype m_maxItemBytes = PlatformItemBytes;

    QQueue<Operation> m_operations;
    bool m_isBusy = false;

    bool m_isRead = false;
    std::optional<Credentials> m_cached;
    std::optional<KeychainIndex> m_index; //!< of what is stored now, when it is in parts
    QByteArray m_stamp;
    QByteArray m_reportedStamp;
    QFileSystemWatcher m_watcher;
};

KeychainStore::Private::Private(KeychainStore *store, const QString &stampFile)
    : m_store(store)
    , m_stampFile(stampFile)
    , m_reportedStamp(readStamp(stampFile))
{
    connect(&m_keychain, &KeychainAccess::waitingChanged, store, &SecretStore::waitingChanged);
    connect(&m_keychain, &KeychainAccess::opened, this, [this] {
        m_isRead = false;
        Q_EMIT m_store->changed();
    });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Private::compareStamp);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Private::compareStamp);
    watch();
}

void KeychainStore::Private::enqueue(Operation operation)
{
    m_operations.enqueue(operation);
    if (!m_isBusy)
        next();
}

void KeychainStore::Private::next()
{
    m_isBusy = !m_operations.isEmpty();
    if (m_isBusy)
        m_operations.dequeue()();
}

void KeychainStore::Private::refuseRead(const Error &error,
                                        Callback<std::optional<Credentials>> callback)
{
    if (isKeychainLocked(error))
        m_keychain.watch();
    respond(callback, Result<std::optional<Credentials>>(error));
}

void KeychainStore::Private::readMain(Callback<std::optional<Credentials>> callback)
{
    if (isCacheValid())
        return respond(callback, Result(m_cached));
    const QByteArray stamp = readStamp(m_stampFile);
    m_keychain.read(MainKey, [this, stamp, callback](const Result<Value> &item) mutable {
        if (!item)
            return refuseRead(item.error(), callback);
        if (!*item && stamp.startsWith(StoredMark))
            return refuseRead(missing(), callback);
        m_stamp = stamp;
        if (!*item) {
            m_isRead = true;
            m_cached.reset();
            m_index.reset();
            return respond(callback, Result(m_cached));
        }
        m_index = toKeychainIndex(**item);
        if (m_index)
            return readParts(*m_index, 0, {}, callback);
        concludeRead(**item, callback);
    });
}

void KeychainStore::Private::readParts(const KeychainIndex &index, int number,
                                       const QByteArray &soFar,
                                       Callback<std::optional<Credentials>> callback)
{
    if (number == index.count) {
        const bool isComplete = checksumOf(soFar) == index.checksum;
        return concludeRead(isComplete ? soFar : QByteArray(), callback);
    }
    m_keychain.read(partKey(index.set, number),
                    [this, index, number, soFar, callback](const Result<Value> &part) mutable {
                        if (!part)
                            return refuseRead(part.error(), callback);
                        readParts(index, number + 1, soFar + part->value_or(QByteArray()),
                                  callback);
                    });
}

void KeychainStore::Private::concludeRead(const QByteArray &value,
                                          Callback<std::optional<Credentials>> callback)
{
    const auto credentials = fromAuthJson(value);
    if (!credentials) {
        const Error error = replaceable(
            {ErrorCode::Storage, u"the item in the keychain is damaged: sign in again"_s});
        return respond(callback, Result<std::optional<Credentials>>(error));
    }
    m_isRead = true;
    m_cached = *credentials;
    // Written after it had been given up.
    if (!m_stamp.startsWith(StoredMark))
        restamp(StoredMark);
    respond(callback, Result(m_cached));
}

void KeychainStore::Private::writeValue(const QByteArray &value, Callback<Nothing> callback)
{
    if (m_maxItemBytes <= 0 || value.size() <= m_maxItemBytes)
        return writeMain(value, std::nullopt, callback);
    const QList<QByteArray> parts = splitValue(value, m_maxItemBytes);
    const QByteArray set = m_index && m_index->set == "a" ? "b" : "a";
    writeParts(parts, {set, int(parts.size()), checksumOf(value)}, 0, callback);
}

void KeychainStore::Private::writeParts(const QList<QByteArray> &parts, const KeychainIndex &index,
                                        int number, Callback<Nothing> callback)
{
    if (number == parts.size())
        return writeMain(toMainItem(index), index, callback);
    m_keychain.write(partKey(index.set, number), parts.at(number),
                     [this, parts, index, number, callback](const Status &status) mutable {
                         if (!status)
                             return respond(callback, status);
                         writeParts(parts, index, number + 1, callback);
                     });
}

void KeychainStore::Private::writeMain(const QByteArray &item,
                                       const std::optional<KeychainIndex> &index,
                                       Callback<Nothing> callback)
{
    m_keychain.write(MainKey, item, [this, index, callback](const Status &status) mutable {
        if (!status)
            return respond(callback, status);
        m_isRead = true;
        const auto former = std::exchange(m_index, index);
        restamp(StoredMark);
        // Leftovers of the previous parts are harmless, so a failure to erase them is not reported.
        eraseParts(former, 0, [this, callback]() mutable { respond(callback, Status(Nothing{})); });
    });
}

void KeychainStore::Private::eraseParts(const std::optional<KeychainIndex> &index, int number,
                                        std::function<void()> callback)
{
    if (!index || number == index->count)
        return callback();
    m_keychain.erase(partKey(index->set, number),
                     [this, index, number, callback](const Status &status) {
                         if (!status)
                             return callback();
                         eraseParts(index, number + 1, callback);
                     });
}

//! Writes before it erases: only a keychain that accepts a value can be trusted to have erased it.
void KeychainStore::Private::eraseMain(Callback<Nothing> callback)
{
    const bool mustProbe = readStamp(m_stampFile).startsWith(StoredMark);
    const auto erase = [this, callback](const Status &probed) mutable {
        if (!probed)
            return respond(callback, probed);
        m_keychain.erase(MainKey, [this, callback](const Status &status) mutable {
            if (!status)
                return respond(callback, status);
            m_isRead = true;
            m_cached.reset();
            const auto former = std::exchange(m_index, std::nullopt);
            restamp(ErasedMark);
            eraseParts(former, 0,
                       [this, callback]() mutable { respond(callback, Status(Nothing{})); });
        });
    };
    if (!mustProbe)
        return m_keychain.erase(MainKey, erase);
    m_keychain.write(MainKey, "{}", erase);
}

void KeychainStore::Private::restamp(const QByteArray &mark)
{
    if (m_stampFile.isEmpty())
        return;
    m_stamp = mark + newUuid();
    m_reportedStamp = m_stamp;
    const QString folder = QFileInfo(m_stampFile).absolutePath();
    if (!QFileInfo::exists(folder))
        QDir().mkpath(folder);
    if (const Status status = replacePrivateFile(m_stampFile, m_stamp); !status)
        qCWarning(logAuth) << "other processes will not notice the change:"
                           << status.error().message;
    watch();
}

void KeychainStore::Private::watch()
{
    if (m_stampFile.isEmpty())
        return;
    const QString folder = QFileInfo(m_stampFile).absolutePath();
    if (!m_watcher.directories().contains(folder) && QFileInfo::exists(folder))
        m_watcher.addPath(folder);
    if (!m_watcher.files().contains(m_stampFile) && QFileInfo::exists(m_stampFile))
        m_watcher.addPath(m_stampFile);
}

void KeychainStore::Private::compareStamp()
{
    watch();
    const QByteArray stamp = readStamp(m_stampFile);
    if (std::exchange(m_reportedStamp, stamp) == stamp || stamp == m_stamp)
        return;
    Q_EMIT m_store->changed();
}

KeychainStore::KeychainStore(const QString &stampFile, QObject *parent)
    : SecretStore(parent)
    , d(std::make_unique<Private>(this, stampFile))
{
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::setServiceName(const QString &name)
{
    d->m_keychain.setServiceName(name);
}

void KeychainStore::setTimeLimit(std::chrono::milliseconds limit)
{
    d->m_keychain.setTimeLimit(limit);
}

void KeychainStore::setMaxItemBytes(qsizetype bytes)
{
    d->m_maxItemBytes = bytes;
}

void KeychainStore::setPatience(std::chrono::milliseconds patience)
{
    d->m_keychain.setPatience(patience);
}

void KeychainStore::setWatchPause(std::chrono::milliseconds pause)
{
    d->m_keychain.setWatchPause(pause);
}

bool KeychainStore::hasChanged()
{
    return d->m_isRead && !d->isCacheValid();
}

void KeychainStore::distrustMemory()
{
    d->m_isRead = false;
}

bool KeychainStore::isWaiting() const
{
    return d->m_keychain.isWaiting();
}

Error KeychainStore::whyWaiting() const
{
    return keychainLocked(u"your system is asking for its password"_s);
}

QString KeychainStore::place() const
{
    return u"keychain"_s;
}

void KeychainStore::read(Callback<std::optional<Credentials>> callback)
{
    d->enqueue([this, callback] { d->readMain(callback); });
}

void KeychainStore::write(const Credentials &credentials, Callback<Nothing> callback)
{
    d->enqueue([this, credentials, callback] {
        // Unknown until it succeeds: a write that timed out may still be carried out.
        d->m_isRead = false;
        d->m_cached = credentials;
        d->writeValue(toAuthJson(credentials), callback);
    });
}

void KeychainStore::erase(Callback<Nothing> callback)
{
    d->enqueue([this, callback] { d->eraseMain(callback); });
}

} // namespace core
