// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Result.h"
#include "core/chat/Request.h"
#include "core/codex/CodexRequest.h"
#include "core/state/Model.h"

namespace core {

enum class WriteChoice { Yes, No };

//! Whether the input holds searches that the backend made in earlier turns.
enum class EarlierSearches { None, Replayed };

struct ToolOptions
{
    WriteChoice choice = WriteChoice::Yes;
    EarlierSearches searches = EarlierSearches::None;
    OptionalTools optional = OptionalTools::Keep;
};

struct WrittenTools
{
    bool hasOptional = false; //!< see OptionalTools
};

//! True for the Codex CLI's "lite" form: an item of the input declares the tools, and there are no
//! hosted ones.
[[nodiscard]] bool isLiteForm(const Request &request);

//! Whether the header of that form is sent: only if the client did, and the model is such a one.
[[nodiscard]] bool sendsLiteHeader(const Request &request, const Model &model);

//! Writes `tools`, `tool_choice` and `parallel_tool_calls` into the open object, or nothing when
//! there are no tools (the lite form has the last two without the first). Changes for this model
//! are added to `notes`. WriteChoice::No leaves `tool_choice` out. EarlierSearches::Replayed
//! declares a search tool if the request has none. OptionalTools::Drop notes each hosted tool of
//! the client that it leaves out; a choice of that tool is Unsupported then.
[[nodiscard]] Result<WrittenTools> writeTools(JsonWriter &json, const Request &request,
                                              const Model &model, QList<Note> &notes,
                                              const ToolOptions &options);

//! The schema with `"additionalProperties":false` in every object schema that lacks it, as the
//! backend requires of strict schemas.
[[nodiscard]] QByteArray closedSchema(const JsonValue &schema);

} // namespace core
