// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LogoutCommand.h"

#include "core/auth/SecretStore.h"

namespace app {

using core::AccountState;
using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

CommandSpec LogoutCommand::spec()
{
    return {.name = u"logout"_s,
            .summary = u"Sign out and erase the tokens"_s,
            .description = u"Ends the session at the provider and erases the tokens here. A login "
                           "that was imported from another program is erased here only."_s,
            .scopes = {SettingKey::Scope::Everywhere}};
}

void LogoutCommand::start()
{
    if (!makeServices())
        return;
    services().account().load({this, [this](const core::Result<AccountState> &) { signOut(); }});
}

void LogoutCommand::signOut()
{
    const AccountState state = services().account().state();
    if (state.phase == AccountState::Phase::Blocked)
        return fail(state.error.value_or(
            core::Error{core::ErrorCode::Storage, u"the token store cannot be used"_s}));
    if (state.phase == AccountState::Phase::SignedOut) {
        terminal().print(u"Nobody was signed in."_s);
        finish(Fine);
        return;
    }
    services().account().signOut({this, [this, state](const core::Status &outcome) {
                                      conclude(outcome, state.isImported);
                                  }});
}

void LogoutCommand::conclude(const core::Status &outcome, bool wasImported)
{
    if (!outcome)
        return fail(outcome.error());
    services().codex().forgetAccount();
    terminal().print(u"Signed out; the tokens were erased from: "_s + services().tokens().place());
    if (wasImported)
        terminal().print(u"The program that the login came from stays signed in."_s);
    finish(Fine);
}

} // namespace app
