// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/base/Secret.h"
#include "core/state/ServerState.h"

#include <QtCore/QObject>

#include <optional>
#include <vector>

namespace core {

class ApiKeyStore;

//! The key that clients of the local server have to send: read at the start, created and removed
//! here.
//!
//! A key that was given by flag or variable counts as long as the program runs, whatever is stored.
//! Follows what another process stores.
class ApiKey : public QObject
{
    Q_OBJECT

public:
    ApiKey(ApiKeyStore &store, const Secret &given, QObject *parent = nullptr);

    [[nodiscard]] ApiKeyState state() const { return m_state; }
    //! Empty while none is required, and while it is unknown.
    [[nodiscard]] const Secret &key() const { return m_key; }

    //! Reads the store; Storage when it cannot be read.
    void load(Callback<Nothing> callback);
    //! Creates a new key and stores it before it counts. The only time that it is returned.
    void replace(Callback<Secret> callback);
    void remove(Callback<Nothing> callback);

Q_SIGNALS:
    //! The key or its state.
    void changed(const core::ApiKeyState &state);

private:
    void take(const Result<Secret> &stored);
    void use(const Secret &key);
    void setState(ApiKeyState::Phase phase, std::optional<Error> error = {});

    ApiKeyStore &m_store;
    const Secret m_given;
    Secret m_key;
    ApiKeyState m_state;
    std::vector<Callback<Nothing>> m_waiting;
};

//! What every key that is made here begins with.
inline constexpr QByteArrayView KeyBeginning = "sk-chatmock-";

//! KeyBeginning and 32 random bytes as base64url.
[[nodiscard]] Secret newApiKey();

//! Whether newApiKey() can have made it: such a key cannot be guessed.
[[nodiscard]] bool isOwnKeyForm(QByteArrayView key);

} // namespace core
