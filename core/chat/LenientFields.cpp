// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/LenientFields.h"

#include "core/chat/FieldErrors.h"
#include "core/chat/ToolSchema.h"

#include <algorithm>
#include <array>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxShownWord = 50;

void noteDefault(QList<Note> &notes, const QByteArray &param, const JsonValue &value)
{
    const QByteArray shown = value.isString() ? value.toUtf8() : value.raw();
    addNote(notes, {Note::Kind::Changed, param, shown.left(MaxShownWord) + "->default"});
}

constexpr std::array KnownEfforts = {"none", "minimal", "low", "medium",
                                     "high", "xhigh",   "max", "ultra"};

struct EffortHint
{
    const char *part;
    const char *effort;
};

//! The first that occurs in a word decides.
constexpr EffortHint EffortHints[] = {
    {"max", "max"},       {"ultra", "max"},       {"extreme", "max"},     {"highest", "max"},
    {"huge", "max"},      {"full", "max"},        {"lowest", "minimal"},  {"min", "minimal"},
    {"tiny", "minimal"},  {"xhigh", "xhigh"},     {"extra", "xhigh"},     {"very", "xhigh"},
    {"higher", "xhigh"},  {"high", "high"},       {"hard", "high"},       {"deep", "high"},
    {"large", "high"},    {"low", "low"},         {"light", "low"},       {"small", "low"},
    {"fast", "low"},      {"quick", "low"},       {"med", "medium"},      {"mid", "medium"},
    {"normal", "medium"}, {"standard", "medium"}, {"moderate", "medium"}, {"balanced", "medium"},
    {"false", "none"},    {"disabled", "none"},   {"off", "none"},        {"none", "none"},
};

} // namespace

bool isBlank(const JsonValue &value)
{
    if (value.isString())
        return value.toUtf8().trimmed().isEmpty();
    return value.isAbsent() || ((value.isObject() || value.isArray()) && value.size() == 0);
}

bool isLeftToServer(const JsonValue &value)
{
    const QByteArray word = toWord(value);
    return isBlank(value) || word == "auto" || word == "default";
}

bool isNotGiven(const JsonValue &value)
{
    return isLeftToServer(value) || value.isBool() || toWholeNumber(value) == 0;
}

QByteArray toWord(const JsonValue &value)
{
    return value.toUtf8().trimmed().toLower();
}

std::optional<qint64> toWholeNumber(const JsonValue &value)
{
    if (!value.isString())
        return value.toInteger();
    bool isNumber = false;
    const qint64 number = value.toUtf8().trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<bool> toFlag(const JsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QByteArray word = value.isNumber() ? value.raw() : toWord(value);
    if (word == "1" || word == "true" || word == "yes" || word == "on")
        return true;
    if (word == "0" || word == "false" || word == "no" || word == "off")
        return false;
    return std::nullopt;
}

bool readCeilingValue(const JsonValue &value, std::optional<qint64> &tokens)
{
    tokens.reset();
    const std::optional<qint64> count = toWholeNumber(value);
    if (isNotGiven(value) || count == -1)
        return true;
    if (!count || *count < 1)
        return false;
    tokens = count;
    return true;
}

QByteArray argumentText(const JsonValue &arguments)
{
    if (arguments.isString())
        return arguments.toUtf8();
    return arguments.isObject() ? arguments.raw() : QByteArray();
}

RawJson fitFormatSchema(const JsonValue &schema, const QByteArray &param, QList<Note> &notes)
{
    const bool isObject = schema["type"].toUtf8() == "object"
        || (schema["type"].isAbsent() && schema["properties"].isObject());
    QList<Note> repairs;
    RawJson fit = fitSchema(schema, param, repairs);
    if (!isObject || repairs.isEmpty())
        return {schema.raw()};
    for (const Note &repair : std::as_const(repairs))
        addNote(notes, repair);
    return fit;
}

Result<std::optional<bool>> readFlag(const JsonValue &body, const char *name)
{
    const JsonValue value = body[name];
    if (isLeftToServer(value))
        return std::optional<bool>();
    const std::optional<bool> flag = toFlag(value);
    if (!flag) {
        const QString field = QString::fromLatin1(name);
        return invalidValue(u"'%1' must be true or false."_s.arg(field), field);
    }
    return flag;
}

QByteArray nearestEffort(const QByteArray &word)
{
    QByteArray plain = word.toLower();
    for (const char *separator : {" ", "-", "_"})
        plain.replace(separator, "");
    if (plain == "verylow") // the only word with "very" that is not high
        return "minimal";
    if (std::any_of(KnownEfforts.begin(), KnownEfforts.end(),
                    [&plain](const char *known) { return plain == known; }))
        return plain;
    for (const EffortHint &hint : EffortHints) {
        if (plain.contains(hint.part))
            return hint.effort;
    }
    return {};
}

QByteArray readEffort(const JsonValue &value, const QByteArray &param, QList<Note> &notes)
{
    if (isLeftToServer(value))
        return {};
    if (!value.isString()) {
        noteDefault(notes, param, value);
        return {};
    }
    const QByteArray word = toWord(value);
    const QByteArray nearest = nearestEffort(word);
    if (nearest.isEmpty())
        return word;
    if (nearest != word)
        addNote(notes, {Note::Kind::Changed, param, word + "->" + nearest});
    return nearest;
}

Status readServiceTier(const JsonValue &body, Request &request)
{
    const JsonValue value = body["service_tier"];
    if (!isNotGiven(value) && !value.isString())
        return invalidValue(u"'service_tier' must be a string."_s, u"service_tier"_s);
    const QByteArray tier = toWord(value);
    if (tier == "priority" || tier == "fast")
        request.serviceTier = "priority";
    else if (!isNotGiven(value))
        addNote(request.notes, {Note::Kind::Changed, "service_tier", tier + "->default"});
    readFastMode(body, request);
    return Nothing{};
}

void readFastMode(const JsonValue &body, Request &request)
{
    const JsonValue value = body["fast_mode"];
    if (isLeftToServer(value))
        return;
    const std::optional<bool> isFast = toFlag(value);
    if (!isFast) {
        noteDefault(request.notes, "fast_mode", value);
        return;
    }
    request.serviceTier = *isFast ? "priority" : "default";
    request.isFastMode = *isFast;
}

} // namespace core
