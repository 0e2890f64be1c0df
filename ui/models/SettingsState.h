// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/Model.h"
#include "core/state/ServerState.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace ui {

//! What the settings page shows beside the settings themselves: a plain value.
struct SettingsState
{
    core::ServerState server;
    QStringList deviceAddresses; //!< base URLs for other devices, when they can connect
    core::ApiKeyState apiKey;
    QByteArray newKey; //!< just made: shown this one time
    std::optional<core::Error> apiKeyError;
    QList<core::Model> models;
    bool isRefreshingModels = false;
    std::optional<core::Error> modelsError;
    std::optional<core::Error> storeError; //!< the last change counts, but could not be kept
    bool startsAtLogin = false;
    QString startAtLoginError;
    bool isDemo = false; //!< nothing that is changed now is kept
};

} // namespace ui
