// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

namespace core {

// The few changes that a JSON schema needs for the backend. All of them insert text; what the
// client wrote, order of keys and spelling of numbers included, stays as it is.

//! With `"additionalProperties":false` in every object schema that does not say it, as the backend
//! demands of strict schemas.
[[nodiscard]] QByteArray closedSchema(const JsonValue &schema);

//! With `"properties":{}` when the outermost schema is an object without any, which the backend
//! refuses; an empty schema becomes `{"type":"object","properties":{}}`.
[[nodiscard]] QByteArray withProperties(const JsonValue &schema);

} // namespace core
