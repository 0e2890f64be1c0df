// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Autostart.h"
#include "app/ConnectPresenter.h"
#include "app/Engine.h"
#include "app/QuitSequence.h"
#include "app/RequestsPresenter.h"
#include "app/SettingsController.h"
#include "app/TrayApplication.h"
#include "app/TrayPresenter.h"
#include "app/WindowMemory.h"
#include "core/base/Clock.h"
#include "ui/MainWindow.h"
#include "ui/models/LimitsModel.h"
#include "ui/models/Notices.h"
#include "ui/models/OverviewState.h"

#include <QtCore/QTimer>

namespace ui {
class OverviewPage;
}

namespace app {

//! One run of the tray application: turns the engine's news into what window, icon and menu show,
//! and their wishes into calls of the engine. Decides what closing the window means.
//!
//! All words are those of the language at its construction. For another one the session is built
//! anew, while the engine goes on: release() and resume().
class TraySession : public QObject
{
    Q_OBJECT

public:
    //! What goes on when a session is built anew.
    struct Running
    {
        TrayOptions options;
        std::unique_ptr<Engine> engine;
        ServiceOptions services; //!< those the engine was made with
        std::unique_ptr<QTemporaryDir> demoFolder;
        ui::OverviewState state;
        ui::Notices notices;
    };

    //! The settings outlive the session.
    TraySession(const TrayOptions &options, SettingsController &settings);
    ~TraySession() override;

    void start();
    //! Ends what is shown and gives the engine away; the session is of no use afterwards.
    [[nodiscard]] Running release();
    //! In place of start(): goes on where another session was.
    void resume(Running running);

    void openWindow();
    //! See QuitSequence::quit().
    void quit();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    //! The words that are shown are of another language than the settings now say.
    void languageChanged(const QString &language);

private:
    void connectPage();
    void connectTray();
    void startEngine();
    void followSettings(const core::Settings &settings);
    void showAll();
    void connectEngine();
    void setDemo(bool isDemo);

    void showAccount(const core::AccountState &account);
    void showServer(const core::ServerState &server);
    void showLimits(const core::LimitSnapshot &limits);
    void showRefreshed(const std::optional<core::Error> &error);
    void showSignIn(const core::SignInProgress &progress);
    void showRunning(int count);
    void showFailure(const core::Error &error);

    void switchServer(bool on);
    void showAddress();
    void usePort(int port);
    void useLoopback();
    void refreshLimits();
    void signInWithBrowser(bool opensBrowser);
    void chooseImport();
    void copyBaseUrl();
    void setStartsAtLogin(bool starts);
    void endWelcome();

    void showState();
    void report(const std::optional<ui::Notice> &notice);
    void showUnlessTrayAppears();
    void watchTray();

    void closeWindow();
    void allowClose();
    void remember();

    TrayOptions m_options;
    core::SystemClock m_clock;
    WindowMemory m_memory;
    ui::Notices m_notices;
    ui::OverviewState m_state;
    ui::LimitsModel m_limits;
    Autostart m_autostart;
    SettingsController &m_settings;
    const QString m_language; //!< of the words that are shown
    RequestsPresenter m_requests;
    ServiceOptions m_services; //!< those the engine was made with
    std::unique_ptr<Engine> m_engine;
    ui::MainWindow m_window;
    ui::OverviewPage *m_page;
    ConnectPresenter m_connect;
    TrayPresenter m_tray;
    QuitSequence m_quit;
    QTimer m_tick;
    bool m_opensBrowser = true;
    bool m_wasOutOfReach = false;
};

} // namespace app
