// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/SecretStore.h"

#include <QtCore/QFileSystemWatcher>

#include <chrono>
#include <functional>
#include <memory>

namespace core {

//! The tokens in the system's keychain: Secret Service, macOS Keychain, Windows Credential Manager.
//!
//! One item, updated in place, so that permissions granted by the user persist. Where the platform
//! limits the size of an item the value is spread over numbered parts; the item then names them and
//! is updated last. Read once and kept in memory until `stampFile` (no secret, rewritten with every
//! change) shows that another process has written. A locked keychain is read again when it opens.
//! See KeychainAccess for threads and time limits.
class KeychainStore : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(const QString &stampFile, QObject *parent = nullptr);
    ~KeychainStore() override;

    //! The name that keychain managers show.
    void setServiceName(const QString &name);
    void setTimeLimit(std::chrono::milliseconds limit);
    void setPatience(std::chrono::milliseconds patience);
    //! Between two looks at a locked keyring.
    void setWatchPause(std::chrono::milliseconds pause);
    //! 0 = no limit. The default is the platform's.
    void setMaxItemBytes(qsizetype bytes);

    void read(Callback<std::optional<Credentials>> callback) override;
    void write(const Credentials &credentials, Callback<Nothing> callback) override;
    void erase(Callback<Nothing> callback) override;
    [[nodiscard]] bool hasChanged() override;
    void distrustMemory() override;
    [[nodiscard]] bool isWaiting() const override;
    [[nodiscard]] Error whyWaiting() const override;
    [[nodiscard]] QString place() const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
