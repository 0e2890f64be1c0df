// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/dialects/anthropic/BlockValues.h"
#include "core/dialects/anthropic/MessagesEncoder.h"
#include "tests/dialects/EventLists.h"
#include "tests/dialects/MessageReading.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_messages_encoder {

using namespace core;
using namespace anthropic;
using Reason = ResponseFinished::Reason;

namespace {

ToolCallStarted call(int item, const QByteArray &name)
{
    return {item, ToolKind::Function, {}, "call_" + name, name, {}};
}

} // namespace

class TestMessagesEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheStop_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<bool>("hasCalls");
        QTest::addColumn<bool>("hasRefusal");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("text") << Reason::Complete << false << false << QByteArray("end_turn");
        QTest::newRow("calls") << Reason::Complete << true << false << QByteArray("tool_use");
        QTest::newRow("refusal") << Reason::Complete << false << true << QByteArray("refusal");
        QTest::newRow("stop") << Reason::StopSequence << true << false
                              << QByteArray("stop_sequence");
        QTest::newRow("ceiling") << Reason::OutputCeiling << true << false
                                 << QByteArray("max_tokens");
        QTest::newRow("too long") << Reason::MaxOutputTokens << false << false
                                  << QByteArray("max_tokens");
        QTest::newRow("filter") << Reason::ContentFilter << false << false << QByteArray("refusal");
    }

    void namesTheStop()
    {
        QFETCH(Reason, reason);
        QFETCH(bool, hasCalls);
        QFETCH(bool, hasRefusal);
        QFETCH(QByteArray, word);
        QCOMPARE(toStopReason(reason, hasCalls, hasRefusal).toByteArray(), word);
    }

    void writesTheCompleteSequence()
    {
        const QByteArray out = streamed(
            {ResponseStarted{}, TextDelta{0, "Hi"}, finishedWith(Reason::Complete)}, options());
        QCOMPARE(
            out,
            QByteArray(
                "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":"
                "\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude-x\","
                "\"content\":[],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{"
                "\"input_tokens\":123,\"cache_creation_input_tokens\":null,"
                "\"cache_read_input_tokens\":null,\"output_tokens\":0}}}\n\n"
                "event: ping\ndata: {\"type\":\"ping\"}\n\n"
                "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,"
                "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n"
                "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
                "\"delta\":{\"type\":\"text_delta\",\"text\":\"Hi\"}}\n\n"
                "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n"
                "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{"
                "\"stop_reason\":\"end_turn\",\"stop_sequence\":null},\"usage\":{"
                "\"input_tokens\":167,\"cache_creation_input_tokens\":5,"
                "\"cache_read_input_tokens\":640,\"output_tokens\":154}}\n\n"
                "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"));
    }

    void estimatesTheInputWhereNothingElseIsKnown()
    {
        ResponseFinished cut;
        cut.reason = Reason::StopSequence;
        cut.stopSequence = "END";
        const Events events{ResponseStarted{}, TextDelta{0, "Hi"}, cut};
        const QByteArray out = streamed(events, options());
        QVERIFY(out.contains("{\"stop_reason\":\"stop_sequence\",\"stop_sequence\":\"END\"},"
                             "\"usage\":{\"output_tokens\":0}}"));
        QVERIFY(readStreamedMessage(out).usage.startsWith("{\"input_tokens\":123,"));
        QCOMPARE(readStreamedMessage(out).text(), readCompleteMessage(complete(events)).text());
    }

    void opensNoBlockBeforeTheLastIsClosed()
    {
        // Three items at once: each block is complete before the next begins, nothing is lost.
        const ReadMessage message = readStreamedMessage(streamed(
            {ResponseStarted{}, call(0, "a"), call(1, "b"), TextDelta{2, "te"},
             ToolCallDelta{1, "{\"b\":"}, ToolCallDelta{0, "{\"a\":"}, ToolCallDelta{1, "2}"},
             ToolCallFinished{1, "{\"b\":2}"}, TextDelta{2, "xt"}, ToolCallDelta{0, "1}"},
             ToolCallFinished{0, "{\"a\":1}"}, finishedWith(Reason::Complete)},
            options()));
        QCOMPARE(message.complaint, QByteArray());
        const QList<QByteArray> blocks{"tool_use call_a a {\"a\":1}", "tool_use call_b b {\"b\":2}",
                                       "text text"};
        QCOMPARE(message.blocks, blocks);
    }

    void streamsACallWhileItIsWritten()
    {
        MessagesEncoder encoder(options());
        QByteArray out;
        encoder.stream(0, ResponseStarted{}, out);
        encoder.stream(0, call(0, "a"), out);
        out.clear();
        encoder.stream(0, ToolCallDelta{0, "{\"x\""}, out);
        QVERIFY(out.contains("\"partial_json\":\"{\\\"x\\\"\""));
    }

    void splitsATextThatGoesOnLater()
    {
        const ReadMessage message = readStreamedMessage(streamed(
            {ResponseStarted{}, TextDelta{0, "one"}, call(1, "a"), ToolCallFinished{1, "{}"},
             TextDelta{0, "two"}, finishedWith(Reason::Complete)},
            options()));
        QCOMPARE(message.complaint, QByteArray());
        const QList<QByteArray> blocks{"text one", "tool_use call_a a {}", "text two"};
        QCOMPARE(message.blocks, blocks);
    }

    void makesOneThinkingBlockPerReasoning()
    {
        const Events events{ResponseStarted{},
                            ReasoningStarted{0, 0, true},
                            ReasoningDelta{0, 0, true, "One."},
                            ReasoningStarted{0, 1, true},
                            ReasoningDelta{0, 1, true, "Two."},
                            ReasoningFinished{0, "rs_0", "enc0", {"[1]"}},
                            ReasoningFinished{1, "rs_1", "enc1", {}},
                            TextDelta{2, "Hi"},
                            finishedWith(Reason::Complete)};
        const ReadMessage message = readStreamedMessage(streamed(events, options()));
        QCOMPARE(message.complaint, QByteArray());
        const QByteArray first = toSignature({"enc0", {"[1]"}});
        const QByteArray second = toSignature({"enc1", {}});
        const QList<QByteArray> blocks{"thinking One.\n\nTwo. signed " + first,
                                       "thinking  signed " + second, "text Hi"};
        QCOMPARE(message.blocks, blocks);
        const ReadMessage silent =
            readStreamedMessage(streamed(events, options(Reasoning::SignatureOnly)));
        QCOMPARE(silent.blocks.first(), "thinking  signed " + first);
        QCOMPARE(readStreamedMessage(streamed(events, options(Reasoning::Hidden))).blocks,
                 QList<QByteArray>{"text Hi"});
    }

    void signsReasoningSoThatTheyComeBack()
    {
        const ReasoningItem reasoning{"gAAA+/=\n\"", {"[{\"type\":\"summary_text\"}]"}};
        const auto back = fromSignature(toSignature(reasoning));
        QVERIFY(back);
        QCOMPARE(back->encryptedContent, reasoning.encryptedContent);
        QCOMPARE(back->summary.text, reasoning.summary.text);
    }

    void knowsForeignSignatures_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("real one") << QByteArray("EqQBCgIYAhIM1gbcDa9GJwZA2b3hGgxBdjrkzLoky3dl1pk=");
        QTest::newRow("no base64") << QByteArray("{\"type\":\"chatmock_thought\"}");
        QTest::newRow("other JSON") << QByteArray("{\"type\":\"x\"}").toBase64();
        QTest::newRow("later version")
            << QByteArray("{\"type\":\"chatmock_thought\",\"version\":2,\"encrypted_content\":"
                          "\"e\",\"summary\":[]}")
                   .toBase64();
        QTest::newRow("no content")
            << QByteArray("{\"type\":\"chatmock_thought\",\"version\":1,\"summary\":[]}")
                   .toBase64();
    }

    void knowsForeignSignatures()
    {
        QFETCH(QByteArray, signature);
        QVERIFY(!fromSignature(signature));
    }

    void showsSearchesAsTheProvidersTool()
    {
        const ReadMessage message = readStreamedMessage(
            streamed({ResponseStarted{}, SearchStarted{0, "ws_1"},
                      SearchFinished{0, "ws_1", {"{\"type\":\"search\",\"query\":\"q\"}"}},
                      TextDelta{1, "Found."}, CitationAdded{1, "https://a.example", "A", 0, 5},
                      finishedWith(Reason::Complete)},
                     options()));
        QCOMPARE(message.complaint, QByteArray());
        QCOMPARE(message.blocks.size(), 3);
        QCOMPARE(message.blocks[0],
                 QByteArray("server_tool_use srvtoolu_ws_1 web_search {\"query\":\"q\"}"));
        QVERIFY(message.blocks[1].contains("web_search_result_location"));
        QVERIFY(message.blocks[2].startsWith("web_search_tool_result srvtoolu_ws_1 [{\"type\":"
                                             "\"web_search_result\",\"url\":"
                                             "\"https://a.example\""));
        QVERIFY(message.stop.startsWith("end_turn"));
        QVERIFY(message.usage.contains("\"web_search_requests\":1"));
    }

    void neverRewritesBrokenArguments_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("object") << QByteArray("{\"b\": 1.50,\"a\":2}")
                                << QByteArray("{\"b\": 1.50,\"a\":2}");
        QTest::newRow("nothing") << QByteArray() << QByteArray("{}");
        QTest::newRow("broken") << QByteArray("{\"a\":")
                                << QByteArray("{\"INVALID_JSON\":\"{\\\"a\\\":\"}");
        QTest::newRow("no object") << QByteArray("[1]") << QByteArray("{\"INVALID_JSON\":\"[1]\"}");
    }

    void neverRewritesBrokenArguments()
    {
        QFETCH(QByteArray, arguments);
        QFETCH(QByteArray, input);
        QCOMPARE(toToolInput(arguments), input);
        const Result<JsonValue> json = parseJson(input);
        QVERIFY(json);
        QCOMPARE(fromToolInput(*json), arguments.isEmpty() ? QByteArray("{}") : arguments);
        const Events events{ResponseStarted{}, call(0, "f"), ToolCallFinished{0, arguments},
                            finishedWith(Reason::Complete)};
        QVERIFY(complete(events).contains("\"input\":" + input));
        QCOMPARE(readStreamedMessage(streamed(events, options())).text(),
                 readCompleteMessage(complete(events)).text());
    }

    void reportsAFailureAsTheLastEvent()
    {
        MessagesEncoder encoder(options());
        QByteArray out;
        encoder.stream(0, ResponseStarted{}, out);
        encoder.stream(0, TextDelta{0, "half"}, out);
        encoder.stream(0, ResponseFailed{Error{ErrorCode::Overloaded, u"busy"_s}}, out);
        encoder.stream(0, TextDelta{0, "late"}, out);
        encoder.end(out);
        QVERIFY(out.endsWith(
            "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\","
            "\"message\":\"busy\"},\"request_id\":\"req_1\"}\n\n"));
        QVERIFY(!out.contains("late") && !out.contains("message_stop"));
    }

    void saysThatThePromptIsTooLong_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<qint64>("estimate");
        QTest::addColumn<qint64>("window");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &message, qint64 estimate,
                            qint64 window, const QString &shown) {
            QTest::newRow(name) << message << estimate << window << shown;
        };
        const QString numbers = u"prompt is too long: 281000 tokens > 272000 maximum"_s;
        row("estimate", u"x"_s, 281000, 272000, numbers);
        row("low estimate", u"x"_s, 272000, 272000, u"prompt is too long: x"_s);
        row("no window", u"x"_s, 281000, 0, u"prompt is too long: x"_s);
        row("nothing", {}, 0, 0, u"prompt is too long"_s);
        row("said already", numbers, 5, 3, numbers);
        row("the backend's own",
            u"This model's maximum context length is 272,000 tokens. However, your messages "
            "resulted in 281000 tokens."_s,
            5, 8, numbers);
        row("the other way round", u"281000 tokens requested (limit: 272000 tokens)"_s, 0, 0,
            numbers);
        row("only one number", u"the limit is 8 tokens"_s, 5, 8,
            u"prompt is too long: the limit is 8 tokens"_s);
    }

    void saysThatThePromptIsTooLong()
    {
        QFETCH(QString, message);
        QFETCH(qint64, estimate);
        QFETCH(qint64, window);
        QFETCH(QString, shown);
        MessageResponseOptions chosen = options();
        chosen.inputTokens = estimate;
        chosen.contextWindow = window;
        MessagesEncoder encoder(chosen);
        const Error tooLong{ErrorCode::ContextTooLong, message};
        QCOMPARE(encoder.toClientError(tooLong).message, shown);
        QByteArray out;
        encoder.stream(0, ResponseStarted{}, out);
        encoder.stream(0, ResponseFailed{tooLong}, out);
        QVERIFY(out.contains("\"type\":\"invalid_request_error\",\"message\":\"" + shown.toUtf8()
                             + '"'));
        const Error other{ErrorCode::Overloaded, message};
        QCOMPARE(encoder.toClientError(other).message, message);
    }

    void givesNamesOfToolsBack()
    {
        MessageResponseOptions chosen = options();
        const QByteArray changed = chosen.toolNames.toBackend("mcp.tool/x");
        const ReadMessage message = readStreamedMessage(
            streamed({ResponseStarted{}, call(0, changed), ToolCallFinished{0, "{}"},
                      finishedWith(Reason::Complete)},
                     chosen));
        QVERIFY(message.blocks.first().contains(" mcp.tool/x "));
    }

    void beatsWithPings()
    {
        QCOMPARE(MessagesEncoder(options()).heartbeat(),
                 QByteArray("event: ping\ndata: {\"type\":\"ping\"}\n\n"));
    }

private:
    static MessageResponseOptions options(Reasoning reasoning = Reasoning::Shown)
    {
        MessageResponseOptions options;
        options.id = "msg_1";
        options.model = "claude-x";
        options.requestId = "req_1";
        options.reasoning = reasoning;
        options.inputTokens = 123;
        options.contextWindow = 272000;
        return options;
    }

    static QByteArray streamed(const Events &events, const MessageResponseOptions &options)
    {
        MessagesEncoder encoder(options);
        QByteArray out;
        for (const Event &event : events)
            encoder.stream(0, event, out);
        encoder.end(out);
        return out;
    }

    static QByteArray complete(const Events &events)
    {
        MessagesEncoder encoder(options());
        for (const Event &event : events)
            encoder.collect(0, event);
        return encoder.completeBody();
    }
};

TEST_CLASS(TestMessagesEncoder, runner::NoApplication)

} // namespace tst_messages_encoder

#include "tst_messages_encoder.moc"
