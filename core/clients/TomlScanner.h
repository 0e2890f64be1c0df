// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QSet>

namespace core {

using TomlPath = QList<QByteArray>;

//! Where one `key = value` of a TOML text stands.
struct TomlEntry
{
    TomlPath path; //!< from the root, the table's name included
    qsizetype valueBegin = 0;
    qsizetype valueEnd = 0;
    qsizetype lineEnd = 0; //!< behind the line's newline
    int table = -1;        //!< which of the tables it is under; -1 = before the first
};

//! Where one `[table]` or `[[table]]` begins.
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

} // namespace core
