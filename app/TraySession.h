// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Autostart.h"
#include "app/Engine.h"
#include "app/QuitSequence.h"
#include "app/RequestsPresenter.h"
#include "app/TrayApplication.h"
#include "app/WindowMemory.h"
#include "core/base/Clock.h"
#include "ui/MainWindow.h"
#include "ui/TrayMenu.h"
#include "ui/models/LimitsModel.h"
#include "ui/models/Notices.h"
#include "ui/models/OverviewState.h"

#include <QtCore/QTimer>
#include <QtWidgets/QSystemTrayIcon>

namespace ui {
class OverviewPage;
}

namespace app {

//! One run of the tray application: turns the engine's news into what window, icon and menu show,
//! and their wishes into calls of the engine. Decides what closing the window means.
class TraySession : public QObject
{
    Q_OBJECT

public:
    explicit TraySession(const TrayOptions &options);
    ~TraySession() override;

    void start();
    void openWindow();
    //! See QuitSequence::quit().
    void quit();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectPage();
    void connectTray();
    void startEngine();
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
    void keepSetting(QLatin1String name);
    void adoptSettings(const core::Settings &settings);
    void refreshLimits();
    void signInWithBrowser(bool opensBrowser);
    void chooseImport();
    void copyBaseUrl();
    void setStartsAtLogin(bool starts);
    void endWelcome();

    void showState();
    void showTray();
    void tell(const std::optional<ui::Notice> &notice);
    void activateTray(QSystemTrayIcon::ActivationReason reason);
    void showUnlessTrayAppears();

    void closeWindow();
    void letGo();
    void remember();

    TrayOptions m_options;
    core::SystemClock m_clock;
    WindowMemory m_memory;
    ui::Notices m_notices;
    ui::OverviewState m_state;
    ui::LimitsModel m_limits;
    Autostart m_autostart;
    RequestsPresenter m_requests;
    std::unique_ptr<Engine> m_engine;
    ui::MainWindow m_window;
    ui::OverviewPage *m_page;
    ui::TrayMenu m_menu;
    QSystemTrayIcon m_tray;
    QuitSequence m_quit;
    QTimer m_tick;
    bool m_opensBrowser = true;
};

} // namespace app
