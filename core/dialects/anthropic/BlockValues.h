// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"

#include <optional>

namespace anthropic {

// Values inside blocks that clients send back in the next turn.

//! The signature of a thinking block: base64 of
//! `{"type":"chatmock_thought","version":1,"encrypted_content":…,"summary":[…]}`, all that the
//! backend needs to read its reasoning again. Clients only pass it back.
[[nodiscard]] QByteArray toSignature(const core::ReasoningItem &reasoning);

//! The reasoning in it; nullopt for a signature from anywhere else, which means nothing here.
[[nodiscard]] std::optional<core::ReasoningItem> fromSignature(const QByteArray &signature);

//! The input of a tool call as an object, which this API requires.
//!
//! Arguments that are an object stay exactly as the model wrote them; none become `{}`. Everything
//! else is no usable call: it becomes `{"INVALID_JSON":"<the exact text>"}`, the form that the
//! API's documentation recommends for passing on broken arguments, so that no tool mistakes it for
//! arguments and nothing of it is lost.
[[nodiscard]] QByteArray toToolInput(const QByteArray &arguments);

//! The reverse: the arguments as the model wrote them.
[[nodiscard]] QByteArray fromToolInput(const core::JsonValue &input);

} // namespace anthropic
