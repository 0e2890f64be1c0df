// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/clients/ClientConfigs.h"
#include "core/clients/LineDiff.h"
#include "core/settings/ModelAliases.h"
#include "core/state/ServerState.h"

#include <QtCore/QDateTime>
#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace ui {

//! What the Connect page has to know of the server: a plain value.
struct ConnectState
{
    core::ServerState server;
    bool isSignedIn = false;
    bool isDemo = false;
    QString baseUrl; //!< for clients, also while the server is off
    core::Secret apiKey;
    QStringList models; //!< empty = not known yet
    QList<core::ModelAlias> aliases;
    QStringList deviceUrls; //!< base URLs for other devices; empty = only this computer may connect

    [[nodiscard]] bool isServerOn() const { return server.phase == core::ServerState::Phase::On; }
    //! The model to suggest: the newest by its alias until the list is known.
    [[nodiscard]] QString model() const
    {
        return models.isEmpty() ? QStringLiteral("gpt-5") : models.constFirst();
    }

    friend bool operator==(const ConnectState &, const ConnectState &) = default;
};

//! What is known of one client, for the list.
struct ClientStatus
{
    bool isInstalled = false;
    bool isSet = false;                //!< its file names this server
    bool hasUnknownModel = false;      //!< and a model that the plan does not have
    bool isRunning = false;            //!< a request of it is being answered
    std::optional<qint64> lastRequest; //!< unix seconds
    QString file;                      //!< that can be edited; empty = none

    friend bool operator==(const ClientStatus &, const ClientStatus &) = default;
};

//! How far *Set up for me* is with one client.
struct SetupState
{
    QString file;                      //!< the client's; empty = it cannot be set up from here
    bool isSet = false;                //!< the file is set up already
    bool quitFirst = false;            //!< the client overwrites the file while it runs
    std::optional<QDateTime> undoable; //!< when the change was made that can be undone
    QString backup;                    //!< of the file before that change; empty = there was none
    bool wasUndone = false;            //!< a moment ago
    QList<core::UnknownModel> unknownModels; //!< that the file names
    QString replacement;                     //!< for the one unknown model; empty = not offered
    std::optional<core::Error> error;

    friend bool operator==(const SetupState &, const SetupState &) = default;
};

//! A change that a person is asked about.
struct SetupPreview
{
    QString client; //!< its id
    QString name;
    QString file;
    bool exists = false;
    QList<core::DiffLine> lines;
    bool quitFirst = false;
    QList<core::UnknownModel> unknownModels = {}; //!< that stay in the file
};

//! A test prompt to the local server, and its outcome so far.
struct TestPromptState
{
    enum class Phase { Idle, Waiting, Answering, Done, Stopped, Failed };

    Phase phase = Phase::Idle;
    QString reasoning;
    QString response;
    std::optional<std::chrono::milliseconds> firstToken; //!< from sending to the first piece
    std::optional<core::Error> error;

    [[nodiscard]] bool isRunning() const
    {
        return phase == Phase::Waiting || phase == Phase::Answering;
    }

    friend bool operator==(const TestPromptState &, const TestPromptState &) = default;
};

} // namespace ui
