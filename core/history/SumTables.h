// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/history/UsageSums.h"

#include <QtCore/QDate>

namespace core {

class RequestDatabase;

// The tables `day_sums` and `slot_sums`. Days are kept for ever, slots for SlotDays.

//! Enough for two weekly cycles, and for a month that somebody looks back at.
inline constexpr qint64 SlotDays = 35;

//! Adds to what is there. Belongs into a transaction.
[[nodiscard]] Status addToSums(const RequestDatabase &database, const SumBatch &batch);

//! Sums up some of the rows that an earlier version wrote without sums: a slice of milliseconds.
//! True when there may be more.
[[nodiscard]] Result<bool> sumOlderRows(const RequestDatabase &database);
//! Whether there are such rows. They must not be deleted yet.
[[nodiscard]] Result<bool> hasUnsummedRows(const RequestDatabase &database);

//! Writes only when there are any.
[[nodiscard]] Status removeOldSlots(const RequestDatabase &database, qint64 now);
//! All sums at once, the days included; the requests stay and are not summed up again.
[[nodiscard]] Status removeSums(const RequestDatabase &database);

//! What of the sums is wanted: `first` to `last`, both included.
struct SumRange
{
    bool isOfSlots = false; //!< otherwise of Julian days
    qint64 first = 0;
    qint64 last = 0;

    friend bool operator==(const SumRange &, const SumRange &) = default;
};

struct SumRow
{
    SumGroup group;  //!< may be one of several with the same names
    qint64 day = 0;  //!< Julian; 0 = of all days of the range
    qint64 slot = 0; //!< of findSlots() alone
    UsageSums sums;
    QDate priceDay = {}; //!< a day with the prices of the range; null = the newest
};

//! Those that a report asks for, in its order.
[[nodiscard]] QList<QByteArray> rowNames(const SumRow &row, const QList<UsageGroup> &groups);

//! The names that are not asked for are left empty, but for the model and what else prices need.
[[nodiscard]] Result<QList<SumRow>> findSums(const RequestDatabase &database, const SumRange &range,
                                             const QList<UsageGroup> &groups);

//! Each slot by itself, in no order, with all names; of the figures only requests, tokens of input
//! and output, and duration. `range` is of slots.
[[nodiscard]] Result<QList<SumRow>> findSlots(const RequestDatabase &database,
                                              const SumRange &range);

} // namespace core
