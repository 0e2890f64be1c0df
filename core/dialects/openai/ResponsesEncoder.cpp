// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ResponsesEncoder.h"

#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"
#include "core/base/Overloaded.h"
#include "core/dialects/openai/OpenAiShared.h"

namespace openai {

using namespace core;

namespace {

bool isDelta(const QByteArray &type)
{
    return type.endsWith(".delta");
}

bool isLastResponse(const QByteArray &type)
{
    return type == "response.completed" || type == "response.incomplete"
        || type == "response.failed";
}

bool carriesResponse(const QByteArray &type)
{
    return isLastResponse(type) || type == "response.created" || type == "response.queued"
        || type == "response.in_progress";
}

} // namespace

ResponsesEncoder::ResponsesEncoder(ResponsesResponseOptions options) : m_options(std::move(options))
{
}

QByteArray ResponsesEncoder::heartbeat() const
{
    return m_options.framing == Framing::Http ? Encoder::heartbeat() : QByteArray();
}

void ResponsesEncoder::stream(int, const Event &event, QByteArray &out)
{
    take(event, &out);
}

void ResponsesEncoder::collect(int, const Event &event)
{
    take(event, nullptr);
}

QByteArray ResponsesEncoder::completeBody()
{
    return m_response;
}

void ResponsesEncoder::take(const Event &event, QByteArray *out)
{
    const auto visitor = Overloaded{
        [&](const RawEvent &raw) { pass(raw, out); },
        [&](const ResponseStarted &started) { m_started = started; },
        [&](const ItemFinished &item) { m_items[item.item] = withClientNames(item.json.text); },
        [&](const ResponseFinished &finished) { finish(finished); },
        [&](const ResponseFailed &failed) {
            if (out)
                fail(failed.error, *out);
        },
        [](const auto &) {}, // covered by the raw events
    };
    std::visit(visitor, event);
}

//! Without `out` the event is only noted.
void ResponsesEncoder::pass(const RawEvent &event, QByteArray *out)
{
    m_lastEvent = event.data.text;
    if (isDelta(event.type)) {
        if (out)
            append(event.type, event.data.text, *out);
        return;
    }
    // An alias that the backend has been observed to use; clients wait for the documented name.
    const bool isAlias = event.type == "response.done";
    const QByteArray type = isAlias ? QByteArray("response.completed") : event.type;
    QByteArray text = withClientNames(event.data.text);
    if (carriesResponse(type)) {
        const auto value = parseJson(text);
        const JsonValue response = value ? (*value)["response"] : JsonValue();
        m_response = amended(response, isLastResponse(type));
        if (m_response != response.rawView())
            text = withRawMember(*value, "response", m_response);
        if (isAlias)
            text = withMember(*parseJson(text), "type", type);
    }
    m_hasSentError = m_hasSentError || type == "error";
    m_hasSentFailure = m_hasSentFailure || type == "response.failed";
    if (out)
        append(type, text, *out);
}

void ResponsesEncoder::append(QByteArrayView type, QByteArrayView text, QByteArray &out) const
{
    const bool isHttp = m_options.framing == Framing::Http;
    if (isHttp)
        out.append("event: ").append(type).append("\ndata: ");
    if (text.contains('\n')) // between tokens: a string in JSON holds no line break
        out.append(text.toByteArray().replace('\n', ' '));
    else
        out.append(text);
    out.append(isHttp ? "\n\n" : "\n");
}

void ResponsesEncoder::finish(const ResponseFinished &finished)
{
    if (m_response.isEmpty()) {
        const auto response = parseJson(finished.response.text);
        m_response = amended(response ? *response : JsonValue(), true);
    }
    if (!m_options.kept || (!m_options.isStored && m_options.framing == Framing::Http))
        return;
    const auto response = parseJson(m_response);
    if (!response)
        return;
    m_options.kept->keep({(*response)["id"].toUtf8(),
                          m_options.previousId,
                          {m_response},
                          m_options.input,
                          m_options.owner,
                          m_options.isStored});
}

// --- the response object ------------------------------------------------------------------------

//! The response object with what the backend left out or does not know; unchanged when there is
//! nothing to add.
QByteArray ResponsesEncoder::amended(const JsonValue &response, bool isLast) const
{
    QByteArray text = response.raw();
    const auto set = [&text](QByteArrayView name, const QByteArray &json) {
        if (const auto object = parseJson(text); object && object->isObject())
            text = withRawMember(*object, name, json);
    };
    const bool isKnown = !m_items.empty() || !response["output"].isArray();
    if (isLast && isKnown && response["output"].size() == 0)
        set("output", output());
    if (m_options.isStored && response["store"].toBool() != std::optional<bool>(true))
        set("store", "true");
    if (!m_options.previousId.isEmpty()) {
        QByteArray id;
        appendJsonString(id, m_options.previousId);
        set("previous_response_id", id);
    }
    // The backend gets them as part of the input, so what it echoes is not what was asked for.
    if (!m_options.instructions.isEmpty())
        set("instructions", m_options.instructions.text);
    else if (!response["instructions"].isAbsent())
        set("instructions", "null");
    if (!m_options.metadata.isEmpty())
        set("metadata", m_options.metadata.text);
    return text;
}

QByteArray ResponsesEncoder::output() const
{
    JsonWriter json;
    json.beginArray();
    for (const auto &[number, item] : m_items)
        json.raw(item);
    json.endArray();
    return json.take();
}

//! A changed name only occurs as a complete value, since only ToolNames makes such names.
QByteArray ResponsesEncoder::withClientNames(QByteArray text) const
{
    const auto &changed = m_options.toolNames.changed();
    for (auto name = changed.begin(); name != changed.end(); ++name) {
        const QByteArray quoted = '"' + name.key() + '"';
        if (!text.contains(quoted))
            continue;
        QByteArray own;
        appendJsonString(own, name.value());
        text.replace(quoted, own);
    }
    return text;
}

// --- failures -----------------------------------------------------------------------------------

//! Both forms of reporting it, as the real API has been observed to do: some clients look for one,
//! some for the other. What the backend itself has reported is not repeated.
void ResponsesEncoder::fail(const Error &error, QByteArray &out)
{
    qint64 number = nextNumber();
    if (!m_hasSentError && !m_hasSentFailure) {
        JsonWriter json;
        json.beginObject().member("type", "error").memberNumber("sequence_number", number++);
        if (m_options.framing == Framing::Lines)
            json.memberNumber("status", toHttpStatus(error.code));
        json.member("code", errorCode(error));
        json.member("message", QStringView(error.message));
        if (error.param.isEmpty())
            json.memberNull("param");
        else
            json.member("param", QStringView(error.param));
        json.key("error");
        writeError(json, error);
        json.endObject();
        append("error", json.take(), out);
    }
    if (!m_hasSentFailure) {
        JsonWriter json;
        json.beginObject().member("type", "response.failed");
        json.memberNumber("sequence_number", number);
        json.memberRaw("response", failedResponse(error)).endObject();
        append("response.failed", json.take(), out);
    }
    m_hasSentError = m_hasSentFailure = true;
}

QByteArray ResponsesEncoder::failedResponse(const Error &error) const
{
    JsonWriter cause;
    cause.beginObject().member("code", errorCode(error));
    cause.member("message", QStringView(error.message)).endObject();

    QByteArray text = m_response;
    if (text.isEmpty()) { // nothing was sent yet
        JsonWriter json;
        json.beginObject();
        json.member("id", m_started.responseId.isEmpty() ? newId("resp_") : m_started.responseId);
        json.member("object", "response").memberNumber("created_at", m_options.createdAt);
        json.member("status", "failed").memberNull("error").memberNull("incomplete_details");
        json.memberNull("instructions").member("model", m_options.model);
        json.memberRaw("output", "[]").memberBool("parallel_tool_calls", true);
        json.member("tool_choice", "auto").memberRaw("tools", "[]").memberNull("usage");
        text = json.endObject().take();
        text = amended(*parseJson(text), true);
    }
    const auto set = [&text](QByteArrayView name, const QByteArray &json) {
        text = withRawMember(*parseJson(text), name, json);
    };
    set("status", "\"failed\"");
    set("error", cause.take());
    set("output", output());
    return text;
}

qint64 ResponsesEncoder::nextNumber() const
{
    const auto event = parseJson(m_lastEvent);
    return event ? (*event)["sequence_number"].toInteger().value_or(-1) + 1 : 0;
}

} // namespace openai
