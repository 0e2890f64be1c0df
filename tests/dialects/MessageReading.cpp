// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dialects/MessageReading.h"

#include "core/base/Json.h"

using namespace core;

namespace {

//! Whichever form it came in: an object as it is, everything else marked.
QByteArray inputWords(const QByteArray &json)
{
    const Result<JsonValue> input = parseJson(json.isEmpty() ? QByteArray("{}") : json);
    if (!input || !input->isObject())
        return "broken " + json;
    const JsonValue wrapped = (*input)["INVALID_JSON"];
    return wrapped.isString() ? "broken " + wrapped.toUtf8() : input->raw();
}

//! What a block is in the end, from its parts.
struct OpenBlock
{
    JsonValue start;
    QByteArray text;
    QByteArray signature;
    QByteArray input;
    QList<QByteArray> citations;

    QByteArray words() const
    {
        const QByteArray type = start["type"].toUtf8();
        QByteArray out = type;
        for (const char *name : {"id", "tool_use_id", "name"}) {
            if (start.contains(name))
                out += ' ' + start[name].toUtf8();
        }
        if (type == "tool_use" || type == "server_tool_use")
            return out + ' ' + inputWords(input);
        if (start.contains("content"))
            out += ' ' + start["content"].raw();
        out += ' ' + text;
        if (type == "thinking")
            out += " signed " + signature;
        for (const QByteArray &citation : citations)
            out += "\n  citation " + citation;
        return out;
    }
};

//! The delta that may stand in a block of that type.
bool fits(const QByteArray &delta, const QByteArray &block)
{
    if (delta == "text_delta" || delta == "citations_delta")
        return block == "text";
    if (delta == "thinking_delta" || delta == "signature_delta")
        return block == "thinking";
    return delta == "input_json_delta" && (block == "tool_use" || block == "server_tool_use");
}

QByteArray stopWords(const JsonValue &from)
{
    return from["stop_reason"].toUtf8() + ' ' + from["stop_sequence"].raw();
}

class StreamReader
{
public:
    ReadMessage read(const QByteArray &bytes)
    {
        for (qsizetype begin = 0; begin < bytes.size();) {
            const qsizetype end = bytes.indexOf("\n\n", begin);
            if (end < 0) {
                complain("an event without an end");
                break;
            }
            readEvent(bytes.sliced(begin, end - begin));
            begin = end + 2;
        }
        if (m_isOpen && m_message.error.isEmpty())
            complain("a block is open at the end");
        return m_message;
    }

private:
    void complain(const char *text) { m_message.complaint += text + QByteArray("; "); }

    void readEvent(const QByteArray &text)
    {
        const QList<QByteArray> lines = text.split('\n');
        if (lines.size() != 2 || !lines[0].startsWith("event: ") || !lines[1].startsWith("data: "))
            return complain("an event is one line of name and one of data");
        const Result<JsonValue> data = parseJson(lines[1].mid(6));
        if (!data)
            return complain("data that is no JSON");
        const QByteArray type = (*data)["type"].toUtf8();
        if (type != lines[0].mid(7))
            complain("name and type differ");
        if (m_message.isDone || !m_message.error.isEmpty())
            complain("an event after the end");
        if (m_count == 0 && type != "message_start" && type != "error")
            complain("message_start comes first");
        if (m_count == 1 && type != "ping" && type != "error")
            complain("ping comes second");
        ++m_count;
        readData(type, *data);
    }

    void readData(const QByteArray &type, const JsonValue &data)
    {
        if (type == "message_start")
            return start(data["message"]);
        if (type == "content_block_start")
            return open(data);
        if (type == "content_block_delta")
            return add(data);
        if (type == "content_block_stop")
            return close(data);
        if (type == "message_delta")
            return finish(data);
        if (type == "message_stop")
            m_message.isDone = true;
        else if (type == "error")
            m_message.error = data["error"].raw();
        else if (type != "ping")
            complain("an unknown event");
    }

    void start(const JsonValue &message)
    {
        if (m_count != 1)
            complain("a second message_start");
        m_message.id = message["id"].toUtf8();
        m_message.model = message["model"].toUtf8();
        if (message["content"].raw() != "[]" || message["stop_reason"].raw() != "null"
            || message["role"].toUtf8() != "assistant" || message["type"].toUtf8() != "message")
            complain("a message that does not begin empty");
        for (const char *name : {"input_tokens", "output_tokens"}) {
            if (!message["usage"][name].isNumber())
                complain("usage without numbers");
        }
        m_usage = message["usage"].raw();
    }

    void open(const JsonValue &data)
    {
        if (m_isOpen || data["index"].toInteger() != m_message.blocks.size())
            complain("a block out of order");
        m_isOpen = true;
        m_block = {data["content_block"], {}, {}, {}, {}};
    }

    void add(const JsonValue &data)
    {
        const JsonValue delta = data["delta"];
        if (!m_isOpen || data["index"].toInteger() != m_message.blocks.size()
            || !fits(delta["type"].toUtf8(), m_block.start["type"].toUtf8()))
            complain("a delta that does not fit");
        m_block.text += delta["text"].toUtf8() + delta["thinking"].toUtf8();
        m_block.signature += delta["signature"].toUtf8();
        m_block.input += delta["partial_json"].toUtf8();
        if (delta.contains("citation"))
            m_block.citations.append(delta["citation"].raw());
    }

    void close(const JsonValue &data)
    {
        if (!m_isOpen || data["index"].toInteger() != m_message.blocks.size())
            complain("the end of another block");
        m_isOpen = false;
        m_message.blocks.append(m_block.words());
    }

    void finish(const JsonValue &data)
    {
        if (m_isOpen || !m_message.stop.isEmpty())
            complain("message_delta comes once, after all blocks");
        m_message.stop = stopWords(data["delta"]);
        const JsonValue usage = data["usage"];
        if (!usage["output_tokens"].isNumber())
            complain("no output_tokens");
        m_message.usage = usage.contains("input_tokens") ? usage.raw() : m_usage;
    }

    ReadMessage m_message;
    OpenBlock m_block;
    QByteArray m_usage; //!< of message_start; stands where message_delta says nothing
    int m_count = 0;
    bool m_isOpen = false;
};

} // namespace

ReadMessage readStreamedMessage(const QByteArray &bytes)
{
    return StreamReader().read(bytes);
}

ReadMessage readCompleteMessage(const QByteArray &json)
{
    ReadMessage message;
    const Result<JsonValue> parsed = parseJson(json);
    if (!parsed) {
        message.complaint = "no JSON";
        return message;
    }
    const JsonValue body = *parsed;
    message.id = body["id"].toUtf8();
    message.model = body["model"].toUtf8();
    message.stop = stopWords(body);
    message.usage = body["usage"].raw();
    if (body["type"].toUtf8() != "message" || body["role"].toUtf8() != "assistant")
        message.complaint = "no message";
    for (const JsonValue &value : body["content"].items()) {
        OpenBlock block{value,
                        value["text"].toUtf8() + value["thinking"].toUtf8(),
                        value["signature"].toUtf8(),
                        value["input"].raw(),
                        {}};
        for (const JsonValue &citation : value["citations"].items())
            block.citations.append(citation.raw());
        message.blocks.append(block.words());
    }
    return message;
}

QByteArray ReadMessage::text() const
{
    QByteArray out = id + ' ' + model + '\n';
    for (const QByteArray &block : blocks)
        out += "- " + block + '\n';
    out += "stop: " + stop + "\nusage: " + usage + '\n';
    if (!error.isEmpty())
        out += "error: " + error + '\n';
    if (!complaint.isEmpty())
        out += "complaint: " + complaint + '\n';
    return out;
}
