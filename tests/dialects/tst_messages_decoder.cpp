// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/chat/TokenEstimate.h"
#include "core/dialects/Dialects.h"
#include "core/dialects/anthropic/AnthropicModels.h"
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
        badBlock("user", "5", u".type"_s);
        badBlock("user", "{'type':'video'}", u".type"_s);
        badBlock("user", "{'type':'text'}", u".text"_s);
        badBlock("user", "{'type':'image'}", u".source.type"_s);
        badBlock("user", "{'type':'image','source':{'type':'base64'}}", u".source.data"_s);
        badBlock("user", "{'type':'image','source':{'type':'url','url':'file:///etc/passwd'}}",
                 u".source.url"_s);
        badBlock("user", "{'type':'document','source':{'type':'url','url':'file:///x'}}",
                 u".source.url"_s);
        badBlock("user", "{'type':'document','source':{'type':'base64','data':'@'}}",
                 u".source.data"_s);
        badBlock("user", "{'type':'document','source':{'type':'content','content':[5]}}",
                 u".source.content[0].type"_s);
        badBlock("user", "{'type':'search_result','content':[{}]}", u".content[0]"_s);
        badBlock("user", "{'type':'tool_result','content':'x'}", u".tool_use_id"_s);
        badBlock("user", "{'type':'tool_result','tool_use_id':'a','content':5}", u".content"_s);
        badBlock("assistant", "{'type':'tool_use','name':'f','input':{}}", u".id"_s);
        badBlock("assistant", "{'type':'tool_use','id':'a','input':{}}", u".name"_s);
        badBlock("assistant", "{'type':'tool_use','id':'a','name':'f','input':'x'}", u".input"_s);
        impossible("'messages':[{'role':'user','content':[{'type':'image','source':"
                   "{'type':'file','file_id':'f'}}]}]",
                   u"messages[0].content[0].source"_s);
        impossible("'messages':[{'role':'user','content':[{'type':'container_upload'}]}]",
                   u"messages[0].content[0]"_s);
        bad("'system':5", u"system"_s);
        bad("'system':[{'type':'image'}]", u"system[0]"_s);
        bad("'stream':'yes'", u"stream"_s);
        bad("'max_tokens':0", u"max_tokens"_s);
        bad("'max_tokens':'many'", u"max_tokens"_s);
        bad("'stop_sequences':'x'", u"stop_sequences"_s);
        bad("'stop_sequences':['a',5]", u"stop_sequences[1]"_s);
        impossible("'container':'c'", u"container"_s);
        impossible("'mcp_servers':[{'url':'x'}]", u"mcp_servers"_s);
        bad("'tools':{}", u"tools"_s);
        bad("'tools':[5]", u"tools[0]"_s);
        bad("'tools':[{'input_schema':{}}]", u"tools[0].name"_s);
        bad("'tools':[{'name':'f'}]", u"tools[0].input_schema"_s);
        impossible("'tools':[{'type':'code_execution_20250825','name':'code_execution'}]",
                   u"tools[0].type"_s);
        impossible("'tools':[{'type':'bash_20250124','name':'bash'}]", u"tools[0].type"_s);
        bad("'tool_choice':'auto'", u"tool_choice"_s);
        bad("'tool_choice':{'type':'sometimes'}", u"tool_choice.type"_s);
        bad("'tool_choice':{'type':'any'}", u"tool_choice"_s);
        bad("'tool_choice':{'type':'tool'}", u"tool_choice.name"_s);
        bad("'tool_choice':{'type':'tool','name':'f'}", u"tool_choice.name"_s);
        bad("'tool_choice':{'type':'auto','disable_parallel_tool_use':1}",
            u"tool_choice.disable_parallel_tool_use"_s);
        bad("'thinking':{'type':'hard'}", u"thinking.type"_s);
        bad("'thinking':{'type':'enabled'}", u"thinking.budget_tokens"_s);
        bad("'thinking':{'type':'enabled','budget_tokens':0}", u"thinking.budget_tokens"_s);
        bad("'output_config':5", u"output_config"_s);
        bad("'output_config':{'effort':'huge'}", u"output_config.effort"_s);
        bad("'output_config':{'format':{'type':'xml'}}", u"output_config.format.type"_s);
        bad("'output_format':{'type':'json_schema'}", u"output_format.schema"_s);
        bad("'speed':'slow'", u"speed"_s);
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

    void choosesTheEffortByTheBudget_data()
    {
        QTest::addColumn<qint64>("budget");
        QTest::addColumn<QByteArray>("effort");
        QTest::newRow("least") << qint64(1024) << QByteArray("low");
        QTest::newRow("below medium") << qint64(2047) << QByteArray("low");
        QTest::newRow("medium") << qint64(2048) << QByteArray("medium");
        QTest::newRow("below high") << qint64(8191) << QByteArray("medium");
        QTest::newRow("high") << qint64(8192) << QByteArray("high");
        QTest::newRow("below highest") << qint64(24575) << QByteArray("high");
        QTest::newRow("highest") << qint64(24576) << QByteArray("xhigh");
    }

    void choosesTheEffortByTheBudget()
    {
        QFETCH(qint64, budget);
        QFETCH(QByteArray, effort);
        QCOMPARE(toEffort(budget), effort);
        const QByteArray fields =
            "'thinking':{'type':'enabled','budget_tokens':" + QByteArray::number(budget) + '}';
        QCOMPARE(decode(bodyWith(fields))->requests.front().reasoningEffort, effort);
        // What says it outright wins.
        QCOMPARE(decode(bodyWith(fields + ",'output_config':{'effort':'low'}"))
                     ->requests.front()
                     .reasoningEffort,
                 QByteArray("low"));
    }

    void requestsSummariesOnlyWhereTheyAreShown_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("summary");
        QTest::newRow("no thinking") << QByteArray("'top_k':1") << QByteArray("none");
        QTest::newRow("off") << QByteArray("'thinking':{'type':'disabled'}") << QByteArray("none");
        QTest::newRow("omitted") << QByteArray("'thinking':{'type':'adaptive','display':'omitted'}")
                                 << QByteArray("none");
        QTest::newRow("shown") << QByteArray("'thinking':{'type':'adaptive'}") << QByteArray();
    }

    void requestsSummariesOnlyWhereTheyAreShown()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, summary);
        QCOMPARE(decode(bodyWith(fields))->requests.front().reasoningSummary, summary);
    }

    void knowsTheNamesOfClaude_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("meant");
        const auto row = [](const char *name, const char *meant) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(meant);
        };
        row("claude-sonnet-4-5-20250929", "usual");
        row("claude-opus-4-1", "usual");
        row("claude-sonnet-4-5[1m]", "usual");
        row("anthropic/claude-opus-4", "usual");
        row("us.anthropic.claude-sonnet-4-20250514-v1:0", "usual");
        row("CLAUDE-3-5-HAIKU-LATEST", "small");
        row("claude-haiku-4-5", "small");
        row("claude", "usual");
        row("gpt-5.5", "gpt-5.5");
        row("gpt-5.5[1m]", "gpt-5.5");
        row("openai/gpt-5.5:high", "openai/gpt-5.5:high");
        row("claudette", "claudette");
        row("]", "]");
    }

    void knowsTheNamesOfClaude()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, meant);
        QCOMPARE(toCatalogueName(name, {"usual", "small"}), meant);
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

    void pagesThroughModels_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("ids");
        QTest::addColumn<bool>("hasMore");
        QTest::newRow("all") << QByteArray() << QByteArray("a b c") << false;
        QTest::newRow("first two") << QByteArray("limit=2") << QByteArray("a b") << true;
        QTest::newRow("the rest") << QByteArray("limit=2&after_id=b") << QByteArray("c") << false;
        QTest::newRow("behind the last") << QByteArray("after_id=c") << QByteArray() << false;
        QTest::newRow("backwards") << QByteArray("limit=1&before_id=c") << QByteArray("b") << true;
        QTest::newRow("before the first") << QByteArray("before_id=a") << QByteArray() << false;
    }

    void pagesThroughModels()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, ids);
        QFETCH(bool, hasMore);
        const auto request = readPageRequest(query);
        QVERIFY(request);
        const auto text = toModelPage({{"a", {}, 0}, {"b", {}, 0}, {"c", {}, 0}}, *request);
        QVERIFY(text);
        const JsonValue page = *parseJson(*text);
        QList<QByteArray> found;
        for (const JsonValue &model : page["data"].items())
            found.append(model["id"].toUtf8());
        QCOMPARE(found.join(' '), ids);
        QCOMPARE(page["has_more"].toBool(), hasMore);
        QCOMPARE(page["first_id"].toUtf8(), found.value(0));
        QCOMPARE(page["last_id"].toUtf8(), found.isEmpty() ? QByteArray() : found.last());
        QCOMPARE(page["first_id"].raw() == "null", found.isEmpty());
    }

    void refusesPagesThatAreNotThere()
    {
        for (const char *query : {"limit=0", "limit=1001", "limit=x"})
            QCOMPARE(readPageRequest(query).error().param, u"limit"_s);
        PageRequest request;
        request.afterId = "nope";
        QCOMPARE(toModelPage({}, request).error().param, u"after_id"_s);
    }

    void showsAModel()
    {
        QCOMPARE(toModelJson({"gpt-5.5", u"GPT-5.5"_s, 1795216000}),
                 QByteArray("{\"type\":\"model\",\"id\":\"gpt-5.5\",\"display_name\":\"GPT-5.5\","
                            "\"created_at\":\"2026-11-20T23:06:40Z\"}"));
        QVERIFY(toModelJson({"x", {}, 0}).contains("\"display_name\":\"x\""));
    }
};

TEST_CLASS(TestMessagesDecoder, runner::NoApplication)

} // namespace tst_messages_decoder

#include "tst_messages_decoder.moc"
