// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/RateLimits.h"

#include "core/base/JsonWriter.h"

#include <QtCore/QDateTime>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

using std::chrono::minutes;

constexpr double Tolerance = 0.05;
constexpr char OwnFamily[] = "codex";

std::optional<double> clampedPercent(std::optional<double> percent)
{
    if (!percent || !(*percent == *percent)) // not a number
        return std::nullopt;
    return std::clamp(*percent, 0.0, 100.0);
}

std::optional<double> toNumber(const QByteArray &text)
{
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional<double>(value) : std::nullopt;
}

//! Numbers are sometimes written as text.
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

//! One window from its parts; nullopt when they hold no information.
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

bool isOwn(const QByteArray &family)
{
    return family == OwnFamily;
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

//! The plan's own first, short before long; unknown lengths last.
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

std::optional<Credits> jsonCredits(const JsonValue &credits)
{
    if (!credits.isObject())
        return std::nullopt;
    const JsonValue balance = credits["balance"];
    return Credits{toYes(credits["unlimited"]), toYes(credits["has_credits"]),
                   balance.isNumber() ? QString::fromUtf8(balance.raw()) : balance.toString()};
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

std::optional<LimitWindow> eventWindow(const JsonValue &window, qint64 now)
{
    if (!window.isObject())
        return std::nullopt;
    return toWindow(toNumber(window["used_percent"]), toNumber(window["window_minutes"]),
                    toNumber(window["reset_at"]), toNumber(window["reset_after_seconds"]), now);
}

void writeWindow(JsonWriter &json, const LimitWindow &window)
{
    json.beginObject();
    json.member("family", window.family).member("family_name", window.familyName);
    json.memberNumber("window_minutes", window.length.count());
    if (window.usedPercent)
        json.key("used_percent").number(*window.usedPercent);
    if (window.resetsAt)
        json.memberNumber("resets_at", *window.resetsAt);
    json.endObject();
}

//! As the Python program writes it, counting from captured_at.
void writePythonWindow(JsonWriter &json, const LimitWindow &window, qint64 capturedAt)
{
    json.beginObject();
    json.key("used_percent").number(window.usedPercent.value_or(0.0));
    json.key("window_minutes");
    if (window.length.count() > 0)
        json.number(qint64(window.length.count()));
    else
        json.null();
    json.key("resets_in_seconds");
    if (window.resetsAt)
        json.number(std::max<qint64>(*window.resetsAt - capturedAt, 0));
    else
        json.null();
    json.endObject();
}

void readOwnPart(LimitSnapshot &limits, const JsonValue &own)
{
    const auto windows = own["windows"].items();
    for (const JsonValue &window : windows) {
        addWindow(limits,
                  toWindow(toNumber(window["used_percent"]), toNumber(window["window_minutes"]),
                           toNumber(window["resets_at"]), {}, limits.capturedAt),
                  window["family"].toString(), window["family_name"].toString());
    }
    limits.credits = jsonCredits(own["credits"]);
    limits.plan = own["plan"].toString();
    limits.isReached = own["reached"].toBool().value_or(false);
}

} // namespace

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

std::optional<LimitSnapshot> fromLimitHeaders(const HeaderList &headers, qint64 now)
{
    LimitSnapshot limits;
    limits.capturedAt = now;
    const auto families = familiesIn(headers);
    for (const QByteArray &family : families) {
        const QString id = isOwn(family) ? QString() : QString::fromUtf8(family);
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
    limits.isReached = isUsedUp(limits)
        || !headerValue(headers, "x-codex-rate-limit-reached-type").trimmed().isEmpty();
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
    limits.isReached =
        isUsedUp(limits) || (id.isEmpty() && windows["limit_reached"].toBool().value_or(false));
    return limits;
}

Result<LimitSnapshot> fromUsage(const QByteArray &text, qint64 now)
{
    const auto json = parseJson(text);
    if (!json || !json->isObject())
        return Error{ErrorCode::Upstream, u"the usage response is not a JSON object"_s};
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
        addUsage(limits, other["rate_limit"], family, other["limit_name"].toString(), now);
    }
    sortWindows(limits);
    limits.isReached = isUsedUp(limits)
        || (*json)["rate_limit"]["limit_reached"].toBool().value_or(false)
        || !(*json)["rate_limit_reached_type"].isAbsent();
    return limits;
}

LimitSnapshot merged(const LimitSnapshot &known, const LimitSnapshot &news)
{
    const auto isSame = [](const QString &left, const QString &right) {
        return QString(left).replace(u'_', u'-') == QString(right).replace(u'_', u'-');
    };
    LimitSnapshot result = news;
    for (const LimitWindow &window : known.windows) {
        const bool isReported =
            std::any_of(news.windows.begin(), news.windows.end(), [&](const LimitWindow &other) {
                return isSame(other.family, window.family);
            });
        if (!isReported)
            result.windows.append(window);
    }
    if (!result.credits)
        result.credits = known.credits;
    if (result.plan.isEmpty())
        result.plan = known.plan;
    sortWindows(result);
    return result;
}

QByteArray toLimitsFile(const LimitSnapshot &limits)
{
    QList<LimitWindow> own;
    std::copy_if(limits.windows.begin(), limits.windows.end(), std::back_inserter(own),
                 [](const LimitWindow &window) { return window.family.isEmpty(); });
    JsonWriter json;
    json.beginObject();
    const QDateTime captured = QDateTime::fromSecsSinceEpoch(limits.capturedAt).toUTC();
    json.member("captured_at", QString(captured.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u"+00:00"_s));
    const char *names[] = {"primary", "secondary"};
    for (int i = 0; i < 2; ++i) {
        json.key(names[i]);
        if (i < own.size())
            writePythonWindow(json, own[i], limits.capturedAt);
        else
            json.null();
    }
    json.key("chatmock").beginObject();
    json.key("windows").beginArray();
    for (const LimitWindow &window : limits.windows)
        writeWindow(json, window);
    json.endArray();
    if (limits.credits) {
        json.key("credits").beginObject();
        json.memberBool("unlimited", limits.credits->isUnlimited);
        json.memberBool("has_credits", limits.credits->hasCredits);
        json.member("balance", limits.credits->balance).endObject();
    }
    json.member("plan", limits.plan).memberBool("reached", limits.isReached);
    return json.endObject().endObject().take();
}

std::optional<LimitSnapshot> fromLimitsFile(const QByteArray &text)
{
    const auto json = parseJson(text);
    if (!json || !json->isObject())
        return std::nullopt;
    const QDateTime captured =
        QDateTime::fromString((*json)["captured_at"].toString(), Qt::ISODateWithMs);
    if (!captured.isValid())
        return std::nullopt;
    LimitSnapshot limits;
    limits.capturedAt = captured.toSecsSinceEpoch();
    if ((*json)["chatmock"].isObject()) {
        readOwnPart(limits, (*json)["chatmock"]);
    } else {
        for (const char *slot : {"primary", "secondary"}) {
            const JsonValue window = (*json)[slot];
            addWindow(limits,
                      toWindow(toNumber(window["used_percent"]), toNumber(window["window_minutes"]),
                               {}, toNumber(window["resets_in_seconds"]), limits.capturedAt),
                      {}, {});
        }
        limits.isReached = isUsedUp(limits);
    }
    sortWindows(limits);
    return limits;
}

} // namespace core
