// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HeadCheck.h"

namespace core {

// The opening of a WebSocket (RFC 6455, section 4.2), as far as it is HTTP.

//! Whether a request may become a WebSocket. Unsupported when it does not ask for one, or for a
//! version that is not spoken here; BadRequest when it asks badly.
[[nodiscard]] Status checkUpgrade(const RequestHead &head);

//! What proves to the client that its key was understood; `head` was checked.
[[nodiscard]] QByteArray acceptKey(const RequestHead &head);

//! The same request again for whoever is to speak WebSocket, with nothing but what that needs.
[[nodiscard]] QByteArray plainUpgradeHead(const RequestHead &head);

} // namespace core
