// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ImportCommand.h"

#include "core/auth/SecretStore.h"

namespace app {

using core::AccountState;
using core::ImportCandidate;
using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

CommandSpec ImportCommand::spec()
{
    return {
        .name = u"import"_s,
        .summary = u"Take over the login of the Codex CLI or an older ChatMock"_s,
        .description =
            u"Reads an auth.json: PATH (the file or its folder), otherwise the usual places. The "
            "other program's file is not changed, but both then share one login."_s,
        .argument = u"[PATH]"_s,
        .options = {{u"yes"_s, u"Do not ask"_s}},
        .scopes = {SettingKey::Scope::Everywhere}};
}

core::Result<ImportCandidate> ImportCommand::find() const
{
    if (!context().invocation.arguments.isEmpty())
        return core::readImport(context().invocation.arguments.constFirst());
    core::ImportPlaces places = core::importPlacesFromEnvironment();
    if (context().folders.isExplicit)
        places.chatgptLocalHome.clear(); // that one is this program's own
    return core::findImport(places);
}

void ImportCommand::start()
{
    const core::Result<ImportCandidate> candidate = find();
    if (!candidate)
        return fail(candidate.error().message, Failed);
    terminal().print(
        u"Found a login of %1 in %2"_s.arg(candidate->program, harmless(candidate->file)));
    terminal().warn(core::sharedChainWarning(*candidate));
    if (!isSwitchOn(u"yes"_s)) {
        if (!terminal().canAsk())
            return fail(u"nothing was imported; to import without being asked, add --yes"_s, Usage);
        if (!terminal().ask(u"Import it?"_s))
            return fail(u"nothing was imported"_s, Failed);
    }
    if (!makeServices())
        return;
    services().account().load(
        {this,
         [this, candidate = *candidate](const core::Result<AccountState> &) { take(candidate); }});
}

void ImportCommand::take(const ImportCandidate &candidate)
{
    services().account().adopt(
        candidate.credentials,
        {this, [this](const core::Result<AccountState> &state) { conclude(state); }});
}

void ImportCommand::conclude(const core::Result<AccountState> &outcome)
{
    if (!outcome)
        return fail(outcome.error().message, Failed);
    terminal().print(u"Signed in as %1."_s.arg(describeAccount(*outcome)));
    terminal().print(u"The tokens are kept in: "_s + services().tokens().place());
    finish(Fine);
}

} // namespace app
