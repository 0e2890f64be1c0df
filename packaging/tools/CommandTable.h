// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"

namespace docs {

//! The command line, from the tables behind --help. Man page and completions are made from it.
struct CommandTable
{
    app::CommandSpec window; //!< the program without a command
    QList<app::CommandSpec> commands;

    //! That of this program.
    [[nodiscard]] static CommandTable ofProgram();

    [[nodiscard]] QList<app::CommandSpec> all() const;
};

//! One flag of a command.
struct ShellFlag
{
    QString name; //!< with its dashes
    QString help;
    QString valueName = {}; //!< empty for a switch
    QStringList choices = {};
    bool takesFile = false;
    bool repeats = false;

    friend bool operator==(const ShellFlag &, const ShellFlag &) = default;
};

//! All flags of a command, --help and both forms of a switch included, in the order of --help.
[[nodiscard]] QList<ShellFlag> shellFlags(const app::CommandSpec &spec);

//! Whether the command's argument is a file or a folder.
[[nodiscard]] bool takesPath(const app::CommandSpec &spec);

//! chatmock(1), in the man(7) macros.
[[nodiscard]] QString manPage(const CommandTable &table);

// The scripts with which a shell completes `chatmock …`. They contain everything they need and do
// not run the program.
[[nodiscard]] QString bashCompletion(const CommandTable &table);
[[nodiscard]] QString zshCompletion(const CommandTable &table);
[[nodiscard]] QString fishCompletion(const CommandTable &table);

} // namespace docs
