// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace core {

//! A value for a field in the client's own settings.
struct RecipeValue
{
    QString label; //!< as the client writes it
    QString value; //!< with placeholders
};

//! A text to copy into a file or a terminal.
struct RecipeSnippet
{
    //! The language, which decides how values are escaped.
    enum class Kind { Shell, Json, Toml, Yaml, Python, JavaScript };

    Kind kind = Kind::Shell;
    QString file; //!< where it belongs; empty = a terminal or the user's own program
    //! With placeholders. A line that begins with {?apiKey} is for servers that require a key,
    //! one with {!apiKey} for those that do not.
    QStringList lines;
};

//! One step: an instruction, with values for fields or a text to copy.
struct RecipeStep
{
    QString text; //!< English; may hold placeholders
    QList<RecipeValue> values;
    QList<RecipeSnippet> snippets; //!< none or one
};

//! How one client is connected to this server, as described in `resources/recipes/<id>.json`.
//! Placeholders are {baseUrl}, {rootUrl}, {host}, {port}, {apiKey} and {model}.
struct Recipe
{
    QString id;
    QString name;  //!< of the client; not translated
    QString about; //!< English: what it is, in a few words
    QString note;  //!< English: a remark; may be empty
    QStringList keywords;
    bool isGeneric = false;    //!< for any client: comes first
    bool runsInDocker = false; //!< often in a container, where 127.0.0.1 is another machine
    bool canBeSetUp = false;   //!< its file can be edited here, see ClientConfigs.h
    QList<RecipeStep> steps;

    //! Every text that is translated.
    [[nodiscard]] QStringList texts() const;
};

//! BadRequest, with what is wrong, when the JSON is not a recipe: missing or unknown members,
//! unknown placeholders.
[[nodiscard]] Result<Recipe> toRecipe(const QString &id, const QByteArray &json);

using RecipeValues = QMap<QString, QString>;

//! The names that may stand in braces.
[[nodiscard]] const QStringList &recipePlaceholders();

//! A text with its placeholders filled in, as they are. The value `key` is no placeholder: it is
//! empty when the server requires no key.
[[nodiscard]] QString filled(const QString &text, const RecipeValues &values);

//! The lines with values written as the language wants them: inside the quotes that stand in the
//! text, which are double ones everywhere but in the shell.
[[nodiscard]] QString filled(const RecipeSnippet &snippet, const RecipeValues &values);

} // namespace core
