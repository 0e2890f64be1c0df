// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/RequestRecord.h"
#include "core/state/UsageReport.h"

#include <QtCore/QMap>
#include <QtCore/QString>

#include <array>
#include <tuple>

namespace core {

// What is counted of requests beside the requests themselves. Pure.

//! Seconds of a slot. A window of the plan begins at any minute, so hours would be too coarse; the
//! local days of all time zones begin with a slot.
inline constexpr qint64 SlotSeconds = 300;

//! From here on the API's list price of the whole request is another one.
inline constexpr qint64 LongInputTokens = 272'000;

//! Of the histogram of first tokens. The first ends at 125 ms and each further one after √2 times
//! as long; the last, from 128 s on, has no end.
inline constexpr int FirstTokenBuckets = 22;

//! By what requests are told apart in the sums.
struct SumGroup
{
    QByteArray program;
    QByteArray model; //!< that was used; empty = none was
    QByteArray key;
    QByteArray route;
    QByteArray serviceTier; //!< the price depends on it, and on the next
    bool isLong = false;    //!< more input than LongInputTokens

    friend bool operator==(const SumGroup &, const SumGroup &) = default;
    friend bool operator<(const SumGroup &one, const SumGroup &two)
    {
        const auto tie = [](const SumGroup &group) {
            return std::tie(group.program, group.model, group.key, group.route, group.serviceTier,
                            group.isLong);
        };
        return tie(one) < tie(two);
    }
};

//! Sums that can be added up, in the order of their columns in the tables.
struct UsageSums
{
    enum Figure {
        Requests,
        Failed,
        InputTokens,
        CachedTokens,
        CacheWriteTokens,
        OutputTokens,
        ReasoningTokens,
        DurationMs,
        WithTokens,      //!< requests whose tokens the backend reported
        GeneratedTokens, //!< output of the requests that have a first token
        GenerationMs,    //!< their time after it
        FirstMiss,       //!< requests by CacheMiss
        FirstBucket = FirstMiss + CacheMissCount,
        FigureCount = FirstBucket + FirstTokenBuckets
    };

    std::array<qint64, FigureCount> figures{};

    [[nodiscard]] qint64 operator[](Figure figure) const { return figures[std::size_t(figure)]; }
    [[nodiscard]] qint64 &operator[](Figure figure) { return figures[std::size_t(figure)]; }
    UsageSums &operator+=(const UsageSums &more);

    friend bool operator==(const UsageSums &, const UsageSums &) = default;
};

//! The columns of the figures in the tables of sums, in their order.
[[nodiscard]] QStringList sumColumnNames();

//! It was sent to a model, or should have been.
[[nodiscard]] bool countsForUsage(const RequestRecord &record);

[[nodiscard]] SumGroup sumGroupOf(const RequestRecord &record);
[[nodiscard]] UsageSums sumsOf(const RequestRecord &record);

//! Without the figures that need prices or the meter of the plan.
[[nodiscard]] UsageTotals toTotals(const UsageSums &sums);

//! Where and when something was used: the key of one row of the sums.
struct SumPlace
{
    qint64 slot = 0; //!< unix time / SlotSeconds
    qint64 day = 0;  //!< Julian day, local as it was counted
    SumGroup group;

    friend bool operator<(const SumPlace &one, const SumPlace &two)
    {
        return std::tie(one.slot, one.day, one.group) < std::tie(two.slot, two.day, two.group);
    }
};

using SumBatch = QMap<SumPlace, UsageSums>;

//! Nothing, for what does not count.
void addToBatch(SumBatch &batch, const RequestRecord &record);

} // namespace core
