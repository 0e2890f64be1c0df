// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/base/Result.h"
#include "core/state/ClientKey.h"

namespace core {

//! A key as it is kept: it can be recognised, not read.
//!
//! The hash is SHA-256 of salt and key. That suffices for a key of 32 random bytes, which nobody
//! can guess however quick the hash is; a key that a person chose is never kept like this.
struct KeptKey
{
    ClientKey key;
    QByteArray salt; //!< 16 random bytes
    QByteArray hash;

    friend bool operator==(const KeptKey &, const KeptKey &) = default;
};

//! The content of keys.json.
struct KeyFile
{
    QList<KeptKey> keys;
    //! Everybody has to send a key, also on this computer.
    bool isRequired = false;

    friend bool operator==(const KeyFile &, const KeyFile &) = default;
};

//! The most keys that there can be: a request is compared with each.
inline constexpr qsizetype MostKeys = 200;

//! Reads the text of the file; Storage when it is anything but what toKeyFileText() writes, unknown
//! rules included: a rule that is not understood must not be skipped.
[[nodiscard]] Result<KeyFile> fromKeyFileText(const QByteArray &text);
[[nodiscard]] QByteArray toKeyFileText(const KeyFile &file);

//! The rules as members of the object that is being written; those that allow everything are left
//! out. The names are those of the file and of `chatmock key list --json`.
void writeKeyRules(JsonWriter &json, const KeyRules &rules);

//! BadRequest when a person cannot name a key like this: 1 to 64 characters that can be printed,
//! without space at either end.
[[nodiscard]] Status checkKeyName(const QString &name);

} // namespace core
