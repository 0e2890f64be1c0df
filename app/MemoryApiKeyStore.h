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

    void read(core::Then<core::Secret> then) override { then(m_key); }
    void write(const core::Secret &key, core::Then<core::Nothing> then) override
    {
        m_key = key;
        then(core::Nothing{});
    }
    void erase(core::Then<core::Nothing> then) override { write({}, std::move(then)); }
    [[nodiscard]] QString place() const override { return QStringLiteral("memory"); }

private:
    core::Secret m_key;
};

} // namespace app
