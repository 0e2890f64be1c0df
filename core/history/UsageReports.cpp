// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/UsageReports.h"

#include "core/history/LimitReadings.h"
#include "core/history/RequestDatabase.h"
#include "core/history/RequestSchema.h"
#include "core/history/SumTables.h"
#include "core/history/UsageEstimates.h"

#include <QtCore/QDateTime>
#include <QtCore/QMap>

#include <algorithm>

namespace core {

namespace {

constexpr qint64 FiveHourSeconds = 5 * 3600;
constexpr qint64 WeekSeconds = 7 * 86'400;

//! 0 = the period is a window of the plan, or everything.
int daysOf(UsagePeriod period)
{
    switch (period) {
    case UsagePeriod::Today:
        return 1;
    case UsagePeriod::Days7:
        return 7;
    case UsagePeriod::Days30:
        return 30;
    case UsagePeriod::Days365:
        return 365;
    case UsagePeriod::FiveHours:
    case UsagePeriod::Week:
    case UsagePeriod::All:
        break;
    }
    return 0;
}

qint64 startOf(const QDate &day)
{
    return day.startOfDay().toSecsSinceEpoch();
}

//! The plan's own window of that kind, nullptr when there is none.
const LimitWindow *planWindow(const LimitSnapshot &limits, LimitWindow::Kind kind)
{
    const auto found =
        std::find_if(limits.windows.begin(), limits.windows.end(), [kind](const LimitWindow &one) {
            return one.kind == kind && one.family.isEmpty();
        });
    return found == limits.windows.end() ? nullptr : &*found;
}

//! A known length in seconds, otherwise the usual one.
qint64 lengthOf(const LimitWindow *window, UsagePeriod period)
{
    if (window && window->length.count() > 0)
        return window->length.count() * 60;
    return period == UsagePeriod::FiveHours ? FiveHourSeconds : WeekSeconds;
}

LimitWindow::Kind windowKind(UsagePeriod period)
{
    return period == UsagePeriod::FiveHours ? LimitWindow::Kind::FiveHours
                                            : LimitWindow::Kind::Weekly;
}

const LimitWindow *windowOf(UsagePeriod period, const LimitSnapshot &limits)
{
    return planWindow(limits, windowKind(period));
}

UsageSpan windowSpan(UsagePeriod period, const LimitSnapshot &limits, qint64 now)
{
    const LimitWindow *window = windowOf(period, limits);
    const qint64 length = lengthOf(window, period);
    UsageSpan span;
    span.until = now;
    if (!window || !window->resetsAt) {
        span.from = now - length;
        span.end = now;
        if (window)
            span.gauge = window->usedPercent;
        return span;
    }
    const qint64 reset = *window->resetsAt;
    if (reset > now) {
        // A reset further away than the window is long tells of another clock: nothing is left out.
        span.from = std::min(now, reset - length);
        span.end = reset;
        span.gauge = window->usedPercent;
    } else {
        span.from = reset + (now - reset) / length * length;
        span.end = span.from + length;
    }
    return span;
}

UsageSpan daySpan(const QDate &first, const QDate &last, qint64 until)
{
    UsageSpan span;
    span.from = first.isValid() ? startOf(first) : 0;
    span.until = until;
    span.firstDay = first;
    span.lastDay = last;
    return span;
}

SumRange rangeOf(const UsageSpan &span)
{
    if (span.isOfWindow())
        return {true, span.from / SlotSeconds, (span.until - 1) / SlotSeconds};
    return {false, span.firstDay.isValid() ? span.firstDay.toJulianDay() : 0,
            span.lastDay.toJulianDay()};
}

UsageTotals totalsOf(const QList<SumRow> &rows, const PriceList &prices)
{
    UsageSums sum;
    for (const SumRow &row : rows)
        sum += row.sums;
    UsageTotals totals = toTotals(sum);
    for (const SumRow &row : rows)
        addCost(totals, row, prices);
    return totals;
}

QList<UsageRow> rowsOf(const QList<SumRow> &found, const QList<UsageGroup> &groups,
                       const PriceList &prices)
{
    QMap<QList<QByteArray>, QList<SumRow>> parts;
    for (const SumRow &row : found)
        parts[rowNames(row, groups)].append(row);
    QList<UsageRow> rows;
    for (auto one = parts.cbegin(); one != parts.cend(); ++one)
        rows.append({one.key(), totalsOf(one.value(), prices)});
    const qsizetype day = groups.indexOf(UsageGroup::Day);
    const auto tokens = [](const UsageRow &row) {
        return row.totals.inputTokens + row.totals.outputTokens;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const UsageRow &one, const UsageRow &two) {
        if (day >= 0 && one.names.at(day) != two.names.at(day))
            return one.names.at(day) < two.names.at(day);
        return tokens(one) > tokens(two);
    });
    return rows;
}

//! With the newest reading of the period's window, where the limits do not have it.
Result<LimitSnapshot> completeLimits(const RequestDatabase &database, UsagePeriod period,
                                     const LimitSnapshot &limits)
{
    const bool isOfWindow = period == UsagePeriod::FiveHours || period == UsagePeriod::Week;
    if (!isOfWindow || windowOf(period, limits))
        return limits;
    const auto reading = newestReading(database, windowKind(period));
    if (!reading)
        return reading.error();
    LimitSnapshot complete = limits;
    if (*reading)
        complete.windows.append({(*reading)->kind,
                                 {},
                                 {},
                                 (*reading)->length,
                                 (*reading)->usedPercent,
                                 (*reading)->resetsAt});
    return complete;
}

//! The rows of a span, told apart by the prices of their day, too.
Result<QList<SumRow>> findPriced(const RequestDatabase &database, const UsageSpan &span,
                                 const QList<UsageGroup> &groups, const PriceList &prices)
{
    QList<SumRow> rows;
    for (const PricedRange &part : pricedRanges(rangeOf(span), prices)) {
        Result<QList<SumRow>> found = findSums(database, part.range, groups);
        if (!found)
            return found;
        for (SumRow &row : *found) {
            row.priceDay = part.day;
            rows.append(std::move(row));
        }
    }
    return rows;
}

} // namespace

UsageSpan usageSpan(UsagePeriod period, const LimitSnapshot &limits, qint64 now)
{
    const QDate today = QDateTime::fromSecsSinceEpoch(now).date();
    if (period == UsagePeriod::All)
        return daySpan({}, today, now);
    if (const int days = daysOf(period); days > 0)
        return daySpan(today.addDays(1 - days), today, now);
    return windowSpan(period, limits, now);
}

std::optional<UsageSpan> formerSpan(UsagePeriod period, const LimitSnapshot &limits, qint64 now)
{
    if (period == UsagePeriod::All)
        return std::nullopt;
    const UsageSpan present = usageSpan(period, limits, now);
    if (!present.isOfWindow()) {
        const QDate first = present.firstDay;
        return daySpan(first.addDays(-daysOf(period)), first.addDays(-1), startOf(first));
    }
    UsageSpan former;
    former.from = present.from - lengthOf(windowOf(period, limits), period);
    // To the slot's start: what is counted there belongs to the present window.
    former.until = present.from / SlotSeconds * SlotSeconds;
    return former;
}

UsageReport emptyReport(const UsageQuery &query, const LimitSnapshot &limits, qint64 now)
{
    const UsageSpan span = usageSpan(query.period, limits, now);
    UsageReport report;
    report.query = query;
    report.from = span.from;
    report.until = span.until;
    report.gauge = span.gauge;
    if (query.withFormer && formerSpan(query.period, limits, now))
        report.former = UsageTotals{};
    return report;
}

Result<UsageReport> makeReport(const RequestDatabase &database, const UsageQuery &query,
                               const LimitSnapshot &limits, qint64 now, const PriceList &prices)
{
    if (!hasSums(database))
        return emptyReport(query, limits, now);
    const Result<LimitSnapshot> known = completeLimits(database, query.period, limits);
    if (!known)
        return known.error();
    UsageReport report = emptyReport(query, *known, now);
    report.pricesFrom = prices.date();
    const UsageSpan span = usageSpan(query.period, *known, now);
    const auto found = findPriced(database, span, query.groups, prices);
    if (!found)
        return found.error();
    report.total = totalsOf(*found, prices);
    if (!query.groups.isEmpty())
        report.rows = rowsOf(*found, query.groups, prices);
    if (const LimitWindow *window = span.isOfWindow() ? windowOf(query.period, *known) : nullptr) {
        const Status status = addPlanShares(database, report, *window, span, prices);
        if (!status)
            return status.error();
    }
    if (!report.former)
        return report;
    const auto former = findPriced(database, *formerSpan(query.period, *known, now), {}, prices);
    if (!former)
        return former.error();
    report.former = totalsOf(*former, prices);
    return report;
}

} // namespace core
