// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>

namespace core {

using TomlPath = QList<QByteArray>;

//! The position of one `key = value` in a TOML text.
struct TomlEntry
{
    TomlPath path; //!< from the root, the table's name included
    qsizetype valueBegin = 0;
    qsizetype valueEnd = 0;
    qsizetype lineEnd = 0; //!< behind the line's newline
    int table = -1;        //!< which of the tables it is under; -1 = before the first
};

//! The position of one `[table]` or `[[table]]`.
struct TomlTable
{
    TomlPath path;
    qsizetype lineBegin = 0;
    qsizetype lineEnd = 0; //!< behind the line's newline
    bool isArray = false;
};

//! The places in a TOML text. Values are checked for their form, not kept.
struct TomlPlaces
{
    QList<TomlEntry> entries;
    QList<TomlTable> tables;
};

//! `client_file_invalid` with the line when the text is not TOML 1.0.
[[nodiscard]] Result<TomlPlaces> scanToml(const QByteArray &text);

//! One `key: value` of a YAML text in block form.
struct YamlEntry
{
    qsizetype lineBegin = 0;
    qsizetype lineEnd = 0; //!< behind the newline of the value's last line
    qsizetype valueBegin = 0;
    qsizetype valueEnd = 0; //!< without spaces and comment; = valueBegin when there is none
    int indent = 0;         //!< the column of the key
    QByteArray key;         //!< without quotes
    bool isOneLine = true;
};

//! One `- ` of a list.
struct YamlItem
{
    qsizetype lineBegin = 0;
    qsizetype end = 0;  //!< behind the last line that belongs to it
    int indent = 0;     //!< the column of the dash
    int parent = -1;    //!< the entry whose list it is in
    QList<int> entries; //!< of the mapping that it is, if any
};

//! The places in a YAML text of one document, a mapping in block form.
struct YamlPlaces
{
    QList<YamlEntry> entries;
    QList<YamlItem> items;
};

//! Understands what people write into configuration files: block mappings and lists, scalars in
//! every form, flow collections as values. `client_file_invalid` with the line for invalid YAML,
//! and for what is not edited here: several documents, directives, keys that are not plain.
[[nodiscard]] Result<YamlPlaces> scanYaml(const QByteArray &text);

//! The text of a scalar on one line; nullopt for other values.
[[nodiscard]] std::optional<QByteArray> toYamlText(QByteArrayView value);

} // namespace core
