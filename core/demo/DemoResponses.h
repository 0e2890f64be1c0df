// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <vector>

namespace core {

//! The pieces of an answer to a request that refusalFor() found fine, each one server-sent event.
//! `now` is unix seconds.
[[nodiscard]] std::vector<QByteArray> demoResponse(const JsonValue &body, qint64 now);

//! The answer to a compaction that was found fine: what users said, and the rest as one item that
//! only the backend can read.
[[nodiscard]] QByteArray demoCompaction(const JsonValue &body);

//! The smallest value that a JSON schema allows, as JSON text.
[[nodiscard]] QByteArray exampleFor(const JsonValue &schema);

} // namespace core
