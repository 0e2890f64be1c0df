// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/ApiKeyStore.h"

namespace app {

//! Keeps the API key of the demo while it runs, and nowhere else.
class MemoryApiKeyStore final : public core::ApiKeyStore
{
    Q_OBJECT

public:
    using ApiKeyStore::ApiKeyStore;

    void read(core::Callback<core::Secret> callback) override { callback(m_key); }
    void write(const core::Secret &key, core::Callback<core::Nothing> callback) override
    {
        m_key = key;
        callback(core::Nothing{});
    }
    void erase(core::Callback<core::Nothing> callback) override { write({}, std::move(callback)); }
    [[nodiscard]] QString place() const override { return QStringLiteral("memory"); }

private:
    core::Secret m_key;
};

} // namespace app
