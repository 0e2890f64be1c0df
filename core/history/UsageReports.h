// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/PriceList.h"
#include "core/state/LimitSnapshot.h"
#include "core/state/UsageReport.h"

#include <QtCore/QDate>

namespace core {

class RequestDatabase;

//! The time that a report covers.
struct UsageSpan
{
    qint64 from = 0;  //!< unix seconds; 0 = since the first request
    qint64 until = 0; //!< unix seconds
    qint64 end = 0;   //!< of the window, unix seconds; 0 = the period is none, or a former one
    //! Local days, both included; null when the period is a window of the plan.
    QDate firstDay = {};
    QDate lastDay = {};
    std::optional<double> gauge = {}; //!< used percent of the window

    [[nodiscard]] bool isOfWindow() const { return !lastDay.isValid(); }

    friend bool operator==(const UsageSpan &, const UsageSpan &) = default;
};

//! A window begins its length before its reset. When the reset has passed since, the next window is
//! assumed to have begun with it; when none is known, the length alone counts back from `now`. Pure
//! but for the time zone.
[[nodiscard]] UsageSpan usageSpan(UsagePeriod period, const LimitSnapshot &limits, qint64 now);

//! The period before it, in full: the former window, yesterday, the 7 days before … nullopt before
//! everything.
[[nodiscard]] std::optional<UsageSpan> formerSpan(UsagePeriod period, const LimitSnapshot &limits,
                                                  qint64 now);

//! A report of nothing, for a log that does not exist yet.
[[nodiscard]] UsageReport emptyReport(const UsageQuery &query, const LimitSnapshot &limits,
                                      qint64 now);

//! From the sums alone: no request is read. A window that `limits` lack is that of the newest
//! reading. Costs and shares of the plan are estimates.
[[nodiscard]] Result<UsageReport> makeReport(const RequestDatabase &database,
                                             const UsageQuery &query, const LimitSnapshot &limits,
                                             qint64 now, const PriceList &prices);

} // namespace core
