// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/AccountTokenSource.h"

#include "core/codex/Codex.h"
#include "core/codex/ModelCatalog.h"

namespace core {

void AccountTokenSource::freshToken(Callback<AccessGrant> callback)
{
    m_account.freshToken(std::move(callback));
}

void AccountTokenSource::replaceToken(const Secret &rejected, Callback<AccessGrant> callback)
{
    m_account.replaceToken(rejected, std::move(callback));
}

QString AccountTokenSource::accountId() const
{
    const AccountState state = m_account.state();
    return state.phase == AccountState::Phase::SignedIn ? state.accountId : QString();
}

// Here, so that whoever brings a TokenSource of its own does not link the account.
Codex::Codex(Account &account, const Clock &clock, const Settings &settings,
             const QString &dataFolder, QObject *parent)
    : Codex(std::make_unique<AccountTokenSource>(account), clock, settings, dataFolder, parent)
{
    connect(&account, &Account::stateChanged, this, &Codex::followAccount);
}

} // namespace core
