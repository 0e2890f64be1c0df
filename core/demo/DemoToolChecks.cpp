// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoToolChecks.h"

#include "core/base/JsonWriter.h"

#include <algorithm>

namespace core {

DemoRefusal detailRefusal(int status, const QByteArray &text)
{
    JsonWriter json;
    json.beginObject().member("detail", text).endObject();
    return {status, json.take()};
}

Refusal detail(const QByteArray &text)
{
    return detailRefusal(400, text);
}

Refusal invalid(const QByteArray &message, const QByteArray &param, const QByteArray &code,
                int status)
{
    JsonWriter json;
    json.beginObject().key("error").beginObject();
    json.member("message", message).member("type", "invalid_request_error");
    json.member("param", param).memberRaw("code", code.isEmpty() ? QByteArray() : '"' + code + '"');
    json.endObject().endObject();
    return DemoRefusal{status, json.take()};
}

Refusal tooLong(const QByteArray &param)
{
    return invalid("Invalid '" + param
                       + "': string too long. Expected a string with maximum length 64.",
                   param, "string_above_max_length");
}

Refusal openSchema(const QByteArray &what, const QByteArray &param, const QByteArray &code)
{
    return invalid("Invalid schema for " + what
                       + ": In context=(), 'additionalProperties' is required to be supplied and "
                         "to be false.",
                   param, code);
}

namespace {

bool isAdditional(const JsonValue &item)
{
    return item["type"].toUtf8() == "additional_tools";
}

bool hasAdditionalTools(const JsonValue &body)
{
    const auto items = body["input"].items();
    return std::any_of(items.begin(), items.end(), isAdditional);
}

void addCallable(const QList<JsonValue> &tools, QList<JsonValue> &result)
{
    for (const JsonValue &tool : tools) {
        const QByteArray type = tool["type"].toUtf8();
        if (type == "function" || type == "custom")
            result.append(tool);
        else if (type == "namespace")
            addCallable(tool["tools"].items(), result);
    }
}

bool isSound(const JsonValue &schema);

bool areSound(const QList<JsonValue> &schemas)
{
    return std::all_of(schemas.begin(), schemas.end(), isSound);
}

//! The faults for which the backend refuses a schema at any depth.
bool isSound(const JsonValue &schema)
{
    if (schema["pattern"].toUtf8().contains("\\p{")
        || (schema.contains("required") && !schema["required"].isArray())
        || (schema["type"].toUtf8() == "array" && !schema.contains("items")
            && !schema.contains("prefixItems")))
        return false;
    for (const char *map : {"properties", "$defs", "definitions"}) {
        if (schema.contains(map) && !schema[map].isObject())
            return false;
        const auto members = schema[map].members();
        for (const auto &member : members) {
            if (!isSound(member.value))
                return false;
        }
    }
    for (const char *list : {"anyOf", "oneOf", "allOf", "prefixItems"}) {
        if (!areSound(schema[list].items()))
            return false;
    }
    const JsonValue items = schema["items"];
    const JsonValue more = schema["additionalProperties"];
    return (!items.isObject() || isSound(items)) && (!more.isObject() || isSound(more));
}

Refusal checkNamedTool(const JsonValue &tool, const QByteArray &place)
{
    const QByteArray name = tool["name"].toUtf8();
    if (name.isEmpty())
        return invalid("Missing required parameter: '" + place + ".name'.", place + ".name",
                       "missing_required_parameter");
    if (name.size() > LongestName)
        return tooLong(place + ".name");
    const bool isPlain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_' || c == '-';
    });
    if (!isPlain)
        return invalid(
            "Invalid '" + place
                + ".name': string does not match pattern. Expected a string that matches "
                  "the pattern '^[a-zA-Z0-9_-]+$'.",
            place + ".name", "invalid_value");
    if (tool["type"].toUtf8() == "custom")
        return std::nullopt;
    const JsonValue schema = tool["parameters"];
    if (!schema.isObject()
        || (schema["type"].toUtf8() == "object" && !schema["properties"].isObject()))
        return invalid("Invalid schema for function '" + name
                           + "': object schema missing properties.",
                       place + ".parameters", "invalid_function_parameters");
    if (!isSound(schema))
        return invalid("Invalid schema for function '" + name + "': the schema is not valid.",
                       place + ".parameters", "invalid_function_parameters");
    // The backend takes a missing `strict` for true, and a strict schema has to be closed.
    if (tool["strict"].toBool().value_or(true) && !schema["additionalProperties"].isBool())
        return openSchema("function '" + name + '\'', place + ".parameters",
                          "invalid_function_parameters");
    return std::nullopt;
}

} // namespace

Refusal checkTools(const JsonValue &body)
{
    static const QList<QByteArray> hosted{"web_search", "image_generation", "namespace",
                                          "tool_search", "local_shell"};
    const auto tools = body["tools"].items();
    for (qsizetype i = 0; i < tools.size(); ++i) {
        const QByteArray place = "tools[" + QByteArray::number(i) + ']';
        const QByteArray type = tools[i]["type"].toUtf8();
        if (type == "function" || type == "custom") {
            if (const Refusal refusal = checkNamedTool(tools[i], place))
                return refusal;
        } else if (!hosted.contains(type)) {
            return detail("Unsupported tool type: " + type);
        }
    }
    if (tools.isEmpty() && !hasAdditionalTools(body) && body.contains("parallel_tool_calls"))
        return detail("Unsupported parameter: parallel_tool_calls");
    return std::nullopt;
}

Refusal checkToolChoice(const JsonValue &body)
{
    const JsonValue choice = body["tool_choice"];
    if (!choice.isObject())
        return std::nullopt;
    if (choice.contains("function"))
        return invalid("Unknown parameter: 'tool_choice.function'.", "tool_choice.function",
                       "unknown_parameter");
    const QByteArray type = choice["type"].toUtf8();
    if (type == "allowed_tools")
        return std::nullopt;
    const QByteArray name = choice["name"].toUtf8();
    // The backend drops the image tool of a model without images silently.
    const bool isDropped =
        type == "image_generation" && body["model"].toUtf8() == "codex-auto-review";
    const auto tools = body["tools"].items() + callableTools(body);
    const bool isThere =
        !isDropped && std::any_of(tools.begin(), tools.end(), [&](const JsonValue &tool) {
            return tool["type"].toUtf8() == type
                && (name.isEmpty() || tool["name"].toUtf8() == name);
        });
    if (isThere)
        return std::nullopt;
    return invalid("Tool choice '" + (name.isEmpty() ? type : name)
                       + "' not found in 'tools' parameter.",
                   "tool_choice");
}

QList<JsonValue> callableTools(const JsonValue &body)
{
    QList<JsonValue> result;
    addCallable(body["tools"].items(), result);
    const auto items = body["input"].items();
    for (const JsonValue &item : items) {
        if (isAdditional(item))
            addCallable(item["tools"].items(), result);
    }
    return result;
}

} // namespace core
