// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/HeaderList.h"
#include "core/state/LimitSnapshot.h"

namespace core {

//! The plan's own windows as `x-ratelimit-limit-5h`, `-remaining-5h` and `-reset-5h` (daily,
//! weekly, monthly …), in percent of the window because the provider counts in percent, with the
//! time until the reset written as the official API writes it ("1h2m3s"). What is unknown is left
//! out.
[[nodiscard]] HeaderList toLimitHeaders(const LimitSnapshot &limits, qint64 now);

} // namespace core
