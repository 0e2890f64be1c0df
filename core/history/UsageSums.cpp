// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/UsageSums.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double FirstBucketEndMs = 125;
//! Longer names are cut: they come from outside, and the sums are kept for years.
constexpr qsizetype LongestName = 100;

double bucketEndMs(int bucket)
{
    return FirstBucketEndMs * std::pow(2.0, bucket / 2.0);
}

int bucketOf(qint64 milliseconds)
{
    int bucket = 0;
    while (bucket < FirstTokenBuckets - 1 && double(milliseconds) >= bucketEndMs(bucket))
        ++bucket;
    return bucket;
}

//! Between the bounds of its bucket, as if the requests in it were spread evenly.
std::optional<qint64> firstTokenQuantile(const UsageSums &sums, double share)
{
    const auto begin = sums.figures.begin() + UsageSums::FirstBucket;
    qint64 count = 0;
    for (int bucket = 0; bucket < FirstTokenBuckets; ++bucket)
        count += begin[bucket];
    if (count <= 0)
        return std::nullopt;
    const double wanted = share * double(count);
    double before = 0;
    for (int bucket = 0; bucket < FirstTokenBuckets; ++bucket) {
        const auto here = double(begin[bucket]);
        if (here > 0 && before + here >= wanted) {
            const double least = bucket == 0 ? 0 : bucketEndMs(bucket - 1);
            const bool isLast = bucket == FirstTokenBuckets - 1;
            const double width = isLast ? 0 : bucketEndMs(bucket) - least;
            return std::llround(least + width * std::max(0.0, wanted - before) / here);
        }
        before += here;
    }
    return std::nullopt;
}

//! The product of a User-Agent without its version: "claude-cli" of "claude-cli/2.1 (external)".
QByteArray productOf(const QByteArray &userAgent)
{
    QByteArray product = userAgent.trimmed();
    const qsizetype end = product.indexOf(' ');
    if (end >= 0)
        product.truncate(end);
    const qsizetype slash = product.lastIndexOf('/');
    const bool isVersion = slash > 0 && slash + 1 < product.size()
        && (std::isdigit(static_cast<unsigned char>(product.at(slash + 1))) != 0
            || product.at(slash + 1) == 'v');
    return isVersion ? product.first(slash) : product;
}

QByteArray cutName(const QByteArray &name)
{
    return QString::fromUtf8(name).left(LongestName).toUtf8();
}

} // namespace

UsageSums &UsageSums::operator+=(const UsageSums &more)
{
    for (std::size_t i = 0; i < figures.size(); ++i)
        figures[i] += more.figures[i];
    return *this;
}

QStringList sumColumnNames()
{
    QStringList names{
        u"requests"_s,           u"failed"_s,           u"input_tokens"_s,     u"cached_tokens"_s,
        u"cache_write_tokens"_s, u"output_tokens"_s,    u"reasoning_tokens"_s, u"duration_ms"_s,
        u"with_tokens"_s,        u"generated_tokens"_s, u"generation_ms"_s};
    for (int i = 0; i < CacheMissCount; ++i)
        names.append(u"miss_%1"_s.arg(i));
    for (int i = 0; i < FirstTokenBuckets; ++i)
        names.append(u"first_%1"_s.arg(i));
    Q_ASSERT(names.size() == UsageSums::FigureCount);
    return names;
}

bool countsForUsage(const RequestRecord &record)
{
    return !record.model.isEmpty() || !record.upstreamModel.isEmpty();
}

SumGroup sumGroupOf(const RequestRecord &record)
{
    SumGroup group;
    group.program = cutName(record.program.isEmpty() ? productOf(record.client) : record.program);
    // A name that a client made up is no model: without one that was used there is none.
    group.model = cutName(record.upstreamModel);
    group.key = cutName(record.key);
    group.route = record.route;
    group.serviceTier = cutName(record.serviceTier);
    group.isLong = record.inputTokens.value_or(0) > LongInputTokens;
    return group;
}

UsageSums sumsOf(const RequestRecord &record)
{
    // Nothing below zero gets in: a clock that jumps must not take away what others used.
    const auto figure = [](std::optional<qint64> value) {
        return std::max<qint64>(0, value.value_or(0));
    };
    UsageSums sums;
    sums[UsageSums::Requests] = 1;
    sums[UsageSums::Failed] = record.isFailed() ? 1 : 0;
    sums[UsageSums::InputTokens] = figure(record.inputTokens);
    sums[UsageSums::CachedTokens] = figure(record.cachedTokens);
    sums[UsageSums::CacheWriteTokens] = figure(record.cacheWriteTokens);
    sums[UsageSums::OutputTokens] = figure(record.outputTokens);
    sums[UsageSums::ReasoningTokens] = figure(record.reasoningTokens);
    sums[UsageSums::DurationMs] = figure(record.durationMs);
    sums[UsageSums::WithTokens] = record.totalTokens() ? 1 : 0;
    if (record.cacheMiss)
        sums.figures[std::size_t(UsageSums::FirstMiss) + std::size_t(*record.cacheMiss)] = 1;
    if (!record.firstOutputMs)
        return sums;
    const qint64 first = figure(record.firstOutputMs);
    sums.figures[std::size_t(UsageSums::FirstBucket) + std::size_t(bucketOf(first))] = 1;
    if (record.outputTokens && record.durationMs > first) {
        sums[UsageSums::GeneratedTokens] = figure(record.outputTokens);
        sums[UsageSums::GenerationMs] = record.durationMs - first;
    }
    return sums;
}

UsageTotals toTotals(const UsageSums &sums)
{
    UsageTotals totals;
    totals.requests = sums[UsageSums::Requests];
    totals.failed = sums[UsageSums::Failed];
    totals.inputTokens = sums[UsageSums::InputTokens];
    totals.cachedTokens = sums[UsageSums::CachedTokens];
    totals.cacheWriteTokens = sums[UsageSums::CacheWriteTokens];
    totals.outputTokens = sums[UsageSums::OutputTokens];
    totals.reasoningTokens = sums[UsageSums::ReasoningTokens];
    totals.durationMs = sums[UsageSums::DurationMs];
    for (std::size_t i = 0; i < totals.cacheMisses.size(); ++i)
        totals.cacheMisses[i] = sums.figures[std::size_t(UsageSums::FirstMiss) + i];
    totals.firstTokenP50Ms = firstTokenQuantile(sums, 0.5);
    totals.firstTokenP95Ms = firstTokenQuantile(sums, 0.95);
    const qint64 milliseconds = sums[UsageSums::GenerationMs];
    if (milliseconds > 0)
        totals.tokensPerSecond =
            double(sums[UsageSums::GeneratedTokens]) * 1000 / double(milliseconds);
    return totals;
}

void addToBatch(SumBatch &batch, const RequestRecord &record)
{
    if (!countsForUsage(record))
        return;
    SumPlace place;
    place.slot = record.startedAt / SlotSeconds;
    place.day = QDateTime::fromSecsSinceEpoch(record.startedAt).date().toJulianDay();
    place.group = sumGroupOf(record);
    batch[place] += sumsOf(record);
}

} // namespace core
