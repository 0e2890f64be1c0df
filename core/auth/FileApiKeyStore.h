// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/ApiKeyFiles.h"
#include "core/auth/ApiKeyStore.h"

namespace core {

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

} // namespace core
