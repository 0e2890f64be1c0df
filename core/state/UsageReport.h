// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QMetaType>

#include <array>
#include <optional>

namespace core {

//! What a usage report covers.
enum class UsagePeriod {
    FiveHours, //!< the present 5-hour window, by the limit's own reset
    Week,      //!< the present weekly cycle, by the limit's own reset
    Today,
    Days7, //!< the last 7 days, today included; the same for the next two
    Days30,
    Days365,
    All
};

//! By what the rows of a usage report are told apart.
enum class UsageGroup { Program, Model, Key, Endpoint, Day };

//! Why the backend read less from its prompt cache than the conversation had before. Likely, not
//! certain: the backend itself does not say.
enum class CacheMiss {
    FirstTurn,     //!< no earlier request of this conversation, or too short to be cached
    PrefixChanged, //!< the client rewrote an earlier part
    Idle,          //!< longer than the cache keeps it
    OtherModel,    //!< or another effort or service tier
    Unexplained
};
inline constexpr int CacheMissCount = 5;

//! The name in exports and on the command line.
[[nodiscard]] constexpr const char *toWord(CacheMiss cause)
{
    switch (cause) {
    case CacheMiss::FirstTurn:
        return "first_turn";
    case CacheMiss::PrefixChanged:
        return "prefix_changed";
    case CacheMiss::Idle:
        return "idle";
    case CacheMiss::OtherModel:
        return "other_model";
    case CacheMiss::Unexplained:
        break;
    }
    return "unexplained";
}

struct UsageQuery
{
    UsagePeriod period = UsagePeriod::Week;
    QList<UsageGroup> groups = {}; //!< in the order of the rows' names; empty = the sum alone
    bool withFormer = false;       //!< also the period before it, of the same length

    friend bool operator==(const UsageQuery &, const UsageQuery &) = default;
};

//! Sums over requests. Only what the backend reported is counted.
struct UsageTotals
{
    qint64 requests = 0;
    qint64 failed = 0; //!< part of the requests
    qint64 inputTokens = 0;
    qint64 cachedTokens = 0;     //!< part of the input: read from the cache
    qint64 cacheWriteTokens = 0; //!< part of the input: written to the cache
    qint64 outputTokens = 0;
    qint64 reasoningTokens = 0;                       //!< part of the output
    qint64 durationMs = 0;                            //!< of all requests together
    std::array<qint64, CacheMissCount> cacheMisses{}; //!< requests, by CacheMiss
    std::optional<qint64> firstTokenP50Ms;            //!< from a histogram: an estimate
    std::optional<qint64> firstTokenP95Ms;            //!< the same
    std::optional<double> tokensPerSecond;            //!< of output, after the first token
    //! US dollars by the API's list prices: an estimate. nullopt = no price is known.
    std::optional<double> cost;
    qint64 unpricedRequests = 0; //!< with tokens, of models whose price is unknown
    //! Percent points of the plan's window that these requests used: an estimate. nullopt = the
    //! period is no window, or nothing is known.
    std::optional<double> planShare;

    friend bool operator==(const UsageTotals &, const UsageTotals &) = default;
};

struct UsageRow
{
    //! One per group of the query: program, model, key, route or "2026-11-30". Empty = unknown, or
    //! no key.
    QList<QByteArray> names;
    UsageTotals totals;

    friend bool operator==(const UsageRow &, const UsageRow &) = default;
};

//! What was used in a period: a plain value.
struct UsageReport
{
    UsageQuery query;
    qint64 from = 0;      //!< unix seconds; 0 = since the first request
    qint64 until = 0;     //!< unix seconds
    QList<UsageRow> rows; //!< most input and output first; by day, oldest first
    UsageTotals total;
    std::optional<UsageTotals> former; //!< of the period before
    std::optional<double> gauge;       //!< used percent of the window, when the period is one
    std::optional<double> elsewhere;   //!< points of it that no request here explains: an estimate
    QDate pricesFrom;                  //!< date of the price list

    friend bool operator==(const UsageReport &, const UsageReport &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::UsageReport)
