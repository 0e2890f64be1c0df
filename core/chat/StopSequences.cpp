// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/StopSequences.h"

#include <algorithm>
#include <utility>

namespace core {

StopSequences::StopSequences(const QList<QByteArray> &sequences)
{
    for (const QByteArray &sequence : sequences) {
        if (!sequence.isEmpty())
            m_sequences.append(sequence);
    }
}

QByteArray StopSequences::feed(const QByteArray &text)
{
    if (isMet())
        return {};
    QByteArray all = std::exchange(m_held, {}) + text;
    qsizetype first = all.size();
    qsizetype firstEnd = all.size() + 1;
    for (const QByteArray &sequence : m_sequences) {
        const qsizetype position = all.indexOf(sequence);
        const qsizetype end = position + sequence.size();
        if (position < 0 || end > firstEnd || (end == firstEnd && position >= first))
            continue;
        m_met = sequence;
        first = position;
        firstEnd = end;
    }
    if (!isMet()) {
        first -= heldSize(all);
        m_held = all.sliced(first);
    }
    all.truncate(first);
    return all;
}

QByteArray StopSequences::flush()
{
    return std::exchange(m_held, {});
}

//! The size of the longest end of `text` with which a sequence begins.
qsizetype StopSequences::heldSize(QByteArrayView text) const
{
    qsizetype held = 0;
    for (const QByteArray &sequence : m_sequences) {
        for (qsizetype size = std::min(sequence.size() - 1, text.size()); size > held; --size) {
            if (text.endsWith(QByteArrayView(sequence).first(size))) {
                held = size;
                break;
            }
        }
    }
    return held;
}

} // namespace core
