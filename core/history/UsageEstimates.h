// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/history/SumTables.h"
#include "core/history/UsageReports.h"
#include "core/plan/PriceList.h"

namespace core {

class RequestDatabase;

// What a report estimates: what its requests would have cost at the API's prices, and which part of
// a window of the plan they used.

//! A part of a range in which no price changes.
struct PricedRange
{
    SumRange range;
    QDate day; //!< a day whose prices hold in it

    friend bool operator==(const PricedRange &, const PricedRange &) = default;
};

//! In order, without gaps.
[[nodiscard]] QList<PricedRange> pricedRanges(const SumRange &range, const PriceList &prices);

//! Adds what the requests of `row` would have cost.
void addCost(UsageTotals &totals, const SumRow &row, const PriceList &prices);

//! Fills in the shares of rows and sum and what was used elsewhere, from the readings of the window
//! and the slots of `span`. Nothing changes when there is no reading.
[[nodiscard]] Status addPlanShares(const RequestDatabase &database, UsageReport &report,
                                   const LimitWindow &window, const UsageSpan &span,
                                   const PriceList &prices);

} // namespace core
