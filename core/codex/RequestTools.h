// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Result.h"
#include "core/chat/Request.h"
#include "core/state/Model.h"

namespace core {

enum class WriteChoice { Yes, No };

//! Whether the input holds searches that the backend made in earlier turns.
enum class EarlierSearches { None, Replayed };

//! Writes `tools`, `tool_choice` and `parallel_tool_calls` into the open object, or nothing when
//! there are no tools. Changes for this model are added to `notes`.
//! WriteChoice::No leaves `tool_choice` out. EarlierSearches::Replayed declares a search tool if
//! the request has none.
[[nodiscard]] Status writeTools(JsonWriter &json, const Request &request, const Model &model,
                                QList<Note> &notes, WriteChoice choice, EarlierSearches searches);

// The few changes that a JSON schema needs for the backend. They only insert text; what the client
// wrote, including the order of keys and the spelling of numbers, stays unchanged.

//! With `"additionalProperties":false` in every object schema that lacks it, as the backend
//! requires of strict schemas.
[[nodiscard]] QByteArray closedSchema(const JsonValue &schema);

//! With `"properties":{}` when the outermost schema is an object without any, which the backend
//! refuses; an empty schema becomes `{"type":"object","properties":{}}`.
[[nodiscard]] QByteArray withProperties(const JsonValue &schema);

} // namespace core
