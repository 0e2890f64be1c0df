// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/ApiKeyStore.h"
#include "core/auth/KeychainAccess.h"

#include <QtCore/QFileSystemWatcher>

namespace core {

//! The two files of API keys in the data folder: the key itself, and the mark (no secret) of a key
//! in the keychain. A store that finds the other's file does not report that there is no key, and
//! removes that file when it writes or erases.
//!
//! Thanks to the mark a keychain that never got a key is not asked, and a locked one, which looks
//! empty, is not mistaken for an empty one.
class ApiKeyFiles : public QObject
{
    Q_OBJECT

public:
    ApiKeyFiles(const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] QString keyFile() const { return m_folder + QStringLiteral("/api_key"); }
    [[nodiscard]] QString markFile() const { return m_folder + QStringLiteral("/api_key.stamp"); }

    //! Makes the folder where it is missing.
    [[nodiscard]] Status replace(const QString &file, const QByteArray &text);
    [[nodiscard]] Status remove(const QString &file);

Q_SIGNALS:
    //! Another process has written or removed one of them.
    void changed();

private:
    [[nodiscard]] QByteArray content() const;
    void watch();
    void compare();

    const QString m_folder;
    QByteArray m_seen;
    QFileSystemWatcher m_watcher;
};

//! The key in a file of the data folder that only its owner can read.
class FileApiKeyStore final : public ApiKeyStore
{
    Q_OBJECT

public:
    explicit FileApiKeyStore(const QString &folder, QObject *parent = nullptr);

    void read(Callback<Secret> callback) override;
    void write(const Secret &key, Callback<Nothing> callback) override;
    void erase(Callback<Nothing> callback) override;
    [[nodiscard]] QString place() const override;

private:
    [[nodiscard]] Result<Secret> readNow() const;
    [[nodiscard]] Status writeNow(const Secret &key);
    [[nodiscard]] Status eraseNow();

    ApiKeyFiles m_files;
};

//! The key as an item of the system's keychain; see KeychainAccess for what it needs. A locked one
//! is read again when it opens.
class KeychainApiKeyStore final : public ApiKeyStore
{
    Q_OBJECT

public:
    explicit KeychainApiKeyStore(const QString &folder, QObject *parent = nullptr);

    //! For one access to the keychain.
    void setTimeLimit(std::chrono::milliseconds limit) { m_keychain.setTimeLimit(limit); }
    //! Between two looks at a locked keyring.
    void setWatchPause(std::chrono::milliseconds pause) { m_keychain.setWatchPause(pause); }

    void read(Callback<Secret> callback) override;
    void write(const Secret &key, Callback<Nothing> callback) override;
    void erase(Callback<Nothing> callback) override;
    [[nodiscard]] QString place() const override;

private:
    ApiKeyFiles m_files;
    KeychainAccess m_keychain;
};

} // namespace core
