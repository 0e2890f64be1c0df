// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_server_responses {

using namespace core;
using namespace fakes;
using namespace Qt::Literals::StringLiterals;
using What = FakeBackend::Step::What;

namespace {

constexpr char Path[] = "/v1/responses";

//! `{"model":"gpt-5.5","input":"Hi"…}`; `more` begins with a comma.
QByteArray requestBody(const QByteArray &more = {})
{
    return R"({"model":"gpt-5.5","input":"Hi")" + more + '}';
}

JsonValue bodyOf(const RawResponse &response)
{
    const auto body = parseJson(response.body);
    return body ? *body : JsonValue();
}

//! The id of a response that is created and kept.
QByteArray keptResponse(ApiFixture &api, const QByteArray &more = {})
{
    return bodyOf(api.post(Path, requestBody(more)))["id"].toUtf8();
}

RawResponse request(ApiFixture &api, const QByteArray &method, const QByteArray &path)
{
    RawClient client(api.port());
    client.send(toRequest(method, path));
    return client.response();
}

FakeBackend::Script refusing(int status, const QByteArray &code, const QByteArray &message)
{
    FakeBackend::Script script;
    script.status = status;
    script.contentType = "application/json";
    script.body = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    return script;
}

QByteArray lastType(const RawResponse &response)
{
    const QList<QByteArray> events = eventsOf(response.body);
    const auto last = parseJson(events.isEmpty() ? QByteArray() : events.last());
    return last ? (*last)["type"].toUtf8() : QByteArray();
}

} // namespace

class TestServerResponses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsTheBackendsOwnBytes()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const RawResponse response =
            api.post(Path, requestBody(R"(,"stream":true,"store":false,"temperature":0.5)"));
        QCOMPARE(response.status, 200);
        QVERIFY(response.isComplete);
        QCOMPARE(response.headers.value("content-type"),
                 QByteArray("text/event-stream; charset=utf-8"));
        QCOMPARE(response.headers.value("x-chatmock-ignored"), QByteArray("temperature"));
        // All between the events with a response object, which the backend leaves incomplete.
        const auto between = [](const QByteArray &events) {
            const qsizetype begin = events.indexOf("event: response.output_item.added");
            return events.sliced(begin, events.indexOf("event: response.completed") - begin);
        };
        QCOMPARE(between(response.body), between(recording("text")));
        const auto last = parseJson(eventsOf(response.body).last());
        QVERIFY((*last)["response"]["output"].size() > 0);
        QVERIFY(!response.body.contains("[DONE]"));
    }

    void respondsCompletely()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const JsonValue body = bodyOf(api.post(Path, requestBody()));
        QCOMPARE(body["object"].toUtf8(), QByteArray("response"));
        QCOMPARE(body["status"].toUtf8(), QByteArray("completed"));
        QCOMPARE(body["store"].toBool(), true);
        QCOMPARE(body["usage"]["total_tokens"].toInteger(), 71);
        const JsonValue message = body["output"].items().last();
        QVERIFY(message["content"].items().first()["text"].toUtf8().endsWith("The sum is 4."));
    }

    void sendsTheBackendTheRequestItExpects()
    {
        ApiFixture api;
        const RawResponse response =
            api.post(Path,
                     requestBody(R"(,"stream":false,"store":true,"max_output_tokens":5,"user":"u",)"
                                 R"("reasoning":{"effort":"high","context":"all_turns"})"));
        QCOMPARE(response.status, 200); // the simulated backend refuses what the real one does
        const JsonValue body = *parseJson(api.backend.responseRequests().first().body);
        QCOMPARE(body["store"].toBool(), false);
        QCOMPARE(body["stream"].toBool(), true);
        QCOMPARE(body["reasoning"]["context"].toUtf8(), QByteArray("all_turns"));
        QCOMPARE(body["include"].raw(), QByteArray(R"(["reasoning.encrypted_content"])"));
    }

    void showsEveryToolOfTheRequest()
    {
        ApiFixture api;
        const RawResponse response = api.post(
            Path,
            requestBody(R"(,"tools":[{"type":"function","name":"f"},{"type":"web_search_preview"},)"
                        R"({"type":"web_search_20250305","name":"web_search"}])"));
        const auto body = parseJson(response.body);
        QVERIFY(body);
        const auto tools = (*body)["tools"].items();
        QCOMPARE(tools.size(), 3);
        QVERIFY(tools[0]["parameters"].isObject());
        QCOMPARE(tools[1]["type"].toUtf8(), QByteArray("web_search"));
        QCOMPARE(tools[2]["type"].toUtf8(), QByteArray("web_search"));
    }

    void echoesTheInstructionsAndKeepsThemOutOfTheConversation()
    {
        ApiFixture api;
        const JsonValue first =
            bodyOf(api.post(Path, requestBody(R"(,"instructions":"Be \u0062rief.")")));
        QCOMPARE(first["instructions"].raw(), QByteArray(R"("Be \u0062rief.")"));
        const RawResponse second =
            api.post(Path,
                     requestBody(R"(,"stream":true,"previous_response_id":")" + first["id"].toUtf8()
                                 + R"(","instructions":"Rhyme.")"));
        QCOMPARE(second.status, 200);
        QCOMPARE(second.body.count(R"("instructions":"Rhyme.")"), 3); // created, in progress, end
        const JsonValue sent = *parseJson(api.backend.responseRequests().last().body);
        QVERIFY(!sent.contains("instructions"));
        QCOMPARE(sent["input"].items().first()["content"].items().first()["text"].toUtf8(),
                 QByteArray("Rhyme."));
        QVERIFY(!sent["input"].raw().contains("rief"));
        QVERIFY(bodyOf(api.post(Path, requestBody()))["instructions"].isAbsent());
    }

    void reportsOfEachRequest()
    {
        ApiFixture api;
        QSignalSpy finished(&api.server(), &ApiServer::requestFinished);
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post(Path, requestBody(R"(,"stream":true)")).status, 200);
        QTRY_COMPARE(finished.size(), 1);
        const auto summary = finished.first().first().value<RequestRecord>();
        QCOMPARE(summary.model, QByteArray("gpt-5.5"));
        QCOMPARE(summary.outputTokens, 40);
        QVERIFY(summary.firstOutputMs);
    }

    void reportsHowFarARunningRequestIs_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("events that pass unread")
            << QByteArray(Path) << requestBody(R"(,"stream":true)");
        QTest::newRow("translated events")
            << QByteArray("/v1/chat/completions") << chatBody(R"(,"stream":true)");
        QTest::newRow("not streamed") << QByteArray("/v1/chat/completions") << chatBody();
    }

    void reportsHowFarARunningRequestIs()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, body);
        ApiFixture api;
        QSignalSpy progress(&api.server(), &ApiServer::requestProgressed);
        FakeBackend::Script script = playing("text", {{What::Hang}});
        QByteArray &events = script.steps.front().bytes;
        events.truncate(events.indexOf("event: response.output_text.done"));
        const QByteArray delta = "event: response.output_text.delta";
        QVERIFY(events.count(delta) > 1);
        const qsizetype secondDelta = events.indexOf(delta, events.indexOf(delta) + 1);
        const QByteArray rest = events.mid(secondDelta);
        events.truncate(secondDelta);
        script.steps.insert(script.steps.begin() + 1, {{What::Wait}, {What::Send, rest}});
        api.backend.enqueue(script);
        RawClient client(api.port());
        client.send(toRequest("POST", path, body));
        // Once for the first output, and once for all that came in the second after it.
        QTRY_COMPARE(progress.size(), 1);
        api.backend.release();
        QTRY_COMPARE(progress.size(), 2);
        const auto first = progress.at(0).first().value<RequestProgress>();
        const auto second = progress.at(1).first().value<RequestProgress>();
        QVERIFY(!first.requestId.isEmpty());
        QVERIFY(first.firstOutputMs && first.firstOutputMs == second.firstOutputMs);
        QVERIFY(first.outputTokens > 0);
        QVERIFY(second.outputTokens > first.outputTokens);
        QVERIFY(second.outputTokens <= rest.size());
    }

    void cancelsUpstreamWhenTheClientLeaves()
    {
        ApiFixture api;
        FakeBackend::Script script = playing("text", {{What::Hang}});
        QByteArray &events = script.steps.front().bytes;
        events.truncate(events.indexOf("event: response.output_text.done"));
        api.backend.enqueue(script);
        {
            RawClient client(api.port());
            client.send(toRequest("POST", Path, requestBody(R"(,"stream":true)")));
            QTRY_VERIFY(client.received().contains("output_text.delta"));
        }
        QTRY_COMPARE(api.backend.cancelledStreams(), 1);
        QTRY_COMPARE(api.server().runningCount(), 0);
    }

    void letsASlowReaderPauseTheBackend()
    {
        ApiFixture api;
        FakeBackend::Script script = beginning({});
        const QByteArray fields = R"({"type":"response.output_text.delta","item_id":"m",)"
                                  R"("sequence_number":9,"output_index":0,"content_index":0,)"
                                  R"("logprobs":[],"delta":)";
        const QByteArray delta = "event: response.output_text.delta\ndata: " + fields + '"'
            + QByteArray(4096, 'x') + '"' + "}\n\n";
        for (int i = 0; i < BeyondBuffers; ++i)
            script.steps.push_back({What::Send, delta.repeated(256)});
        const QByteArray all = recording("text");
        script.steps.push_back({What::Send, all.mid(all.indexOf("event: response.completed"))});
        api.backend.enqueue(script);
        RawClient slow(api.port());
        slow.socket().setReadBufferSize(16 * 1024);
        slow.send(toRequest("POST", Path, requestBody(R"(,"stream":true)")));
        QTRY_VERIFY(slow.socket().bytesAvailable() >= 16 * 1024);
        for (int i = 0; i < 5; ++i) {
            api.backend.enqueue(playing("text"));
            QCOMPARE(api.post(Path, requestBody()).status, 200);
        }
        // The backend must still be in the middle of it.
        QCOMPARE(api.backend.openStreams(), 1);
        slow.socket().setReadBufferSize(0);
        QTRY_VERIFY_WITH_TIMEOUT(slow.received().endsWith("0\r\n\r\n"), 60000);
        const RawResponse response = slow.response();
        QCOMPARE(lastType(response), QByteArray("response.completed"));
        QCOMPARE(response.body.count(delta), BeyondBuffers * 256);
    }

    void retriesBeforeTheFirstOutput()
    {
        ApiFixture api;
        api.backend.enqueue(beginning({{What::Cut}}));
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(Path, requestBody(R"(,"stream":true)"));
        QCOMPARE(response.status, 200);
        QCOMPARE(lastType(response), QByteArray("response.completed"));
        QCOMPARE(response.body.count("event: response.created"), 1);
    }

    void reportsFailuresBeforeTheStreamByStatus()
    {
        ApiFixture api;
        for (const char *stream : {"true", "false"}) {
            api.backend.enqueue(refusing(429, "rate_limit_exceeded", "slow down"));
            const RawResponse response =
                api.post(Path, requestBody(",\"stream\":" + QByteArray(stream)));
            QCOMPARE(response.status, 429);
            QCOMPARE(errorOf(response)["code"].toUtf8(), QByteArray("rate_limit_exceeded"));
        }
        const RawResponse refused = api.post(Path, requestBody(R"(,"background":true)"));
        QCOMPARE(refused.status, 400);
        QCOMPARE(errorOf(refused)["param"].toUtf8(), QByteArray("background"));
    }

    void reportsATooLongConversation_data()
    {
        QTest::addColumn<bool>("isEvent");
        QTest::newRow("refused") << false;
        QTest::newRow("in the stream") << true;
    }

    //! Streamed as an event, on which the Codex CLI compacts; otherwise by status.
    void reportsATooLongConversation()
    {
        QFETCH(bool, isEvent);
        ApiFixture api;
        const auto script = [isEvent] {
            if (!isEvent)
                return refusing(400, "context_length_exceeded", "too long");
            FakeBackend::Script failing;
            failing.body = R"(data: {"type":"response.created","response":{"id":"resp_1"}})"
                           "\n\n"
                           R"(data: {"type":"response.failed","response":{"error":)"
                           R"({"code":"context_length_exceeded","message":"too long"}}})"
                           "\n\n";
            return failing;
        };
        api.backend.enqueue(script());
        const RawResponse streamed = api.post(Path, requestBody(R"(,"stream":true)"));
        QCOMPARE(streamed.status, 200);
        QCOMPARE(lastType(streamed), QByteArray("response.failed"));
        const auto events = eventsOf(streamed.body);
        QCOMPARE(events.size(), 2);
        QVERIFY(events.first().contains("response.created"));
        const JsonValue failed = (*parseJson(events.last()))["response"];
        QCOMPARE(failed["error"]["code"].toUtf8(), QByteArray("context_length_exceeded"));
        QCOMPARE(failed["error"]["message"].toUtf8(), QByteArray("too long"));
        QVERIFY(failed["tools"].isArray());

        api.backend.enqueue(script());
        const RawResponse complete = api.post(Path, requestBody());
        QCOMPARE(complete.status, 400);
        QCOMPARE(errorOf(complete)["code"].toUtf8(), QByteArray("context_length_exceeded"));
        QCOMPARE(errorOf(complete)["message"].toUtf8(), QByteArray("too long"));
        for (const char *stream : {"true", "false"}) {
            api.backend.enqueue(script());
            const RawResponse chat =
                api.post("/v1/chat/completions", chatBody(",\"stream\":" + QByteArray(stream)));
            QCOMPARE(chat.status, 400);
            QCOMPARE(errorOf(chat)["code"].toUtf8(), QByteArray("context_length_exceeded"));
        }
    }

    void reportsFailuresAfterTheBeginInTheStream_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("cut") << QByteArray("cut");
        QTest::newRow("error") << QByteArray("midstream_error");
    }

    void reportsFailuresAfterTheBeginInTheStream()
    {
        QFETCH(QByteArray, name);
        ApiFixture api;
        const QByteArray events = recording(name);
        const qsizetype delta = events.indexOf("event: response.output_text.delta");
        const qsizetype next = events.indexOf("event: ", delta + 1);
        FakeBackend::Script script;
        script.steps = {{What::Send, next < 0 ? events : events.first(next)}, {What::Wait}};
        if (next >= 0)
            script.steps.push_back({What::Send, events.mid(next)});
        api.backend.enqueue(script);
        RawClient client(api.port());
        client.send(toRequest("POST", Path, requestBody(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().contains("output_text.delta"));
        api.backend.release();
        const RawResponse response = client.response();
        QCOMPARE(response.status, 200);
        QVERIFY(response.isComplete);
        QCOMPARE(lastType(response), QByteArray("response.failed"));
        QCOMPARE(response.body.count("event: error\n"), 1);
        QCOMPARE(response.body.count("event: response.failed\n"), 1);
    }

    void givesKeptResponsesBack()
    {
        ApiFixture api;
        const RawResponse created = api.post(Path, requestBody());
        const QByteArray id = bodyOf(created)["id"].toUtf8();
        const QByteArray path = "/v1/responses/" + id;
        QCOMPARE(api.get(path).body, created.body);
        QCOMPARE(api.get(path + "?include=x").status, 200);
        QCOMPARE(api.get(path + "?stream=true").status, 400);

        const RawResponse cancelled = request(api, "POST", path + "/cancel");
        QCOMPARE(cancelled.status, 400);
        QCOMPARE(errorOf(cancelled)["message"].toUtf8(),
                 QByteArray("Cannot cancel a synchronous response."));

        const JsonValue deleted = bodyOf(request(api, "DELETE", path));
        QCOMPARE(deleted["id"].toUtf8(), id);
        QCOMPARE(deleted["deleted"].toBool(), true);
        for (const char *rest : {"", "/input_items"})
            QCOMPARE(api.get(path + rest).status, 404);
        QCOMPARE(request(api, "DELETE", path).status, 404);
        QCOMPARE(request(api, "POST", path + "/cancel").status, 404);
        QCOMPARE(errorOf(api.get(path))["code"].toUtf8(), QByteArray("response_not_found"));
    }

    void keepsNothingWhenReportedSo()
    {
        ApiFixture api;
        const QByteArray id = keptResponse(api, R"(,"store":false)");
        QVERIFY(!id.isEmpty());
        QCOMPARE(api.get("/v1/responses/" + id).status, 404);
    }

    void continuesAConversation()
    {
        ApiFixture api;
        const QByteArray first = keptResponse(api, R"(,"input":"A blue door.")");
        const QByteArray second = keptResponse(
            api, R"(,"input":"A red roof.","previous_response_id":)" + ('"' + first + '"'));
        const RawResponse third = api.post(
            Path, requestBody(R"(,"input":"And?","previous_response_id":)" + ('"' + second + '"')));
        QCOMPARE(third.status, 200);
        QCOMPARE(bodyOf(third)["previous_response_id"].toUtf8(), second);
        const JsonValue sent = *parseJson(api.backend.responseRequests().last().body);
        QByteArray roles;
        for (const JsonValue &item : sent["input"].items())
            roles += item["role"].toUtf8() + ' ';
        QCOMPARE(roles.simplified().replace("  ", " "),
                 QByteArray("user assistant user assistant user"));
        const RawResponse unknown =
            api.post(Path, requestBody(R"(,"previous_response_id":"resp_unknown")"));
        QCOMPARE(unknown.status, 400);
        QCOMPARE(errorOf(unknown)["code"].toUtf8(), QByteArray("previous_response_not_found"));

        const QByteArray path = "/v1/responses/" + bodyOf(third)["id"].toUtf8() + "/input_items";
        const JsonValue newest = bodyOf(api.get(path + "?limit=1"));
        QCOMPARE(newest["has_more"].toBool(), true);
        QVERIFY(newest["data"].items().first().raw().contains("And?"));
        const JsonValue oldest = bodyOf(api.get(path + "?order=asc&limit=100"));
        QCOMPARE(oldest["has_more"].toBool(), false);
        const auto items = oldest["data"].items();
        QVERIFY(items.first().raw().contains("A blue door."));
        QCOMPARE(oldest["first_id"].toUtf8(), items.first()["id"].toUtf8());
        const JsonValue rest =
            bodyOf(api.get(path + "?order=asc&after=" + items.first()["id"].toUtf8()));
        QCOMPARE(rest["data"].size(), items.size() - 1);
        QCOMPARE(api.get(path + "?limit=0").status, 400);
        QCOMPARE(api.get(path + "?order=up").status, 400);
        QCOMPARE(api.get(path + "?after=none").status, 400);
    }

    void forgetsAfterASignOut()
    {
        ApiFixture api;
        const QByteArray id = keptResponse(api);
        QCOMPARE(api.get("/v1/responses/" + id).status, 200);
        api.signOut();
        QTRY_COMPARE(api.get("/v1/responses/" + id).status, 404);
    }

    void compacts()
    {
        ApiFixture api;
        const RawResponse response = api.post(
            "/v1/responses/compact",
            requestBody(R"(,"store":false,"stream":true,"include":[],"tool_choice":"auto",)"
                        R"("tools":[{"type":"function","name":"f","parameters":{}}])"));
        QCOMPARE(response.status, 200);
        const JsonValue body = bodyOf(response);
        QCOMPARE(body["object"].toUtf8(), QByteArray("response.compaction"));
        QVERIFY(body["id"].toUtf8().startsWith("resp_"));
        QVERIFY(body["created_at"].toInteger().value_or(0) > 0);
        QVERIFY(body["usage"]["input_tokens_details"].contains("cache_write_tokens"));
        QCOMPARE(response.headers.value("x-chatmock-estimate"), QByteArray("usage"));
        const JsonValue own = body["output"].items().first();
        QCOMPARE(own["type"].toUtf8(), QByteArray("message"));
        QVERIFY(own["id"].toUtf8().startsWith("msg_"));
        QCOMPARE(own["status"].toUtf8(), QByteArray("completed"));
        QVERIFY(own["content"].isArray());
        QCOMPARE(body["output"].items().last()["type"].toUtf8(), QByteArray("compaction"));
        const HttpRequest sent = api.backend.requests().last();
        QVERIFY(sent.path.endsWith("/responses/compact"));
        for (const char *name : {"store", "stream", "include", "tool_choice", "client_metadata"})
            QVERIFY2(!(*parseJson(sent.body)).contains(name), name);
        QCOMPARE(api.post("/v1/responses/compact", R"({"model":"none","input":"x"})").status, 404);
        QCOMPARE(api.post("/v1/responses/compact", R"({"model":"gpt-5.5"})").status, 400);
        QCOMPARE(api.post("/v1/responses/compact", R"({"input":"x"})").status, 400);
    }

    void replaysACompactionOnceAfterARejectedToken()
    {
        ApiFixture api;
        QList<QByteArray> tokens;
        api.backend.setTokenCheck([&tokens](const QByteArray &token) {
            tokens.append(token);
            return token != tokens.first();
        });
        QCOMPARE(api.post("/v1/responses/compact", requestBody()).status, 200);
        QCOMPARE(tokens.size(), 2);
        const auto &requests = api.backend.requests();
        QCOMPARE(requests[0].body, requests[1].body);
    }

    void countsInputTokens()
    {
        ApiFixture api;
        const RawResponse response =
            api.post("/v1/responses/input_tokens", R"({"input":"Hello there"})");
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("x-chatmock-estimate"), QByteArray("input_tokens"));
        QVERIFY(bodyOf(response)["input_tokens"].toInteger().value_or(0) > 0);
        QCOMPARE(
            api.post("/v1/responses/input_tokens", R"({"model":"gpt-5.5","input":"Hi"})").status,
            200);
        const RawResponse unknown = api.post(
            "/v1/responses/input_tokens", R"({"model":"nothing-like-it","input":"Hello there"})");
        QCOMPARE(unknown.status, 404);
        QCOMPARE(errorOf(unknown)["code"].toUtf8(), QByteArray("model_not_found"));
        QCOMPARE(api.backend.requests().size(), 0);
    }

    void listsModelsForTheCodexCli()
    {
        ApiFixture api;
        const JsonValue list = bodyOf(api.get("/v1/models?client_version=0.156.0"));
        const auto models = list["models"].items();
        QVERIFY(models.size() > 3);
        for (const JsonValue &model : models) {
            for (const char *name :
                 {"slug", "display_name", "shell_type", "visibility", "supported_in_api",
                  "priority", "base_instructions", "truncation_policy",
                  "experimental_supported_tools", "supported_reasoning_levels"})
                QVERIFY2(model.contains(name), name);
        }
    }
};

TEST_CLASS(TestServerResponses, QCoreApplication)

} // namespace tst_server_responses

#include "tst_server_responses.moc"
