// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HelpCommand.h"

#include "app/cli/CommandLineProgram.h"
#include "app/cli/HelpText.h"

#include <algorithm>

namespace app {

using namespace Qt::Literals::StringLiterals;

CommandSpec HelpCommand::spec()
{
    return {.name = u"help"_s,
            .summary = tr("Explain a command, or all settings"),
            .description =
                tr("Explains a command. 'chatmock help settings' lists all settings with "
                   "their options and environment variables."),
            .argument = u"[COMMAND|settings]"_s};
}

void HelpCommand::start()
{
    const QList<CommandSpec> commands = commandSpecs();
    const int columns = terminal().look().columns;
    const QString topic = context().invocation.arguments.value(0);
    if (topic == "settings"_L1) {
        terminal().print(settingsHelp(windowSpec(), commands, columns));
        return finish(Fine);
    }
    if (topic.isEmpty()) {
        terminal().print(helpText(windowSpec(), commands, columns));
        return finish(Fine);
    }
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const CommandSpec &one) { return one.name == topic; });
    if (found == commands.end()) {
        refuseUnknown(topic, {u"settings"_s}, terminal());
        return finish(Usage);
    }
    terminal().print(helpText(*found, commands, columns));
    finish(Fine);
}

} // namespace app
