// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace app {

//! `chatmock key`: shows whether the local server has an API key, makes one, or removes it. A
//! running server follows the change.
class KeyCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void report();
    void make();
    void remove();
    void reportWhatWins();
};

} // namespace app
