// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/MessagesDecoder.h"
#include "tests/dialects/RequestDump.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_messages_tools {

using namespace core;
using namespace anthropic;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Function[] = "{'name':'Read','input_schema':{'type':'object'}}";

QByteArray bodyWith(const QByteArray &fields)
{
    QByteArray body = "{'model':'m','messages':[{'role':'user','content':'Hi'}]," + fields + '}';
    return body.replace('\'', '"');
}

Result<Decoded> decode(const QByteArray &fields)
{
    return MessagesDialect().decode({"/v1/messages", {}, {}, bodyWith(fields)}, {});
}

//! The names of the tools that reach the backend.
QList<QByteArray> toolsOf(const Request &request)
{
    QList<QByteArray> names;
    for (const Tool &tool : request.tools) {
        if (const auto *function = std::get_if<FunctionTool>(&tool))
            names.append(function->name);
        else if (const auto *hosted = std::get_if<BuiltInTool>(&tool))
            names.append(hosted->type);
    }
    return names;
}

QList<QByteArray> namesOf(const QList<Note> &notes, Note::Kind kind)
{
    QList<QByteArray> names;
    for (const Note &note : notes) {
        if (note.kind == kind)
            names.append(note.param);
    }
    return names;
}

} // namespace

class TestMessagesTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatCannotRunHere_data()
    {
        QTest::addColumn<QByteArray>("tool");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const QByteArray &type, const QByteArray &more = {}) {
            QTest::newRow(type.constData()) << "{'type':'" + type + "'" + more + '}' << type;
        };
        row("advisor_20260301", ",'name':'advisor','model':'claude-opus-4-8'");
        row("web_fetch_20250910", ",'name':'web_fetch','max_uses':3");
        row("code_execution_20250825", ",'name':'code_execution'");
        row("computer_20250124", ",'name':'computer','display_width_px':1024");
        row("bash_20250124", ",'name':'bash'");
        row("text_editor_20250728", ",'name':'str_replace_based_edit_tool'");
        row("memory_20250818", ",'name':'memory'");
        row("tool_search_tool_regex_20251119", ",'name':'tool_search_tool_regex'");
        row("mcp_toolset", ",'mcp_server_name':'files'");
        row("telepathy_20300101", ",'name':'telepathy'");
        row("telepathy");
    }

    void leavesOutWhatCannotRunHere()
    {
        QFETCH(QByteArray, tool);
        QFETCH(QByteArray, type);
        const QByteArray tools = QByteArray("'tools':[") + Function + ',' + tool + ']';
        const Result<Decoded> decoded = decode(tools);
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        const Request &request = decoded->requests.front();
        QCOMPARE(toolsOf(request), QList<QByteArray>{"Read"});
        QCOMPARE(request.notes, (QList<Note>{{Note::Kind::Ignored, "tools[1]." + type, {}}}));
        const Result<Decoded> counted =
            CountTokensDialect().decode({"/v1/messages/count_tokens", {}, {}, bodyWith(tools)}, {});
        QVERIFY(counted && counted->ready);
        QCOMPARE(counted->ready->headers, (HeaderList{{"X-ChatMock-Ignored", "tools[1]." + type}}));
        QCOMPARE(counted->ready->body,
                 CountTokensDialect()
                     .decode({{}, {}, {}, bodyWith(QByteArray("'tools':[") + Function + ']')}, {})
                     ->ready->body);
    }

    void goesOnWithoutAnyTool()
    {
        const Result<Decoded> decoded = decode(
            "'tools':[{'type':'advisor_20260301','name':'advisor'}],'tool_choice':{'type':'any'}");
        QVERIFY(decoded);
        const Request &request = decoded->requests.front();
        QVERIFY(request.tools.isEmpty());
        QCOMPARE(request.toolChoice.mode, ToolChoice::Mode::Auto);
        QCOMPARE(namesOf(request.notes, Note::Kind::Changed), QList<QByteArray>{"tool_choice"});
    }

    void keepsTheClientsOwnToolOfThatName()
    {
        const Result<Decoded> decoded = decode("'tools':[{'type':'bash_20250124','name':'bash'},"
                                               "{'name':'bash','input_schema':{'type':'object'}}],"
                                               "'tool_choice':{'type':'tool','name':'bash'}");
        QVERIFY(decoded);
        const Request &request = decoded->requests.front();
        QCOMPARE(toolsOf(request), QList<QByteArray>{"bash"});
        QCOMPARE(request.toolChoice.mode, ToolChoice::Mode::Function);
        QCOMPARE(request.toolChoice.name, QByteArray("bash"));
        QCOMPARE(namesOf(request.notes, Note::Kind::Changed), QList<QByteArray>());
    }

    void readsFunctions_data()
    {
        QTest::addColumn<QByteArray>("tool");
        QTest::addColumn<QByteArray>("schema");
        const auto row = [](const char *tool, const char *schema) {
            QTest::newRow(tool) << QByteArray(tool) << QByteArray(schema);
        };
        constexpr char Schema[] = "{\"type\":\"object\",\"properties\":{}}";
        row("{'name':'f','input_schema':{'type':'object'}}", Schema);
        row("{'type':'custom','name':'f','input_schema':{'type':'object'}}", Schema);
        row("{'type':'bash_20300101','name':'f','input_schema':{'type':'object'}}", Schema);
        row("{'type':'function','function':{'name':'f','parameters':{'type':'object'}}}", Schema);
        row("{'function':{'name':'f','parameters':{'type':'object'}}}", Schema);
        row("{'type':'function','name':'f','parameters':{'type':'object'}}", Schema);
        row("{'type':'function','function':{'name':'f'}}", Schema);
        row("{'name':'f'}", Schema);
        row("{'name':'f','input_schema':[]}", Schema);
        row("{'name':'f','input_schema':null}", Schema);
        row("{'name':'f','input_schema':5}", Schema);
    }

    void readsFunctions()
    {
        QFETCH(QByteArray, tool);
        QFETCH(QByteArray, schema);
        const Result<Decoded> decoded = decode("'tools':[" + tool + ']');
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        const Request &request = decoded->requests.front();
        QCOMPARE(request.tools.size(), 1);
        const auto *function = std::get_if<FunctionTool>(&request.tools.front());
        QVERIFY(function);
        QCOMPARE(function->name, QByteArray("f"));
        QCOMPARE(function->parameters.text, schema);
        const bool isOdd = tool.contains('5') || tool.contains("[]");
        QCOMPARE(request.notes.isEmpty(), !isOdd);
    }

    void readsChoicesOfAllKinds_data()
    {
        using Mode = ToolChoice::Mode;
        QTest::addColumn<QByteArray>("choice");
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<bool>("isNoted");
        const auto row = [](const char *choice, Mode mode, bool isNoted = false) {
            QTest::newRow(choice) << QByteArray(choice) << mode << isNoted;
        };
        row("'auto'", Mode::Auto);
        row("'none'", Mode::None);
        row("'required'", Mode::Required);
        row("'any'", Mode::Required);
        row("'default'", Mode::Unset);
        row("'Read'", Mode::Function);
        row("{'type':'auto'}", Mode::Auto);
        row("{'type':'none'}", Mode::None);
        row("{'type':'required'}", Mode::Required);
        row("{'type':'any'}", Mode::Required);
        row("{'type':'tool','name':'Read'}", Mode::Function);
        row("{'type':'function','function':{'name':'Read'}}", Mode::Function);
        row("{'type':'function','name':'Read'}", Mode::Function);
        row("{'name':'Read'}", Mode::Function);
        row("{'type':'tool','name':'web_search'}", Mode::BuiltIn);
        row("{'type':'tool','name':'advisor'}", Mode::Auto, true);
        row("{'type':'function','function':{'name':'advisor'}}", Mode::Auto, true);
        row("{'type':'advisor_20260301'}", Mode::Auto, true);
        row("'advisor'", Mode::Auto, true);
    }

    void readsChoicesOfAllKinds()
    {
        QFETCH(QByteArray, choice);
        QFETCH(ToolChoice::Mode, mode);
        QFETCH(bool, isNoted);
        const Result<Decoded> decoded =
            decode(QByteArray("'tools':[") + Function
                   + ",{'type':'web_search_20250305','name':'web_search'},"
                     "{'type':'advisor_20260301','name':'advisor'}],'tool_choice':"
                   + choice);
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        const Request &request = decoded->requests.front();
        QCOMPARE(request.toolChoice.mode, mode);
        const QList<QByteArray> changed = namesOf(request.notes, Note::Kind::Changed);
        QCOMPARE(changed, isNoted ? QList<QByteArray>{"tool_choice"} : QList<QByteArray>());
    }

    void readsTheShapesOfChat()
    {
        const Result<Decoded> decoded =
            decode("'messages':[{'role':'developer','content':'Be short'},"
                   "{'role':'user','content':[{'type':'text','text':'Look'},"
                   "{'type':'image_url','image_url':{'url':'https://a.example/i.png'}},"
                   "{'type':'input_image','image_url':'https://a.example/j.png'}]},"
                   "{'role':'assistant','content':null,'tool_calls':[{'id':'t1','type':'function',"
                   "'function':{'name':'f','arguments':'{}'}}]},"
                   "{'role':'tool','tool_call_id':'t1','content':'42'},"
                   "{'role':'user','content':[{'type':'video','url':'x'}]}]");
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        const QList<Item> &items = decoded->requests.front().items;
        QCOMPARE(items.size(), 5);
        QCOMPARE(std::get<Message>(items[0]).role, Role::Developer);
        const QList<Part> &parts = std::get<Message>(items[1]).parts;
        QCOMPARE(parts.size(), 3);
        QCOMPARE(std::get<ImagePart>(parts[1]).url, QByteArray("https://a.example/i.png"));
        QCOMPARE(std::get<ImagePart>(parts[2]).url, QByteArray("https://a.example/j.png"));
        QCOMPARE(std::get<ToolCall>(items[2]).callId, QByteArray("t1"));
        QCOMPARE(std::get<ToolCall>(items[2]).arguments, QByteArray("{}"));
        QCOMPARE(std::get<ToolOutput>(items[3]).callId, QByteArray("t1"));
        QCOMPARE(std::get<TextPart>(std::get<Message>(items[4]).parts.front()).text,
                 QByteArray("[A block of type video was left out here.]"));
        QCOMPARE(namesOf(decoded->requests.front().notes, Note::Kind::Changed),
                 QList<QByteArray>{"messages[4].content[0]"});
    }
};

TEST_CLASS(TestMessagesTools, runner::NoApplication)

} // namespace tst_messages_tools

#include "tst_messages_tools.moc"
