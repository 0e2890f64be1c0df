// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayApplication.h"

#include "app/SingleInstance.h"
#include "app/TraySession.h"
#include "app/cli/SignalWatcher.h"

#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

namespace app {

int runTrayApplication(int &argc, char **argv, const TrayOptions &options)
{
    const QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"ChatMock"_s);
    QGuiApplication::setDesktopFileName(u"io.github.chatmock.ChatMock"_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);

    SingleInstance instance(options.services.dataFolder);
    if (!instance.claim())
        return 0;
    TraySession session(options);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &session,
                     &TraySession::openWindow);
    // `kill`, the end of the session, Ctrl+C where it was started: the same as Quit.
    const SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::endRequested, &session, &TraySession::quit);
    session.start();
    return QApplication::exec();
}

} // namespace app
