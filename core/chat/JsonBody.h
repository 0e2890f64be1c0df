// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Dialect.h"

namespace core {

//! The JSON object that the body of a request must be; BadRequest says what it is instead.
[[nodiscard]] Result<JsonValue> readJsonBody(const ApiCall &call);

} // namespace core
