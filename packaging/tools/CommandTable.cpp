// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/tools/CommandTable.h"

#include "app/cli/CommandLineProgram.h"

namespace docs {

using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

void appendSetting(QList<ShellFlag> &flags, const SettingKey &key)
{
    if (key.isSwitch()) {
        flags.append({u"--"_s + key.flag, key.help});
        flags.append({u"--no-"_s + key.flag, u"The opposite of --"_s + key.flag});
        return;
    }
    flags.append({.name = u"--"_s + key.flag,
                  .help = key.help,
                  .valueName = key.valueName,
                  .choices = key.choices,
                  .takesFile = key.valueName == "FILE"_L1,
                  .repeats = key.isList()});
}

} // namespace

CommandTable CommandTable::ofProgram()
{
    return {app::windowSpec(), app::commandSpecs()};
}

QList<app::CommandSpec> CommandTable::all() const
{
    return QList<app::CommandSpec>{window} + commands;
}

QList<ShellFlag> shellFlags(const app::CommandSpec &spec)
{
    QList<ShellFlag> flags;
    for (const app::CommandOption &option : spec.options)
        flags.append(
            {.name = u"--"_s + option.name, .help = option.help, .valueName = option.valueName});
    flags.append({u"--version"_s, u"Print the version"_s});
    flags.append({u"--help"_s, u"Show this help"_s});
    const QList<SettingKey> keys = spec.settings();
    for (const SettingKey &key : keys)
        appendSetting(flags, key);
    return flags;
}

bool takesPath(const app::CommandSpec &spec)
{
    return spec.argument.contains("PATH"_L1);
}

} // namespace docs
