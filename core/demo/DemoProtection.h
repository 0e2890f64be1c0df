// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

namespace core {

//! True when the backend accepts the body but fails to respond to it: it holds a search of an
//! earlier turn and declares no search tool, or reasoning that begins with "foreign-".
[[nodiscard]] bool lacksProtection(const JsonValue &body);

//! The server-sent events of that failure.
[[nodiscard]] QByteArray protectionFailureEvents();

//! The `error` of that failure, as an object.
[[nodiscard]] QByteArray protectionFailure();

} // namespace core
