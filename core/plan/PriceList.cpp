// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/PriceList.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <algorithm>

namespace core {

namespace {

constexpr double TokensOfPrice = 1e6;

//! The last one that began by `day`; null when there was none yet.
const PriceList::Price *priceOn(const std::vector<PriceList::Price> &prices, const QDate &day)
{
    if (!day.isValid())
        return &prices.back();
    const auto next = std::find_if(prices.begin(), prices.end(), [&day](const auto &price) {
        return price.since.isValid() && price.since > day;
    });
    return next == prices.begin() ? nullptr : &*(next - 1);
}

} // namespace

std::optional<TokenUse> tokenUseOf(const RequestRecord &record)
{
    if (!record.totalTokens())
        return std::nullopt;
    return TokenUse{record.upstreamModel,
                    record.serviceTier,
                    record.inputTokens.value_or(0),
                    record.cachedTokens.value_or(0),
                    record.cacheWriteTokens.value_or(0),
                    record.outputTokens.value_or(0)};
}

QDate priceDay(qint64 unixSeconds)
{
    return QDateTime::fromSecsSinceEpoch(unixSeconds, QTimeZone::utc()).date();
}

bool PriceList::isLongContext(qint64 inputTokens) const
{
    return m_longContext && inputTokens > m_longContext->above;
}

std::vector<QDate> PriceList::priceDays() const
{
    std::vector<QDate> days;
    for (const ModelPrices &model : m_models) {
        for (const Price &price : model.prices) {
            if (price.since.isValid())
                days.push_back(price.since);
        }
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::optional<double> PriceList::cost(const TokenUse &use, const QDate &day) const
{
    const auto model = m_models.constFind(use.model);
    if (model == m_models.constEnd())
        return std::nullopt;
    const Price *price = priceOn(model->prices, day);
    const auto factor = tierFactor(use);
    if (!price || !factor)
        return std::nullopt;
    return sumOf(use, *price) * *factor;
}

double PriceList::weight(const TokenUse &use, const QDate &day) const
{
    const auto model = m_models.constFind(use.model);
    const bool isKnown = model != m_models.constEnd();
    const Price *price = isKnown ? priceOn(model->prices, day) : nullptr;
    if (isKnown && !price)
        price = &model->prices.front();
    const double sum = sumOf(use, price ? *price : m_fallback.value_or(Price{{}, 1, 1, 1, 1}));
    return sum * tierFactor(use).value_or(1);
}

PriceList PriceList::overriddenBy(const PriceList &own) const
{
    PriceList list = *this;
    if (own.m_date.isValid())
        list.m_date = own.m_date;
    if (!own.m_source.isEmpty())
        list.m_source = own.m_source;
    for (auto model = own.m_models.begin(); model != own.m_models.end(); ++model)
        list.m_models.insert(model.key(), model.value());
    for (auto tier = own.m_tiers.begin(); tier != own.m_tiers.end(); ++tier)
        list.m_tiers.insert(tier.key(), tier.value());
    if (own.m_longContext)
        list.m_longContext = own.m_longContext;
    if (own.m_fallback)
        list.m_fallback = own.m_fallback;
    return list;
}

//! nullopt for a tier that neither the model nor the list knows.
std::optional<double> PriceList::tierFactor(const TokenUse &use) const
{
    if (use.serviceTier.isEmpty())
        return 1;
    if (const auto model = m_models.constFind(use.model); model != m_models.constEnd()) {
        const auto own = model->tiers.constFind(use.serviceTier);
        if (own != model->tiers.constEnd())
            return *own;
    }
    const auto general = m_tiers.constFind(use.serviceTier);
    return general == m_tiers.constEnd() ? std::nullopt : std::optional(*general);
}

//! Figures that contradict each other are bounded, so that no token counts twice or below zero.
double PriceList::sumOf(const TokenUse &use, const Price &price) const
{
    const qint64 input = std::max<qint64>(use.inputTokens, 0);
    const qint64 cached = std::clamp<qint64>(use.cachedTokens, 0, input);
    const qint64 written = std::clamp<qint64>(use.cacheWriteTokens, 0, input - cached);
    const qint64 output = std::max<qint64>(use.outputTokens, 0);
    const bool isLong = m_longContext && use.isLongContext.value_or(isLongContext(input));
    const double inputSum = double(input - cached - written) * price.input
        + double(cached) * price.cached + double(written) * price.cacheWrite;
    const double outputSum = double(output) * price.output;
    return (inputSum * (isLong ? m_longContext->input : 1)
            + outputSum * (isLong ? m_longContext->output : 1))
        / TokensOfPrice;
}

} // namespace core
