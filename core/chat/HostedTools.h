// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"

namespace core {

//! True for `name_20260301`, as Anthropic names the editions of its tools.
[[nodiscard]] bool isDatedTool(QByteArrayView type);

//! True for the names of the backend's own web search, and of Anthropic's.
[[nodiscard]] bool isWebSearch(QByteArrayView toolType);

//! True for the hosted tools that a ChatGPT plan has.
[[nodiscard]] bool isHostedTool(const QByteArray &type);

//! True for the Codex CLI's item `additional_tools`, which stands in place of `tools`.
[[nodiscard]] bool declaresTools(const Item &item);

//! The search tool as the backend defines it, from `web_search_options` of the chat API.
[[nodiscard]] RawJson toWebSearch(const JsonValue &options);

//! The same from the search tool of Anthropic's API. What the backend does not have is noted under
//! `path`.
[[nodiscard]] RawJson fromAnthropicSearch(const JsonValue &tool, const QByteArray &path,
                                          QList<Note> &notes);

} // namespace core
