// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/guard/GuardRule.h"

namespace core {

// Errors are BadRequest, with a sentence that says what is wrong.

//! Why a rule makes no sense by itself. `now` in unix seconds; a date in the past is refused only
//! when it is given.
[[nodiscard]] Status checkGuardRule(const GuardRule &rule, std::optional<qint64> now = {});
//! The same for all rules, and whether one of them can never act because of another one.
[[nodiscard]] Status checkGuardPlan(const GuardPlan &plan);
//! Whether `rule` may be added: checkGuardRule(), and what checkGuardPlan() says with it.
[[nodiscard]] Status checkNewGuardRule(const GuardRule &rule, const GuardPlan &plan, qint64 now);

//! "week-stop-80", which says what it is in headers and metrics; with a number if it is taken.
[[nodiscard]] QByteArray newGuardId(const GuardRule &rule, const QList<GuardRule> &others);

} // namespace core
