// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/Dialects.h"
#include "tests/dialects/RequestDump.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_lenient_values {

using namespace core;

namespace {

constexpr char Chat[] = "/v1/chat/completions";
constexpr char Completions[] = "/v1/completions";
constexpr char Responses[] = "/v1/responses";
constexpr char Messages[] = "/v1/messages";
constexpr char Ollama[] = "/api/chat";

constexpr char Advisor[] = "{'type':'advisor_20260301','name':'advisor'}";
constexpr char FunctionF[] = "{'type':'function','name':'f'}";

//! A body of that path; `members` may bring its own messages. ' stands for ".
Result<Decoded> decodeWith(const QByteArray &path, const QByteArray &members)
{
    QByteArray body = "{'model':'m'";
    if (path == Completions)
        body += ",'prompt':'x'";
    else if (!members.contains("'messages':") && !members.contains("'input':["))
        body += path == Responses ? ",'input':'x'" : ",'messages':[{'role':'user','content':'x'}]";
    if (!members.isEmpty())
        body += ',' + members;
    body += '}';
    return dialectFor(path)->decode({path, {}, {}, body.replace("\\'", "\\\"").replace('\'', '"')},
                                    DialectOptions());
}

//! The conversation as `messages` or `input`.
Result<Decoded> decodeTurns(const QByteArray &path, const QByteArray &turns)
{
    return decodeWith(path, (path == Responses ? "'input':[" : "'messages':[") + turns + ']');
}

//! The request without its notes, or why there is none.
QByteArray readOf(const Result<Decoded> &decoded)
{
    if (!decoded)
        return "refused: " + decoded.error().message.toUtf8();
    Request request = decoded->requests.front();
    request.notes.clear();
    return (decoded->isStreamed ? "streamed " : "") + dump(request);
}

QByteArray noteOf(const Result<Decoded> &decoded)
{
    QByteArray text;
    if (decoded) {
        for (const Note &note : decoded->requests.front().notes)
            text += note.param + (note.detail.isEmpty() ? "" : "=") + note.detail + ' ';
    }
    return text.trimmed();
}

void addColumns()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("notes");
}

void row(const QByteArray &path, const QByteArray &given, const QByteArray &expected,
         const QByteArray &notes = {})
{
    QTest::newRow((path + ' ' + given).constData()) << path << given << expected << notes;
}

void addSharedRows()
{
    for (const char *path : {Chat, Completions, Responses, Messages, Ollama}) {
        row(path, "'stream':'true'", "'stream':true");
        row(path, "'stream':1", "'stream':true");
        row(path, "'stream':0", "'stream':false");
        row(path, "'stream':'auto'", "");
    }
    for (const char *path : {Chat, Responses, Ollama}) {
        row(path, "'parallel_tool_calls':'auto'", "");
        row(path, "'parallel_tool_calls':'default'", "");
        row(path, "'parallel_tool_calls':0", "'parallel_tool_calls':false");
        row(path, "'service_tier':0", "");
        row(path, "'tool_choice':{'type':''}", "");
        row(path, "'tool_choice':{'type':null}", "");
    }
    for (const char *path : {Chat, Completions, Messages}) {
        row(path, "'max_tokens':'100'", "'max_tokens':100");
        for (const char *value : {"'auto'", "'default'", "-1", "0", "'0'", "false"})
            row(path, QByteArray("'max_tokens':") + value, "");
    }
    for (const char *path : {Chat, Completions}) {
        for (const char *value : {"'auto'", "'default'", "false"})
            row(path, QByteArray("'n':") + value, "");
    }
    for (const char *path : {Chat, Responses}) {
        for (const char *value : {"0", "true", "'auto'"})
            row(path, QByteArray("'reasoning':") + value, "");
        row(path, "'reasoning':false", "'reasoning':{'effort':'none'}");
        for (const char *value : {"0", "false", "'auto'"})
            row(path, QByteArray("'text':") + value, "");
    }
    row(Chat, "'stream_options':'auto'", "");
}

void addMessagesRows()
{
    for (const char *value : {"'auto'", "'default'", "{'type':'auto'}"})
        row(Messages, QByteArray("'thinking':") + value, "");
    for (const char *value : {"false", "0", "'disabled'", "'off'"})
        row(Messages, QByteArray("'thinking':") + value, "'thinking':{'type':'disabled'}");
    row(Messages, "'thinking':true", "'thinking':{'type':'enabled'}");
    row(Messages, "'thinking':'adaptive'", "'thinking':{'type':'adaptive'}");
    row(Messages, "'thinking':{'type':'enabled','budget_tokens':'2048'}",
        "'thinking':{'type':'enabled','budget_tokens':2048}");
    for (const char *value : {"'auto'", "0", "true", "{'format':'text'}", "{'format':'auto'}",
                              "{'format':{'type':'auto'}}", "{'format':{'type':''}}"})
        row(Messages, QByteArray("'output_config':") + value, "");
    row(Messages, "'output_format':{'json_schema':{'schema':{'type':'array'}}}",
        "'output_config':{'format':{'type':'json_schema','schema':{'type':'array'}}}");
    row(Messages, "'tool_choice':{'type':'auto','disable_parallel_tool_use':'true'}",
        "'tool_choice':{'type':'auto','disable_parallel_tool_use':true}");
    row(Messages, "'system':[{'type':'input_text','text':'a'},{'text':'b'},{'type':'image'}]",
        "'system':'a\\n\\nb'", "system[2].image");
}

void addToolRows()
{
    const QByteArray none = QByteArray("'tools':[") + Advisor + ']';
    const QByteArray both = QByteArray("'tools':[") + Advisor + ',' + FunctionF + ']';
    const QByteArray one = QByteArray("'tools':[") + FunctionF + ']';
    const QByteArray left = "tools.advisor_20260301";
    const QByteArray byName = left + " tool_choice=advisor->auto";
    for (const char *path : {Chat, Responses, Ollama}) {
        const QByteArray noTools = "'tool_choice':'auto'";
        row(path, none + ",'tool_choice':'required'", noTools,
            left + " tool_choice=required->auto");
        row(path, none + ",'tool_choice':{'type':'any'}", noTools, left + " tool_choice=any->auto");
        row(path, both + ",'tool_choice':'required'", one + ",'tool_choice':'required'", left);
        for (const char *choice :
             {"{'type':'tool','name':'advisor'}", "{'type':'function','name':'advisor'}",
              "{'type':'function','function':{'name':'advisor'}}", "{'name':'advisor'}",
              "'advisor'"})
            row(path, both + ",'tool_choice':" + choice, one + ",'tool_choice':'auto'", byName);
        row(path, both + ",'tool_choice':{'type':'advisor_20260301'}",
            one + ",'tool_choice':'auto'", left + " tool_choice=advisor_20260301->auto");
        const QByteArray allowed =
            ",'tool_choice':{'type':'allowed_tools','mode':'required','tools':[";
        row(path, both + allowed + "{'type':'function','name':'advisor'}]}",
            one + ",'tool_choice':'auto'", left + " tool_choice=allowed_tools->auto");
        row(path, both + allowed + FunctionF + ",{'type':'advisor_20260301'}]}",
            one + allowed + FunctionF + "]}", left);
        row(path, one + ",'tool_choice':'f'",
            one + ",'tool_choice':{'type':'function','name':'f'}");
        row(path, "'tools':[{'type':'custom','name':'c'}],'tool_choice':'c'",
            "'tools':[{'type':'custom','name':'c'}],'tool_choice':{'type':'custom','name':'c'}");
        row(path, "'tools':[{'type':'function','function':null,'name':'f'}]", one);
        row(path, "'tools':[{'function':null,'name':'f'}]", one);
        row(path, "'tools':[{'type':'custom','custom':null,'name':'c'}]",
            "'tools':[{'type':'custom','name':'c'}]");
    }
    const QByteArray schema = "{'type':'object','properties':{'a':{'type':'string'}}}";
    for (const char *members : {"'inputSchema':", "'input_schema':null,'parameters':"})
        row(Messages, QByteArray("'tools':[{'name':'f',") + members + schema + "}]",
            "'tools':[{'name':'f','input_schema':" + schema + "}]");
}

} // namespace

class TestLenientValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLooseValues_data()
    {
        addColumns();
        addSharedRows();
        addMessagesRows();
        addToolRows();
    }

    void readsLooseValues()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, expected);
        QFETCH(QByteArray, notes);
        const Result<Decoded> decoded = decodeWith(path, given);
        QVERIFY2(decoded, readOf(decoded).constData());
        QCOMPARE(readOf(decoded), readOf(decodeWith(path, expected)));
        QCOMPARE(noteOf(decoded), notes);
    }

    void readsJsonObjects()
    {
        const Result<Decoded> decoded =
            decodeWith(Messages, "'output_config':{'format':{'type':'json_object'}}");
        QVERIFY(decoded);
        QCOMPARE(decoded->requests.front().format.kind, ResponseFormat::Kind::JsonObject);
    }

    void searchesForTrue()
    {
        const Result<Decoded> decoded = decodeWith(Chat, "'web_search_options':true");
        QVERIFY(decoded && decoded->requests.front().wantsWebSearch);
    }

    void readsAllBlocks_data()
    {
        addColumns();
        const auto user = [](const QByteArray &block) {
            return "{'role':'user','content':[" + block + "]}";
        };
        const auto assistant = [](const QByteArray &blocks) {
            return "{'role':'user','content':'x'},{'role':'assistant','content':[" + blocks + "]}";
        };
        const QByteArray found =
            "{'type':'search_result','title':'T','source':'S',"
            "'content':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}";
        for (const char *path : {Chat, Responses, Messages, Ollama}) {
            const QByteArray place =
                path == QByteArray(Responses) ? "input[0].content[0]" : "messages[0].content[0]";
            row(path, user(found), user("{'type':'text','text':'T\\nS\\na\\nb'}"));
            for (const char *type : {"container_upload", "invented"})
                row(path, user(QByteArray("{'type':'") + type + "'}"),
                    user(QByteArray("{'type':'text','text':'[A block of type ") + type
                         + " was left out here.]'}"),
                    place + '=' + type + "->text");
            const QByteArray text = "{'type':'text','text':'<think>hm</think>yes'}";
            row(path, assistant(text), assistant("{'type':'text','text':'yes'}"),
                "content.thinking");
            row(path, assistant("{'type':'tool_use','id':'t','name':'f','input':'{\\'a\\':1}'}"),
                assistant("{'type':'tool_use','id':'t','name':'f','input':{'a':1}}"),
                path == QByteArray(Ollama) ? "messages[1].tool_calls=no result->\"not answered\""
                                           : "");
        }
        for (const char *path : {Chat, Responses, Ollama}) {
            row(path, assistant("{'type':'reasoning_text','text':'hm'},{'type':'text','text':'y'}"),
                assistant("{'type':'text','text':'y'}"), "content.reasoning_text");
        }
    }

    void readsAllBlocks()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, expected);
        QFETCH(QByteArray, notes);
        const Result<Decoded> decoded = decodeTurns(path, given);
        QVERIFY2(decoded, readOf(decoded).constData());
        QCOMPARE(readOf(decoded), readOf(decodeTurns(path, expected)));
        if (!notes.contains("not answered") && !noteOf(decoded).contains("not answered"))
            QCOMPARE(noteOf(decoded), notes);
    }

    void passesOnLinkedFiles_data()
    {
        addColumns();
        for (const char *path : {Chat, Responses, Messages, Ollama})
            row(path, "{'type':'document','source':{'type':'url','url':'https://a.example/f'}}",
                {});
        for (const char *path : {Chat, Responses, Ollama}) {
            row(path, "{'type':'input_file','file_url':'https://a.example/f'}", {});
            row(path, "{'type':'file','file':{'file_url':'https://a.example/f'}}", {});
        }
    }

    void passesOnLinkedFiles()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, given);
        const QByteArray read =
            readOf(decodeTurns(path, "{'role':'user','content':[" + given + "]}"));
        QVERIFY2(read.contains("{\"type\":\"input_file\",\"file_url\":\"https://a.example/f\"}"),
                 read.constData());
        QVERIFY(!decodeTurns(path,
                             "{'role':'user','content':["
                                 + QByteArray(given).replace("https:", "file:") + "]}"));
    }

    void readsTurnsOfChatInMessages_data()
    {
        addColumns();
        const QByteArray user = "{'role':'user','content':'x'},";
        const QByteArray use = "{'type':'tool_use','id':'t','name':'f','input':{'a':1}}";
        const QByteArray call = "'tool_calls':[{'id':'t','function':{'name':'f','arguments':";
        const QByteArray text = "'{\\'a\\':1}'}}]}";
        const QByteArray expected = user + "{'role':'assistant','content':null," + call + text;
        row(Messages, user + "{'role':'assistant','content':null," + call + "{'a':1}}}]}",
            expected);
        row(Messages, user + "{'role':'assistant','content':[" + use + "]," + call + text,
            expected);
        row(Messages, user + "{'role':'assistant','content':null},{'role':'user','content':'y'}",
            user + "{'role':'user','content':'y'}");
        row(Messages,
            user
                + "{'role':'assistant','content':null,'function_call':{'name':'f','arguments':'{}'}"
                  "},"
                  "{'role':'function','name':'f','content':'42'}",
            {});
    }

    void readsTurnsOfChatInMessages()
    {
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, expected);
        const Result<Decoded> decoded = decodeTurns(Messages, given);
        QVERIFY2(decoded, readOf(decoded).constData());
        Request request = decoded->requests.front();
        const Result<Decoded> chat = decodeTurns(Chat, expected.isEmpty() ? given : expected);
        QVERIFY2(chat, readOf(chat).constData());
        Request other = chat->requests.front();
        request.reasoningSummary = other.reasoningSummary;
        QCOMPARE(dump(request), dump(other));
    }

    void repairsSchemasOfResponses_data()
    {
        addColumns();
        const QByteArray schema = "{'type':'object','properties':{},'required':null}";
        row(Chat,
            "'response_format':{'type':'json_schema','json_schema':{'name':'n','schema':" + schema
                + "}}",
            {}, "response_format.json_schema.schema=schema->repaired");
        row(Responses,
            "'text':{'format':{'type':'json_schema','name':'n','schema':" + schema + "}}", {},
            "text.format.schema=schema->repaired");
        row(Messages, "'output_config':{'format':{'type':'json_schema','schema':" + schema + "}}",
            {}, "output_config.format.schema=schema->repaired");
        row(Ollama, "'format':" + schema, {}, "format=schema->repaired");
    }

    void repairsSchemasOfResponses()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, notes);
        const Result<Decoded> decoded = decodeWith(path, given);
        QVERIFY2(decoded, readOf(decoded).constData());
        QVERIFY(!decoded->requests.front().format.schema.text.contains("null"));
        QCOMPARE(noteOf(decoded), notes);
        const Result<Decoded> array =
            decodeWith(path, QByteArray(given).replace("'object'", "'array'"));
        QVERIFY(array && array->requests.front().format.schema.text.contains("null"));
    }

    void readsTheSameSearchEverywhere_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("plain") << QByteArray();
        QTest::newRow("limits") << QByteArray(",'max_uses':8,'blocked_domains':['a.example']");
        QTest::newRow("domains") << QByteArray(",'allowed_domains':['a.example']");
        QTest::newRow("place") << QByteArray(
            ",'user_location':{'type':'approximate','city':'Bern'}");
    }

    void readsTheSameSearchEverywhere()
    {
        QFETCH(QByteArray, more);
        const QByteArray tools =
            "'tools':[{'type':'web_search_20250305','name':'web_search'" + more + "}]";
        const Result<Decoded> expected = decodeWith(Messages, tools);
        QVERIFY(expected);
        const auto &tool = std::get<BuiltInTool>(expected->requests.front().tools.front());
        for (const char *path : {Chat, Responses, Ollama}) {
            const Result<Decoded> decoded = decodeWith(path, tools);
            QVERIFY(decoded);
            const auto &read = std::get<BuiltInTool>(decoded->requests.front().tools.front());
            QCOMPARE(read.type, tool.type);
            QCOMPARE(read.json.text, tool.json.text);
            QCOMPARE(noteOf(decoded), noteOf(expected));
        }
    }
};

TEST_CLASS(TestLenientValues, runner::NoApplication)

} // namespace tst_lenient_values

#include "tst_lenient_values.moc"
