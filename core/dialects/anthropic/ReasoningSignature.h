// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"

#include <optional>

namespace anthropic {

//! What a thinking block carries as its signature: base64 of
//! `{"type":"chatmock_thought","version":1,"encrypted_content":…,"summary":[…]}`, all that the
//! backend needs to have the thought back. The client only hands it round.
[[nodiscard]] QByteArray toSignature(const core::ReasoningItem &reasoning);

//! The thought in it; nullopt for a signature from anywhere else, which means nothing here.
[[nodiscard]] std::optional<core::ReasoningItem> fromSignature(const QByteArray &signature);

} // namespace anthropic
