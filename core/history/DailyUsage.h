// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QMetaType>

namespace core {

struct RequestRecord;

//! What was used on one day, in the local time zone. Only what the backend told is counted;
//! counts outlive the rows they came from.
struct DailyUsage
{
    QDate day;
    qint64 requests = 0; //!< that a model answered, or should have
    qint64 failed = 0;   //!< part of the requests
    qint64 inputTokens = 0;
    qint64 cachedTokens = 0; //!< part of the input
    qint64 outputTokens = 0;
    qint64 reasoningTokens = 0; //!< part of the output

    friend bool operator==(const DailyUsage &, const DailyUsage &) = default;
};

//! A model answered, or should have.
[[nodiscard]] bool countsForUsage(const RequestRecord &record);
//! What the one request adds to its day.
[[nodiscard]] DailyUsage usageOf(const RequestRecord &record);
//! The day of `sum` stays.
void addUsage(DailyUsage &sum, const DailyUsage &more);

} // namespace core

Q_DECLARE_METATYPE(QList<core::DailyUsage>)
