// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/KeyCheck.h"

#include "core/codex/ModelNames.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

//! When a slot will be free is not known; responses take seconds to minutes.
constexpr std::chrono::seconds RunningRetry{5};

char toLowerLetter(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

//! * is any text, ? one character; in any case. In linear time but for the last *.
bool matchesPattern(QByteArrayView text, QByteArrayView pattern)
{
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype star = -1;
    qsizetype resumeAt = 0;
    while (at < text.size()) {
        const bool isSame = in < pattern.size() && pattern[in] != '*'
            && (pattern[in] == '?' || toLowerLetter(pattern[in]) == toLowerLetter(text[at]));
        if (isSame) {
            ++at;
            ++in;
        } else if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            resumeAt = at;
        } else if (star >= 0) {
            in = star + 1;
            at = ++resumeAt;
        } else {
            return false;
        }
    }
    while (in < pattern.size() && pattern[in] == '*')
        ++in;
    return in == pattern.size();
}

QString theKey(const ClientKey &key)
{
    return u"The key '%1'"_s.arg(key.name);
}

//! Time does not help.
Error forbidden(const ClientKey &key, const QString &why, const QString &code,
                const QString &param = {})
{
    return {ErrorCode::Forbidden,
            u"%1 %2. This stays so until the owner of this server changes the key."_s.arg(
                theKey(key), why),
            param,
            {},
            code};
}

//! An allowance is used up until `until`, where that is known.
Error usedUp(const ClientKey &key, const QString &what, const QString &code,
             std::optional<qint64> until, qint64 now)
{
    const QString lasting = u"%1 has used up %2."_s.arg(theKey(key), what);
    Error error{ErrorCode::UsageLimit, lasting, {}, {}, code};
    if (!until || *until <= now)
        return error;
    error.retryAfter = std::chrono::seconds(*until - now);
    error.message = u"%1 It can be used again at %2."_s.arg(
        lasting, QDateTime::fromSecsSinceEpoch(*until).toString(u"yyyy-MM-dd HH:mm"));
    error.lastingMessage = lasting;
    return error;
}

bool isEffortAllowed(const KeyRules &rules, const QByteArray &effort)
{
    if (rules.maxEffort.isEmpty() || effort.isEmpty())
        return true;
    const qsizetype highest = knownEfforts().indexOf(rules.maxEffort);
    const qsizetype wanted = knownEfforts().indexOf(effort);
    return effort == rules.maxEffort || (wanted >= 0 && wanted <= highest);
}

std::optional<Error> checkRequest(const ClientKey &key, const KeyFacts &facts)
{
    const KeyRules &rules = key.rules;
    if (!isModelAllowed(rules.models, facts.model)) {
        return forbidden(
            key,
            u"may use %1 only, not %2"_s.arg(QString::fromUtf8(rules.models.join(", ")),
                                             QString::fromUtf8(facts.model.left(100))),
            u"key_model"_s, u"model"_s);
    }
    if (!isEffortAllowed(rules, facts.effort)) {
        return forbidden(
            key,
            u"may use the reasoning effort '%1' at most, not '%2'"_s.arg(
                QString::fromUtf8(rules.maxEffort), QString::fromUtf8(facts.effort.left(50))),
            u"key_effort"_s, u"reasoning_effort"_s);
    }
    if (facts.isFast && !rules.allowsFast)
        return forbidden(key, u"may not use fast mode"_s, u"key_fast_mode"_s, u"service_tier"_s);
    if (facts.hasWebSearch && !rules.allowsWebSearch)
        return forbidden(key, u"may not use web search"_s, u"key_web_search"_s, u"tools"_s);
    return std::nullopt;
}

QString percent(double value)
{
    return QString::number(value, 'g', 4);
}

std::optional<Error> checkUse(const ClientKey &key, const KeyUse &use, qint64 now)
{
    const KeyRules &rules = key.rules;
    if (rules.shareOfWeek && use.shareOfWeek && *use.shareOfWeek >= *rules.shareOfWeek) {
        return usedUp(key,
                      u"its share of %1 % of the weekly window"_s.arg(percent(*rules.shareOfWeek)),
                      u"key_share"_s, use.resetOfWeek, now);
    }
    if (rules.shareOf5h && use.shareOf5h && *use.shareOf5h >= *rules.shareOf5h) {
        return usedUp(key,
                      u"its share of %1 % of the 5-hour window"_s.arg(percent(*rules.shareOf5h)),
                      u"key_share"_s, use.resetOf5h, now);
    }
    if (rules.tokensPerDay && use.tokensToday >= *rules.tokensPerDay) {
        return usedUp(key, u"its %1 tokens of today"_s.arg(*rules.tokensPerDay), u"key_tokens"_s,
                      use.dayEndsAt, now);
    }
    if (!rules.maxRunning || use.running < *rules.maxRunning)
        return std::nullopt;
    return Error{ErrorCode::RateLimit,
                 u"%1 may have %2 requests at the same time, and has them; try again when one of "
                 "them has ended."_s.arg(theKey(key), QString::number(*rules.maxRunning)),
                 {},
                 RunningRetry,
                 u"key_running"_s};
}

} // namespace

bool isModelAllowed(const QList<QByteArray> &patterns, QByteArrayView model)
{
    return patterns.isEmpty()
        || std::any_of(patterns.begin(), patterns.end(),
                       [model](const QByteArray &one) { return matchesPattern(model, one); });
}

std::optional<Error> checkKeyState(const ClientKey &key, KeyRight right, qint64 now)
{
    if (key.isPaused) {
        return Error{ErrorCode::Forbidden,
                     u"%1 is paused, until the owner of this server resumes it."_s.arg(theKey(key)),
                     {},
                     {},
                     u"key_paused"_s};
    }
    if (key.rules.expiresAt && *key.rules.expiresAt <= now) {
        return forbidden(
            key,
            u"expired at %1"_s.arg(
                QDateTime::fromSecsSinceEpoch(*key.rules.expiresAt).toString(u"yyyy-MM-dd HH:mm")),
            u"key_expired"_s);
    }
    if (right == KeyRight::Owner && key.rules.right != KeyRight::Owner)
        return forbidden(key, u"does not have the owner's right, which this needs"_s,
                         u"key_right"_s);
    return std::nullopt;
}

std::optional<Error> checkKey(const ClientKey &key, const KeyFacts &facts, const KeyUse &use,
                              qint64 now)
{
    if (const auto refusal = checkKeyState(key, KeyRight::Chat, now))
        return refusal;
    if (const auto refusal = checkRequest(key, facts))
        return refusal;
    return checkUse(key, use, now);
}

Error keyRemoved(const QString &name)
{
    return {ErrorCode::Forbidden,
            u"The key '%1' was removed by the owner of this server."_s.arg(name),
            {},
            {},
            u"key_removed"_s};
}

} // namespace core
