// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ResponseEcho.h"

#include "core/base/JsonWriter.h"
#include "core/base/Overloaded.h"

#include <algorithm>

namespace openai {

using namespace core;

namespace {

using Kind = JsonValue::Kind;

//! The kind of value that a member must have, and its default.
struct EchoedMember
{
    const char *name;
    Kind kind;
    const char *fallback;
    bool isInteger = false;
};

//! Members that are repeated as the client wrote them.
constexpr EchoedMember EchoedMembers[] = {
    {"parallel_tool_calls", Kind::Bool, "true"},
    {"metadata", Kind::Object, "{}"},
    {"temperature", Kind::Number, "1"},
    {"top_p", Kind::Number, "1"},
    {"presence_penalty", Kind::Number, "0"},
    {"frequency_penalty", Kind::Number, "0"},
    {"top_logprobs", Kind::Number, "0", true},
    {"max_output_tokens", Kind::Number, "null", true},
    {"max_tool_calls", Kind::Number, "null", true},
    {"background", Kind::Bool, "false"},
    {"user", Kind::String, "null"},
    {"safety_identifier", Kind::String, "null"},
    {"prompt_cache_key", Kind::String, "null"},
    {"instructions", Kind::String, "null"},
    {"previous_response_id", Kind::String, "null"},
};

void memberOrNull(JsonWriter &json, const char *name, const QByteArray &text)
{
    if (text.isEmpty())
        json.memberNull(name);
    else
        json.member(name, text);
}

QByteArray toolsOf(const QList<Tool> &tools, const ToolNames &names)
{
    JsonWriter json;
    json.beginArray();
    const auto visitor = Overloaded{
        [&](const FunctionTool &tool) {
            json.beginObject().member("type", "function");
            json.member("name", names.toClient(tool.name));
            memberOrNull(json, "description", tool.description);
            json.memberRaw("parameters", tool.parameters.text);
            json.memberBool("strict", tool.strict.value_or(false)).endObject();
        },
        [&](const CustomTool &tool) {
            json.beginObject().member("type", "custom");
            json.member("name", names.toClient(tool.name));
            if (!tool.description.isEmpty())
                json.member("description", tool.description);
            const bool isText = tool.format.isEmpty();
            json.memberRaw("format", isText ? R"({"type":"text"})" : tool.format.text);
            json.endObject();
        },
        [&](const BuiltInTool &tool) { json.raw(tool.json.text); },
    };
    for (const Tool &tool : tools)
        std::visit(visitor, tool);
    return json.endArray().take();
}

QByteArray allowedChoice(const ToolChoice &choice, const ToolNames &names)
{
    JsonWriter json;
    json.beginObject().member("type", "allowed_tools");
    json.member("mode", choice.allowedMode).key("tools").beginArray();
    for (const AllowedTool &tool : choice.allowedTools) {
        json.beginObject().member("type", tool.type);
        if (!tool.name.isEmpty())
            json.member("name", names.toClient(tool.name));
        json.endObject();
    }
    return json.endArray().endObject().take();
}

QByteArray choiceOf(const ToolChoice &choice, const ToolNames &names)
{
    using Mode = ToolChoice::Mode;
    const auto named = [&](const char *type) {
        JsonWriter json;
        json.beginObject().member("type", type).member("name", names.toClient(choice.name));
        return json.endObject().take();
    };
    switch (choice.mode) {
    case Mode::None:
        return "\"none\"";
    case Mode::Required:
        return "\"required\"";
    case Mode::Function:
        return named("function");
    case Mode::Custom:
        return named("custom");
    case Mode::Allowed:
        return allowedChoice(choice, names);
    case Mode::BuiltIn:
        if (!choice.json.isEmpty())
            return choice.json.text;
        return JsonWriter().beginObject().member("type", choice.name).endObject().take();
    case Mode::Unset:
    case Mode::Auto:
        break;
    }
    return "\"auto\"";
}

void writeFormat(JsonWriter &json, const ResponseFormat &format)
{
    using FormatKind = ResponseFormat::Kind;
    json.key("format").beginObject();
    if (format.kind == FormatKind::JsonSchema) {
        json.member("type", "json_schema").member("name", format.name);
        if (!format.description.isEmpty())
            json.member("description", format.description);
        json.memberRaw("schema", format.schema.isEmpty() ? "{}" : format.schema.text);
        json.memberBool("strict", format.strict.value_or(false));
    } else {
        json.member("type", format.kind == FormatKind::JsonObject ? "json_object" : "text");
    }
    json.endObject();
}

QByteArray textConfigOf(const Request &request)
{
    JsonWriter json;
    json.beginObject();
    writeFormat(json, request.format);
    if (!request.verbosity.isEmpty())
        json.member("verbosity", request.verbosity);
    return json.endObject().take();
}

QByteArray reasoningOf(const Request &request)
{
    if (request.reasoningEffort.isEmpty() && request.reasoningSummary.isEmpty())
        return "null";
    const bool hasSummary = request.reasoningSummary != "none"; // not one of the API's own words
    JsonWriter json;
    json.beginObject();
    memberOrNull(json, "effort", request.reasoningEffort);
    memberOrNull(json, "summary", hasSummary ? request.reasoningSummary : QByteArray());
    return json.endObject().take();
}

} // namespace

QList<JsonMember> echoOf(const JsonValue &body, const Request &request, const ToolNames &names)
{
    const bool isCut = body["truncation"].toUtf8() == "auto";
    const bool isFast = request.serviceTier == "priority";
    QList<JsonMember> echo{
        {"tools", toolsOf(request.tools, names)},
        {"tool_choice", choiceOf(request.toolChoice, names)},
        {"text", textConfigOf(request)},
        {"reasoning", reasoningOf(request)},
        {"truncation", isCut ? "\"auto\"" : "\"disabled\""},
        {"service_tier", isFast ? "\"priority\"" : "\"default\""},
    };
    for (const EchoedMember &member : EchoedMembers) {
        const JsonValue value = body[member.name];
        const bool isUsable =
            value.kind() == member.kind && (!member.isInteger || value.toInteger());
        echo.append(JsonMember{member.name, isUsable ? value.raw() : QByteArray(member.fallback)});
    }
    return echo;
}

QList<JsonMember> defaultEcho()
{
    return echoOf(JsonValue(), Request(), ToolNames());
}

QByteArray completeUsage(const JsonValue &usage)
{
    QList<JsonMember> changes;
    const auto number = [&](const char *name) { return usage[name].toInteger().value_or(0); };
    for (const char *name : {"input_tokens", "output_tokens"}) {
        if (!usage[name].isNumber())
            changes.append(JsonMember{name, "0"});
    }
    if (!usage["total_tokens"].isNumber()) {
        const qint64 total = number("input_tokens") + number("output_tokens");
        changes.append(JsonMember{"total_tokens", QByteArray::number(total)});
    }
    const auto complete = [&](const char *name, std::initializer_list<const char *> members) {
        const JsonValue details = usage[name];
        QList<JsonMember> missing;
        for (const char *member : members) {
            if (!details[member].isNumber())
                missing.append(JsonMember{member, "0"});
        }
        if (!missing.isEmpty())
            changes.append(JsonMember{name, withMembers(details, missing)});
    };
    complete("input_tokens_details", {"cached_tokens", "cache_write_tokens"});
    complete("output_tokens_details", {"reasoning_tokens"});
    return withMembers(usage, changes);
}

QByteArray toJsonString(const QByteArray &text)
{
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

QByteArray withMembers(const JsonValue &object, const QList<JsonMember> &changes)
{
    if (changes.isEmpty() && object.isObject())
        return object.raw();
    const auto changeOf = [&changes](const QByteArray &name) {
        return std::find_if(changes.begin(), changes.end(),
                            [&name](const JsonMember &change) { return change.name == name; });
    };
    JsonWriter json;
    json.beginObject();
    const auto members = object.members();
    for (const auto &[name, value] : members) {
        const auto change = changeOf(name);
        if (change == changes.end())
            json.memberRaw(name, value.rawView());
        else if (!change->json.isEmpty())
            json.memberRaw(name, change->json);
    }
    for (const JsonMember &change : changes) {
        if (!change.json.isEmpty() && !object.contains(change.name))
            json.memberRaw(change.name, change.json);
    }
    return json.endObject().take();
}

} // namespace openai
