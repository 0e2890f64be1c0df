// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayApplication.h"

#include "app/SettingsKeeper.h"
#include "app/SingleInstance.h"
#include "app/Translations.h"
#include "app/TraySession.h"
#include "app/cli/SignalWatcher.h"

#include <QtWidgets/QApplication>

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
        // Not at once: whoever emits it lives in the session.
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

    SettingsKeeper m_settings;
    Translations m_translations;
    std::unique_ptr<TraySession> m_session;
};

} // namespace

int runTrayApplication(int &argc, char **argv, const TrayOptions &options)
{
    const QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"ChatMock"_s);
    QGuiApplication::setDesktopFileName(u"io.github.chatmock.ChatMock"_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);

    SingleInstance instance(options.services.dataFolder);
    if (!instance.claim())
        return 0;
    Speaker speaker(options);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &speaker, &Speaker::raise);
    // `kill`, the end of the session, Ctrl+C where it was started: the same as Quit.
    const SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::endRequested, &speaker, &Speaker::quit);
    return QApplication::exec();
}

} // namespace app
