// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

namespace core {

class RequestDatabase;

// The tables of the request log and how they came to be.
//
// `requests` has one narrow row per request. `kinds` holds the shapes of requests: what many of
// them have in common (path, client, model, status, error …), kept once. A filter looks at a few
// thousand shapes in place of a million rows, and finds their rows through an index that holds the
// figures, too. `blocks` holds the bounds of each range of 1024 rows, so that a filter of figures
// skips ranges in which nothing can match. `days` outlives them all. The tables keep the names with
// which they were shipped. docs/decisions/0017-request-log.md gives the reasons.
//
// `day_sums` and `slot_sums` say who used what: sums per day and per slot of five minutes, by
// `sum_groups`. They outlive the requests, too, and `readings` is what the meter of the plan showed
// meanwhile: docs/decisions/0037-usage-from-sums.md.

//! Rows of one range: 2 to the power of this.
inline constexpr int RangeBits = 10;

//! The version that this program writes; `PRAGMA user_version` of the file.
[[nodiscard]] int currentSchemaVersion();

//! Upgrades the tables of an open file to the present version. LogDamaged when it is no request
//! log, LogTooNew when a newer program wrote it; nothing has changed then.
[[nodiscard]] Status prepareSchema(const RequestDatabase &database);

//! Whether this program can read the tables as they are: any version up to the present one. False
//! while they are not made yet.
[[nodiscard]] Result<bool> isReadable(const RequestDatabase &database);

//! Whether `blocks` is there: a reader may come before the writer has upgraded an old file.
[[nodiscard]] bool hasRanges(const RequestDatabase &database);

//! The same of the sums and the readings.
[[nodiscard]] bool hasSums(const RequestDatabase &database);

//! `sql` for the tables as they are: columns that came later than the file are empty.
[[nodiscard]] QString forTables(const RequestDatabase &database, QString sql);

//! Works the bounds of a range out anew, after rows were added to it or removed.
[[nodiscard]] Status refreshRange(const RequestDatabase &database, qint64 range);

} // namespace core
