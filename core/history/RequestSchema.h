// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace core {

class RequestDatabase;

// The tables of the request log and how they came to be.
//
// `requests` has one narrow row per request. What many requests have in common (path, client,
// model, status, error …) is a row of `kinds` and kept once: a filter looks at a few thousand kinds
// in place of a million rows, and finds their rows through an index that holds the figures, too.
// `blocks` knows the bounds of each 1024 rows, so that a filter of figures skips what cannot match.
// `kinds_search` finds words in kinds where SQLite has FTS5's trigrams; without it they are read
// one by one. `days` outlives them all. docs/decisions/0017-request-log.md says why.

//! Rows of one block: 2 to the power of this.
inline constexpr int BlockBits = 10;

//! The version that this program writes; `PRAGMA user_version` of the file.
[[nodiscard]] int currentSchemaVersion();

//! Brings the tables of an open file to the present version. LogDamaged when it is no request log,
//! LogTooNew when a newer program wrote it; nothing has changed then.
[[nodiscard]] Status prepareSchema(const RequestDatabase &database);

//! Whether this program can read the tables as they are: any version up to the present one. False
//! while they are not made yet.
[[nodiscard]] Result<bool> isReadable(const RequestDatabase &database);

//! Whether kinds_search is there and SQLite can use it.
[[nodiscard]] bool hasSearchIndex(const RequestDatabase &database);
//! Whether `blocks` is there: a reader may come before the writer has brought an old file up.
[[nodiscard]] bool hasBlocks(const RequestDatabase &database);

//! Works the bounds of a block out anew, after rows of it have gone.
[[nodiscard]] Status refreshBlock(const RequestDatabase &database, qint64 block);

} // namespace core
