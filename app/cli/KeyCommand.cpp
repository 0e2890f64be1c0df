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
        .summary = u"Make, replace or remove the API key that clients send"_s,
        .description = u"Tells whether the local server asks for an API key. One is needed "
                       "before other devices may connect. It is kept where the tokens are, and "
                       "printed only when it is made. A server that runs takes the change up."_s,
        .options = {{u"new"_s, u"Make a key, in place of the former one, and print it"_s},
                    {u"remove"_s, u"Remove the key: programs on this computer need none then"_s}},
        .scopes = {SettingKey::Scope::Everywhere}};
}

void KeyCommand::start()
{
    if (isSwitchOn(u"new"_s) && isSwitchOn(u"remove"_s))
        return fail(u"--new and --remove exclude each other"_s, Usage);
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
    services().apiKey().load({this, [this](const core::Status &loaded) {
                                  if (!loaded)
                                      return fail(loaded.error());
                                  const ApiKeyState state = services().apiKey().state();
                                  if (state.phase == ApiKeyState::Phase::Set)
                                      terminal().print(u"Clients have to send an API key; it is "
                                                       "kept in: "_s
                                                       + state.storePlace);
                                  else
                                      terminal().print(u"No API key is asked for; make one with: "
                                                       "chatmock key --new"_s);
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
                                     terminal().warn(u"this is shown once; it is kept in: "_s
                                                     + services().apiKey().state().storePlace);
                                     reportWhatWins();
                                     finish(Fine);
                                 }});
}

void KeyCommand::remove()
{
    services().apiKey().remove({this, [this](const core::Status &removed) {
                                    if (!removed)
                                        return fail(removed.error());
                                    terminal().print(u"No API key is kept any more."_s);
                                    reportWhatWins();
                                    finish(Fine);
                                }});
}

void KeyCommand::reportWhatWins()
{
    if (qEnvironmentVariable("CHATMOCK_API_KEY").trimmed().isEmpty())
        return;
    terminal().warn(u"CHATMOCK_API_KEY is set here and wins over the key that is kept"_s);
}

} // namespace app
