// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace anthropic {

//! The error envelope of every Anthropic route:
//! `{"type":"error","error":{"type","message"},"request_id"}`. It has no field for the parameter,
//! so every message of a decoder names it.
[[nodiscard]] core::ErrorBody toErrorBody(const core::Error &error, const QByteArray &requestId);

} // namespace anthropic
