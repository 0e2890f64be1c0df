// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace core {

//! `Retry-After` and `x-should-retry` for a failed answer. The client libraries of every API
//! spoken here follow both; without the second one they repeat a request that cannot succeed.
[[nodiscard]] HeaderList retryHeaders(const Error &error);

} // namespace core
