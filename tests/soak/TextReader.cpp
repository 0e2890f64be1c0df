// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextReader.h"

#include "Stamp.h"

#include <utility>

namespace soak {

namespace {

using core::JsonValue;

JsonValue firstOf(const JsonValue &array)
{
    const auto items = array.items();
    return items.isEmpty() ? JsonValue() : items.first();
}

QByteArray deltaIn(Api api, const JsonValue &event)
{
    switch (api) {
    case Api::Chat:
        return firstOf(event["choices"])["delta"]["content"].toUtf8();
    case Api::Completions:
        return firstOf(event["choices"])["text"].toUtf8();
    case Api::Responses:
    case Api::Socket:
        if (event["type"].toUtf8() == "response.output_text.delta")
            return event["delta"].toUtf8();
        return {};
    case Api::Messages:
        return event["delta"]["text"].toUtf8();
    case Api::OllamaChat:
        return event["message"]["content"].toUtf8();
    case Api::OllamaGenerate:
        return event["response"].toUtf8();
    default:
        return {};
    }
}

QByteArray wholeTextIn(Api api, const JsonValue &body)
{
    QByteArray text;
    switch (api) {
    case Api::Chat:
        return firstOf(body["choices"])["message"]["content"].toUtf8();
    case Api::Responses:
        for (const JsonValue &item : body["output"].items()) {
            for (const JsonValue &part : item["content"].items())
                text += part["text"].toUtf8();
        }
        return text;
    case Api::Messages:
        for (const JsonValue &part : body["content"].items())
            text += part["text"].toUtf8();
        return text;
    case Api::Image:
        return firstOf(body["data"])["b64_json"].toUtf8();
    default:
        return deltaIn(api, body);
    }
}

bool isEnd(Api api, const JsonValue &event)
{
    const QByteArray type = event["type"].toUtf8();
    switch (api) {
    case Api::Responses:
    case Api::Socket:
        return type == "response.completed";
    case Api::Messages:
        return type == "message_stop";
    case Api::OllamaChat:
    case Api::OllamaGenerate:
        return event["done"].toBool().value_or(false);
    default:
        return false;
    }
}

//! In the Responses API "response.failed" follows "error" once a response has begun.
bool isError(Api api, const JsonValue &event, bool hasBegun)
{
    if (api != Api::Responses && api != Api::Socket)
        return !event["error"].isAbsent();
    const QByteArray type = event["type"].toUtf8();
    return type == "response.failed" || (type == "error" && !hasBegun);
}

} // namespace

TextReader::TextReader(TurnPointer turn, Delays &delays) : m_turn(std::move(turn)), m_delays(delays)
{
}

void TextReader::feed(QByteArrayView bytes)
{
    for (;;) {
        const qsizetype end = bytes.indexOf('\n');
        if (end < 0)
            break;
        m_buffer.append(bytes.first(end));
        readLine(std::exchange(m_buffer, {}));
        bytes = bytes.sliced(end + 1);
    }
    m_buffer.append(bytes);
}

void TextReader::readLine(QByteArrayView line)
{
    const bool isJsonLines = m_turn->api == Api::OllamaChat || m_turn->api == Api::OllamaGenerate;
    if (isJsonLines) {
        if (!line.trimmed().isEmpty())
            readEvent(line.toByteArray());
    } else if (line.startsWith("data:")) {
        readEvent(line.sliced(5).trimmed().toByteArray());
    }
}

void TextReader::readEvent(const QByteArray &data)
{
    if (m_turn->ends > 0)
        ++m_turn->afterEnd;
    if (data == "[DONE]") {
        m_turn->ends += m_turn->errors == 0 ? 1 : 0;
        return;
    }
    const auto event = core::parseJson(data);
    if (!event) {
        ++m_turn->errors;
        m_turn->lastBytes = data.right(200);
        return;
    }
    m_hasBegun = m_hasBegun || (*event)["type"].toUtf8() == "response.created";
    if (isError(m_turn->api, *event, m_hasBegun)) {
        ++m_turn->errors;
        m_turn->lastBytes = data.right(400);
    }
    const QByteArray delta = deltaIn(m_turn->api, *event);
    if (!delta.isEmpty())
        take(delta);
    if (isEnd(m_turn->api, *event))
        ++m_turn->ends;
}

void TextReader::take(const QByteArray &delta)
{
    ++m_turn->received;
    m_turn->text += delta;
    if (m_turn->reader == Reader::Stalling || m_turn->reader == Reader::Slow)
        return;
    const qint64 now = nanoseconds();
    for (qsizetype at = delta.indexOf(StampStart); at >= 0;
         at = delta.indexOf(StampStart, at + 1)) {
        const qint64 sentAt = delta.mid(at + 1, StampDigits).toLongLong(nullptr, 16);
        if (sentAt > 0)
            m_delays.add(now - sentAt);
    }
}

void TextReader::readWhole(const QByteArray &body)
{
    const auto json = core::parseJson(body);
    if (json && m_turn->status == 200)
        m_turn->text = wholeTextIn(m_turn->api, *json);
    else
        m_turn->lastBytes = body.right(400);
}

} // namespace soak
