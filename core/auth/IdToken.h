// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

namespace core {

//! The claims of a JSON web token, unverified; Undefined when it is none.
[[nodiscard]] JsonValue tokenClaims(const QByteArray &token);

//! `exp` in unix seconds; 0 when it cannot be read.
[[nodiscard]] qint64 tokenExpiry(const QByteArray &token);

} // namespace core
