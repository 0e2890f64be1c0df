// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace app {

//! True when the arguments (without the program's name) begin with a command, or with something
//! that was meant to be one.
[[nodiscard]] bool namesCommand(const QStringList &arguments);

//! What the command line of a command requests.
struct CommandPlan
{
    std::optional<int> exitCode; //!< everything is said; end with this
    CommandContext context;
    std::unique_ptr<Command> (*make)(Terminal &terminal, const CommandContext &context) = nullptr;
    //! The keychain of some systems needs GLib's event loop. Without that loop `serve`
    //! needs a quarter less processor time per streamed event.
    bool needsGlib = true;
};

//! Reads the command line of a command; needs no application object.
[[nodiscard]] CommandPlan planCommand(const QStringList &arguments);

//! Runs a command from beginning to end in the event loop of the present QCoreApplication.
[[nodiscard]] int runCommand(const CommandPlan &plan);

//! What the command line without a command requests.
struct WindowPlan
{
    std::optional<int> exitCode; //!< everything is said; end with this
    ServiceOptions services;
    QHash<QString, core::SettingOrigin> origins; //!< of the settings, see ResolvedSettings
    bool startHidden = false;
    QString displayProblem; //!< what to say when no display can be opened
};

//! Reads the command line of the tray application; needs no application object.
[[nodiscard]] WindowPlan planWindow(const QStringList &arguments);

//! What the program takes without a command.
[[nodiscard]] CommandSpec windowSpec();

//! All commands, in the order in which they are shown.
[[nodiscard]] QList<CommandSpec> commandSpecs();

//! Reports an unknown command, with the one that was probably meant and the list of all and of
//! `others`.
void refuseUnknown(const QString &name, const QStringList &others, Terminal &terminal);

//! Prints the general help to standard error, for a build without a window.
int refuseWindow();

} // namespace app
