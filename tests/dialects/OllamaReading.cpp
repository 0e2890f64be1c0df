// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dialects/OllamaReading.h"

using namespace core;

namespace {

QByteArray objectionTo(const JsonValue &line)
{
    if (!line.isObject())
        return "a line that is no object";
    for (const char *name : {"model", "created_at"}) {
        if (!line[name].isString())
            return QByteArray("no ") + name;
    }
    if (!line["done"].isBool())
        return "no done";
    const bool isChat = line.contains("message");
    if (isChat == line.contains("response"))
        return "neither or both of message and response";
    if (isChat && line["message"]["role"].toUtf8() != "assistant")
        return "another role";
    if (!(isChat ? line["message"]["content"] : line["response"]).isString())
        return "no content";
    return {};
}

void readCalls(OllamaResponse &response, const JsonValue &calls)
{
    for (const JsonValue &call : calls.items()) {
        const JsonValue function = call["function"];
        if (!function["arguments"].isObject())
            response.complaint += "arguments that are no object";
        if (function["index"].toInteger() != response.calls.size())
            response.complaint += "an index out of order";
        response.calls.append(call.raw());
    }
}

void readLine(OllamaResponse &response, const JsonValue &line)
{
    if (!line["error"].isUndefined()) {
        response.error = line["error"].toUtf8();
        if (!line["error"].isString())
            response.complaint += "an error that is no string";
        return;
    }
    response.complaint += objectionTo(line);
    const JsonValue message = line["message"];
    response.content += (message.isObject() ? message["content"] : line["response"]).toUtf8();
    response.thinking += (message.isObject() ? message : line)["thinking"].toUtf8();
    readCalls(response, message.isObject() ? message["tool_calls"] : line["tool_calls"]);
    response.images += message["images"].raw() + line["image"].toUtf8();
    response.isDone = line["done"].toBool().value_or(false);
    response.doneReason = line["done_reason"].toUtf8();
    for (const auto &[name, value] : line.members()) {
        if (name.endsWith("_duration") || name.endsWith("_count") || name == "context")
            response.figures.append(name + ' ' + value.raw());
    }
}

} // namespace

OllamaResponse readLines(const QByteArray &bytes)
{
    OllamaResponse response;
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.isEmpty())
            continue;
        if (response.isDone || !response.error.isEmpty())
            response.complaint += "a line after the last";
        const Result<JsonValue> json = parseJson(line);
        if (!json)
            response.complaint += "no JSON";
        else
            readLine(response, *json);
    }
    return response;
}

QByteArray OllamaResponse::text() const
{
    return "content: " + content + "\nthinking: " + thinking + "\ncalls: " + calls.join('\n')
        + "\nimages: " + images + "\ndone: " + (isDone ? "yes " : "no ") + doneReason
        + "\nfigures: " + figures.join(", ") + "\nerror: " + error + "\ncomplaint: " + complaint
        + '\n';
}
