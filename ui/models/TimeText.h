// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <chrono>

class QLocale;

namespace ui {

//! How long ago something was: "just now", "2 min ago", "3 h ago".
[[nodiscard]] QString agoText(std::chrono::seconds age, const QLocale &locale);

//! How long something still takes, in its two greatest units: "2 d 3 h", "2 h 13 min", "4 min".
[[nodiscard]] QString countdownText(std::chrono::seconds left, const QLocale &locale);

//! A moment as a person says it, in local time: the clock time alone today, with the weekday
//! within a week, otherwise with the date. Both arguments are unix seconds.
[[nodiscard]] QString momentText(qint64 moment, qint64 now, const QLocale &locale);

} // namespace ui
