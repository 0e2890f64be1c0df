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

} // namespace app
