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

    void leavesBytesAlone_data() { recordingRows(); }

    //! Up to the last event, into which the missing output is put.
    void leavesBytesAlone()
    {
        QFETCH(QString, recording);
        const Events events = eventsOf(recording, true);
        const auto before = [](QByteArray text, qsizetype end) {
            return end < 0 ? text : text.first(end);
        };
        QByteArray expected = publicEvents(recording);
        QByteArray stream = streamed(options(), events);
        if (stream.contains("event: error\n")) {
            expected = before(expected, expected.indexOf("event: error\n"));
            stream = before(stream, stream.indexOf("event: error\n"));
        } else {
            expected = before(expected, expected.lastIndexOf("event: "));
            stream = before(stream, stream.lastIndexOf("event: "));
        }
        QCOMPARE(stream, expected);
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
        QCOMPARE(data.size(), 2);
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
