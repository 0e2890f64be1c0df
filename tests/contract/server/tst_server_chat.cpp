// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_server_chat {

using namespace core;
using namespace fakes;
using What = FakeBackend::Step::What;

namespace {

constexpr char ChatPath[] = "/v1/chat/completions";

} // namespace

class TestServerChat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsAResponse()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const RawResponse response =
            api.post(ChatPath, chatBody(R"(,"stream":true,"temperature":0.5)"));
        QCOMPARE(response.status, 200);
        QVERIFY(response.isComplete);
        QCOMPARE(response.headers.value("content-type"),
                 QByteArray("text/event-stream; charset=utf-8"));
        QCOMPARE(response.headers.value("cache-control"), QByteArray("no-cache"));
        QCOMPARE(response.headers.value("x-accel-buffering"), QByteArray("no"));
        QVERIFY(response.headers.value("x-request-id").startsWith("req_"));
        QVERIFY(response.headers.contains("openai-processing-ms"));
        QVERIFY(response.headers.value("x-chatmock-ignored").contains("temperature"));
        QVERIFY(contentOf(response.body).endsWith("The sum is 4."));
        QCOMPARE(eventsOf(response.body).last(), QByteArray("[DONE]"));
    }

    void respondsCompletely()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(ChatPath, chatBody());
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("content-type"), QByteArray("application/json"));
        const auto body = parseJson(response.body);
        QVERIFY(body);
        const JsonValue choice = (*body)["choices"].items().at(0);
        QVERIFY(choice["message"]["content"].toUtf8().endsWith("The sum is 4."));
        QCOMPARE(choice["finish_reason"].toUtf8(), QByteArray("stop"));
        QCOMPARE((*body)["usage"]["total_tokens"].toInteger(), 71);
        QCOMPARE((*body)["model"].toUtf8(), QByteArray("gpt-5.5"));
    }

    void sendsTheBackendTheRequestItExpects()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post(ChatPath, chatBody()).status, 200);
        const QList<HttpRequest> requests = api.backend.responseRequests();
        QCOMPARE(requests.size(), 1);
        const auto body = parseJson(requests.first().body);
        QVERIFY(body);
        QCOMPARE((*body)["store"].toBool(), false);
        QCOMPARE((*body)["stream"].toBool(), true);
        QVERIFY((*body)["input"].isArray());
        QCOMPARE(requests.first().header("originator"), QByteArray("chatmock"));
        QVERIFY(requests.first().header("user-agent").startsWith("chatmock/"));
        QVERIFY(requests.first().header("authorization").startsWith("Bearer "));
        QVERIFY(!requests.first().header("chatgpt-account-id").isEmpty());
    }

    void keepsKeyOrderAndNumbersOfSchemas()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const QByteArray schema = R"({"type":"object","properties":{"z":{"maximum":1.50},)"
                                  R"("a":{"minimum":1e2}},"required":["z","a"]})";
        const RawResponse response =
            api.post(ChatPath,
                     chatBody(R"(,"tools":[{"type":"function","function":{"name":"f","parameters":)"
                              + schema + "}}]"));
        QCOMPARE(response.status, 200);
        QVERIFY(api.backend.responseRequests().first().body.contains(schema));
    }

    void respondsWithSeveralChoices()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        api.backend.enqueue(playing("incomplete"));
        const RawResponse response = api.post(ChatPath, chatBody(R"(,"n":2)"));
        const auto body = parseJson(response.body);
        QVERIFY(body);
        const auto choices = (*body)["choices"].items();
        QCOMPARE(choices.size(), 2);
        QSet<QByteArray> reasons;
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(choices[i]["index"].toInteger(), i);
            reasons.insert(choices[i]["finish_reason"].toUtf8());
        }
        QCOMPARE(reasons, (QSet<QByteArray>{"stop", "length"}));
        QCOMPARE((*body)["usage"]["completion_tokens"].toInteger(), 40 + 128000);
    }

    void cutsAtAStopSequenceAndCancelsUpstream()
    {
        ApiFixture api;
        FakeBackend::Script script = playing("text", {{What::Hang}});
        QByteArray &events = script.steps.front().bytes;
        events.truncate(events.indexOf("event: response.output_text.done"));
        api.backend.enqueue(script);
        const RawResponse response =
            api.post(ChatPath, chatBody(R"(,"stream":true,"stop":[" is"])"));
        QVERIFY(response.isComplete);
        QVERIFY(contentOf(response.body).endsWith("The sum"));
        QVERIFY(response.body.contains(R"("finish_reason":"stop")"));
        QCOMPARE(eventsOf(response.body).last(), QByteArray("[DONE]"));
        QTRY_COMPARE(api.backend.cancelledStreams(), 1);
    }

    void holdsTheStatusBackUntilOutput()
    {
        ApiFixture api({.times = {.holdBack = std::chrono::seconds(20)}});
        api.backend.enqueue(beginning({{What::Wait}}));
        RawClient client(api.port());
        client.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        QTRY_COMPARE(api.backend.openStreams(), 1);
        QVERIFY(client.received().isEmpty());
    }

    void sendsTheStatusAfterTheHoldBack()
    {
        ApiFixture api({.times = {.holdBack = std::chrono::milliseconds(30)}});
        api.backend.enqueue(beginning({{What::Wait}}));
        RawClient client(api.port());
        client.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().startsWith("HTTP/1.1 200"));
    }

    void fillsSilenceWithHeartbeats_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("chat") << QByteArray(ChatPath) << chatBody(R"(,"stream":true)");
        QTest::newRow("completions") << QByteArray("/v1/completions")
                                     << QByteArray(R"({"model":"gpt-5.5","prompt":"Hi",)"
                                                   R"("stream":true})");
        QTest::newRow("responses") << QByteArray("/v1/responses")
                                   << QByteArray(R"({"model":"gpt-5.5","input":"Hi",)"
                                                 R"("stream":true})");
    }

    //! Some parsers make an event of every blank line: one may only stand after data.
    void fillsSilenceWithHeartbeats()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        ApiFixture api({.times = {.holdBack = std::chrono::milliseconds(10),
                                  .heartbeat = std::chrono::milliseconds(30)}});
        FakeBackend::Script script = beginning({{What::Delay, {}, std::chrono::milliseconds(200)}});
        const QByteArray events = recording("text");
        script.steps.push_back(
            {What::Send, events.mid(events.indexOf("event: response.output_item.added"))});
        api.backend.enqueue(script);
        const RawResponse response = api.post(path, body);
        QVERIFY(response.isComplete);
        QVERIFY(response.body.count(": keep-alive\n") >= 2);
        QByteArray before;
        for (const QByteArray &line : response.body.chopped(1).split('\n')) {
            QVERIFY2(!line.isEmpty() || before.startsWith("data:"), response.body.constData());
            before = line;
        }
        QVERIFY(!eventsOf(response.body).contains(QByteArray()));
    }

    void keepsTheConnectionAfterAStream()
    {
        ApiFixture api;
        RawClient client(api.port());
        for (int round = 0; round < 3; ++round) {
            api.backend.enqueue(playing("text"));
            client.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
            const RawResponse response = client.response();
            QCOMPARE(response.status, 200);
            QVERIFY(response.isComplete);
        }
    }

    void serves50StreamsAtOnce()
    {
        ApiFixture api;
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 50; ++i) {
            FakeBackend::Script script = beginning({{What::Wait}});
            const QByteArray events = recording("text");
            script.steps.push_back(
                {What::Send, events.mid(events.indexOf("event: response.output_item.added"))});
            api.backend.enqueue(script);
            clients.push_back(std::make_unique<RawClient>(api.port()));
            clients.back()->send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        }
        QTRY_COMPARE(api.backend.openStreams(), 50);
        api.backend.release();
        for (const auto &client : clients) {
            const RawResponse response = client->response();
            QVERIFY(contentOf(response.body).endsWith("The sum is 4."));
        }
        QTRY_COMPARE(api.server().runningCount(), 0);
    }

    void reportsOfEachRequest()
    {
        ApiFixture api;
        QSignalSpy finished(&api.server(), &ApiServer::requestFinished);
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post(ChatPath, chatBody(), "User-Agent: test/1\r\n").status, 200);
        QTRY_COMPARE(finished.size(), 1);
        const auto summary = finished.first().first().value<RequestRecord>();
        QCOMPARE(summary.status, 200);
        QCOMPARE(summary.client, QByteArray("test/1"));
        QCOMPARE(summary.model, QByteArray("gpt-5.5"));
        QCOMPARE(summary.inputTokens, 31);
        QCOMPARE(summary.outputTokens, 40);
        QVERIFY(summary.firstOutputMs);
        QVERIFY(summary.error.isEmpty());
    }

    void namesTheCauseOfACacheMiss()
    {
        ApiFixture api;
        QSignalSpy finished(&api.server(), &ApiServer::requestFinished);
        const auto causeOf = [&](const QByteArray &messages, const QByteArray &cached) {
            FakeBackend::Script script = playing("text");
            script.steps.front()
                .bytes.replace("\"input_tokens\":31", "\"input_tokens\":5000")
                .replace("\"cached_tokens\":0", "\"cached_tokens\":" + cached);
            api.backend.enqueue(script);
            const QByteArray body = "{\"model\":\"gpt-5.5\",\"prompt_cache_key\":\"talk\","
                                    "\"messages\":["
                + messages + "]}";
            const qsizetype before = finished.size();
            if (api.post(ChatPath, body).status != 200
                || !QTest::qWaitFor([&] { return finished.size() > before; }))
                return std::optional(CacheMiss::Unexplained);
            return finished.last().first().value<RequestRecord>().cacheMiss;
        };
        const QByteArray first = "{\"role\":\"user\",\"content\":\"one\"}";
        const QByteArray later = ",{\"role\":\"assistant\",\"content\":\"two\"},"
                                 "{\"role\":\"user\",\"content\":\"three\"}";
        const QByteArray other = "{\"role\":\"user\",\"content\":\"changed\"}";
        QCOMPARE(causeOf(first, "0"), std::optional(CacheMiss::FirstTurn));
        QCOMPARE(causeOf(first + later, "4900"), std::optional<CacheMiss>());
        QCOMPARE(causeOf(other + later, "0"), std::optional(CacheMiss::PrefixChanged));
    }
};

TEST_CLASS(TestServerChat, QCoreApplication)

} // namespace tst_server_chat

#include "tst_server_chat.moc"
