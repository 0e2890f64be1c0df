// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/SecretStore.h"

namespace fakes {

//! A token store in memory that can be told to fail, and that counts.
class FakeSecretStore final : public core::SecretStore
{
public:
    using core::SecretStore::SecretStore;

    void read(core::Then<std::optional<core::Credentials>> then) override
    {
        ++reads;
        if (readError)
            return then(*readError);
        then(stored);
    }

    void write(const core::Credentials &credentials, core::Then<core::Nothing> then) override
    {
        ++writes;
        if (writeError)
            return then(*writeError);
        stored = credentials;
        then(core::Nothing{});
    }

    void erase(core::Then<core::Nothing> then) override
    {
        if (eraseError)
            return then(*eraseError);
        stored.reset();
        then(core::Nothing{});
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
