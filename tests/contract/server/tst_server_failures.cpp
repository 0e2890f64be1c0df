// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_server_failures {

using namespace core;
using namespace Qt::Literals::StringLiterals;
using namespace fakes;
using What = FakeBackend::Step::What;

namespace {

constexpr char ChatPath[] = "/v1/chat/completions";

FakeBackend::Script refusing(int status, const QByteArray &body,
                             const QByteArray &contentType = "application/json",
                             const HeaderList &headers = {})
{
    FakeBackend::Script script;
    script.status = status;
    script.body = body;
    script.contentType = contentType;
    script.headers = headers;
    return script;
}

} // namespace

class TestServerFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsFailuresByStatus_data()
    {
        QTest::addColumn<int>("backendStatus");
        QTest::addColumn<QByteArray>("backendBody");
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("shouldRetry");
        QTest::addColumn<QByteArray>("words");

        QTest::newRow("usage limit")
            << 429
            << QByteArray(
                   R"({"error":{"type":"usage_limit_reached","message":"The usage limit has )"
                   R"(been reached","plan_type":"plus","resets_in_seconds":9412}})")
            << 1 << 429 << QByteArray("usage_limit_reached") << QByteArray("false")
            << QByteArray("usage limit");
        QTest::newRow("burst limit")
            << 429
            << QByteArray(
                   R"({"error":{"type":"rate_limit_exceeded","message":"Slow down, try again )"
                   R"(in 11.054s"}})")
            << 1 << 429 << QByteArray("rate_limit_exceeded") << QByteArray("true")
            << QByteArray("Slow down");
        QTest::newRow("overloaded")
            << 503
            << QByteArray(R"({"error":{"code":"server_is_overloaded","message":"At capacity"}})")
            << 1 << 503 << QByteArray("overloaded") << QByteArray("true")
            << QByteArray("At capacity");
        QTest::newRow("context") << 400
                                 << QByteArray(R"({"error":{"code":"context_length_exceeded",)"
                                               R"("message":"Too long by 7 tokens"}})")
                                 << 1 << 400 << QByteArray("context_length_exceeded")
                                 << QByteArray() << QByteArray("Too long by 7 tokens");
        QTest::newRow("model off the plan")
            << 400
            << QByteArray(
                   R"({"detail":"The 'gpt-5.5' model is not supported when using Codex with )"
                   R"(a ChatGPT account."})")
            << 1 << 404 << QByteArray("model_not_found") << QByteArray()
            << QByteArray("not supported");
        QTest::newRow("broken backend") << 500 << QByteArray("oops") << 3 << 502 << QByteArray()
                                        << QByteArray() << QByteArray();
    }

    void reportsFailuresByStatus()
    {
        QFETCH(int, backendStatus);
        QFETCH(QByteArray, backendBody);
        QFETCH(int, requests);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, shouldRetry);
        QFETCH(QByteArray, words);
        for (const QByteArray &stream : {QByteArray("true"), QByteArray("false")}) {
            ApiFixture api;
            for (int i = 0; i < requests; ++i)
                api.backend.enqueue(refusing(backendStatus, backendBody));
            const RawResponse response = api.post(ChatPath, chatBody(",\"stream\":" + stream));
            QCOMPARE(response.status, status);
            QCOMPARE(response.headers.value("content-type"), QByteArray("application/json"));
            QCOMPARE(response.headers.value("x-should-retry"), shouldRetry);
            if (!code.isEmpty())
                QCOMPARE(errorOf(response)["code"].toUtf8(), code);
            QVERIFY2(errorOf(response)["message"].toUtf8().contains(words),
                     response.body.constData());
            QCOMPARE(api.backend.responseRequests().size(), requests);
        }
    }

    void advisesWhenAUsageLimitEnds()
    {
        ApiFixture api;
        api.backend.enqueue(refusing(
            429,
            R"({"error":{"type":"usage_limit_reached","message":"x","resets_in_seconds":9412}})"));
        const RawResponse response = api.post(ChatPath, chatBody());
        const int seconds = response.headers.value("retry-after").toInt();
        QVERIFY(seconds > 9000 && seconds <= 9412);
    }

    void reportsLimitsAndNotesWithAFailureToo()
    {
        ApiFixture api;
        api.backend.enqueue(refusing(
            429, R"({"error":{"type":"usage_limit_reached","message":"x"}})", "application/json",
            {{"x-codex-primary-used-percent", "100"},
             {"x-codex-primary-window-minutes", "300"},
             {"x-request-id", "up_1"}}));
        const RawResponse response = api.post(ChatPath, chatBody(R"(,"temperature":0.5)"));
        QCOMPARE(response.status, 429);
        QCOMPARE(response.headers.value("x-chatmock-ignored"), QByteArray("temperature"));
        QCOMPARE(response.headers.value("x-ratelimit-remaining-5h"), QByteArray("0"));
        QVERIFY(response.headers.contains("openai-processing-ms"));
        QVERIFY(response.headers.value("x-request-id").startsWith("req_"));
        QCOMPARE(response.headers.value("x-upstream-request-id"), QByteArray("up_1"));
    }

    void reportsNotesWhenTheModelIsUnknown()
    {
        ApiFixture api;
        const RawResponse response = api.post(
            ChatPath, R"({"model":"nope","messages":[{"role":"user","content":"x"}],"seed":1})");
        QCOMPARE(response.status, 404);
        QCOMPARE(response.headers.value("x-chatmock-ignored"), QByteArray("seed"));
    }

    void neverPassesAChallengePageOn()
    {
        ApiFixture api;
        const FakeBackend::Script challenge = refusing(
            403, "<html><title>Just a moment...</title><script>secret()</script></html>",
            "text/html; charset=UTF-8", {{"cf-mitigated", "challenge"}, {"cf-ray", "8abc-FRA"}});
        for (int i = 0; i < 3; ++i)
            api.backend.enqueue(challenge);
        const RawResponse response = api.post(ChatPath, chatBody());
        QVERIFY(response.status >= 400);
        QVERIFY(!response.body.contains("<html") && !response.body.contains("secret()"));
        QVERIFY2(response.body.contains("Cloudflare") && response.body.contains("8abc-FRA"),
                 response.body.constData());
    }

    void turnsAnOverloadInsideAStreamIntoAStatus()
    {
        ApiFixture api;
        api.backend.enqueue(playing("overloaded_at_start"));
        const RawResponse response = api.post(ChatPath, chatBody(R"(,"stream":true)"));
        QCOMPARE(response.status, 503);
        QCOMPARE(errorOf(response)["code"].toUtf8(), QByteArray("overloaded"));
    }

    void reportsFailuresAfterTheBeginInTheStream_data()
    {
        QTest::addColumn<QByteArray>("recordingName");
        QTest::addColumn<bool>("isCut");
        QTest::newRow("error event") << QByteArray("midstream_error") << false;
        QTest::newRow("end without a terminal event") << QByteArray("cut") << false;
        QTest::newRow("broken connection") << QByteArray("cut") << true;
    }

    void reportsFailuresAfterTheBeginInTheStream()
    {
        QFETCH(QByteArray, recordingName);
        QFETCH(bool, isCut);
        ApiFixture api;
        const auto script = playing(recordingName,
                                    isCut ? std::vector<FakeBackend::Step>{{What::Cut}}
                                          : std::vector<FakeBackend::Step>{});
        api.backend.enqueue(pausing(script, "event: error"));
        const RawResponse response = api.post(ChatPath, chatBody(R"(,"stream":true)"));
        QCOMPARE(response.status, 200);
        QVERIFY(response.isComplete);
        const auto last = parseJson(eventsOf(response.body).last());
        QVERIFY2(last, response.body.constData());
        QVERIFY((*last)["error"]["message"].isString());
        QCOMPARE(last->size(), 1);
        QVERIFY(!response.body.contains("[DONE]"));
        QCOMPARE(api.backend.responseRequests().size(), 1);
    }

    void reportsACutCompleteResponseAsAnError()
    {
        ApiFixture api;
        api.backend.enqueue(playing("cut", {{What::Cut}}));
        const RawResponse response = api.post(ChatPath, chatBody());
        QCOMPARE(response.status, 502);
    }

    void retriesBeforeTheFirstOutput()
    {
        ApiFixture api;
        api.backend.enqueue(refusing(502, "bad gateway", "text/plain"));
        api.backend.enqueue(beginning({{What::Cut}}));
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(ChatPath, chatBody(R"(,"stream":true)"));
        QCOMPARE(response.status, 200);
        QVERIFY(contentOf(response.body).endsWith("The sum is 4."));
        QCOMPARE(api.backend.responseRequests().size(), 3);
    }

    void replaysOnceAfterARejectedToken()
    {
        ApiFixture api;
        api.issuer.revokeAccessTokens();
        const RawResponse response = api.post(ChatPath, chatBody());
        QCOMPARE(response.status, 200);
        QCOMPARE(api.issuer.refreshCount(), 1);
    }

    void refreshesOnceForTwentyRejectedRequests()
    {
        ApiFixture api;
        api.issuer.revokeAccessTokens();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<RawClient>(api.port()));
            clients.back()->send(toRequest("POST", ChatPath, chatBody()));
        }
        for (const auto &client : clients)
            QCOMPARE(client->response().status, 200);
        QCOMPARE(api.issuer.refreshCount(), 1);
    }

    void saysWhenNoAccountIsSignedIn()
    {
        ApiFixture api({.isSignedIn = false});
        const RawResponse response = api.post(ChatPath, chatBody(R"(,"stream":true)"));
        QCOMPARE(response.status, 401);
        QCOMPARE(errorOf(response)["code"].toUtf8(), QByteArray("not_signed_in"));
        QCOMPARE(errorOf(response)["message"].toUtf8(),
                 QByteArray("Not signed in. Open ChatMock and choose \"Sign in\", or run: chatmock "
                            "login"));
        QCOMPARE(response.headers.value("x-should-retry"), QByteArray("false"));
        QVERIFY(api.backend.requests().isEmpty());
    }

    void saysThatADamagedLoginNeedsANewOne_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("chat") << QByteArray(ChatPath) << chatBody();
        QTest::newRow("streamed chat") << QByteArray(ChatPath) << chatBody(R"(,"stream":true)");
        QTest::newRow("messages") << QByteArray("/v1/messages") << chatBody(R"(,"max_tokens":9)");
        QTest::newRow("ollama") << QByteArray("/api/chat") << chatBody();
        QTest::newRow("compaction") << QByteArray("/v1/responses/compact")
                                    << QByteArray(R"({"model":"gpt-5.5","input":"x"})");
    }

    void saysThatADamagedLoginNeedsANewOne()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        ApiFixture api({.storeError = replaceable({ErrorCode::Storage, u"a.json is damaged"_s})});
        const RawResponse response = api.post(path, body);
        QCOMPARE(response.status, 401);
        QCOMPARE(response.headers.value("x-should-retry"), QByteArray("false"));
        QVERIFY2(response.body.contains("A.json is damaged. Open ChatMock and choose")
                     && response.body.contains("chatmock login"),
                 response.body.constData());
        QVERIFY(!response.body.contains("replaceable"));
        QVERIFY(api.backend.requests().isEmpty());
    }

    void saysWhenTheSessionHasEnded()
    {
        ApiFixture api;
        api.issuer.revokeAccessTokens();
        api.issuer.refuseRefreshTokens("refresh_token_invalidated");
        QCOMPARE(api.post(ChatPath, chatBody()).status, 401);
        QCOMPARE(api.post(ChatPath, chatBody()).status, 401);
        QCOMPARE(api.issuer.refreshCount(), 1);
    }

    void saysWhenTheBackendCannotBeReached()
    {
        ApiFixture api;
        api.backend.close();
        const RawResponse response = api.post(ChatPath, chatBody());
        QCOMPARE(response.status, 502);
        QCOMPARE(errorOf(response)["type"].toUtf8(), QByteArray("api_connection_error"));
    }

    void givesUpOnASilentBackend()
    {
        ApiFixture api({.timeouts = {.firstByte = std::chrono::milliseconds(50)}});
        FakeBackend::Script silent;
        silent.hasHead = false;
        silent.steps = {{What::Hang}};
        for (int i = 0; i < 3; ++i)
            api.backend.enqueue(silent);
        const RawResponse response = api.post(ChatPath, chatBody());
        QCOMPARE(response.status, 504);
    }

    void givesUpOnABackendThatFallsSilent()
    {
        ApiFixture api({.timeouts = {.idle = std::chrono::milliseconds(100)}});
        FakeBackend::Script script = playing("text", {{What::Hang}});
        QByteArray &events = script.steps.front().bytes;
        events.truncate(events.indexOf("event: response.output_text.done"));
        api.backend.enqueue(script);
        const RawResponse response = api.post(ChatPath, chatBody(R"(,"stream":true)"));
        QVERIFY(response.isComplete);
        QVERIFY(response.body.contains("\"error\""));
        QVERIFY(!response.body.contains("[DONE]"));
    }

    void refusesUnsupportedRequests_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("param");
        QTest::newRow("no JSON") << QByteArray("{oops") << 400 << QByteArray();
        QTest::newRow("empty") << QByteArray() << 400 << QByteArray();
        QTest::newRow("no messages")
            << QByteArray(R"({"model":"gpt-5.5"})") << 400 << QByteArray("messages");
        QTest::newRow("unknown model")
            << QByteArray(R"({"model":"nope","messages":[{"role":"user","content":"x"}]})") << 404
            << QByteArray("model");
        QTest::newRow("too many choices") << chatBody(R"(,"n":5)") << 400 << QByteArray("n");
        QTest::newRow("logprobs") << chatBody(R"(,"logprobs":true)") << 400
                                  << QByteArray("logprobs");
    }

    void refusesUnsupportedRequests()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, param);
        ApiFixture api;
        const RawResponse response = api.post(ChatPath, body);
        QCOMPARE(response.status, status);
        QCOMPARE(errorOf(response)["param"].toUtf8(), param);
        QVERIFY(!response.headers.value("x-request-id").isEmpty());
        QVERIFY(api.backend.responseRequests().isEmpty());
    }
};

TEST_CLASS(TestServerFailures, QCoreApplication)

} // namespace tst_server_failures

#include "tst_server_failures.moc"
