// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ChatEncoder.h"

#include "core/base/Overloaded.h"
#include "core/dialects/openai/OpenAiShared.h"

namespace openai {

using namespace core;

namespace {

constexpr QByteArrayView EndOfStream("data: [DONE]\n\n");

QByteArray chunkHead(const ChatResponseOptions &options)
{
    JsonWriter json(QByteArray("data: "));
    json.beginObject();
    json.member("id", options.id);
    json.member("object", "chat.completion.chunk");
    json.memberNumber("created", options.createdAt);
    json.member("model", options.model);
    json.memberNull("system_fingerprint");
    json.key("choices");
    return json.text();
}

//! The keys of a call's own object and of its arguments, which differ by kind.
struct CallKeys
{
    QByteArrayView object;
    QByteArrayView arguments;
};

CallKeys keysFor(ToolKind kind)
{
    if (kind == ToolKind::Custom)
        return {"custom", "input"};
    return {"function", "arguments"};
}

} // namespace

ChatEncoder::ChatEncoder(ChatResponseOptions options)
    : m_options(std::move(options))
    , m_chunkHead(chunkHead(m_options))
{
    const QByteArray usage = m_options.includesUsage ? ",\"usage\":null" : "";
    m_chunkTail = R"(,"logprobs":null,"finish_reason":null}])" + usage + "}\n\n";
    m_textTail = '}' + m_chunkTail;
    for (int index = 0; index < m_options.choiceCount; ++index) {
        Choice choice(m_options.reasoningStyle);
        choice.head = m_chunkHead + "[{\"index\":" + QByteArray::number(index) + ",\"delta\":";
        choice.textHead = choice.head + "{\"content\":";
        m_choices.push_back(std::move(choice));
    }
}

// --- streamed -----------------------------------------------------------------------------------

void ChatEncoder::appendChunk(const Choice &choice, QByteArrayView delta, QByteArray &out) const
{
    out.append(choice.head);
    out.append(delta);
    out.append(m_chunkTail);
}

void ChatEncoder::stream(int index, const Event &event, QByteArray &out)
{
    Choice &choice = m_choices[size_t(index)];
    if (m_hasFailed || choice.hasFinished)
        return;
    if (!choice.hasStarted && !std::holds_alternative<ResponseFailed>(event)) {
        choice.hasStarted = true;
        appendChunk(choice, R"({"role":"assistant","content":""})", out);
    }
    const auto visitor = Overloaded{
        [&](const TextDelta &delta) {
            if (!delta.text.isEmpty())
                streamText(choice, choice.flow.beforeText(delta.item, delta.text), delta.text, out);
        },
        [&](const ResponseStarted &started) { choice.serviceTier = started.serviceTier; },
        [&](const RefusalDelta &delta) {
            JsonWriter json;
            json.beginObject().member("refusal", delta.text).endObject();
            appendChunk(choice, json.text(), out);
        },
        [](const ReasoningStarted &) {},
        [&](const ReasoningDelta &delta) { streamReasoning(choice, delta, out); },
        [](const ReasoningFinished &) {},
        [&](const ToolCallStarted &call) { streamCallStart(choice, call, out); },
        [&](const ToolCallDelta &delta) {
            if (!delta.arguments.isEmpty())
                streamArguments(choice, delta.item, delta.arguments, out);
        },
        [&](const ToolCallFinished &call) { streamCallEnd(choice, call, out); },
        [](const SearchStarted &) {},
        [](const SearchFinished &) {},
        [&](const CitationAdded &citation) { streamCitation(choice, citation, out); },
        [](const ImageDelta &) {},
        [&](const ImageFinished &image) { streamImage(choice, image, out); },
        [](const ItemFinished &) {},
        [](const RawEvent &) {},
        [&](const ResponseFinished &finished) { streamFinish(choice, finished, out); },
        [&](const ResponseFailed &failed) { streamFailure(failed.error, out); },
    };
    std::visit(visitor, event);
}

void ChatEncoder::streamText(Choice &choice, QByteArrayView before, QByteArrayView text,
                             QByteArray &out)
{
    out.append(choice.textHead);
    if (before.isEmpty())
        appendJsonString(out, text);
    else
        appendJsonString(out, before.toByteArray() + text.toByteArray());
    out.append(m_textTail);
}

void ChatEncoder::streamReasoning(Choice &choice, const ReasoningDelta &delta, QByteArray &out)
{
    if (m_options.reasoningStyle == ReasoningStyle::Hidden || delta.text.isEmpty())
        return;
    const ContentFlow::Separators before =
        choice.flow.beforeReasoning(delta.item, delta.part, delta.isSummary, delta.text);
    if (m_options.reasoningStyle == ReasoningStyle::ThinkTags) {
        streamText(choice, before.all, delta.text, out);
        return;
    }
    ReasoningFields reasoning{before.all.toByteArray() + delta.text, {}};
    if (delta.isSummary)
        reasoning.summary = before.summary.toByteArray() + delta.text;
    JsonWriter json;
    json.beginObject();
    writeReasoningFields(json, m_options.reasoningStyle, reasoning);
    json.endObject();
    appendChunk(choice, json.text(), out);
}

void ChatEncoder::streamCallStart(Choice &choice, const ToolCallStarted &started, QByteArray &out)
{
    // The old form holds one call only.
    if (m_options.isLegacy && !choice.calls.isEmpty())
        return;
    const Call call{int(choice.calls.size()), started.kind};
    choice.calls.insert(started.item, call);
    const CallKeys keys = keysFor(started.kind);
    JsonWriter json;
    json.beginObject();
    if (m_options.isLegacy) {
        json.key("function_call").beginObject();
    } else {
        json.key("tool_calls").beginArray().beginObject();
        json.memberNumber("index", call.index);
        json.member("id", started.callId).member("type", keys.object);
        json.key(keys.object).beginObject();
    }
    json.member("name", m_options.toolNames.toClient(started.name));
    json.member(keys.arguments, "").endObject();
    if (!m_options.isLegacy)
        json.endObject().endArray();
    json.endObject();
    appendChunk(choice, json.text(), out);
}

void ChatEncoder::streamArguments(Choice &choice, int item, QByteArrayView arguments,
                                  QByteArray &out)
{
    const auto found = choice.calls.find(item);
    if (found == choice.calls.end())
        return;
    found->sentSize += arguments.size();
    found->hasSentArguments = true;
    const CallKeys keys = keysFor(found->kind);
    JsonWriter json;
    json.beginObject();
    if (m_options.isLegacy) {
        json.key("function_call").beginObject().member(keys.arguments, arguments).endObject();
    } else {
        json.key("tool_calls").beginArray().beginObject();
        json.memberNumber("index", found->index);
        json.key(keys.object).beginObject().member(keys.arguments, arguments).endObject();
        json.endObject().endArray();
    }
    json.endObject();
    appendChunk(choice, json.text(), out);
}

void ChatEncoder::streamCallEnd(Choice &choice, const ToolCallFinished &finished, QByteArray &out)
{
    const Call call = choice.calls.value(finished.item);
    // Some models send the arguments in one piece at the end; clients expect at least one delta.
    if (call.sentSize < finished.arguments.size() || !call.hasSentArguments) {
        const QByteArrayView rest = QByteArrayView(finished.arguments)
                                        .sliced(std::min(call.sentSize, finished.arguments.size()));
        streamArguments(choice, finished.item, rest, out);
    }
}

void ChatEncoder::streamCitation(Choice &choice, const CitationAdded &citation, QByteArray &out)
{
    JsonWriter json;
    json.beginObject().key("annotations").beginArray();
    writeCitation(json, citation, choice.flow.textStart(citation.item));
    json.endArray().endObject();
    appendChunk(choice, json.text(), out);
}

void ChatEncoder::streamImage(Choice &choice, const ImageFinished &image, QByteArray &out)
{
    JsonWriter json;
    json.beginObject().key("images").beginArray();
    writeImage(json, image, choice.imageCount++);
    json.endArray().endObject();
    appendChunk(choice, json.text(), out);
}

void ChatEncoder::streamFinish(Choice &choice, const ResponseFinished &finished, QByteArray &out)
{
    const QByteArrayView closing = choice.flow.atEnd();
    if (!closing.isEmpty())
        streamText(choice, {}, closing, out);
    choice.hasFinished = true;
    choice.usage = finished.usage;
    if (!finished.serviceTier.isEmpty())
        choice.serviceTier = finished.serviceTier;
    JsonWriter json;
    json.string(toFinishReason(finished.reason, !choice.calls.isEmpty(), m_options.isLegacy));
    out.append(choice.head);
    out.append(R"({},"logprobs":null,"finish_reason":)");
    out.append(json.text());
    out.append("}]");
    if (!choice.serviceTier.isEmpty()) {
        out.append(",\"service_tier\":");
        appendJsonString(out, choice.serviceTier);
    }
    if (m_options.includesUsage)
        out.append(",\"usage\":null");
    out.append("}\n\n");
}

//! A separate event, as OpenAI sends it. Inside a chunk the error would be lost on clients that
//! read only the known members of whatever looks like a chunk.
void ChatEncoder::streamFailure(const Error &error, QByteArray &out)
{
    m_hasFailed = true;
    JsonWriter json;
    json.beginObject();
    writeError(json.key("error"), error);
    json.endObject();
    out.append("data: ");
    out.append(json.text());
    out.append("\n\n");
}

void ChatEncoder::end(QByteArray &out)
{
    if (m_hasFailed)
        return;
    const std::optional<Usage> usage = usageOfAll();
    if (m_options.includesUsage && usage) {
        JsonWriter json;
        writeUsage(json, *usage);
        out.append(m_chunkHead);
        out.append("[],\"usage\":");
        out.append(json.text());
        out.append("}\n\n");
    }
    out.append(EndOfStream);
}

std::optional<Usage> ChatEncoder::usageOfAll() const
{
    UsageSum sum;
    for (const Choice &choice : m_choices)
        sum.add(choice.usage);
    return sum.total();
}

// --- complete -----------------------------------------------------------------------------------

void ChatEncoder::collect(int index, const Event &event)
{
    Choice &choice = m_choices[size_t(index)];
    choice.response.apply(event);
    if (const auto *finished = std::get_if<ResponseFinished>(&event)) {
        choice.usage = finished->usage;
        choice.serviceTier = finished->serviceTier.isEmpty() ? choice.response.started().serviceTier
                                                             : finished->serviceTier;
    }
}

QByteArray ChatEncoder::completeBody()
{
    JsonWriter json;
    json.beginObject();
    json.member("id", m_options.id);
    json.member("object", "chat.completion");
    json.memberNumber("created", m_options.createdAt);
    json.member("model", m_options.model);
    json.key("choices").beginArray();
    for (int index = 0; index < m_options.choiceCount; ++index)
        writeChoice(json, index);
    json.endArray();
    json.key("usage");
    if (const std::optional<Usage> usage = usageOfAll())
        writeUsage(json, *usage);
    else
        json.null();
    if (!m_choices.front().serviceTier.isEmpty())
        json.member("service_tier", m_choices.front().serviceTier);
    json.memberNull("system_fingerprint");
    if (!m_options.metadata.isEmpty())
        json.memberRaw("metadata", m_options.metadata.text);
    json.endObject();
    return json.take();
}

void ChatEncoder::writeChoice(JsonWriter &json, int index) const
{
    const Response &response = m_choices[size_t(index)].response;
    const ResponseFinished finished = response.finished().value_or(ResponseFinished());
    json.beginObject();
    json.memberNumber("index", index);
    json.key("message");
    writeMessage(json, response);
    json.memberNull("logprobs");
    json.member("finish_reason",
                toFinishReason(finished.reason, !response.calls().empty(), m_options.isLegacy));
    json.endObject();
}

void ChatEncoder::writeMessage(JsonWriter &json, const Response &response) const
{
    ContentFlow flow(m_options.reasoningStyle);
    const MessageText message = composeMessage(response, m_options.reasoningStyle, flow);
    json.beginObject().member("role", "assistant");
    const bool saysElse = !response.calls().empty() || !response.refusal().isEmpty();
    if (message.content.isEmpty() && saysElse)
        json.memberNull("content");
    else
        json.member("content", message.content);
    if (response.refusal().isEmpty())
        json.memberNull("refusal");
    else
        json.member("refusal", response.refusal());
    writeReasoningFields(json, m_options.reasoningStyle, message.reasoning);
    writeCalls(json, response);
    json.key("annotations").beginArray();
    for (const CitationAdded &citation : response.citations())
        writeCitation(json, citation, flow.textStart(citation.item));
    json.endArray();
    if (!response.images().empty()) {
        json.key("images").beginArray();
        for (size_t i = 0; i < response.images().size(); ++i)
            writeImage(json, response.images()[i], int(i));
        json.endArray();
    }
    json.endObject();
}

void ChatEncoder::writeCalls(JsonWriter &json, const Response &response) const
{
    if (response.calls().empty())
        return;
    if (m_options.isLegacy) {
        const Response::Call &call = response.calls().front();
        json.key("function_call").beginObject();
        json.member("name", m_options.toolNames.toClient(call.started.name));
        json.member("arguments", call.arguments).endObject();
        return;
    }
    json.key("tool_calls").beginArray();
    for (const Response::Call &call : response.calls()) {
        const CallKeys keys = keysFor(call.started.kind);
        json.beginObject();
        json.member("id", call.started.callId).member("type", keys.object);
        json.key(keys.object).beginObject();
        json.member("name", m_options.toolNames.toClient(call.started.name));
        json.member(keys.arguments, call.arguments).endObject();
        json.endObject();
    }
    json.endArray();
}

} // namespace openai
