// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixtures.h"
#include "core/base/Overloaded.h"
#include "core/codex/CodexErrors.h"
#include "tests/runner/TestRunner.h"

using namespace Qt::Literals::StringLiterals;

namespace tst_codex_events {

using namespace core;

namespace {

//! An event in a few words, so that a complete response reads like a list.
QByteArray word(const Event &event)
{
    const auto at = [](int item) { return '[' + QByteArray::number(item) + ']'; };
    return std::visit(
        Overloaded{
            [](const ResponseStarted &e) { return "started " + e.responseId; },
            [&](const TextDelta &e) { return "text" + at(e.item) + ' ' + e.text; },
            [&](const RefusalDelta &e) { return "refusal" + at(e.item) + ' ' + e.text; },
            [&](const ReasoningStarted &e) {
                return "thought" + at(e.item) + '.' + QByteArray::number(e.part)
                    + (e.isSummary ? "" : " raw");
            },
            [&](const ReasoningDelta &e) { return "thinks" + at(e.item) + ' ' + e.text; },
            [&](const ReasoningFinished &e) {
                return "thought-out" + at(e.item) + ' ' + e.itemId + ' ' + e.encryptedContent;
            },
            [&](const ToolCallStarted &e) {
                return (e.kind == ToolKind::Function ? "call" : "custom") + at(e.item) + ' '
                    + e.callId + ' ' + e.name;
            },
            [&](const ToolCallDelta &e) { return "args" + at(e.item) + ' ' + e.arguments; },
            [&](const ToolCallFinished &e) { return "called" + at(e.item) + ' ' + e.arguments; },
            [&](const SearchStarted &e) { return "search" + at(e.item); },
            [&](const SearchFinished &e) { return "searched" + at(e.item) + ' ' + e.action.text; },
            [&](const CitationAdded &e) {
                return "cites" + at(e.item) + ' ' + e.url + ' ' + QByteArray::number(e.startIndex)
                    + '-' + QByteArray::number(e.endIndex);
            },
            [&](const ImageDelta &e) { return "image-part" + at(e.item) + ' ' + e.base64; },
            [&](const ImageFinished &e) {
                return "image" + at(e.item) + ' ' + e.base64 + ' ' + e.revisedPrompt;
            },
            [&](const ItemFinished &e) { return "item" + at(e.item); },
            [](const RawEvent &e) { return "raw " + e.type; },
            [](const ResponseFinished &e) {
                return "finished " + QByteArray::number(int(e.reason)) + ' '
                    + (e.usage ? QByteArray::number(e.usage->totalTokens) : QByteArray("-"));
            },
            [](const ResponseFailed &e) { return QByteArray("failed ") + toWord(e.error.code); },
        },
        event);
}

QList<QByteArray> words(const Events &events)
{
    QList<QByteArray> result;
    for (const Event &event : events)
        result.append(word(event));
    return result;
}

QByteArray textOf(const Events &events)
{
    QByteArray text;
    for (const Event &event : events) {
        if (const auto *delta = std::get_if<TextDelta>(&event))
            text += delta->text;
    }
    return text;
}

} // namespace

class TestCodexEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translatesFixtures_data();
    void translatesFixtures();
    void endsEveryResponseOnce_data();
    void endsEveryResponseOnce();
    void reportsUsageWithDetails();
    void givesCompleteFinalItems();
    void addsRawEventsOnlyOnRequest();
    void saysLittleBesideRawEvents_data();
    void saysLittleBesideRawEvents();
    void keepsProviderEventsBack();
    void passesRateLimitsOn();
    void prefersTheHeadersModel();
    void repairsInvalidUtf8();
    void survivesRubbish();
    void countsAnItemWithoutNumberOnce();
    void findsItemsByIdWithoutIndex();
    void streamsDeltasWhoseTypeComesLast();
    void takesUnseenItemsFromTheFinalResponse();
    void countsCitationsInCodePoints();
    void waitsForOutputBeforeItSaysSo();
};

void TestCodexEvents::translatesFixtures_data()
{
    using List = QList<QByteArray>;
    QTest::addColumn<QString>("name");
    QTest::addColumn<List>("expected");
    const auto row = [](const char *name, const List &expected) {
        QTest::newRow(name) << QString::fromLatin1(name) + u".sse"_s << expected;
    };
    row("text",
        {"started resp_0a1", "thought[0].0", "thinks[0] **Adding the numbers**",
         "thinks[0] \n\nTwo plus two.", "thought-out[0] rs_0a1 gAAAA-final", "item[0]",
         "text[1] The sum", "text[1]  is 4.", "item[1]", "finished 0 71"});
    row("parallel_calls",
        {"started resp_0b1", "call[0] call_Par get_weather",
         "args[0] {\"city\":", "args[0] \"Paris\"}", "called[0] {\"city\":\"Paris\"}", "item[0]",
         "call[1] call_Rom get_weather", "args[1] {\"city\":\"Rome\"}",
         "called[1] {\"city\":\"Rome\"}", "item[1]", "finished 0 144"});
    row("interleaved_calls",
        {"started resp_interleaved", "call[0] call_Oslo get_weather", "call[1] call_Bern get_time",
         "args[0] {\"city\":", "args[1] {\"zone\"", "args[0]  \"Oslo\", \"days\": 1.50}",
         "args[1] :\"Europe/Zurich\"}", "called[1] {\"zone\":\"Europe/Zurich\"}", "item[1]",
         "called[0] {\"city\": \"Oslo\", \"days\": 1.50}", "item[0]", "finished 0 134"});
    row("web_search",
        {"started resp_0c1", "search[0]",
         "searched[0] {\"type\":\"search\",\"query\":\"example project release\","
         "\"queries\":[\"example project release\"]}",
         "item[0]", "text[1] Version 2.1 is out (example.org).",
         "cites[1] https://example.org/news 19-32", "item[1]", "finished 0 2271"});
    row("image",
        {"started resp_0f1", "image-part[0] iVBORw0KGgo=",
         "image[0] iVBORw0KGgo= A red square on white", "item[0]", "finished 0 500"});
    row("incomplete",
        {"started resp_0e1", "text[0] A very long ans", "item[0]",
         "finished " + QByteArray::number(int(ResponseFinished::Reason::MaxOutputTokens))
             + " 128020"});
    row("content_filter",
        {"started resp_policy", "text[0] Step one",
         "finished " + QByteArray::number(int(ResponseFinished::Reason::ContentFilter)) + " 70"});
    row("midstream_error", {"started resp_0d1", "text[0] The first ", "failed overloaded"});
    row("refusal",
        {"started resp_refusal", "refusal[0] I'm sorry, ", "refusal[0] I can't help ",
         "refusal[0] with that.", "item[0]", "finished 0 70"});
    row("custom_tool",
        {"started resp_custom", "custom[0] call_Patch apply_patch", "args[0] *** Begin\n+ \"quo",
         "args[0] ted\" \\ line\n", "args[0] *** End",
         "called[0] *** Begin\n+ \"quoted\" \\ line\n*** End", "item[0]", "finished 0 70"});
    row("done_only",
        {"started ",
         "thought[0].0",
         "thinks[0] **First**\n\nA thought.",
         "thought[0].1",
         "thinks[0] **Second**",
         "thought-out[0] rs_d1 gAAAA-doneonly",
         "item[0]",
         "text[1] All at once: \xc3\xbc \xe2\x98\x83 \xf0\x9f\x98\x80.",
         "cites[1] https://example.org/a 0-3",
         "item[1]",
         "call[2] call_D lookup",
         "args[2] {\"b\":1,\"a\":2.0}",
         "called[2] {\"b\":1,\"a\":2.0}",
         "item[2]",
         "custom[3] call_E shell",
         "args[3] ls -l",
         "called[3] ls -l",
         "item[3]",
         "search[4]",
         "searched[4] {\"type\":\"open_page\",\"url\":\"https://example.org/a\"}",
         "item[4]",
         "finished 0 100"});
    row("deltas_partial",
        {"started resp_partial", "text[0] Half of ", "text[0] it, and the rest.", "item[0]",
         "call[1] call_P lookup", "args[1] {\"key\"", "args[1] :\"value\"}",
         "called[1] {\"key\":\"value\"}", "item[1]", "finished 0 70"});
    row("response_done", {"started resp_alias", "text[0] Done.", "item[0]", "finished 0 70"});
    row("error_flat", {"started resp_flat", "failed upstream"});
    row("error_nested", {"started resp_nested", "failed context_too_long"});
    row("failed", {"started resp_failed", "failed rate_limit"});
    row("failed_usage_limit", {"started resp_limit", "failed usage_limit"});
    row("overloaded_at_start", {"started resp_overload", "failed overloaded"});
    row("cut", {"started resp_cut", "text[0] This sentence is cut"});
    row("unknown_events",
        {"started resp_unknown", "text[0] Known.", "item[1]", "item[0]", "finished 0 70"});
    row("done_marker", {"started resp_marker", "text[0] Marked.", "item[0]", "finished 0 70"});
    row("comments",
        {"started resp_comments", "text[0] Quiet ", "text[0] please.", "item[0]", "finished 0 70"});
    row("raw_reasoning",
        {"started resp_raw", "thought[0].0 raw", "thinks[0] First I add, ",
         "thinks[0] then I check.", "thought-out[0] rs_w1 gAAAA-raw", "item[0]", "text[1] 4",
         "item[1]", "finished 0 70"});
    row("text_then_call",
        {"started resp_mixed", "text[0] Let me look ", "text[0] that up.", "item[0]",
         "call[1] call_Lima get_weather", "args[1] {\"city\":\"Lima\"}",
         "called[1] {\"city\":\"Lima\"}", "item[1]", "finished 0 70"});
}

void TestCodexEvents::translatesFixtures()
{
    QFETCH(QString, name);
    QFETCH(QList<QByteArray>, expected);
    QList<QByteArray> actual = words(fixtures::translate(fixtures::read(name)));
    if (expected.first() == "started ")
        expected.first() = actual.value(0);
    QCOMPARE(actual, expected);
}

void TestCodexEvents::endsEveryResponseOnce_data()
{
    QTest::addColumn<QString>("name");
    const auto names = fixtures::names();
    for (const QString &name : names) {
        if (name != u"cut.sse"_s)
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestCodexEvents::endsEveryResponseOnce()
{
    QFETCH(QString, name);
    const Events events = fixtures::translate(fixtures::read(name));
    qsizetype ends = 0;
    for (const Event &event : events) {
        ends += std::holds_alternative<ResponseFinished>(event)
            || std::holds_alternative<ResponseFailed>(event);
    }
    QCOMPARE(ends, 1);
    QVERIFY(std::holds_alternative<ResponseFinished>(events.back())
            || std::holds_alternative<ResponseFailed>(events.back()));
    QVERIFY(std::holds_alternative<ResponseStarted>(events.front()));
}

void TestCodexEvents::reportsUsageWithDetails()
{
    const Events events = fixtures::translate(QByteArray(
        "data: {\"type\":\"response.completed\",\"response\":{\"id\":\"r\",\"service_tier\":"
        "\"priority\",\"model\":\"m\",\"usage\":{\"input_tokens\":812,"
        "\"input_tokens_details\":{\"cached_tokens\":640,\"cache_write_tokens\":3},"
        "\"output_tokens\":154,\"output_tokens_details\":{\"reasoning_tokens\":96},"
        "\"total_tokens\":966}}}\n\n"));
    const auto &finished = std::get<ResponseFinished>(events.back());
    QCOMPARE(finished.usage.value(), (Usage{812, 640, 3, 154, 96, 966}));
    QCOMPARE(finished.serviceTier, QByteArray("priority"));
    QCOMPARE(finished.servedModel, QByteArray("m"));
    const Events without = fixtures::translate(
        QByteArray("data: {\"type\":\"response.completed\",\"response\":{\"usage\":null}}\n\n"));
    QVERIFY(!std::get<ResponseFinished>(without.back()).usage);
    // A figure that is missing is not zero.
    const Events uncounted = fixtures::translate(
        QByteArray("data: {\"type\":\"response.completed\",\"response\":{\"usage\":"
                   "{\"input_tokens\":812,\"output_tokens\":154}}}\n\n"));
    const Usage usage = std::get<ResponseFinished>(uncounted.back()).usage.value();
    QCOMPARE(usage.inputTokens, 812);
    QVERIFY(!usage.isCacheReported);
}

void TestCodexEvents::givesCompleteFinalItems()
{
    for (const Event &event : fixtures::translate(fixtures::read(u"unknown_events.sse"_s))) {
        const auto *item = std::get_if<ItemFinished>(&event);
        if (item && item->item == 1) {
            QCOMPARE(item->json.text,
                     QByteArray("{\"id\":\"xx_1\",\"type\":\"brand_new_item\","
                                "\"payload\":{\"z\":1,\"a\":2}}"));
            return;
        }
    }
    QFAIL("no item");
}

void TestCodexEvents::addsRawEventsOnlyOnRequest()
{
    const QByteArray text = fixtures::read(u"text.sse"_s);
    QVERIFY(!words(fixtures::translate(text)).contains("raw response.completed"));
    const Events events = fixtures::translate(text, true);
    QCOMPARE(words(events).mid(0, 2),
             (QList<QByteArray>{"started resp_0a1", "raw response.created"}));
    qsizetype count = 0;
    for (const Event &event : events)
        count += std::holds_alternative<RawEvent>(event);
    QCOMPARE(count, fixtures::parse(text).size());
    const auto &finished = std::get<ResponseFinished>(events.back());
    QVERIFY(finished.response.text.contains("\"resp_0a1\""));
}

void TestCodexEvents::saysLittleBesideRawEvents_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : fixtures::names())
        QTest::newRow(qPrintable(name)) << name;
}

void TestCodexEvents::saysLittleBesideRawEvents()
{
    QFETCH(QString, name);
    const QByteArray text = fixtures::read(name);
    const auto itemsOf = [](const Events &events) {
        QList<QByteArray> items;
        for (const Event &event : events) {
            if (const auto *item = std::get_if<ItemFinished>(&event))
                items.append(QByteArray::number(item->item) + ' ' + item->json.text);
        }
        return items;
    };
    const Events events = fixtures::translate(text, true);
    for (const Event &event : events) {
        const bool isExpected = std::holds_alternative<RawEvent>(event)
            || std::holds_alternative<ResponseStarted>(event)
            || std::holds_alternative<ItemFinished>(event)
            || std::holds_alternative<ResponseFinished>(event)
            || std::holds_alternative<ResponseFailed>(event);
        QVERIFY(isExpected);
    }
    const auto items = itemsOf(events);
    const auto complete = itemsOf(fixtures::translate(text));
    QCOMPARE(items.mid(0, complete.size()), complete); // then those that never ended
}

void TestCodexEvents::keepsProviderEventsBack()
{
    const auto all = words(fixtures::translate(fixtures::read(u"unknown_events.sse"_s), true));
    for (const char *hidden : {"raw codex.rate_limits", "raw codex.response.metadata",
                               "raw response.metadata", "raw responsesapi.websocket_timing"})
        QVERIFY2(!all.contains(hidden), hidden);
    QVERIFY(all.contains("raw response.brand_new.event"));
}

void TestCodexEvents::passesRateLimitsOn()
{
    CodexEvents events;
    Events out;
    events.apply("{\"type\":\"codex.rate_limits\",\"rate_limits\":{}}", 0, out);
    QVERIFY(out.empty());
    QVERIFY(events.takeRateLimits().contains("codex.rate_limits"));
    QVERIFY(events.takeRateLimits().isEmpty());
}

void TestCodexEvents::prefersTheHeadersModel()
{
    CodexEvents events;
    events.setServedModel("gpt-safe");
    Events out;
    events.apply(
        "{\"type\":\"response.created\",\"response\":{\"id\":\"r\",\"model\":\"gpt-5.5\"}}", 0,
        out);
    QCOMPARE(std::get<ResponseStarted>(out.front()).servedModel, QByteArray("gpt-safe"));
}

void TestCodexEvents::repairsInvalidUtf8()
{
    const Events events = fixtures::translate(QByteArray(
        "data: {\"type\":\"response.output_item.done\",\"output_index\":0,\"item\":{\"type\":"
        "\"message\",\"content\":[{\"type\":\"output_text\",\"text\":\"a\xff"
        "b\"}]}}\n\n"));
    QCOMPARE(textOf(events),
             QByteArray("a\xef\xbf\xbd"
                        "b"));
}

void TestCodexEvents::survivesRubbish()
{
    const Events events = fixtures::translate(QByteArray(
        "data: {\"type\":\n\ndata: 7\n\ndata: []\n\ndata: {}\n\ndata: {\"type\":5}\n\n"
        "data: {\"type\":\"response.output_text.delta\"}\n\n"
        "data: {\"type\":\"response.output_text.delta\",\"delta\":7,\"output_index\":0}\n\n"
        "data: {\"type\":\"response.output_item.done\"}\n\n"
        "data: {\"type\":\"response.completed\"}\n\n"));
    QVERIFY(std::holds_alternative<ResponseFinished>(events.back()));
}

void TestCodexEvents::streamsDeltasWhoseTypeComesLast()
{
    const auto all = words(fixtures::translate(QByteArray(
        "data: {\"content_index\":0,\"delta\":\"Hi\",\"item_id\":\"msg_0123456789abcdef0123456\","
        "\"logprobs\":[],\"obfuscation\":\"abcdef\",\"output_index\":0,\"sequence_number\":12,"
        "\"type\":\"response.output_text.delta\"}\n\n")));
    QCOMPARE(all, (QList<QByteArray>{"started ", "text[0] Hi"}));
}

void TestCodexEvents::countsAnItemWithoutNumberOnce()
{
    CodexEvents events;
    Events out;
    const QByteArray item = R"({"type":"function_call","call_id":"c","name":"f","arguments":"{}"})";
    for (const char *type : {"added", "done"})
        events.apply("{\"type\":\"response.output_item." + QByteArray(type) + "\",\"item\":" + item
                         + '}',
                     0, out);
    events.apply(R"({"type":"response.completed","response":{}})", 0, out);
    const auto started = std::count_if(out.begin(), out.end(), [](const Event &event) {
        return std::holds_alternative<ToolCallStarted>(event);
    });
    QCOMPARE(started, 1);
}

void TestCodexEvents::findsItemsByIdWithoutIndex()
{
    const auto all = words(fixtures::translate(
        QByteArray("data: {\"type\":\"response.output_item.added\",\"item\":{\"id\":\"a\",\"type\":"
                   "\"function_call\",\"call_id\":\"c1\",\"name\":\"f\"}}\n\n"
                   "data: {\"type\":\"response.output_item.added\",\"item\":{\"id\":\"b\",\"type\":"
                   "\"function_call\",\"call_id\":\"c2\",\"name\":\"g\"}}\n\n"
                   "data: "
                   "{\"type\":\"response.function_call_arguments.delta\",\"item_id\":\"b\","
                   "\"delta\":\"2\"}\n\n"
                   "data: "
                   "{\"type\":\"response.function_call_arguments.delta\",\"item_id\":\"a\","
                   "\"delta\":\"1\"}\n\n"
                   "data: {\"type\":\"response.completed\",\"response\":{}}\n\n")));
    QCOMPARE(all.mid(1),
             (QList<QByteArray>{"call[0] c1 f", "call[1] c2 g", "args[1] 2", "args[0] 1",
                                "called[0] 1", "called[1] 2", "finished 0 -"}));
}

void TestCodexEvents::takesUnseenItemsFromTheFinalResponse()
{
    const Events events = fixtures::translate(QByteArray(
        "data: {\"type\":\"response.output_text.delta\",\"output_index\":0,\"content_index\":0,"
        "\"delta\":\"Hel\"}\n\n"
        "data: {\"type\":\"response.completed\",\"response\":{\"output\":[{\"type\":\"message\","
        "\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\"}]}]}}\n\n"));
    QCOMPARE(textOf(events), QByteArray("Hello"));
}

void TestCodexEvents::countsCitationsInCodePoints()
{
    const Events events = fixtures::translate(QByteArray(
        "data: "
        "{\"type\":\"response.output_item.done\",\"output_index\":0,\"item\":{\"type\":\"message\","
        "\"content\":[{\"type\":\"output_text\",\"text\":\"\xf0\x9f\x98\x80\xc3\xbc\"},"
        "{\"type\":\"output_text\",\"text\":\"abc\",\"annotations\":[{\"type\":\"url_citation\","
        "\"start_index\":1,\"end_index\":999,\"url\":\"u\"}]}]}}\n\n"));
    QVERIFY(words(events).contains("cites[0] u 3-5"));
}

void TestCodexEvents::waitsForOutputBeforeItSaysSo()
{
    CodexEvents events;
    Events out;
    events.apply("{\"type\":\"response.created\",\"response\":{}}", 0, out);
    events.apply("{\"type\":\"response.in_progress\",\"response\":{}}", 0, out);
    QVERIFY(!events.hasOutput());
    events.apply("{\"type\":\"response.output_item.added\",\"output_index\":0,\"item\":{}}", 0,
                 out);
    QVERIFY(events.hasOutput());
}

TEST_CLASS(TestCodexEvents, runner::NoApplication)

} // namespace tst_codex_events

#include "tst_codex_events.moc"
