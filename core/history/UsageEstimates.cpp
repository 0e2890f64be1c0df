// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/UsageEstimates.h"

#include "core/history/LimitReadings.h"
#include "core/history/RequestDatabase.h"
#include "core/plan/ShareOut.h"

#include <QtCore/QDateTime>
#include <QtCore/QMap>
#include <QtCore/QTimeZone>

#include <algorithm>

namespace core {

namespace {

//! Each is a search of its own; of a list with more price changes the older ones are not told
//! apart.
constexpr qsizetype MostPricedRanges = 100;

TokenUse sumTokens(const SumRow &row)
{
    return {row.group.model,
            row.group.serviceTier,
            row.sums[UsageSums::InputTokens],
            row.sums[UsageSums::CachedTokens],
            row.sums[UsageSums::CacheWriteTokens],
            row.sums[UsageSums::OutputTokens],
            row.group.isLong};
}

//! Where `day` begins, as a range counts.
qint64 placeOf(const QDate &day, const SumRange &range)
{
    if (!range.isOfSlots)
        return day.toJulianDay();
    return QDateTime(day, QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch() / SlotSeconds;
}

QDate dayOf(qint64 place, const SumRange &range)
{
    return range.isOfSlots ? priceDay(place * SlotSeconds) : QDate::fromJulianDay(place);
}

std::vector<MeterReading> toMeter(const QList<LimitReading> &readings, const LimitWindow &window,
                                  const UsageSpan &span)
{
    std::vector<MeterReading> meter;
    for (const LimitReading &reading : readings) {
        if (reading.kind == window.kind)
            meter.push_back({reading.at, reading.usedPercent, reading.resetsAt});
    }
    // What it shows now need not have been worth a reading.
    if (span.gauge)
        meter.push_back({span.until, *span.gauge, window.resetsAt});
    return meter;
}

//! A slot's requests began in it, and the last one ended later by its duration, which is only known
//! on average.
PlanUse toPlanUse(const SumRow &slot, const PriceList &prices)
{
    const qint64 from = slot.slot * SlotSeconds;
    const qint64 requests = std::max<qint64>(1, slot.sums[UsageSums::Requests]);
    const qint64 seconds = slot.sums[UsageSums::DurationMs] / requests / 1000;
    return {from, from + SlotSeconds + seconds, prices.weight(sumTokens(slot), priceDay(from))};
}

} // namespace

QList<PricedRange> pricedRanges(const SumRange &range, const PriceList &prices)
{
    QList<qint64> begins;
    for (const QDate &day : prices.priceDays()) {
        const qint64 begin = placeOf(day, range);
        if (begin > range.first && begin <= range.last)
            begins.append(begin);
    }
    if (begins.size() >= MostPricedRanges)
        begins.remove(0, begins.size() - MostPricedRanges + 1);
    begins.prepend(range.first);
    QList<PricedRange> parts;
    for (qsizetype i = 0; i < begins.size(); ++i) {
        const qint64 last = i + 1 < begins.size() ? begins.at(i + 1) - 1 : range.last;
        parts.append(
            PricedRange{{range.isOfSlots, begins.at(i), last}, dayOf(begins.at(i), range)});
    }
    return parts;
}

void addCost(UsageTotals &totals, const SumRow &row, const PriceList &prices)
{
    const qint64 requests = row.sums[UsageSums::WithTokens];
    if (requests == 0)
        return;
    const std::optional<double> cost = prices.cost(sumTokens(row), row.priceDay);
    if (cost)
        totals.cost = totals.cost.value_or(0) + *cost;
    else
        totals.unpricedRequests += requests;
}

Status addPlanShares(const RequestDatabase &database, UsageReport &report,
                     const LimitWindow &window, const UsageSpan &span, const PriceList &prices)
{
    const auto readings = findReadings(database, span.from);
    if (!readings)
        return readings.error();
    const auto used =
        findSlots(database, {true, span.from / SlotSeconds, (span.until - 1) / SlotSeconds});
    if (!used)
        return used.error();
    std::vector<PlanUse> uses;
    uses.reserve(std::size_t(used->size()));
    for (const SumRow &slot : *used)
        uses.push_back(toPlanUse(slot, prices));
    const std::optional<PlanShares> shares =
        shareOut(toMeter(*readings, window, span), uses, {span.from, span.end});
    if (!shares)
        return Nothing{};
    QMap<QList<QByteArray>, double> points;
    double sum = 0;
    for (std::size_t i = 0; i < shares->points.size(); ++i) {
        points[rowNames(used->at(qsizetype(i)), report.query.groups)] += shares->points.at(i);
        sum += shares->points.at(i);
    }
    for (UsageRow &row : report.rows)
        row.totals.planShare = points.value(row.names, 0);
    report.total.planShare = sum;
    report.elsewhere = shares->elsewhere;
    return Nothing{};
}

} // namespace core
