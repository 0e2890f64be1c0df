// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoResponses.h"

#include "core/base/Ids.h"
#include "core/base/JsonWriter.h"

#include <algorithm>

namespace core {

namespace {

constexpr int DeepestSchema = 16;
constexpr char DemoUrl[] = "https://example.org/demo";
//! A PNG of one pixel.
constexpr char DemoImage[] =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
    "rkJggg==";

QByteArray lastUserText(const JsonValue &body)
{
    QByteArray text;
    const auto items = body["input"].items();
    for (const JsonValue &item : items) {
        if (item["role"].toUtf8() != "user")
            continue;
        text.clear();
        if (item["content"].isString())
            text = item["content"].toUtf8();
        const auto parts = item["content"].items();
        for (const JsonValue &part : parts)
            text.append(part["text"].toUtf8());
    }
    return text;
}

//! True while the conversation ends with what a tool answered: then it is time for words.
bool endsWithToolOutput(const JsonValue &body)
{
    const auto items = body["input"].items();
    return !items.isEmpty() && items.last()["type"].toUtf8().endsWith("_output");
}

QByteArray lastToolOutput(const JsonValue &body)
{
    const auto items = body["input"].items();
    if (items.isEmpty())
        return {};
    const JsonValue output = items.last()["output"];
    return output.isString() ? output.toUtf8() : QByteArray("several parts");
}

//! Words of a name: "get_weather" → get, weather.
QList<QByteArray> wordsOf(const QByteArray &name)
{
    QByteArray plain = name.toLower();
    plain.replace('-', '_');
    return plain.split('_');
}

bool mentions(const QByteArray &text, const QByteArray &name)
{
    const QByteArray lower = text.toLower();
    if (lower.contains(name.toLower()))
        return true;
    const auto words = wordsOf(name);
    return std::any_of(words.begin(), words.end(), [&](const QByteArray &word) {
        return word.size() > 3 && lower.contains(word);
    });
}

bool isCallable(const JsonValue &tool)
{
    const QByteArray type = tool["type"].toUtf8();
    return type == "function" || type == "custom";
}

//! The tools that the model would call now: those the choice demands, else those spoken of.
QList<JsonValue> toolsToCall(const JsonValue &body, const QByteArray &text)
{
    QList<JsonValue> result;
    const JsonValue choice = body["tool_choice"];
    if (choice.toUtf8() == "none" || endsWithToolOutput(body))
        return result;
    const auto tools = body["tools"].items();
    for (const JsonValue &tool : tools) {
        if (!isCallable(tool))
            continue;
        const QByteArray name = tool["name"].toUtf8();
        if (choice["name"].isString() ? choice["name"].toUtf8() == name : mentions(text, name))
            result.append(tool);
    }
    if (result.isEmpty() && choice.toUtf8() == "required") {
        const auto first = std::find_if(tools.begin(), tools.end(), isCallable);
        if (first != tools.end())
            result.append(*first);
    }
    if (result.size() > 1 && body["parallel_tool_calls"].toBool() == std::optional<bool>(false))
        result.resize(1);
    return result;
}

bool wantsSearch(const JsonValue &body, const QByteArray &text)
{
    const auto tools = body["tools"].items();
    const bool canSearch = std::any_of(tools.begin(), tools.end(), [](const JsonValue &tool) {
        return tool["type"].toUtf8() == "web_search";
    });
    const QByteArray lower = text.toLower();
    return canSearch && body["tool_choice"].toUtf8() != "none" && !endsWithToolOutput(body)
        && (lower.contains("search") || lower.contains("news") || lower.contains("web")
            || body["tool_choice"]["type"].toUtf8() == "web_search");
}

QByteArray exampleText(const JsonValue &schema)
{
    const QByteArray format = schema["format"].toUtf8();
    if (format == "date-time")
        return "\"2026-01-01T00:00:00Z\"";
    if (format == "date")
        return "\"2026-01-01\"";
    if (format == "uuid")
        return "\"00000000-0000-4000-8000-000000000000\"";
    QByteArray text = "demo";
    const qint64 least = std::min<qint64>(schema["minLength"].toInteger().value_or(0), 1000);
    while (text.size() < least)
        text.append('o');
    if (const auto most = schema["maxLength"].toInteger(); most && *most < text.size())
        text.truncate(std::max<qint64>(*most, 0));
    return '"' + text + '"';
}

QByteArray exampleNumber(const JsonValue &schema)
{
    for (const char *bound : {"minimum", "maximum"}) {
        if (schema[bound].isNumber())
            return schema[bound].raw();
    }
    return "1";
}

//! Follows "#/…" into the outermost schema.
JsonValue followed(const JsonValue &schema, const JsonValue &root)
{
    JsonValue at = schema;
    for (int i = 0; i < DeepestSchema && at["$ref"].isString(); ++i) {
        const auto steps = at["$ref"].toUtf8().split('/');
        JsonValue target = root;
        for (qsizetype n = 1; n < steps.size(); ++n)
            target = target[steps[n]];
        at = target;
    }
    return at;
}

QByteArray example(const JsonValue &given, const JsonValue &root, int depth);

QByteArray exampleObject(const JsonValue &schema, const JsonValue &root, int depth)
{
    QList<QByteArray> required;
    const auto names = schema["required"].items();
    for (const JsonValue &name : names)
        required.append(name.toUtf8());
    JsonWriter json;
    json.beginObject();
    const auto properties = schema["properties"].members();
    for (const auto &[name, value] : properties) {
        if (required.contains(name))
            json.key(name).raw(example(value, root, depth + 1));
    }
    return json.endObject().take();
}

QByteArray exampleArray(const JsonValue &schema, const JsonValue &root, int depth)
{
    const qint64 count = std::clamp<qint64>(schema["minItems"].toInteger().value_or(1), 0, 20);
    JsonWriter json;
    json.beginArray();
    for (qint64 i = 0; i < count && schema["items"].isObject(); ++i)
        json.raw(example(schema["items"], root, depth + 1));
    return json.endArray().take();
}

QByteArray example(const JsonValue &given, const JsonValue &root, int depth)
{
    const JsonValue schema = followed(given, root);
    if (depth > DeepestSchema)
        return "null";
    if (schema.contains("const"))
        return schema["const"].raw();
    for (const char *list : {"enum", "anyOf", "oneOf", "allOf"}) {
        const auto items = schema[list].items();
        if (!items.isEmpty())
            return qstrcmp(list, "enum") == 0 ? items.first().raw()
                                              : example(items.first(), root, depth + 1);
    }
    const JsonValue types = schema["type"];
    const QByteArray type = types.isArray() ? types.items().value(0).toUtf8() : types.toUtf8();
    if (type == "object" || schema["properties"].isObject())
        return exampleObject(schema, root, depth);
    if (type == "array")
        return exampleArray(schema, root, depth);
    if (type == "integer" || type == "number")
        return exampleNumber(schema);
    if (type == "boolean")
        return "true";
    if (type == "null")
        return "null";
    return exampleText(schema);
}

//! The image tool, when the model would draw now; Undefined otherwise.
JsonValue imageToolToUse(const JsonValue &body, const QByteArray &text)
{
    const JsonValue choice = body["tool_choice"];
    const bool isDemanded = choice["type"].toUtf8() == "image_generation";
    const bool isSpokenOf = choice.toUtf8() != "none" && text.toLower().contains("draw");
    const auto tools = body["tools"].items();
    for (const JsonValue &tool : tools) {
        if (tool["type"].toUtf8() == "image_generation" && (isDemanded || isSpokenOf))
            return tool;
    }
    return {};
}

//! Pieces as a model writes them: a word at a time, blanks in front, characters whole.
QList<QByteArray> pieces(const QByteArray &text)
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

//! Writes the events of one answer, item after item.
class ResponseScript
{
public:
    ResponseScript(const JsonValue &body, qint64 now)
        : m_body(body)
        , m_now(now)
        , m_responseId(newId("resp_"))
    {
    }

    std::vector<QByteArray> write()
    {
        response("response.created", "in_progress");
        response("response.in_progress", "in_progress");
        const QByteArray text = lastUserText(m_body);
        if (m_body["reasoning"]["summary"].isString())
            think();
        if (wantsSearch(m_body, text))
            search(text);
        const auto calls = toolsToCall(m_body, text);
        if (const JsonValue tool = imageToolToUse(m_body, text); tool.isObject())
            draw(tool, text);
        else if (calls.isEmpty())
            say(words(text));
        for (const JsonValue &tool : calls)
            call(tool);
        response("response.completed", "completed");
        return std::move(m_events);
    }

private:
    //! Begins an event with what all have; the caller adds fields and hands it to end().
    JsonWriter begin(const char *type)
    {
        m_type = type;
        JsonWriter json;
        json.beginObject().member("type", type).memberNumber("sequence_number", m_number++);
        return json;
    }

    void end(JsonWriter &json)
    {
        json.endObject();
        m_events.push_back("event: " + m_type + "\ndata: " + json.take() + "\n\n");
    }

    void response(const char *type, const char *status)
    {
        const bool isEnd = qstrcmp(status, "completed") == 0;
        JsonWriter json = begin(type);
        json.key("response").beginObject().member("id", m_responseId).member("object", "response");
        json.memberNumber("created_at", m_now).member("status", status);
        json.memberNull("error").memberNull("incomplete_details");
        json.member("model", m_body["model"].toUtf8()).memberRaw("output", "[]");
        const QByteArray tier = m_body["service_tier"].toUtf8();
        json.member("service_tier", tier.isEmpty() ? QByteArray("default") : tier);
        json.memberBool("store", false);
        if (isEnd)
            writeUsage(json.key("usage"));
        else
            json.memberNull("usage");
        json.endObject();
        end(json);
    }

    //! An estimate that at least grows with the text; marked nowhere, for it is a demo.
    void writeUsage(JsonWriter &json) const
    {
        const qint64 input = m_body["input"].rawView().size() / 4 + 1;
        const qint64 output = m_outputBytes / 4 + 1;
        json.beginObject().memberNumber("input_tokens", input);
        json.key("input_tokens_details").beginObject().memberNumber("cached_tokens", 0).endObject();
        json.memberNumber("output_tokens", output).key("output_tokens_details");
        json.beginObject().memberNumber("reasoning_tokens", m_reasoningBytes / 4).endObject();
        json.memberNumber("total_tokens", input + output).endObject();
    }

    void item(const char *type, const QByteArray &itemJson)
    {
        JsonWriter json = begin(type);
        json.memberNumber("output_index", m_index).memberRaw("item", itemJson);
        end(json);
    }

    JsonWriter part(const char *type, const QByteArray &itemId, const char *indexName, int index)
    {
        JsonWriter json = begin(type);
        json.member("item_id", itemId).memberNumber("output_index", m_index);
        json.memberNumber(indexName, index);
        return json;
    }

    void think()
    {
        const QByteArray text =
            "**Being a demo**\n\nNo model is asked; the answer is made up here.";
        const QByteArray id = newId("rs_");
        JsonWriter added;
        added.beginObject().member("id", id).member("type", "reasoning");
        added.memberRaw("summary", "[]").endObject();
        item("response.output_item.added", added.take());
        writeSummary("response.reasoning_summary_part.added", id, {});
        for (const QByteArray &piece : pieces(text)) {
            JsonWriter json = part("response.reasoning_summary_text.delta", id, "summary_index", 0);
            json.member("delta", piece);
            end(json);
        }
        JsonWriter done = part("response.reasoning_summary_text.done", id, "summary_index", 0);
        done.member("text", text);
        end(done);
        writeSummary("response.reasoning_summary_part.done", id, text);
        JsonWriter whole;
        whole.beginObject().member("id", id).member("type", "reasoning").key("summary");
        whole.beginArray().beginObject().member("type", "summary_text").member("text", text);
        whole.endObject().endArray();
        whole.member("encrypted_content", "demo-" + id).endObject();
        item("response.output_item.done", whole.take());
        m_reasoningBytes += text.size();
        m_outputBytes += text.size();
        ++m_index;
    }

    void writeSummary(const char *type, const QByteArray &id, const QByteArray &text)
    {
        JsonWriter json = part(type, id, "summary_index", 0);
        json.key("part").beginObject().member("type", "summary_text").member("text", text);
        json.endObject();
        end(json);
    }

    void search(const QByteArray &query)
    {
        const QByteArray id = newId("ws_");
        JsonWriter added;
        added.beginObject().member("id", id).member("type", "web_search_call");
        added.member("status", "in_progress").endObject();
        item("response.output_item.added", added.take());
        for (const char *type :
             {"response.web_search_call.in_progress", "response.web_search_call.searching",
              "response.web_search_call.completed"}) {
            JsonWriter json = begin(type);
            json.member("item_id", id).memberNumber("output_index", m_index);
            end(json);
        }
        JsonWriter done;
        done.beginObject().member("id", id).member("type", "web_search_call");
        done.member("status", "completed").key("action").beginObject();
        done.member("type", "search").member("query", query.left(200)).endObject().endObject();
        item("response.output_item.done", done.take());
        m_hasSearched = true;
        ++m_index;
    }

    void draw(const JsonValue &tool, const QByteArray &prompt)
    {
        const QByteArray id = newId("ig_");
        const auto whole = [&](const char *status, bool hasImage) {
            JsonWriter json;
            json.beginObject().member("id", id).member("type", "image_generation_call");
            json.member("status", status);
            if (hasImage) {
                json.member("result", DemoImage);
                json.member("revised_prompt", "(Demo) " + prompt.left(500));
                writeLook(json, tool);
            }
            return json.endObject().take();
        };
        item("response.output_item.added", whole("in_progress", false));
        for (const char *type : {"response.image_generation_call.in_progress",
                                 "response.image_generation_call.generating"}) {
            JsonWriter json = begin(type);
            json.member("item_id", id).memberNumber("output_index", m_index);
            end(json);
        }
        const qint64 partials =
            std::clamp<qint64>(tool["partial_images"].toInteger().value_or(0), 0, 3);
        for (qint64 i = 0; i < partials; ++i) {
            JsonWriter json = begin("response.image_generation_call.partial_image");
            json.member("item_id", id).memberNumber("output_index", m_index);
            json.memberNumber("partial_image_index", i).member("partial_image_b64", DemoImage);
            writeLook(json, tool);
            end(json);
        }
        JsonWriter completed = begin("response.image_generation_call.completed");
        completed.member("item_id", id).memberNumber("output_index", m_index);
        end(completed);
        item("response.output_item.done", whole("completed", true));
        m_outputBytes += 100;
        ++m_index;
    }

    //! As asked, but always a PNG, since that is what the picture is.
    static void writeLook(JsonWriter &json, const JsonValue &tool)
    {
        const auto orElse = [&tool](const char *name, const char *other) {
            const QByteArray asked = tool[name].toUtf8();
            return asked.isEmpty() || asked == "auto" ? QByteArray(other) : asked;
        };
        json.member("size", orElse("size", "1024x1024"));
        json.member("quality", orElse("quality", "medium"));
        json.member("background", orElse("background", "opaque"));
        json.member("output_format", "png");
    }

    QByteArray words(const QByteArray &text) const
    {
        const JsonValue format = m_body["text"]["format"];
        const QByteArray type = format["type"].toUtf8();
        if (type == "json_schema")
            return exampleFor(format["schema"]);
        if (type == "json_object")
            return "{\"demo\":true,\"message\":\"No model was asked.\"}";
        if (endsWithToolOutput(m_body))
            return "(Demo) The tool answered: " + lastToolOutput(m_body).left(500);
        if (m_hasSearched)
            return QByteArray("(Demo) Nothing was searched, but a source would stand here: ")
                + DemoUrl;
        return "(Demo) Hello! No model was asked, this is a simulated answer. You wrote: "
            + text.left(500);
    }

    QByteArray textPart(const QByteArray &text) const
    {
        JsonWriter json;
        json.beginObject().member("type", "output_text").member("text", text);
        json.key("annotations").beginArray();
        if (m_hasSearched && text.contains(DemoUrl))
            json.raw(annotation(text));
        json.endArray().memberRaw("logprobs", "[]").endObject();
        return json.take();
    }

    static QByteArray annotation(const QByteArray &text)
    {
        const qsizetype at = QString::fromUtf8(text).indexOf(QLatin1StringView(DemoUrl));
        JsonWriter json;
        json.beginObject().member("type", "url_citation").memberNumber("start_index", at);
        json.memberNumber("end_index", at + qsizetype(qstrlen(DemoUrl)));
        json.member("url", DemoUrl).member("title", "Demo").endObject();
        return json.take();
    }

    QByteArray message(const QByteArray &id, const char *status, const QByteArray &content) const
    {
        JsonWriter json;
        json.beginObject().member("id", id).member("type", "message").member("status", status);
        json.member("role", "assistant").memberRaw("content", content).endObject();
        return json.take();
    }

    void say(const QByteArray &text)
    {
        const QByteArray id = newId("msg_");
        item("response.output_item.added", message(id, "in_progress", "[]"));
        JsonWriter opened = part("response.content_part.added", id, "content_index", 0);
        opened.memberRaw("part", textPart({}));
        end(opened);
        for (const QByteArray &piece : pieces(text)) {
            JsonWriter json = part("response.output_text.delta", id, "content_index", 0);
            json.member("delta", piece).memberRaw("logprobs", "[]");
            end(json);
        }
        if (m_hasSearched && text.contains(DemoUrl)) {
            JsonWriter json = part("response.output_text.annotation.added", id, "content_index", 0);
            json.memberNumber("annotation_index", 0).memberRaw("annotation", annotation(text));
            end(json);
        }
        JsonWriter done = part("response.output_text.done", id, "content_index", 0);
        done.member("text", text).memberRaw("logprobs", "[]");
        end(done);
        JsonWriter closed = part("response.content_part.done", id, "content_index", 0);
        closed.memberRaw("part", textPart(text));
        end(closed);
        item("response.output_item.done", message(id, "completed", '[' + textPart(text) + ']'));
        m_outputBytes += text.size();
        ++m_index;
    }

    void call(const JsonValue &tool)
    {
        const bool isFunction = tool["type"].toUtf8() == "function";
        const QByteArray id = newId(isFunction ? "fc_" : "ctc_");
        const QByteArray callId = newId("call_");
        const QByteArray arguments =
            isFunction ? exampleFor(tool["parameters"]) : QByteArray("demo input");
        const char *field = isFunction ? "arguments" : "input";
        const auto whole = [&](const char *status, const QByteArray &value) {
            JsonWriter json;
            json.beginObject().member("id", id);
            json.member("type", isFunction ? "function_call" : "custom_tool_call");
            json.member("status", status).member(field, value).member("call_id", callId);
            json.member("name", tool["name"].toUtf8()).endObject();
            return json.take();
        };
        item("response.output_item.added", whole("in_progress", {}));
        const qsizetype half = (arguments.size() + 1) / 2;
        for (const QByteArray &piece : {arguments.left(half), arguments.mid(half)}) {
            JsonWriter json = begin(isFunction ? "response.function_call_arguments.delta"
                                               : "response.custom_tool_call_input.delta");
            json.member("item_id", id).memberNumber("output_index", m_index);
            json.member("delta", piece);
            end(json);
        }
        JsonWriter done = begin(isFunction ? "response.function_call_arguments.done"
                                           : "response.custom_tool_call_input.done");
        done.member("item_id", id).memberNumber("output_index", m_index).member(field, arguments);
        end(done);
        item("response.output_item.done", whole("completed", arguments));
        m_outputBytes += arguments.size();
        ++m_index;
    }

    const JsonValue &m_body;
    qint64 m_now;
    QByteArray m_responseId;
    QByteArray m_type;
    std::vector<QByteArray> m_events;
    qint64 m_number = 0;
    qint64 m_index = 0;
    qint64 m_outputBytes = 0;
    qint64 m_reasoningBytes = 0;
    bool m_hasSearched = false;
};

} // namespace

std::vector<QByteArray> demoResponse(const JsonValue &body, qint64 now)
{
    return ResponseScript(body, now).write();
}

QByteArray demoCompaction(const JsonValue &body)
{
    JsonWriter json;
    json.beginObject().key("output").beginArray();
    const auto items = body["input"].items();
    for (const JsonValue &item : items) {
        if (item["role"].toUtf8() == "user")
            json.raw(item.rawView());
    }
    json.beginObject().member("id", newId("cmp_")).member("type", "compaction");
    json.member("encrypted_content", "demo-" + toBase64Url(randomBytes(24))).endObject();
    return json.endArray().endObject().take();
}

QByteArray exampleFor(const JsonValue &schema)
{
    return example(schema, schema, 0);
}

} // namespace core
