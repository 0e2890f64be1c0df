// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/chat/TokenEstimate.h"
#include "core/dialects/Dialects.h"
#include "core/dialects/anthropic/MessagesDecoder.h"
#include "tests/dialects/Golden.h"
#include "tests/dialects/RequestDump.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

namespace tst_messages_decoder {

using namespace core;
using namespace anthropic;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Path[] = "/v1/messages";

Result<Decoded> decode(const QByteArray &body, const DialectOptions &options = {})
{
    return MessagesDialect().decode({Path, {}, {}, body}, options);
}

//! A complete body with `fields`, in single quotes, after or instead of its own.
QByteArray bodyWith(const QByteArray &fields)
{
    QByteArray body =
        "{'model':'m','max_tokens':9,'messages':[{'role':'user','content':'Hi'}]," + fields + '}';
    return body.replace('\'', '"');
}

} // namespace

class TestMessagesDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequests_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(TEST_FIXTURES "/anthropic/requests"));
        for (const QFileInfo &file : folder.entryInfoList({u"*.json"_s}))
            QTest::newRow(qPrintable(file.baseName())) << file.baseName();
        QVERIFY(folder.count() > 6);
    }

    void readsRequests()
    {
        QFETCH(QString, name);
        const QString path = u"anthropic/requests/"_s + name;
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
        const auto badBlock = [bad](const QByteArray &role, const QByteArray &block,
                                    const QString &below) {
            bad(("'messages':[{'role':'" + role + "','content':[" + block + "]}]").constData(),
                u"messages[0].content[0]"_s + below);
        };
        bad("'model':null", u"model"_s);
        bad("'model':5", u"model"_s);
        bad("'messages':null", u"messages"_s);
        bad("'messages':[]", u"messages"_s);
        bad("'messages':'Hi'", u"messages"_s);
        bad("'messages':[5]", u"messages[0]"_s);
        bad("'messages':[{'role':'king','content':'Hi'}]", u"messages[0].role"_s);
        bad("'messages':[{'role':'user'}]", u"messages[0].content"_s);
        bad("'messages':[{'role':'user','content':5}]", u"messages[0].content"_s);
        badBlock("user", "5", QString());
        badBlock("user", "{'type':'text'}", u".text"_s);
        badBlock("user", "{'type':'image'}", u".source.data"_s);
        badBlock("user", "{'type':'image','source':{'type':'base64'}}", u".source.data"_s);
        badBlock("user", "{'type':'image','source':{'type':'url','url':'file:///etc/passwd'}}",
                 u".source.url"_s);
        badBlock("user", "{'type':'document','source':{'type':'url','url':'file:///x'}}",
                 u".source.url"_s);
        badBlock("user", "{'type':'document','source':{'type':'base64','data':'@'}}",
                 u".source.data"_s);
        badBlock("user", "{'type':'document','source':{'type':'content','content':[5]}}",
                 u".source.content[0]"_s);
        badBlock("user", "{'type':'image_url'}", u".image_url"_s);
        badBlock("user", "{'type':'image_url','image_url':{'url':'file:///x'}}", u".image_url"_s);
        badBlock("user", "{'type':'tool_result','content':'x'}", u".tool_use_id"_s);
        badBlock("user", "{'type':'tool_result','tool_use_id':'a','content':5}", u".content"_s);
        badBlock("assistant", "{'type':'tool_use','name':'f','input':{}}", u".id"_s);
        badBlock("assistant", "{'type':'tool_use','id':'a','input':{}}", u".name"_s);
        badBlock("assistant", "{'type':'tool_use','id':'a','name':'f','input':5}", u".input"_s);
        impossible("'messages':[{'role':'user','content':[{'type':'image','source':"
                   "{'type':'file','file_id':'f'}}]}]",
                   u"messages[0].content[0].source"_s);
        bad("'system':5", u"system"_s);
        bad("'system':[{'type':'text'}]", u"system[0]"_s);
        bad("'stream':'perhaps'", u"stream"_s);
        bad("'max_tokens':-2", u"max_tokens"_s);
        bad("'max_tokens':'many'", u"max_tokens"_s);
        bad("'stop_sequences':5", u"stop_sequences"_s);
        bad("'stop_sequences':['a',5]", u"stop_sequences[1]"_s);
        bad("'tools':{'a':1}", u"tools"_s);
        bad("'tools':[5]", u"tools[0]"_s);
        bad("'tools':[{'input_schema':{}}]", u"tools[0].name"_s);
        bad("'tool_choice':5", u"tool_choice"_s);
        bad("'tool_choice':{'type':5}", u"tool_choice.type"_s);
        bad("'tool_choice':{'type':'any'}", u"tool_choice"_s);
        bad("'tool_choice':'required'", u"tool_choice"_s);
        bad("'tool_choice':{'type':'tool'}", u"tool_choice.name"_s);
        bad("'tool_choice':{'type':'tool','name':'f'}", u"tool_choice.name"_s);
        bad("'tool_choice':{'type':'auto','disable_parallel_tool_use':5}",
            u"tool_choice.disable_parallel_tool_use"_s);
        bad("'thinking':5", u"thinking"_s);
        bad("'thinking':{'type':'enabled','budget_tokens':-2}", u"thinking.budget_tokens"_s);
        bad("'thinking':{'type':'enabled','budget_tokens':'x'}", u"thinking.budget_tokens"_s);
        bad("'output_config':5", u"output_config"_s);
        bad("'output_config':{'format':{'type':'xml'}}", u"output_config.format.type"_s);
        bad("'output_format':{'type':'json_schema'}", u"output_format.schema"_s);
    }

    void refuses()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, param);
        QFETCH(ErrorCode, code);
        const Result<Decoded> decoded = decode(bodyWith(fields));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().param, param);
        QCOMPARE(decoded.error().code, code);
        // The envelope has no other place for it.
        QVERIFY2(decoded.error().message.contains(param), qPrintable(decoded.error().message));
    }

    void refusesWhatIsNoObject()
    {
        for (const QByteArray &body : {QByteArray(), QByteArray("{\"model\":"), QByteArray("[]")}) {
            QCOMPARE(decode(body).error().code, ErrorCode::BadRequest);
            QCOMPARE(CountTokensDialect().decode({Path, {}, {}, body}, {}).error().code,
                     ErrorCode::BadRequest);
        }
    }

    void doesWithEveryFieldWhatItsTableSays()
    {
        const MessagesDialect dialect;
        for (const Parameter &parameter : dialect.parameters()) {
            const Result<Decoded> decoded =
                decode(bodyWith(QByteArray("'") + parameter.name + "':{'type':'no such thing'}"));
            const bool isRefused = !decoded && decoded.error().code == ErrorCode::Unsupported;
            QVERIFY2(isRefused == (parameter.treatment == Parameter::Treatment::Refused),
                     parameter.name);
            if (parameter.treatment != Parameter::Treatment::Ignored)
                continue;
            QVERIFY2(decoded, parameter.name);
            QCOMPARE(decoded->requests.front().notes,
                     (QList<Note>{{Note::Kind::Ignored, parameter.name, {}}}));
        }
    }

    void takesTheModelsOfTheSettings()
    {
        DialectOptions options;
        options.claudeModel = "gpt-5.5:high";
        options.claudeSmallModel = "gpt-5.5-mini";
        const auto modelFor = [&options](const QByteArray &name) {
            return decode(bodyWith("'model':'" + name + "'"), options)->requests.front().model;
        };
        QCOMPARE(modelFor("claude-opus-4-1"), QByteArray("gpt-5.5:high"));
        QCOMPARE(modelFor("claude-haiku-4-5"), QByteArray("gpt-5.5-mini"));
    }

    void searchesByDefaultWhenSet_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<bool>("searches");
        QTest::newRow("plain") << QByteArray("'top_k':1") << true;
        QTest::newRow("no tools wanted") << QByteArray("'tool_choice':{'type':'none'}") << false;
        QTest::newRow("requested already")
            << QByteArray("'tools':[{'type':'web_search_20250305','name':'web_search'}]") << false;
        QTest::newRow("the client has its own")
            << QByteArray("'tools':[{'name':'web_search','input_schema':{}}]") << false;
    }

    void searchesByDefaultWhenSet()
    {
        QFETCH(QByteArray, fields);
        QFETCH(bool, searches);
        DialectOptions options;
        QVERIFY(!decode(bodyWith(fields), options)->requests.front().wantsWebSearch);
        options.webSearchByDefault = true;
        QCOMPARE(decode(bodyWith(fields), options)->requests.front().wantsWebSearch, searches);
    }

    void takesTheSessionFromHeaders()
    {
        const ApiCall call{Path, {}, {{"x-session-id", "s1"}}, bodyWith("'top_k':1")};
        QCOMPARE(MessagesDialect().decode(call, {})->requests.front().sessionId, QByteArray("s1"));
    }

    void countsTokensAtOnce()
    {
        const QByteArray body = readFixture(u"anthropic/requests/tool_loop.json"_s);
        const Result<Decoded> counted =
            CountTokensDialect().decode({"/v1/messages/count_tokens", {}, {}, body}, {});
        QVERIFY(counted && counted->ready);
        const qint64 estimate = estimateInputTokens(decode(body)->requests.front());
        QVERIFY(estimate > 100);
        QCOMPARE(counted->ready->body, "{\"input_tokens\":" + QByteArray::number(estimate) + '}');
    }

    void countsWhatHasNoCeiling()
    {
        const QByteArray body =
            R"({"model":"claude-x","messages":[{"role":"user","content":"Hello, world"}]})";
        QVERIFY(CountTokensDialect().decode({Path, {}, {}, body}, {}));
        QVERIFY(!CountTokensDialect().decode({Path, {}, {}, R"({"model":"claude-x"})"}, {}));
    }

    void findsAnthropicsRequests_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("hasVersion");
        QTest::addColumn<bool>("isTheirs");
        QTest::newRow("messages") << QByteArray("/v1/messages") << false << true;
        QTest::newRow("below") << QByteArray("/v1/messages/batches") << false << true;
        QTest::newRow("models") << QByteArray("/v1/models") << true << true;
        QTest::newRow("one model") << QByteArray("/v1/models/x") << true << true;
        QTest::newRow("models of OpenAI") << QByteArray("/v1/models") << false << false;
        QTest::newRow("chat") << QByteArray("/v1/chat/completions") << true << false;
        QTest::newRow("Ollama") << QByteArray("/api/chat") << true << false;
    }

    void findsAnthropicsRequests()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, hasVersion);
        QFETCH(bool, isTheirs);
        const HeaderList headers =
            hasVersion ? HeaderList{{"anthropic-version", "2023-06-01"}} : HeaderList{};
        QCOMPARE(isForAnthropic(path, headers), isTheirs);
        QCOMPARE(errorEnvelopeFor(path, headers) == errorEnvelopeFor("/v1/messages"), isTheirs);
    }
};

TEST_CLASS(TestMessagesDecoder, runner::NoApplication)

} // namespace tst_messages_decoder

#include "tst_messages_decoder.moc"
