// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LocalServerClient.h"
#include "core/clients/ConfigSetup.h"
#include "core/settings/Settings.h"
#include "ui/models/ClientRecipes.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace core {
struct AccountState;
}

namespace ui {
class ConnectPage;
}

namespace app {

class Engine;

//! What stands behind the Connect page: the values of the running server for the recipes, tries
//! over HTTP, and the files of clients on this machine. Lives in the window's thread.
class ConnectPresenter : public QObject
{
    Q_OBJECT

public:
    //! `configFolder` keeps the journal of changed files.
    ConnectPresenter(const core::ConfigFolders &clientFolders, const QString &configFolder,
                     QObject *parent = nullptr);
    ~ConnectPresenter() override;

    //! For the window, which takes it over.
    [[nodiscard]] ui::ConnectPage *page() const;

    //! Follows another engine from now on: the demo has one of its own.
    void setEngine(const Engine &engine, bool isDemo);
    //! Shows the settings of the engine, which have changed.
    void followSettings() { showState(); }

Q_SIGNALS:
    void serverOnRequested(bool on);
    void overviewRequested();
    void aliasSettingRequested();

private:
    void connectPage();
    void showServer(const core::ServerState &server);
    void showAccount(const core::AccountState &account);
    void showState();
    void askModels();

    void send(const QString &model, const QString &prompt);
    void stop();
    void noteFirst();
    void conclude(const std::optional<core::Error> &error);
    void showPrompt();

    void showSetups();
    void planSetup(const QString &client);
    void applySetup(const QString &client);
    void undoSetup(const QString &client);
    [[nodiscard]] std::optional<core::ConfigClient> configClient(const QString &id) const;
    [[nodiscard]] core::ClientServer clientServer() const;
    //! As the files are now, with what happened just now.
    [[nodiscard]] ui::SetupState setupState(const core::ConfigClient &client) const;
    void showSetupError(const core::ConfigClient &client, const core::Error &error);

    core::ConfigFolders m_clientFolders;
    core::SetupJournal m_journal;
    ui::ClientRecipes m_recipes;
    QPointer<ui::ConnectPage> m_page;
    QPointer<const Engine> m_engine;
    LocalServerClient m_server;
    ui::ConnectState m_state;
    std::unique_ptr<TestPrompt> m_prompt;
    ui::TestPromptState m_promptState;
    QTimer m_showPrompt; //!< pieces come faster than they can be read
    std::optional<core::ConfigPlan> m_plan;
};

} // namespace app
