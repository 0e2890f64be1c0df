// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/guard/GuardRule.h"

#include <QtCore/QString>

namespace core {

// What a person writes and reads of rules. Everything that is printed here can be read here. Errors
// are BadRequest and say in one sentence what was expected.

[[nodiscard]] const char *toWord(GuardWindow window); //!< 5h, week
[[nodiscard]] const char *toWord(GuardKind kind);     //!< stop-at, keep, pace
[[nodiscard]] const char *toWord(GuardAction action); //!< warn, effort, model, wait, refuse

[[nodiscard]] Result<GuardWindow> parseGuardWindow(const QString &text);
[[nodiscard]] Result<GuardKind> parseGuardKind(const QString &text);
[[nodiscard]] Result<GuardAction> parseGuardAction(const QString &text);
//! A whole number with or without "%"; 1–99, for Pace 0–99.
[[nodiscard]] Result<int> parseGuardPercent(const QString &text, GuardKind kind);
//! "fri 18:00", "Friday 18:00", "18:00", "2026-12-04 18:00", "2026-12-04".
[[nodiscard]] Result<GuardMoment> parseGuardMoment(const QString &text);
//! "90s", "10m", "1h 30m", "2d", "0"; up to 30 days.
[[nodiscard]] Result<std::chrono::seconds> parseGuardTime(const QString &text);
[[nodiscard]] QString toText(const GuardMoment &moment);
[[nodiscard]] QString toText(std::chrono::seconds time);

//! "stop at 80 % of the week", "keep 20 % of the week until fri 18:00", "no faster than even pace
//! and 10 % in the 5-hour window".
[[nodiscard]] QString limitText(const GuardRule &rule);
//! "refuse", "wait in line for up to 10m", "lower the effort to low".
[[nodiscard]] QString actionText(const GuardRule &rule);
//! A moment in the local time zone: "2026-12-04 18:00".
[[nodiscard]] QString momentText(qint64 unixSeconds);

//! All efforts that a rule may name, lowest first.
[[nodiscard]] const QList<QByteArray> &guardEfforts();

} // namespace core
