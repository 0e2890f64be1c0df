// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/TextForm.h"

#include <QtCore/QList>

namespace core {

//! One `key = "text"` to be found in a TOML text afterwards.
struct TomlEdit
{
    QList<QByteArray> table; //!< bare names; empty = the top
    QByteArray key;          //!< a bare name
    QByteArray text;
    bool isDefault = false; //!< only if there is no such key
};

//! Sets texts in a TOML file and leaves every other byte as it is: order, comments, spellings. A
//! key that has the text already is not touched, so the second run changes nothing.
//!
//! New keys of the top go behind its last one, new tables to the end. `client_file_invalid` when
//! the text is not TOML, or a table on the way is written in one line with braces.
[[nodiscard]] Result<QByteArray> withTomlTexts(const QByteArray &bytes,
                                               const QList<TomlEdit> &edits);

//! A basic string, quotes included.
[[nodiscard]] QByteArray toTomlString(QByteArrayView utf8);

} // namespace core
