// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"

namespace openai {

//! Reads the content of a message, or the output of a tool: a string, or parts in the form of the
//! chat API or the Responses API.
//!
//! An image that the backend would refuse is replaced by a sentence in brackets and noted: it stays
//! in the client's history and would otherwise make every later turn fail.
[[nodiscard]] core::Result<QList<core::Part>>
readContent(QList<core::Note> &notes, const core::JsonValue &content, const QString &path);

} // namespace openai
