// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/clients/LineDiff.h"
#include "core/settings/ModelAliases.h"
#include "core/state/ServerState.h"

#include <QtCore/QDateTime>
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

    [[nodiscard]] bool isServerOn() const { return server.phase == core::ServerState::Phase::On; }
    //! The model to suggest: the newest by its alias until the list is known.
    [[nodiscard]] QString model() const
    {
        return models.isEmpty() ? QStringLiteral("gpt-5") : models.constFirst();
    }

    friend bool operator==(const ConnectState &, const ConnectState &) = default;
};

//! How far *Set up for me* is with one client.
struct SetupState
{
    QString file;                      //!< the client's; empty = it cannot be set up from here
    bool isSet = false;                //!< the file is set up already
    std::optional<QDateTime> undoable; //!< when the change was made that can be taken back
    QString backup;                    //!< of the file before that change; empty = there was none
    bool wasUndone = false;            //!< a moment ago
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
