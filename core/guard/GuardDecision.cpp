// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/GuardDecision.h"

#include "core/guard/GuardText.h"

#include <QtCore/QDateTime>
#include <QtCore/QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

//! Clocks differ, and the provider rounds.
constexpr qint64 ClockTolerance = 5 * 60;

//! A rule of the plan that holds.
struct HeldRule
{
    const GuardRule *rule;
    double threshold;
    qint64 until;
    qint64 start;
    qint64 resetsAt;
};
using HeldRules = QVarLengthArray<HeldRule, 8>;

qint64 usualLength(GuardWindow window)
{
    return window == GuardWindow::Week ? 7 * 24 * 3600 : 5 * 3600;
}

const LimitWindow *findGuardWindow(const LimitSnapshot &limits, GuardWindow which)
{
    const auto kind =
        which == GuardWindow::Week ? LimitWindow::Kind::Weekly : LimitWindow::Kind::FiveHours;
    const auto found = std::find_if(limits.windows.begin(), limits.windows.end(),
                                    [kind](const LimitWindow &window) {
                                        return window.family.isEmpty() && window.kind == kind;
                                    });
    return found == limits.windows.end() ? nullptr : &*found;
}

//! When the reserve of a cycle is released, in unix seconds: the first such moment in it.
qint64 releaseTime(const GuardMoment &moment, qint64 start)
{
    if (moment.date.isValid())
        return QDateTime(moment.date, moment.time).toSecsSinceEpoch();
    QDate date = QDateTime::fromSecsSinceEpoch(start).date();
    for (int days = 0; days <= 8; ++days, date = date.addDays(1)) {
        if (moment.weekday != 0 && date.dayOfWeek() != moment.weekday)
            continue;
        const qint64 at = QDateTime(date, moment.time).toSecsSinceEpoch();
        if (at > start)
            return at;
    }
    return start; // no such weekday: released
}

std::optional<GuardHold> holdIn(const RunningWindow &window, const GuardRule &rule, qint64 now)
{
    GuardHold hold{window.usedPercent, double(rule.percent), window.resetsAt};
    switch (rule.kind) {
    case GuardKind::StopAt:
        break;
    case GuardKind::Keep: {
        const qint64 release = rule.until ? releaseTime(*rule.until, window.start) : now;
        if (now >= release)
            return std::nullopt;
        hold.threshold = 100 - rule.percent;
        hold.until = std::min(release, window.resetsAt);
        break;
    }
    case GuardKind::Pace: {
        hold.threshold = window.evenPace(now) + rule.percent;
        if (window.usedPercent <= hold.threshold)
            return std::nullopt;
        const auto length = double(window.resetsAt - window.start);
        const auto after = qint64(std::ceil((window.usedPercent - rule.percent) * length / 100));
        hold.until = std::clamp(window.start + after, now + 1, window.resetsAt);
        break;
    }
    }
    return window.usedPercent >= hold.threshold ? std::optional(hold) : std::nullopt;
}

bool isExempt(const GuardPlan &plan, const GuardFacts &facts)
{
    const auto names = [](const QByteArray &name, const QByteArray &one) {
        return !one.isEmpty() && name.compare(one, Qt::CaseInsensitive) == 0;
    };
    return std::any_of(plan.exempt.begin(), plan.exempt.end(), [&](const QByteArray &name) {
        return names(name, facts.program) || names(name, facts.key);
    });
}

bool isPaused(const GuardPause &pause, qint64 now)
{
    return pause.from - ClockTolerance <= now && now < pause.until;
}

//! A model with a limit of its own does not use the plan's.
bool hasOwnLimit(const LimitSnapshot &limits, const QByteArray &model)
{
    const auto isSame = [model = QString::fromUtf8(model)](const QString &name) {
        return name.compare(model, Qt::CaseInsensitive) == 0;
    };
    return std::any_of(limits.windows.begin(), limits.windows.end(), [&](const LimitWindow &one) {
        return !one.family.isEmpty() && (isSame(one.family) || isSame(one.familyName));
    });
}

HeldRules rulesInForce(const GuardPlan &plan, const LimitSnapshot &limits, qint64 now)
{
    HeldRules held;
    for (const GuardRule &rule : plan.rules) {
        const auto window = runningWindow(limits, rule.window, now);
        if (!window)
            continue;
        if (const auto hold = holdIn(*window, rule, now))
            held.append({&rule, hold->threshold, hold->until, window->start, window->resetsAt});
    }
    return held;
}

GuardStep toStep(const HeldRule &held, const GuardHistory &history)
{
    const auto said = history.constFind(held.rule->id);
    const qint64 half = (held.resetsAt - held.start) / 2;
    GuardStep step{held.rule->id, held.rule->action};
    step.until = held.until;
    step.resetsAt = held.resetsAt;
    // The reset of one cycle is reported with small differences.
    step.isFirst = said == history.constEnd() || std::abs(*said - held.resetsAt) > half;
    return step;
}

//! The rule with that action that ends last.
const HeldRule *longest(const HeldRules &held, GuardAction action)
{
    const HeldRule *result = nullptr;
    for (const HeldRule &one : held) {
        if (one.rule->action == action && (!result || one.until > result->until))
            result = &one;
    }
    return result;
}

GuardDecision refusal(const HeldRule &held, GuardDecision::Reason reason,
                      const GuardHistory &history)
{
    GuardDecision decision;
    decision.outcome = GuardDecision::Outcome::Refuse;
    decision.reason = reason;
    decision.steps = {toStep(held, history)};
    return decision;
}

GuardDecision waiting(const HeldRules &held, const HeldRule &last, const GuardFacts &facts,
                      const GuardHistory &history, qint64 now)
{
    using Reason = GuardDecision::Reason;
    if (!facts.isStreamed)
        return refusal(last, Reason::NotStreamed, history);
    std::chrono::seconds limit = std::chrono::seconds::max();
    for (const HeldRule &one : held) {
        if (one.rule->action == GuardAction::Wait)
            limit = std::min(limit, one.rule->waitLimit.value_or(UsualGuardWait));
    }
    // A clock that was put back must not make it longer.
    const qint64 since = std::min(facts.waitsSince.value_or(now), now);
    const qint64 waitUntil = std::min(since + limit.count(), last.until);
    if (facts.waitsSince && now >= waitUntil)
        return refusal(last, Reason::WaitOver, history);
    if (!facts.waitsSince && facts.isLineFull)
        return refusal(last, Reason::LineFull, history);
    GuardDecision decision;
    decision.outcome = GuardDecision::Outcome::Wait;
    decision.steps = {toStep(last, history)};
    decision.waitUntil = waitUntil;
    return decision;
}

bool mayChange(const GuardRule &rule, const GuardFacts &facts)
{
    return facts.isChangeable && (!facts.isMidTurn || facts.turnRules.contains(rule.id));
}

//! The lowest effort that a rule asks for, if it is lower than the request's.
const HeldRule *effortRule(const HeldRules &held, const GuardFacts &facts)
{
    const auto rank = [](const QByteArray &effort) { return guardEfforts().indexOf(effort); };
    if (facts.effort.isEmpty())
        return nullptr; // a model without reasoning
    const HeldRule *result = nullptr;
    for (const HeldRule &one : held) {
        const bool isLower = rank(facts.effort) < 0 || rank(one.rule->target) < rank(facts.effort);
        if (one.rule->action == GuardAction::Effort && isLower && mayChange(*one.rule, facts)
            && (!result || rank(one.rule->target) < rank(result->rule->target)))
            result = &one;
    }
    return result;
}

//! The rule that began to hold last.
const HeldRule *modelRule(const HeldRules &held, const GuardFacts &facts)
{
    const HeldRule *result = nullptr;
    for (const HeldRule &one : held) {
        if (one.rule->action == GuardAction::Model && mayChange(*one.rule, facts)
            && (!result || one.threshold > result->threshold))
            result = &one;
    }
    return result && result->rule->target != facts.model ? result : nullptr;
}

} // namespace

double RunningWindow::evenPace(qint64 now) const
{
    const auto length = double(resetsAt - start);
    return length <= 0 ? 100 : std::clamp(double(now - start) / length * 100, 0.0, 100.0);
}

std::optional<RunningWindow> runningWindow(const LimitSnapshot &limits, GuardWindow window,
                                           qint64 now)
{
    const LimitWindow *found = findGuardWindow(limits, window);
    const qint64 age = now - limits.capturedAt;
    const qint64 longestAge = std::chrono::seconds(GuardFiguresAge).count();
    if (!found || limits.capturedAt <= 0 || age < -ClockTolerance || age > longestAge)
        return std::nullopt;
    if (!found->usedPercent || !std::isfinite(*found->usedPercent) || !found->resetsAt)
        return std::nullopt;
    const qint64 length = found->length.count() > 0 ? std::chrono::seconds(found->length).count()
                                                    : usualLength(window);
    const qint64 resetsAt = *found->resetsAt;
    if (resetsAt <= now || resetsAt - now > length + ClockTolerance)
        return std::nullopt;
    return RunningWindow{std::clamp(*found->usedPercent, 0.0, 100.0), resetsAt - length, resetsAt};
}

std::optional<GuardHold> holdOf(const GuardRule &rule, const LimitSnapshot &limits, qint64 now)
{
    const auto window = runningWindow(limits, rule.window, now);
    return window ? holdIn(*window, rule, now) : std::nullopt;
}

bool isGuarded(const GuardPlan &plan, const LimitSnapshot &limits, const GuardFacts &facts,
               qint64 now)
{
    return !plan.rules.isEmpty() && !isPaused(plan.pause, now) && !isExempt(plan, facts)
        && !hasOwnLimit(limits, facts.model);
}

GuardDecision decide(const GuardPlan &plan, const LimitSnapshot &limits, const GuardFacts &facts,
                     const GuardHistory &history, qint64 now)
{
    if (!isGuarded(plan, limits, facts, now))
        return {};
    const HeldRules held = rulesInForce(plan, limits, now);
    if (held.isEmpty())
        return {};
    if (const HeldRule *refusing = longest(held, GuardAction::Refuse))
        return refusal(*refusing, GuardDecision::Reason::Rule, history);
    if (const HeldRule *last = longest(held, GuardAction::Wait))
        return waiting(held, *last, facts, history, now);

    GuardDecision decision;
    for (const HeldRule &one : held) {
        if (one.rule->action == GuardAction::Warn)
            decision.steps.append(toStep(one, history));
    }
    const auto change = [&](const HeldRule *one, const QByteArray &from) {
        if (!one)
            return;
        GuardStep step = toStep(*one, history);
        step.from = from;
        step.to = one->rule->target;
        decision.steps.append(step);
    };
    change(effortRule(held, facts), facts.effort);
    change(modelRule(held, facts), facts.model);
    return decision;
}

void noteSteps(GuardHistory &history, const GuardDecision &decision)
{
    for (const GuardStep &step : decision.steps)
        history.insert(step.rule, step.resetsAt);
}

QByteArray stepText(const GuardStep &step)
{
    QByteArray text = step.rule + ": " + toWord(step.action);
    if (!step.to.isEmpty())
        text += ' ' + (step.from.isEmpty() ? step.to : step.from + "->" + step.to);
    return text + " until " + momentText(step.until).toUtf8();
}

Error toError(const GuardDecision &decision, const GuardPlan &plan, qint64 now)
{
    using Reason = GuardDecision::Reason;
    const GuardStep step = decision.steps.value(0);
    const auto rule = std::find_if(plan.rules.begin(), plan.rules.end(),
                                   [&step](const GuardRule &one) { return one.id == step.rule; });
    const QString id = QString::fromUtf8(step.rule);
    const QString name = rule == plan.rules.end() ? id : u"%1 (%2)"_s.arg(id, limitText(*rule));
    Error error{ErrorCode::RateLimit, {}, id};
    switch (decision.reason) {
    case Reason::NotStreamed:
        error.message =
            u"Held back by your pace guard, rule %1; only streamed requests may wait."_s;
        error.providerCode = u"guard_not_streamed"_s;
        break;
    case Reason::LineFull:
        error.message = u"Held back by your pace guard, rule %1; too many requests wait in line."_s;
        error.providerCode = u"guard_line_full"_s;
        break;
    case Reason::WaitOver:
        error.message = u"Held back by your pace guard, rule %1, for as long as it may wait."_s;
        error.providerCode = u"guard_wait_over"_s;
        break;
    case Reason::None:
    case Reason::Rule:
        error.code = ErrorCode::UsageLimit;
        error.message = u"Refused by your pace guard, rule %1."_s;
        error.providerCode = u"guard_refused"_s;
        break;
    }
    error.message = error.message.arg(name);
    error.lastingMessage = error.message;
    error.message += u" The rule ends at %1."_s.arg(momentText(step.until));
    error.retryAfter = std::chrono::seconds(std::max<qint64>(step.until - now, 1));
    return error;
}

} // namespace core
