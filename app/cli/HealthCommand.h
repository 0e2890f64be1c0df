// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/cli/ServerProbe.h"

namespace app {

//! `chatmock health`: for containers and services, whose images have no curl. Asks the server at
//! its health route and ends with 0 when ChatMock responds there, signed in or not.
class HealthCommand final : public Command
{
    Q_OBJECT

public:
    HealthCommand(Terminal &terminal, const CommandContext &context);
    ~HealthCommand() override;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void conclude(const ProbeResult &result);

    ServerProbe m_probe;
};

} // namespace app
