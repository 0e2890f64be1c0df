// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/AccountState.h"
#include "core/state/ServerState.h"
#include "ui/models/ErrorMessage.h"
#include "ui/models/LastFailure.h"

#include <QtCore/QStringList>

#include <optional>

namespace ui {

//! Everything but the limits that the Overview page shows: a plain value.
struct OverviewState
{
    core::AccountState account;
    core::ServerState server;
    core::SignInProgress signIn;
    bool isRefreshing = false;
    std::optional<core::Error> refreshError;    //!< why the last refresh of the limits failed
    std::optional<LastFailure> lastFailure;     //!< since then no request has succeeded
    bool hasServedClient = false;               //!< some program has got a response, ever
    bool showsWelcome = false;                  //!< the first steps are still of interest
    std::optional<ErrorMessage> storageProblem; //!< nothing can be saved in the data folder
    bool isDemo = false;
    bool canLeaveDemo = false;
    QString baseUrl;        //!< for clients, also while the server is off
    QStringList deviceUrls; //!< for clients on other devices; empty = they cannot use the server
    int runningCount = 0;

    [[nodiscard]] bool isSignedIn() const
    {
        return account.phase == core::AccountState::Phase::SignedIn;
    }
    [[nodiscard]] bool isServerOn() const { return server.phase == core::ServerState::Phase::On; }

    friend bool operator==(const OverviewState &, const OverviewState &) = default;
};

//! Something that a person has to do before the program can do its work.
[[nodiscard]] bool needsAttention(const OverviewState &state, bool isLimitReached);

//! The server in a few words: "on · 127.0.0.1:8000", "off", "port 8000 is taken".
[[nodiscard]] QString serverText(const core::ServerState &server);

//! A plan as the provider sells it: "plus" → "Plus"; an unknown one unchanged.
[[nodiscard]] QString planText(const QString &plan);

} // namespace ui
