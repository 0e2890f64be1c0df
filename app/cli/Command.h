// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Services.h"
#include "app/cli/CommandLine.h"
#include "app/cli/ExitCodes.h"
#include "app/cli/Terminal.h"
#include "core/settings/DataFolders.h"
#include "core/settings/SettingsResolver.h"

#include <QtCore/QObject>

#include <memory>

namespace app {

//! What every command gets.
struct CommandContext
{
    Invocation invocation;
    core::ResolvedSettings resolved;
    core::DataFolders folders;
};

[[nodiscard]] ServiceOptions toServiceOptions(const CommandContext &context);

//! One command, while it runs: start() once, finished() once, with the exit code. Ends by being
//! destroyed after that.
class Command : public QObject
{
    Q_OBJECT

public:
    Command(Terminal &terminal, const CommandContext &context);
    ~Command() override;

    virtual void start() = 0;

Q_SIGNALS:
    void finished(int exitCode);

protected:
    [[nodiscard]] Terminal &terminal() { return m_terminal; }
    [[nodiscard]] const CommandContext &context() const { return m_context; }
    [[nodiscard]] const core::Settings &settings() const { return m_context.resolved.settings; }
    [[nodiscard]] bool isSwitchOn(const QString &name) const;

    //! False when they cannot be made; the command has finished then.
    [[nodiscard]] bool makeServices();
    [[nodiscard]] Services &services() { return *m_services; }

    //! Says what is wrong and finishes.
    void fail(const core::Error &error);
    void fail(const QString &message, ExitCode code);

private:
    Terminal &m_terminal;
    const CommandContext m_context;
    std::unique_ptr<Services> m_services;
};

//! "Plus" for "plus"; the account's plan as a person writes it.
[[nodiscard]] QString planName(const QString &plan);

//! "you@example.com (Plus plan)"
[[nodiscard]] QString describeAccount(const core::AccountState &account);

} // namespace app
