// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace anthropic {

//! The error envelope of every Anthropic route:
//! `{"type":"error","error":{"type","message"},"request_id"}`.
[[nodiscard]] core::ErrorBody toErrorBody(const core::Error &error, const QByteArray &requestId);

// The envelope has no field for the parameter, so every message names it.

//! BadRequest: "'path' must be <wanted>."
[[nodiscard]] core::Error wrongValue(const QString &path, const QString &wanted);
//! BadRequest: "'path' is missing."
[[nodiscard]] core::Error missingField(const QString &path);
//! Unsupported: "'path': <reason>"
[[nodiscard]] core::Error notPossible(const QString &path, const QString &reason);

//! The text of a field that has to be there and not empty; otherwise one of the errors above.
[[nodiscard]] core::Result<QByteArray> requiredText(const core::JsonValue &value,
                                                    const QString &path);

//! How errors name an element of an array: "messages[2]".
[[nodiscard]] QString elementPath(const QString &path, qsizetype index);

} // namespace anthropic
