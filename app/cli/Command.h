// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Services.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Terminal.h"
#include "core/settings/SettingSources.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>

namespace app {

class SignalWatcher;

//! What the program's exit codes mean; documented in --help.
enum ExitCode : int {
    Fine = 0,
    Failed = 1,
    Usage = 2,
    Warned = 3, //!< of the checks, the worst is a warning
    PortInUse = 13,
    NotSignedIn = 77,
};

[[nodiscard]] constexpr ExitCode toExitCode(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::PortInUse:
        return PortInUse;
    case core::ErrorCode::NotSignedIn:
        return NotSignedIn;
    default:
        return Failed;
    }
}

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
//!
//! Never ends in the middle of a renewal of the sign-in, which would lose it: the old token would
//! be used up and the new one not stored. That holds for signals, too, once there are services.
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
    //! The integer given with --`name`, or the usual one. The command has finished when there
    //! is none.
    [[nodiscard]] std::optional<int> numberGiven(const QString &name, int usual, int most);

    //! False when they cannot be made; the command has finished then.
    [[nodiscard]] bool makeServices();
    [[nodiscard]] Services &services() { return *m_services; }

    //! A signal asks the command to end; this one ends as soon as the account allows it.
    virtual void interrupt();

    //! Emits finished() when nothing of the account is under way, after `limit` in any case. The
    //! first call decides; later ones do nothing.
    void finish(int exitCode, std::chrono::milliseconds limit = std::chrono::seconds(10));

    //! Says once that the system may be asking for the keychain's password.
    void reportPrompt();

    //! For a blocking question: signals end the process at once.
    void dropSignals();

    //! For destructors of commands that listen to a service: it may emit signals while it ends.
    void dropServices() { m_services.reset(); }

    //! Says what is wrong and finishes.
    void fail(const core::Error &error);
    void fail(const QString &message, ExitCode code);

private:
    void conclude();

    Terminal &m_terminal;
    const CommandContext m_context;
    std::unique_ptr<SignalWatcher> m_signals;
    std::unique_ptr<Services> m_services;
    std::optional<int> m_exitCode;
    QTimer m_refreshLimit;
    bool m_hasReportedWaiting = false;
    bool m_isInterrupted = false;
    bool m_hasFinished = false;
};

//! "Plus" for "plus"; the account's plan as a person writes it.
[[nodiscard]] QString planName(const QString &plan);

//! "you@example.com (Plus plan)"
[[nodiscard]] QString describeAccount(const core::AccountState &account);

} // namespace app
