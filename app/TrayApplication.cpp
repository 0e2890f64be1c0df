// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayApplication.h"

#include "app/SettingsController.h"
#include "app/SingleInstance.h"
#include "app/Translations.h"
#include "app/TraySession.h"
#include "app/cli/SignalWatcher.h"
#include "app/cli/Terminal.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>

#include <cstdio>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

//! The session and its language. With another language the session is built anew.
class Speaker : public QObject
{
public:
    explicit Speaker(const TrayOptions &options)
        : m_settings(options.services.settings, options.origins, options.services.configFolder)
    {
        m_translations.use(options.services.settings.language);
        make(options);
        m_session->start();
    }

    void raise(const QString &token)
    {
        // Where Qt looks for the right to bring a window to the front.
        if (!token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
        m_session->openWindow();
    }

    void quit() { m_session->quit(); }

private:
    void make(const TrayOptions &options)
    {
        m_session = std::make_unique<TraySession>(options, m_settings);
        // Queued: the sender is part of the session.
        connect(m_session.get(), &TraySession::languageChanged, this, &Speaker::speak,
                Qt::QueuedConnection);
    }

    void speak(const QString &language)
    {
        TraySession::Running running = m_session->release();
        m_session.reset();
        m_translations.use(language);
        make(running.options);
        m_session->resume(std::move(running));
    }

    SettingsController m_settings;
    Translations m_translations;
    std::unique_ptr<TraySession> m_session;
};

//! For a ChatMock that hangs: a double click that does nothing explains nothing.
class HangText
{
    Q_DECLARE_TR_FUNCTIONS(HangText)

public:
    static void report(qint64 process, const TrayOptions &options)
    {
        std::fprintf(stderr, "chatmock: already running (process %lld), but not responding\n",
                     static_cast<long long>(process));
        if (options.startHidden)
            return;
        Translations translations;
        translations.use(options.services.settings.language);
        QMessageBox box(QMessageBox::Warning, u"ChatMock"_s,
                        tr("ChatMock is already running, but it is not responding."));
        box.setInformativeText(tr("End process %1 with the system's task manager, then start "
                                  "ChatMock again.")
                                   .arg(process));
        box.exec();
    }
};

} // namespace

int runTrayApplication(int &argc, char **argv, const TrayOptions &options)
{
    std::optional<DisplayGuard> guard(options.displayProblem);
    const QApplication application(argc, argv);
    guard.reset();
    QGuiApplication::setApplicationDisplayName(u"ChatMock"_s);
    QGuiApplication::setDesktopFileName(u"io.github.chatmock.ChatMock"_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);

    SingleInstance instance(options.services.dataFolder);
    switch (instance.claim()) {
    case SingleInstance::Claim::First:
        break;
    case SingleInstance::Claim::Raised:
        return 0;
    case SingleInstance::Claim::NoResponse:
        HangText::report(instance.firstProcess(), options);
        return 1;
    }
    Speaker speaker(options);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &speaker, &Speaker::raise);
    // `kill`, the end of the session, Ctrl+C where it was started: the same as Quit.
    const SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::endRequested, &speaker, &Speaker::quit);
    return QApplication::exec();
}

} // namespace app
