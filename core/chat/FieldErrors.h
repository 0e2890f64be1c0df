// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

namespace core {

// Errors that name a field of a request body, and the reading of values that have to be there.

//! BadRequest with the code that the official API uses for an invalid value.
[[nodiscard]] Error invalidValue(const QString &message, const QString &param);
[[nodiscard]] Error missingParameter(const QString &param);
[[nodiscard]] Error unsupported(const QString &message, const QString &param);

//! BadRequest: "'path' must be <wanted>."
[[nodiscard]] Error wrongType(const QString &path, const QString &wanted);

//! A string that has to be there and must not be empty.
[[nodiscard]] Result<QByteArray> readRequiredText(const JsonValue &value, const QString &path);

//! The member `name` of a tool or of a choice, which has to be there; `path` may be empty.
[[nodiscard]] Result<QByteArray> readToolName(const JsonValue &object, const QString &path);

//! How errors name an element of an array: "messages[2]".
[[nodiscard]] QString itemPath(const QString &path, qsizetype index);

} // namespace core
