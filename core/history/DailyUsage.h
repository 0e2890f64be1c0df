// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QMetaType>

namespace core {

//! What was used on one day, in the local time zone. Only what the backend reported is counted;
//! counts outlive the rows they came from.
struct DailyUsage
{
    QDate day;
    qint64 requests = 0; //!< that were sent to a model, or should have been
    qint64 failed = 0;   //!< part of the requests
    qint64 inputTokens = 0;
    qint64 cachedTokens = 0; //!< part of the input
    qint64 outputTokens = 0;
    qint64 reasoningTokens = 0; //!< part of the output

    friend bool operator==(const DailyUsage &, const DailyUsage &) = default;
};

//! Adds all figures; the day of `sum` stays.
inline void addUsage(DailyUsage &sum, const DailyUsage &more)
{
    sum.requests += more.requests;
    sum.failed += more.failed;
    sum.inputTokens += more.inputTokens;
    sum.cachedTokens += more.cachedTokens;
    sum.outputTokens += more.outputTokens;
    sum.reasoningTokens += more.reasoningTokens;
}

} // namespace core

Q_DECLARE_METATYPE(QList<core::DailyUsage>)
