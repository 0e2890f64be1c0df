// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/PromptTooLong.h"

#include <QtCore/QList>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace anthropic {

using namespace Qt::Literals::StringLiterals;

namespace {

//! The first two counts of tokens in a text, in the order in which they stand there.
QList<qint64> tokenCounts(const QString &message)
{
    static const QRegularExpression pattern(u"\\b(\\d{1,3}(?:,\\d{3})+|\\d{1,15})\\s+tokens?\\b"_s);
    QList<qint64> counts;
    for (auto it = pattern.globalMatch(message); it.hasNext() && counts.size() < 2;)
        counts.append(it.next().captured(1).remove(u',').toLongLong());
    return counts;
}

} // namespace

QString toPromptTooLong(const QString &message, qint64 estimate, qint64 window)
{
    const QString words = u"prompt is too long"_s;
    if (message.startsWith(words))
        return message;
    if (const QList<qint64> counts = tokenCounts(message); counts.size() == 2) {
        estimate = std::max(counts[0], counts[1]);
        window = std::min(counts[0], counts[1]);
    }
    if (window > 0 && estimate > window)
        return u"%1: %2 tokens > %3 maximum"_s.arg(words).arg(estimate).arg(window);
    return message.isEmpty() ? words : u"%1: %2"_s.arg(words, message);
}

} // namespace anthropic
