// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/history/RequestLog.h"

namespace core {

class RequestDatabase;

//! Deletes the requests of one range that are too old or too many: a slice of milliseconds, so that
//! what is written meanwhile need not wait. True when something was deleted; there may be more.
[[nodiscard]] Result<bool> trimSlice(const RequestDatabase &database,
                                     const RequestLogLimits &limits, qint64 now);

//! After the last slice: removes shapes without a request and gives the room back to the disk.
[[nodiscard]] Status tidyUp(const RequestDatabase &database);

//! All requests at once; days, sums and readings stay, and no row number is used again.
[[nodiscard]] Status removeAll(const RequestDatabase &database);

} // namespace core
