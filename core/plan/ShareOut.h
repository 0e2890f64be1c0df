// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Pace.h"

#include <QtCore/QtGlobal>

#include <chrono>
#include <optional>
#include <vector>

namespace core {

//! What the meter of a window showed at one time.
struct MeterReading
{
    qint64 at = 0; //!< unix seconds
    double usedPercent = 0;
    std::optional<qint64> resetsAt; //!< unix seconds; nullopt = not reported

    friend bool operator==(const MeterReading &, const MeterReading &) = default;
};

//! A request, or the sum over those of a short time, that used the plan.
struct PlanUse
{
    qint64 from = 0; //!< unix seconds
    qint64 until = 0;
    double weight = 0; //!< PriceList::weight(); only the ratio of two weights counts

    friend bool operator==(const PlanUse &, const PlanUse &) = default;
};

//! Points of a window, by what used them. An estimate.
struct PlanShares
{
    std::vector<double> points; //!< one for each use, in their order
    double elsewhere = 0;       //!< what no use explains: other devices, ChatGPT itself
    double gauge = 0;           //!< the last reading, to which all others add up

    friend bool operator==(const PlanShares &, const PlanShares &) = default;
};

//! A growth of the meter can belong to a use that ended so long before: the backend may count a
//! response some time after its end.
inline constexpr std::chrono::seconds SettleTime{60};

//! Shares what the meter shows for `cycle` out among `uses`. nullopt when there is no reading of
//! that cycle. Readings and uses may be in any order; the same data gives the same result.
//!
//! The growth from one value of the meter to the next belongs to the uses between the two, in
//! proportion to the weight of each that falls into that time; a weight is spread evenly over the
//! time of its use. A meter that stands still says nothing: it shows steps, and what was used
//! before a step is part of it. What follows the last step has no points yet.
//!
//! Growth goes elsewhere as far as there is no use in that time, or more growth for the weight than
//! is usual in this cycle (see ShareOut.cpp), as after hours without readings. What the first
//! reading shows may have been used before the log began: it is shared at the usual rate only.
//!
//! Readings that do not fit: those outside of the cycle, with a reset of another cycle or without a
//! number are left out; of several at the same time the last counts. A single lower reading between
//! higher ones is left out. Any other fall takes back in proportion what was shared until then; one
//! with a later reset, all of it. A clock that jumps makes readings unordered or puts them outside.
//!
//! O((readings + uses) log (readings + uses)). Pure.
[[nodiscard]] std::optional<PlanShares> shareOut(const std::vector<MeterReading> &readings,
                                                 const std::vector<PlanUse> &uses,
                                                 const LimitCycle &cycle);

} // namespace core
