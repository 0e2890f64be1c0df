// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Command.h"

#include "core/server/ApiServer.h"

namespace app {

using namespace Qt::Literals::StringLiterals;

ServiceOptions toServiceOptions(const CommandContext &context)
{
    ServiceOptions options;
    options.settings = context.resolved.settings;
    options.dataFolder = context.folders.data;
    options.configFolder = context.folders.config;
    options.isDataFolderExplicit = context.folders.isExplicit;
    options.isDemo = context.invocation.switches.contains(u"demo"_s);
    return options;
}

Command::Command(Terminal &terminal, const CommandContext &context)
    : m_terminal(terminal)
    , m_context(context)
{
}

Command::~Command() = default;

bool Command::isSwitchOn(const QString &name) const
{
    return m_context.invocation.switches.contains(name);
}

bool Command::makeServices()
{
    core::Result<std::unique_ptr<Services>> made = Services::create(toServiceOptions(m_context));
    if (!made) {
        fail(made.error());
        return false;
    }
    m_services = std::move(*made);
    return true;
}

void Command::fail(const core::Error &error)
{
    fail(error.message, toExitCode(error.fault));
}

void Command::fail(const QString &message, ExitCode code)
{
    m_terminal.warn(harmless(message));
    Q_EMIT finished(code);
}

QString planName(const QString &plan)
{
    if (plan.isEmpty())
        return u"unknown"_s;
    QString name = harmless(plan);
    name.replace(u'_', u' ');
    name[0] = name[0].toUpper();
    return name;
}

QString describeAccount(const core::AccountState &account)
{
    const QString who =
        account.email.isEmpty() ? u"an account without e-mail address"_s : harmless(account.email);
    return account.plan.isEmpty() ? who : u"%1 (%2 plan)"_s.arg(who, planName(account.plan));
}

} // namespace app
