// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/state/LimitReading.h"

namespace core {

class RequestDatabase;

// The table `readings`: what the meter of the plan showed, as a series. Kept for ReadingDays.

inline constexpr qint64 ReadingDays = 56;

//! One for each of the plan's own windows whose use is known. Pure.
[[nodiscard]] QList<LimitReading> toReadings(const LimitSnapshot &limits);

//! Whether the next reading of a window says something new: another percentage or reset, or the
//! last one is half an hour old. Pure.
[[nodiscard]] bool isNews(const LimitReading &last, const LimitReading &next);

//! Adds those that are news. Belongs into a transaction. Readings later than `now`, of a clock that
//! was wrong, are removed: nothing would be news until then.
[[nodiscard]] Status addReadings(const RequestDatabase &database,
                                 const QList<LimitReading> &readings, qint64 now);
//! Writes only when there are any.
[[nodiscard]] Status removeOldReadings(const RequestDatabase &database, qint64 now);

//! nullopt when there is none of that kind.
[[nodiscard]] Result<std::optional<LimitReading>> newestReading(const RequestDatabase &database,
                                                                LimitWindow::Kind kind);
//! Not older than `since`, oldest first.
[[nodiscard]] Result<QList<LimitReading>> findReadings(const RequestDatabase &database,
                                                       qint64 since);

} // namespace core
