// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"

#include <QtCore/QString>

namespace app {

//! The whole --help of a command: every flag with its variables and its default.
//! `commands` are listed when the program without a command is explained.
[[nodiscard]] QString helpText(const CommandSpec &spec, const QList<CommandSpec> &commands,
                               int columns);

//! "--limit NUMBER", or "--json".
[[nodiscard]] QString optionTerm(const CommandOption &option);

//! "--port NUMBER", or both forms of a switch.
[[nodiscard]] QString flagTerm(const core::SettingKey &key);

//! The setting's help with its values, default and variables.
[[nodiscard]] QString flagExplanation(const core::SettingKey &key);

} // namespace app
