// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ToolSchema.h"

#include "core/base/JsonWriter.h"

#include <QtCore/QHash>

#include <algorithm>
#include <optional>

namespace core {

namespace {

using Fitted = std::optional<QByteArray>; //!< nothing = to be left out

constexpr char EmptySchema[] = R"({"type":"object","properties":{}})";

enum class Rule { Any, Text, Number, Flag, Limit, Type, Names, List, Map, Schema, Schemas, Named };

Rule ruleOf(const QByteArray &keyword)
{
    static const QHash<QByteArray, Rule> rules = [] {
        QHash<QByteArray, Rule> table;
        const auto add = [&table](Rule rule, const QList<QByteArray> &names) {
            for (const QByteArray &name : names)
                table.insert(name, rule);
        };
        add(Rule::Text,
            {"$ref", "$id", "$schema", "$anchor", "$dynamicRef", "$dynamicAnchor", "$comment",
             "title", "description", "format", "pattern", "contentEncoding", "contentMediaType"});
        add(Rule::Number,
            {"minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems",
             "minProperties", "maxProperties", "minContains", "maxContains"});
        add(Rule::Flag, {"uniqueItems", "deprecated", "readOnly", "writeOnly", "nullable"});
        add(Rule::Limit, {"exclusiveMinimum", "exclusiveMaximum"});
        add(Rule::Type, {"type"});
        add(Rule::Names, {"required"});
        add(Rule::List, {"enum", "examples"});
        add(Rule::Map, {"dependentRequired", "$vocabulary"});
        add(Rule::Schema,
            {"items", "additionalItems", "additionalProperties", "unevaluatedItems",
             "unevaluatedProperties", "contains", "propertyNames", "contentSchema", "not", "if",
             "then", "else"});
        add(Rule::Schemas, {"anyOf", "oneOf", "allOf", "prefixItems"});
        add(Rule::Named,
            {"properties", "patternProperties", "$defs", "definitions", "dependentSchemas"});
        return table;
    }();
    return rules.value(keyword, Rule::Any);
}

//! True for `\p{…}` and `\P{…}`, which the backend takes for damaged patterns.
bool hasUnicodeClass(const QByteArray &pattern)
{
    for (qsizetype i = 0; i + 2 < pattern.size(); ++i) {
        if (pattern[i] != '\\')
            continue;
        ++i; // what is escaped, a backslash included
        if ((pattern[i] == 'p' || pattern[i] == 'P') && pattern[i + 1] == '{')
            return true;
    }
    return false;
}

Fitted keptIf(bool isFit, const JsonValue &value)
{
    return isFit ? Fitted(value.raw()) : std::nullopt;
}

//! Writes what `fit` makes of each member; the last one of a repeated name counts, as in parsers.
template<typename Fit>
QByteArray fitMembers(const JsonValue &object, Fit fit)
{
    const QList<JsonValue::Member> members = object.members();
    QHash<QByteArray, qsizetype> last;
    for (qsizetype i = 0; i < members.size(); ++i)
        last.insert(members[i].name, i);
    bool isChanged = last.size() != members.size();
    JsonWriter json;
    json.beginObject();
    for (qsizetype i = 0; i < members.size(); ++i) {
        const auto &[name, value] = members[i];
        if (last.value(name) != i)
            continue;
        const Fitted fitted = fit(name, value);
        isChanged = isChanged || !fitted || *fitted != value.rawView();
        if (fitted)
            json.memberRaw(name, *fitted);
    }
    json.endObject();
    return isChanged ? json.take() : object.raw();
}

template<typename Fit>
QByteArray fitItems(const JsonValue &list, Fit fit)
{
    bool isChanged = false;
    JsonWriter json;
    json.beginArray();
    for (const JsonValue &item : list.items()) {
        const Fitted fitted = fit(item);
        isChanged = isChanged || !fitted || *fitted != item.rawView();
        if (fitted)
            json.raw(*fitted);
    }
    json.endArray();
    return isChanged ? json.take() : list.raw();
}

Fitted fitText(const JsonValue &text)
{
    return keptIf(text.isString(), text);
}

Fitted fitNames(const JsonValue &names)
{
    return names.isArray() ? Fitted(fitItems(names, fitText)) : std::nullopt;
}

Fitted fitType(const JsonValue &type)
{
    if (!type.isArray())
        return fitText(type);
    const QByteArray types = fitItems(type, fitText);
    return types == "[]" ? std::nullopt : Fitted(types);
}

Fitted fitKeyword(const QByteArray &name, const JsonValue &value);

bool isList(const JsonValue &type)
{
    const auto types = type.items();
    return type.toUtf8() == "array"
        || std::any_of(types.begin(), types.end(),
                       [](const JsonValue &one) { return one.toUtf8() == "array"; });
}

//! A list has to say what it holds.
QByteArray fitMemberSchemas(const JsonValue &schema)
{
    QByteArray text = fitMembers(schema, fitKeyword);
    const JsonValue items = schema["items"];
    const bool saysWhat =
        items.isObject() || items.isArray() || items.isBool() || schema["prefixItems"].isArray();
    if (isList(schema["type"]) && !saysWhat)
        text.insert(text.size() - 1, ",\"items\":{}");
    return text;
}

bool isEmptyList(const JsonValue &value)
{
    return value.isArray() && value.size() == 0;
}

//! A schema at any depth. PHP writes an empty object as an empty list.
Fitted fitNestedSchema(const JsonValue &schema)
{
    if (schema.isObject())
        return fitMemberSchemas(schema);
    if (isEmptyList(schema))
        return "{}";
    return keptIf(schema.isBool(), schema);
}

QByteArray fitNamedSchemas(const QByteArray &keyword, const JsonValue &map)
{
    if (!map.isObject())
        return "{}";
    const bool arePatterns = keyword == "patternProperties";
    return fitMembers(map, [arePatterns](const QByteArray &name, const JsonValue &schema) {
        if (arePatterns && hasUnicodeClass(name))
            return Fitted();
        return Fitted(fitNestedSchema(schema).value_or("{}"));
    });
}

Fitted fitSchemaList(const JsonValue &list)
{
    if (!list.isArray())
        return std::nullopt;
    const QByteArray schemas = fitItems(list, fitNestedSchema);
    return schemas == "[]" ? std::nullopt : Fitted(schemas);
}

Fitted fitKeyword(const QByteArray &name, const JsonValue &value)
{
    switch (ruleOf(name)) {
    case Rule::Any:
        break;
    case Rule::Text:
        return keptIf(value.isString() && (name != "pattern" || !hasUnicodeClass(value.toUtf8())),
                      value);
    case Rule::Number:
        return keptIf(value.isNumber(), value);
    case Rule::Flag:
        return keptIf(value.isBool(), value);
    case Rule::Limit: // a flag in older drafts
        return keptIf(value.isNumber() || value.isBool(), value);
    case Rule::Type:
        return fitType(value);
    case Rule::Names:
        return fitNames(value);
    case Rule::List:
        return keptIf(value.isArray(), value);
    case Rule::Map:
        return keptIf(value.isObject(), value);
    case Rule::Schema:
        if (name == "items" && value.isArray() && value.size() > 0) // a tuple of older drafts
            return fitSchemaList(value);
        return fitNestedSchema(value);
    case Rule::Schemas:
        return fitSchemaList(value);
    case Rule::Named:
        return fitNamedSchemas(name, value);
    }
    return value.raw();
}

//! A fit schema for the parameters of a tool.
struct FitParameters
{
    QByteArray text;
    bool isRepaired = false; //!< false also where only `type` and `properties` were added
};

FitParameters fitParameters(const JsonValue &schema)
{
    if (!schema.isObject() || schema.size() == 0)
        return {EmptySchema, !schema.isObject() && !schema.isAbsent()};
    bool hasType = false;
    bool hasProperties = false;
    const QByteArray text =
        fitMembers(schema, [&](const QByteArray &name, const JsonValue &value) -> Fitted {
            hasType = hasType || name == "type";
            hasProperties = hasProperties || name == "properties";
            if (name == "type")
                return value.toUtf8() == "object" ? value.raw() : QByteArray(R"("object")");
            return fitKeyword(name, value);
        });
    const bool isRepaired = text != schema.rawView();
    if (hasType && hasProperties)
        return {text, isRepaired};
    QByteArray added = text == "{}" ? QByteArray() : QByteArray(",");
    if (!hasType)
        added += R"("type":"object")";
    if (!hasType && !hasProperties)
        added += ',';
    if (!hasProperties)
        added += R"("properties":{})";
    return {text.first(text.lastIndexOf('}')) + added + '}', isRepaired};
}

Fitted fitTool(const JsonValue &tool, bool &isRepaired);

QByteArray fitTools(const JsonValue &tools, bool &isRepaired)
{
    return fitItems(tools, [&](const JsonValue &tool) { return fitTool(tool, isRepaired); });
}

Fitted fitTool(const JsonValue &tool, bool &isRepaired)
{
    if (!tool.isObject())
        return tool.raw();
    return fitMembers(tool, [&](const QByteArray &name, const JsonValue &value) {
        if (name == "parameters") {
            const FitParameters fit = fitParameters(value);
            isRepaired = isRepaired || fit.isRepaired;
            return Fitted(fit.text);
        }
        if (name == "function" && value.isObject())
            return fitTool(value, isRepaired);
        return Fitted(name == "tools" && value.isArray() ? fitTools(value, isRepaired)
                                                         : value.raw());
    });
}

void noteRepair(QList<Note> &notes, const QByteArray &param)
{
    addNote(notes, {Note::Kind::Changed, param, "schema->repaired"});
}

} // namespace

RawJson fitSchema(const JsonValue &schema, const QByteArray &param, QList<Note> &notes)
{
    FitParameters fit = fitParameters(schema);
    if (fit.isRepaired)
        noteRepair(notes, param);
    return {std::move(fit.text)};
}

RawJson withFitTools(const JsonValue &holder, const QByteArray &param, QList<Note> &notes)
{
    if (!holder.isObject() || !holder["tools"].isArray())
        return {holder.raw()};
    bool isRepaired = false;
    QByteArray text = fitMembers(holder, [&](const QByteArray &name, const JsonValue &value) {
        return Fitted(name == "tools" && value.isArray() ? fitTools(value, isRepaired)
                                                         : value.raw());
    });
    if (isRepaired)
        noteRepair(notes, param + ".tools");
    return {std::move(text)};
}

} // namespace core
