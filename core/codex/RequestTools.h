// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/base/Result.h"
#include "core/chat/Request.h"
#include "core/state/Model.h"

namespace core {

enum class WriteChoice { Yes, No };

//! Writes `tools`, `tool_choice` and `parallel_tool_calls` into the open object; nothing at all
//! when there are no tools. What has to be changed for this model is added to `notes`.
//! WriteChoice::No leaves `tool_choice` out.
[[nodiscard]] Status writeTools(JsonWriter &json, const Request &request, const Model &model,
                                QList<Note> &notes, WriteChoice choice = WriteChoice::Yes);

} // namespace core
