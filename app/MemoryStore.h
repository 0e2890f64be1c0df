// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/SecretStore.h"

namespace app {

//! Keeps the tokens of the simulated account while the program runs, and nowhere else.
class MemoryStore final : public core::SecretStore
{
    Q_OBJECT

public:
    //! Holds `credentials` from the beginning.
    explicit MemoryStore(const core::Credentials &credentials, QObject *parent = nullptr);

    void read(core::Callback<std::optional<core::Credentials>> callback) override;
    void write(const core::Credentials &credentials, core::Callback<core::Nothing> callback) override;
    void erase(core::Callback<core::Nothing> callback) override;
    [[nodiscard]] QString place() const override;

private:
    std::optional<core::Credentials> m_credentials;
};

} // namespace app
