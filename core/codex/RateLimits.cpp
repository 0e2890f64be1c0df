// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/RateLimits.h"

#include "core/codex/LimitParts.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr char OwnFamily[] = "codex";

bool isOwn(const QByteArray &family)
{
    return family == OwnFamily;
}

//! "x-codex-primary-used-percent" → "codex".
QSet<QByteArray> familiesIn(const HeaderList &headers)
{
    QSet<QByteArray> families;
    for (const auto &[key, value] : headers) {
        const QByteArray name = key.toLower();
        for (const QByteArray suffix : {"-primary-used-percent", "-secondary-used-percent"}) {
            if (name.startsWith("x-") && name.endsWith(suffix) && name.size() > suffix.size() + 2)
                families.insert(name.mid(2, name.size() - suffix.size() - 2));
        }
    }
    return families;
}

bool isListed(const QString &family, const QSet<QByteArray> &families)
{
    return std::any_of(families.begin(), families.end(), [&](const QByteArray &one) {
        return isSameFamily(QString::fromUtf8(one), family);
    });
}

//! The family that was active for the request, when it is not the plan's own: the `codex` headers
//! are those of this family then. Empty = they are the plan's own.
QString activeFamily(const HeaderList &headers, const QSet<QByteArray> &families,
                     const LimitSnapshot &known)
{
    const QString active =
        QString::fromUtf8(headerValue(headers, "x-codex-active-limit").trimmed().toLower());
    if (active.isEmpty() || active == QLatin1StringView(OwnFamily))
        return {};
    if (isListed(active, families))
        return active;
    const auto one =
        std::find_if(known.windows.begin(), known.windows.end(), [&](const LimitWindow &window) {
            return !window.family.isEmpty() && isSameFamily(window.family.toLower(), active);
        });
    if (one != known.windows.end())
        return one->family;
    // Other words, such as "premium", name the plan's own limit.
    const bool isOther = active.startsWith(u"codex_") || active.startsWith(u"codex-");
    return isOther ? active : QString();
}

std::optional<LimitWindow> headerWindow(const HeaderList &headers, const QByteArray &family,
                                        const char *slot, qint64 now)
{
    const QByteArray prefix = "x-" + family + '-' + slot + '-';
    const auto number = [&](const char *name) {
        return toNumber(headerValue(headers, prefix + name));
    };
    return toWindow(number("used-percent"), number("window-minutes"), number("reset-at"),
                    number("reset-after-seconds"), now);
}

std::optional<Credits> headerCredits(const HeaderList &headers)
{
    const QByteArray has = headerValue(headers, "x-codex-credits-has-credits");
    const QByteArray unlimited = headerValue(headers, "x-codex-credits-unlimited");
    if (has.isEmpty() && unlimited.isEmpty())
        return std::nullopt;
    return Credits{toYes(unlimited), toYes(has),
                   QString::fromUtf8(headerValue(headers, "x-codex-credits-balance"))};
}

std::optional<double> secondsToMinutes(std::optional<double> seconds)
{
    return seconds ? std::optional<double>((*seconds + 59) / 60) : std::nullopt;
}

std::optional<LimitWindow> usageWindow(const JsonValue &window, qint64 now)
{
    if (!window.isObject())
        return std::nullopt;
    return toWindow(toNumber(window["used_percent"]),
                    secondsToMinutes(toNumber(window["limit_window_seconds"])),
                    toNumber(window["reset_at"]), toNumber(window["reset_after_seconds"]), now);
}

void addUsage(LimitSnapshot &limits, const JsonValue &rateLimit, const QString &family,
              const QString &name, qint64 now)
{
    addWindow(limits, usageWindow(rateLimit["primary_window"], now), family, name);
    addWindow(limits, usageWindow(rateLimit["secondary_window"], now), family, name);
}

std::optional<SpendControl> toSpendControl(const JsonValue &control, qint64 now)
{
    if (!control.isObject())
        return std::nullopt;
    SpendControl result;
    result.isReached = toYes(control["reached"]);
    const JsonValue limit = control["individual_limit"];
    const auto text = [&limit](const char *name) {
        return limit[name].isNumber() ? QString::fromUtf8(limit[name].raw())
                                      : limit[name].toString();
    };
    result.source = limit["source"].toString();
    result.limit = text("limit");
    result.used = text("used");
    result.remaining = text("remaining");
    const auto window = toWindow(toNumber(limit["used_percent"]), {}, toNumber(limit["reset_at"]),
                                 toNumber(limit["reset_after_seconds"]), now);
    if (window) {
        result.usedPercent = window->usedPercent;
        result.resetsAt = window->resetsAt;
    }
    return result;
}

QList<ModelUsage> toModelUsage(const JsonValue &usage)
{
    QList<ModelUsage> result;
    const auto members = usage.members();
    for (const auto &[name, value] : members) {
        if (value.isObject())
            result.append({QString::fromUtf8(name), value["available"].toBool(),
                           value["available_at"].toInteger(),
                           value["credits_would_enable"].toBool()});
    }
    return result;
}

//! `allowed` is the authoritative word; without it the figures have to do.
bool isStopped(const LimitSnapshot &limits, bool isReported)
{
    const bool isSpent = limits.spendControl && limits.spendControl->isReached;
    if (isSpent || !limits.reachedType.isEmpty())
        return true;
    if (!limits.isAllowed)
        return isReported || isUsedUp(limits);
    return !*limits.isAllowed && !(limits.credits && limits.credits->areUsable());
}

std::optional<LimitWindow> eventWindow(const JsonValue &window, qint64 now)
{
    if (!window.isObject())
        return std::nullopt;
    return toWindow(toNumber(window["used_percent"]), toNumber(window["window_minutes"]),
                    toNumber(window["reset_at"]), toNumber(window["reset_after_seconds"]), now);
}

} // namespace

std::optional<LimitSnapshot> fromLimitHeaders(const HeaderList &headers, qint64 now,
                                              const LimitSnapshot &known)
{
    LimitSnapshot limits;
    limits.capturedAt = now;
    const auto families = familiesIn(headers);
    const QString active = activeFamily(headers, families, known);
    for (const QByteArray &family : families) {
        if (isOwn(family) && isListed(active, families))
            continue; // a copy of the family that is there under its own name
        const QString id = isOwn(family) ? active : QString::fromUtf8(family);
        const QString name = isOwn(family)
            ? QString()
            : QString::fromUtf8(headerValue(headers, "x-" + family + "-limit-name"));
        addWindow(limits, headerWindow(headers, family, "primary", now), id, name);
        addWindow(limits, headerWindow(headers, family, "secondary", now), id, name);
    }
    limits.credits = headerCredits(headers);
    limits.plan = QString::fromUtf8(headerValue(headers, "x-codex-plan-type"));
    if (limits.windows.isEmpty() && !limits.credits && limits.plan.isEmpty())
        return std::nullopt;
    sortWindows(limits);
    if (active.isEmpty())
        limits.reachedType =
            QString::fromUtf8(headerValue(headers, "x-codex-rate-limit-reached-type").trimmed());
    limits.isReached = isUsedUp(limits) || !limits.reachedType.isEmpty();
    return limits;
}

std::optional<LimitSnapshot> fromLimitEvent(const QByteArray &text, qint64 now)
{
    const auto json = parseJson(text);
    if (!json || !(*json)["rate_limits"].isObject())
        return std::nullopt;
    LimitSnapshot limits;
    limits.capturedAt = now;
    limits.plan = (*json)["plan_type"].toString();
    limits.credits = jsonCredits((*json)["credits"]);
    const QByteArray family = (*json)["metered_limit_name"].toUtf8();
    const QString id = family.isEmpty() || isOwn(family) ? QString() : QString::fromUtf8(family);
    const QString name = id.isEmpty() ? QString() : (*json)["limit_name"].toString();
    const JsonValue windows = (*json)["rate_limits"];
    addWindow(limits, eventWindow(windows["primary"], now), id, name);
    addWindow(limits, eventWindow(windows["secondary"], now), id, name);
    sortWindows(limits);
    if (id.isEmpty())
        limits.isAllowed = windows["allowed"].toBool();
    limits.isReached =
        isUsedUp(limits) || (id.isEmpty() && windows["limit_reached"].toBool().value_or(false));
    return limits;
}

Result<LimitSnapshot> fromUsage(const QByteArray &text, qint64 now)
{
    const auto json = parseJson(text);
    if (!json || !json->isObject())
        return Error{ErrorCode::Upstream, u"ChatGPT's usage figures could not be read."_s};
    LimitSnapshot limits;
    limits.capturedAt = now;
    limits.plan = (*json)["plan_type"].toString();
    limits.credits = jsonCredits((*json)["credits"]);
    addUsage(limits, (*json)["rate_limit"], {}, {}, now);
    const auto others = (*json)["additional_rate_limits"].items();
    for (const JsonValue &other : others) {
        QString family = other["metered_feature"].toString();
        if (family.isEmpty())
            family = other["limit_name"].toString();
        const qsizetype before = limits.windows.size();
        addUsage(limits, other["rate_limit"], family, other["limit_name"].toString(), now);
        for (qsizetype i = before; i < limits.windows.size(); ++i)
            limits.windows[i].normalModel = other["normal_model_slug"].toString();
    }
    sortWindows(limits);
    limits.isAllowed = (*json)["rate_limit"]["allowed"].toBool();
    limits.spendControl = toSpendControl((*json)["spend_control"], now);
    limits.modelUsage = toModelUsage((*json)["model_usage"]);
    limits.bankedResets = (*json)["rate_limit_reset_credits"]["available_count"].toInteger();
    const JsonValue type = (*json)["rate_limit_reached_type"];
    limits.reachedType = type.isObject() ? type["type"].toString() : type.toString();
    limits.isReached =
        isStopped(limits, (*json)["rate_limit"]["limit_reached"].toBool().value_or(false));
    return limits;
}

} // namespace core
