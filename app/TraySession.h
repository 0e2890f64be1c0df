// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Autostart.h"
#include "app/ConnectPresenter.h"
#include "app/HelpPresenter.h"
#include "app/OverviewPresenter.h"
#include "app/QuitSequence.h"
#include "app/RequestsPresenter.h"
#include "app/SettingsController.h"
#include "app/TrayApplication.h"
#include "app/TrayPresenter.h"
#include "app/WindowMemory.h"
#include "ui/MainWindow.h"

#include <QtCore/QTimer>

namespace app {

//! One run of the tray application: engine, window and tray, and what leads from one to the other.
//! Decides what closing the window means, and enters and leaves the demo.
//!
//! All texts are in the language at its construction. For another one a new session is built,
//! while the engine goes on: release() and resume().
class TraySession : public QObject
{
    Q_OBJECT

public:
    //! What one session hands over to the next.
    struct Running
    {
        TrayOptions options;
        std::unique_ptr<Engine> engine;
        ui::OverviewState overview;
        ui::Notices notices;
        QuitSequence::Stage quit = QuitSequence::Stage::Idle;
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
    void quit() { m_quit.quit(); }

Q_SIGNALS:
    //! The settings now name another language than the one that is shown.
    void languageChanged(const QString &language);

private:
    void addPages();
    void connectPages();
    void connectTray();
    void startEngine();
    void connectEngine();
    void followSettings(const core::Settings &settings);
    void setDemo(bool isDemo);
    void setStartsAtLogin(bool starts);

    void showChoices();
    void countFailure(const core::RequestRecord &record);
    void clearFailures();
    void showPage(int index);

    void showAll();
    void hideAll();
    void showUnlessTrayAppears();
    void watchTray();
    void closeWindow();
    void allowClose();
    void remember();

    TrayOptions m_options;
    core::SystemClock m_clock;
    WindowMemory m_memory;
    Autostart m_autostart;
    SettingsController &m_settings;
    const QString m_language; //!< that is shown
    OverviewPresenter m_overview;
    RequestsPresenter m_requests;
    std::unique_ptr<Engine> m_engine;
    ui::MainWindow m_window;
    ConnectPresenter m_connect;
    HelpPresenter m_help;
    TrayPresenter m_tray;
    QuitSequence m_quit;
    QTimer m_tick;
    int m_failures = 0; //!< since the requests were last looked at
    bool m_canLeaveDemo = false;
    bool m_wasOutOfReach = false;
};

} // namespace app
