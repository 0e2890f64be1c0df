// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/state/LimitSnapshot.h"

namespace core {

//! The word for a window in `param`, headers and metrics: "5h", "daily", "weekly", "monthly",
//! "annual", for other lengths "90m", "3h" or "2d"; empty when the length is unknown.
[[nodiscard]] QByteArray limitWord(const LimitWindow &window);

//! `error` with the window of `limits` that it is about: that window in `param`, the waiting time,
//! and a message that says when the window is reset, in the local time zone; the lasting one does
//! not, so that it is the same for every failure of this kind. Other errors than a window that is
//! used up are returned unchanged, and so is one whose window is known.
[[nodiscard]] Error explainLimit(Error error, const LimitSnapshot &limits, qint64 now);

} // namespace core
