// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/JsonWriter.h"
#include "core/codex/LimitParts.h"
#include "core/codex/RateLimits.h"

#include <QtCore/QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

void writeWindow(JsonWriter &json, const LimitWindow &window)
{
    json.beginObject();
    json.member("family", window.family).member("family_name", window.familyName);
    if (!window.normalModel.isEmpty())
        json.member("normal_model", window.normalModel);
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
        const qsizetype before = limits.windows.size();
        addWindow(limits,
                  toWindow(toNumber(window["used_percent"]), toNumber(window["window_minutes"]),
                           toNumber(window["resets_at"]), {}, limits.capturedAt),
                  window["family"].toString(), window["family_name"].toString());
        if (limits.windows.size() > before && window["normal_model"].isString())
            limits.windows.last().normalModel = window["normal_model"].toString();
    }
    limits.credits = jsonCredits(own["credits"]);
    limits.plan = own["plan"].toString();
    limits.isAllowed = own["allowed"].toBool();
    limits.bankedResets = own["banked_resets"].toInteger();
    limits.reachedType = own["reached_type"].toString();
    limits.isReached = own["reached"].toBool().value_or(false);
}

} // namespace

QByteArray ownerOfLimitsFile(const QByteArray &text)
{
    const auto json = parseJson(text);
    return json && json->isObject() ? (*json)["chatmock"]["owner"].toUtf8() : QByteArray();
}

QByteArray toLimitsFile(const LimitSnapshot &limits, const QByteArray &owner)
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
    if (!owner.isEmpty())
        json.member("owner", QByteArrayView(owner));
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
    if (limits.isAllowed)
        json.memberBool("allowed", *limits.isAllowed);
    if (limits.bankedResets)
        json.memberNumber("banked_resets", *limits.bankedResets);
    if (!limits.reachedType.isEmpty())
        json.member("reached_type", limits.reachedType);
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
