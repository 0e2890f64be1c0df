// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/LimitParts.h"

#include "core/codex/RateLimits.h"

#include <algorithm>

namespace core {

using std::chrono::minutes;

namespace {

constexpr double Tolerance = 0.05;

std::optional<double> clampedPercent(std::optional<double> percent)
{
    if (!percent || !(*percent == *percent)) // not a number
        return std::nullopt;
    return std::clamp(*percent, 0.0, 100.0);
}

} // namespace

std::optional<double> toNumber(const QByteArray &text)
{
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional<double>(value) : std::nullopt;
}

std::optional<double> toNumber(const JsonValue &value)
{
    return value.isString() ? toNumber(value.toUtf8()) : value.toDouble();
}

bool toYes(const QByteArray &text)
{
    const QByteArray word = text.trimmed().toLower();
    return word == "true" || word == "1";
}

bool toYes(const JsonValue &value)
{
    return value.isString() ? toYes(value.toUtf8()) : value.toBool().value_or(false);
}

std::optional<LimitWindow> toWindow(std::optional<double> percent, std::optional<double> length,
                                    std::optional<double> resetAt, std::optional<double> resetAfter,
                                    qint64 now)
{
    LimitWindow window;
    window.usedPercent = clampedPercent(percent);
    window.length = minutes(qint64(std::clamp(length.value_or(0), 0.0, 1e9)));
    if (resetAt && *resetAt > 0 && *resetAt < 1e12)
        window.resetsAt = qint64(*resetAt);
    else if (resetAfter && *resetAfter > 0 && *resetAfter < 1e12)
        window.resetsAt = now + qint64(*resetAfter);
    const bool isUnused = window.usedPercent.value_or(0) == 0;
    if (isUnused && window.length.count() == 0 && !window.resetsAt)
        return std::nullopt;
    window.kind = classifyWindow(window.length);
    return window;
}

void addWindow(LimitSnapshot &limits, std::optional<LimitWindow> window, const QString &family,
               const QString &name)
{
    if (!window)
        return;
    window->family = family;
    window->familyName = name;
    limits.windows.append(*window);
}

void sortWindows(LimitSnapshot &limits)
{
    const auto rank = [](const LimitWindow &window) {
        const auto length = window.length.count() > 0 ? window.length : minutes::max();
        return std::make_tuple(!window.family.isEmpty(), window.family, length);
    };
    std::stable_sort(limits.windows.begin(), limits.windows.end(),
                     [&](const LimitWindow &left, const LimitWindow &right) {
                         return rank(left) < rank(right);
                     });
}

bool isUsedUp(const LimitSnapshot &limits)
{
    return std::any_of(limits.windows.begin(), limits.windows.end(), [](const LimitWindow &window) {
        return window.family.isEmpty() && window.usedPercent.value_or(0) >= 100;
    });
}

std::optional<Credits> jsonCredits(const JsonValue &credits)
{
    if (!credits.isObject())
        return std::nullopt;
    const JsonValue balance = credits["balance"];
    return Credits{toYes(credits["unlimited"]), toYes(credits["has_credits"]),
                   balance.isNumber() ? QString::fromUtf8(balance.raw()) : balance.toString()};
}

bool isSameFamily(const QString &left, const QString &right)
{
    return QString(left).replace(u'_', u'-') == QString(right).replace(u'_', u'-');
}

LimitWindow::Kind classifyWindow(minutes length)
{
    struct Known
    {
        minutes length;
        LimitWindow::Kind kind;
    };
    static constexpr Known Kinds[] = {
        {std::chrono::hours(5), LimitWindow::Kind::FiveHours},
        {std::chrono::hours(24), LimitWindow::Kind::Daily},
        {std::chrono::hours(24 * 7), LimitWindow::Kind::Weekly},
        {std::chrono::hours(24 * 30), LimitWindow::Kind::Monthly},
        {std::chrono::hours(24 * 365), LimitWindow::Kind::Annual},
    };
    for (const Known &known : Kinds) {
        const auto size = double(known.length.count());
        if (std::abs(double(length.count()) - size) <= size * Tolerance)
            return known.kind;
    }
    return LimitWindow::Kind::Other;
}

} // namespace core
