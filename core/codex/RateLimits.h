// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/Result.h"
#include "core/codex/CodexErrors.h"
#include "core/state/LimitSnapshot.h"

namespace core {

//! The limits in the headers of a response; nullopt when there are none. Any number of families
//! (`x-<family>-primary-…`) is understood. The `codex` family is that of the limit that was active
//! for the request (`x-codex-active-limit`); `known` tells other families from the plan's own.
[[nodiscard]] std::optional<LimitSnapshot> fromLimitHeaders(const HeaderList &headers, qint64 now,
                                                            const LimitSnapshot &known = {});

//! The same from a `codex.rate_limits` event.
[[nodiscard]] std::optional<LimitSnapshot> fromLimitEvent(const QByteArray &json, qint64 now);

//! A response of the usage endpoint. Upstream when it is unusable.
[[nodiscard]] Result<LimitSnapshot> fromUsage(const QByteArray &json, qint64 now);

//! `news` from headers or an event over `known`: what the news do not mention stays unchanged.
[[nodiscard]] LimitSnapshot merged(const LimitSnapshot &known, const LimitSnapshot &news);

//! The text of `usage_limits.json`: the two windows as the Python program writes and reads them,
//! and everything under a key of this program.
[[nodiscard]] QByteArray toLimitsFile(const LimitSnapshot &limits, const QByteArray &owner = {});
//! Reads both; nullopt when it is neither.
[[nodiscard]] std::optional<LimitSnapshot> fromLimitsFile(const QByteArray &json);
//! Whose limits they are, see TokenSource::ownerChanged(); null when the file does not tell.
[[nodiscard]] QByteArray ownerOfLimitsFile(const QByteArray &json);

[[nodiscard]] LimitWindow::Kind classifyWindow(std::chrono::minutes length);

} // namespace core
