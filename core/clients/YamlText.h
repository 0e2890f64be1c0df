// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/TextForm.h"

#include <QtCore/QList>

namespace core {

//! One `key: text` of a list's item.
struct YamlField
{
    QByteArray key;
    QByteArray text;
    bool isDefault = false; //!< only if the item has no such key
};

//! Sees to an item in a list of the root: a mapping whose first field has the given text.
//!
//! An item that is there gets the fields that differ, in their places; otherwise it is added at the
//! list's end, and the list at the file's. `more` are lines that only a new item gets, indented
//! below its keys. Every other byte stays, and a second run changes nothing.
//! `client_file_invalid` for what scanYaml() does not understand, and for a list in brackets.
[[nodiscard]] Result<QByteArray> withYamlItem(const QByteArray &bytes, const QByteArray &list,
                                              const QList<YamlField> &fields,
                                              const QList<QByteArray> &more);

} // namespace core
