// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/DailyUsage.h"
#include "core/history/RequestFilter.h"
#include "core/history/RequestReader.h"

namespace core {

class RequestDatabase;

// What a RequestReader asks an open file, one after the other. Every question looks at little of
// it: docs/decisions/0017-request-log.md.

[[nodiscard]] Error noSuchRequest();

enum class Direction { Older, Newer };

//! At most `count` that match and lie beyond row `from`, nearest first.
[[nodiscard]] Result<RequestPage> findRequests(const RequestDatabase &database,
                                               const RequestFilter &filter, Direction direction,
                                               qint64 from, int count);
//! NotFound when the row is not there (any more).
[[nodiscard]] Result<LoggedRequest> findRequest(const RequestDatabase &database, qint64 row);
[[nodiscard]] Result<qint64> countRequests(const RequestDatabase &database,
                                           const RequestFilter &filter);
//! Days that have an entry, oldest first.
[[nodiscard]] Result<QList<DailyUsage>> findUsage(const RequestDatabase &database,
                                                  const QDate &first, const QDate &last);

} // namespace core
