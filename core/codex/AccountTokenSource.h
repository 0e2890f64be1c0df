// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codex/TokenSource.h"

namespace core {

//! The signed-in account as a source of tokens; `account` outlives it.
class AccountTokenSource final : public TokenSource
{
public:
    explicit AccountTokenSource(Account &account) : m_account(account) { }

    void freshToken(Callback<AccessGrant> callback) override;
    void replaceToken(const Secret &rejected, Callback<AccessGrant> callback) override;
    [[nodiscard]] QString accountId() const override;

private:
    Account &m_account;
};

} // namespace core
