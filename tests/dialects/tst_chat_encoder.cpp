// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ChatEncoder.h"
#include "core/dialects/openai/OpenAiShared.h"
#include "tests/dialects/ChatReading.h"
#include "tests/dialects/EventLists.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_chat_encoder {

using namespace core;
using namespace openai;
using Reason = ResponseFinished::Reason;

class TestChatEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFinish_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<bool>("hasCalls");
        QTest::addColumn<bool>("isLegacy");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("text") << Reason::Complete << false << false << QByteArray("stop");
        QTest::newRow("calls") << Reason::Complete << true << false << QByteArray("tool_calls");
        QTest::newRow("old call") << Reason::Complete << true << true
                                  << QByteArray("function_call");
        QTest::newRow("stop") << Reason::StopSequence << true << false << QByteArray("stop");
        QTest::newRow("ceiling") << Reason::OutputCeiling << true << false << QByteArray("length");
        QTest::newRow("too long") << Reason::MaxOutputTokens << false << false
                                  << QByteArray("length");
        QTest::newRow("filter") << Reason::ContentFilter << false << false
                                << QByteArray("content_filter");
    }

    void namesTheFinish()
    {
        QFETCH(Reason, reason);
        QFETCH(bool, hasCalls);
        QFETCH(bool, isLegacy);
        QFETCH(QByteArray, word);
        QCOMPARE(toFinishReason(reason, hasCalls, isLegacy).toByteArray(), word);
    }

    void beginsWithTheRoleAndEndsWithDone()
    {
        const QByteArray out = streamed(options(), {ResponseStarted{}, TextDelta{0, "Hi"}, end()});
        QCOMPARE(out,
                 QByteArray("data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\","
                            "\"created\":7,\"model\":\"gpt-5.5:high\",\"system_fingerprint\":null,"
                            "\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\","
                            "\"content\":\"\"},\"logprobs\":null,\"finish_reason\":null}]}\n\n"
                            "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\","
                            "\"created\":7,\"model\":\"gpt-5.5:high\",\"system_fingerprint\":null,"
                            "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"},"
                            "\"logprobs\":null,\"finish_reason\":null}]}\n\n"
                            "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\","
                            "\"created\":7,\"model\":\"gpt-5.5:high\",\"system_fingerprint\":null,"
                            "\"choices\":[{\"index\":0,\"delta\":{},\"logprobs\":null,"
                            "\"finish_reason\":\"stop\"}],\"service_tier\":\"priority\"}\n\n"
                            "data: [DONE]\n\n"));
    }

    void reportsUsageInAChunkOfItsOwnOnlyOnRequest()
    {
        const Events events{ResponseStarted{}, TextDelta{0, "Hi"}, end()};
        QVERIFY(!streamed(options(), events).contains("usage"));
        ChatResponseOptions withUsage = options();
        withUsage.includesUsage = true;
        const QList<JsonValue> chunks = chunksOf(streamed(withUsage, events));
        QCOMPARE(chunks.size(), 4);
        for (qsizetype i = 0; i < 3; ++i)
            QCOMPARE(chunks[i]["usage"].raw(), QByteArray("null"));
        QCOMPARE(chunks[3]["choices"].raw(), QByteArray("[]"));
        const JsonValue usage = chunks[3]["usage"];
        QCOMPARE(usage["prompt_tokens"].toInteger(), 812);
        QCOMPARE(usage["completion_tokens"].toInteger(), 154);
        QCOMPARE(usage["total_tokens"].toInteger(), 966);
        QCOMPARE(usage["prompt_tokens_details"]["cached_tokens"].toInteger(), 640);
        QCOMPARE(usage["prompt_tokens_details"]["cache_write_tokens"].toInteger(), 5);
        QCOMPARE(usage["completion_tokens_details"]["reasoning_tokens"].toInteger(), 96);
        QCOMPARE(usage["completion_tokens_details"].size(), 4);
    }

    void inventsNoUsage()
    {
        ChatResponseOptions withUsage = options();
        withUsage.includesUsage = true;
        const Events events{ResponseStarted{}, TextDelta{0, "Hi"}, ResponseFinished{}};
        const ReadResponse stream = readStreamed(streamed(withUsage, events));
        QVERIFY(stream.usage.isEmpty() && stream.isDone);
        ChatEncoder encoder(withUsage);
        for (const Event &event : events)
            encoder.collect(0, event);
        QVERIFY(encoder.completeBody().contains("\"usage\":null"));
    }

    void reportsAFailureInAnEventOfItsOwnAndNotDone()
    {
        ChatEncoder encoder(options());
        QByteArray out;
        encoder.stream(0, ResponseStarted{}, out);
        encoder.stream(0, TextDelta{0, "half"}, out);
        encoder.stream(0, ResponseFailed{Error{ErrorCode::Overloaded, u"busy"_s}}, out);
        encoder.stream(0, TextDelta{0, "late"}, out);
        encoder.end(out);
        const ReadResponse response = readStreamed(out);
        QCOMPARE(response.complaint, QByteArray());
        QCOMPARE(response.error,
                 QByteArray("{\"message\":\"busy\",\"type\":\"server_error\",\"param\":null,"
                            "\"code\":\"overloaded\"}"));
        QVERIFY(!response.isDone && !out.contains("DONE") && !out.contains("late"));
        QCOMPARE(response.choices[0].finishReason, QByteArray());
    }

    void interleavesChoicesAndAddsTheirUsage()
    {
        ChatResponseOptions two = options();
        two.choiceCount = 2;
        two.includesUsage = true;
        ChatEncoder encoder(two);
        ChatEncoder collector(two);
        QByteArray out;
        const std::vector<std::pair<int, Event>> events{
            {1, ResponseStarted{}},
            {0, ResponseStarted{}},
            {1, TextDelta{0, "b1"}},
            {0, TextDelta{0, "a"}},
            {1, TextDelta{0, "b2"}},
            {1, end()},
            {0, end()},
        };
        for (const auto &[choice, event] : events) {
            encoder.stream(choice, event, out);
            collector.collect(choice, event);
        }
        encoder.end(out);
        const ReadResponse response = readStreamed(out);
        QCOMPARE(response.text(), readComplete(collector.completeBody()).text());
        QCOMPARE(response.choices[0].content, QByteArray("a"));
        QCOMPARE(response.choices[1].content, QByteArray("b1b2"));
        QVERIFY(response.usage.contains("\"total_tokens\":1932"));
        QCOMPARE(out.count("[DONE]"), 1);
    }

    void streamsArgumentsAsTheyCome()
    {
        const QList<JsonValue> chunks =
            chunksOf(streamed(options(), eventNamed("interleaved calls")));
        QList<QByteArray> deltas;
        for (const JsonValue &chunk : chunks) {
            const JsonValue calls = chunk["choices"].items().value(0)["delta"]["tool_calls"];
            if (calls.isArray())
                deltas.append(calls.raw());
        }
        const QList<QByteArray> expected{
            "[{\"index\":0,\"id\":\"call_Par\",\"type\":\"function\",\"function\":{\"name\":\"get_"
            "weather\",\"arguments\":\"\"}}]",
            "[{\"index\":1,\"id\":\"call_Rom\",\"type\":\"function\",\"function\":{\"name\":\"get_"
            "weather\",\"arguments\":\"\"}}]",
            "[{\"index\":0,\"function\":{\"arguments\":\"{\\\"city\\\":\"}}]",
            "[{\"index\":1,\"function\":{\"arguments\":\"{\\\"city\\\": \\\"Rome\\\"}\"}}]",
            "[{\"index\":0,\"function\":{\"arguments\":\"\\\"Paris\\\"}\"}}]",
        };
        QCOMPARE(deltas, expected);
    }

    void restoresTheClientsToolNames()
    {
        ChatResponseOptions named = options();
        const QByteArray name = "server.tool/" + QByteArray(80, 'x');
        ToolCallStarted call;
        call.name = named.toolNames.toBackend(name);
        call.callId = "call_1";
        QVERIFY(call.name != name);
        const Events events{ResponseStarted{}, call, ToolCallFinished{0, "{}"}, end()};
        const ReadResponse stream = readStreamed(streamed(named, events));
        QCOMPARE(stream.choices[0].calls[0], "call_1 function " + name);
    }

    void neverShowsASearchAsAToolCall()
    {
        const QByteArray out = streamed(options(), eventNamed("search"));
        QVERIFY(!out.contains("tool_calls") && !out.contains("ws_1"));
    }

    void countsCitationsInTheContentThatTheClientHas()
    {
        const ReadResponse response = readStreamed(streamed(options(), eventNamed("search")));
        const QByteArray annotation = response.choices[0].annotations.value(0);
        const JsonValue citation = (*parseJson(annotation))["url_citation"];
        const QString content = QString::fromUtf8(response.choices[0].content);
        QCOMPARE(content, QString::fromUtf8("<think>\xc3\xa9</think>Caf\xc3\xa9 2.1 is out"));
        const qint64 start = citation["start_index"].toInteger().value_or(0);
        const qint64 length = citation["end_index"].toInteger().value_or(0) - start;
        QCOMPARE(content.mid(start, length), u"2.1"_s);
    }

    void hidesReasoningOnRequest()
    {
        ChatResponseOptions hidden = options();
        hidden.reasoningStyle = ReasoningStyle::Hidden;
        const Events events = eventNamed("text");
        QVERIFY(!streamed(hidden, events).contains("plus"));
        ChatEncoder encoder(hidden);
        for (const Event &event : events)
            encoder.collect(0, event);
        QVERIFY(!encoder.completeBody().contains("plus"));
    }

    void givesMetadataBack()
    {
        ChatResponseOptions tagged = options();
        tagged.metadata = {"{\"a\": 1.0}"};
        ChatEncoder encoder(tagged);
        encoder.collect(0, end());
        QVERIFY(encoder.completeBody().contains("\"metadata\":{\"a\": 1.0}"));
    }

    //! Printed, not checked: how long one text delta takes.
    void writesTextQuickly()
    {
        ChatEncoder encoder(options());
        QByteArray out;
        const Event event = TextDelta{0, " token"};
        encoder.stream(0, event, out);
        QBENCHMARK
        {
            for (int i = 0; i < 1000; ++i) {
                encoder.stream(0, event, out);
                out.resize(0);
            }
        }
    }

private:
    static ChatResponseOptions options()
    {
        ChatResponseOptions options;
        options.id = "chatcmpl-1";
        options.model = "gpt-5.5:high";
        options.createdAt = 7;
        options.reasoningStyle = ReasoningStyle::ThinkTags;
        return options;
    }

    static ResponseFinished end() { return finishedWith(Reason::Complete); }

    static Events eventNamed(const QByteArray &name)
    {
        for (const EventList &list : eventLists()) {
            if (list.name == name)
                return list.events;
        }
        return {};
    }

    static QByteArray streamed(const ChatResponseOptions &options, const Events &events)
    {
        ChatEncoder encoder(options);
        QByteArray out;
        for (const Event &event : events)
            encoder.stream(0, event, out);
        encoder.end(out);
        return out;
    }
};

TEST_CLASS(TestChatEncoder, runner::NoApplication)

} // namespace tst_chat_encoder

#include "tst_chat_encoder.moc"
