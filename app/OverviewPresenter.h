// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Engine.h"
#include "core/base/Clock.h"
#include "ui/models/LimitsModel.h"
#include "ui/models/Notices.h"
#include "ui/models/OverviewState.h"

#include <QtCore/QPointer>

namespace ui {
class OverviewPage;
}

namespace app {

class SettingsController;

//! The Overview page, and what the tray shows of the same state: follows the engine, decides what
//! is worth a notice, and turns what the page requests into commands of the engine.
class OverviewPresenter : public QObject
{
    Q_OBJECT

public:
    //! Clock and settings must outlive it, and it the window that takes the page over.
    OverviewPresenter(const core::Clock &clock, SettingsController &settings,
                      QObject *parent = nullptr);

    //! Without a parent until a window takes it.
    [[nodiscard]] ui::OverviewPage *page() const { return m_page; }
    [[nodiscard]] ui::LimitsModel &limits() { return m_limits; }
    [[nodiscard]] const ui::OverviewState &state() const { return m_state; }

    //! What earlier runs have left: notices that were given, and how far the first steps are.
    void restore(const ui::Notices &notices, bool hasServedClient, bool showsWelcome);
    [[nodiscard]] const ui::Notices &notices() const { return m_notices; }

    //! An engine that starts now; the one before must be gone.
    void setEngine(Engine &engine, bool canLeaveDemo);
    //! An engine that runs already, where another presenter has left off with `state`.
    void resume(Engine &engine, const ui::OverviewState &state);
    void configure(const core::Settings &settings);

    // What page and tray both offer.
    void switchServer(bool on);
    void signInWithBrowser(bool opensBrowser);
    void signOut();
    void refreshLimits();
    void copyBaseUrl() const;

Q_SIGNALS:
    void stateChanged(const ui::OverviewState &state);
    void noticed(const ui::Notice &notice);
    //! A person has switched the server, not the demo's.
    void serverSwitched(bool on);
    void welcomeEnded();
    void demoRequested(bool isDemo);
    //! How a program is connected is to be shown.
    void connectPageRequested();
    //! The requests are to be shown.
    void requestsPageRequested();

private:
    void connectCards();
    void connectSignIn();
    template<typename Sender, typename... Values>
    void forward(const Sender *sender, void (Sender::*request)(Values...),
                 void (EngineWorker::*command)(Values...));
    void connectEngine();

    void showAccount(const core::AccountState &account);
    void showServer(const core::ServerState &server);
    void showLimits(const core::LimitSnapshot &limits);
    void showRefreshed(const std::optional<core::Error> &error);
    void showSignIn(const core::SignInProgress &progress);
    //! Without a browser that opens, the panel offers the link instead.
    void openSignInPage(const QUrl &url);
    void showRunning(int count);
    void showFinished(const core::RequestRecord &record);
    void showFailure(const core::Error &error);

    void usePort(int port);
    void useLoopback();
    void chooseImport();
    void endWelcome();
    void showState();
    void notify(const std::optional<ui::Notice> &notice);

    const core::Clock &m_clock;
    SettingsController &m_settings;
    QPointer<Engine> m_engine;
    ui::Notices m_notices;
    ui::OverviewState m_state;
    ui::LimitsModel m_limits;
    ui::OverviewPage *m_page;
    bool m_opensBrowser = true;
};

} // namespace app
