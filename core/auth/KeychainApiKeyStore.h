// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/ApiKeyFiles.h"
#include "core/auth/ApiKeyStore.h"
#include "core/auth/KeychainAccess.h"

namespace core {

//! The key as an item of the system's keychain; see KeychainAccess for what it needs.
class KeychainApiKeyStore final : public ApiKeyStore
{
    Q_OBJECT

public:
    explicit KeychainApiKeyStore(const QString &folder, QObject *parent = nullptr);

    //! For one access to the keychain.
    void setTimeLimit(std::chrono::milliseconds limit) { m_keychain.setTimeLimit(limit); }

    void read(Callback<Secret> callback) override;
    void write(const Secret &key, Callback<Nothing> callback) override;
    void erase(Callback<Nothing> callback) override;
    [[nodiscard]] QString place() const override;

private:
    ApiKeyFiles m_files;
    KeychainAccess m_keychain;
};

} // namespace core
