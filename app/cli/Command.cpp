// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Command.h"

#include "app/cli/SignalWatcher.h"
#include "core/server/ApiServer.h"
#include "core/state/PlanName.h"

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

//! After Ctrl+C a person does not wait for long.
constexpr std::chrono::milliseconds InterruptLimit{1500};

} // namespace

ServiceOptions toServiceOptions(const CommandContext &context)
{
    ServiceOptions options;
    options.settings = context.resolved.settings;
    options.dataFolder = context.folders.data;
    options.configFolder = context.folders.config;
    options.isDataFolderExplicit = context.folders.isExplicit;
    options.renewsApart = true;
    options.isDemo = context.invocation.switches.contains(u"demo"_s);
    return options;
}

Command::Command(Terminal &terminal, const CommandContext &context)
    : m_terminal(terminal)
    , m_context(context)
{
    m_refreshLimit.setSingleShot(true);
    connect(&m_refreshLimit, &QTimer::timeout, this, &Command::conclude);
}

Command::~Command() = default;

bool Command::isSwitchOn(const QString &name) const
{
    return m_context.invocation.switches.contains(name);
}

std::optional<int> Command::numberGiven(const QString &name, int usual, int most)
{
    const QString text = m_context.invocation.values.value(name, QString::number(usual));
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= most)
        return number;
    fail(tr("--%1 must be a whole number from 1 to %2, not '%3'").arg(name).arg(most).arg(text),
         Usage);
    return std::nullopt;
}

bool Command::makeServices()
{
    m_signals = std::make_unique<SignalWatcher>();
    connect(m_signals.get(), &SignalWatcher::endRequested, this, [this] { interrupt(); });
    core::Result<std::unique_ptr<Services>> made = Services::create(toServiceOptions(m_context));
    if (!made) {
        fail(made.error());
        return false;
    }
    m_services = std::move(*made);
    connect(&m_services->account(), &core::Account::stateChanged, this,
            [this](const core::AccountState &account) {
                if (account.isStoreWaiting)
                    reportPrompt();
            });
    return true;
}

void Command::dropSignals()
{
    m_signals.reset();
}

void Command::reportPrompt()
{
    if (!std::exchange(m_hasReportedWaiting, true))
        m_terminal.warn(tr("your system asks for the keychain's password; waiting for it"));
}

void Command::fail(const core::Error &error)
{
    fail(error.message, toExitCode(error.code));
}

void Command::fail(const QString &message, ExitCode code)
{
    m_terminal.warn(harmless(message));
    finish(code);
}

void Command::interrupt()
{
    if (std::exchange(m_isInterrupted, true))
        return conclude();
    m_exitCode.reset();
    finish(Failed, InterruptLimit);
}

void Command::finish(int exitCode, std::chrono::milliseconds limit)
{
    if (m_exitCode)
        return;
    m_exitCode = exitCode;
    if (!m_services)
        return conclude();
    m_refreshLimit.start(limit);
    m_services->account().waitForRefresh({this, [this](const core::Status &) { conclude(); }});
}

void Command::conclude()
{
    m_refreshLimit.stop();
    if (!std::exchange(m_hasFinished, true))
        Q_EMIT finished(*m_exitCode);
}

QString planName(const QString &plan)
{
    if (plan.isEmpty())
        return Command::tr("unknown");
    return harmless(core::planName(plan));
}

QString describeAccount(const core::AccountState &account)
{
    const QString who = account.email.isEmpty() ? Command::tr("an account without an email address")
                                                : harmless(account.email);
    return account.plan.isEmpty() ? who
                                  : Command::tr("%1 (%2 plan)").arg(who, planName(account.plan));
}

} // namespace app
