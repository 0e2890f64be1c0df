// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/DailyUsage.h"

#include "core/state/RequestRecord.h"

#include <QtCore/QDateTime>

namespace core {

bool countsForUsage(const RequestRecord &record)
{
    return !record.model.isEmpty() || !record.upstreamModel.isEmpty();
}

DailyUsage usageOf(const RequestRecord &record)
{
    DailyUsage usage;
    usage.day = QDateTime::fromSecsSinceEpoch(record.startedAt).date();
    usage.requests = 1;
    usage.failed = record.isFailed() ? 1 : 0;
    usage.inputTokens = record.inputTokens.value_or(0);
    usage.cachedTokens = record.cachedTokens.value_or(0);
    usage.outputTokens = record.outputTokens.value_or(0);
    usage.reasoningTokens = record.reasoningTokens.value_or(0);
    return usage;
}

void addUsage(DailyUsage &sum, const DailyUsage &more)
{
    sum.requests += more.requests;
    sum.failed += more.failed;
    sum.inputTokens += more.inputTokens;
    sum.cachedTokens += more.cachedTokens;
    sum.outputTokens += more.outputTokens;
    sum.reasoningTokens += more.reasoningTokens;
}

} // namespace core
