// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/MessagesEncoder.h"
#include "core/dialects/anthropic/OptionalArguments.h"
#include "tests/dialects/EventLists.h"
#include "tests/dialects/MessageReading.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_messages_arguments {

using namespace core;
using namespace anthropic;
using Reason = ResponseFinished::Reason;

namespace {

//! Like a tool that reads files, with members of every sort.
constexpr char ReadSchema[] =
    R"({"type":"object","properties":{
        "file_path":{"type":"string"},
        "offset":{"type":"integer"},
        "pages":{"type":"string"},
        "mode":{"type":"string","enum":["","a"]},
        "kind":{"enum":["x","y"]},
        "title":{"type":["string","null"]},
        "note":{"anyOf":[{"type":"string"},{"type":"null"}]},
        "named":{"$ref":"#/$defs/text"},
        "round":{"$ref":"#/$defs/round"},
        "free":{},
        "edits":{"type":"array","items":{"type":"object","properties":{
            "old":{"type":"string"},"why":{"type":"string"}},"required":["old"]}},
        "inner":{"anyOf":[{"type":"null"},{"type":"object","properties":{
            "why":{"type":"string"}}}]}},
    "allOf":[{"properties":{"also":{"type":"string"}}},
             {"properties":{"must":{"type":"string"}},"required":["must"]}],
    "required":["file_path"],
    "$defs":{"text":{"type":"string"},"round":{"$ref":"#/$defs/round"}}})";

constexpr char WriteSchema[] =
    R"({"type":"object","properties":{"file_path":{"type":"string"},"content":{"type":"string"},
        "replace_all":{"type":"boolean"}},"required":["file_path","content"]})";

MessageResponseOptions options()
{
    MessageResponseOptions options;
    options.id = "msg_1";
    options.toolSchemas = {{"Read", {ReadSchema}}, {"Write", {WriteSchema}}};
    return options;
}

Events callOf(const QByteArray &tool, const QByteArray &arguments)
{
    Events events{ResponseStarted{}, ToolCallStarted{0, ToolKind::Function, {}, "c", tool, {}}};
    for (qsizetype at = 0; at < arguments.size(); at += 3)
        events.emplace_back(ToolCallDelta{0, arguments.mid(at, 3)});
    events.emplace_back(ToolCallFinished{0, arguments});
    events.emplace_back(finishedWith(Reason::Complete));
    return events;
}

QByteArray streamed(const Events &events)
{
    MessagesEncoder encoder(options());
    QByteArray out;
    for (const Event &event : events)
        encoder.stream(0, event, out);
    encoder.end(out);
    return out;
}

QByteArray complete(const Events &events)
{
    MessagesEncoder encoder(options());
    for (const Event &event : events)
        encoder.collect(0, event);
    return encoder.completeBody();
}

} // namespace

class TestMessagesArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutBlankOptions_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char *arguments, const char *left) {
            QTest::newRow(arguments) << QByteArray(arguments) << QByteArray(left);
        };
        const auto stays = [row](const char *arguments) { row(arguments, arguments); };
        row(R"({"file_path":"/a","offset":1,"pages":""})", R"({"file_path":"/a","offset":1})");
        row(R"({"pages":"","file_path":"/a"})", R"({"file_path":"/a"})");
        row("{\"file_path\":\"/a\",\"pages\":\" \\n\\t\",\"offset\":1}",
            R"({"file_path":"/a","offset":1})");
        row("{\"pages\":\"\\u00a0\"}", "{}");
        row(R"({"pages":"","title":"","note":" "})", "{}");
        row(R"({"named":"","kind":"","also":"","offset":0})", R"({"offset":0})");
        row("{\"pa\\u0067es\":\"\",\"offset\":1}", R"({"offset":1})");
        row("{\"file_path\":\"\\\"},{\",\"pages\":\"\"}", "{\"file_path\":\"\\\"},{\"}");
        row(R"({ "offset": 1.50e2 , "pages" : " " , "b":1 })", R"({ "offset": 1.50e2 , "b":1 })");
        row("{\n  \"offset\": 1,\n  \"pages\": \"\"\n}", "{\n  \"offset\": 1\n}");
        row(R"({"pages":"1","pages":""})", "{}");
        row(R"({"edits":[{"old":"","why":""},{"why":" ","old":"x"}],"inner":{"why":""}})",
            R"({"edits":[{"old":""},{"old":"x"}],"inner":{}})");
        stays(R"({"pages":"","pages":"1"})");
        stays(R"({"file_path":"/a","pages":"1-5"})");
        stays(R"({"file_path":"","must":"","mode":"","free":"","offset":"","unknown":""})");
        stays(R"({"round":""})");
        stays(R"({"title":null,"pages":[],"inner":null})");
        stays(R"({ "offset" : 01 })");
        stays("{\"pages\":\"\"");
        stays(R"([{"pages":""}])");
        stays("{}");
    }

    void leavesOutBlankOptions()
    {
        QFETCH(QByteArray, arguments);
        QFETCH(QByteArray, left);
        QCOMPARE(withoutBlankOptions(arguments, {ReadSchema}), left);
        const Events events = callOf("Read", arguments);
        const ReadMessage fromStream = readStreamedMessage(streamed(events));
        QCOMPARE(fromStream.complaint, QByteArray());
        QCOMPARE(fromStream.text(), readCompleteMessage(complete(events)).text());
        QVERIFY2(fromStream.blocks.first().endsWith(left), fromStream.blocks.first().constData());
    }

    void leavesUnknownToolsAlone()
    {
        const QByteArray arguments = R"({"pages":""})";
        const Events events = callOf("Other", arguments);
        QVERIFY(readStreamedMessage(streamed(events)).blocks.first().endsWith(arguments));
        QVERIFY(readCompleteMessage(complete(events)).blocks.first().endsWith(arguments));
        for (const char *schema : {"", "5", "{", "{}", "true", R"({"properties":[]})",
                                   R"({"$ref":"#"})", R"({"anyOf":[{"$ref":"#"},{"$ref":"#"}]})",
                                   R"({"properties":{"pages":{"$ref":"elsewhere"}}})"})
            QCOMPARE(withoutBlankOptions(arguments, {schema}), arguments);
    }

    void holdsBackOnlyWhatMayChange_data()
    {
        QTest::addColumn<QByteArray>("tool");
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("optional text") << QByteArray("Read") << true;
        QTest::newRow("required text") << QByteArray("Write") << false;
        QTest::newRow("unknown") << QByteArray("Other") << false;
    }

    void holdsBackOnlyWhatMayChange()
    {
        QFETCH(QByteArray, tool);
        QFETCH(bool, isHeld);
        MessagesEncoder encoder(options());
        QByteArray out;
        encoder.stream(0, ResponseStarted{}, out);
        encoder.stream(0, ToolCallStarted{0, ToolKind::Function, {}, "c", tool, {}}, out);
        QVERIFY(out.contains("content_block_start"));
        out.clear();
        encoder.stream(0, ToolCallDelta{0, "{\"content\":\"x"}, out);
        QCOMPARE(out.isEmpty(), isHeld);
    }

    void keepsWhatArrivedOfACall()
    {
        Events events = callOf("Read", R"({"file_path":"/a"})");
        events.erase(events.end() - 2); // cut before the call was complete
        const ReadMessage message = readStreamedMessage(streamed(events));
        QVERIFY(message.blocks.first().endsWith(R"({"file_path":"/a"})"));
        QCOMPARE(message.text(), readCompleteMessage(complete(events)).text());
    }
};

TEST_CLASS(TestMessagesArguments, runner::NoApplication)

} // namespace tst_messages_arguments

#include "tst_messages_arguments.moc"
