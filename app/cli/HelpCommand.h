// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace app {

//! `chatmock help`: the same as --help, that of a command, and all settings with `help settings`.
class HelpCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] static CommandSpec spec();

    void start() override;
};

} // namespace app
