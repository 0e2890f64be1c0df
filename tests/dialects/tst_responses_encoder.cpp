// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CodexEvents.h"
#include "core/codex/SseParser.h"
#include "core/dialects/openai/ResponsesEncoder.h"
#include "tests/dialects/FakeKeptResponses.h"
#include "tests/dialects/Golden.h"
#include "tests/dialects/Recordings.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_responses_encoder {

using namespace core;
using namespace openai;
using namespace Qt::Literals::StringLiterals;

namespace {

//! A response as a client has it in the end, in lines.
using Lines = QList<QByteArray>;

ResponsesResponseOptions options()
{
    ResponsesResponseOptions options;
    options.model = "gpt-5.5";
    options.createdAt = 1795216000;
    return options;
}

bool hasFailed(const Events &events)
{
    return std::holds_alternative<ResponseFailed>(events.back());
}

QByteArray streamed(const ResponsesResponseOptions &options, const Events &events)
{
    ResponsesEncoder encoder(options);
    QByteArray out;
    for (const Event &event : events)
        encoder.stream(0, event, out);
    encoder.end(out);
    return out;
}

QByteArray complete(const ResponsesResponseOptions &options, const Events &events)
{
    ResponsesEncoder encoder(options);
    for (const Event &event : events)
        encoder.collect(0, event);
    return encoder.completeBody();
}

QList<QByteArray> dataOf(const QByteArray &stream)
{
    SseParser parser;
    parser.feed(stream);
    QList<QByteArray> events;
    while (const auto data = parser.next())
        events.append(data->toByteArray());
    return events;
}

QByteArray textOfParts(const JsonValue &parts, const char *field)
{
    QByteArray text;
    for (const JsonValue &part : parts.items())
        text += part[field].toUtf8();
    return text;
}

QByteArray describe(const JsonValue &item)
{
    return item["type"].toUtf8() + '|' + textOfParts(item["content"], "text") + '|'
        + textOfParts(item["content"], "refusal") + '|' + textOfParts(item["summary"], "text") + '|'
        + item["name"].toUtf8() + '|' + item["arguments"].toUtf8() + item["input"].toUtf8() + '|'
        + item["encrypted_content"].toUtf8() + '|' + item["result"].toUtf8();
}

Lines readComplete(const JsonValue &response)
{
    Lines lines{response["status"].toUtf8(), response["usage"].raw(),
                response["incomplete_details"].raw()};
    for (const JsonValue &item : response["output"].items())
        lines.append(describe(item));
    return lines;
}

//! What the events report one by one: items as they finish, deltas of those that never are, and
//! the end. The output in the last response object is not looked at.
Lines readOneByOne(const QByteArray &stream)
{
    std::map<qint64, QByteArray> items;
    std::map<qint64, JsonValue> open;
    std::map<qint64, QByteArray> text;
    JsonValue last;
    for (const QByteArray &data : dataOf(stream)) {
        const JsonValue event = *parseJson(data);
        const qint64 index = event["output_index"].toInteger().value_or(0);
        const QByteArray type = event["type"].toUtf8();
        if (type == "response.output_item.added") {
            open[index] = event["item"];
        } else if (type == "response.output_item.done") {
            items[index] = describe(event["item"]);
            open.erase(index);
        } else if (type.endsWith(".delta")) {
            text[index] += event["delta"].toUtf8();
        } else if (event["response"].isObject()) {
            last = event["response"];
        }
    }
    for (const auto &[index, item] : open)
        items[index] = item["type"].toUtf8() + '|' + text[index] + "||||||";
    Lines lines{last["status"].toUtf8(), last["usage"].raw(), last["incomplete_details"].raw()};
    for (const auto &[index, item] : items)
        lines.append(item);
    return lines;
}

//! The public events of a recording, framed as the backend frames them.
QByteArray publicEvents(const QString &recording)
{
    QByteArray out;
    for (const QByteArray &data : dataOf(readFixture(u"codex/"_s + recording + u".sse"_s))) {
        const auto event = parseJson(data);
        const QByteArray type = event ? (*event)["type"].toUtf8() : QByteArray();
        const bool isPublic = type.startsWith("response.") && type != "response.metadata";
        if (isPublic || type == "error")
            out += "event: " + type + "\ndata: " + data + "\n\n";
    }
    return out;
}

//! An event with `more`, an object, beside its type.
RawEvent raw(const char *type, const QByteArray &more)
{
    return {type, {"{\"type\":\"" + QByteArray(type) + "\"," + more.sliced(1)}};
}

//! Complete as far as the recordings leave something out.
bool isComplete(const QByteArray &event)
{
    const auto value = parseJson(event);
    if (!value || !value->contains("sequence_number") || !value->contains("output_index"))
        return false;
    const JsonValue item = (*value)["item"];
    if ((*value)["type"].toUtf8() == "response.function_call_arguments.done")
        return value->contains("name");
    if (item["type"].toUtf8() == "image_generation_call")
        return item.contains("result");
    return item.contains("id") || value->contains("item_id");
}

//! Members that Open Responses or OpenAI require of a response object.
QByteArrayList absentMembers(const JsonValue &response)
{
    QByteArrayList absent;
    for (const char *name : {"id",
                             "object",
                             "created_at",
                             "status",
                             "model",
                             "output",
                             "tools",
                             "tool_choice",
                             "truncation",
                             "text",
                             "top_p",
                             "temperature",
                             "top_logprobs",
                             "presence_penalty",
                             "frequency_penalty",
                             "parallel_tool_calls",
                             "store",
                             "background",
                             "service_tier",
                             "metadata"}) {
        if (response[name].isAbsent())
            absent.append(name);
    }
    for (const char *name :
         {"completed_at", "error", "incomplete_details", "instructions", "previous_response_id",
          "reasoning", "usage", "user", "max_output_tokens", "max_tool_calls", "safety_identifier",
          "prompt_cache_key"}) {
        if (!response.contains(name))
            absent.append(name);
    }
    return absent;
}

Events interleaved()
{
    const auto raw = [](const char *type, const char *rest) {
        return RawEvent{type,
                        {R"({"type":)"
                         "\""
                         + QByteArray(type) + "\"," + rest + '}'}};
    };
    return {ResponseStarted{"resp_1", "gpt-5.5", 1795216000, {}},
            raw("response.created",
                R"("sequence_number":0,"response":{"id":"resp_1","tools":)"
                R"([{"type":"function","name":"long_1234"}],"output":[]})"),
            raw("response.output_item.added",
                R"("sequence_number":1,"output_index":0,"item":{"type":"function_call",)"
                R"("name":"long_1234","arguments":"","status":"in_progress"})"),
            raw("response.function_call_arguments.delta",
                R"("sequence_number":2,"output_index":0,"delta":"{\u0022a")"),
            ResponseFailed{Error{ErrorCode::Upstream, u"the backend broke off"_s}}};
}

} // namespace

class TestResponsesEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesRecordingsAsExpected_data() { recordingRows(); }

    void writesRecordingsAsExpected()
    {
        QFETCH(QString, recording);
        const QString path = u"responses/recordings/"_s + recording;
        const Events events = eventsOf(recording, true);
        const QByteArray stream = streamed(options(), events);
        QCOMPARE(stream, expectedText(path + u".sse"_s, stream));
        if (hasFailed(events))
            return;
        const QByteArray json = complete(options(), events) + '\n';
        QCOMPARE(json, expectedText(path + u".json"_s, json));
    }

    void readsTheSameInBothForms_data() { recordingRows(); }

    void readsTheSameInBothForms()
    {
        QFETCH(QString, recording);
        const Events events = eventsOf(recording, true);
        const QByteArray stream = streamed(options(), events);
        if (hasFailed(events)) {
            const auto last = parseJson(dataOf(stream).last());
            QCOMPARE((*last)["type"].toUtf8(), QByteArray("response.failed"));
            QVERIFY(!(*last)["response"]["error"]["message"].toUtf8().isEmpty());
            return;
        }
        const auto response = parseJson(complete(options(), events));
        QVERIFY(response);
        QCOMPARE(readOneByOne(stream), readComplete(*response));
        const auto last = parseJson(dataOf(stream).last());
        QCOMPARE((*last)["response"].raw(), response->raw());
    }

    void leavesCompleteEventsAlone_data() { recordingRows(); }

    //! All but those with a response object, which the backend never sends complete.
    void leavesCompleteEventsAlone()
    {
        QFETCH(QString, recording);
        const QList<QByteArray> stream = dataOf(streamed(options(), eventsOf(recording, true)));
        for (const QByteArray &event : dataOf(publicEvents(recording))) {
            if (!(*parseJson(event))["response"].isObject() && isComplete(event))
                QVERIFY2(stream.contains(event), event.constData());
        }
    }

    void completesEveryResponseObject_data() { recordingRows(); }

    void completesEveryResponseObject()
    {
        QFETCH(QString, recording);
        const Events events = eventsOf(recording, true);
        for (const QByteArray &data : dataOf(streamed(options(), events))) {
            const JsonValue response = (*parseJson(data))["response"];
            if (response.isObject())
                QCOMPARE(absentMembers(response), QByteArrayList());
        }
        if (hasFailed(events))
            return;
        QCOMPARE(absentMembers(*parseJson(complete(options(), events))), QByteArrayList());
    }

    void repeatsWhatTheRequestSays()
    {
        const auto body = parseJson(
            R"({"temperature":0.5,"top_p":"x","top_logprobs":2,"max_output_tokens":7,"user":"u",)"
            R"("metadata":{"a":"b"},"truncation":"auto","parallel_tool_calls":false})");
        Request request;
        request.tools = {FunctionTool{"f", {}, {R"({"type":"object"})"}, {}}};
        request.toolChoice.mode = ToolChoice::Mode::Required;
        request.reasoningEffort = "high";
        request.verbosity = "low";
        request.serviceTier = "priority";
        ResponsesResponseOptions repeated = options();
        repeated.echo = echoOf(*body, request, {});
        const auto events = dataOf(streamed(repeated, eventsOf(u"text"_s, true)));
        const JsonValue response = (*parseJson(events.first()))["response"];
        const QList<std::pair<const char *, const char *>> expected{
            {"temperature", "0.5"},
            {"top_p", "1"},
            {"top_logprobs", "2"},
            {"max_output_tokens", "7"},
            {"max_tool_calls", "null"},
            {"user", R"("u")"},
            {"metadata", R"({"a":"b"})"},
            {"truncation", R"("auto")"},
            {"parallel_tool_calls", "false"},
            {"tool_choice", R"("required")"},
            {"reasoning", R"({"effort":"high","summary":null})"},
            {"text", R"({"format":{"type":"text"},"verbosity":"low"})"},
            {"service_tier", R"("priority")"},
            {"tools",
             R"([{"type":"function","name":"f","description":null,)"
             R"("parameters":{"type":"object"},"strict":false}])"},
        };
        for (const auto &[name, json] : expected)
            QCOMPARE(response[name].raw(), QByteArray(json));
        // What the backend says counts.
        const JsonValue end = (*parseJson(events.last()))["response"];
        QCOMPARE(end["service_tier"].toUtf8(), QByteArray("default"));
    }

    void fillsUsageAndItems()
    {
        const Events events{
            raw("response.created", R"({"response":{}})"),
            raw("response.output_item.added", R"({"item":{"type":"message"}})"),
            raw("response.content_part.added", R"({"part":{"type":"output_text"}})"),
            raw("response.output_text.delta", R"({"delta":"a \"logprobs\" b"})"),
            raw("response.output_item.done",
                R"({"item":{"type":"message","status":null,"content":)"
                R"([{"type":"output_text","text":"a"}]}})"),
            raw("response.output_item.added", R"({"item":{"type":"reasoning","content":null}})"),
            raw("response.reasoning_summary_text.delta", R"({"delta":"h"})"),
            raw("response.output_item.added", R"({"item":{"type":"function_call","name":"f"}})"),
            raw("response.function_call_arguments.done", R"({"arguments":"{}"})"),
            raw("response.completed",
                R"({"response":{"usage":{"input_tokens":3,"output_tokens":2}}})"),
        };
        QList<JsonValue> out;
        for (const QByteArray &data : dataOf(streamed(options(), events)))
            out.append(*parseJson(data));
        QCOMPARE(out.size(), 10);
        for (qsizetype i = 0; i < out.size(); ++i)
            QCOMPARE(out[i]["sequence_number"].toInteger(), i);
        const QByteArray id = out[1]["item"]["id"].toUtf8();
        QVERIFY(id.startsWith("msg_"));
        QCOMPARE(out[1]["item"]["status"].toUtf8(), QByteArray("in_progress"));
        QCOMPARE(out[1]["item"]["content"].raw(), QByteArray("[]"));
        QCOMPARE(out[2]["item_id"].toUtf8(), id);
        QCOMPARE(out[2]["part"].raw(),
                 QByteArray(R"({"type":"output_text","text":"","annotations":[],"logprobs":[]})"));
        QCOMPARE(out[3]["item_id"].toUtf8(), id);
        QCOMPARE(out[3]["content_index"].toInteger(), 0);
        QVERIFY(out[3]["logprobs"].isArray());
        QCOMPARE(out[4]["item"]["id"].toUtf8(), id);
        QCOMPARE(out[4]["item"]["status"].toUtf8(), QByteArray("completed"));
        QVERIFY(out[4]["item"]["content"].items().first()["annotations"].isArray());
        QVERIFY(out[5]["item"]["summary"].isArray());
        QVERIFY(!out[5]["item"].contains("content"));
        QCOMPARE(out[6]["output_index"].toInteger(), 1);
        QCOMPARE(out[6]["summary_index"].toInteger(), 0);
        QCOMPARE(out[8]["output_index"].toInteger(), 2);
        QCOMPARE(out[8]["name"].toUtf8(), QByteArray("f"));
        QVERIFY(out[7]["item"]["call_id"].toUtf8().startsWith("call_"));
        QCOMPARE(out[9]["response"]["usage"].raw(),
                 QByteArray(R"({"input_tokens":3,"output_tokens":2,"total_tokens":5,)"
                            R"("input_tokens_details":{"cached_tokens":0,"cache_write_tokens":0},)"
                            R"("output_tokens_details":{"reasoning_tokens":0}})"));
        QCOMPARE(out[9]["response"]["id"].raw(), out[0]["response"]["id"].raw());
        QVERIFY(out[9]["response"]["completed_at"].toInteger().value_or(0) >= 1795216000);
    }

    void reportsATooLongConversationOnlyAsAFailedResponse_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("nothing before") << QByteArray();
        QTest::newRow("flat") << QByteArray(R"({"code":"context_length_exceeded"})");
        QTest::newRow("nested") << QByteArray(R"({"error":{"code":"context_length_exceeded"}})");
    }

    //! The Codex CLI compacts on `response.failed`; an `error` before it would end its turn.
    void reportsATooLongConversationOnlyAsAFailedResponse()
    {
        QFETCH(QByteArray, error);
        Events events;
        if (!error.isEmpty())
            events.push_back(raw("error", error));
        const Error failure{ErrorCode::ContextTooLong, u"too long"_s};
        QVERIFY(ResponsesEncoder(options()).streamsFailure(failure));
        events.push_back(ResponseFailed{failure});
        const auto data = dataOf(streamed(options(), events));
        QCOMPARE(data.size(), 2);
        const auto created = parseJson(data.first());
        QCOMPARE((*created)["type"].toUtf8(), QByteArray("response.created"));
        QCOMPARE((*created)["response"]["status"].toUtf8(), QByteArray("in_progress"));
        const auto failed = parseJson(data.last());
        QCOMPARE((*failed)["type"].toUtf8(), QByteArray("response.failed"));
        const JsonValue response = (*failed)["response"];
        QCOMPARE(absentMembers(response), QByteArrayList());
        QCOMPARE(response["error"]["code"].toUtf8(), QByteArray("context_length_exceeded"));
        QCOMPARE(response["error"]["message"].toUtf8(), QByteArray("too long"));
    }

    void writesOneTextPerLine_data() { recordingRows(); }

    void writesOneTextPerLine()
    {
        QFETCH(QString, recording);
        const Events events = eventsOf(recording, true);
        if (hasFailed(events))
            return;
        ResponsesResponseOptions lines = options();
        lines.framing = Framing::Lines;
        QList<QByteArray> texts = streamed(lines, events).split('\n');
        QVERIFY(texts.takeLast().isEmpty());
        QCOMPARE(texts, dataOf(streamed(options(), events)));
        QVERIFY(ResponsesEncoder(lines).heartbeat().isEmpty());
    }

    void keepsLineEndsOutOfLines()
    {
        ResponsesResponseOptions lines = options();
        lines.framing = Framing::Lines;
        const Events events{RawEvent{"response.new", {"{\"type\":\n\"response.new\"}"}}};
        QCOMPARE(streamed(lines, events), QByteArray("{\"type\": \"response.new\"}\n"));
        QCOMPARE(streamed(options(), events),
                 QByteArray("event: response.new\ndata: {\"type\": \"response.new\"}\n\n"));
    }

    void reportsAResponseThatBreaksOff()
    {
        const QList<QByteArray> data = dataOf(streamed(options(), interleaved()));
        const auto error = parseJson(data[data.size() - 2]);
        QCOMPARE((*error)["type"].toUtf8(), QByteArray("error"));
        QCOMPARE((*error)["sequence_number"].toInteger(), 3);
        QCOMPARE((*error)["code"].toUtf8(), QByteArray("upstream_error"));
        QCOMPARE((*error)["error"]["message"].toUtf8(), QByteArray("the backend broke off"));
        const auto failed = parseJson(data.last());
        QCOMPARE((*failed)["type"].toUtf8(), QByteArray("response.failed"));
        QCOMPARE((*failed)["sequence_number"].toInteger(), 4);
        const JsonValue response = (*failed)["response"];
        QCOMPARE(response["id"].toUtf8(), QByteArray("resp_1"));
        QCOMPARE(response["status"].toUtf8(), QByteArray("failed"));
        QVERIFY(response["output"].isArray());
    }

    void reportsAFailureBeforeAnything()
    {
        const Events events{ResponseFailed{Error{ErrorCode::Overloaded, u"busy"_s}}};
        const QList<QByteArray> data = dataOf(streamed(options(), events));
        QCOMPARE(data.size(), 3); // created, error, failed
        const auto failed = parseJson(data.last());
        const JsonValue response = (*failed)["response"];
        QVERIFY(response["id"].toUtf8().startsWith("resp_"));
        QCOMPARE(response["object"].toUtf8(), QByteArray("response"));
        QCOMPARE(response["model"].toUtf8(), QByteArray("gpt-5.5"));
        QCOMPARE(response["error"]["code"].toUtf8(), QByteArray("overloaded"));
        ResponsesResponseOptions lines = options();
        lines.framing = Framing::Lines;
        QVERIFY(streamed(lines, events).contains("\"status\":503"));
    }

    void restoresToolNames()
    {
        ResponsesResponseOptions named = options();
        const QByteArray own = "mcp__server__" + QByteArray(70, 'x');
        const QByteArray changed = named.toolNames.toBackend(own);
        QVERIFY(changed != own);
        Events events = interleaved();
        for (Event &event : events) {
            if (auto *raw = std::get_if<RawEvent>(&event))
                raw->data.text.replace("long_1234", changed);
        }
        const QByteArray stream = streamed(named, events);
        QVERIFY(!stream.contains(changed));
        QCOMPARE(stream.count("\"name\":\"" + own + '"'), 3);
    }

    void fillsInWhatTheBackendDoesNotKnow()
    {
        FakeKeptResponses kept;
        ResponsesResponseOptions stored = options();
        stored.kept = &kept;
        stored.isStored = true;
        stored.previousId = "resp_0";
        stored.metadata = {R"({"run":"7"})"};
        stored.owner = "account";
        const QByteArray stream = streamed(stored, eventsOf(u"text"_s, true));
        for (const QByteArray &data : dataOf(stream)) {
            const JsonValue response = (*parseJson(data))["response"];
            if (!response.isObject())
                continue;
            QCOMPARE(response["store"].toBool(), true);
            QCOMPARE(response["previous_response_id"].toUtf8(), QByteArray("resp_0"));
            QCOMPARE(response["metadata"].raw(), QByteArray(R"({"run":"7"})"));
        }
        QCOMPARE(kept.kept.size(), 1);
        QCOMPARE(kept.kept.first().previousId, QByteArray("resp_0"));
        const auto response = parseJson(kept.kept.first().response.text);
        QVERIFY((*response)["output"].size() > 0);
    }

    void remembersForAConnectionWhatIsNotStored()
    {
        FakeKeptResponses kept;
        ResponsesResponseOptions lines = options();
        lines.kept = &kept;
        lines.framing = Framing::Lines;
        (void)streamed(lines, eventsOf(u"text"_s, true));
        QCOMPARE(kept.kept.size(), 1);
        QVERIFY(!kept.kept.first().isStored);
    }

private:
    static void recordingRows()
    {
        QTest::addColumn<QString>("recording");
        for (const QString &recording : recordings())
            QTest::newRow(qPrintable(recording)) << recording;
        QVERIFY(recordings().size() > 20);
    }
};

TEST_CLASS(TestResponsesEncoder, runner::NoApplication)

} // namespace tst_responses_encoder

#include "tst_responses_encoder.moc"
