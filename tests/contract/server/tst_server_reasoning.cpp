// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/FakeIssuer.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_server_reasoning {

using namespace core;
using namespace fakes;

namespace {

constexpr char ChatPath[] = "/v1/chat/completions";

//! JSON written with ' for ".
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray PromptMessage = "{'role':'user','content':'Use get_weather'}";

QByteArray body(const QByteArray &messages)
{
    return quoted("{'model':'gpt-5.5','messages':[" + messages
                  + "],'tools':[{'type':'function','function':{'name':'get_weather',"
                    "'parameters':{'type':'object','properties':{}}}}]}");
}

//! The messages of the second turn of a tool loop, as a chat client sends them.
QByteArray replay(const QByteArray &callId)
{
    return PromptMessage + ",{'role':'assistant','content':null,'tool_calls':[{'id':'" + callId
        + "','type':'function','function':{'name':'get_weather','arguments':'{}'}}]},"
          "{'role':'tool','tool_call_id':'"
        + callId + "','content':'sunny'}";
}

QByteArray callIdOf(const RawResponse &response)
{
    const auto json = parseJson(response.body);
    const auto choices = json ? (*json)["choices"].items() : QList<JsonValue>();
    return choices.value(0)["message"]["tool_calls"].items().value(0)["id"].toUtf8();
}

//! A response that reasons `content` and then calls the tool as `callId`.
FakeBackend::Script thinkingAndCalling(const QByteArray &content, const QByteArray &callId)
{
    FakeBackend::Script script;
    script.body = quoted(
        "data: {'type':'response.created','response':{'id':'r'}}\n\n"
        "data: {'type':'response.output_item.done','output_index':0,'item':{'id':'rs_1',"
        "'type':'reasoning','summary':[],'encrypted_content':'"
        + content
        + "'}}\n\n"
          "data: {'type':'response.output_item.done','output_index':1,'item':{'id':'fc_1',"
          "'type':'function_call','name':'get_weather','arguments':'{}','call_id':'"
        + callId
        + "'}}\n\n"
          "data: {'type':'response.completed','response':{'id':'r','status':'completed'}}\n\n");
    return script;
}

//! The items of the last request to the backend, by type.
QList<QByteArray> sentItems(const ApiFixture &api)
{
    QList<QByteArray> types;
    const auto json = parseJson(api.backend.responseRequests().last().body);
    const auto items = json ? (*json)["input"].items() : QList<JsonValue>();
    for (const JsonValue &item : items)
        types.append(item["type"].toUtf8());
    return types;
}

const QList<QByteArray> WithReasoning{"message", "reasoning", "function_call",
                                      "function_call_output"};
const QList<QByteArray> WithoutReasoning{"message", "function_call", "function_call_output"};

} // namespace

class TestServerReasoning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesReasoningBackInAToolLoop()
    {
        ApiFixture api;
        const RawResponse first = api.post(ChatPath, body(PromptMessage));
        const QByteArray callId = callIdOf(first);
        QVERIFY2(!callId.isEmpty(), first.body.constData());
        QCOMPARE(api.post(ChatPath, body(replay(callId))).status, 200);
        QCOMPARE(sentItems(api), WithReasoning);
        QVERIFY(api.backend.responseRequests().last().body.contains(
            quoted("'encrypted_content':'demo-rs_")));
    }

    void forgetsThemWithTheAccount()
    {
        ApiFixture api;
        const QByteArray callId = callIdOf(api.post(ChatPath, body(PromptMessage)));
        bool isDone = false;
        QObject context;
        api.account().signOut({&context, [&](const Status &) { isDone = true; }});
        QTRY_VERIFY(isDone);
        isDone = false;
        api.account().adopt(signInAt(api.issuer),
                            {&context, [&](const Result<AccountState> &) { isDone = true; }});
        QTRY_VERIFY(isDone);
        QCOMPARE(api.post(ChatPath, body(replay(callId))).status, 200);
        QCOMPARE(sentItems(api), WithoutReasoning);
    }

    void sendsNoneWhenTheyCannotBeRead()
    {
        ApiFixture api;
        api.backend.enqueue(thinkingAndCalling("bad-one", "call_1"));
        QCOMPARE(callIdOf(api.post(ChatPath, body(PromptMessage))), QByteArray("call_1"));
        api.backend.clearRequests();
        QCOMPARE(api.post(ChatPath, body(replay("call_1"))).status, 200);
        QCOMPARE(api.backend.responseRequests().size(), 2); // refused once, then without
        QCOMPARE(sentItems(api), WithoutReasoning);
        api.backend.clearRequests();
        QCOMPARE(api.post(ChatPath, body(replay("call_1"))).status, 200);
        QCOMPARE(api.backend.responseRequests().size(), 1); // and not tried again
    }
};

TEST_CLASS(TestServerReasoning, QCoreApplication)

} // namespace tst_server_reasoning

#include "tst_server_reasoning.moc"
