// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/TokenCeiling.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

constexpr qint64 PartsPerToken = 20;

struct Cost
{
    qsizetype bytes;
    qint64 parts;
};

bool isCheap(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || (byte >= '0' && byte <= '9') || byte <= ' ' || byte == 0x7f;
}

Cost costOf(unsigned char lead)
{
    if (lead < 0x80)
        return {1, isCheap(lead) ? 5 : 8};
    if (lead < 0xe0)
        return {2, 8};
    if (lead < 0xf0)
        return {3, 15};
    return {4, 40};
}

} // namespace

TokenCeiling::TokenCeiling(qint64 maxTokens)
    : m_left(std::min(maxTokens, std::numeric_limits<qint64>::max() / PartsPerToken)
             * PartsPerToken)
{
}

qsizetype TokenCeiling::admit(QByteArrayView text)
{
    qsizetype position = 0;
    while (position < text.size()) {
        const Cost cost = costOf(static_cast<unsigned char>(text[position]));
        if (cost.parts > m_left) {
            m_left = 0;
            return position;
        }
        m_left -= cost.parts;
        position = std::min(position + cost.bytes, text.size());
    }
    return position;
}

} // namespace core
