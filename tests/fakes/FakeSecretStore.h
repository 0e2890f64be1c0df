// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/SecretStore.h"

namespace fakes {

//! A token store in memory that counts and fails on request.
class FakeSecretStore final : public core::SecretStore
{
public:
    using core::SecretStore::SecretStore;

    void read(core::Callback<std::optional<core::Credentials>> callback) override
    {
        ++reads;
        if (readError)
            return callback(*readError);
        callback(stored);
    }

    void write(const core::Credentials &credentials,
               core::Callback<core::Nothing> callback) override
    {
        ++writes;
        if (writeError)
            return callback(*writeError);
        stored = credentials;
        callback(core::Nothing{});
    }

    void erase(core::Callback<core::Nothing> callback) override
    {
        if (eraseError)
            return callback(*eraseError);
        stored.reset();
        callback(core::Nothing{});
    }

    QString place() const override { return QStringLiteral("memory"); }

    std::optional<core::Credentials> stored;
    std::optional<core::Error> readError;
    std::optional<core::Error> writeError;
    std::optional<core::Error> eraseError;
    int reads = 0;
    int writes = 0;
};

} // namespace fakes
