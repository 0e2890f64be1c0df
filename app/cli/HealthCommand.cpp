// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HealthCommand.h"

#include "core/net/Addresses.h"

namespace app {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

HealthCommand::HealthCommand(Terminal &terminal, const CommandContext &context)
    : Command(terminal, context)
    , m_probe(5s)
{
    connect(&m_probe, &ServerProbe::finished, this, &HealthCommand::conclude);
}

HealthCommand::~HealthCommand() = default;

CommandSpec HealthCommand::spec()
{
    return {.name = u"health"_s,
            .summary = tr("Check whether a server is running"),
            .description = tr("Checks the server at URL, or at the address of the settings. The "
                              "exit code is 0 when it is running, signed in or not, and 1 when "
                              "it is not."),
            .argument = u"[URL]"_s};
}

void HealthCommand::start()
{
    const QStringList &arguments = context().invocation.arguments;
    const QString text = arguments.isEmpty() ? core::clientBaseUrl(settings().host, settings().port)
                                             : arguments.constFirst();
    const std::optional<QUrl> url = healthAddress(text);
    if (!url)
        return fail(tr("'%1' is not an address such as http://127.0.0.1:8000").arg(text), Usage);
    m_probe.ask(*url);
}

void HealthCommand::conclude(const ProbeResult &result)
{
    if (result.health) {
        terminal().print(
            harmless(tr("Running at %1 (%2)").arg(result.place(), describeHealth(*result.health))));
        return finish(Fine);
    }
    fail(result.hasResponse ? tr("the program at %1 is not ChatMock").arg(result.place())
                            : tr("no server at %1").arg(result.place()),
         Failed);
}

} // namespace app
