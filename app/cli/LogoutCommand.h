// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace app {

//! `chatmock logout`: ends the session at the provider and erases the tokens.
class LogoutCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void signOut();
    void conclude(const core::Status &outcome, bool wasImported);
};

} // namespace app
