// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/SettingKeys.h"
#include "core/settings/SettingSources.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace app {

//! A switch, or a value, that is no setting.
struct CommandOption
{
    QString name; //!< without dashes
    QString help;
    QString valueName = {}; //!< empty for a switch
};

//! What one command accepts, and how --help describes it.
struct CommandSpec
{
    QString name = {};    //!< empty for the program without a command
    QString summary = {}; //!< one phrase without full stop
    QString description = {};
    QString argument = {}; //!< "[PATH]" when it takes one, "[WORD…]" for any number
    QList<CommandOption> options = {};
    QList<core::SettingKey::Scope> scopes = {}; //!< whose settings' flags it takes
    //! Whose settings --help explains; the others are explained by `chatmock help settings`.
    QList<core::SettingKey::Scope> explainedScopes = {};

    //! The settings that have a flag here.
    [[nodiscard]] QList<core::SettingKey> settings() const;
};

//! A command line, read.
struct Invocation
{
    bool wantsHelp = false;
    bool wantsVersion = false;
    QSet<QString> switches;         //!< of CommandSpec::options, without dashes
    QHash<QString, QString> values; //!< of those that have one
    QStringList arguments;
    QList<core::GivenFlag> flags;
};

//! `arguments` are those after the command's name. BadRequest, in one sentence that names the flag,
//! when they are not understood. Help wins over everything that is wrong beside it.
[[nodiscard]] core::Result<Invocation> parseCommandLine(const CommandSpec &spec,
                                                        const QStringList &arguments);

//! The one of `known` that `word` was probably meant to be; empty when none is near.
[[nodiscard]] QString nearestWord(const QString &word, const QStringList &known);

} // namespace app
