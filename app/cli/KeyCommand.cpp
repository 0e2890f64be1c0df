// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/KeyCommand.h"

namespace app {

using core::ApiKeyState;
using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

CommandSpec KeyCommand::spec()
{
    return {
        .name = u"key"_s,
        .summary = tr("Create, replace or remove the API key of the server"),
        .description = tr("Shows whether programs must send an API key. Other devices can connect "
                          "only with one. The key is stored with the tokens and printed only "
                          "when it is created. A running server uses a new key at once."),
        .options = {{u"new"_s, tr("Create a key, which replaces the previous one, and print it")},
                    {u"remove"_s, tr("Remove the key; programs on this computer then need none")}},
        .scopes = {SettingKey::Scope::Everywhere}};
}

void KeyCommand::start()
{
    if (isSwitchOn(u"new"_s) && isSwitchOn(u"remove"_s))
        return fail(tr("--new and --remove cannot be combined"), Usage);
    if (!makeServices())
        return;
    if (isSwitchOn(u"new"_s))
        return make();
    if (isSwitchOn(u"remove"_s))
        return remove();
    report();
}

void KeyCommand::report()
{
    services().apiKey().load(
        {this, [this](const core::Status &loaded) {
             if (!loaded)
                 return fail(loaded.error());
             const ApiKeyState state = services().apiKey().state();
             if (state.phase == ApiKeyState::Phase::Set)
                 terminal().print(tr("Programs must send the API key. It is stored in: %1")
                                      .arg(state.storePlace));
             else
                 terminal().print(tr("No API key is set; programs may send any text. "
                                     "To create one: %1")
                                      .arg(u"chatmock key --new"_s));
             reportWhatWins();
             finish(Fine);
         }});
}

//! The key stands alone on standard output, so that a script can take it from there.
void KeyCommand::make()
{
    services().apiKey().replace({this, [this](const core::Result<core::Secret> &made) {
                                     if (!made)
                                         return fail(made.error());
                                     terminal().printRaw(made->reveal() + '\n');
                                     terminal().warn(
                                         tr("copy the key now, it is printed only once; stored "
                                            "in: %1")
                                             .arg(services().apiKey().state().storePlace));
                                     reportWhatWins();
                                     finish(Fine);
                                 }});
}

void KeyCommand::remove()
{
    services().apiKey().remove({this, [this](const core::Status &removed) {
                                    if (!removed)
                                        return fail(removed.error());
                                    terminal().print(tr("The API key was removed."));
                                    reportWhatWins();
                                    finish(Fine);
                                }});
}

void KeyCommand::reportWhatWins()
{
    if (qEnvironmentVariable("CHATMOCK_API_KEY").trimmed().isEmpty())
        return;
    terminal().warn(tr("CHATMOCK_API_KEY is set and overrides the stored key"));
}

} // namespace app
