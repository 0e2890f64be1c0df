// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/clients/ConfigFolders.h"
#include "core/clients/Recipe.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace core {

//! What is written into a client's file about this server.
struct ClientServer
{
    QString baseUrl; //!< "http://127.0.0.1:8000/v1"
    QString rootUrl; //!< the same without /v1
    Secret apiKey;   //!< empty = the server asks for none
    QString model;   //!< for clients that need one in their settings
    QStringList models;
    bool replacesModel = false; //!< also where the file names another model
};

//! A client program whose file can be edited here.
struct ConfigClient
{
    QString id;   //!< as in its recipe
    QString name; //!< its usual name
    QString file;
    bool mustExist = false; //!< the client has to create the file itself
    bool quitFirst = false; //!< the client writes it when it ends, over any change
};

//! The clients of these recipes that can be set up, with the file of each on this computer.
[[nodiscard]] QList<ConfigClient> configClients(const QList<Recipe> &recipes,
                                                const ConfigFolders &folders);
[[nodiscard]] std::optional<ConfigClient> configClient(const Recipe &recipe,
                                                       const ConfigFolders &folders);

//! The text of a client's file with this server in it; see the editors for what stays as it is.
//! `client_file_invalid` when the file cannot be understood; NotFound for an unknown client.
[[nodiscard]] Result<QByteArray> editedConfig(const QString &id, const QByteArray &text,
                                              const ClientServer &server);

//! The models that a client's file names where it names this server, as they are asked for.
struct ConfigModels
{
    QStringList names;
    bool canBeReplaced = false; //!< by ClientServer::replacesModel
};

//! Nothing for a file that cannot be understood, or does not name this server.
[[nodiscard]] ConfigModels modelsInConfig(const QString &id, const QByteArray &text);

//! A model that a client's file names and the plan does not have.
struct UnknownModel
{
    QString name;
    QString answeredBy; //!< the model that answers in its place; empty = requests may fail

    friend bool operator==(const UnknownModel &, const UnknownModel &) = default;
};

//! What must be sent as a key: clients insist on one even if the server asks for none.
[[nodiscard]] QByteArray keyFor(const ClientServer &server);

} // namespace core
