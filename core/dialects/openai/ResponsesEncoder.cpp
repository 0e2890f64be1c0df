// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ResponsesEncoder.h"

#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"
#include "core/base/Overloaded.h"
#include "core/chat/ResponseHeaders.h"
#include "core/dialects/openai/OpenAiShared.h"

#include <algorithm>

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

//! The status of a response in an event that does not say it.
QByteArray statusFor(const QByteArray &type)
{
    if (type == "response.created")
        return "in_progress";
    return type.sliced(qsizetype(qstrlen("response.")));
}

constexpr char ContextCode[] = "context_length_exceeded";

//! The code of an `error` event, in either of its forms.
QByteArray codeOf(const QByteArray &event)
{
    const auto value = parseJson(event);
    if (!value)
        return {};
    const JsonValue nested = (*value)["error"];
    return (nested.isObject() ? nested : *value)["code"].toUtf8();
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
        [&](const ItemFinished &finished) { finishItem(finished); },
        [&](const ResponseFinished &finished) { finish(finished); },
        [&](const ResponseFailed &failed) {
            if (out)
                fail(failed.error, *out);
        },
        [](const auto &) {}, // covered by the raw events
    };
    std::visit(visitor, event);
}

bool ResponsesEncoder::streamsFailure(const Error &error) const
{
    return error.code == ErrorCode::ContextTooLong;
}

//! Without `out` the event is only noted.
void ResponsesEncoder::pass(const RawEvent &event, QByteArray *out)
{
    // An alias that the backend has been observed to use; clients wait for the documented name.
    const bool isAlias = event.type == "response.done";
    const QByteArray type = isAlias ? QByteArray("response.completed") : event.type;
    QByteArray text = isDelta(type) ? event.data.text : withClientNames(event.data.text);
    if (carriesResponse(type)) {
        const auto value = parseJson(text);
        const JsonValue response = value ? (*value)["response"] : JsonValue();
        m_response = complete(type, response);
        if (m_response != response.rawView())
            text = withRawMember(*value, "response", m_response);
        if (isAlias)
            text = withMember(*parseJson(text), "type", type);
    }
    text = m_eventItems.completeEvent(type, text);
    m_hasTakenItem = type == "response.output_item.done";
    if (m_hasTakenItem)
        takeItem(text);
    m_hasSentFailure = m_hasSentFailure || type == "response.failed";
    if (type == "error") {
        m_hasSentError = true;
        // `response.failed` follows, and only that makes the Codex CLI compact the conversation.
        if (codeOf(text) == ContextCode)
            return;
    }
    if (out)
        append(type, text, *out);
}

//! Of an event that is complete.
void ResponsesEncoder::takeItem(const QByteArray &event)
{
    const auto value = parseJson(event);
    const auto index = value ? (*value)["output_index"].toInteger() : std::nullopt;
    if (index && (*value)["item"].isObject())
        m_items[int(*index)] = (*value)["item"].raw();
}

//! The item of the event before, or one that the backend began and never finished.
void ResponsesEncoder::finishItem(const ItemFinished &finished)
{
    if (m_hasTakenItem || m_items.contains(finished.item))
        return;
    if (const auto item = parseJson(withClientNames(finished.json.text)))
        m_items[finished.item] = m_eventItems.completeItem(finished.item, *item, true);
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
        m_response = complete("response.completed", response ? *response : JsonValue());
    }
    if (!m_options.kept || (!m_options.isStored && m_options.framing == Framing::Http))
        return;
    m_options.kept->keep({m_id,
                          m_options.previousId,
                          {m_response},
                          m_options.input,
                          m_options.owner,
                          m_options.isStored});
}

// --- the response object ------------------------------------------------------------------------

//! The response object with what the backend left out or does not know; unchanged when there is
//! nothing to add.
QByteArray ResponsesEncoder::complete(const QByteArray &type, const JsonValue &response)
{
    QList<JsonMember> changes;
    if (const QByteArray id = idOf(response); response["id"].toUtf8() != id)
        changes.append(JsonMember{"id", toJsonString(id)});
    fillIn(type, response, changes);
    const QByteArray output = outputOf(response, isLastResponse(type));
    if (output != response["output"].rawView())
        changes.append(JsonMember{"output", output});
    overrule(response, changes);
    return withMembers(response, changes);
}

QByteArray ResponsesEncoder::idOf(const JsonValue &response)
{
    const QByteArray given = response["id"].toUtf8();
    if (m_id.isEmpty()) {
        m_id = given.isEmpty() ? m_started.responseId : given;
        m_isOwnId = m_id.isEmpty();
        if (m_isOwnId)
            m_id = newId("resp_");
    } else if (!given.isEmpty() && !m_isOwnId) {
        m_id = given;
    }
    return m_id;
}

//! What is missing, or null where the API does not allow it.
void ResponsesEncoder::fillIn(const QByteArray &type, const JsonValue &response,
                              QList<JsonMember> &changes) const
{
    const qint64 createdAt = m_started.createdAt > 0 ? m_started.createdAt : m_options.createdAt;
    QList<JsonMember> defaults{
        {"object", "\"response\""},
        {"created_at", QByteArray::number(createdAt)},
        {"status", toJsonString(statusFor(type))},
        {"completed_at", "null"},
        {"error", type == "response.failed" ? R"({"code":"server_error","message":""})" : "null"},
        {"incomplete_details", "null"},
        {"model", toJsonString(m_options.model)},
        {"usage", "null"},
        {"store", "false"},
    };
    if (type == "response.completed") {
        const auto passed = m_options.elapsed ? m_options.elapsed() : std::chrono::nanoseconds(0);
        const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(passed).count();
        defaults[3].json = QByteArray::number(std::max(m_options.createdAt + seconds, createdAt));
    }
    defaults += m_options.echo;
    for (const JsonMember &member : std::as_const(defaults)) {
        const JsonValue value = response[member.name];
        if (value.isUndefined() || (value.isAbsent() && member.json != "null"))
            changes.append(member);
    }
    if (const JsonValue usage = response["usage"]; usage.isObject()) {
        if (const QByteArray complete = completeUsage(usage); complete != usage.rawView())
            changes.append(JsonMember{"usage", complete});
    }
    // May be missing, but must not be null.
    if (response["prompt_cache_options"].kind() == JsonValue::Kind::Null)
        changes.append(JsonMember{"prompt_cache_options", {}});
}

//! What only this program knows. Setting a member twice keeps the last.
void ResponsesEncoder::overrule(const JsonValue &response, QList<JsonMember> &changes) const
{
    const auto set = [&](const char *name, const QByteArray &json) {
        changes.removeIf([name](const JsonMember &change) { return change.name == name; });
        if (json != response[name].rawView())
            changes.append(JsonMember{name, json});
    };
    if (m_options.isStored)
        set("store", "true");
    if (!m_options.previousId.isEmpty())
        set("previous_response_id", toJsonString(m_options.previousId));
    // The backend gets them as part of the input, so what it echoes is not what was asked for.
    set("instructions",
        m_options.instructions.isEmpty() ? QByteArray("null") : m_options.instructions.text);
    if (!m_options.metadata.isEmpty())
        set("metadata", m_options.metadata.text);
}

//! The backend often leaves it empty at the end.
QByteArray ResponsesEncoder::outputOf(const JsonValue &response, bool isLast)
{
    const JsonValue given = response["output"];
    JsonWriter json;
    json.beginArray();
    if (given.size() > 0) {
        bool isChanged = false;
        int index = 0;
        for (const JsonValue &item : given.items()) {
            const QByteArray complete = m_eventItems.completeItem(index++, item, isLast);
            isChanged = isChanged || complete != item.rawView();
            json.raw(complete);
        }
        json.endArray();
        return isChanged ? json.take() : given.raw();
    }
    if (isLast) {
        for (const auto &[number, item] : m_items)
            json.raw(item);
    }
    return json.endArray().take();
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
//! some for the other. What the backend itself has reported is not repeated. Before anything else
//! comes the begin of a response, without which some libraries do not read its end.
void ResponsesEncoder::fail(const Error &error, QByteArray &out)
{
    if (m_response.isEmpty())
        appendResponse("response.created", JsonValue(), out);
    if (!m_hasSentError && !m_hasSentFailure && !streamsFailure(error))
        failWithError(error, out);
    if (!m_hasSentFailure) {
        JsonWriter cause;
        cause.beginObject().member("code", errorCode(error));
        cause.member("message", QStringView(error.message)).endObject();
        const QByteArray failed =
            withMembers(*parseJson(m_response),
                        {{"status", "\"failed\""}, {"error", cause.take()}, {"output", "[]"}});
        appendResponse("response.failed", *parseJson(failed), out);
    }
    m_hasSentError = m_hasSentFailure = true;
}

void ResponsesEncoder::failWithError(const Error &error, QByteArray &out)
{
    JsonWriter json;
    json.beginObject().member("type", "error");
    json.memberNumber("sequence_number", m_eventItems.numberOf(JsonValue()));
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
    if (m_options.framing == Framing::Lines) {
        json.key("headers").beginObject();
        for (const auto &[name, value] : retryHeaders(error))
            json.member(name, value);
        json.endObject();
    }
    json.endObject();
    append("error", json.take(), out);
}

//! An event of this program's own.
void ResponsesEncoder::appendResponse(const QByteArray &type, const JsonValue &response,
                                      QByteArray &out)
{
    m_response = complete(type, response);
    JsonWriter json;
    json.beginObject().member("type", type);
    json.memberNumber("sequence_number", m_eventItems.numberOf(JsonValue()));
    append(type, json.memberRaw("response", m_response).endObject().take(), out);
}

} // namespace openai
