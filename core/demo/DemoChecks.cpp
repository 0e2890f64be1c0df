// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoChecks.h"

#include "core/base/JsonWriter.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>

namespace core {

namespace {

using Refusal = std::optional<DemoRefusal>;

constexpr qsizetype LongestName = 64;

//! The parameters of a compaction.
const QList<QByteArray> &compactionFields()
{
    static const QList<QByteArray> fields{
        "model",     "input", "instructions", "tools",           "parallel_tool_calls",
        "reasoning", "text",  "service_tier", "prompt_cache_key"};
    return fields;
}

//! The further ones of a response.
const QList<QByteArray> &responseFields()
{
    static const QList<QByteArray> fields{"stream", "store", "include", "tool_choice",
                                          "client_metadata"};
    return fields;
}

Refusal detail(const QByteArray &text)
{
    return detailRefusal(400, text);
}

Refusal invalid(const QByteArray &message, const QByteArray &param, const QByteArray &code = {},
                int status = 400)
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

//! `what` says whose schema allows properties that it does not name.
Refusal openSchema(const QByteArray &what, const QByteArray &param, const QByteArray &code)
{
    return invalid("Invalid schema for " + what
                       + ": In context=(), 'additionalProperties' is required to be supplied and "
                         "to be false.",
                   param, code);
}

Refusal checkChoice(const JsonValue &value, const QList<QByteArray> &choices,
                    const QByteArray &param)
{
    if (value.isUndefined() || choices.contains(value.toUtf8()))
        return std::nullopt;
    return invalid("Invalid value: '" + value.toUtf8() + "'.", param, "invalid_value");
}

Refusal checkNames(const JsonValue &body, const QList<QByteArray> &accepted)
{
    const auto members = body.members();
    for (const auto &[name, value] : members) {
        if (!accepted.contains(name))
            return detail("Unsupported parameter: " + name);
    }
    return std::nullopt;
}

Refusal checkMode(const JsonValue &body)
{
    if (body["store"].toBool() != std::optional<bool>(false))
        return detail("Store must be set to false");
    if (body["stream"].toBool() != std::optional<bool>(true))
        return detail("Stream must be set to true");
    return std::nullopt;
}

Refusal checkModel(const JsonValue &body, const QList<DemoModel> &models)
{
    const QByteArray model = body["model"].toUtf8();
    const auto known = std::find_if(models.begin(), models.end(),
                                    [&](const DemoModel &one) { return one.slug == model; });
    if (known == models.end()) {
        return detail("The '" + model
                      + "' model is not supported when using Codex with a ChatGPT account.");
    }
    const JsonValue tier = body["service_tier"];
    if (!tier.isUndefined() && !known->tiers.contains(tier.toUtf8()))
        return detail("Unsupported service_tier: " + tier.toUtf8());
    if (!body["input"].isArray())
        return detail("Input must be a list");
    return std::nullopt;
}

bool isUsableImage(const QByteArray &url)
{
    // The first bytes of each type that is accepted.
    static const QHash<QByteArray, QByteArray> signatures{
        {"jpeg", "\xff\xd8\xff"}, {"png", "\x89PNG"}, {"gif", "GIF8"}, {"webp", "RIFF"}};
    if (url.startsWith("https://") || url.startsWith("http://"))
        return true;
    const QByteArray scheme = "data:image/";
    const QByteArray encoding = ";base64,";
    const qsizetype end = url.indexOf(encoding);
    if (!url.startsWith(scheme) || end < 0)
        return false;
    const QByteArray signature = signatures.value(url.mid(scheme.size(), end - scheme.size()));
    const QByteArray begin = QByteArray::fromBase64(url.mid(end + encoding.size(), 16));
    return !signature.isEmpty() && begin.startsWith(signature);
}

Refusal checkPart(const JsonValue &part, const QByteArray &role, const QByteArray &place)
{
    const QByteArray type = part["type"].toUtf8();
    static const QList<QByteArray> inputs{"input_text", "input_image", "input_file"};
    static const QList<QByteArray> outputs{"output_text", "refusal"};
    const auto &allowed = role == "assistant" ? outputs : inputs;
    if (!allowed.contains(type))
        return invalid("Invalid value: '" + type + "'. Supported values are: '"
                           + allowed.join("', '") + "'.",
                       place + ".type", "invalid_value");
    if (part.contains("prompt_cache_breakpoint"))
        return detail("Unsupported parameter: prompt_cache_breakpoint");
    if (type == "input_image" && !isUsableImage(part["image_url"].toUtf8()))
        return invalid("The image data you provided does not represent a valid image. Please check "
                       "your input and try again with one of the following image formats: "
                       "['image/jpeg', 'image/png', 'image/gif', 'image/webp'].",
                       place, "invalid_image");
    return std::nullopt;
}

Refusal checkMessage(const JsonValue &item, const QByteArray &place)
{
    const QByteArray role = item["role"].toUtf8();
    if (role == "system")
        return detail("System messages are not allowed");
    if (role != "user" && role != "developer" && role != "assistant")
        return invalid("Invalid value: '" + role + "'.", place + ".role", "invalid_value");
    const auto parts = item["content"].items();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QByteArray inner = place + ".content[" + QByteArray::number(i) + ']';
        if (const Refusal refusal = checkPart(parts[i], role, inner))
            return refusal;
    }
    return std::nullopt;
}

Refusal checkItem(const JsonValue &item, const QByteArray &place)
{
    const QByteArray type = item["type"].toUtf8();
    const QByteArray id = item["id"].toUtf8();
    if (type == "item_reference" || !id.isEmpty()) {
        return invalid("Item with id '" + id
                           + "' not found. Items are not persisted when `store` is set to false.",
                       "input", {}, 404);
    }
    if (item["call_id"].toUtf8().size() > LongestName)
        return tooLong(place + ".call_id");
    if (type == "message" || (type.isEmpty() && item.contains("role")))
        return checkMessage(item, place);
    if (type == "reasoning" && item["encrypted_content"].toUtf8().startsWith("bad-"))
        return invalid("The encrypted content could not be verified.", place,
                       "invalid_encrypted_content");
    if (type == "function_call" && !item["arguments"].isString())
        return invalid("Invalid type for '" + place + ".arguments'.", place, "invalid_type");
    return std::nullopt;
}

Refusal checkPairs(const QList<JsonValue> &items)
{
    QList<std::pair<QByteArray, QByteArray>> calls; // id and type
    QSet<QByteArray> known;
    QSet<QByteArray> withOutput;
    for (const JsonValue &item : items) {
        QByteArray type = item["type"].toUtf8();
        const QByteArray id = item["call_id"].toUtf8();
        if (type.endsWith("_call") && item["call_id"].isString()) {
            calls.append({id, type.replace('_', ' ')});
            known.insert(id);
        } else if (type.endsWith("_output") && item["call_id"].isString()) {
            type = type.chopped(7).replace('_', ' ');
            if (!known.contains(id))
                return invalid(
                    "No tool call found for " + type + " output with call_id " + id + '.', "input");
            withOutput.insert(id);
        }
    }
    for (const auto &[id, type] : calls) {
        if (!withOutput.contains(id))
            return invalid("No tool output found for " + type + ' ' + id + '.', "input");
    }
    return std::nullopt;
}

Refusal checkInput(const JsonValue &input)
{
    const auto items = input.items();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QByteArray place = "input[" + QByteArray::number(i) + ']';
        if (const Refusal refusal = checkItem(items[i], place))
            return refusal;
    }
    return checkPairs(items);
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
    // The backend takes a missing `strict` for true, and a strict schema has to be closed.
    if (tool["strict"].toBool().value_or(true) && !schema["additionalProperties"].isBool())
        return openSchema("function '" + name + '\'', place + ".parameters",
                          "invalid_function_parameters");
    return std::nullopt;
}

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
    if (tools.isEmpty() && body.contains("parallel_tool_calls"))
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
    const bool isDropped = type == "image_generation" && body["model"].toUtf8() == "gpt-5.2";
    const auto tools = body["tools"].items();
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

Refusal checkClosed(const JsonValue &schema, const QByteArray &name)
{
    if (schema["type"].toUtf8() == "object"
        && schema["additionalProperties"].toBool() != std::optional<bool>(false))
        return openSchema("response_format '" + name + '\'', "text.format.schema",
                          "invalid_json_schema");
    const auto properties = schema["properties"].members();
    for (const auto &property : properties) {
        if (const Refusal refusal = checkClosed(property.value, name))
            return refusal;
    }
    return schema["items"].isObject() ? checkClosed(schema["items"], name) : std::nullopt;
}

Refusal checkText(const JsonValue &body)
{
    static const QList<QByteArray> verbosities{"low", "medium", "high"};
    if (const Refusal refusal =
            checkChoice(body["text"]["verbosity"], verbosities, "text.verbosity"))
        return refusal;
    const JsonValue format = body["text"]["format"];
    const QByteArray type = format["type"].toUtf8();
    if (type == "json_object" && !body["input"].rawView().toByteArray().toLower().contains("json"))
        return invalid("Response input messages must contain the word 'json' in some form to use "
                       "'text.format' of type 'json_object'.",
                       "input");
    if (type == "json_schema" && format["strict"].toBool().value_or(true))
        return checkClosed(format["schema"], format["name"].toUtf8());
    return std::nullopt;
}

Refusal checkReasoning(const JsonValue &body)
{
    static const QList<QByteArray> efforts{"none", "minimal", "low", "medium",
                                           "high", "xhigh",   "max"};
    static const QList<QByteArray> summaries{"auto", "concise", "detailed"};
    const JsonValue reasoning = body["reasoning"];
    if (const Refusal refusal = checkChoice(reasoning["effort"], efforts, "reasoning.effort"))
        return refusal;
    if (const Refusal refusal = checkChoice(reasoning["summary"], summaries, "reasoning.summary"))
        return refusal;
    const auto metadata = body["client_metadata"].members();
    for (const auto &[name, value] : metadata) {
        if (!value.isString())
            return invalid("Invalid type for 'client_metadata." + name + "'.", "client_metadata",
                           "invalid_type");
    }
    return std::nullopt;
}

Refusal checkRest(const JsonValue &body, const QList<DemoModel> &models)
{
    if (const Refusal refusal = checkModel(body, models))
        return refusal;
    if (const Refusal refusal = checkInput(body["input"]))
        return refusal;
    for (const auto check : {&checkTools, &checkToolChoice, &checkText, &checkReasoning}) {
        if (const Refusal refusal = check(body))
            return refusal;
    }
    return std::nullopt;
}

} // namespace

DemoRefusal detailRefusal(int status, const QByteArray &text)
{
    JsonWriter json;
    json.beginObject().member("detail", text).endObject();
    return {status, json.take()};
}

std::optional<DemoRefusal> refusalFor(const JsonValue &body, const QList<DemoModel> &models)
{
    if (!body.isObject())
        return detail("Request body must be a JSON object");
    if (const Refusal refusal = checkNames(body, compactionFields() + responseFields()))
        return refusal;
    if (const Refusal refusal = checkMode(body))
        return refusal;
    return checkRest(body, models);
}

std::optional<DemoRefusal> compactionRefusalFor(const JsonValue &body,
                                                const QList<DemoModel> &models)
{
    if (!body.isObject())
        return detail("Request body must be a JSON object");
    if (const Refusal refusal = checkNames(body, compactionFields()))
        return refusal;
    return checkRest(body, models);
}

} // namespace core
