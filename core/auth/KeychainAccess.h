// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace QKeychain { // NOLINT(readability-identifier-naming)
class Job;
}

namespace core {

//! Single items of the system's keychain: Secret Service, macOS Keychain, Windows Credential
//! Manager.
//!
//! Every call has exactly one outcome, Storage when the keychain cannot be used or does not reply
//! within five seconds; none after the object was destroyed. All objects of a process must be in
//! one thread, because the library behind them processes its jobs in the thread that used it first;
//! it needs Qt's GLib event loop.
class KeychainAccess : public QObject
{
    Q_OBJECT

public:
    using Value = std::optional<QByteArray>; //!< nullopt = no such item

    using QObject::QObject;

    //! The name that keychain managers show.
    void setServiceName(const QString &name) { m_service = name; }
    void setTimeLimit(std::chrono::milliseconds limit) { m_timeLimit = limit; }

    //! A locked keychain whose prompt was dismissed, or cannot be shown, looks like an empty one.
    void read(const QString &key, std::function<void(const Result<Value> &)> callback);
    void write(const QString &key, const QByteArray &value,
               std::function<void(const Status &)> callback);
    void erase(const QString &key, std::function<void(const Status &)> callback);

private:
    void run(QKeychain::Job *job, const QString &key,
             std::function<void(const Result<Value> &)> callback);

    QString m_service = QStringLiteral("ChatMock");
    std::chrono::milliseconds m_timeLimit{5000};
};

//! `reason`, and what the user can do about it.
[[nodiscard]] Error keychainError(const QString &reason);

//! The layout of a value in a keychain whose items are limited in size: the main item names
//! numbered parts of one of two sets, so that the previous set stays complete until the main item
//! changes.
struct KeychainIndex
{
    QByteArray set; //!< "a" or "b"
    int count = 0;
    QByteArray checksum;
};

//! nullopt when the main item holds the value itself.
[[nodiscard]] std::optional<KeychainIndex> toKeychainIndex(const QByteArray &mainItem);
[[nodiscard]] QByteArray toMainItem(const KeychainIndex &index);
[[nodiscard]] QByteArray checksumOf(const QByteArray &value);
[[nodiscard]] QList<QByteArray> splitValue(const QByteArray &value, qsizetype maxBytes);

} // namespace core
