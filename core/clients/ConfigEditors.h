// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/TextForm.h"

#include <QtCore/QList>

#include <optional>

namespace core {

//! One member to be found in a JSON text afterwards.
struct JsonMemberEdit
{
    QList<QByteArray> path; //!< names from the root; missing objects are created
    QByteArray json;        //!< the value, compact
    bool isDefault = false; //!< only if there is no such member
};

//! Sets members in a JSON text that may have comments and trailing commas.
//!
//! Every byte that need not change stays: order, spaces, comments, spelling of numbers. What is
//! added is indented like what is there. A member that has the value already is not touched, so
//! the second run changes nothing. A blank text is an empty object.
//! `client_file_invalid` when the text is not JSON, or something on the path is not an object.
[[nodiscard]] Result<QByteArray> withJsonMembers(const QByteArray &bytes,
                                                 const QList<JsonMemberEdit> &edits);

//! One object in an array, known by one of its members.
struct JsonItemEdit
{
    QList<QByteArray> list; //!< names from the root to the array; empty = the root is the array
    QByteArray key;
    QByteArray value;              //!< the text of member `key`
    QList<JsonMemberEdit> members; //!< the others, each with one name
};

//! Adds or updates an object in an array; the rules are those of withJsonMembers().
[[nodiscard]] Result<QByteArray> withJsonItem(const QByteArray &bytes, const JsonItemEdit &edit);

//! The same length with spaces in place of comments and trailing commas: plain JSON, with
//! everything where it was.
[[nodiscard]] QByteArray withoutComments(const QByteArray &text);

//! White space between the tokens of a JSON text.
[[nodiscard]] bool isJsonSpace(char byte);

//! One `key = "text"`, or `key = true`, to be found in a TOML text afterwards.
struct TomlEdit
{
    QList<QByteArray> table; //!< bare names; empty = the top
    QByteArray key;          //!< a bare name
    QByteArray text;
    bool isDefault = false; //!< only if there is no such key
    bool isLiteral = false; //!< `text` is no string but another value, as it is written
};

//! Sets values in a TOML file and leaves every other byte as it is: order, comments, spellings. A
//! key that has the text already is not touched, so the second run changes nothing.
//!
//! New top-level keys go after the last one, new tables to the end. `client_file_invalid` when
//! the text is not TOML, or a table on the path is an inline table.
[[nodiscard]] Result<QByteArray> withTomlTexts(const QByteArray &bytes,
                                               const QList<TomlEdit> &edits);

//! A basic string, quotes included.
[[nodiscard]] QByteArray toTomlString(QByteArrayView utf8);

//! One `key: text` of a list's item.
struct YamlField
{
    QByteArray key;
    QByteArray text;
    bool isDefault = false; //!< only if the item has no such key
};

//! Adds or updates an item in a list of the root: a mapping whose first field has the given text.
//!
//! An existing item gets the fields that differ, in place; otherwise it is added at the
//! list's end, and the list at the file's. `more` are lines that only a new item gets, indented
//! below its keys. Every other byte stays, and a second run changes nothing.
//! `client_file_invalid` for what scanYaml() refuses, and for a flow list.
[[nodiscard]] Result<QByteArray> withYamlItem(const QByteArray &bytes, const QByteArray &list,
                                              const QList<YamlField> &fields,
                                              const QList<QByteArray> &more);

//! Sets `key: text` at the root of a YAML text. What is there stays, in place and order; new keys
//! go to the end. `client_file_invalid` for what scanYaml() refuses, and for a key with a value of
//! several lines.
[[nodiscard]] Result<QByteArray> withYamlTexts(const QByteArray &bytes,
                                               const QList<YamlField> &fields);

//! The text of `key` at the root of a YAML text, or of an item in one of its lists, see
//! withYamlItem(); nullopt when there is none.
[[nodiscard]] std::optional<QByteArray> yamlText(const QByteArray &bytes, const QByteArray &key);
[[nodiscard]] std::optional<QByteArray> yamlItemText(const QByteArray &bytes,
                                                     const QByteArray &list, const YamlField &item,
                                                     const QByteArray &key);

//! The texts of `key` in the items of a list that is itself in an item, see withYamlItem().
[[nodiscard]] QList<QByteArray> yamlItemTexts(const QByteArray &bytes, const QByteArray &list,
                                              const YamlField &item, const QByteArray &inner,
                                              const QByteArray &key);

//! The text of a key in a TOML text; nullopt when there is none.
[[nodiscard]] std::optional<QByteArray> tomlText(const QByteArray &bytes,
                                                 const QList<QByteArray> &path);

//! One `NAME='text'` of a file with variables.
struct EnvEdit
{
    QByteArray name;
    QByteArray text;
    bool isDefault = false; //!< only if there is no such variable
};

//! Sets variables in a file as dotenv reads it (https://github.com/motdotla/dotenv): `export`,
//! three kinds of quotes, values of several lines, comments. Of a variable that is there twice the
//! last one counts. Everything else stays; new variables go to the end. `client_file_invalid` for
//! a quote without end, and for a text with a backslash, a line break or all three kinds of quotes.
[[nodiscard]] Result<QByteArray> withEnvTexts(const QByteArray &bytes, const QList<EnvEdit> &edits);
[[nodiscard]] std::optional<QByteArray> envText(const QByteArray &bytes, const QByteArray &name);

} // namespace core
