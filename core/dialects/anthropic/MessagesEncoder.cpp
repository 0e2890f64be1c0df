// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/MessagesEncoder.h"

#include "core/dialects/anthropic/AnthropicErrors.h"
#include "core/dialects/anthropic/PromptTooLong.h"

#include <algorithm>

namespace anthropic {

using namespace core;

namespace {

constexpr QByteArrayView Ping("event: ping\ndata: {\"type\":\"ping\"}\n\n");

void append(QByteArray &out, const char *type, QByteArrayView data)
{
    out.append("event: ").append(type).append("\ndata: ").append(data).append("\n\n");
}

//! This API counts cached tokens separately from the input, not as a part of it.
void writeUsage(JsonWriter &json, const Usage &usage, int searches)
{
    const qint64 fresh = usage.inputTokens - usage.cachedTokens - usage.cacheWriteTokens;
    json.beginObject().memberNumber("input_tokens", std::max<qint64>(fresh, 0));
    json.memberNumber("cache_creation_input_tokens", usage.cacheWriteTokens);
    json.memberNumber("cache_read_input_tokens", usage.cachedTokens);
    json.memberNumber("output_tokens", usage.outputTokens);
    if (searches > 0) {
        json.key("server_tool_use").beginObject();
        json.memberNumber("web_search_requests", searches).endObject();
    }
    json.endObject();
}

void writeEstimatedUsage(JsonWriter &json, qint64 inputTokens)
{
    json.beginObject().memberNumber("input_tokens", inputTokens);
    json.memberNull("cache_creation_input_tokens").memberNull("cache_read_input_tokens");
    json.memberNumber("output_tokens", 0).endObject();
}

} // namespace

QByteArrayView toStopReason(ResponseFinished::Reason reason, bool hasCalls, bool hasRefusal)
{
    switch (reason) {
    case ResponseFinished::Reason::Complete:
        if (hasCalls)
            return "tool_use";
        return hasRefusal ? "refusal" : "end_turn";
    case ResponseFinished::Reason::StopSequence:
        return "stop_sequence";
    case ResponseFinished::Reason::OutputCeiling:
    case ResponseFinished::Reason::MaxOutputTokens:
        return "max_tokens";
    case ResponseFinished::Reason::ContentFilter:
        return "refusal";
    }
    return "end_turn";
}

MessagesEncoder::MessagesEncoder(MessageResponseOptions options)
    : m_options(std::move(options))
    , m_streamFlow(m_streamed, m_options.reasoning, m_options.toolNames, m_options.toolSchemas)
    , m_completeFlow(m_collected, m_options.reasoning, m_options.toolNames, m_options.toolSchemas)
{
}

QByteArray MessagesEncoder::heartbeat() const
{
    return Ping.toByteArray();
}

// --- streamed -----------------------------------------------------------------------------------

void MessagesEncoder::stream(int choice, const Event &event, QByteArray &out)
{
    Q_UNUSED(choice) // there is only one
    if (m_hasEnded)
        return;
    if (const auto *failed = std::get_if<ResponseFailed>(&event)) {
        m_hasEnded = true;
        m_hasFailed = true;
        const Error error = toClientError(failed->error);
        return append(out, "error", toErrorBody(error, m_options.requestId).json);
    }
    if (!std::exchange(m_hasStarted, true))
        streamStart(out);
    m_streamed.setOutput(out);
    m_streamFlow.take(event);
    if (const auto *finished = std::get_if<ResponseFinished>(&event)) {
        m_hasEnded = true;
        m_streamFlow.end();
        streamFinish(*finished, out);
    }
}

void MessagesEncoder::streamStart(QByteArray &out) const
{
    JsonWriter json;
    json.beginObject().member("type", "message_start").key("message").beginObject();
    json.member("id", m_options.id).member("type", "message").member("role", "assistant");
    json.member("model", m_options.model).memberRaw("content", "[]");
    json.memberNull("stop_reason").memberNull("stop_sequence");
    writeEstimatedUsage(json.key("usage"), m_options.inputTokens);
    json.endObject().endObject();
    append(out, "message_start", json.text());
    out.append(Ping);
}

void MessagesEncoder::streamFinish(const ResponseFinished &finished, QByteArray &out) const
{
    JsonWriter json;
    json.beginObject().member("type", "message_delta").key("delta").beginObject();
    writeStop(json, finished, m_streamFlow);
    json.endObject().key("usage");
    if (finished.usage)
        writeUsage(json, *finished.usage, m_streamFlow.searchCount());
    else
        json.beginObject().memberNumber("output_tokens", 0).endObject();
    json.endObject();
    append(out, "message_delta", json.text());
}

void MessagesEncoder::writeStop(JsonWriter &json, const ResponseFinished &finished,
                                const BlockFlow &flow) const
{
    json.member("stop_reason", toStopReason(finished.reason, flow.hasCalls(), flow.hasRefusal()));
    if (finished.reason == ResponseFinished::Reason::StopSequence)
        json.member("stop_sequence", finished.stopSequence);
    else
        json.memberNull("stop_sequence");
}

void MessagesEncoder::end(QByteArray &out)
{
    if (!m_hasFailed)
        append(out, "message_stop", R"({"type":"message_stop"})");
}

Error MessagesEncoder::toClientError(Error error) const
{
    if (error.code == ErrorCode::ContextTooLong) {
        error.message =
            toPromptTooLong(error.message, m_options.inputTokens, m_options.contextWindow);
    }
    return error;
}

// --- complete -----------------------------------------------------------------------------------

void MessagesEncoder::collect(int choice, const Event &event)
{
    Q_UNUSED(choice)
    m_completeFlow.take(event);
    if (const auto *finished = std::get_if<ResponseFinished>(&event)) {
        m_completeFlow.end();
        m_finished = *finished;
    }
}

QByteArray MessagesEncoder::completeBody()
{
    JsonWriter json;
    json.beginObject();
    json.member("id", m_options.id).member("type", "message").member("role", "assistant");
    json.member("model", m_options.model).memberRaw("content", m_collected.take());
    writeStop(json, m_finished, m_completeFlow);
    json.key("usage");
    if (m_finished.usage)
        writeUsage(json, *m_finished.usage, m_completeFlow.searchCount());
    else
        writeEstimatedUsage(json, m_options.inputTokens);
    return json.endObject().take();
}

} // namespace anthropic
