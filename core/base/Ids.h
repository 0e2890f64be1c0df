// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace core {

//! `byteCount` bytes from the system's secure generator.
[[nodiscard]] QByteArray randomBytes(qsizetype byteCount);

//! A prefix and 24 random letters and digits, for example "chatcmpl-8fK2…".
[[nodiscard]] QByteArray newId(QByteArrayView prefix);

//! A random UUID, lower case, without braces.
[[nodiscard]] QByteArray newUuid();

//! base64url without padding.
[[nodiscard]] QByteArray toBase64Url(QByteArrayView bytes);

} // namespace core
