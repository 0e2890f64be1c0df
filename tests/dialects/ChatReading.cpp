// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dialects/ChatReading.h"

using namespace core;

namespace {

void readCall(ReadChoice &choice, const JsonValue &call, qint64 index)
{
    const bool isCustom = !call["custom"].isUndefined();
    const JsonValue body = call[isCustom ? "custom" : "function"];
    if (!call["id"].isUndefined()) {
        choice.calls[index] +=
            call["id"].toUtf8() + ' ' + call["type"].toUtf8() + ' ' + body["name"].toUtf8();
    }
    choice.arguments[index] += body[isCustom ? "input" : "arguments"].toUtf8();
}

//! A delta and a complete message have the same fields.
void readFields(ReadChoice &choice, const JsonValue &fields)
{
    choice.content += fields["content"].toUtf8();
    choice.refusal += fields["refusal"].toUtf8();
    choice.reasoningSummary += fields["reasoning_summary"].toUtf8();
    choice.reasoningContent += fields["reasoning_content"].toUtf8();
    choice.reasoning += fields["reasoning"].toUtf8();
    for (const JsonValue &part : fields["reasoning"]["content"].items())
        choice.reasoningParts += part["text"].toUtf8();
    qint64 position = 0;
    for (const JsonValue &call : fields["tool_calls"].items())
        readCall(choice, call, call["index"].toInteger().value_or(position++));
    const JsonValue function = fields["function_call"];
    if (function.isObject())
        choice.functionCall += function["name"].toUtf8() + function["arguments"].toUtf8();
    for (const JsonValue &annotation : fields["annotations"].items())
        choice.annotations.append(annotation.raw());
    for (const JsonValue &image : fields["images"].items())
        choice.images.append(image.raw());
}

QByteArray objection(const JsonValue &chunk, const JsonValue &first)
{
    for (const char *name : {"id", "object", "created", "model", "choices"}) {
        if (chunk[name].isUndefined())
            return QByteArray("a chunk without ") + name;
    }
    for (const char *name : {"id", "created", "model"}) {
        if (chunk[name].raw() != first[name].raw())
            return QByteArray("another ") + name;
    }
    if (chunk["object"].toUtf8() != "chat.completion.chunk")
        return "another object";
    return {};
}

QByteArray readChunkChoice(ReadResponse &response, const JsonValue &value)
{
    const qint64 index = value["index"].toInteger().value_or(-1);
    const bool isFirst = !response.choices.contains(index);
    ReadChoice &choice = response.choices[index];
    const JsonValue delta = value["delta"];
    if (isFirst != (delta["role"].toUtf8() == "assistant"))
        return "the role stands in the first delta, once";
    if (!choice.finishReason.isEmpty())
        return "a chunk after the finish reason";
    if (!value.contains("finish_reason"))
        return "no finish_reason";
    readFields(choice, delta);
    choice.finishReason = value["finish_reason"].toUtf8();
    return {};
}

} // namespace

QList<JsonValue> chunksOf(const QByteArray &bytes)
{
    QList<JsonValue> chunks;
    for (qsizetype begin = 0; begin < bytes.size();) {
        const qsizetype end = bytes.indexOf("\n\n", begin);
        if (end < 0 || !bytes.sliced(begin).startsWith("data: ")) {
            chunks.append(JsonValue());
            break;
        }
        const QByteArray data = bytes.sliced(begin + 6, end - begin - 6);
        begin = end + 2;
        if (data == "[DONE]")
            continue;
        const Result<JsonValue> chunk = parseJson(data);
        chunks.append(chunk ? *chunk : JsonValue());
    }
    return chunks;
}

ReadResponse readStreamed(const QByteArray &bytes)
{
    ReadResponse response;
    response.isDone = bytes.endsWith("\n\ndata: [DONE]\n\n");
    const QList<JsonValue> chunks = chunksOf(bytes);
    for (const JsonValue &chunk : chunks) {
        if (chunk.contains("error")) {
            response.error = chunk["error"].raw();
            response.complaint += chunk.size() == 1 ? "" : "an error beside something else";
            continue;
        }
        response.complaint += objection(chunk, chunks.front());
        for (const JsonValue &choice : chunk["choices"].items())
            response.complaint += readChunkChoice(response, choice);
        if (chunk["usage"].isObject()) {
            response.usage += chunk["usage"].raw();
            if (chunk["choices"].size() != 0)
                response.complaint += "usage beside a choice";
        }
        if (!chunk["service_tier"].isUndefined())
            response.serviceTier = chunk["service_tier"].toUtf8();
    }
    return response;
}

ReadResponse readComplete(const QByteArray &json)
{
    ReadResponse response;
    const Result<JsonValue> parsed = parseJson(json);
    if (!parsed) {
        response.complaint = "no JSON";
        return response;
    }
    const JsonValue body = *parsed;
    qint64 expected = 0;
    for (const JsonValue &value : body["choices"].items()) {
        const qint64 index = value["index"].toInteger().value_or(-1);
        if (index != expected++)
            response.complaint += "choices out of order";
        ReadChoice &choice = response.choices[index];
        readFields(choice, value["message"]);
        choice.finishReason = value["finish_reason"].toUtf8();
        if (!value.contains("logprobs") || value["message"]["role"].toUtf8() != "assistant")
            response.complaint += "a choice without logprobs or role";
    }
    for (const char *name : {"id", "created", "model", "usage", "system_fingerprint"}) {
        if (!body.contains(name))
            response.complaint += QByteArray("no ") + name;
    }
    if (body["object"].toUtf8() != "chat.completion")
        response.complaint += "another object";
    response.usage = body["usage"].isObject() ? body["usage"].raw() : QByteArray();
    response.serviceTier = body["service_tier"].toUtf8();
    return response;
}

QByteArray ReadResponse::text() const
{
    QByteArray out;
    const auto line = [&out](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            out += name + (": " + value) + '\n';
    };
    for (auto choice = choices.begin(); choice != choices.end(); ++choice) {
        out += "choice " + QByteArray::number(choice.key()) + '\n';
        line("content", choice->content);
        line("refusal", choice->refusal);
        line("reasoning", choice->reasoning);
        line("reasoning summary", choice->reasoningSummary);
        line("reasoning content", choice->reasoningContent);
        line("reasoning parts", choice->reasoningParts);
        for (auto call = choice->calls.begin(); call != choice->calls.end(); ++call)
            line("call", *call + ' ' + choice->arguments.value(call.key()));
        line("function call", choice->functionCall);
        line("annotations", choice->annotations.join('\n'));
        line("images", choice->images.join('\n'));
        line("finish", choice->finishReason);
    }
    line("usage", usage);
    line("tier", serviceTier);
    line("error", error);
    line("complaint", complaint);
    return out;
}
