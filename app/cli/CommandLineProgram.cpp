// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLineProgram.h"

#include "app/cli/CommandLine.h"
#include "app/cli/ConnectCommand.h"
#include "app/cli/DoctorCommand.h"
#include "app/cli/HealthCommand.h"
#include "app/cli/HelpCommand.h"
#include "app/cli/HelpText.h"
#include "app/cli/InfoCommand.h"
#include "app/cli/KeyCommand.h"
#include "app/cli/LogCommands.h"
#include "app/cli/ModelsCommand.h"
#include "app/cli/ServeCommand.h"
#include "app/cli/SignInCommands.h"
#include "app/cli/Terminal.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcessEnvironment>

#include <algorithm>

namespace app {

using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

class ProgramText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineProgram)
};

struct CommandEntry
{
    CommandSpec spec;
    std::unique_ptr<Command> (*make)(Terminal &terminal, const CommandContext &context);
};

template<typename T>
CommandEntry entryOf()
{
    return {T::spec(), [](Terminal &terminal, const CommandContext &context) {
                return std::unique_ptr<Command>(std::make_unique<T>(terminal, context));
            }};
}

const QList<CommandEntry> &commandTable()
{
    static const QList<CommandEntry> table{
        entryOf<ServeCommand>(),   entryOf<LoginCommand>(),  entryOf<LogoutCommand>(),
        entryOf<InfoCommand>(),    entryOf<ModelsCommand>(), entryOf<ImportCommand>(),
        entryOf<KeyCommand>(),     entryOf<LogCommand>(),    entryOf<UsageCommand>(),
        entryOf<ConnectCommand>(), entryOf<DoctorCommand>(), entryOf<HealthCommand>(),
        entryOf<HelpCommand>(),
    };
    return table;
}

const CommandEntry *findCommand(const QString &name)
{
    const QList<CommandEntry> &table = commandTable();
    const auto found = std::find_if(table.begin(), table.end(), [&name](const CommandEntry &entry) {
        return entry.spec.name == name;
    });
    return found == table.end() ? nullptr : &*found;
}

//! "--demo" may stand in front of the command as well.
QStringList withCommandFirst(QStringList arguments)
{
    qsizetype leading = 0;
    while (leading < arguments.size() && arguments.at(leading) == "--demo"_L1)
        ++leading;
    if (leading > 0 && leading < arguments.size() && !arguments.at(leading).startsWith(u'-'))
        arguments.move(leading, 0);
    return arguments;
}

//! The options that Qt itself takes out of a window program's command line, all with one dash.
QStringList withoutToolkitOptions(const QStringList &arguments)
{
    static const QStringList alone{u"-reverse"_s};
    static const QStringList withValue{u"-platform"_s,        u"-platformpluginpath"_s,
                                       u"-platformtheme"_s,   u"-plugin"_s,
                                       u"-qwindowgeometry"_s, u"-qwindowicon"_s,
                                       u"-qwindowtitle"_s,    u"-session"_s,
                                       u"-display"_s,         u"-style"_s,
                                       u"-stylesheet"_s};
    QStringList result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (withValue.contains(argument))
            ++i;
        else if (!alone.contains(argument))
            result.append(argument);
    }
    return result;
}

//! Qt would abort, which looks like a crash.
bool lacksDisplay([[maybe_unused]] const QStringList &arguments)
{
#if defined(CHATMOCK_GUI) && defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const bool isChosen = arguments.contains("-platform"_L1) || arguments.contains("-display"_L1);
    return !isChosen && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return false;
#endif
}

//! To be said when the display that is there cannot be opened.
QString displayProblem()
{
    QString name = qEnvironmentVariable("DISPLAY");
    if (name.isEmpty())
        name = qEnvironmentVariable("WAYLAND_DISPLAY");
    return name.isEmpty()
        ? ProgramText::tr("the window cannot be opened; to run the server without it: %1")
              .arg(u"chatmock serve"_s)
        : ProgramText::tr("the display %1 cannot be opened; to run the server without a window: %2")
              .arg(harmless(name), u"chatmock serve"_s);
}

QString fullName(const CommandSpec &spec)
{
    return spec.name.isEmpty() ? u"chatmock"_s : u"chatmock "_s + spec.name;
}

//! The part that all ways share: nullopt = go on with `context`, otherwise the exit code.
std::optional<int> prepare(const CommandSpec &spec, const QStringList &arguments,
                           Terminal &terminal, CommandContext &context)
{
    const core::Result<Invocation> invocation = parseCommandLine(spec, arguments);
    const auto refuse = [&](const core::Error &error) {
        terminal.warn(harmless(error.message));
        terminal.warn(
            ProgramText::tr("see '%1' for the options").arg(fullName(spec) + u" --help"_s));
        return Usage;
    };
    if (!invocation)
        return refuse(invocation.error());
    if (invocation->wantsHelp) {
        terminal.print(helpText(spec, commandSpecs(), terminal.look().columns));
        return Fine;
    }
    if (invocation->wantsVersion) {
        terminal.print(u"chatmock "_s + QCoreApplication::applicationVersion());
        return Fine;
    }
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    context.invocation = *invocation;
    context.folders = core::dataFoldersFrom(environment);
    const core::SettingsStore store(context.folders.config);
    core::Result<core::ResolvedSettings> resolved =
        core::resolveSettings(store.load(), store.fileName(), environment, invocation->flags);
    if (!resolved)
        return refuse(resolved.error());
    context.resolved = std::move(*resolved);
    for (const QString &warning : std::as_const(context.resolved.warnings))
        terminal.warn(harmless(warning));
    installLogHandler(context.resolved.settings);
    return std::nullopt;
}

} // namespace

QList<CommandSpec> commandSpecs()
{
    QList<CommandSpec> specs;
    for (const CommandEntry &entry : commandTable())
        specs.append(entry.spec);
    return specs;
}

void refuseUnknown(const QString &name, const QStringList &others, Terminal &terminal)
{
    QStringList names;
    for (const CommandEntry &entry : commandTable())
        names.append(entry.spec.name);
    names += others;
    const QString nearest = nearestWord(name, names);
    terminal.warn(nearest.isEmpty() ? ProgramText::tr("unknown command '%1'").arg(harmless(name))
                                    : ProgramText::tr("unknown command '%1'; did you mean '%2'?")
                                          .arg(harmless(name), nearest));
    terminal.warn(ProgramText::tr("the commands are %1").arg(names.join(u", "_s)));
}

CommandSpec windowSpec()
{
    QString description = ProgramText::tr("Use your ChatGPT plan in programs made for OpenAI, "
                                          "Ollama or Anthropic.");
    QList<CommandOption> options{
        {u"demo"_s,
         ProgramText::tr("Use a simulated account and backend: no network, no sign-in")}};
    QList<SettingKey::Scope> scopes{SettingKey::Scope::Everywhere, SettingKey::Scope::Serving};
#ifdef CHATMOCK_GUI
    description += u' '
        + ProgramText::tr("Without a command, ChatMock opens its window and stays in "
                          "the system tray.");
    options.prepend({u"hidden"_s, ProgramText::tr("Start in the tray, without the window")});
    scopes.append(SettingKey::Scope::Tray);
#else
    description += u' ' + ProgramText::tr("This build has no window, so it needs a command.");
#endif
    description += u' ' + ProgramText::tr("ChatMock is unofficial and may stop working any day.");
    return {.description = description, .options = options, .scopes = scopes};
}

bool namesCommand(const QStringList &arguments)
{
    const QStringList ordered = withCommandFirst(arguments);
    return !ordered.isEmpty() && !ordered.constFirst().startsWith(u'-');
}

CommandPlan planCommand(const QStringList &arguments)
{
    Terminal terminal;
    CommandPlan plan;
    const QStringList ordered = withCommandFirst(arguments);
    const CommandEntry *entry = findCommand(ordered.constFirst());
    if (!entry) {
        refuseUnknown(ordered.constFirst(), {}, terminal);
        plan.exitCode = Usage;
        return plan;
    }
    plan.exitCode = prepare(entry->spec, ordered.mid(1), terminal, plan.context);
    plan.make = entry->make;
    const ServiceOptions services = toServiceOptions(plan.context);
    plan.needsGlib = !services.isDemo && !keepsTokensInFile(services);
    return plan;
}

int runCommand(const CommandPlan &plan)
{
    Terminal terminal;
    const std::unique_ptr<Command> command = plan.make(terminal, plan.context);
    QObject::connect(
        command.get(), &Command::finished, qApp, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    command->start();
    return QCoreApplication::exec();
}

WindowPlan planWindow(const QStringList &arguments)
{
    Terminal terminal;
    CommandContext context;
    WindowPlan plan;
    plan.exitCode = prepare(windowSpec(), withoutToolkitOptions(arguments), terminal, context);
    if (!plan.exitCode && lacksDisplay(arguments)) {
        terminal.warn(
            ProgramText::tr("there is no display for the window; to run the server without "
                            "a window: %1")
                .arg(u"chatmock serve"_s));
        plan.exitCode = Failed;
    }
    plan.displayProblem = displayProblem();
    plan.services = toServiceOptions(context);
    plan.origins = context.resolved.origins;
    plan.startHidden = context.invocation.switches.contains(u"hidden"_s);
    return plan;
}

int refuseWindow()
{
    Terminal terminal;
    terminal.warn(ProgramText::tr("this build has no window; choose a command"));
    terminal.warn(helpText(windowSpec(), commandSpecs(), terminal.look().columns));
    return Usage;
}

} // namespace app
