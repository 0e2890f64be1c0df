// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/KeychainAccess.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimer>
#include <qt6keychain/keychain.h>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr char PartsMarker[] = "chatmock-parts";
constexpr int MaxParts = 64;
constexpr QLatin1StringView LockedCode("keychain_locked");

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return keychainLocked(u"access was denied"_s);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return keychainAbsent();
    default:
        break;
    }
    // No session bus, or no keyring on it: a server, a container.
    static const QRegularExpression noService(
        u"was not provided|ServiceUnknown|message bus|autolaunch|could not connect|"
        "connect to socket|unsupported transport"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = job.errorString();
    if (noService.match(text).hasMatch())
        return keychainAbsent();
    return keychainLocked(text.isEmpty() ? u"unknown reason"_s : text);
}

//! For a call without a value.
std::function<void(const Result<KeychainAccess::Value> &)>
withoutValue(std::function<void(const Status &)> callback)
{
    return [callback = std::move(callback)](const Result<KeychainAccess::Value> &result) {
        callback(result ? Status(Nothing{}) : Status(result.error()));
    };
}

//! What QtKeychain was given and has not finished, in that order. It runs the first one only, in
//! the whole process.
QList<QPointer<QKeychain::Job>> &queuedJobs()
{
    static QList<QPointer<QKeychain::Job>> jobs;
    return jobs;
}

//! The job that is made to give way now.
const QKeychain::Job *&yieldingJob()
{
    static const QKeychain::Job *job = nullptr;
    return job;
}

void enqueueJob(QKeychain::Job *job)
{
    queuedJobs().append(job);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [job] { queuedJobs().removeAll(QPointer(job)); });
    job->start();
}

//! The running job may wait for a prompt that is never answered. QtKeychain takes its signal for
//! its end and runs the next one; the job lives on, since the platform's reply still needs it.
void yieldJob()
{
    QList<QPointer<QKeychain::Job>> &jobs = queuedJobs();
    jobs.removeAll(QPointer<QKeychain::Job>());
    if (jobs.isEmpty())
        return;
    QKeychain::Job *job = jobs.constFirst();
    yieldingJob() = job;
    Q_EMIT job->finished(job);
    yieldingJob() = nullptr;
}

} // namespace

Error keychainError(const QString &reason)
{
    return {ErrorCode::Storage,
            u"the keychain cannot be used: %1. Unlock it and try again, or keep the login in a "
            "file: set CHATMOCK_TOKEN_STORE=file or start with --token-store file."_s.arg(reason)};
}

Error keychainAbsent()
{
    return {ErrorCode::Storage,
            u"this system has no keychain. Keep the login in a file: set "
            "CHATMOCK_TOKEN_STORE=file or start with --token-store file."_s,
            {},
            {},
            u"keychain_absent"_s};
}

Error keychainLocked(const QString &reason)
{
    Error error = keychainError(reason);
    error.providerCode = LockedCode;
    return error;
}

bool isKeychainLocked(const Error &error)
{
    return error.code == ErrorCode::Storage && error.providerCode == LockedCode;
}

//! One access, and how long it may take. Lives as long as a job of it may still report.
class KeychainAccess::Call : public QObject
{
public:
    Call(KeychainAccess *owner, MakeJob makeJob,
         std::function<void(const Result<Value> &)> callback)
        : QObject(owner)
        , q(owner)
        , m_makeJob(std::move(makeJob))
        , m_callback(std::move(callback))
    {
        m_limit.setSingleShot(true);
        m_patience.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, &Call::giveUp);
        connect(&m_patience, &QTimer::timeout, this, &Call::wait);
        m_limit.start(owner->m_timeLimit);
        m_patience.start(owner->m_patience);
    }

    //! Also beside a job that waits for a prompt which is not needed any more.
    void start()
    {
        // A job is never deleted while it runs, because the platform's reply still needs it.
        QKeychain::Job *job = m_makeJob();
        job->setAutoDelete(true);
        ++m_running;
        connect(job, &QKeychain::Job::finished, this, &Call::take);
        enqueueJob(job);
    }

private:
    void wait()
    {
        m_isWaiting = true;
        q->addWaiting(1);
    }

    //! The job goes on: the platform's prompt may still be answered.
    void giveUp() { conclude(keychainLocked(u"its password was not entered"_s)); }

    void take(QKeychain::Job *job)
    {
        if (job == yieldingJob()) {
            if (m_callback)
                start();
            return;
        }
        const bool isLast = --m_running == 0;
        if (job->error() == QKeychain::EntryNotFound) {
            conclude(Value());
        } else if (job->error() != QKeychain::NoError) {
            if (isLast)
                conclude(errorOf(*job));
        } else {
            auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job);
            conclude(Value(reading ? reading->binaryData() : QByteArray()));
        }
        if (isLast)
            deleteLater();
    }

    void conclude(const Result<Value> &outcome)
    {
        m_limit.stop();
        m_patience.stop();
        if (std::exchange(m_isWaiting, false))
            q->addWaiting(-1);
        const auto callback = std::exchange(m_callback, nullptr);
        if (!outcome && isKeychainLocked(outcome.error()))
            q->watch();
        if (callback)
            callback(outcome);
        else if (outcome && std::exchange(m_isLate, false))
            Q_EMIT q->opened();
        m_isLate = m_isLate || !outcome;
    }

    KeychainAccess *const q;
    const MakeJob m_makeJob;
    std::function<void(const Result<Value> &)> m_callback;
    QTimer m_limit;
    QTimer m_patience;
    int m_running = 0;
    bool m_isWaiting = false;
    bool m_isLate = false; //!< it was given up
};

KeychainAccess::KeychainAccess(QObject *parent) : QObject(parent)
{
    connect(&m_watch, &KeyringWatch::opened, this, &KeychainAccess::goOn);
}

void KeychainAccess::read(const QString &key, std::function<void(const Result<Value> &)> callback)
{
    const auto make = [service = m_service, key]() -> QKeychain::Job * {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(key);
        return job;
    };
    run(make, std::move(callback));
}

void KeychainAccess::write(const QString &key, const QByteArray &value,
                           std::function<void(const Status &)> callback)
{
    const auto make = [service = m_service, key, value]() -> QKeychain::Job * {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(key);
        job->setBinaryData(value);
        return job;
    };
    run(make, withoutValue(std::move(callback)));
}

void KeychainAccess::erase(const QString &key, std::function<void(const Status &)> callback)
{
    const auto make = [service = m_service, key]() -> QKeychain::Job * {
        auto *job = new QKeychain::DeletePasswordJob(service);
        job->setKey(key);
        return job;
    };
    run(make, withoutValue(std::move(callback)));
}

void KeychainAccess::run(const MakeJob &makeJob,
                         std::function<void(const Result<Value> &)> callback)
{
    (new Call(this, makeJob, std::move(callback)))->start();
}

void KeychainAccess::addWaiting(int difference)
{
    const bool wasWaiting = isWaiting();
    m_waiting += difference;
    if (isWaiting() == wasWaiting)
        return;
    if (isWaiting())
        watch();
    Q_EMIT waitingChanged();
}

//! Another program has opened the keychain; the prompt may stay for ever.
void KeychainAccess::goOn()
{
    yieldJob();
    Q_EMIT opened();
}

// --- values larger than an item ------------------------------------------------------------------

std::optional<KeychainIndex> toKeychainIndex(const QByteArray &mainItem)
{
    const QList<QByteArray> fields = mainItem.split(' ');
    if (fields.size() != 4 || fields.first() != PartsMarker)
        return std::nullopt;
    KeychainIndex index{fields.at(1), fields.at(2).toInt(), fields.at(3)};
    const bool isSane =
        (index.set == "a" || index.set == "b") && index.count > 0 && index.count <= MaxParts;
    return isSane ? std::optional(index) : std::nullopt;
}

QByteArray toMainItem(const KeychainIndex &index)
{
    return QByteArray(PartsMarker) + ' ' + index.set + ' ' + QByteArray::number(index.count) + ' '
        + index.checksum;
}

QByteArray checksumOf(const QByteArray &value)
{
    return QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex();
}

QList<QByteArray> splitValue(const QByteArray &value, qsizetype maxBytes)
{
    Q_ASSERT(maxBytes > 0);
    QList<QByteArray> parts;
    for (qsizetype at = 0; at < value.size(); at += maxBytes)
        parts.append(value.mid(at, maxBytes));
    return parts;
}

} // namespace core
