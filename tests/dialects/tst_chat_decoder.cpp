// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/dialects/Dialects.h"
#include "core/dialects/openai/OpenAiDialects.h"
#include "tests/dialects/Golden.h"
#include "tests/dialects/RequestDump.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

namespace tst_chat_decoder {

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestChatDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequests_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(TEST_FIXTURES "/chat/requests"));
        for (const QFileInfo &file : folder.entryInfoList({u"*.json"_s}))
            QTest::newRow(qPrintable(file.baseName())) << file.baseName();
        QVERIFY(folder.count() > 10);
    }

    void readsRequests()
    {
        QFETCH(QString, name);
        const QString path = u"chat/requests/"_s + name;
        const Result<Decoded> decoded = decode(readFixture(path + u".json"_s));
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        const QByteArray actual = dump(*decoded);
        QCOMPARE(actual, expectedText(path + u".txt"_s, actual));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("param");
        QTest::addColumn<ErrorCode>("code");
        const auto bad = [](const char *fields, const QString &param) {
            QTest::newRow(fields) << QByteArray(fields) << param << ErrorCode::BadRequest;
        };
        const auto impossible = [](const char *fields, const QString &param) {
            QTest::newRow(fields) << QByteArray(fields) << param << ErrorCode::Unsupported;
        };
        bad(R"('model':null)", u"model"_s);
        bad(R"('model':5)", u"model"_s);
        bad(R"('messages':null)", u"messages"_s);
        bad(R"('messages':[])", u"messages"_s);
        bad(R"('messages':'Hi')", u"messages"_s);
        bad(R"('messages':[5])", u"messages[0]"_s);
        bad(R"('messages':[{'content':'Hi'}])", u"messages[0].role"_s);
        bad(R"('messages':[{'role':'king','content':'Hi'}])", u"messages[0].role"_s);
        bad(R"('messages':[{'role':'user','content':5}])", u"messages[0].content"_s);
        bad(R"('messages':[{'role':'user','content':[5]}])", u"messages[0].content[0]"_s);
        bad(R"('messages':[{'role':'user','content':[{'type':'text'}]}])",
            u"messages[0].content[0].text"_s);
        bad(R"('messages':[{'role':'user','content':[{'type':5}]}])",
            u"messages[0].content[0].type"_s);
        bad(R"('messages':[{'role':'user','content':[{'type':'image_url'}]}])",
            u"messages[0].content[0].image_url"_s);
        bad("'messages':[{'role':'user','content':'a'},{'role':'user','content':["
            "{'type':'text','text':''},"
            "{'type':'image_url','image_url':{'url':'file:///etc/passwd'}}]}]",
            u"messages[1].content[1].image_url"_s);
        impossible(R"('messages':[{'role':'user','content':[{'type':'input_audio'}]}])",
                   u"messages[0].content[0].input_audio"_s);
        impossible(
            R"('messages':[{'role':'user','content':[{'type':'file','file':{'file_id':'f'}}]}])",
            u"messages[0].content[0].file.file_id"_s);
        bad(R"('messages':[{'role':'user','content':[{'type':'file','file':{'file_data':'@'}}]}])",
            u"messages[0].content[0].file.file_data"_s);
        bad(R"('messages':[{'role':'tool','content':'x'}])", u"messages[0].tool_call_id"_s);
        bad(R"('messages':[{'role':'function','content':'x'}])", u"messages[0].name"_s);
        bad(R"('messages':[{'role':'assistant','tool_calls':5}])", u"messages[0].tool_calls"_s);
        bad(R"('messages':[{'role':'assistant','tool_calls':[{'function':{'name':'f'}}]}])",
            u"messages[0].tool_calls[0].id"_s);
        bad(R"('messages':[{'role':'assistant','tool_calls':[{'id':'a','function':{}}]}])",
            u"messages[0].tool_calls[0].function.name"_s);
        bad(R"('messages':null,'input':[])", u"input"_s);
        bad(R"('messages':null,'input':5)", u"input"_s);
        bad(R"('messages':null,'input':[{'type':'function_call','name':'f'}])",
            u"input[0].call_id"_s);
        bad(R"('stream':'perhaps')", u"stream"_s);
        bad(R"('stream_options':5)", u"stream_options"_s);
        bad(R"('stream_options':{'include_usage':5})", u"stream_options.include_usage"_s);
        bad(R"('n':-1)", u"n"_s);
        bad(R"('n':5)", u"n"_s);
        bad(R"('n':1.5)", u"n"_s);
        bad(R"('max_tokens':-2)", u"max_tokens"_s);
        bad(R"('max_completion_tokens':'many')", u"max_completion_tokens"_s);
        bad(R"('stop':5)", u"stop"_s);
        bad(R"('stop':['a',5])", u"stop[1]"_s);
        impossible(R"('logprobs':true)", u"logprobs"_s);
        impossible(R"('top_logprobs':3)", u"top_logprobs"_s);
        impossible(R"('modalities':['text','audio'])", u"modalities"_s);
        impossible(R"('audio':{'voice':'alloy'})", u"audio"_s);
        impossible(R"('previous_response_id':'resp_1')", u"previous_response_id"_s);
        impossible(R"('background':true)", u"background"_s);
        bad(R"('response_format':{'type':'xml'})", u"response_format.type"_s);
        bad(R"('response_format':{'type':'json_schema','json_schema':{'name':'a'}})",
            u"response_format.json_schema.schema"_s);
        bad(R"('response_format':{'type':'json_schema','json_schema':{'schema':{}}})",
            u"response_format.json_schema.name"_s);
        bad(R"('tools':5)", u"tools"_s);
        bad(R"('tools':[5])", u"tools[0]"_s);
        bad(R"('tools':[{}])", u"tools[0].type"_s);
        bad(R"('tools':[{'type':'function','function':{}}])", u"tools[0].function.name"_s);
        bad(R"('functions':[{}])", u"functions[0].name"_s);
        bad(R"('tool_choice':'sometimes')", u"tool_choice"_s);
        bad(R"('tool_choice':'required')", u"tool_choice"_s);
        bad(R"('tools':[],'tool_choice':{'type':'function','function':{'name':'f'}})",
            u"tool_choice"_s);
        bad(R"('function_call':{'name':'f'})", u"function_call"_s);
        bad(R"('tool_choice':{'type':'function'})", u"tool_choice.name"_s);
        bad(R"('tool_choice':{'type':'allowed_tools','allowed_tools':{'mode':'none'}})",
            u"tool_choice.allowed_tools.mode"_s);
        bad(R"('parallel_tool_calls':'some')", u"parallel_tool_calls"_s);
        bad(R"('reasoning':5)", u"reasoning"_s);
        bad(R"('service_tier':1)", u"service_tier"_s);
        bad(R"('web_search_options':5)", u"web_search_options"_s);
        bad(R"('prompt_cache_key':1)", u"prompt_cache_key"_s);
    }

    void refuses()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, param);
        QFETCH(ErrorCode, code);
        QByteArray body =
            "{'model':'m','messages':[{'role':'user','content':'Hi'}]," + fields + '}';
        body.replace('\'', '"');
        const Result<Decoded> decoded = decode(body);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().param, param);
        QCOMPARE(decoded.error().code, code);
        QVERIFY(!decoded.error().message.isEmpty());
    }

    void refusesWhatIsNoObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("broken") << QByteArray("{\"model\":");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"model\":\"\xff\"}");
    }

    void refusesWhatIsNoObject()
    {
        QFETCH(QByteArray, body);
        const Result<Decoded> decoded = decode(body);
        QVERIFY(!decoded && decoded.error().code == ErrorCode::BadRequest);
        QVERIFY(decoded.error().param.isEmpty());
    }

    void takesTheSessionFromHeaders_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("X-Session-Id") << QByteArray("x-session-id");
        QTest::newRow("session_id") << QByteArray("session_id");
    }

    void takesTheSessionFromHeaders()
    {
        QFETCH(QByteArray, header);
        ApiCall call{"/v1/chat/completions", {}, {{header, "s1"}}, minimalBody()};
        const Result<Decoded> decoded = openai::ChatDialect().decode(call, {});
        QVERIFY(decoded);
        QCOMPARE(decoded->requests.front().sessionId, QByteArray("s1"));
    }

    void searchesByDefaultWhenSet_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<bool>("searches");
        QTest::newRow("plain") << QByteArray("'seed':1") << true;
        QTest::newRow("no tools wanted") << QByteArray("'tool_choice':'none'") << false;
        QTest::newRow("switched off") << QByteArray("'responses_tool_choice':'none'") << false;
        QTest::newRow("requested already")
            << QByteArray("'tools':[{'type':'web_search_preview'}]") << false;
        QTest::newRow("the client has its own")
            << QByteArray("'tools':[{'type':'function','function':{'name':'web_search'}}]")
            << false;
    }

    void searchesByDefaultWhenSet()
    {
        QFETCH(QByteArray, fields);
        QFETCH(bool, searches);
        QByteArray body =
            "{'model':'m','messages':[{'role':'user','content':'Hi'}]," + fields + '}';
        body.replace('\'', '"');
        DialectOptions options;
        QVERIFY(!decode(body, options)->requests.front().wantsWebSearch);
        options.webSearchByDefault = true;
        QCOMPARE(decode(body, options)->requests.front().wantsWebSearch, searches);
    }

    void leavesOutMediaInResponses()
    {
        QByteArray body =
            "{'model':'m','messages':[{'role':'user','content':'Hi'},{'role':'assistant',"
            "'content':[{'type':'text','text':'Here'},{'type':'image_url','image_url':"
            "{'url':'data:image/png;base64,iVBORw0KGgo='}}]},{'role':'user','content':'Nice'}]}";
        body.replace('\'', '"');
        const Result<Decoded> decoded = decode(body);
        QVERIFY(decoded);
        const Request &request = decoded->requests.front();
        const auto parts = std::get<Message>(request.items.at(1)).parts;
        QCOMPARE(parts.size(), 2);
        QVERIFY(std::holds_alternative<TextPart>(parts.at(1)));
        QCOMPARE(request.notes.size(), 1);
        QCOMPARE(request.notes.first().detail, QByteArray("image->text"));
    }

    void namesNamelessFiles_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("PDF") << QByteArray("data:application/pdf;base64,JVBERi0xLjQK")
                             << QByteArray("file.pdf");
        QTest::newRow("bare PDF") << QByteArray("JVBERi0xLjQK") << QByteArray("file.pdf");
        QTest::newRow("text") << QByteArray("data:text/plain;base64,SGk=")
                              << QByteArray("file.txt");
        QTest::newRow("other") << QByteArray("data:application/zip;base64,SGk=")
                               << QByteArray("file");
    }

    void namesNamelessFiles()
    {
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, name);
        QByteArray body = "{'model':'m','messages':[{'role':'user','content':[{'type':'file',"
                          "'file':{'file_data':'"
            + data + "'}}]}]}";
        body.replace('\'', '"');
        const Result<Decoded> decoded = decode(body);
        QVERIFY(decoded);
        const auto part = std::get<Message>(decoded->requests.front().items.at(0)).parts.at(0);
        QCOMPARE(std::get<FilePart>(part).fileName, name);
    }

    void isFoundByItsPath()
    {
        QVERIFY(dialectFor("/v1/chat/completions"));
        QVERIFY(!dialectFor("/v1/chat"));
    }

    void readsALongConversationFast()
    {
        QByteArray body = "{\"model\":\"m\",\"messages\":[";
        for (int i = 0; i < 20000; ++i)
            body += "{\"role\":\"user\",\"content\":\"some text of a usual length\"},";
        body += "{\"role\":\"user\",\"content\":\"Hi\"}]}";
        QCOMPARE(decode(body)->requests.front().items.size(), 20001);
    }

private:
    static QByteArray minimalBody() { return readFixture(u"chat/requests/minimal.json"_s); }

    static Result<Decoded> decode(const QByteArray &body, const DialectOptions &options = {})
    {
        const ApiCall call{"/v1/chat/completions", {}, {}, body};
        return openai::ChatDialect().decode(call, options);
    }
};

TEST_CLASS(TestChatDecoder, runner::NoApplication)

} // namespace tst_chat_decoder

#include "tst_chat_decoder.moc"
