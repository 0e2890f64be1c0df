// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/Dialects.h"
#include "tests/dialects/RequestDump.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_lenient_requests {

using namespace core;

namespace {

constexpr char Chat[] = "/v1/chat/completions";
constexpr char Completions[] = "/v1/completions";
constexpr char Responses[] = "/v1/responses";
constexpr char Messages[] = "/v1/messages";
constexpr char OllamaChat[] = "/api/chat";
constexpr char OllamaGenerate[] = "/api/generate";

constexpr char FunctionF[] =
    "'tools':[{'type':'function','function':{'name':'f','parameters':{'type':'object',"
    "'properties':{'a':{'type':'number'}}}}}]";

//! The smallest body of that path with more members; ' stands for ".
QByteArray bodyWith(const QByteArray &path, const QByteArray &members)
{
    QByteArray body = "{'model':'m'";
    if (path == Chat || path == OllamaChat)
        body += ",'messages':[{'role':'user','content':'x'}]";
    else if (path == Messages)
        body += ",'max_tokens':9,'messages':[{'role':'user','content':'x'}]";
    else
        body += path == Responses ? ",'input':'x'" : ",'prompt':'x'";
    if (!members.isEmpty())
        body += ',' + members;
    body += '}';
    return body.replace('\'', '"');
}

Result<Decoded> decodeText(const QByteArray &path, const QByteArray &body)
{
    return dialectFor(path)->decode({path, {}, {}, body}, DialectOptions());
}

Result<Decoded> decodeWith(const QByteArray &path, const QByteArray &members)
{
    return decodeText(path, bodyWith(path, members));
}

//! The request without its notes, or why there is none.
QByteArray readOf(const Result<Decoded> &decoded)
{
    if (!decoded)
        return "refused: " + decoded.error().message.toUtf8();
    QByteArray text;
    for (Request request : decoded->requests) {
        request.notes.clear();
        text += dump(request);
    }
    return text;
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

void row(const QByteArray &path, const QByteArray &members, const QByteArray &expected = {})
{
    QTest::newRow((path + ' ' + members).constData()) << path << members << expected;
}

void addColumns()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("expected");
}

} // namespace

class TestLenientRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOddValuesAsNotGiven_data()
    {
        addColumns();
        for (const char *path : {Chat, Completions, Responses, OllamaChat, OllamaGenerate}) {
            for (const char *tier : {"''", "null", "'auto'", "'default'"})
                row(path, QByteArray("'service_tier':") + tier);
            for (const char *flag : {"''", "null", "'auto'"})
                row(path, QByteArray("'fast_mode':") + flag);
        }
        for (const char *path : {Chat, Completions}) {
            for (const char *effort : {"''", "null", "'auto'", "'default'", "'Auto'", "{}"})
                row(path, QByteArray("'reasoning_effort':") + effort);
            for (const char *count : {"0", "null", "''", "1", "'1'"})
                row(path, QByteArray("'n':") + count);
            for (const char *stop : {"''", "[]", "null", "['']", "[null]"})
                row(path, QByteArray("'stop':") + stop);
            for (const char *ceiling : {"0", "null", "''", "-1"})
                row(path, QByteArray("'max_tokens':") + ceiling);
            for (const char *options : {"{}", "null", "''", "[]", "{'include_usage':null}"})
                row(path, QByteArray("'stream_options':") + options);
            row(path, "'stream':''");
        }
        row(Chat, "'max_completion_tokens':0,'max_output_tokens':null");
        for (const char *path : {Chat, Responses}) {
            for (const char *effort : {"''", "null", "'auto'", "'default'"})
                row(path, QByteArray("'reasoning':{'effort':") + effort + '}');
            for (const char *reasoning : {"''", "{}", "[]", "null", "'auto'"})
                row(path, QByteArray("'reasoning':") + reasoning);
            for (const char *verbosity : {"''", "null", "'auto'", "'default'"})
                row(path, QByteArray("'text':{'verbosity':") + verbosity + '}');
            for (const char *format : {"''", "null", "{}", "{'type':''}", "{'type':'auto'}"})
                row(path, QByteArray("'text':{'format':") + format + '}');
            row(path, "'previous_response_id':'','conversation':{}");
        }
        for (const char *path : {Chat, Responses, OllamaChat}) {
            for (const char *choice : {"''", "null", "{}"})
                row(path, QByteArray("'tool_choice':") + choice);
            for (const char *tools : {"null", "{}", "[]", "''"})
                row(path, QByteArray("'tools':") + tools);
            row(path, "'parallel_tool_calls':''");
        }
        for (const char *verbosity : {"''", "null", "'auto'", "'default'"})
            row(Chat, QByteArray("'verbosity':") + verbosity);
        for (const char *format : {"''", "null", "{}", "[]", "{'type':null}"})
            row(Chat, QByteArray("'response_format':") + format);
        row(Chat, "'functions':{},'function_call':''");
        row(Chat, "'audio':{},'instructions':'','web_search_options':''");
        for (const char *path : {OllamaChat, OllamaGenerate}) {
            for (const char *format : {"''", "{}", "null"})
                row(path, QByteArray("'format':") + format);
            for (const char *think : {"''", "null", "'auto'"})
                row(path, QByteArray("'think':") + think);
            for (const char *options : {"''", "{}", "[]", "{'stop':'','num_predict':''}"})
                row(path, QByteArray("'options':") + options);
            row(path, "'images':'','responses_tools':{},'stream':''");
        }
    }

    void takesOddValuesAsNotGiven()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, members);
        const Result<Decoded> decoded = decodeWith(path, members);
        QCOMPARE(readOf(decoded), readOf(decodeWith(path, {})));
        QCOMPARE(noteOf(decoded), QByteArray());
    }

    void readsOtherSpellings_data()
    {
        addColumns();
        row(Chat, "'reasoning_effort':'none'", "'reasoning_effort':'none'");
        row(Chat, "'reasoning_effort':'High'", "'reasoning_effort':'high'");
        row(Chat, "'reasoning_effort':'extra-high'", "'reasoning_effort':'xhigh'");
        row(Chat, "'reasoning_effort':'maximum'", "'reasoning_effort':'max'");
        row(Chat, "'reasoning_effort':'enormous'", "'reasoning':{'effort':'enormous'}");
        row(Chat, "'reasoning':'low'", "'reasoning_effort':'low'");
        row(Completions, "'reasoning_effort':'off'", "'reasoning_effort':'none'");
        row(Responses, "'reasoning':'low'", "'reasoning':{'effort':'low'}");
        row(Responses, "'reasoning':{'effort':'med'}", "'reasoning':{'effort':'medium'}");
        row(Chat, "'verbosity':'loud'", "");
        row(Chat, "'verbosity':'LOW'", "'verbosity':'low'");
        row(Responses, "'reasoning':{'effort':5,'summary':'long','context':'some'}", "");
        row(Chat, "'max_tokens':'12'", "'max_tokens':12");
        row(Chat, "'response_format':'json_object'", "'response_format':{'type':'json_object'}");
        row(Chat, "'response_format':{'type':'JSON'}", "'response_format':{'type':'json_object'}");
        row(Chat, "'stop':['a','b','c','d','e',null]", "'stop':['a','b','c','d','e']");
        row(OllamaChat, "'think':'low','format':'JSON'", "'think':'low','format':'json'");
        row(OllamaChat, "'think':'false'", "'think':false");
        row(OllamaChat, "'stream':'false'", "'stream':false");
    }

    void readsOtherSpellings()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, expected);
        QCOMPARE(readOf(decodeWith(path, members)), readOf(decodeWith(path, expected)));
    }

    void notesWhatItChanges_data()
    {
        addColumns();
        row(Chat, "'reasoning_effort':'maximum'", "reasoning_effort=maximum->max");
        row(Responses, "'reasoning':{'effort':5}", "reasoning.effort=5->default");
        row(Chat, "'verbosity':'loud'", "verbosity=loud->default");
        row(Completions, "'fast_mode':'perhaps'", "fast_mode=perhaps->default");
        row(Chat, "'tools':[{'type':'advisor_20260301','name':'advisor'}]",
            "tools.advisor_20260301");
        for (const char *path : {Chat, Responses, OllamaChat}) {
            row(path, "'tools':[{'type':'function','name':'f','parameters':[]}]",
                "tools[0].parameters=schema->repaired");
            row(path, "'tools':[{'type':'function','name':'f','parameters':{}}]", "");
        }
        row(Responses,
            "'tools':[{'type':'namespace','name':'n','tools':[{'name':'f','parameters':[]}]}]",
            "tools[0].tools=schema->repaired");
        row(Messages, "'tools':[{'name':'f','input_schema':{'properties':[]}}]",
            "tools[0].input_schema=schema->repaired");
    }

    void notesWhatItChanges()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, expected);
        QCOMPARE(noteOf(decodeWith(path, members)), expected);
    }

    void readsToolsOfOtherApis_data()
    {
        addColumns();
        const QByteArray usual(FunctionF);
        const QByteArray schema = "{'type':'object','properties':{'a':{'type':'number'}}}";
        for (const QByteArray path : {Chat, Responses, OllamaChat}) {
            row(path, "'tools':[{'name':'f','input_schema':" + schema + "}]", usual);
            row(path, "'tools':[{'type':'custom','name':'f','input_schema':" + schema + "}]",
                usual);
            row(path, "'tools':[{'name':'f','parameters':" + schema + "}]", usual);
            row(path, "'tools':[{'type':'function','name':'f','parameters':" + schema + "}]",
                usual);
            row(path,
                "'tools':[{'type':'function','function':{'name':'f','inputSchema':" + schema
                    + "}}]",
                usual);
            row(path, usual + ",'tool_choice':{'type':'auto'}", usual + ",'tool_choice':'auto'");
            row(path, usual + ",'tool_choice':{'type':'none'}", usual + ",'tool_choice':'none'");
            row(path, usual + ",'tool_choice':{'type':'required'}",
                usual + ",'tool_choice':'required'");
            row(path, usual + ",'tool_choice':{'type':'any'}", usual + ",'tool_choice':'required'");
            row(path, usual + ",'tool_choice':'any'", usual + ",'tool_choice':'required'");
            row(path, usual + ",'tool_choice':{'type':'tool','name':'f'}",
                usual + ",'tool_choice':{'type':'function','name':'f'}");
            row(path, usual + ",'tool_choice':{'function':{'name':'f'}}",
                usual + ",'tool_choice':{'type':'function','name':'f'}");
            row(path, usual + ",'tool_choice':{'type':'any','disable_parallel_tool_use':true}",
                usual + ",'tool_choice':'required','parallel_tool_calls':false");
            row(path,
                "'tools':[{'type':'custom','name':'c'}],'tool_choice':{'type':'tool',"
                "'name':'c'}",
                "'tools':[{'type':'custom','name':'c'}],'tool_choice':{'type':'custom',"
                "'name':'c'}");
        }
    }

    void readsToolsOfOtherApis()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, expected);
        const QByteArray read = readOf(decodeWith(path, members));
        QVERIFY2(!read.startsWith("refused"), read.constData());
        QCOMPARE(read, readOf(decodeWith(path, expected)));
    }

    void readsBlocksOfAnthropic_data()
    {
        addColumns();
        const QByteArray call =
            "{'role':'assistant','content':'let me','tool_calls':[{'id':'t1','type':'function',"
            "'function':{'name':'f','arguments':'{\\'a\\':1}'}}]}";
        const QByteArray result = "{'role':'tool','tool_call_id':'t1','content':";
        const QByteArray use = "{'type':'tool_use','id':'t1','name':'f','input':{'a':1}}";
        const QByteArray blocks =
            "{'role':'assistant','content':[{'type':'text','text':'let me'}," + use + "]},";
        const QByteArray resultOf = "{'type':'tool_result','tool_use_id':'t1','content':";
        const QByteArray png =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwAD"
            "hgGAWjR9awAAAABJRU5ErkJggg==";
        const auto add = [](const QByteArray &messages, const QByteArray &expected) {
            for (const char *path : {Chat, Responses, OllamaChat}) {
                if (path == QByteArray(OllamaChat) && messages.contains("tool_calls"))
                    continue;
                const QByteArray name =
                    path == QByteArray(Responses) ? "'input':[" : "'messages':[";
                row(path, name + messages + ']', "'messages':[" + expected + ']');
            }
        };
        add(blocks + "{'role':'user','content':[" + resultOf
                + "[{'type':'text','text':'42'}]},{'type':'text','text':'go on'}]}",
            call + ',' + result + "'42'},{'role':'user','content':'go on'}");
        add(blocks + "{'role':'user','content':[" + resultOf + "'42'}]}",
            call + ',' + result + "'42'}");
        add(blocks + "{'role':'tool','content':[" + resultOf + "'42'}]}",
            call + ',' + result + "'42'}");
        add(blocks + "{'role':'user','content':[{'type':'text','text':''}," + resultOf
                + "'42','is_error':true}]}",
            call + ',' + result
                + "[{'type':'text','text':'[The tool failed.]\\n'},{'type':'text','text':'42'}]}");
        add(blocks + "{'role':'user','content':[" + resultOf
                + "[{'type':'image','source':{'type':'base64','media_type':'image/png','data':'"
                + png + "'}}]}]}",
            call + ',' + result + "[{'type':'image_url','image_url':{'url':'data:image/png;base64,"
                + png + "'}}]}");
        add("{'role':'assistant','content':[{'type':'thinking','thinking':'hm','signature':'s'},"
            "{'type':'redacted_thinking','data':'d'},{'type':'text','text':'yes'}]}",
            "{'role':'assistant','content':'yes'}");
        add("{'role':'user','content':[{'type':'image','source':{'type':'url','url':"
            "'https://example.com/a.png'}}]}",
            "{'role':'user','content':[{'type':'image_url','image_url':{'url':"
            "'https://example.com/a.png'}}]}");
        // Some clients send both forms of a call.
        add("{'role':'assistant','content':[{'type':'text','text':'let me'}," + use
                + "],'tool_calls':[{'id':'t1','type':'function','function':{'name':'f',"
                  "'arguments':'{}'}}]},"
                + result + "'42'}",
            call + ',' + result + "'42'}");
    }

    void readsBlocksOfAnthropic()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, expected);
        const auto toBody = [](const QByteArray &text) {
            QByteArray body = "{'model':'m'," + text + '}';
            return body.replace("\\'", "\\\"").replace('\'', '"');
        };
        const QByteArray read = readOf(decodeText(path, toBody(members)));
        QVERIFY2(!read.startsWith("refused"), read.constData());
        QCOMPARE(read, readOf(decodeText(Chat, toBody(expected))));
    }

    void cutsReplayedThinking_data()
    {
        addColumns();
        const auto add = [](const QByteArray &content, const QByteArray &expected) {
            for (const char *path : {Chat, Responses, OllamaChat})
                row(path, content, expected);
        };
        add("'<think>hm</think>yes'", "'yes'");
        add("'\\n<think>hm\\nhm</think>\\n\\nyes'", "'yes'");
        add("'<think>a</think><think>b</think>yes'", "'yes'");
        add("'<think>unclosed'", "'<think>unclosed'");
        add("'say <think>a</think>'", "'say <think>a</think>'");
        add("[{'type':'text','text':'<think>h'},{'type':'text','text':'m</think>yes'}]", "'yes'");
    }

    void cutsReplayedThinking()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, expected);
        const auto decoded = [&](const QByteArray &content) {
            const QByteArray name = path == Responses ? "input" : "messages";
            QByteArray body = "{'model':'m','" + name
                + "':[{'role':'user','content':'<think>mine</think>'},"
                  "{'role':'assistant','content':"
                + content + "},{'role':'user','content':'more'}]}";
            return decodeText(path, body.replace('\'', '"'));
        };
        const Result<Decoded> read = decoded(members);
        QCOMPARE(readOf(read), readOf(decoded(expected)));
        QCOMPARE(noteOf(read), members == expected ? QByteArray() : QByteArray("content.thinking"));
        QVERIFY(readOf(read).contains("<think>mine</think>"));
    }

    void readsFastMode_data()
    {
        addColumns();
        for (const char *path :
             {Chat, Completions, Responses, Messages, OllamaChat, OllamaGenerate}) {
            for (const char *value : {"true", "'true'", "'on'", "'1'", "1", "'yes'"})
                row(path, QByteArray("'fast_mode':") + value, "priority");
            for (const char *value : {"false", "'false'", "'off'", "0"})
                row(path, QByteArray("'fast_mode':") + value, "default");
            row(path, "'fast_mode':false,'service_tier':'priority'", "default");
        }
    }

    void readsFastMode()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, expected);
        const Result<Decoded> decoded = decodeWith(path, members);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        QCOMPARE(decoded->requests.front().serviceTier, expected);
        QCOMPARE(decoded->requests.front().isFastMode, expected == "priority");
        QVERIFY(!noteOf(decoded).contains("fast_mode"));
    }

    void readsWhatScriptsSendToOllama()
    {
        const Result<Decoded> decoded =
            decodeWith(OllamaChat,
                       QByteArray(FunctionF)
                           + ",'responses_tools':[{'type':'web_search'}],'tool_choice':'required',"
                             "'parallel_tool_calls':false,'service_tier':'fast',"
                             "'images':['https://example.com/a.png']");
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        const Request &request = decoded->requests.front();
        QCOMPARE(request.tools.size(), 2);
        QCOMPARE(request.toolChoice.mode, ToolChoice::Mode::Required);
        QCOMPARE(request.parallelToolCalls, std::optional(false));
        QCOMPARE(request.serviceTier, QByteArray("priority"));
        const auto parts = std::get<Message>(request.items.constLast()).parts;
        QCOMPARE(parts.size(), 2);
        QVERIFY(std::holds_alternative<ImagePart>(parts.at(1)));
        QCOMPARE(noteOf(decoded), QByteArray());
    }

    void refusesHostedToolsByTheirCodes_data()
    {
        addColumns();
        const QByteArray large =
            "'responses_tools':[{'type':'web_search','x':'" + QByteArray(32 * 1024, 'x') + "'}]";
        for (const char *path : {Chat, OllamaChat, OllamaGenerate}) {
            row(path, "'responses_tools':[{'type':'computer'}]", "RESPONSES_TOOL_UNSUPPORTED");
            row(path, "'responses_tools':[{'type':'function','name':'f'}]",
                "RESPONSES_TOOL_UNSUPPORTED");
            QTest::newRow((QByteArray(path) + " large").constData())
                << QByteArray(path) << large << QByteArray("RESPONSES_TOOLS_TOO_LARGE");
        }
    }

    void refusesHostedToolsByTheirCodes()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, expected);
        const Result<Decoded> decoded = decodeWith(path, members);
        QVERIFY(!decoded);
        QCOMPARE(toHttpStatus(decoded.error().code), 400);
        const ErrorBody body = errorEnvelopeFor(path)(decoded.error(), {});
        QVERIFY2(body.json.contains("\"code\":\"" + expected + '"'), body.json.constData());
    }

    void repairsRawControlCharacters_data()
    {
        addColumns();
        for (const char *path : {Chat, Completions, Responses, Messages, OllamaChat})
            row(path, {});
    }

    void repairsRawControlCharacters()
    {
        QFETCH(QByteArray, path);
        QByteArray fit = bodyWith(path, "\n\t'y':'\\\\'");
        fit.replace("\"x\"", "\"a\\nb\\t\\\"c\\u0001\"");
        QByteArray raw = fit;
        raw.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0001", "\x01");
        const Result<Decoded> decoded = decodeText(path, raw);
        QCOMPARE(readOf(decoded), readOf(decodeText(path, fit)));
        QVERIFY(noteOf(decoded).contains("body=control characters->escaped"));
        QVERIFY(!noteOf(decodeText(path, fit)).contains("body"));
        QVERIFY(!decodeText(path, raw.chopped(1)));
    }
};

TEST_CLASS(TestLenientRequests, runner::NoApplication)

} // namespace tst_lenient_requests

#include "tst_lenient_requests.moc"
