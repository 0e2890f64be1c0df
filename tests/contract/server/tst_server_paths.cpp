// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelCatalog.h"
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/WaitUntil.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWebSockets/QWebSocket>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_paths {

using namespace core;

namespace {

const QByteArray Responses = R"({"model":"gpt-5.5","input":"Hi"})";
const QByteArray Messages =
    R"({"model":"gpt-5.5","max_tokens":9,"messages":[{"role":"user","content":"Hi"}]})";

} // namespace

class TestServerPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesEveryForm_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("served");
        QTest::addColumn<QByteArray>("body");
        const auto rows = [](const QByteArray &served, const QByteArray &body,
                             const QList<QByteArray> &paths) {
            for (const QByteArray &path : paths)
                QTest::newRow(path.constData()) << path << served << body;
        };
        rows("/v1/chat/completions", chatBody(),
             {"/chat/completions", "/v1/v1/chat/completions", "//v1/chat/completions",
              "/v1//chat/completions/", "http://127.0.0.1/chat/completions"});
        rows("/v1/responses", Responses,
             {"/responses", "/v1/v1/responses", "/backend-api/codex/responses", "/responses//"});
        rows("/v1/messages", Messages, {"/messages", "/v1/v1/messages", "/v1/messages/?beta=true"});
        rows("/api/chat", chatBody(), {"//api/chat", "/api/chat/", "/v1/api/chat"});
    }

    void servesEveryForm()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, served);
        QFETCH(QByteArray, body);
        ApiFixture api;
        QSignalSpy finished(&api.server(), &ApiServer::requestFinished);
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(path, body);
        QVERIFY2(response.status == 200, response.body.constData());
        QTRY_COMPARE(finished.size(), 1);
        const auto record = finished.first().first().value<RequestRecord>();
        QCOMPARE(record.path, served);
    }

    void listsModelsUnderEveryForm()
    {
        ApiFixture api;
        const QByteArray expected = api.get("/v1/models").body;
        for (const QByteArray path : {"/models", "/v1/v1/models", "/models/", "//models"})
            QCOMPARE(api.get(path).body, expected);
        QCOMPARE(api.get("/models/gpt-5.5").body, api.get("/v1/models/gpt-5.5").body);
        QCOMPARE(api.get("/backend-api/codex/models?client_version=1.0.0").body,
                 api.get("/v1/models?client_version=1.0.0").body);
    }

    //! Every check sees the proper path.
    void checksEveryFormAlike()
    {
        Settings settings;
        settings.apiKey = Secret("s3cret");
        ApiFixture api({.settings = settings});
        for (const QByteArray path :
             {"/chat/completions", "/v1/v1/chat/completions", "/backend-api/codex/responses"}) {
            QCOMPARE(api.post(path, chatBody()).status, 401);
            const QByteArray key = "x-api-key: s3cret\r\n";
            QCOMPARE(api.post(path, chatBody(), key + "Origin: https://evil.example\r\n").status,
                     403);
            RawClient client(api.port());
            client.send(toRequest("PATCH", path, {}, key));
            const RawResponse refused = client.response();
            QCOMPARE(refused.status, 405);
            QVERIFY(refused.headers.contains("allow"));
            client.send("POST " + path + " HTTP/1.1\r\nHost: evil.example\r\n" + key
                        + "Content-Length: 0\r\n\r\n");
            QCOMPARE(client.response().status, 403);
        }
    }

    void refusesInTheShapeOfTheServedPath()
    {
        ApiFixture api;
        const auto anthropic = parseJson(api.post("/messages", "{").body);
        QVERIFY(anthropic);
        QCOMPARE((*anthropic)["type"].toUtf8(), QByteArray("error"));
        const RawResponse large = api.post("/messages", {}, "Content-Length: 99999999999\r\n");
        QCOMPARE(large.status, 413);
        QVERIFY(large.body.contains("request_too_large"));
        for (const QByteArray path :
             {"/embeddings", "/v1/embeddings//", "/v1/v1/embeddings", "/audio/transcriptions"}) {
            const RawResponse response = api.post(path, "{}");
            QCOMPARE(response.status, 404);
            QCOMPARE(errorOf(response)["code"].toUtf8(), QByteArray("unsupported_endpoint"));
        }
        for (const QByteArray path : {"/v2/models", "/v1/nothing", "/backend-api/codex/nothing"}) {
            const RawResponse response = api.get(path);
            QCOMPARE(response.status, 404);
            QCOMPARE(errorOf(response)["code"].toUtf8(), QByteArray("unknown_url"));
        }
    }

    void upgradesUnderEveryForm_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("Codex") << u"/backend-api/codex/responses"_s;
        QTest::newRow("without version") << u"/responses"_s;
        QTest::newRow("twice") << u"/v1/v1/responses/"_s;
    }

    void upgradesUnderEveryForm()
    {
        QFETCH(QString, path);
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        QWebSocket socket;
        QStringList messages;
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                         [&messages](const QString &message) { messages.append(message); });
        socket.open(QUrl(u"ws://127.0.0.1:%1%2"_s.arg(api.port()).arg(path)));
        QTRY_VERIFY(socket.isValid());
        socket.sendTextMessage(uR"({"type":"response.create","model":"gpt-5.5","input":"Hi"})"_s);
        QTRY_VERIFY(!messages.isEmpty() && messages.last().contains(u"response.completed"_s));
    }
};

TEST_CLASS(TestServerPaths, QCoreApplication)

} // namespace tst_server_paths

#include "tst_server_paths.moc"
