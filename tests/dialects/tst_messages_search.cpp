// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/dialects/anthropic/MessagesEncoder.h"
#include "tests/dialects/EventLists.h"
#include "tests/dialects/MessageReading.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_messages_search {

using namespace core;
using namespace anthropic;
using Reason = ResponseFinished::Reason;

namespace {

SearchFinished search(int item, const QByteArray &action)
{
    return {item, "ws_" + QByteArray::number(item), {action}};
}

CitationAdded cited(int item, const QByteArray &name)
{
    return {item, "https://" + name + ".example", name.toUpper(), 0, 1};
}

const QByteArray Query = "{\"type\":\"search\",\"query\":\"q\"}";

MessageResponseOptions options()
{
    MessageResponseOptions options;
    options.id = "msg_1";
    return options;
}

//! The blocks by type, with the pages of results: "server_tool_use text result[a b]".
QByteArray summaryOf(const Events &events)
{
    MessagesEncoder stream(options());
    MessagesEncoder whole(options());
    QByteArray out;
    for (const Event &event : events) {
        stream.stream(0, event, out);
        whole.collect(0, event);
    }
    stream.end(out);
    const QByteArray json = whole.completeBody();
    const ReadMessage message = readStreamedMessage(out);
    if (!message.complaint.isEmpty() || message.text() != readCompleteMessage(json).text())
        return "the forms differ: " + message.text();
    QList<QByteArray> words;
    for (const JsonValue &block : (*parseJson(json))["content"].items()) {
        QList<QByteArray> pages;
        for (const JsonValue &page : block["content"].items()) {
            const QByteArray url = page["url"].toUtf8();
            const QByteArray name = url.sliced(8, url.indexOf('.') - 8);
            pages.append(page["title"].toUtf8() == url ? name + '?' : name);
        }
        if (block["type"].toUtf8() == "web_search_tool_result")
            words.append(block["tool_use_id"].toUtf8() + '[' + pages.join(' ') + ']');
        else
            words.append(block["type"].toUtf8());
    }
    return words.join(' ');
}

} // namespace

class TestMessagesSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsThePages_data()
    {
        QTest::addColumn<Events>("events");
        QTest::addColumn<QByteArray>("summary");
        const auto row = [](const char *name, Events events, const char *summary) {
            events.insert(events.begin(), ResponseStarted{});
            events.emplace_back(finishedWith(Reason::Complete));
            QTest::newRow(name) << events << QByteArray(summary);
        };
        row("cited twice",
            {search(0, Query), TextDelta{1, "x"}, cited(1, "a"), cited(1, "b"), cited(1, "a")},
            "server_tool_use text srvtoolu_ws_0[a b]");
        row("nothing cited", {search(0, Query), TextDelta{1, "x"}},
            "server_tool_use text srvtoolu_ws_0[]");
        row("no text", {search(0, Query)}, "server_tool_use srvtoolu_ws_0[]");
        row("before the next item",
            {search(0, Query), TextDelta{1, "x"}, cited(1, "a"), ItemFinished{1, {}},
             search(2, Query), TextDelta{3, "y"}, cited(3, "b"), ItemFinished{3, {}},
             TextDelta{4, "z"}},
            "server_tool_use text srvtoolu_ws_0[a] server_tool_use text srvtoolu_ws_2[b] text");
        row("after a text without citations",
            {search(0, Query), TextDelta{1, "x"}, ItemFinished{1, {}}, search(2, Query),
             TextDelta{3, "y"}, cited(3, "b"), ItemFinished{3, {}}},
            "server_tool_use text server_tool_use text srvtoolu_ws_0[b] srvtoolu_ws_2[b]");
        row("sources of the search",
            {search(0,
                    "{\"type\":\"search\",\"sources\":[{\"url\":\"https://s.example\"},"
                    "{\"url\":\"https://a.example\"},{\"url\":\"https://s.example\"},"
                    "{\"x\":1}]}"),
             TextDelta{1, "x"}, cited(1, "a"), cited(1, "b")},
            "server_tool_use text srvtoolu_ws_0[s? a b]");
        row("a page that was opened",
            {search(0, Query), search(1, "{\"type\":\"open_page\",\"url\":\"https://o.example\"}"),
             TextDelta{2, "x"}, cited(2, "o"), cited(2, "a")},
            "server_tool_use server_tool_use text srvtoolu_ws_0[a] srvtoolu_ws_1[o]");
        row("before a call",
            {search(0, Query), TextDelta{1, "x"}, cited(1, "a"), ItemFinished{1, {}},
             ToolCallStarted{2, ToolKind::Function, {}, "c", "f", {}}, ToolCallFinished{2, "{}"}},
            "server_tool_use text srvtoolu_ws_0[a] tool_use");
        row("citations without a search", {TextDelta{0, "x"}, cited(0, "a")}, "text");
        row("no action", {search(0, {}), TextDelta{1, "x"}, cited(1, "a")},
            "server_tool_use text srvtoolu_ws_0[a]");
    }

    void listsThePages()
    {
        QFETCH(Events, events);
        QFETCH(QByteArray, summary);
        QCOMPARE(summaryOf(events), summary);
    }

    void writesAPageAsClientsReadIt()
    {
        MessagesEncoder encoder(options());
        for (const Event &event : Events{ResponseStarted{}, search(0, Query), TextDelta{1, "x"},
                                         cited(1, "a"), finishedWith(Reason::Complete)})
            encoder.collect(0, event);
        QVERIFY(encoder.completeBody().contains(
            "{\"type\":\"web_search_tool_result\",\"tool_use_id\":\"srvtoolu_ws_0\","
            "\"content\":[{\"type\":\"web_search_result\",\"url\":\"https://a.example\","
            "\"title\":\"A\",\"encrypted_content\":\"\",\"page_age\":null}]}"));
    }

    void holdsBackOnlyTheResult()
    {
        MessagesEncoder encoder(options());
        QByteArray out;
        for (const Event &event :
             Events{ResponseStarted{}, search(0, Query), TextDelta{1, "At once"}})
            encoder.stream(0, event, out);
        QVERIFY(out.contains("server_tool_use") && out.contains("At once"));
        QVERIFY(!out.contains("web_search_tool_result"));
        encoder.stream(0, cited(1, "a"), out);
        encoder.stream(0, ItemFinished{1, {}}, out);
        QVERIFY(out.contains("web_search_tool_result"));
    }
};

TEST_CLASS(TestMessagesSearch, runner::NoApplication)

} // namespace tst_messages_search

#include "tst_messages_search.moc"
