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
        isChanged = false;
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

    bool hasChanged() override { return isChanged; }
    void checkWritable(core::Callback<core::Nothing> callback) override
    {
        callback(unwritable ? core::Status(*unwritable) : core::Status(core::Nothing{}));
    }
    void distrustMemory() override { ++distrusts; }
    bool isWaiting() const override { return isAsking; }
    void setAsking(bool asking)
    {
        isAsking = asking;
        Q_EMIT waitingChanged();
    }

    QString place() const override { return QStringLiteral("memory"); }

    std::optional<core::Credentials> stored;
    std::optional<core::Error> readError;
    std::optional<core::Error> writeError;
    std::optional<core::Error> eraseError;
    std::optional<core::Error> unwritable;
    bool isChanged = false;
    bool isAsking = false;
    int reads = 0;
    int writes = 0;
    int distrusts = 0;
};

} // namespace fakes
