// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoResponses.h"

#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"
#include "core/demo/DemoToolChecks.h"

#include <algorithm>

namespace core {

namespace {

constexpr int DeepestSchema = 16;
constexpr char DemoUrl[] = "https://example.org/demo";
//! A PNG of one pixel.
constexpr char DemoImage[] =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
    "rkJggg==";

QByteArray lastUserText(const JsonValue &body)
{
    QByteArray text;
    const auto items = body["input"].items();
    for (const JsonValue &item : items) {
        if (item["role"].toUtf8() != "user")
            continue;
        text.clear();
        if (item["content"].isString())
            text = item["content"].toUtf8();
        const auto parts = item["content"].items();
        for (const JsonValue &part : parts)
            text.append(part["text"].toUtf8());
    }
    return text;
}

//! A conversation that ends with the output of a tool gets a text, not another call.
bool endsWithToolOutput(const JsonValue &body)
{
    const auto items = body["input"].items();
    return !items.isEmpty() && items.last()["type"].toUtf8().endsWith("_output");
}

QByteArray lastToolOutput(const JsonValue &body)
{
    const auto items = body["input"].items();
    if (items.isEmpty())
        return {};
    const JsonValue output = items.last()["output"];
    return output.isString() ? output.toUtf8() : QByteArray("several parts");
}

//! The words of a name: "get_weather" → get, weather.
QList<QByteArray> wordsOf(const QByteArray &name)
{
    QByteArray plain = name.toLower();
    plain.replace('-', '_');
    return plain.split('_');
}

bool mentions(const QByteArray &text, const QByteArray &name)
{
    const QByteArray lower = text.toLower();
    if (lower.contains(name.toLower()))
        return true;
    const auto words = wordsOf(name);
    return std::any_of(words.begin(), words.end(), [&](const QByteArray &word) {
        return word.size() > 3 && lower.contains(word);
    });
}

//! The tools that the model would call now: those that tool_choice demands, otherwise those that
//! the prompt mentions.
QList<JsonValue> toolsToCall(const JsonValue &body, const QByteArray &text)
{
    QList<JsonValue> result;
    const JsonValue choice = body["tool_choice"];
    if (choice.toUtf8() == "none" || endsWithToolOutput(body))
        return result;
    const auto tools = callableTools(body);
    for (const JsonValue &tool : tools) {
        const QByteArray name = tool["name"].toUtf8();
        if (choice["name"].isString() ? choice["name"].toUtf8() == name : mentions(text, name))
            result.append(tool);
    }
    if (result.isEmpty() && choice.toUtf8() == "required" && !tools.isEmpty())
        result.append(tools.first());
    if (result.size() > 1 && body["parallel_tool_calls"].toBool() == std::optional<bool>(false))
        result.resize(1);
    return result;
}

bool wantsSearch(const JsonValue &body, const QByteArray &text)
{
    const auto tools = body["tools"].items();
    const bool canSearch = std::any_of(tools.begin(), tools.end(), [](const JsonValue &tool) {
        return tool["type"].toUtf8() == "web_search";
    });
    const QByteArray lower = text.toLower();
    return canSearch && body["tool_choice"].toUtf8() != "none" && !endsWithToolOutput(body)
        && (lower.contains("search") || lower.contains("news") || lower.contains("web")
            || body["tool_choice"]["type"].toUtf8() == "web_search");
}

QByteArray exampleText(const JsonValue &schema)
{
    const QByteArray format = schema["format"].toUtf8();
    if (format == "date-time")
        return "\"2026-01-01T00:00:00Z\"";
    if (format == "date")
        return "\"2026-01-01\"";
    if (format == "uuid")
        return "\"00000000-0000-4000-8000-000000000000\"";
    QByteArray text = "demo";
    const qint64 least = std::min<qint64>(schema["minLength"].toInteger().value_or(0), 1000);
    while (text.size() < least)
        text.append('o');
    if (const auto most = schema["maxLength"].toInteger(); most && *most < text.size())
        text.truncate(std::max<qint64>(*most, 0));
    return '"' + text + '"';
}

QByteArray exampleNumber(const JsonValue &schema)
{
    for (const char *bound : {"minimum", "maximum"}) {
        if (schema[bound].isNumber())
            return schema[bound].raw();
    }
    return "1";
}

//! Resolves "$ref":"#/…" in the outermost schema.
JsonValue resolved(const JsonValue &schema, const JsonValue &root)
{
    JsonValue at = schema;
    for (int i = 0; i < DeepestSchema && at["$ref"].isString(); ++i) {
        const auto steps = at["$ref"].toUtf8().split('/');
        JsonValue target = root;
        for (qsizetype n = 1; n < steps.size(); ++n)
            target = target[steps[n]];
        at = target;
    }
    return at;
}

QByteArray example(const JsonValue &given, const JsonValue &root, int depth);

QByteArray exampleObject(const JsonValue &schema, const JsonValue &root, int depth)
{
    QList<QByteArray> required;
    const auto names = schema["required"].items();
    for (const JsonValue &name : names)
        required.append(name.toUtf8());
    JsonWriter json;
    json.beginObject();
    const auto properties = schema["properties"].members();
    for (const auto &[name, value] : properties) {
        if (required.contains(name))
            json.key(name).raw(example(value, root, depth + 1));
    }
    return json.endObject().take();
}

QByteArray exampleArray(const JsonValue &schema, const JsonValue &root, int depth)
{
    const qint64 count = std::clamp<qint64>(schema["minItems"].toInteger().value_or(1), 0, 20);
    JsonWriter json;
    json.beginArray();
    for (qint64 i = 0; i < count && schema["items"].isObject(); ++i)
        json.raw(example(schema["items"], root, depth + 1));
    return json.endArray().take();
}

QByteArray example(const JsonValue &given, const JsonValue &root, int depth)
{
    const JsonValue schema = resolved(given, root);
    if (depth > DeepestSchema)
        return "null";
    if (schema.contains("const"))
        return schema["const"].raw();
    for (const char *list : {"enum", "anyOf", "oneOf", "allOf"}) {
        const auto items = schema[list].items();
        if (!items.isEmpty())
            return qstrcmp(list, "enum") == 0 ? items.first().raw()
                                              : example(items.first(), root, depth + 1);
    }
    const JsonValue types = schema["type"];
    const QByteArray type = types.isArray() ? types.items().value(0).toUtf8() : types.toUtf8();
    if (type == "object" || schema["properties"].isObject())
        return exampleObject(schema, root, depth);
    if (type == "array")
        return exampleArray(schema, root, depth);
    if (type == "integer" || type == "number")
        return exampleNumber(schema);
    if (type == "boolean")
        return "true";
    if (type == "null")
        return "null";
    return exampleText(schema);
}

//! The smallest value that a JSON schema allows, as JSON text.
QByteArray exampleFor(const JsonValue &schema)
{
    return example(schema, schema, 0);
}

//! The image tool, when the model would draw now; Undefined otherwise.
JsonValue imageToolToUse(const JsonValue &body, const QByteArray &text)
{
    const JsonValue choice = body["tool_choice"];
    const bool isDemanded = choice["type"].toUtf8() == "image_generation";
    const bool isMentioned = choice.toUtf8() != "none" && text.toLower().contains("draw");
    const auto tools = body["tools"].items();
    for (const JsonValue &tool : tools) {
        if (tool["type"].toUtf8() == "image_generation" && (isDemanded || isMentioned))
            return tool;
    }
    return {};
}

QByteArray responseText(const JsonValue &body, const QByteArray &prompt, bool hasSearched)
{
    const JsonValue format = body["text"]["format"];
    const QByteArray type = format["type"].toUtf8();
    if (type == "json_schema")
        return exampleFor(format["schema"]);
    if (type == "json_object")
        return R"({"demo":true,"message":"No model was called."})";
    if (endsWithToolOutput(body))
        return "(Demo) The tool returned: " + lastToolOutput(body).left(500);
    if (hasSearched)
        return QByteArray("(Demo) Nothing was searched. A source would be cited here: ") + DemoUrl;
    return "(Demo) Hello! This is a simulated response; no model was called. You wrote: "
        + prompt.left(500);
}

} // namespace

std::vector<QByteArray> demoResponse(const JsonValue &body, qint64 now)
{
    DemoEvents events(body, now);
    const QByteArray prompt = lastUserText(body);
    if (body["reasoning"]["summary"].isString())
        events.addReasoning("**Being a demo**\n\nNo model is called; this response is made up.");
    const bool isSearching = wantsSearch(body, prompt);
    if (isSearching)
        events.addSearch(prompt.left(200));
    const auto calls = toolsToCall(body, prompt);
    if (const JsonValue tool = imageToolToUse(body, prompt); tool.isObject())
        events.addImage(tool, "(Demo) " + prompt.left(500), DemoImage);
    else if (calls.isEmpty())
        events.addMessage(responseText(body, prompt, isSearching), isSearching ? DemoUrl : "");
    for (const JsonValue &tool : calls) {
        const bool isFunction = tool["type"].toUtf8() == "function";
        events.addCall(tool, isFunction ? exampleFor(tool["parameters"]) : "demo input");
    }
    return events.finish();
}

QByteArray demoImages(const JsonValue &body, qint64 now)
{
    JsonWriter json;
    json.beginObject().memberNumber("created", now).key("data").beginArray();
    for (qint64 i = 0; i < body["n"].toInteger().value_or(1); ++i)
        json.beginObject().member("b64_json", DemoImage).endObject();
    json.endArray().member("size", "1024x1024").member("quality", "medium");
    return json.member("background", "opaque").endObject().take();
}

QByteArray demoCompaction(const JsonValue &body)
{
    JsonWriter json;
    json.beginObject().key("output").beginArray();
    const auto items = body["input"].items();
    for (const JsonValue &item : items) {
        if (item["role"].toUtf8() == "user")
            json.raw(item.rawView());
    }
    json.beginObject().member("id", newId("cmp_")).member("type", "compaction");
    json.member("encrypted_content", "demo-" + toBase64Url(randomBytes(24))).endObject();
    return json.endArray().endObject().take();
}

} // namespace core
