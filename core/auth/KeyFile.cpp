// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/KeyFile.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 KeyFileVersion = 1;
constexpr qsizetype SaltBytes = 16;
constexpr qsizetype HashBytes = 32;
constexpr qsizetype LongestKeyName = 64;
constexpr qsizetype MostPatterns = 100;

Error keyFileError(const QString &why)
{
    return {ErrorCode::Storage, why};
}

QByteArray bytesIn(const JsonValue &text)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        text.toUtf8(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? *bytes : QByteArray();
}

//! False when a member is there and no number from 1 to `most`.
template<typename T>
bool readCount(const JsonValue &value, qint64 most, std::optional<T> &target)
{
    if (value.isUndefined())
        return true;
    const auto number = value.toInteger();
    if (!number || *number < 1 || *number > most)
        return false;
    target = T(*number);
    return true;
}

bool readShare(const JsonValue &value, std::optional<double> &target)
{
    if (value.isUndefined())
        return true;
    target = value.toDouble();
    return target && *target > 0 && *target <= 100;
}

bool readSwitch(const JsonValue &value, bool &target)
{
    if (value.isUndefined())
        return true;
    const auto given = value.toBool();
    target = given.value_or(target);
    return given.has_value();
}

bool readModels(const JsonValue &value, QList<QByteArray> &target)
{
    if (value.isUndefined())
        return true;
    if (!value.isArray() || value.size() == 0 || value.size() > MostPatterns)
        return false;
    for (const JsonValue &item : value.items()) {
        if (item.toUtf8().isEmpty())
            return false;
        target.append(item.toUtf8());
    }
    return true;
}

bool readRight(const JsonValue &value, KeyRight &target)
{
    if (value.isUndefined())
        return true;
    const QByteArray word = value.toUtf8();
    target = word == "owner" ? KeyRight::Owner : KeyRight::Chat;
    return word == "owner" || word == "chat";
}

bool hasOnly(const JsonValue &object, std::initializer_list<QByteArrayView> names)
{
    const auto members = object.members();
    return std::all_of(members.begin(), members.end(), [&names](const JsonValue::Member &member) {
        return std::find(names.begin(), names.end(), QByteArrayView(member.name)) != names.end();
    });
}

std::optional<KeyRules> readRules(const JsonValue &json)
{
    constexpr auto Most = Q_INT64_C(1'000'000'000'000'000);
    KeyRules rules;
    if (!json.isObject()
        || !hasOnly(json,
                    {"models", "max_effort", "fast", "web_search", "max_running", "share_5h",
                     "share_week", "tokens_per_day", "expires", "right"}))
        return std::nullopt;
    const JsonValue effort = json["max_effort"];
    const bool isGood = readModels(json["models"], rules.models)
        && (effort.isUndefined() || !effort.toUtf8().isEmpty())
        && readSwitch(json["fast"], rules.allowsFast)
        && readSwitch(json["web_search"], rules.allowsWebSearch)
        && readCount(json["max_running"], 1'000'000, rules.maxRunning)
        && readShare(json["share_5h"], rules.shareOf5h)
        && readShare(json["share_week"], rules.shareOfWeek)
        && readCount(json["tokens_per_day"], Most, rules.tokensPerDay)
        && readCount(json["expires"], Most, rules.expiresAt)
        && readRight(json["right"], rules.right);
    rules.maxEffort = effort.toUtf8();
    return isGood ? std::optional(rules) : std::nullopt;
}

std::optional<KeptKey> readKey(const JsonValue &json)
{
    KeptKey kept;
    const auto createdAt = json["created"].toInteger();
    const auto isPaused = json["paused"].toBool();
    const auto rules = readRules(json["rules"]);
    kept.key.id = json["id"].toUtf8();
    kept.key.name = json["name"].toString();
    kept.key.start = json["start"].toUtf8();
    kept.salt = bytesIn(json["salt"]);
    kept.hash = bytesIn(json["hash"]);
    const bool isGood =
        hasOnly(json, {"id", "name", "start", "salt", "hash", "created", "paused", "rules"})
        && createdAt && isPaused && rules && !kept.key.id.isEmpty() && checkKeyName(kept.key.name)
        && kept.salt.size() >= SaltBytes && kept.hash.size() == HashBytes;
    if (!isGood)
        return std::nullopt;
    kept.key.createdAt = *createdAt;
    kept.key.isPaused = *isPaused;
    kept.key.rules = *rules;
    return kept;
}

bool hasTwin(const QList<KeptKey> &keys, const KeptKey &other)
{
    return std::any_of(keys.begin(), keys.end(), [&other](const KeptKey &kept) {
        return kept.key.id == other.key.id
            || kept.key.name.compare(other.key.name, Qt::CaseInsensitive) == 0;
    });
}

void writeKey(JsonWriter &json, const KeptKey &kept)
{
    json.beginObject();
    json.member("id", kept.key.id).member("name", QStringView(kept.key.name));
    json.member("start", kept.key.start);
    json.member("salt", toBase64Url(kept.salt)).member("hash", toBase64Url(kept.hash));
    json.memberNumber("created", kept.key.createdAt).memberBool("paused", kept.key.isPaused);
    json.key("rules").beginObject();
    writeKeyRules(json, kept.key.rules);
    json.endObject().endObject();
}

} // namespace

void writeKeyRules(JsonWriter &json, const KeyRules &rules)
{
    if (!rules.models.isEmpty()) {
        json.key("models").beginArray();
        for (const QByteArray &pattern : rules.models)
            json.string(QByteArrayView(pattern));
        json.endArray();
    }
    if (!rules.maxEffort.isEmpty())
        json.member("max_effort", rules.maxEffort);
    if (!rules.allowsFast)
        json.memberBool("fast", false);
    if (!rules.allowsWebSearch)
        json.memberBool("web_search", false);
    if (rules.maxRunning)
        json.memberNumber("max_running", *rules.maxRunning);
    if (rules.shareOf5h)
        json.key("share_5h").number(*rules.shareOf5h);
    if (rules.shareOfWeek)
        json.key("share_week").number(*rules.shareOfWeek);
    if (rules.tokensPerDay)
        json.memberNumber("tokens_per_day", *rules.tokensPerDay);
    if (rules.expiresAt)
        json.memberNumber("expires", *rules.expiresAt);
    json.member("right", rules.right == KeyRight::Owner ? "owner" : "chat");
}

Result<KeyFile> fromKeyFileText(const QByteArray &text)
{
    const auto root = parseJson(text);
    if (!root || !root->isObject())
        return keyFileError(u"it is not a JSON object"_s);
    if ((*root)["version"].toInteger() != std::optional<qint64>(KeyFileVersion))
        return keyFileError(u"it is of another version of this program"_s);
    const auto isRequired = (*root)["required"].toBool();
    const JsonValue keys = (*root)["keys"];
    if (!isRequired || !keys.isArray() || !hasOnly(*root, {"version", "required", "keys"}))
        return keyFileError(u"it has other members than expected"_s);
    if (keys.size() > MostKeys)
        return keyFileError(u"it has more than %1 keys"_s.arg(MostKeys));
    KeyFile file;
    file.isRequired = *isRequired;
    for (const JsonValue &item : keys.items()) {
        const auto kept = readKey(item);
        if (!kept || hasTwin(file.keys, *kept))
            return keyFileError(u"key number %1 in it has missing, unknown or wrong members"_s.arg(
                file.keys.size() + 1));
        file.keys.append(*kept);
    }
    return file;
}

QByteArray toKeyFileText(const KeyFile &file)
{
    JsonWriter json;
    json.beginObject().memberNumber("version", KeyFileVersion);
    json.memberBool("required", file.isRequired).key("keys").beginArray();
    for (const KeptKey &kept : file.keys)
        writeKey(json, kept);
    return json.endArray().endObject().take() + '\n';
}

Status checkKeyName(const QString &name)
{
    const auto points = name.toUcs4();
    const bool isPrintable =
        std::all_of(points.begin(), points.end(), [](auto point) { return QChar::isPrint(point); });
    if (!points.isEmpty() && points.size() <= LongestKeyName && isPrintable
        && name.trimmed() == name)
        return Nothing{};
    return Error{ErrorCode::BadRequest,
                 u"the name of a key must have 1 to %1 printable characters, without space at "
                 "either end"_s.arg(LongestKeyName),
                 u"name"_s};
}

} // namespace core
