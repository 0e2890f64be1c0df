// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/LimitParts.h"
#include "core/codex/RateLimits.h"

#include <algorithm>

namespace core {

namespace {

bool isSameWindow(const LimitWindow &left, const LimitWindow &right)
{
    const bool isKnownKind = left.kind != LimitWindow::Kind::Other;
    return isSameFamily(left.family, right.family) && left.kind == right.kind
        && (isKnownKind || left.length == right.length);
}

bool mentionsFamily(const LimitSnapshot &limits, const QString &family)
{
    return std::any_of(
        limits.windows.begin(), limits.windows.end(),
        [&](const LimitWindow &window) { return isSameFamily(window.family, family); });
}

bool isStoppedByFigures(const LimitSnapshot &limits)
{
    const bool isSpent = limits.spendControl && limits.spendControl->isReached;
    return !isSpent
        && (limits.reachedType.isEmpty() || limits.reachedType == u"rate_limit_reached");
}

//! The news, with what they do not say taken from what is known.
LimitWindow completed(LimitWindow news, const LimitWindow &known, qint64 now)
{
    if (!news.usedPercent)
        news.usedPercent = known.usedPercent;
    if (!news.resetsAt && known.resetsAt.value_or(0) > now)
        news.resetsAt = known.resetsAt;
    if (news.familyName.isEmpty())
        news.familyName = known.familyName;
    if (news.normalModel.isEmpty())
        news.normalModel = known.normalModel;
    return news;
}

QList<LimitWindow> mergedWindows(const LimitSnapshot &known, const LimitSnapshot &news)
{
    QList<LimitWindow> result;
    for (const LimitWindow &window : news.windows) {
        const auto same =
            std::find_if(known.windows.begin(), known.windows.end(),
                         [&](const LimitWindow &other) { return isSameWindow(other, window); });
        result.append(same == known.windows.end() ? window
                                                  : completed(window, *same, news.capturedAt));
    }
    for (const LimitWindow &window : known.windows) {
        const bool isReported =
            std::any_of(result.begin(), result.end(),
                        [&](const LimitWindow &other) { return isSameWindow(other, window); });
        // A window that is over and not mentioned beside others of its family exists no more.
        const bool isOver = mentionsFamily(news, window.family) && window.resetsAt
            && *window.resetsAt <= news.capturedAt;
        if (!isReported && !isOver)
            result.append(window);
    }
    return result;
}

} // namespace

LimitSnapshot merged(const LimitSnapshot &known, const LimitSnapshot &news)
{
    LimitSnapshot result = known;
    result.capturedAt = news.capturedAt;
    result.windows = mergedWindows(known, news);
    if (news.credits) {
        const QString balance = known.credits ? known.credits->balance : QString();
        result.credits = news.credits;
        if (result.credits->balance.isEmpty())
            result.credits->balance = balance;
    }
    if (!news.plan.isEmpty())
        result.plan = news.plan;
    // Only what concerns the plan's own limits says whether they are reached. Figures alone end a
    // stop by figures, not one by an administrator or by spending.
    const bool isOnlyFigures = !news.isReached && !news.isAllowed;
    if (!isOnlyFigures || (mentionsFamily(news, {}) && isStoppedByFigures(known))) {
        result.isReached = news.isReached;
        result.reachedType = news.reachedType;
        const bool isUnsure = !news.isAllowed && known.isAllowed == std::optional(false);
        if (news.isAllowed || isUnsure)
            result.isAllowed = news.isAllowed;
    }
    sortWindows(result);
    return result;
}

} // namespace core
