// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"

namespace openai {

//! Reads `response_format` of the chat API or `text.format` of the Responses API; `path` is the
//! one that was used, for errors.
[[nodiscard]] core::Result<core::ResponseFormat> readFormat(const core::JsonValue &format,
                                                            const QString &path);

} // namespace openai
