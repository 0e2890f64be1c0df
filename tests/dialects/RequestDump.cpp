// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dialects/RequestDump.h"

#include "core/base/JsonWriter.h"
#include "core/base/Overloaded.h"
#include "core/chat/Event.h"

using namespace core;

namespace {

QByteArray quoted(const QByteArray &text)
{
    QByteArray out;
    if (text.size() > 200)
        appendJsonString(out, text.first(120) + "... (" + QByteArray::number(text.size()) + ")");
    else
        appendJsonString(out, text);
    return out;
}

QByteArray describe(const Part &part)
{
    return std::visit(
        Overloaded{
            [](const TextPart &text) { return "text " + quoted(text.text); },
            [](const ImagePart &image) {
                return "image " + quoted(image.url)
                    + (image.detail.isEmpty() ? QByteArray() : " detail " + image.detail);
            },
            [](const FilePart &file) {
                return "file " + quoted(file.fileName) + ' ' + quoted(file.dataUrl);
            },
            [](const RefusalPart &refusal) { return "refusal " + quoted(refusal.text); },
            [](const OpaquePart &opaque) { return "opaque " + opaque.json.text; },
        },
        part);
}

QByteArray describe(const QList<Part> &parts)
{
    QByteArray out;
    for (const Part &part : parts)
        out += "    " + describe(part) + '\n';
    return out;
}

const char *word(Role role)
{
    switch (role) {
    case Role::System:
        return "system";
    case Role::Developer:
        return "developer";
    case Role::User:
        return "user";
    case Role::Assistant:
        return "assistant";
    }
    return "";
}

QByteArray word(ToolKind kind)
{
    return kind == ToolKind::Custom ? "custom" : "function";
}

QByteArray describe(const Item &item)
{
    return std::visit(
        Overloaded{
            [](const Message &message) {
                return word(message.role)
                    + (message.phase.isEmpty() ? QByteArray() : " phase " + message.phase) + '\n'
                    + describe(message.parts);
            },
            [](const ReasoningItem &reasoning) {
                return "reasoning " + quoted(reasoning.encryptedContent) + ' '
                    + reasoning.summary.text + '\n';
            },
            [](const ToolCall &call) {
                return word(call.kind) + " call " + call.callId + ' ' + call.nameSpace + call.name
                    + ' ' + quoted(call.arguments) + '\n';
            },
            [](const ToolOutput &output) {
                return word(output.kind) + " output " + output.callId + '\n'
                    + describe(output.parts);
            },
            [](const OpaqueItem &opaque) { return "opaque " + opaque.json.text + '\n'; },
        },
        item);
}

QByteArray describe(const Tool &tool)
{
    return std::visit(Overloaded{
                          [](const FunctionTool &function) {
                              const QByteArray strict = function.strict
                                  ? (*function.strict ? " strict" : " not strict")
                                  : "";
                              return "function " + function.name + ' '
                                  + quoted(function.description) + strict + ' '
                                  + function.parameters.text;
                          },
                          [](const CustomTool &custom) {
                              return "custom " + custom.name + ' ' + quoted(custom.description)
                                  + ' ' + custom.format.text;
                          },
                          [](const BuiltInTool &hosted) {
                              return "hosted " + hosted.type + ' ' + hosted.json.text;
                          },
                      },
                      tool);
}

QByteArray toText(const QList<AllowedTool> &tools)
{
    QList<QByteArray> texts;
    for (const AllowedTool &tool : tools)
        texts.append(tool.name.isEmpty() ? tool.type : tool.type + ' ' + tool.name);
    return texts.join(", ");
}

QByteArray describe(const ToolChoice &choice)
{
    switch (choice.mode) {
    case ToolChoice::Mode::Unset:
        return {};
    case ToolChoice::Mode::Auto:
        return "auto";
    case ToolChoice::Mode::None:
        return "none";
    case ToolChoice::Mode::Required:
        return "required";
    case ToolChoice::Mode::Function:
        return "function " + choice.name;
    case ToolChoice::Mode::Custom:
        return "custom " + choice.name;
    case ToolChoice::Mode::Allowed:
        return "allowed " + choice.allowedMode + ": " + toText(choice.allowedTools);
    case ToolChoice::Mode::BuiltIn:
        return "hosted " + choice.name;
    }
    return {};
}

QByteArray describe(const ResponseFormat &format)
{
    const QByteArray strict = format.strict ? (*format.strict ? " strict" : " not strict") : "";
    switch (format.kind) {
    case ResponseFormat::Kind::Unset:
        return {};
    case ResponseFormat::Kind::Text:
        return "text";
    case ResponseFormat::Kind::JsonObject:
        return "json_object";
    case ResponseFormat::Kind::JsonSchema:
        return "json_schema " + format.name + ' ' + quoted(format.description) + strict + ' '
            + format.schema.text;
    }
    return {};
}

QByteArray line(const char *name, const QByteArray &text)
{
    return text.isEmpty() ? QByteArray() : name + (": " + text) + '\n';
}

QByteArray describeOptions(const Request &request)
{
    QByteArray out;
    out += line("tool choice", describe(request.toolChoice));
    if (request.parallelToolCalls)
        out += line("parallel tool calls", *request.parallelToolCalls ? "yes" : "no");
    out += line("format", describe(request.format));
    out += line("verbosity", request.verbosity);
    out += line("effort", request.reasoningEffort);
    if (request.errorWithoutReasoning)
        out += line("needs thoughts", "yes");
    out += line("summary", request.reasoningSummary);
    out += line("thoughts", request.reasoningContext);
    out += line("service tier", request.serviceTier);
    if (request.wantsWebSearch)
        out += "web search: " + request.webSearch.text + '\n';
    out += line("cache key", request.promptCacheKey);
    out += line("session", request.sessionId);
    out += line("include", request.include.join(", "));
    out += line("client metadata", request.clientMetadata.text);
    for (const QByteArray &stop : request.stop)
        out += line("stop", quoted(stop));
    if (request.maxOutputTokens)
        out += line("ceiling", QByteArray::number(*request.maxOutputTokens));
    for (const Note &note : request.notes) {
        const bool isIgnored = note.kind == Note::Kind::Ignored;
        out += isIgnored ? line("ignored", note.param)
                         : line("changed", note.param + ' ' + note.detail);
    }
    return out;
}

} // namespace

QByteArray dump(const Request &request)
{
    QByteArray out = line("model", request.model);
    if (!request.instructions.isEmpty())
        out += line("instructions", quoted(request.instructions));
    for (const Item &item : request.items)
        out += "- " + describe(item);
    for (const Tool &tool : request.tools)
        out += line("tool", describe(tool));
    return out + describeOptions(request);
}

QByteArray dump(const Decoded &decoded)
{
    QByteArray out = decoded.isStreamed ? "streamed" : "whole";
    out += ", choices: " + QByteArray::number(qint64(decoded.requests.size())) + '\n';
    return out + dump(decoded.requests.front());
}
