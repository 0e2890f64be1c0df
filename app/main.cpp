// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RenewalProgram.h"
#include "app/Translations.h"
#include "app/cli/CommandLineProgram.h"
#include "app/cli/Terminal.h"

#ifdef CHATMOCK_GUI
#include "app/TrayApplication.h"
#endif

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

//! Needed before there is an application object.
QStringList toArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

//! Has to be said before the first event loop is made.
void preferPlainEventLoop()
{
    const char *variable = "QT_NO_GLIB";
    if (!qEnvironmentVariableIsSet(variable))
        qputenv(variable, "1");
}

//! The command line is read, and refused or explained, in the person's language. That needs an
//! application object, but the kind of the final one is known only afterwards.
template<typename Plan>
Plan planned(int &argc, char **argv, Plan (*plan)(const QStringList &arguments))
{
    const QStringList arguments = toArguments(argc, argv);
    const QCoreApplication application(argc, argv);
    app::Translations translations;
    translations.use(app::Translations::ofTerminal());
    return plan(arguments);
}

int runWindow(int &argc, char **argv)
{
    const app::WindowPlan plan = planned(argc, argv, app::planWindow);
    if (plan.exitCode)
        return *plan.exitCode;
#ifdef CHATMOCK_GUI
    return app::runTrayApplication(
        argc, argv, {plan.services, plan.origins, plan.startHidden, plan.displayProblem});
#else
    return app::refuseWindow();
#endif
}

} // namespace

int main(int argc, char **argv)
{
    app::openStandardStreams();
    QCoreApplication::setApplicationName(u"chatmock"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHATMOCK_VERSION));
    const QStringList arguments = toArguments(argc, argv);
    if (arguments == QStringList{app::RenewalArgument})
        return app::runRenewal(argc, argv);
    if (!app::namesCommand(arguments))
        return runWindow(argc, argv);
    const app::CommandPlan plan = planned(argc, argv, app::planCommand);
    if (plan.exitCode)
        return *plan.exitCode;
    if (!plan.needsGlib)
        preferPlainEventLoop();
    const QCoreApplication application(argc, argv);
    app::Translations translations;
    // What other programs read is in English.
    const bool isForPrograms = plan.context.invocation.switches.contains(u"json"_s);
    translations.use(isForPrograms ? u"en"_s : app::Translations::ofTerminal());
    return app::runCommand(plan);
}
