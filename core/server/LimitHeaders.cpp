// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/LimitHeaders.h"

#include "core/codex/LimitErrors.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

//! 3723 → "1h2m3s".
QByteArray toDuration(qint64 seconds)
{
    QByteArray text;
    if (seconds >= 3600)
        text += QByteArray::number(seconds / 3600) + 'h';
    if (seconds >= 60)
        text += QByteArray::number(seconds / 60 % 60) + 'm';
    return text + QByteArray::number(seconds % 60) + 's';
}

} // namespace

HeaderList toLimitHeaders(const LimitSnapshot &limits, qint64 now)
{
    HeaderList headers;
    for (const LimitWindow &window : limits.windows) {
        const QByteArray word = limitWord(window);
        if (!window.family.isEmpty() || word.isEmpty() || !window.usedPercent)
            continue;
        const qint64 remaining = std::lround(100.0 - std::clamp(*window.usedPercent, 0.0, 100.0));
        headers.emplaceBack("x-ratelimit-limit-" + word, "100");
        headers.emplaceBack("x-ratelimit-remaining-" + word, QByteArray::number(remaining));
        if (window.resetsAt && *window.resetsAt > now)
            headers.emplaceBack("x-ratelimit-reset-" + word, toDuration(*window.resetsAt - now));
    }
    return headers;
}

} // namespace core
