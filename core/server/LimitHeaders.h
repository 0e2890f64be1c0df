// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpRequest.h"
#include "core/state/LimitSnapshot.h"

namespace core {

//! The plan's own windows as `x-ratelimit-limit-5h`, `-remaining-5h` and `-reset-5h` (daily,
//! weekly, monthly …), in percent of the window because the provider counts in percent, with the
//! time until the reset written as the official API writes it ("1h2m3s"). What is unknown is left
//! out.
[[nodiscard]] HttpHeaders toLimitHeaders(const LimitSnapshot &limits, qint64 now);

//! "5h", "daily", "weekly" …; empty for windows of other lengths.
[[nodiscard]] QByteArray limitWord(LimitWindow::Kind kind);

} // namespace core
