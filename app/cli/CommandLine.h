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
    QString summary = {}; //!< one sentence without full stop
    QString description = {};
    QString argument = {}; //!< "[PATH]" when it takes one, "[WORD…]" for any number
    QList<CommandOption> options = {};
    QList<core::SettingKey::Scope> scopes = {}; //!< whose settings' flags it takes

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

//! The complete --help of a command: every flag with its variables and its default.
//! `commands` are listed when the program without a command is explained.
[[nodiscard]] QString helpText(const CommandSpec &spec, const QList<CommandSpec> &commands,
                               int columns);

//! "--limit NUMBER", or "--json".
[[nodiscard]] QString optionTerm(const CommandOption &option);

//! "--port NUMBER", or both forms of a switch.
[[nodiscard]] QString flagTerm(const core::SettingKey &key);

//! The setting's help with its values, default and variables.
[[nodiscard]] QString flagExplanation(const core::SettingKey &key);

} // namespace app
