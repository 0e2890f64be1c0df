// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/CompletionsEncoder.h"

#include "core/base/Overloaded.h"
#include "core/dialects/openai/ChatEncoder.h"
#include "core/dialects/openai/OpenAiShared.h"

namespace openai {

using namespace core;

CompletionsEncoder::CompletionsEncoder(CompletionResponseOptions options)
    : m_options(std::move(options))
    , m_choices(size_t(m_options.beginnings.size()))
{
}

QByteArray CompletionsEncoder::textOf(int index, const Event &event)
{
    Choice &choice = m_choices[size_t(index)];
    QByteArray text;
    if (!std::exchange(choice.hasStarted, true))
        text = m_options.beginnings.at(index);
    const auto add = [&](int item, const QByteArray &piece) {
        text += choice.flow.beforeText(item, piece);
        text += piece;
    };
    const auto visitor = Overloaded{
        [&](const TextDelta &delta) { add(delta.item, delta.text); },
        [&](const RefusalDelta &delta) { add(delta.item, delta.text); },
        [&](const ResponseFinished &finished) { choice.finished = finished; },
        [](const ResponseStarted &) {},
        [](const ReasoningStarted &) {},
        [](const ReasoningDelta &) {},
        [](const ReasoningFinished &) {},
        [](const ToolCallStarted &) {},
        [](const ToolCallDelta &) {},
        [](const ToolCallFinished &) {},
        [](const SearchStarted &) {},
        [](const SearchFinished &) {},
        [](const CitationAdded &) {},
        [](const ImageDelta &) {},
        [](const ImageFinished &) {},
        [](const ItemFinished &) {},
        [](const RawEvent &) {},
        [](const ResponseFailed &) {},
    };
    std::visit(visitor, event);
    return text;
}

// --- streamed -----------------------------------------------------------------------------------

void CompletionsEncoder::stream(int index, const Event &event, QByteArray &out)
{
    if (m_hasFailed || m_choices[size_t(index)].finished)
        return;
    if (const auto *failed = std::get_if<ResponseFailed>(&event)) {
        m_hasFailed = true;
        JsonWriter json(QByteArray("data: "));
        writeHead(json);
        json.key("choices").beginArray().endArray();
        writeError(json.key("error"), failed->error);
        json.endObject();
        out.append(json.text() + "\n\n");
        return;
    }
    const QByteArray text = textOf(index, event);
    if (!text.isEmpty())
        appendChunk(index, text, std::nullopt, out);
    if (const auto &finished = m_choices[size_t(index)].finished)
        appendChunk(index, {}, finished, out);
}

void CompletionsEncoder::appendChunk(int index, QByteArrayView text,
                                     const std::optional<ResponseFinished> &finished,
                                     QByteArray &out) const
{
    JsonWriter json(QByteArray("data: "));
    writeHead(json);
    json.key("choices").beginArray();
    writeChoice(json, index, text, finished);
    json.endArray();
    if (m_options.includesUsage)
        json.memberNull("usage");
    json.endObject();
    out.append(json.text() + "\n\n");
}

void CompletionsEncoder::end(QByteArray &out)
{
    if (m_hasFailed)
        return;
    const std::optional<Usage> usage = usageOfAll();
    if (m_options.includesUsage && usage) {
        JsonWriter json(QByteArray("data: "));
        writeHead(json);
        json.key("choices").beginArray().endArray();
        writeUsage(json.key("usage"), *usage);
        json.endObject();
        out.append(json.text() + "\n\n");
    }
    out.append("data: [DONE]\n\n");
}

// --- whole --------------------------------------------------------------------------------------

void CompletionsEncoder::collect(int index, const Event &event)
{
    const QByteArray text = textOf(index, event);
    m_choices[size_t(index)].text += text;
}

QByteArray CompletionsEncoder::whole()
{
    JsonWriter json;
    writeHead(json);
    json.key("choices").beginArray();
    for (int index = 0; index < int(m_choices.size()); ++index) {
        const Choice &choice = m_choices[size_t(index)];
        writeChoice(json, index, choice.text, choice.finished);
    }
    json.endArray();
    if (const std::optional<Usage> usage = usageOfAll())
        writeUsage(json.key("usage"), *usage);
    json.endObject();
    return json.take();
}

// --- both ---------------------------------------------------------------------------------------

//! Opens the object; the caller closes it.
void CompletionsEncoder::writeHead(JsonWriter &json) const
{
    json.beginObject();
    json.member("id", m_options.id);
    json.member("object", "text_completion");
    json.memberNumber("created", m_options.createdAt);
    json.member("model", m_options.model);
    json.memberNull("system_fingerprint");
}

void CompletionsEncoder::writeChoice(JsonWriter &json, int index, QByteArrayView text,
                                     const std::optional<ResponseFinished> &finished) const
{
    json.beginObject().member("text", text).memberNumber("index", index);
    json.memberNull("logprobs");
    if (finished)
        json.member("finish_reason", toFinishReason(finished->reason, false, false));
    else
        json.memberNull("finish_reason");
    json.endObject();
}

//! Nothing when the count of one choice is not known: a part would look like the sum.
std::optional<Usage> CompletionsEncoder::usageOfAll() const
{
    Usage sum;
    for (const Choice &choice : m_choices) {
        if (!choice.finished || !choice.finished->usage)
            return std::nullopt;
        sum += *choice.finished->usage;
    }
    return sum;
}

} // namespace openai
