// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace core {

//! Tokens of one answer as the backend counted them.
//! Cached and cache-written tokens are part of the input, reasoning tokens part of the output.
struct Usage
{
    qint64 inputTokens = 0;
    qint64 cachedTokens = 0;
    qint64 cacheWriteTokens = 0;
    qint64 outputTokens = 0;
    qint64 reasoningTokens = 0;
    qint64 totalTokens = 0;

    Usage &operator+=(const Usage &other);
    friend bool operator==(const Usage &, const Usage &) = default;
};

inline Usage &Usage::operator+=(const Usage &other)
{
    inputTokens += other.inputTokens;
    cachedTokens += other.cachedTokens;
    cacheWriteTokens += other.cacheWriteTokens;
    outputTokens += other.outputTokens;
    reasoningTokens += other.reasoningTokens;
    totalTokens += other.totalTokens;
    return *this;
}

} // namespace core
