// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/ollama/OllamaEncoder.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Overloaded.h"

namespace ollama {

using namespace core;

namespace {

constexpr QByteArrayView Blank("\n\n");

QByteArray headFor(const ResponseOptions &options)
{
    JsonWriter json;
    json.beginObject().member("model", options.model).key("created_at");
    return json.text();
}

TimePoint after(TimePoint time, std::chrono::nanoseconds elapsed)
{
    return time + std::chrono::duration_cast<TimePoint::duration>(elapsed);
}

//! The same JSON on one line. Line breaks only occur between its tokens.
QByteArray onOneLine(QByteArray json)
{
    json.replace('\n', ' ');
    json.replace('\r', ' ');
    return json;
}

//! Arguments as an object; nullopt when they are not an object. No arguments become an empty one.
std::optional<QByteArray> toArguments(const QByteArray &text)
{
    if (text.trimmed().isEmpty())
        return QByteArray("{}");
    const Result<JsonValue> parsed = parseJson(text);
    if (!parsed || !parsed->isObject())
        return std::nullopt;
    return onOneLine(parsed->raw());
}

void appendMember(QByteArray &out, QByteArrayView name, qint64 value)
{
    out.append(",\"").append(name).append("\":").append(QByteArray::number(value));
}

} // namespace

QByteArrayView toDoneReason(ResponseFinished::Reason reason)
{
    switch (reason) {
    case ResponseFinished::Reason::OutputCeiling:
    case ResponseFinished::Reason::MaxOutputTokens:
        return "length";
    case ResponseFinished::Reason::Complete:
    case ResponseFinished::Reason::StopSequence:
    case ResponseFinished::Reason::ContentFilter: // this API has no value for it
        return "stop";
    }
    return "stop";
}

QByteArray toEmptyResponse(const ResponseOptions &options, QByteArrayView doneReason)
{
    JsonWriter json;
    json.beginObject();
    json.member("model", options.model);
    json.member("created_at", toRfc3339(options.receivedAt));
    if (options.form == Form::Chat) {
        json.key("message").beginObject();
        json.member("role", "assistant").member("content", "").endObject();
    } else {
        json.member("response", "");
    }
    json.memberBool("done", true).member("done_reason", doneReason).endObject();
    return json.take();
}

OllamaEncoder::OllamaEncoder(ResponseOptions options)
    : m_options(std::move(options))
    , m_head(headFor(m_options))
{
}

// --- pieces -------------------------------------------------------------------------------------

OllamaEncoder::Piece OllamaEncoder::read(const Event &event)
{
    const auto visitor = Overloaded{
        [&](const ResponseStarted &) {
            m_acceptedAfter = elapsed();
            return Piece();
        },
        [&](const TextDelta &delta) { return readText(delta.item, delta.text); },
        [&](const RefusalDelta &delta) { return readText(delta.item, delta.text); },
        [](const ReasoningStarted &) { return Piece(); },
        [&](const ReasoningDelta &delta) { return readReasoning(delta); },
        [](const ReasoningFinished &) { return Piece(); },
        [&](const ToolCallStarted &call) {
            noteOutput();
            m_calls.insert(call.item, call);
            return Piece();
        },
        [](const ToolCallDelta &) { return Piece(); },
        [&](const ToolCallFinished &call) { return readCall(call); },
        [](const SearchStarted &) { return Piece(); },
        [](const SearchFinished &) { return Piece(); },
        [](const CitationAdded &) { return Piece(); },
        [](const ImageDelta &) { return Piece(); },
        [&](const ImageFinished &image) {
            noteOutput();
            Piece piece;
            piece.image = image.base64;
            return piece;
        },
        [](const ItemFinished &) { return Piece(); },
        [](const RawEvent &) { return Piece(); },
        [&](const ResponseFinished &finished) {
            m_closing = closing(finished);
            return Piece();
        },
        [](const ResponseFailed &) { return Piece(); },
    };
    return std::visit(visitor, event);
}

OllamaEncoder::Piece OllamaEncoder::readText(int item, const QByteArray &text)
{
    Piece piece;
    if (text.isEmpty())
        return piece;
    noteOutput();
    if (m_textItem >= 0 && item != m_textItem)
        piece.content.append(Blank);
    m_textItem = item;
    piece.content.append(text);
    return piece;
}

OllamaEncoder::Piece OllamaEncoder::readReasoning(const ReasoningDelta &delta)
{
    Piece piece;
    if (delta.text.isEmpty())
        return piece;
    noteOutput();
    if (!m_options.showsThinking)
        return piece;
    const Paragraph paragraph{delta.item, delta.part, delta.isSummary};
    if (m_paragraph.item >= 0 && !(paragraph == m_paragraph))
        piece.thinking.append(Blank);
    m_paragraph = paragraph;
    piece.thinking.append(delta.text);
    return piece;
}

OllamaEncoder::Piece OllamaEncoder::readCall(const ToolCallFinished &finished)
{
    const auto started = m_calls.constFind(finished.item);
    if (started == m_calls.constEnd())
        return {};
    const std::optional<QByteArray> arguments = toArguments(finished.arguments);
    if (!arguments)
        return readText(finished.item, finished.arguments);
    JsonWriter json;
    json.beginObject().member("id", started->callId).key("function").beginObject();
    json.memberNumber("index", m_callCount++);
    json.member("name", m_options.toolNames.toClient(started->name));
    json.memberRaw("arguments", *arguments).endObject().endObject();
    Piece piece;
    piece.calls = json.take();
    return piece;
}

void OllamaEncoder::noteOutput()
{
    if (!m_outputAfter)
        m_outputAfter = elapsed();
}

std::chrono::nanoseconds OllamaEncoder::elapsed() const
{
    return m_options.elapsed ? m_options.elapsed() : std::chrono::nanoseconds(0);
}

//! Everything after the message of the last line.
QByteArray OllamaEncoder::closing(const ResponseFinished &finished) const
{
    const auto total = elapsed();
    const auto output = m_outputAfter.value_or(total);
    QByteArray out = R"(,"done":true,"done_reason":")";
    out.append(toDoneReason(finished.reason)).append('"');
    if (m_options.givesContext)
        out.append(",\"context\":[]");
    appendMember(out, "total_duration", total.count());
    appendMember(out, "load_duration", m_acceptedAfter.count());
    if (finished.usage)
        appendMember(out, "prompt_eval_count", finished.usage->inputTokens);
    appendMember(out, "prompt_eval_duration", (output - m_acceptedAfter).count());
    if (finished.usage)
        appendMember(out, "eval_count", finished.usage->outputTokens);
    appendMember(out, "eval_duration", (total - output).count());
    out.append('}');
    return out;
}

// --- lines --------------------------------------------------------------------------------------

//! From the beginning of a line to the end of its message.
void OllamaEncoder::appendMessage(const Piece &piece, QByteArray &out) const
{
    const bool isChat = m_options.form == Form::Chat;
    out.append(m_head).append('"');
    out.append(toRfc3339(after(m_options.receivedAt, elapsed())));
    out.append(isChat ? R"(","message":{"role":"assistant","content":)" : R"(","response":)");
    appendJsonString(out, piece.content);
    if (!piece.thinking.isEmpty()) {
        out.append(",\"thinking\":");
        appendJsonString(out, piece.thinking);
    }
    if (!piece.calls.isEmpty())
        out.append(",\"tool_calls\":[").append(piece.calls).append(']');
    if (!piece.image.isEmpty()) {
        out.append(isChat ? ",\"images\":[" : ",\"image\":");
        appendJsonString(out, piece.image);
        if (isChat)
            out.append(']');
    }
    if (isChat)
        out.append('}');
}

void OllamaEncoder::stream(int choice, const Event &event, QByteArray &out)
{
    Q_UNUSED(choice) // this API has only one
    if (m_hasEnded)
        return;
    if (const auto *failed = std::get_if<ResponseFailed>(&event)) {
        m_hasEnded = true;
        out.append(toErrorBody(failed->error, {}).json).append('\n');
        return;
    }
    const Piece piece = read(event);
    if (!piece.isEmpty()) {
        appendMessage(piece, out);
        out.append(",\"done\":false}\n");
    }
    if (std::holds_alternative<ResponseFinished>(event)) {
        m_hasEnded = true;
        appendMessage({}, out);
        out.append(m_closing).append('\n');
    }
}

void OllamaEncoder::end(QByteArray &out)
{
    Q_UNUSED(out) // the last line was written when the choice finished
}

QByteArray OllamaEncoder::heartbeat() const
{
    QByteArray line;
    appendMessage({}, line);
    return line + ",\"done\":false}\n";
}

// --- complete -----------------------------------------------------------------------------------

void OllamaEncoder::collect(int choice, const Event &event)
{
    Q_UNUSED(choice)
    const Piece piece = read(event);
    m_complete.content.append(piece.content);
    m_complete.thinking.append(piece.thinking);
    if (!m_complete.calls.isEmpty() && !piece.calls.isEmpty())
        m_complete.calls.append(',');
    m_complete.calls.append(piece.calls);
    if (!piece.image.isEmpty())
        m_complete.image = piece.image;
}

QByteArray OllamaEncoder::completeBody()
{
    QByteArray out;
    appendMessage(m_complete, out);
    return out + m_closing;
}

} // namespace ollama
