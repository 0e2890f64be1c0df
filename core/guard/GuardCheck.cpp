// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/GuardCheck.h"

#include "core/guard/GuardText.h"

#include <QtCore/QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr std::chrono::hours LongestWait{24};
constexpr qsizetype LongestTarget = 100;

Error badRule(const QString &message, const QString &param)
{
    return {ErrorCode::BadRequest, message, param};
}

Status checkUntil(const GuardRule &rule, std::optional<qint64> now)
{
    if (rule.kind != GuardKind::Keep) {
        if (rule.until)
            return badRule(u"Only a rule that keeps a reserve has a time until which it does."_s,
                           u"until"_s);
        return Nothing{};
    }
    if (!rule.until || !rule.until->time.isValid())
        return badRule(u"A reserve needs a time until which it is kept."_s, u"until"_s);
    const GuardMoment &until = *rule.until;
    if (until.date.isValid()) {
        if (now && QDateTime(until.date, until.time).toSecsSinceEpoch() <= *now)
            return badRule(u"%1 has passed already."_s.arg(toText(until)), u"until"_s);
        return Nothing{};
    }
    if (rule.window == GuardWindow::Week && until.weekday == 0)
        return badRule(u"A reserve of the week needs a weekday or a date, not only a time."_s,
                       u"until"_s);
    if (rule.window == GuardWindow::FiveHours && until.weekday != 0)
        return badRule(u"A reserve of the 5-hour window is for a time of the day such as 18:00, or "
                       "a date; it begins anew several times a day."_s,
                       u"until"_s);
    return Nothing{};
}

Status checkTarget(const GuardRule &rule)
{
    const bool needsTarget =
        rule.action == GuardAction::Effort || rule.action == GuardAction::Model;
    if (!needsTarget) {
        if (!rule.target.isEmpty())
            return badRule(u"Only the actions effort and model have a target."_s, u"to"_s);
    } else if (rule.target.isEmpty()) {
        return badRule(rule.action == GuardAction::Effort
                           ? u"The action effort needs the effort to lower to."_s
                           : u"The action model needs the model to use instead."_s,
                       u"to"_s);
    }
    if (rule.action == GuardAction::Effort && !guardEfforts().contains(rule.target)) {
        return badRule(u"'%1' is no reasoning effort; there are %2."_s.arg(
                           QString::fromUtf8(rule.target.left(60)),
                           QString::fromLatin1(guardEfforts().join(", "))),
                       u"to"_s);
    }
    if (rule.target.size() > LongestTarget)
        return badRule(u"The name of the model is too long."_s, u"to"_s);
    return Nothing{};
}

Status checkWait(const GuardRule &rule)
{
    if (!rule.waitLimit)
        return Nothing{};
    if (rule.action != GuardAction::Wait)
        return badRule(u"Only the action wait has a wait limit."_s, u"wait_limit"_s);
    if (rule.waitLimit->count() < 1 || *rule.waitLimit > LongestWait)
        return badRule(u"The wait limit must be between 1s and 24h."_s, u"wait_limit"_s);
    return Nothing{};
}

//! The use from which a rule holds; for Pace, above even pace.
int thresholdOf(const GuardRule &rule)
{
    return rule.kind == GuardKind::Keep ? 100 - rule.percent : rule.percent;
}

//! Whether `first` holds whenever `second` does.
bool holdsWith(const GuardRule &first, const GuardRule &second)
{
    if (first.window != second.window || thresholdOf(first) > thresholdOf(second))
        return false;
    switch (first.kind) {
    case GuardKind::StopAt:
        return second.kind != GuardKind::Pace;
    case GuardKind::Keep:
        return second.kind == GuardKind::Keep && first.until == second.until;
    case GuardKind::Pace:
        return second.kind == GuardKind::Pace;
    }
    return false;
}

//! Whether `second` would change nothing where `first` holds.
bool outdoes(const GuardRule &first, const GuardRule &second)
{
    if (first.action == GuardAction::Refuse)
        return true;
    if (first.action != second.action)
        return false;
    const auto effort = [](const GuardRule &rule) { return guardEfforts().indexOf(rule.target); };
    switch (first.action) {
    case GuardAction::Effort:
        return effort(first) <= effort(second);
    case GuardAction::Model:
        return first.target == second.target || thresholdOf(first) == thresholdOf(second);
    case GuardAction::Warn:
        return thresholdOf(first) == thresholdOf(second);
    case GuardAction::Wait:
    case GuardAction::Refuse:
        break;
    }
    return true;
}

QString ruleName(const GuardRule &rule)
{
    const QString text = limitText(rule) + u": "_s + actionText(rule);
    return rule.id.isEmpty() ? text : u"%1 (%2)"_s.arg(QString::fromUtf8(rule.id), text);
}

} // namespace

Status checkGuardRule(const GuardRule &rule, std::optional<qint64> now)
{
    const auto percent = parseGuardPercent(QString::number(rule.percent), rule.kind);
    if (!percent)
        return percent.error();
    if (Status status = checkUntil(rule, now); !status)
        return status;
    if (Status status = checkTarget(rule); !status)
        return status;
    return checkWait(rule);
}

Status checkGuardPlan(const GuardPlan &plan)
{
    for (qsizetype i = 0; i < plan.rules.size(); ++i) {
        const GuardRule &rule = plan.rules.at(i);
        if (rule.id.isEmpty())
            return badRule(u"A rule has no id."_s, u"id"_s);
        if (Status status = checkGuardRule(rule); !status)
            return status;
        for (qsizetype j = 0; j < plan.rules.size(); ++j) {
            const GuardRule &other = plan.rules.at(j);
            if (i == j)
                continue;
            if (other.id == rule.id)
                return badRule(u"Two rules have the id %1."_s.arg(QString::fromUtf8(rule.id)),
                               u"id"_s);
            if (holdsWith(rule, other) && outdoes(rule, other)) {
                return badRule(u"The rules contradict each other: with %1, %2 would never do "
                               "anything."_s.arg(ruleName(rule), ruleName(other)),
                               u"rules"_s);
            }
        }
    }
    return Nothing{};
}

Status checkNewGuardRule(const GuardRule &rule, const GuardPlan &plan, qint64 now)
{
    if (Status status = checkGuardRule(rule, now); !status)
        return status;
    GuardPlan with = plan;
    with.rules.append(rule);
    return checkGuardPlan(with);
}

QByteArray newGuardId(const GuardRule &rule, const QList<GuardRule> &others)
{
    const QByteArray kind =
        rule.kind == GuardKind::StopAt ? QByteArray("stop") : QByteArray(toWord(rule.kind));
    const QByteArray wanted =
        QByteArray(toWord(rule.window)) + '-' + kind + '-' + QByteArray::number(rule.percent);
    QByteArray id = wanted;
    const auto isTaken = [&id](const GuardRule &other) { return other.id == id; };
    for (int i = 2; std::any_of(others.begin(), others.end(), isTaken); ++i)
        id = wanted + '-' + QByteArray::number(i);
    return id;
}

} // namespace core
