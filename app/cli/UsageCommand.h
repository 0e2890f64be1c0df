// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "core/history/RequestReader.h"

namespace app {

//! `chatmock usage`: what was asked and answered per day, as it was counted on this computer.
class UsageCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void show(const QList<core::DailyUsage> &days);

    std::unique_ptr<core::RequestReader> m_reader;
};

//! A table with a line per day and one with the sums.
[[nodiscard]] QStringList usageLines(const QList<core::DailyUsage> &days);

} // namespace app
