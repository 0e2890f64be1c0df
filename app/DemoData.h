// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/ApiKeyStore.h"
#include "core/auth/SecretStore.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QList>

namespace app {

//! Keeps the tokens of the simulated account while the program runs, and nowhere else.
class MemoryStore final : public core::SecretStore
{
    Q_OBJECT

public:
    //! Holds `credentials` from the beginning.
    explicit MemoryStore(const core::Credentials &credentials, QObject *parent = nullptr);

    void read(core::Callback<std::optional<core::Credentials>> callback) override;
    void write(const core::Credentials &credentials,
               core::Callback<core::Nothing> callback) override;
    void erase(core::Callback<core::Nothing> callback) override;
    [[nodiscard]] QString place() const override;

private:
    std::optional<core::Credentials> m_credentials;
};

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

//! Sample requests of the thirteen days before today, oldest first, for the log of demo mode and
//! for nothing else: a newcomer sees what the window looks like in use. The same for the same day.
//! Their ids begin with "req_sample_". `now` in unix seconds; days are those of the local time.
[[nodiscard]] QList<core::RequestRecord> demoHistory(qint64 now);

} // namespace app
