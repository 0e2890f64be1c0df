// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/KeychainStore.h"

#include "core/auth/KeychainAccess.h"
#include "core/auth/KeychainItems.h"
#include "core/auth/PrivateFile.h"
#include "core/base/Ids.h"
#include "core/base/Log.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QQueue>

namespace core {

namespace {

// The Windows store names an item by its key alone: the key carries the program's name.
const QString MainKey = QStringLiteral("chatmock/tokens");

QString partKey(const QByteArray &set, int number)
{
    return QStringLiteral("%1/%2%3").arg(MainKey, QString::fromLatin1(set)).arg(number);
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
    return replaceable(keychainError(
        QStringLiteral("it does not give the sign-in that was stored there; it is locked, "
                       "or the entry was removed (then sign in again)")));
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
    void readMain(Then<std::optional<Credentials>> then);
    void readParts(const KeychainIndex &index, int number, const QByteArray &sofar,
                   Then<std::optional<Credentials>> then);
    void concludeRead(const QByteArray &value, Then<std::optional<Credentials>> then);
    void writeValue(const QByteArray &value, Then<Nothing> then);
    void writeParts(const QList<QByteArray> &parts, const KeychainIndex &index, int number,
                    Then<Nothing> then);
    void writeMain(const QByteArray &item, const std::optional<KeychainIndex> &index,
                   Then<Nothing> then);
    void eraseParts(const std::optional<KeychainIndex> &index, int number,
                    std::function<void()> then);
    void eraseMain(Then<Nothing> then);

    template<typename T>
    void answer(Then<T> &then, Result<T> outcome)
    {
        then(std::move(outcome));
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
    QByteArray m_toldStamp;
    QFileSystemWatcher m_watcher;
};

KeychainStore::Private::Private(KeychainStore *store, const QString &stampFile)
    : m_store(store)
    , m_stampFile(stampFile)
    , m_toldStamp(readStamp(stampFile))
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Private::compareStamp);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Private::compareStamp);
    watch();
}

void KeychainStore::Private::enqueue(Operation operation)
{
    m_operations.enqueue(std::move(operation));
    if (!m_isBusy)
        next();
}

void KeychainStore::Private::next()
{
    m_isBusy = !m_operations.isEmpty();
    if (m_isBusy)
        m_operations.dequeue()();
}

void KeychainStore::Private::readMain(Then<std::optional<Credentials>> then)
{
    if (isCacheValid())
        return answer(then, Result(m_cached));
    const QByteArray stamp = readStamp(m_stampFile);
    m_keychain.read(MainKey, [this, stamp, then](const Result<Value> &item) mutable {
        if (!item)
            return answer(then, Result<std::optional<Credentials>>(item.error()));
        if (!*item && stamp.startsWith(StoredMark))
            return answer(then, Result<std::optional<Credentials>>(missing()));
        m_stamp = stamp;
        if (!*item) {
            m_isRead = true;
            m_cached.reset();
            m_index.reset();
            return answer(then, Result(m_cached));
        }
        m_index = toKeychainIndex(**item);
        if (m_index)
            return readParts(*m_index, 0, {}, then);
        concludeRead(**item, then);
    });
}

void KeychainStore::Private::readParts(const KeychainIndex &index, int number,
                                       const QByteArray &sofar,
                                       Then<std::optional<Credentials>> then)
{
    if (number == index.count) {
        const bool isWhole = checksumOf(sofar) == index.checksum;
        return concludeRead(isWhole ? sofar : QByteArray(), then);
    }
    m_keychain.read(partKey(index.set, number),
                    [this, index, number, sofar, then](const Result<Value> &part) mutable {
                        if (!part)
                            return answer(then, Result<std::optional<Credentials>>(part.error()));
                        readParts(index, number + 1, sofar + part->value_or(QByteArray()), then);
                    });
}

void KeychainStore::Private::concludeRead(const QByteArray &value,
                                          Then<std::optional<Credentials>> then)
{
    const auto credentials = fromAuthJson(value);
    if (!credentials) {
        const Error error = replaceable(
            {Fault::Storage, QStringLiteral("the item in the keychain is damaged: sign in again")});
        return answer(then, Result<std::optional<Credentials>>(error));
    }
    m_isRead = true;
    m_cached = *credentials;
    answer(then, Result(m_cached));
}

void KeychainStore::Private::writeValue(const QByteArray &value, Then<Nothing> then)
{
    if (m_maxItemBytes <= 0 || value.size() <= m_maxItemBytes)
        return writeMain(value, std::nullopt, then);
    const QList<QByteArray> parts = splitValue(value, m_maxItemBytes);
    const QByteArray set = m_index && m_index->set == "a" ? "b" : "a";
    writeParts(parts, {set, int(parts.size()), checksumOf(value)}, 0, then);
}

void KeychainStore::Private::writeParts(const QList<QByteArray> &parts, const KeychainIndex &index,
                                        int number, Then<Nothing> then)
{
    if (number == parts.size())
        return writeMain(toMainItem(index), index, then);
    m_keychain.write(partKey(index.set, number), parts.at(number),
                     [this, parts, index, number, then](const Status &status) mutable {
                         if (!status)
                             return answer(then, status);
                         writeParts(parts, index, number + 1, then);
                     });
}

void KeychainStore::Private::writeMain(const QByteArray &item,
                                       const std::optional<KeychainIndex> &index,
                                       Then<Nothing> then)
{
    m_keychain.write(MainKey, item, [this, index, then](const Status &status) mutable {
        if (!status)
            return answer(then, status);
        m_isRead = true;
        const auto former = std::exchange(m_index, index);
        restamp(StoredMark);
        // What is left of the former parts is harmless; a failure to erase them is not told.
        eraseParts(former, 0, [this, then]() mutable { answer(then, Status(Nothing{})); });
    });
}

void KeychainStore::Private::eraseParts(const std::optional<KeychainIndex> &index, int number,
                                        std::function<void()> then)
{
    if (!index || number == index->count)
        return then();
    m_keychain.erase(partKey(index->set, number),
                     [this, index, number, then](const Status &status) {
                         if (!status)
                             return then();
                         eraseParts(index, number + 1, then);
                     });
}

//! Writes before it erases: only a keychain that takes a value can be trusted to have let go of it.
void KeychainStore::Private::eraseMain(Then<Nothing> then)
{
    const bool mustProbe = readStamp(m_stampFile).startsWith(StoredMark);
    const auto erase = [this, then](const Status &probed) mutable {
        if (!probed)
            return answer(then, probed);
        m_keychain.erase(MainKey, [this, then](const Status &status) mutable {
            if (!status)
                return answer(then, status);
            m_isRead = true;
            m_cached.reset();
            const auto former = std::exchange(m_index, std::nullopt);
            restamp(ErasedMark);
            eraseParts(former, 0, [this, then]() mutable { answer(then, Status(Nothing{})); });
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
    m_toldStamp = m_stamp;
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
    if (std::exchange(m_toldStamp, stamp) == stamp || stamp == m_stamp)
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

QString KeychainStore::place() const
{
    return QStringLiteral("keychain");
}

void KeychainStore::read(Then<std::optional<Credentials>> then)
{
    d->enqueue([this, then] { d->readMain(then); });
}

void KeychainStore::write(const Credentials &credentials, Then<Nothing> then)
{
    d->enqueue([this, credentials, then] {
        // Unknown until it succeeds: a write that was given up may still come about.
        d->m_isRead = false;
        d->m_cached = credentials;
        d->writeValue(toAuthJson(credentials), then);
    });
}

void KeychainStore::erase(Then<Nothing> then)
{
    d->enqueue([this, then] { d->eraseMain(then); });
}

} // namespace core
