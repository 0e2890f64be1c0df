// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/HeaderList.h"
#include "core/chat/Request.h"

namespace core {

//! `X-ChatMock-Ignored: temperature, top_p` and
//! `X-ChatMock-Changed: reasoning_effort=xhigh->high`; a header without a note is left out.
//!
//! Names come from the client: everything but printable ASCII is replaced, and a long list ends
//! in "...".
[[nodiscard]] HeaderList toHeaders(const QList<Note> &notes);

//! `Retry-After` and `x-should-retry` for a failed response. The client libraries of every API
//! spoken here follow both; without the second one they repeat a request that cannot succeed.
[[nodiscard]] HeaderList retryHeaders(const Error &error);

} // namespace core
