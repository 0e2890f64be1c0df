// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/DailyUsage.h"
#include "core/history/RequestReader.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QMap>
#include <QtCore/QString>

#include <deque>

class QSqlQuery;

namespace core {

class RequestDatabase;

// How a record is stored in the tables of RequestSchema. No text is null there.

//! The columns that readRow() expects, of `requests r` and `kinds k`.
[[nodiscard]] QString rowColumns();
//! The present row of a query for rowColumns(), without bodies.
[[nodiscard]] LoggedRequest readRow(const QSqlQuery &query);
//! `request, upstream, response` of the present row of a query.
void readBodies(const QSqlQuery &query, RequestRecord &record);

// Both belong into a transaction.

[[nodiscard]] Status writeRecords(const RequestDatabase &database,
                                  const std::deque<RequestRecord> &records);
//! Adds to what the days have already.
[[nodiscard]] Status addToDays(const RequestDatabase &database,
                               const QMap<QDate, DailyUsage> &days);

} // namespace core
