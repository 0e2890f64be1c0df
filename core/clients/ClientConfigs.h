// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace core {

//! What is written into a client's file about this server.
struct ClientServer
{
    QString baseUrl; //!< "http://127.0.0.1:8000/v1"
    QString rootUrl; //!< the same without /v1
    Secret apiKey;   //!< empty = the server asks for none
    QString model;   //!< for clients that need one in their settings
    QStringList models;
};

//! Where clients keep their files: home, and the variables that move them (all passed in).
struct ConfigFolders
{
    QString home;
    QString codexHome;       //!< CODEX_HOME
    QString claudeConfigDir; //!< CLAUDE_CONFIG_DIR
    QString continueDir;     //!< CONTINUE_GLOBAL_DIR
    QString xdgConfigHome;   //!< XDG_CONFIG_HOME
};

[[nodiscard]] ConfigFolders configFoldersFromEnvironment();

//! A client program whose file can be edited here.
struct ConfigClient
{
    QString id;   //!< as in its recipe
    QString name; //!< its usual name
    QString file;
};

//! Codex CLI, Claude Code, Continue and opencode.
[[nodiscard]] QList<ConfigClient> configClients(const ConfigFolders &folders);

//! The text of a client's file with this server in it; see the editors for what stays as it is.
//! `client_file_invalid` when the file cannot be understood; NotFound for an unknown client.
[[nodiscard]] Result<QByteArray> editedConfig(const QString &id, const QByteArray &text,
                                              const ClientServer &server);

//! What must be sent as a key: clients insist on one even if the server asks for none.
[[nodiscard]] QByteArray keyFor(const ClientServer &server);

} // namespace core
