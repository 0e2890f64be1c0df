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
    //! With placeholders; none = what *Set up for me* writes into an empty file. A line that begins
    //! with {?apiKey} is for servers that require a key, one with {!apiKey} for those that do not.
    QStringList lines;
};

//! One step: an instruction, with values for fields or a text to copy.
struct RecipeStep
{
    QString text; //!< English; may hold placeholders
    QList<RecipeValue> values;
    QList<RecipeSnippet> snippets; //!< none or one
};

//! The file of a client that can be edited here. Paths have the placeholders of ConfigFolders.
struct RecipeFile
{
    QStringList candidates; //!< in order of preference
    QString created;        //!< when none exists; empty = the first whose folder does
    bool mustExist = false; //!< the client has to create it itself
    bool quitFirst = false; //!< the client writes it when it ends, over any change

    [[nodiscard]] bool isEmpty() const { return candidates.isEmpty(); }
};

//! How one client is connected to this server, as described in `resources/recipes/<id>.json`.
//! Placeholders are {baseUrl}, {rootUrl}, {host}, {port}, {apiKey} and {model}.
struct Recipe
{
    enum class Kind {
        Any,     //!< for any client: comes first
        Chat,    //!< chat programs and others for everyday use
        Coding,  //!< editors and coding agents
        Library, //!< libraries and commands
    };

    QString id;
    QString name;  //!< of the client; not translated
    QString about; //!< English: what it is, in a few words
    QString note;  //!< English: a remark; may be empty
    QStringList keywords;
    Kind kind = Kind::Chat;
    bool runsInDocker = false;     //!< often in a container, where 127.0.0.1 is another machine
    QStringList installedFiles;    //!< any of them shows that it is installed; see isInstalled()
    QStringList installedPrograms; //!< the same, on the search path
    QStringList userAgents;        //!< beginnings of words in its User-Agent
    RecipeFile file;               //!< empty = it cannot be set up here
    QList<RecipeStep> steps;

    [[nodiscard]] bool isGeneric() const { return kind == Kind::Any; }
    [[nodiscard]] bool canBeSetUp() const { return !file.isEmpty(); }
    //! What is left to do after the file was edited.
    [[nodiscard]] QList<RecipeStep> stepsAfterSetup() const;

    //! Every text that is translated.
    [[nodiscard]] QStringList texts() const;
};

//! BadRequest, with what is wrong, when the JSON is not a recipe: missing or unknown members,
//! unknown placeholders.
[[nodiscard]] Result<Recipe> toRecipe(const QString &id, const QByteArray &json);

//! All recipes in a folder, those for any client first, then by name. One that cannot be read is
//! left out with a warning.
[[nodiscard]] QList<Recipe> loadRecipes(const QString &folder);
//! The recipes that are built in.
[[nodiscard]] QList<Recipe> builtInRecipes();

//! The recipe of the client that sent this User-Agent: the one with the longest text that begins a
//! word of it, in any case. Null when there is none.
[[nodiscard]] const Recipe *recipeOf(const QList<Recipe> &recipes, QByteArrayView userAgent);

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
