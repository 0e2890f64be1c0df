// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Services.h"
#include "core/settings/SettingSources.h"

namespace app {

struct TrayOptions
{
    ServiceOptions services;
    QHash<QString, core::SettingOrigin> origins = {}; //!< of the settings, see ResolvedSettings
    bool startHidden = false;    //!< only the tray icon, unless the desktop has no tray
    QString displayProblem = {}; //!< what to say when the display cannot be opened
};

//! Runs the program with window and tray until it quits; returns the exit code. When it
//! already runs for this person and data folder, that one is shown instead.
int runTrayApplication(int &argc, char **argv, const TrayOptions &options);

} // namespace app
