// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpRequest.h"

namespace core {

//! Status line and headers without the empty line that ends them. Line breaks inside a name or a
//! value become blanks.
[[nodiscard]] QByteArray responseHead(int status, const QByteArray &contentType,
                                      const HttpHeaders &headers);

//! Whether a response of this status has a body at all.
[[nodiscard]] bool allowsBody(int status);

//! The value of a Date header.
[[nodiscard]] QByteArray toHttpDate(qint64 unixSeconds);

} // namespace core
