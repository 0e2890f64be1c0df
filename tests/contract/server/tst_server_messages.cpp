// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelCatalog.h"
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_messages {

using namespace core;
using namespace fakes;
using What = FakeBackend::Step::What;

namespace {

constexpr char Path[] = "/v1/messages";
constexpr char Version[] = "anthropic-version: 2023-06-01\r\n";

QByteArray messageBody(const QByteArray &more = {})
{
    return R"({"model":"gpt-5.5","max_tokens":4096,"messages":[{"role":"user","content":"Hi"}])"
        + more + '}';
}

JsonValue bodyOf(const RawResponse &response)
{
    const auto body = parseJson(response.body);
    return body ? *body : JsonValue();
}

//! The text that the deltas of a stream carry.
QByteArray textOf(const QByteArray &body)
{
    QByteArray text;
    for (const QByteArray &data : eventsOf(body)) {
        if (const auto event = parseJson(data))
            text += (*event)["delta"]["text"].toUtf8();
    }
    return text;
}

//! A response that begins with text and then stops.
FakeBackend::Script unfinished()
{
    FakeBackend::Script script = playing("text", {{What::Hang}});
    QByteArray &events = script.steps.front().bytes;
    events.truncate(events.indexOf("event: response.output_text.done"));
    return script;
}

FakeBackend::Script refusing(int status, const QByteArray &body)
{
    FakeBackend::Script script;
    script.status = status;
    script.body = body;
    script.contentType = "application/json";
    return script;
}

//! A response of 4 KiB of text, `count` times.
FakeBackend::Script longResponse(int count)
{
    const QByteArray events = recording("text");
    const qsizetype delta = events.indexOf("event: response.output_text.delta");
    const qsizetype after = events.indexOf("event: response.output_text.delta", delta + 1);
    QByteArray piece = events.mid(delta, after - delta);
    piece.replace("The sum", QByteArray(4096, 'x'));
    FakeBackend::Script script;
    script.steps.push_back({What::Send, events.first(delta)});
    for (int i = 0; i < count; ++i)
        script.steps.push_back({What::Send, piece});
    script.steps.push_back({What::Send, events.mid(events.indexOf("event: response.completed"))});
    return script;
}

} // namespace

class TestServerMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsAResponse()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const RawResponse response =
            api.post(Path, messageBody(R"(,"stream":true,"temperature":0.5)"), Version);
        QCOMPARE(response.status, 200);
        QVERIFY(response.isComplete);
        QCOMPARE(response.headers.value("content-type"),
                 QByteArray("text/event-stream; charset=utf-8"));
        QVERIFY(response.headers.value("request-id").startsWith("req_"));
        QCOMPARE(response.headers.value("request-id"), response.headers.value("x-request-id"));
        QVERIFY(response.headers.value("x-chatmock-ignored").contains("temperature"));
        QCOMPARE(textOf(response.body), QByteArray("The sum is 4."));
        QVERIFY(response.body.startsWith("event: message_start\n"));
        QVERIFY(response.body.endsWith("event: message_stop\ndata: {\"type\":\"message_stop\"}"
                                       "\n\n"));
    }

    void respondsUnderTheRequestedName()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const RawResponse response =
            api.post(Path,
                     R"({"model":"claude-opus-4-1","max_tokens":4096,"messages":[{"role":"user",)"
                     R"("content":"Hi"}]})");
        QCOMPARE(response.status, 200);
        const JsonValue body = bodyOf(response);
        QCOMPARE(body["model"].toUtf8(), QByteArray("claude-opus-4-1"));
        QCOMPARE(body["content"].items().at(0)["text"].toUtf8(), QByteArray("The sum is 4."));
        QCOMPARE(body["stop_reason"].toUtf8(), QByteArray("end_turn"));
        QCOMPARE(body["usage"]["output_tokens"].toInteger(), 40);
        const auto sent = parseJson(api.backend.responseRequests().first().body);
        QVERIFY(sent);
        QCOMPARE((*sent)["model"].toUtf8(), api.codex().models().models().first().id);
    }

    void givesReasoningBackOnTheNextTurn()
    {
        ApiFixture api;
        const QByteArray thinking = R"(,"thinking":{"type":"adaptive"})";
        api.backend.enqueue(playing("multi_summary"));
        const JsonValue first = bodyOf(api.post(Path, messageBody(thinking)));
        QCOMPARE(first["content"].items().at(0)["type"].toUtf8(), QByteArray("thinking"));
        api.backend.enqueue(playing("text"));
        const QByteArray body = R"({"model":"gpt-5.5","max_tokens":4096,"messages":[)"
                                R"({"role":"user","content":"Hi"},{"role":"assistant","content":)"
            + first["content"].raw() + R"(},{"role":"user","content":"Go on"}])" + thinking + '}';
        QCOMPARE(api.post(Path, body).status, 200);
        const auto sent = parseJson(api.backend.responseRequests().last().body);
        QVERIFY(sent);
        const JsonValue reasoning = (*sent)["input"].items().at(1);
        QCOMPARE(reasoning["type"].toUtf8(), QByteArray("reasoning"));
        QCOMPARE(reasoning["encrypted_content"].toUtf8(), QByteArray("gAAAA-multi"));
        QCOMPARE(reasoning["summary"].size(), 3);
    }

    void countsTokensWithoutTheBackend()
    {
        ApiFixture api;
        const RawResponse response = api.post("/v1/messages/count_tokens", messageBody());
        QCOMPARE(response.status, 200);
        QVERIFY(bodyOf(response)["input_tokens"].toInteger().value_or(0) > 0);
        const RawResponse unknown = api.post("/v1/messages/count_tokens",
                                             messageBody().replace("gpt-5.5", "nothing-like-it"));
        QCOMPARE(unknown.status, 404);
        QCOMPARE(bodyOf(unknown)["error"]["type"].toUtf8(), QByteArray("not_found_error"));
        QVERIFY(api.backend.responseRequests().isEmpty());
    }

    void cutsAtAStopSequenceAndCancelsUpstream()
    {
        ApiFixture api;
        api.backend.enqueue(unfinished());
        const RawResponse response =
            api.post(Path, messageBody(R"(,"stream":true,"stop_sequences":[" is"])"));
        QVERIFY(response.isComplete);
        QCOMPARE(textOf(response.body), QByteArray("The sum"));
        QVERIFY(response.body.contains(R"("stop_reason":"stop_sequence","stop_sequence":" is")"));
        QVERIFY(response.body.contains("event: message_stop"));
        QTRY_COMPARE(api.backend.cancelledStreams(), 1);
    }

    void cutsAtTheCeiling()
    {
        ApiFixture api;
        api.backend.enqueue(longResponse(10));
        const JsonValue body = bodyOf(api.post(
            Path,
            R"({"model":"gpt-5.5","max_tokens":10,"messages":[{"role":"user","content":"Hi"}]})"));
        QCOMPARE(body["stop_reason"].toUtf8(), QByteArray("max_tokens"));
        QCOMPARE(body["content"].items().at(0)["text"].toUtf8(), QByteArray(40, 'x'));
    }

    void cancelsUpstreamWhenTheClientLeaves_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("streamed") << QByteArray(R"(,"stream":true)");
        QTest::newRow("complete") << QByteArray();
    }

    void cancelsUpstreamWhenTheClientLeaves()
    {
        QFETCH(QByteArray, more);
        ApiFixture api;
        api.backend.enqueue(unfinished());
        auto client = std::make_unique<RawClient>(api.port());
        client->send(toRequest("POST", Path, messageBody(more)));
        QTRY_COMPARE(api.backend.openStreams(), 1);
        if (!more.isEmpty())
            QTRY_VERIFY(client->received().contains("The sum"));
        client->socket().abort();
        QTRY_COMPARE(api.backend.cancelledStreams(), 1);
        QTRY_COMPARE(api.server().runningCount(), 0);
    }

    void pausesForASlowReader()
    {
        ApiFixture api;
        constexpr int Count = BeyondBuffers * 256;
        api.backend.enqueue(longResponse(Count));
        RawClient slow(api.port());
        slow.socket().setReadBufferSize(16 * 1024);
        slow.send(toRequest(
            "POST", Path,
            R"({"model":"gpt-5.5","stream":true,"messages":[{"role":"user","content":"Hi"}]})"));
        QTRY_VERIFY(slow.socket().bytesAvailable() >= 16 * 1024);
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post(Path, messageBody()).status, 200);
        // The backend must still be in the middle of it.
        QCOMPARE(api.backend.openStreams(), 1);
        slow.socket().setReadBufferSize(0);
        QTRY_VERIFY_WITH_TIMEOUT(slow.received().endsWith("0\r\n\r\n"), 60000);
        QCOMPARE(textOf(slow.response().body).size(), Count * 4096);
    }

    void triesAgainWhenTheBackendFails()
    {
        ApiFixture api;
        api.backend.enqueue(refusing(500, "oops"));
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(Path, messageBody(R"(,"stream":true)"));
        QCOMPARE(response.status, 200);
        QCOMPARE(textOf(response.body), QByteArray("The sum is 4."));
        QCOMPARE(api.backend.responseRequests().size(), 2);
    }

    void fillsSilenceWithPings()
    {
        ApiFixture api({.times = {.holdBack = std::chrono::milliseconds(10),
                                  .heartbeat = std::chrono::milliseconds(30)}});
        api.backend.enqueue(beginning({{What::Wait}}));
        RawClient client(api.port());
        client.send(toRequest("POST", Path, messageBody(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().count("event: ping\n") >= 3);
    }

    void reportsFailuresByStatus_data()
    {
        QTest::addColumn<int>("backendStatus");
        QTest::addColumn<QByteArray>("backendBody");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("usage limit")
            << 429
            << QByteArray(R"({"error":{"type":"usage_limit_reached","message":"x",)"
                          R"("resets_in_seconds":9412}})")
            << 429 << QByteArray("rate_limit_error");
        QTest::newRow("overloaded")
            << 503 << QByteArray(R"({"error":{"code":"server_is_overloaded","message":"x"}})")
            << 503 << QByteArray("overloaded_error");
        QTest::newRow("context")
            << 400 << QByteArray(R"({"error":{"code":"context_length_exceeded","message":"x"}})")
            << 400 << QByteArray("invalid_request_error");
    }

    void reportsFailuresByStatus()
    {
        QFETCH(int, backendStatus);
        QFETCH(QByteArray, backendBody);
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        for (const QByteArray &stream : {QByteArray("true"), QByteArray("false")}) {
            ApiFixture api;
            api.backend.enqueue(refusing(backendStatus, backendBody));
            const RawResponse response = api.post(Path, messageBody(",\"stream\":" + stream));
            QCOMPARE(response.status, status);
            const JsonValue body = bodyOf(response);
            QCOMPARE(body["type"].toUtf8(), QByteArray("error"));
            QCOMPARE(body["error"]["type"].toUtf8(), type);
            QCOMPARE(body["request_id"].toUtf8(), response.headers.value("request-id"));
            if (type == "rate_limit_error")
                QCOMPARE(response.headers.value("x-should-retry"), QByteArray("false"));
        }
    }

    void reportsFailuresInTheStream()
    {
        ApiFixture api;
        FakeBackend::Script script = unfinished();
        script.steps.back() = {What::Cut};
        // Without the pause the break could overtake the text.
        script.steps.insert(script.steps.end() - 1,
                            {What::Delay, {}, std::chrono::milliseconds(50)});
        api.backend.enqueue(script);
        const RawResponse response = api.post(Path, messageBody(R"(,"stream":true)"));
        QCOMPARE(response.status, 200);
        QVERIFY(response.isComplete);
        const auto last = parseJson(eventsOf(response.body).last());
        QVERIFY(last);
        QCOMPARE((*last)["type"].toUtf8(), QByteArray("error"));
        QCOMPARE((*last)["request_id"].toUtf8(), response.headers.value("request-id"));
        QVERIFY(!response.body.contains("message_stop"));
    }

    void refusesInOneShapeOnAllItsRoutes_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *method, const char *path,
                            const QByteArray &body, int status) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(path) << body << status;
        };
        row("bad body", "POST", Path, "{}", 400);
        row("unknown model", "POST", Path,
            R"({"model":"nope","max_tokens":1,"messages":[{"role":"user","content":"x"}]})", 404);
        row("bad count", "POST", "/v1/messages/count_tokens", "{}", 400);
        row("wrong method", "GET", Path, {}, 405);
        row("no such route", "POST", "/v1/messages/batches", "{}", 404);
        row("no such model", "GET", "/v1/models/nope", {}, 404);
        row("bad page", "GET", "/v1/models?limit=0", {}, 400);
        row("elsewhere", "GET", "/v1/organizations/me", {}, 404);
    }

    void refusesInOneShapeOnAllItsRoutes()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        ApiFixture api;
        RawClient client(api.port());
        client.send(toRequest(method, path, body, Version));
        const RawResponse response = client.response();
        QCOMPARE(response.status, status);
        const JsonValue error = bodyOf(response);
        QCOMPARE(error["type"].toUtf8(), QByteArray("error"));
        QVERIFY(error["error"]["type"].toUtf8().endsWith("_error"));
        QVERIFY(error["error"]["message"].isString());
        QCOMPARE(error["request_id"].toUtf8(), response.headers.value("request-id"));
    }

    void takesTheKeyAsXApiKey()
    {
        Settings settings;
        settings.apiKey = Secret("s3cret");
        ApiFixture api({.settings = settings});
        const RawResponse refused = api.post(Path, messageBody(), "x-api-key: wrong\r\n");
        QCOMPARE(refused.status, 401);
        QCOMPARE(bodyOf(refused)["error"]["type"].toUtf8(), QByteArray("authentication_error"));
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post(Path, messageBody(), "x-api-key: s3cret\r\n").status, 200);
        QCOMPARE(api.get("/v1/models", Version + QByteArray("x-api-key: s3cret\r\n")).status, 200);
    }

    void listsTheSameModelsAsElsewhere()
    {
        Settings settings;
        settings.exposeReasoningModels = true;
        ApiFixture api({.settings = settings});
        QList<QByteArray> ids;
        QByteArray query = "limit=3";
        for (int page = 0; page < 100; ++page) {
            const JsonValue list = bodyOf(api.get("/v1/models?" + query, Version));
            QVERIFY(list["data"].isArray());
            for (const JsonValue &model : list["data"].items()) {
                ids.append(model["id"].toUtf8());
                QCOMPARE(model["type"].toUtf8(), QByteArray("model"));
                QVERIFY(!model["display_name"].toUtf8().isEmpty());
                QVERIFY(model["created_at"].toUtf8().endsWith('Z'));
            }
            if (!list["has_more"].toBool().value_or(false))
                break;
            query = "limit=3&after_id=" + list["last_id"].toUtf8();
        }
        QVERIFY(ids.size() > 3);
        const QList<QByteArray> listed = api.codex().models().listedIds();
        QCOMPARE(ids.first(listed.size()), listed);
        QCOMPARE(bodyOf(api.get("/v1/models"))["object"].toUtf8(), QByteArray("list"));
    }

    void acceptsClaudesNames()
    {
        Settings settings;
        settings.claudeModel = u"gpt-5.5"_s;
        ApiFixture api({.settings = settings});
        const JsonValue model = bodyOf(api.get("/v1/models/claude-sonnet-4-5", Version));
        QCOMPARE(model["type"].toUtf8(), QByteArray("model"));
        QCOMPARE(model["id"].toUtf8(), QByteArray("claude-sonnet-4-5"));
        settings.claudeModel = u"nope"_s;
        api.server().configure(settings);
        QCOMPARE(api.get("/v1/models/claude-sonnet-4-5", Version).status, 404);
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post(Path,
                          R"({"model":"claude-haiku-4-5","max_tokens":99,"messages":)"
                          R"([{"role":"user","content":"Hi"}]})")
                     .status,
                 200);
    }
};

TEST_CLASS(TestServerMessages, QCoreApplication)

} // namespace tst_server_messages

#include "tst_server_messages.moc"
