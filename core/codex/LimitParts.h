// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/state/LimitSnapshot.h"

namespace core {

// What all forms of the limits have in common: headers, events, the usage page and the file.

//! Numbers are sometimes written as text.
[[nodiscard]] std::optional<double> toNumber(const QByteArray &text);
[[nodiscard]] std::optional<double> toNumber(const JsonValue &value);

[[nodiscard]] bool toYes(const QByteArray &text);
[[nodiscard]] bool toYes(const JsonValue &value);

//! One window from its parts; nullopt when they hold no information.
[[nodiscard]] std::optional<LimitWindow> toWindow(std::optional<double> percent,
                                                  std::optional<double> length,
                                                  std::optional<double> resetAt,
                                                  std::optional<double> resetAfter, qint64 now);

void addWindow(LimitSnapshot &limits, std::optional<LimitWindow> window, const QString &family,
               const QString &name);

//! The plan's own first, short before long; unknown lengths last.
void sortWindows(LimitSnapshot &limits);

//! One of the plan's own windows is used up.
[[nodiscard]] bool isUsedUp(const LimitSnapshot &limits);

[[nodiscard]] std::optional<Credits> jsonCredits(const JsonValue &credits);

//! Ids of families spell `-` and `_` alike.
[[nodiscard]] bool isSameFamily(const QString &left, const QString &right);

} // namespace core
