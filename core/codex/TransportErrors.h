// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codex/CodexErrors.h"
#include "core/settings/Settings.h"

class QNetworkReply;

namespace core {

//! Headers of a reply as a list.
[[nodiscard]] HeaderList headersOf(const QNetworkReply &reply);

//! A reply that ended without an HTTP status: network, TLS or proxy.
[[nodiscard]] UpstreamFailure toTransportFailure(const QNetworkReply &reply,
                                                 const Settings &settings);

} // namespace core
