// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guard/GuardDecision.h"

#include <QtCore/QDateTime>

//! Values that the tests of the pace guard share.
namespace guard_samples {

//! In the local time zone.
inline qint64 at(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 12, day), QTime(hour, minute)).toSecsSinceEpoch();
}

//! A Wednesday; the week began on Monday.
inline qint64 now()
{
    return at(2, 12);
}

inline core::LimitWindow windowOf(core::GuardWindow which, double used, qint64 resetsAt)
{
    core::LimitWindow window;
    const bool isWeek = which == core::GuardWindow::Week;
    window.kind = isWeek ? core::LimitWindow::Kind::Weekly : core::LimitWindow::Kind::FiveHours;
    window.length = isWeek ? std::chrono::minutes(7 * 24 * 60) : std::chrono::minutes(300);
    window.usedPercent = used;
    window.resetsAt = resetsAt;
    return window;
}

//! A week that ends on Monday the 7th at 12:00 and five hours that end at 15:00, read just now.
inline core::LimitSnapshot limits(double week, double fiveHours = 0, qint64 time = now())
{
    core::LimitSnapshot result;
    result.windows = {windowOf(core::GuardWindow::FiveHours, fiveHours, at(2, 15)),
                      windowOf(core::GuardWindow::Week, week, at(7, 12))};
    result.capturedAt = time;
    return result;
}

inline core::GuardRule rule(core::GuardKind kind, int percent, core::GuardAction action,
                            const QByteArray &target = {})
{
    core::GuardRule result;
    result.id = "rule";
    result.kind = kind;
    result.percent = percent;
    result.action = action;
    result.target = target;
    if (kind == core::GuardKind::Keep)
        result.until = core::GuardMoment{{}, 5, QTime(18, 0)};
    return result;
}

inline core::GuardPlan planOf(const QList<core::GuardRule> &rules)
{
    core::GuardPlan plan;
    plan.rules = rules;
    for (qsizetype i = 0; i < plan.rules.size(); ++i)
        plan.rules[i].id = 'r' + QByteArray::number(i + 1);
    return plan;
}

} // namespace guard_samples
