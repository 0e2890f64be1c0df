// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace core {

struct Recipe;

//! Where clients keep their files, and what is on the search path (all passed in).
struct ConfigFolders
{
    QString home;
    QString codexHome;       //!< CODEX_HOME
    QString claudeConfigDir; //!< CLAUDE_CONFIG_DIR
    QString continueDir;     //!< CONTINUE_GLOBAL_DIR
    QString xdgConfigHome;   //!< XDG_CONFIG_HOME
    QString xdgDataHome;     //!< XDG_DATA_HOME
    QString aichatDir;       //!< AICHAT_CONFIG_DIR
    QString appData;         //!< APPDATA, on Windows
    QString localAppData;    //!< LOCALAPPDATA, on Windows
    QStringList searchPath;  //!< PATH

    //! A path of a recipe with its placeholder filled in: {home}, {config} (~/.config everywhere),
    //! {settings} and {data} (where the system keeps them), {codex}, {claude}, {continue},
    //! {aichat}, {applications} (of macOS).
    [[nodiscard]] QString path(const QString &pattern) const;
    //! The names that may stand in braces.
    [[nodiscard]] static QStringList placeholders();
};

[[nodiscard]] ConfigFolders configFoldersFromEnvironment();

//! One of the client's files or programs is there. A `*` stands for any name in its folder.
[[nodiscard]] bool isInstalled(const Recipe &recipe, const ConfigFolders &folders);

} // namespace core
