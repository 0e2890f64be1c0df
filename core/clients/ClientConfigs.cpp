// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientConfigs.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace core {

namespace {

//! The first that exists, else the one that is created, else the first whose folder exists.
QString fileOf(const RecipeFile &file, const ConfigFolders &folders)
{
    QStringList paths;
    for (const QString &candidate : file.candidates)
        paths.append(folders.path(candidate));
    const auto there = std::find_if(paths.begin(), paths.end(), [](const QString &path) {
        return QFileInfo(path).isSymLink() || QFileInfo::exists(path);
    });
    if (there != paths.end())
        return *there;
    if (!file.created.isEmpty())
        return folders.path(file.created);
    const auto beside = std::find_if(paths.begin(), paths.end(), [](const QString &path) {
        return QFileInfo::exists(QFileInfo(path).absolutePath());
    });
    return beside != paths.end() ? *beside : paths.constFirst();
}

} // namespace

std::optional<ConfigClient> configClient(const Recipe &recipe, const ConfigFolders &folders)
{
    if (!recipe.canBeSetUp())
        return std::nullopt;
    return ConfigClient{recipe.id, recipe.name, fileOf(recipe.file, folders), recipe.file.mustExist,
                        recipe.file.quitFirst};
}

QList<ConfigClient> configClients(const QList<Recipe> &recipes, const ConfigFolders &folders)
{
    QList<ConfigClient> clients;
    for (const Recipe &recipe : recipes) {
        if (const auto client = configClient(recipe, folders))
            clients.append(*client);
    }
    return clients;
}

QByteArray keyFor(const ClientServer &server)
{
    return server.apiKey.isEmpty() ? QByteArrayLiteral("unused") : server.apiKey.reveal();
}

} // namespace core
