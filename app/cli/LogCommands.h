// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/cli/LogText.h"
#include "core/history/RequestReader.h"
#include "core/state/UsageReport.h"

namespace app {

//! `chatmock log`: the requests that were served, newest last, and with --follow those that end
//! from now on. Reads the file while a server writes it; needs no server and no account.
class LogCommand final : public Command
{
    Q_OBJECT

public:
    LogCommand(Terminal &terminal, const CommandContext &context);
    ~LogCommand() override;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void follow();
    void lookForMore();
    void startOverWhenReplaced();
    void showPage(const core::RequestPage &page);
    void show(const core::LoggedRequest &logged);
    [[nodiscard]] QString emptyText() const;

    std::optional<LogTable> m_table;
    std::unique_ptr<core::RequestReader> m_reader;
    std::unique_ptr<SignalWatcher> m_watcher;
    core::RequestFilter m_filter;
    qint64 m_lastRow = 0;
    QTimer m_timer;
};

//! `chatmock usage`: requests and tokens per day, or of a period by program, model and more, as
//! counted on this computer.
class UsageCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void startReport();
    [[nodiscard]] std::optional<core::UsageQuery> queryGiven();
    void show(const QList<core::DailyUsage> &days);
    void show(const core::UsageReport &report);

    std::unique_ptr<core::RequestReader> m_reader;
};

} // namespace app
