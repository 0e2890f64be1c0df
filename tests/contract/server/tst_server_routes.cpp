// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelCatalog.h"
#include "core/dialects/Dialects.h"
#include "core/server/Router.h"
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_routes {

using namespace core;
using namespace fakes;

namespace {

QList<QByteArray> namesOf(const JsonValue &object)
{
    QList<QByteArray> names;
    for (const auto &[name, value] : object.members())
        names.append(name);
    return names;
}

//! What is wrong with a refusal in the API that `path` belongs to; empty when nothing is.
QByteArray objectionTo(const QByteArray &path, const RawResponse &response)
{
    const auto body = parseJson(response.body);
    if (!body || response.headers.value("content-type") != "application/json")
        return "no JSON";
    const JsonValue error = (*body)["error"];
    if (path.startsWith("/api/"))
        return error.isString() && body->size() == 1 ? "" : "not Ollama's shape";
    if (path.startsWith("/v1/messages")) {
        const bool isTheirs = namesOf(*body) == QList<QByteArray>{"type", "error", "request_id"}
            && namesOf(error) == QList<QByteArray>{"type", "message"};
        return isTheirs ? "" : "not Anthropic's shape";
    }
    const QList<QByteArray> names{"message", "type", "param", "code"};
    return body->size() == 1 && namesOf(error) == names ? "" : "not OpenAI's shape";
}

//! Names of the response's headers that a page reads and the browser would hide.
QList<QByteArray> hiddenIn(const RawResponse &response)
{
    const QByteArray list = response.headers.value("access-control-expose-headers").toLower();
    QList<QByteArray> shown;
    for (const QByteArray &name : list.split(','))
        shown.append(name.trimmed());
    QList<QByteArray> hidden;
    for (auto header = response.headers.cbegin(); header != response.headers.cend(); ++header) {
        const bool isOurs = header.key().startsWith("x-") || header.key() == "request-id"
            || header.key() == "retry-after" || header.key().startsWith("openai-");
        if (isOurs && header.key() != "x-accel-buffering" && !shown.contains(header.key()))
            hidden.append(header.key());
    }
    return hidden;
}

} // namespace

class TestServerRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsThere()
    {
        ApiFixture api;
        const RawResponse root = api.get("/");
        QCOMPARE(root.status, 200);
        QCOMPARE(root.body, QByteArray("Ollama is running"));
        const auto health = parseJson(api.get("/health?x=1").body);
        QVERIFY(health);
        QCOMPARE((*health)["status"].toUtf8(), QByteArray("ok"));
        QCOMPARE((*health)["signed_in"].toBool(), true);
        QCOMPARE((*health)["serving"].toBool(), true);
    }

    void reportsWhatItDid()
    {
        Settings settings;
        settings.apiKey = Secret("s3cret");
        ApiFixture api({.settings = settings});
        const QByteArray key = "Authorization: Bearer s3cret\r\n";
        QCOMPARE(api.get("/metrics").status, 401);
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post("/v1/chat/completions", chatBody(), key).status, 200);
        QCOMPARE(api.get("/v1/models/gpt-5.5", key).status, 200);
        api.backend.enqueue(beginning({{FakeBackend::Step::What::Cut}}));
        api.backend.enqueue(beginning({{FakeBackend::Step::What::Cut}}));
        api.backend.enqueue(beginning({{FakeBackend::Step::What::Cut}}));
        QCOMPARE(api.post("/v1/chat/completions", chatBody(), key).status, 502);
        QCOMPARE(api.post("/v1/audio/speech", "{}", key).status, 404);
        const RawResponse response = api.get("/metrics", key);
        QCOMPARE(response.headers.value("content-type"),
                 QByteArray("text/plain; version=0.0.4; charset=utf-8"));
        const QList<QByteArray> lines = response.body.split('\n');
        const QList<QByteArray> expected{
            "chatmock_requests_total{route=\"/v1/chat/completions\",model=\"gpt-5.5\","
            "status=\"200\"} 1",
            "chatmock_requests_total{route=\"/v1/models/{id}\",model=\"\",status=\"200\"} 1",
            "chatmock_requests_total{route=\"/v1/audio\",model=\"\",status=\"404\"} 1",
            "chatmock_tokens_total{model=\"gpt-5.5\",kind=\"output\"} 40",
            "chatmock_upstream_errors_total{kind=\"upstream\"} 1",
            "chatmock_signed_in 1",
        };
        for (const QByteArray &line : expected)
            QVERIFY2(lines.contains(line), (line + "\nnot in\n" + response.body).constData());
        QVERIFY(!response.body.contains("s3cret"));
    }

    void tellsWhichHostsWereContacted()
    {
        Settings settings;
        settings.apiKey = Secret("s3cret");
        ApiFixture api({.settings = settings});
        const QByteArray key = "Authorization: Bearer s3cret\r\n";
        QCOMPARE(api.get("/traffic").status, 401);
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post("/v1/chat/completions", chatBody(), key).status, 200);
        RawResponse response;
        std::optional<TrafficSummary> summary;
        const auto isWhole = [&] {
            response = api.get("/traffic", key);
            summary = toTrafficSummary(response.body);
            return summary
                && std::all_of(summary->entries.begin(), summary->entries.end(),
                               [](const TrafficEntry &entry) {
                                   return entry.purpose != TrafficPurpose::Requests
                                       || entry.receivedBytes > 0;
                               });
        };
        // The connection ends after the response has been sent on, and tells the bytes only then.
        QTRY_VERIFY2(isWhole(), response.body.constData());
        QCOMPARE(response.status, 200);
        const QString host = u"127.0.0.1:%1"_s.arg(api.backend.url().port());
        qint64 requests = 0;
        for (const TrafficEntry &entry : summary->entries) {
            QCOMPARE(entry.host, host);
            if (entry.purpose != TrafficPurpose::Requests)
                continue;
            ++requests;
            QCOMPARE(entry.requests, 1);
            QVERIFY(entry.sentBytes > 0);
            QVERIFY(entry.receivedBytes > 0);
        }
        QCOMPARE(requests, 1);
        QVERIFY(!response.body.contains("s3cret"));
    }

    void listsTheCatalogue()
    {
        ApiFixture api;
        const auto list = parseJson(api.get("/v1/models").body);
        QVERIFY(list);
        QCOMPARE((*list)["object"].toUtf8(), QByteArray("list"));
        QList<QByteArray> ids;
        for (const JsonValue &entry : (*list)["data"].items())
            ids.append(entry["id"].toUtf8());
        QCOMPARE(ids, api.codex().models().listedIds());
        for (const QByteArray &id : ids) {
            const auto one = parseJson(api.get("/v1/models/" + id).body);
            QVERIFY(one);
            QCOMPARE((*one)["id"].toUtf8(), id);
            QCOMPARE((*one)["object"].toUtf8(), QByteArray("model"));
        }
        QCOMPARE(api.get("/v1/models/none%2Fsuch").status, 404);
    }

    void refusesInTheShapeOfThePath_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("unknown below v1") << QByteArray("GET") << QByteArray("/v1/nothing") << 404;
        QTest::newRow("unknown elsewhere")
            << QByteArray("GET") << QByteArray("/favicon.ico") << 404;
        QTest::newRow("wrong method")
            << QByteArray("GET") << QByteArray("/v1/chat/completions") << 405;
        QTest::newRow("delete a model")
            << QByteArray("DELETE") << QByteArray("/v1/models/x") << 403;
    }

    void refusesInTheShapeOfThePath()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        ApiFixture api;
        RawClient client(api.port());
        client.send(toRequest(method, path));
        const RawResponse response = client.response();
        QCOMPARE(response.status, status);
        QCOMPARE(response.headers.value("content-type"), QByteArray("application/json"));
        QVERIFY(errorOf(response)["message"].isString());
        QVERIFY(!response.headers.value("x-request-id").isEmpty());
        QCOMPARE(response.headers.contains("allow"), status == 405);
        // The connection stays usable.
        client.send(toRequest("GET", "/health"));
        QCOMPARE(client.response().status, 200);
    }

    void refusesInOllamasAndAnthropicsShapeToo()
    {
        ApiFixture api;
        const auto ollama = parseJson(api.get("/api/nothing").body);
        QVERIFY(ollama);
        QVERIFY((*ollama)["error"].isString());
        const auto anthropic = parseJson(api.post("/v1/messages/nothing", "{}").body);
        QVERIFY(anthropic);
        QCOMPARE((*anthropic)["type"].toUtf8(), QByteArray("error"));
        QVERIFY((*anthropic)["error"]["message"].isString());
    }

    void refusesInOneShapeOnEveryRoute()
    {
        Settings settings;
        settings.apiKey = Secret("s3cret");
        ApiFixture api({.settings = settings});
        const QByteArray key = "Authorization: Bearer s3cret\r\n";
        int walked = 0;
        const auto expectStatus = [&](const QByteArray &method, const QByteArray &path, int status,
                                      const QByteArray &body, const QByteArray &headers) {
            RawClient client(api.port());
            client.send(toRequest(method, path, body, headers));
            const RawResponse response = client.response();
            const QByteArray what = method + ' ' + path + ' ' + response.body;
            QVERIFY2(response.status == status, what.constData());
            QVERIFY2(objectionTo(path, response).isEmpty(), what.constData());
            ++walked;
        };
        const QList<QByteArray> open{"/", "/health", "/api/version"};
        for (const auto &[method, pattern] : api.server().routes()) {
            QByteArray path = pattern;
            path.replace("{id}", "x");
            if (!open.contains(path))
                expectStatus(method, path, 401, "{}", {});
            expectStatus("PATCH", path, 405, {}, key);
            if (dialectFor(path))
                expectStatus(method, path, method == "GET" ? 426 : 400, "{", key);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(walked > 60);
    }

    void saysWhyAnEndpointIsMissing()
    {
        ApiFixture api;
        for (const UnsupportedEndpoint &endpoint : unsupportedEndpoints()) {
            const QByteArray path(endpoint.path);
            for (const QByteArray &line : {"GET " + path, "POST " + path, "DELETE " + path + "/x/y",
                                           "POST " + path + "/speech"}) {
                RawClient client(api.port());
                client.send(toRequest(line.split(' ').at(0), line.split(' ').at(1)));
                const RawResponse response = client.response();
                QVERIFY2(response.status == 404, line.constData());
                const JsonValue error = errorOf(response);
                QCOMPARE(error["code"].toUtf8(), QByteArray("unsupported_endpoint"));
                QCOMPARE(error["type"].toUtf8(), QByteArray("invalid_request_error"));
                QCOMPARE(error["message"].toUtf8(), QByteArray(endpoint.why));
            }
        }
    }

    void namesAllEndpointsThatCannotBe()
    {
        QSet<QByteArray> paths;
        for (const UnsupportedEndpoint &endpoint : unsupportedEndpoints())
            paths.insert(endpoint.path);
        QVERIFY(paths.contains({"/v1/embeddings", "/v1/audio", "/v1/moderations", "/v1/files",
                                "/v1/batches", "/v1/fine_tuning"}));
    }

    void refusesOnlyWhatIsBelowAMissingEndpoint()
    {
        ApiFixture api;
        const auto codeOf = [&api](const QByteArray &path) {
            return errorOf(api.get(path))["code"].toUtf8();
        };
        QVERIFY(codeOf("/v1/filesystem") != "unsupported_endpoint");
        QCOMPARE(codeOf("/v1/files/"), QByteArray("unsupported_endpoint"));
    }

    void namesTheAllowedMethods_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("allowed");
        const auto row = [](const QByteArray &path, const QByteArray &allowed) {
            QTest::newRow(path.constData()) << path << allowed;
        };
        row("/v1/models", "GET, HEAD, OPTIONS");
        row("/v1/models/", "GET, HEAD, OPTIONS");
        row("/v1/models/openai/gpt-5", "GET, HEAD, DELETE, OPTIONS");
        row("/v1/chat/completions", "POST, OPTIONS");
        row("/v1/responses", "POST, GET, HEAD, OPTIONS");
        // Also what could be a response's id.
        row("/v1/responses/compact", "POST, GET, HEAD, DELETE, OPTIONS");
        row("/v1/responses/resp_1/cancel", "POST, GET, HEAD, DELETE, OPTIONS");
        row("/v1/responses/resp_1", "GET, HEAD, DELETE, OPTIONS");
    }

    void namesTheAllowedMethods()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, allowed);
        ApiFixture api;
        RawClient client(api.port());
        for (const QByteArray &method : QList<QByteArray>{"PATCH", "PROPFIND"}) {
            client.send(toRequest(method, path));
            const RawResponse refused = client.response();
            QCOMPARE(refused.status, 405);
            QCOMPARE(refused.headers.value("allow"), allowed);
            QVERIFY(
                errorOf(refused)["message"].toUtf8().startsWith(method + " is not supported here"));
        }
        client.send(toRequest("OPTIONS", path));
        const RawResponse options = client.response();
        QCOMPARE(options.status, 204);
        QCOMPARE(options.headers.value("allow"), allowed);
    }

    void respondsToOptionsForTheServer()
    {
        ApiFixture api;
        RawClient client(api.port());
        client.send(toRequest("OPTIONS", "*"));
        QCOMPARE(client.response().status, 204);
    }

    void refusesTooMuchInTheShapeOfThePath()
    {
        Settings settings;
        settings.maxBodyMebibytes = 1;
        ApiFixture api({.settings = settings});
        const RawResponse large = api.post("/v1/chat/completions", QByteArray(2 << 20, 'x'),
                                           "Origin: http://localhost:3000\r\n");
        // A web page shall see why, too.
        QCOMPARE(large.headers.value("access-control-allow-origin"),
                 QByteArray("http://localhost:3000"));
        QCOMPARE(large.status, 413);
        QVERIFY(errorOf(large)["message"].isString());
        QVERIFY(!large.headers.value("x-request-id").isEmpty());
        const RawResponse head =
            api.get("/v1/models", "X-Large: " + QByteArray(70000, 'x') + "\r\n");
        QCOMPARE(head.status, 431);
    }

    void letsPagesReadTheHeaders_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("streamed") << QByteArray("/v1/chat/completions")
                                  << chatBody(R"(,"stream":true)")
                                  << QByteArray("x-codex-primary-used-percent");
        QTest::newRow("complete") << QByteArray("/v1/chat/completions") << chatBody()
                                  << QByteArray("x-codex-primary-used-percent");
        QTest::newRow("limits") << QByteArray("/v1/chat/completions") << chatBody()
                                << QByteArray("x-ratelimit-remaining-5h");
        QTest::newRow("refused") << QByteArray("/v1/chat/completions") << QByteArray("{}")
                                 << QByteArray("x-request-id");
        QTest::newRow("Anthropic's")
            << QByteArray("/v1/messages") << QByteArray("{}") << QByteArray("request-id");
        QTest::newRow("no request at all")
            << QByteArray("/v1/chat/completions") << QByteArray(2 << 20, 'x')
            << QByteArray("x-request-id");
    }

    void letsPagesReadTheHeaders()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, header);
        Settings settings;
        settings.maxBodyMebibytes = 1;
        ApiFixture api({.settings = settings});
        FakeBackend::Script script = playing("text");
        script.headers = {{"x-codex-primary-used-percent", "12"},
                          {"x-codex-primary-window-minutes", "300"}};
        api.backend.enqueue(script);
        const RawResponse response = api.post(path, text, "Origin: http://localhost:3000\r\n");
        QVERIFY2(response.headers.contains(header), header.constData());
        QCOMPARE(hiddenIn(response), QList<QByteArray>());
    }

    void servesHeadAndOptions()
    {
        ApiFixture api;
        RawClient client(api.port());
        client.send(toRequest("HEAD", "/v1/models"));
        const RawResponse head = client.response(true);
        QCOMPARE(head.status, 200);
        QVERIFY(head.headers.value("content-length").toInt() > 0);
        client.send(toRequest("OPTIONS", "/v1/chat/completions", {},
                              "Origin: http://localhost:3000\r\n"
                              "Access-Control-Request-Method: POST\r\n"
                              "Access-Control-Request-Headers: authorization\r\n"));
        const RawResponse options = client.response();
        QCOMPARE(options.status, 204);
        QCOMPARE(options.headers.value("access-control-allow-origin"),
                 QByteArray("http://localhost:3000"));
        QCOMPARE(options.headers.value("access-control-allow-headers"),
                 QByteArray("authorization"));
    }

    void keepsForeignPagesOut()
    {
        ApiFixture api;
        const RawResponse foreign = api.get("/v1/models", "Origin: https://evil.example\r\n");
        QCOMPARE(foreign.status, 403);
        QVERIFY(!foreign.headers.contains("access-control-allow-origin"));
        RawClient rebound(api.port());
        rebound.send("GET /v1/models HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        QCOMPARE(rebound.response().status, 403);
        const RawResponse local = api.get("/v1/models", "Origin: http://localhost:3000\r\n");
        QCOMPARE(local.status, 200);
        QCOMPARE(local.headers.value("access-control-allow-origin"),
                 QByteArray("http://localhost:3000"));
    }

    void requiresTheKeyExceptForHealth()
    {
        Settings settings;
        settings.apiKey = Secret("s3cret");
        ApiFixture api({.settings = settings});
        const RawResponse refused = api.get("/v1/models");
        QCOMPARE(refused.status, 401);
        QCOMPARE(errorOf(refused)["code"].toUtf8(), QByteArray("invalid_api_key"));
        QCOMPARE(api.get("/v1/models", "Authorization: Bearer s3cret\r\n").status, 200);
        QCOMPARE(api.get("/health").status, 200);
    }

    void listensOnBothLoopbacks()
    {
        if (!hasIpv6Loopback())
            QSKIP("this machine has no ::1 to listen on; tst_http_listening runs that case");
        ApiFixture api;
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress(QHostAddress::LocalHostIPv6), api.port());
        RawClient client(std::move(socket));
        client.send(toRequest("GET", "/health"));
        QCOMPARE(client.response().status, 200);
    }

    void saysThatThePortIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        ApiFixture api;
        api.server().stop();
        QTRY_COMPARE(api.server().state().phase, ServerState::Phase::Off);
        Settings settings;
        settings.port = other.serverPort();
        api.server().configure(settings);
        const Status status = api.server().start();
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::PortInUse);
        QVERIFY(status.error().message.contains(QString::number(other.serverPort())));
        const ServerState state = api.server().state();
        QCOMPARE(state.phase, ServerState::Phase::Failed);
        QVERIFY(state.alternativePort > other.serverPort());
        other.close();
        QVERIFY(api.server().start());
        QCOMPARE(api.server().state().phase, ServerState::Phase::On);
    }

    void refusesLanAccessWithoutAKey()
    {
        ApiFixture api;
        api.server().stop();
        QTRY_COMPARE(api.server().state().phase, ServerState::Phase::Off);
        Settings settings;
        settings.host = u"0.0.0.0"_s;
        settings.port = 0;
        api.server().configure(settings);
        const Status refused = api.server().start();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        settings.apiKey = Secret("k");
        api.server().configure(settings);
        QVERIFY(api.server().start());
    }

    void saysThatAnAddressIsNotHere()
    {
        ApiFixture api;
        api.server().stop();
        QTRY_COMPARE(api.server().state().phase, ServerState::Phase::Off);
        Settings settings;
        settings.host = u"192.0.2.7"_s;
        settings.apiKey = Secret("k");
        api.server().configure(settings);
        const Status status = api.server().start();
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Unreachable);
    }
};

TEST_CLASS(TestServerRoutes, QCoreApplication)

} // namespace tst_server_routes

#include "tst_server_routes.moc"
