// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace ollama {

//! The error envelope of every Ollama route: `{"error":"text"}`, a string and not an object.
[[nodiscard]] core::ErrorBody toErrorBody(const core::Error &error, const QByteArray &requestId);

} // namespace ollama
