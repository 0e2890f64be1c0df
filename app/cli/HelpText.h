// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"

namespace app {

//! The --help of a command: its own flags. `commands` are listed when the program without a command
//! is explained.
[[nodiscard]] QString helpText(const CommandSpec &spec, const QList<CommandSpec> &commands,
                               int columns);

//! `chatmock help settings`: the settings of `window` by group, each with its values, default and
//! variables, and which commands take them.
[[nodiscard]] QString settingsHelp(const CommandSpec &window, const QList<CommandSpec> &commands,
                                   int columns);

//! "--limit NUMBER", or "--json".
[[nodiscard]] QString optionTerm(const CommandOption &option);

//! "--port NUMBER", or both forms of a switch.
[[nodiscard]] QString flagTerm(const core::SettingKey &key);

//! The setting's help with its values, default and variables, in the language of the command line.
[[nodiscard]] QString flagExplanation(const core::SettingKey &key);

//! SettingKey::help in the language of the command line.
[[nodiscard]] QString settingHelp(const core::SettingKey &key);

//! The heading above the settings of SettingKey::group().
[[nodiscard]] QString groupTitle(const QString &group);

//! `text` in lines of at most `columns`.
[[nodiscard]] QStringList wrappedText(const QString &text, int columns);

//! How many columns of a terminal `text` fills.
[[nodiscard]] int textColumns(const QString &text);
//! `text` with blanks up to `columns`: behind it, or before a number.
[[nodiscard]] QString padded(const QString &text, qsizetype columns, bool isNumber = false);

} // namespace app
