// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ClientSetups.h"

#include "core/codex/ModelNames.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace app {

ClientSetups::ClientSetups(const core::ConfigFolders &folders, const QString &configFolder)
    : m_folders(folders)
    , m_recipes(core::builtInRecipes())
    , m_journal(configFolder)
{
}

void ClientSetups::setModels(const QList<core::Model> &models, const core::ModelAliases &aliases)
{
    m_models = models;
    m_aliases = aliases;
}

bool ClientSetups::isInstalled(const core::Recipe &recipe) const
{
    return core::isInstalled(recipe, m_folders);
}

std::optional<core::ConfigClient> ClientSetups::client(const QString &id) const
{
    const auto found = std::find_if(m_recipes.begin(), m_recipes.end(),
                                    [&id](const core::Recipe &recipe) { return recipe.id == id; });
    return found == m_recipes.end() ? std::nullopt : core::configClient(*found, m_folders);
}

core::Result<core::ConfigPlan> ClientSetups::plan(const core::ConfigClient &client,
                                                  bool replacesModel) const
{
    core::ClientServer server = m_server;
    server.replacesModel = replacesModel;
    return core::planSetup(client, server);
}

ClientSetup ClientSetups::look(const core::ConfigClient &client) const
{
    ClientSetup setup;
    setup.client = client;
    setup.undoable = m_journal.last(client.id);
    const auto planned = plan(client, false);
    if (!planned) {
        setup.error = planned.error();
        return setup;
    }
    setup.isSet = !planned->isChange();
    if (!setup.isSet)
        return setup;
    setup.unknownModels = unknownModels(client.id, planned->before);
    const bool canReplace = core::modelsInConfig(client.id, planned->before).canBeReplaced;
    if (!setup.unknownModels.isEmpty() && canReplace
        && !unknownModel(m_server.model, m_models, m_aliases))
        setup.replacement = m_server.model;
    return setup;
}

QList<core::DiffLine> ClientSetups::diff(const QByteArray &before, const QByteArray &after) const
{
    QList<core::DiffLine> lines = core::lineDiff(before, after);
    const QString key = QString::fromUtf8(m_server.apiKey.reveal());
    for (core::DiffLine &line : lines) {
        if (!key.isEmpty())
            line.text.replace(key, u"••••••••"_s);
    }
    return lines;
}

QList<core::UnknownModel> ClientSetups::unknownModels(const QString &client,
                                                      const QByteArray &text) const
{
    QList<core::UnknownModel> unknown;
    for (const QString &name : core::modelsInConfig(client, text).names) {
        if (const auto model = unknownModel(name, m_models, m_aliases))
            unknown.append(*model);
    }
    return unknown;
}

core::Result<core::AppliedSetup> ClientSetups::apply(const core::ConfigPlan &plan)
{
    const auto applied = core::applySetup(plan, QDateTime::currentDateTime());
    if (!applied)
        return applied;
    if (const core::Status noted = m_journal.add(*applied); !noted)
        return noted.error();
    return applied;
}

core::Status ClientSetups::undo(const QString &client)
{
    const auto last = m_journal.last(client);
    if (!last)
        return core::Error{core::ErrorCode::NotFound, u"there is nothing to undo"_s};
    if (const core::Status undone = core::undoSetup(*last); !undone)
        return undone;
    return m_journal.removeLast(client);
}

std::optional<core::AppliedSetup> ClientSetups::lastChange(const QString &client) const
{
    return m_journal.last(client);
}

std::optional<core::UnknownModel> unknownModel(const QString &name,
                                               const QList<core::Model> &models,
                                               const core::ModelAliases &aliases)
{
    const QByteArray id = name.toUtf8();
    if (models.isEmpty() || core::isAliased(id, models, aliases))
        return std::nullopt;
    const auto resolved = core::resolveModel(id, models, {}, {}, aliases);
    if (!resolved || resolved->isUnlisted)
        return core::UnknownModel{name, {}};
    if (resolved->replacedName.isEmpty())
        return std::nullopt;
    return core::UnknownModel{name, QString::fromUtf8(resolved->model.id)};
}

} // namespace app
