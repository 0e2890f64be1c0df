// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/KeychainAccess.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr char PartsMarker[] = "chatmock-parts";
constexpr int MaxParts = 64;

QString reasonOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return u"access was denied"_s;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return u"this system offers none"_s;
    default:
        return job.errorString().isEmpty() ? u"unknown reason"_s : job.errorString();
    }
}

//! For a call without a value.
std::function<void(const Result<KeychainAccess::Value> &)>
withoutValue(std::function<void(const Status &)> callback)
{
    return [callback = std::move(callback)](const Result<KeychainAccess::Value> &result) {
        callback(result ? Status(Nothing{}) : Status(result.error()));
    };
}

} // namespace

Error keychainError(const QString &reason)
{
    return {ErrorCode::Storage,
            u"the keychain cannot be used: %1. Unlock it and try again, or keep the "
            "tokens in a file: set CHATMOCK_TOKEN_STORE=file or start with "
            "--token-store file."_s.arg(reason)};
}

void KeychainAccess::read(const QString &key, std::function<void(const Result<Value> &)> callback)
{
    run(new QKeychain::ReadPasswordJob(m_service), key, std::move(callback));
}

void KeychainAccess::write(const QString &key, const QByteArray &value,
                           std::function<void(const Status &)> callback)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(value);
    run(job, key, withoutValue(std::move(callback)));
}

void KeychainAccess::erase(const QString &key, std::function<void(const Status &)> callback)
{
    run(new QKeychain::DeletePasswordJob(m_service), key, withoutValue(std::move(callback)));
}

void KeychainAccess::run(QKeychain::Job *job, const QString &key,
                         std::function<void(const Result<Value> &)> callback)
{
    // The job is never deleted while it runs, because the platform's reply still needs it.
    job->setAutoDelete(true);
    job->setKey(key);
    auto *limit = new QTimer(this);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, this, [this, limit, callback] {
        limit->deleteLater();
        const double seconds = double(m_timeLimit.count()) / 1000;
        callback(keychainError(u"it did not answer within %1 s, it may be locked"_s.arg(seconds)));
    });
    connect(job, &QKeychain::Job::finished, limit, [limit, callback](QKeychain::Job *done) {
        if (!limit->isActive())
            return; // timed out before
        limit->stop();
        limit->deleteLater();
        if (done->error() == QKeychain::EntryNotFound)
            return callback(Value());
        if (done->error() != QKeychain::NoError)
            return callback(keychainError(reasonOf(*done)));
        auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        callback(Value(reading ? reading->binaryData() : QByteArray()));
    });
    limit->start(m_timeLimit);
    job->start();
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
