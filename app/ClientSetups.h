// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientConfigs.h"
#include "core/clients/LineDiff.h"
#include "core/clients/SetupJournal.h"
#include "core/settings/ModelAliases.h"
#include "core/state/Model.h"

#include <optional>

namespace app {

//! How far a client is set up.
struct ClientSetup
{
    core::ConfigClient client;
    bool isSet = false; //!< its file names this server
    std::optional<core::AppliedSetup> undoable;
    QList<core::UnknownModel> unknownModels;
    QString replacement;              //!< for the one unknown model; empty = it cannot be replaced
    std::optional<core::Error> error; //!< why the file cannot be edited
};

//! *Set up for me*, for the window and the command line: the files of clients on this computer and
//! what they say about this server. Nothing is kept of them in between.
class ClientSetups
{
public:
    //! `configFolder` keeps the journal of changed files.
    ClientSetups(const core::ConfigFolders &folders, const QString &configFolder);

    void setServer(const core::ClientServer &server) { m_server = server; }
    //! The plan's; none = not known, so that no model counts as unknown.
    void setModels(const QList<core::Model> &models, const core::ModelAliases &aliases);

    [[nodiscard]] const QList<core::Recipe> &recipes() const { return m_recipes; }
    [[nodiscard]] bool isInstalled(const core::Recipe &recipe) const;
    //! Nothing when the client has no file that can be edited.
    [[nodiscard]] std::optional<core::ConfigClient> client(const QString &id) const;

    [[nodiscard]] ClientSetup look(const core::ConfigClient &client) const;
    [[nodiscard]] core::Result<core::ConfigPlan> plan(const core::ConfigClient &client,
                                                      bool replacesModel) const;
    //! What changes, with the key hidden.
    [[nodiscard]] QList<core::DiffLine> diff(const QByteArray &before,
                                             const QByteArray &after) const;
    //! Models in a client's file that the plan does not have.
    [[nodiscard]] QList<core::UnknownModel> unknownModels(const QString &client,
                                                          const QByteArray &text) const;

    [[nodiscard]] core::Result<core::AppliedSetup> apply(const core::ConfigPlan &plan);
    //! NotFound when there is nothing to undo.
    [[nodiscard]] core::Status undo(const QString &client);
    [[nodiscard]] std::optional<core::AppliedSetup> lastChange(const QString &client) const;

private:
    const core::ConfigFolders m_folders;
    const QList<core::Recipe> m_recipes;
    core::SetupJournal m_journal;
    core::ClientServer m_server;
    QList<core::Model> m_models;
    core::ModelAliases m_aliases;
};

//! The name as it stands when the plan has it, or a person has given it to a model.
[[nodiscard]] std::optional<core::UnknownModel> unknownModel(const QString &name,
                                                             const QList<core::Model> &models,
                                                             const core::ModelAliases &aliases);

} // namespace app
