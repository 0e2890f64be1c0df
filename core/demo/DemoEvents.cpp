// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"
#include "core/demo/DemoResponses.h"

#include <algorithm>

namespace core {

namespace {

//! The deltas of a text, as a model streams it: one word each, with the blank before it.
QList<QByteArray> deltasOf(const QByteArray &text)
{
    QList<QByteArray> result;
    qsizetype from = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == ' ' || text[i] == '\n') {
            result.append(text.mid(from, i - from));
            from = i;
        }
    }
    return result;
}

JsonWriter beginOutputItem(const QByteArray &id, const char *type)
{
    JsonWriter json;
    json.beginObject().member("id", id).member("type", type);
    return json;
}

//! As requested, except that the format always is PNG: the image is one.
void writeImageOptions(JsonWriter &json, const JsonValue &tool)
{
    const auto orElse = [&tool](const char *name, const char *fallback) {
        const QByteArray requested = tool[name].toUtf8();
        return requested.isEmpty() || requested == "auto" ? QByteArray(fallback) : requested;
    };
    json.member("size", orElse("size", "1024x1024"));
    json.member("quality", orElse("quality", "medium"));
    json.member("background", orElse("background", "opaque"));
    json.member("output_format", "png");
}

QByteArray citation(const QByteArray &text, const QByteArray &source)
{
    const qsizetype at = QString::fromUtf8(text).indexOf(QString::fromUtf8(source));
    JsonWriter json;
    json.beginObject().member("type", "url_citation").memberNumber("start_index", at);
    json.memberNumber("end_index", at + source.size());
    json.member("url", source).member("title", "Demo").endObject();
    return json.take();
}

QByteArray textPart(const QByteArray &text, const QByteArray &source)
{
    JsonWriter json;
    json.beginObject().member("type", "output_text").member("text", text);
    json.key("annotations").beginArray();
    if (!source.isEmpty())
        json.raw(citation(text, source));
    json.endArray().memberRaw("logprobs", "[]").endObject();
    return json.take();
}

QByteArray messageItem(const QByteArray &id, const char *status, const QByteArray &content)
{
    JsonWriter json = beginOutputItem(id, "message");
    json.member("status", status).member("role", "assistant").memberRaw("content", content);
    return json.endObject().take();
}

} // namespace

DemoEvents::DemoEvents(const JsonValue &body, qint64 now)
    : m_body(body)
    , m_now(now)
    , m_responseId(newId("resp_"))
{
    addResponse("response.created", "in_progress");
    addResponse("response.in_progress", "in_progress");
}

std::vector<QByteArray> DemoEvents::finish()
{
    addResponse("response.completed", "completed");
    return std::move(m_events);
}

void DemoEvents::addReasoning(const QByteArray &text)
{
    m_itemId = newId("rs_");
    JsonWriter added = beginOutputItem(m_itemId, "reasoning");
    addItemAdded(added.memberRaw("summary", "[]").endObject().take());
    addSummaryPart("response.reasoning_summary_part.added", {});
    for (const QByteArray &delta : deltasOf(text)) {
        JsonWriter json = beginForPart("response.reasoning_summary_text.delta", "summary_index");
        json.member("delta", delta);
        end(json);
    }
    JsonWriter textDone = beginForPart("response.reasoning_summary_text.done", "summary_index");
    textDone.member("text", text);
    end(textDone);
    addSummaryPart("response.reasoning_summary_part.done", text);
    JsonWriter done = beginOutputItem(m_itemId, "reasoning");
    done.key("summary").beginArray().beginObject().member("type", "summary_text");
    done.member("text", text).endObject().endArray();
    done.member("encrypted_content", "demo-" + m_itemId).endObject();
    m_reasoningBytes += text.size();
    addItemDone(done.take(), text.size());
}

void DemoEvents::addSearch(const QByteArray &query)
{
    m_itemId = newId("ws_");
    JsonWriter added = beginOutputItem(m_itemId, "web_search_call");
    addItemAdded(added.member("status", "in_progress").endObject().take());
    addBare("response.web_search_call.in_progress");
    addBare("response.web_search_call.searching");
    addBare("response.web_search_call.completed");
    JsonWriter done = beginOutputItem(m_itemId, "web_search_call");
    done.member("status", "completed").key("action").beginObject();
    done.member("type", "search").member("query", query).endObject().endObject();
    addItemDone(done.take(), 0);
}

void DemoEvents::addImage(const JsonValue &tool, const QByteArray &prompt, const QByteArray &image)
{
    m_itemId = newId("ig_");
    JsonWriter added = beginOutputItem(m_itemId, "image_generation_call");
    addItemAdded(added.member("status", "in_progress").endObject().take());
    addBare("response.image_generation_call.in_progress");
    addBare("response.image_generation_call.generating");
    const qint64 partials =
        std::clamp<qint64>(tool["partial_images"].toInteger().value_or(0), 0, 3);
    for (qint64 i = 0; i < partials; ++i) {
        JsonWriter json = beginForItem("response.image_generation_call.partial_image");
        json.memberNumber("partial_image_index", i).member("partial_image_b64", image);
        writeImageOptions(json, tool);
        end(json);
    }
    addBare("response.image_generation_call.completed");
    JsonWriter done = beginOutputItem(m_itemId, "image_generation_call");
    done.member("status", "completed").member("result", image).member("revised_prompt", prompt);
    writeImageOptions(done, tool);
    addItemDone(done.endObject().take(), 100);
}

void DemoEvents::addMessage(const QByteArray &text, const QByteArray &source)
{
    m_itemId = newId("msg_");
    addItemAdded(messageItem(m_itemId, "in_progress", "[]"));
    JsonWriter partAdded = beginForPart("response.content_part.added", "content_index");
    partAdded.memberRaw("part", textPart({}, {}));
    end(partAdded);
    for (const QByteArray &delta : deltasOf(text)) {
        JsonWriter json = beginForPart("response.output_text.delta", "content_index");
        json.member("delta", delta).memberRaw("logprobs", "[]");
        end(json);
    }
    const QByteArray cited = text.contains(source) ? source : QByteArray();
    if (!cited.isEmpty()) {
        JsonWriter json = beginForPart("response.output_text.annotation.added", "content_index");
        json.memberNumber("annotation_index", 0).memberRaw("annotation", citation(text, cited));
        end(json);
    }
    JsonWriter textDone = beginForPart("response.output_text.done", "content_index");
    textDone.member("text", text).memberRaw("logprobs", "[]");
    end(textDone);
    const QByteArray part = textPart(text, cited);
    JsonWriter partDone = beginForPart("response.content_part.done", "content_index");
    partDone.memberRaw("part", part);
    end(partDone);
    addItemDone(messageItem(m_itemId, "completed", '[' + part + ']'), text.size());
}

void DemoEvents::addCall(const JsonValue &tool, const QByteArray &arguments)
{
    const bool isFunction = tool["type"].toUtf8() == "function";
    const char *field = isFunction ? "arguments" : "input";
    const QByteArray prefix =
        isFunction ? "response.function_call_arguments." : "response.custom_tool_call_input.";
    const QByteArray callId = newId("call_");
    m_itemId = newId(isFunction ? "fc_" : "ctc_");
    const auto item = [&](const char *status, const QByteArray &value) {
        JsonWriter json =
            beginOutputItem(m_itemId, isFunction ? "function_call" : "custom_tool_call");
        json.member("status", status).member(field, value).member("call_id", callId);
        return json.member("name", tool["name"].toUtf8()).endObject().take();
    };
    addItemAdded(item("in_progress", {}));
    const qsizetype half = (arguments.size() + 1) / 2;
    for (const QByteArray &delta : {arguments.left(half), arguments.mid(half)}) {
        JsonWriter json = beginForItem(prefix + "delta");
        json.member("delta", delta);
        end(json);
    }
    JsonWriter inputDone = beginForItem(prefix + "done");
    inputDone.member(field, arguments);
    end(inputDone);
    addItemDone(item("completed", arguments), arguments.size());
}

//! Begins an event; the caller adds its own members and passes it to end().
JsonWriter DemoEvents::begin(const QByteArray &type)
{
    m_type = type;
    JsonWriter json;
    json.beginObject().member("type", type).memberNumber("sequence_number", m_number++);
    return json;
}

JsonWriter DemoEvents::beginForItem(const QByteArray &type)
{
    JsonWriter json = begin(type);
    json.member("item_id", m_itemId).memberNumber("output_index", m_index);
    return json;
}

JsonWriter DemoEvents::beginForPart(const QByteArray &type, const char *indexName)
{
    JsonWriter json = beginForItem(type);
    json.memberNumber(indexName, 0);
    return json;
}

void DemoEvents::end(JsonWriter &json)
{
    json.endObject();
    m_events.push_back("event: " + m_type + "\ndata: " + json.take() + "\n\n");
}

void DemoEvents::addBare(const QByteArray &type)
{
    JsonWriter json = beginForItem(type);
    end(json);
}

void DemoEvents::addItemAdded(const QByteArray &item)
{
    JsonWriter json = begin("response.output_item.added");
    json.memberNumber("output_index", m_index).memberRaw("item", item);
    end(json);
}

void DemoEvents::addItemDone(const QByteArray &item, qsizetype outputBytes)
{
    JsonWriter json = begin("response.output_item.done");
    json.memberNumber("output_index", m_index++).memberRaw("item", item);
    end(json);
    m_outputBytes += outputBytes;
}

void DemoEvents::addSummaryPart(const QByteArray &type, const QByteArray &text)
{
    JsonWriter json = beginForPart(type, "summary_index");
    json.key("part").beginObject().member("type", "summary_text").member("text", text);
    json.endObject();
    end(json);
}

void DemoEvents::addResponse(const QByteArray &type, const char *status)
{
    JsonWriter json = begin(type);
    json.key("response").beginObject().member("id", m_responseId).member("object", "response");
    json.memberNumber("created_at", m_now).member("status", status);
    json.memberNull("error").memberNull("incomplete_details");
    json.member("model", m_body["model"].toUtf8()).memberRaw("output", "[]");
    const QByteArray tier = m_body["service_tier"].toUtf8();
    json.member("service_tier", tier.isEmpty() ? QByteArray("default") : tier);
    json.memberBool("store", false);
    if (type == "response.completed")
        writeUsage(json.key("usage"));
    else
        json.memberNull("usage");
    json.endObject();
    end(json);
}

//! An estimate that grows with the text.
void DemoEvents::writeUsage(JsonWriter &json) const
{
    const qint64 input = m_body["input"].rawView().size() / 4 + 1;
    const qint64 output = m_outputBytes / 4 + 1;
    json.beginObject().memberNumber("input_tokens", input);
    json.key("input_tokens_details").beginObject().memberNumber("cached_tokens", 0).endObject();
    json.memberNumber("output_tokens", output).key("output_tokens_details");
    json.beginObject().memberNumber("reasoning_tokens", m_reasoningBytes / 4).endObject();
    json.memberNumber("total_tokens", input + output).endObject();
}

} // namespace core
