// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QHash>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace core {

//! The tokens of one request as the backend counted them, or sums over requests of the same model,
//! tier and price. Each token of the input is one of read from the cache, written to it, or
//! neither; reasoning is output.
struct TokenUse
{
    QByteArray model;       //!< the exact name
    QByteArray serviceTier; //!< empty = standard
    qint64 inputTokens = 0;
    qint64 cachedTokens = 0;     //!< part of the input: read from the cache
    qint64 cacheWriteTokens = 0; //!< part of the input: written to the cache
    qint64 outputTokens = 0;
    //! The price is that of a long context. Only for sums; of one request the input decides.
    std::optional<bool> isLongContext = {};

    friend bool operator==(const TokenUse &, const TokenUse &) = default;
};

//! nullopt when the backend reported no tokens.
[[nodiscard]] std::optional<TokenUse> tokenUseOf(const RequestRecord &record);
//! The day that the price of a request is of (UTC).
[[nodiscard]] QDate priceDay(qint64 unixSeconds);

//! List prices of the API, by exact model name: what requests would have cost there. An estimate:
//! the plan is not paid by the token.
class PriceList
{
public:
    //! US dollars per million tokens.
    struct Price
    {
        QDate since; //!< the first day; null = always
        double input = 0;
        double cached = 0;
        double cacheWrite = 0;
        double output = 0;

        friend bool operator==(const Price &, const Price &) = default;
    };
    struct ModelPrices
    {
        std::vector<Price> prices;       //!< oldest first, never empty
        QHash<QByteArray, double> tiers; //!< factors that differ from those of the list
    };
    //! Of the whole request when it has more input than `above`.
    struct LongContext
    {
        qint64 above = 0;
        double input = 1; //!< factor, also of what is cached
        double output = 1;
    };

    //! The day on which the prices were collected; null = not given.
    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] QString source() const { return m_source; }
    [[nodiscard]] bool isEmpty() const { return m_models.isEmpty(); }
    //! A price is known, of whatever day.
    [[nodiscard]] bool contains(const QByteArray &model) const { return m_models.contains(model); }
    [[nodiscard]] bool isLongContext(qint64 inputTokens) const;
    //! The days on which a price of any model begins, in order, each once.
    [[nodiscard]] std::vector<QDate> priceDays() const;

    //! US dollars at the price of `day`; an invalid day means the newest price. nullopt = the model
    //! has no price, had none on that day, or the tier is not known. Never 0 for "unknown".
    [[nodiscard]] std::optional<double> cost(const TokenUse &use, const QDate &day) const;
    //! How much `use` counts when the use of the plan is shared out: its cost. Where that is
    //! unknown the nearest one: the oldest price of the model before its first day, the fallback
    //! price of the list for an unknown model, factor 1 for an unknown tier. Only to be compared
    //! with other weights.
    [[nodiscard]] double weight(const TokenUse &use, const QDate &day) const;

    //! This list with what `own` gives in place of it: model by model, tier by tier.
    [[nodiscard]] PriceList overriddenBy(const PriceList &own) const;

private:
    friend class PriceReader;

    [[nodiscard]] std::optional<double> tierFactor(const TokenUse &use) const;
    [[nodiscard]] double sumOf(const TokenUse &use, const Price &price) const;

    QDate m_date;
    QString m_source;
    QHash<QByteArray, ModelPrices> m_models;
    QHash<QByteArray, double> m_tiers;
    std::optional<LongContext> m_longContext;
    std::optional<Price> m_fallback;
};

//! Reads a list, whose format docs/CONFIGURATION.md describes. BadRequest, with the place in
//! `param`, for anything else: another type, a number that is negative or too large, an unknown
//! member.
[[nodiscard]] Result<PriceList> toPriceList(const QByteArray &json);

//! The list that comes with the program.
[[nodiscard]] PriceList builtInPrices();

//! `prices.json` in the data folder: the user's own prices; there need not be one.
[[nodiscard]] QString ownPricesFile(const QString &dataFolder);

//! The prices that count.
struct LoadedPrices
{
    PriceList list;             //!< the built-in ones, overridden by the user's if those are good
    bool hasOwn = false;        //!< the user's count
    std::optional<Error> error; //!< what is wrong with the user's; they do not count at all then
};

//! `ownFile` may be missing; empty = only the built-in prices.
[[nodiscard]] LoadedPrices loadPrices(const QString &ownFile);

} // namespace core
