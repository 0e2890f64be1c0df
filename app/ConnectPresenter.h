// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ClientSetups.h"
#include "app/LocalServerClient.h"
#include "core/history/RequestReader.h"
#include "core/settings/Settings.h"
#include "ui/models/ClientRecipes.h"

#include <QtCore/QMap>
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
    //! Gives up reading the log of the present engine, before that engine is destroyed.
    void closeLog() { m_reader.reset(); }

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

    //! Looks at the files again; happens when the page is shown.
    void showSetups();
    void planSetup(const QString &client, bool replacesModel);
    void applySetup(const QString &client);
    void undoSetup(const QString &client);
    void showSetup(const core::ConfigClient &client);
    void showSetupError(const core::ConfigClient &client, const core::Error &error);
    void tellSetups();

    void readUses();
    void noteUse(const core::RequestRecord &record);
    void showStatuses();

    ClientSetups m_setups;
    ui::ClientRecipes m_recipes;
    QPointer<ui::ConnectPage> m_page;
    QPointer<const Engine> m_engine;
    LocalServerClient m_server;
    ui::ConnectState m_state;
    std::unique_ptr<TestPrompt> m_prompt;
    ui::TestPromptState m_promptState;
    QTimer m_showPrompt; //!< pieces come faster than they can be read
    std::optional<core::ConfigPlan> m_plan;
    QMap<QString, ui::ClientStatus> m_statuses;    //!< by the clients' ids
    std::unique_ptr<core::RequestReader> m_reader; //!< only while it reads
    QTimer m_tick;                                 //!< "3 min ago" becomes "4 min ago"
};

} // namespace app
