// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/TokenCeiling.h"

#include "core/chat/TokenEstimate.h"

#include <algorithm>
#include <limits>

namespace core {

TokenCeiling::TokenCeiling(qint64 maxTokens)
    : m_left(std::min(maxTokens, std::numeric_limits<qint64>::max() / TokenCost::PartsPerToken)
             * TokenCost::PartsPerToken)
{
}

qsizetype TokenCeiling::admit(QByteArrayView text)
{
    qsizetype position = 0;
    while (position < text.size()) {
        const TokenCost cost = tokenCost(static_cast<unsigned char>(text[position]));
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
