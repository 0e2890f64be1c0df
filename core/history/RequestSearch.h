// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/RequestFilter.h"
#include "core/history/RequestReader.h"

namespace core {

class RequestDatabase;

// Finds requests in an open file. No filter makes it read much of the file:
// docs/decisions/0017-request-log.md.

enum class Direction { Older, Newer };

//! At most `count` that match and lie beyond row `from`, nearest first.
[[nodiscard]] Result<RequestPage> findRequests(const RequestDatabase &database,
                                               const RequestFilter &filter, Direction direction,
                                               qint64 from, int count);
[[nodiscard]] Result<qint64> countRequests(const RequestDatabase &database,
                                           const RequestFilter &filter);

} // namespace core
