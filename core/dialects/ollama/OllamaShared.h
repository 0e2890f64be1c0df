// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/chat/Dialect.h"

#include <QtCore/QByteArray>

namespace ollama {

//! Chat has a `message`, generate a `response`; everything else is the same.
enum class Form { Chat, Generate };

//! "2026-11-20T10:00:00.123456Z"
[[nodiscard]] QByteArray toRfc3339(core::TimePoint time);

//! A `keep_alive` of 0 in any of its spellings: 0, "0", "0s", "0m". Negative ones mean "for ever".
[[nodiscard]] bool isZeroTime(const core::JsonValue &keepAlive);

//! The error envelope of every Ollama route: `{"error":"text"}`, a string and not an object,
//! with `code` beside it for hosted tools that cannot be used.
[[nodiscard]] core::ErrorBody toErrorBody(const core::Error &error, const QByteArray &requestId);

//! BadRequest. The envelope holds only the text, so it has to name the field.
[[nodiscard]] core::Error invalid(const QString &message, const QString &param);

} // namespace ollama
