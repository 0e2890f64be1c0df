// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/KeyringWatch.h"
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
//! Every call has exactly one outcome, Storage when the keychain cannot be used; none after the
//! object was destroyed. While the system asks a person for a password there is no reply, so a call
//! waits for minutes; isWaiting() says so. opened() reports that a keychain that was locked may be
//! read now, be it late or because another program has opened it. All objects of a process must be
//! in one thread, because the library behind them processes its jobs in the thread that used it
//! first; it needs Qt's GLib event loop. It runs one job at a time, so while the system asks for a
//! password every other call waits, too; all go on when another program opens the keychain.
class KeychainAccess : public QObject
{
    Q_OBJECT

public:
    using Value = std::optional<QByteArray>; //!< nullopt = no such item

    explicit KeychainAccess(QObject *parent = nullptr);

    //! The name that keychain managers show.
    void setServiceName(const QString &name) { m_service = name; }
    void setTimeLimit(std::chrono::milliseconds limit) { m_timeLimit = limit; }
    //! How long a reply without a prompt may take.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    //! Between two looks at a locked keyring.
    void setWatchPause(std::chrono::milliseconds pause) { m_watch.setPause(pause); }
    //! From now on opened() reports that the keychain is unlocked; after a failure that is
    //! isKeychainLocked() this happens by itself.
    void watch() { m_watch.start(); }
    //! True while a call has taken so long that the system may be asking for a password.
    [[nodiscard]] bool isWaiting() const { return m_waiting > 0; }

    //! A locked keychain whose prompt was dismissed, or cannot be shown, looks like an empty one.
    void read(const QString &key, std::function<void(const Result<Value> &)> callback);
    void write(const QString &key, const QByteArray &value,
               std::function<void(const Status &)> callback);
    void erase(const QString &key, std::function<void(const Status &)> callback);

Q_SIGNALS:
    void waitingChanged();
    void opened();

private:
    class Call;

    using MakeJob = std::function<QKeychain::Job *()>;

    void addWaiting(int difference);
    void goOn();
    void run(const MakeJob &makeJob, std::function<void(const Result<Value> &)> callback);

    QString m_service = QStringLiteral("ChatMock");
    std::chrono::milliseconds m_timeLimit = std::chrono::minutes(5);
    std::chrono::milliseconds m_patience{2000};
    int m_waiting = 0;
    KeyringWatch m_watch;
};

//! `reason`, and what the user can do about it.
[[nodiscard]] Error keychainError(const QString &reason);
[[nodiscard]] Error keychainAbsent();
//! It may open later. isKeychainLocked() knows this one.
[[nodiscard]] Error keychainLocked(const QString &reason);
[[nodiscard]] bool isKeychainLocked(const Error &error);

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
