// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/RequestReader.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QString>
#include <QtCore/QVariant>

class QSqlQuery;

namespace core {

// How a record stands in the tables of RequestSchema. No text is null there.

//! The columns that readRow() expects, of `requests r` and `kinds k`.
[[nodiscard]] QString rowColumns();
//! The present row of a query for rowColumns(), without bodies.
[[nodiscard]] LoggedRequest readRow(const QSqlQuery &query);

//! What records of one kind have in common, as 16 bytes.
[[nodiscard]] QByteArray kindDigest(const RequestRecord &record);

//! The values of insertKind(), insertRequest() and so on stand in the order of their parameters.
[[nodiscard]] QString insertKindSql();
[[nodiscard]] QVariantList kindValues(const RequestRecord &record, const QByteArray &digest);
[[nodiscard]] QString insertRequestSql();
[[nodiscard]] QVariantList requestValues(const RequestRecord &record, qint64 kind);
[[nodiscard]] QString insertBodiesSql();
[[nodiscard]] QVariantList bodyValues(const RequestRecord &record, qint64 row);
[[nodiscard]] bool hasBodies(const RequestRecord &record);

//! `request, upstream, response` of the present row of a query.
void readBodies(const QSqlQuery &query, RequestRecord &record);

} // namespace core
