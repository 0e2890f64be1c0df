// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelCatalog.h"
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/fakes/Outcome.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_server_ollama {

using namespace core;
using namespace fakes;
using namespace Qt::Literals::StringLiterals;
using What = FakeBackend::Step::What;

namespace {

constexpr char ChatPath[] = "/api/chat";

//! `{"model":"gpt-5.5","messages":[…],"prompt":"Hi"…}`: fits both routes.
QByteArray body(const QByteArray &more = {})
{
    return R"({"model":"gpt-5.5","messages":[{"role":"user","content":"Hi"}],"prompt":"Hi")" + more
        + '}';
}

QList<JsonValue> linesOf(const QByteArray &text)
{
    QList<JsonValue> lines;
    for (const QByteArray &line : text.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto json = parseJson(line);
        lines.append(json ? *json : JsonValue());
    }
    return lines;
}

//! The text that the lines of either route carry.
QByteArray textOf(const QByteArray &lines)
{
    QByteArray text;
    for (const JsonValue &line : linesOf(lines))
        text += line["message"]["content"].toUtf8() + line["response"].toUtf8();
    return text;
}

JsonValue jsonOf(const RawResponse &response)
{
    const auto json = parseJson(response.body);
    return json ? *json : JsonValue();
}

//! A response that begins with text and then stops.
FakeBackend::Script unfinished()
{
    FakeBackend::Script script = playing("text", {{What::Hang}});
    QByteArray &events = script.steps.front().bytes;
    events.truncate(events.indexOf("event: response.output_text.done"));
    return script;
}

RawResponse sendRequest(ApiFixture &api, const QByteArray &method, const QByteArray &path,
                        const QByteArray &text = {})
{
    RawClient client(api.port());
    client.send(toRequest(method, path, text));
    return client.response(method == "HEAD");
}

//! A program that holds a port and replies to everything with `response`.
class Holder
{
public:
    explicit Holder(const QByteArray &response)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, response] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, response] {
                socket->write(response);
                socket->disconnectFromHost();
            });
        });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

QByteArray runningOllama(const QByteArray &header = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n" + header
        + "Content-Length: 17\r\n\r\nOllama is running";
}

//! Switches the second port on, at another place than Ollama's.
void openSecondPort(ApiFixture &api, quint16 port)
{
    Settings settings;
    settings.ollamaPort = true;
    settings.port = api.port();
    api.server().setOllamaPort(port);
    api.server().configure(settings);
}

SecondPort::Phase secondPhase(const ApiFixture &api)
{
    return api.server().state().ollama.phase;
}

} // namespace

class TestServerOllama : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsByDefault_data() { addPaths(); }

    void streamsByDefault()
    {
        QFETCH(QByteArray, path);
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(path, body(R"(,"options":{"temperature":1})"));
        QCOMPARE(response.status, 200);
        QVERIFY(response.isComplete);
        QCOMPARE(response.headers.value("content-type"), QByteArray("application/x-ndjson"));
        QVERIFY(response.headers.value("x-chatmock-ignored").contains("options.temperature"));
        QCOMPARE(textOf(response.body), QByteArray("The sum is 4."));
        const auto lines = linesOf(response.body);
        const JsonValue last = lines.last();
        QCOMPARE(last["done"].toBool(), true);
        QCOMPARE(last["done_reason"].toUtf8(), QByteArray("stop"));
        QCOMPARE(last["prompt_eval_count"].toInteger(), 31);
        QCOMPARE(last["eval_count"].toInteger(), 40);
        QVERIFY(last["total_duration"].toInteger() > 0);
        QVERIFY(lines.first()["created_at"].toString().endsWith(u'Z'));
    }

    void respondsCompletely_data() { addPaths(); }

    void respondsCompletely()
    {
        QFETCH(QByteArray, path);
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(path, body(R"(,"stream":false)"));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(textOf(response.body), QByteArray("The sum is 4."));
        const JsonValue json = jsonOf(response);
        QCOMPARE(json["done"].toBool(), true);
        QVERIFY(json["total_duration"].toInteger() >= json["eval_duration"].toInteger());
    }

    void reportsReasoningApart()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const JsonValue shown = jsonOf(api.post(ChatPath, body(R"(,"stream":false)")));
        QVERIFY(!shown["message"]["thinking"].toUtf8().isEmpty());
        api.backend.enqueue(playing("text"));
        const JsonValue hidden =
            jsonOf(api.post(ChatPath, body(R"(,"stream":false,"think":false)")));
        QVERIFY(!hidden["message"].contains("thinking"));
        const auto sent = parseJson(api.backend.responseRequests().last().body);
        QVERIFY(sent);
        const auto model = api.codex().models().resolve("gpt-5.5");
        QCOMPARE((*sent)["reasoning"]["effort"].toUtf8(), model->model.efforts.first());
        QVERIFY(!(*sent)["reasoning"].contains("summary"));
    }

    void callsTools()
    {
        ApiFixture api;
        api.backend.enqueue(playing("parallel_calls"));
        const RawResponse response = api.post(
            ChatPath, body(R"(,"tools":[{"type":"function","function":{"name":"get_weather"}}])"));
        QList<QByteArray> names;
        for (const JsonValue &line : linesOf(response.body)) {
            for (const JsonValue &call : line["message"]["tool_calls"].items()) {
                QVERIFY(call["id"].toUtf8().startsWith("call_"));
                QVERIFY(call["function"]["arguments"].isObject());
                names.append(call["function"]["name"].toUtf8());
            }
        }
        QVERIFY(names.size() >= 2);
    }

    void cutsAtTheCeilingAndCancelsUpstream()
    {
        ApiFixture api;
        api.backend.enqueue(unfinished());
        const RawResponse response = api.post(ChatPath, body(R"(,"options":{"stop":[" is"]})"));
        QCOMPARE(textOf(response.body), QByteArray("The sum"));
        const JsonValue last = linesOf(response.body).last();
        QCOMPARE(last["done_reason"].toUtf8(), QByteArray("stop"));
        QVERIFY(!last.contains("eval_count"));
        QTRY_COMPARE(api.backend.cancelledStreams(), 1);
    }

    void refusesToThinkWithAModelThatCannot_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<bool>("isRefused");
        const auto row = [](const char *name, const char *path, const char *more, bool isRefused) {
            QTest::newRow(name) << QByteArray(path) << QByteArray(more) << isRefused;
        };
        const char *chat = R"(,"messages":[{"role":"user","content":"Hi"}])";
        const char *chatThinks = R"(,"think":true,"messages":[{"role":"user","content":"Hi"}])";
        const char *chatLevel = R"(,"think":"low","messages":[{"role":"user","content":"Hi"}])";
        const char *chatNot = R"(,"think":false,"messages":[{"role":"user","content":"Hi"}])";
        row("chat", "/api/chat", chatThinks, true);
        row("chat, level", "/api/chat", chatLevel, true);
        row("chat, switched off", "/api/chat", chatNot, false);
        row("chat, not set", "/api/chat", chat, false);
        row("generate", "/api/generate", R"(,"prompt":"Hi","think":true)", true);
        row("load", "/api/chat", R"(,"think":true)", true);
    }

    void refusesToThinkWithAModelThatCannot()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, more);
        QFETCH(bool, isRefused);
        ApiFixture api({.syncsModels = true});
        api.backend.setModels(R"({"models":[{"slug":"gpt-plain","visibility":"list",)"
                              R"("supported_in_api":true,"supported_reasoning_levels":[]}]})",
                              "plain");
        Outcome<QList<Model>> known;
        api.codex().models().refresh(known.callback());
        QVERIFY(known.wait());
        const RawResponse shown = api.post("/api/show", R"({"model":"gpt-plain"})");
        QVERIFY(!shown.body.contains("\"thinking\""));
        const RawResponse response = api.post(path, R"({"model":"gpt-plain")" + more + '}');
        QCOMPARE(response.status, isRefused ? 400 : 200);
        if (isRefused) {
            QCOMPARE(jsonOf(response)["error"].toUtf8(),
                     QByteArray(R"("gpt-plain" does not support thinking)"));
        }
        QCOMPARE(api.backend.responseRequests().isEmpty(), isRefused);
    }

    void loadsWithoutARequestToTheBackend()
    {
        ApiFixture api;
        for (const QByteArray &path : {QByteArray(ChatPath), QByteArray("/api/generate")}) {
            const RawResponse load = api.post(path, R"({"model":"gpt-5.5:latest"})");
            QCOMPARE(load.status, 200);
            QCOMPARE(load.headers.value("content-type"), QByteArray("application/x-ndjson"));
            QCOMPARE(jsonOf(load)["done_reason"].toUtf8(), QByteArray("load"));
            const RawResponse unload =
                api.post(path, R"({"model":"gpt-5.5","keep_alive":0,"stream":false})");
            QCOMPARE(jsonOf(unload)["done_reason"].toUtf8(), QByteArray("unload"));
            QCOMPARE(unload.headers.value("content-type"), QByteArray("application/json"));
            const RawResponse unknown = api.post(path, R"({"model":"llama3"})");
            QCOMPARE(unknown.status, 404);
            QVERIFY(jsonOf(unknown)["error"].isString());
        }
        QVERIFY(api.backend.responseRequests().isEmpty());
    }

    void fillsSilenceWithEmptyLines()
    {
        ApiFixture api({.times = {.holdBack = std::chrono::milliseconds(10),
                                  .heartbeat = std::chrono::milliseconds(30)}});
        api.backend.enqueue(beginning({{What::Wait}}));
        RawClient client(api.port());
        client.send(toRequest("POST", ChatPath, body()));
        QTRY_VERIFY(client.received().count(R"("content":""},"done":false})") >= 2);
    }

    void cancelsUpstreamWhenTheClientLeaves_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("isStreamed");
        for (const char *path : {ChatPath, "/api/generate"}) {
            QTest::addRow("%s streamed", path) << QByteArray(path) << true;
            QTest::addRow("%s complete", path) << QByteArray(path) << false;
        }
    }

    void cancelsUpstreamWhenTheClientLeaves()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, isStreamed);
        ApiFixture api;
        api.backend.enqueue(unfinished());
        auto client = std::make_unique<RawClient>(api.port());
        client->send(toRequest("POST", path, body(isStreamed ? "" : R"(,"stream":false)")));
        QTRY_COMPARE(api.backend.openStreams(), 1);
        if (isStreamed)
            QTRY_VERIFY(client->received().contains("The sum"));
        client->socket().abort();
        QTRY_COMPARE(api.backend.cancelledStreams(), 1);
        QTRY_COMPARE(api.server().runningCount(), 0);
    }

    void pausesForASlowReader()
    {
        ApiFixture api;
        const QByteArray events = recording("text");
        const qsizetype delta = events.indexOf("event: response.output_text.delta");
        QByteArray piece = events.mid(
            delta, events.indexOf("event: response.output_text.delta", delta + 1) - delta);
        piece.replace("The sum", QByteArray(4096, 'x'));
        FakeBackend::Script script;
        script.steps.push_back({What::Send, events.first(delta)});
        for (int i = 0; i < BeyondBuffers * 256; ++i)
            script.steps.push_back({What::Send, piece});
        script.steps.push_back(
            {What::Send, events.mid(events.indexOf("event: response.completed"))});
        api.backend.enqueue(script);
        RawClient slow(api.port());
        slow.socket().setReadBufferSize(16 * 1024);
        slow.send(toRequest("POST", ChatPath, body()));
        QTRY_VERIFY(slow.socket().bytesAvailable() >= 16 * 1024);
        QCOMPARE(jsonOf(api.get("/api/version")).size(), 1);
        // The backend must still be in the middle of it.
        QCOMPARE(api.backend.openStreams(), 1);
        slow.socket().setReadBufferSize(0);
        QTRY_VERIFY_WITH_TIMEOUT(slow.received().endsWith("0\r\n\r\n"), 60000);
        QCOMPARE(textOf(slow.response().body).count('x'), BeyondBuffers * 256 * 4096);
    }

    void retriesBeforeTheFirstOutput()
    {
        ApiFixture api;
        FakeBackend::Script broken;
        broken.status = 502;
        broken.body = "bad gateway";
        broken.contentType = "text/plain";
        api.backend.enqueue(broken);
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(ChatPath, body());
        QCOMPARE(textOf(response.body), QByteArray("The sum is 4."));
        QCOMPARE(api.backend.responseRequests().size(), 2);
    }

    void reportsFailuresAsText_data()
    {
        QTest::addColumn<QByteArray>("recordingName");
        QTest::addColumn<int>("status");
        QTest::newRow("before the first byte") << QByteArray("overloaded_at_start") << 503;
        QTest::newRow("mid-stream") << QByteArray("midstream_error") << 200;
        QTest::newRow("cut") << QByteArray("cut") << 200;
    }

    void reportsFailuresAsText()
    {
        QFETCH(QByteArray, recordingName);
        QFETCH(int, status);
        ApiFixture api;
        FakeBackend::Script script = playing(recordingName);
        // What stands before the failure shall be sent on first.
        const QByteArray events = script.steps.front().bytes;
        const qsizetype at = status == 200 ? events.indexOf("event: error") : -1;
        if (at >= 0) {
            script.steps = {{What::Send, events.first(at)},
                            {What::Delay, {}, std::chrono::milliseconds(50)},
                            {What::Send, events.mid(at)}};
        }
        api.backend.enqueue(script);
        const RawResponse response = api.post(ChatPath, body());
        QCOMPARE(response.status, status);
        QVERIFY(response.isComplete);
        const JsonValue last = linesOf(response.body).last();
        QVERIFY2(last["error"].isString(), response.body.constData());
        QVERIFY(!response.body.contains("\"done\":true"));
    }

    void refusesInItsShape_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *method, const char *path, const char *text, int status,
                            const char *words) {
            QTest::addRow("%s %s %s", method, path, text)
                << QByteArray(method) << QByteArray(path) << QByteArray(text) << status
                << QByteArray(words);
        };
        const char *model = R"({"model":"gpt-5.5"})";
        const char *unknown = R"({"model":"llama3"})";
        row("POST", "/api/chat", "{}", 400, "model is required");
        row("POST", "/api/chat", "{oops", 400, "");
        row("POST", "/api/chat", R"({"model":"llama3","messages":[{"role":"user"}]})", 404,
            "llama3");
        row("POST", "/api/generate", "{}", 400, "model is required");
        row("POST", "/api/show", "{}", 400, "model is required");
        row("POST", "/api/show", unknown, 404, "model 'llama3' not found");
        row("POST", "/api/show", "", 400, "");
        row("POST", "/api/pull", unknown, 404, "model 'llama3' not found");
        row("POST", "/api/pull", "{}", 400, "model is required");
        row("POST", "/api/embed", model, 400, "this model does not support embeddings");
        row("POST", "/api/embeddings", model, 400, "this model does not support embeddings");
        row("POST", "/api/push", model, 400, "this is not supported here");
        row("POST", "/api/create", model, 400, "this is not supported here");
        row("POST", "/api/copy", model, 400, "this is not supported here");
        row("DELETE", "/api/delete", model, 400, "this is not supported here");
        row("POST", "/api/blobs/sha256:00", "x", 400, "this is not supported here");
        row("GET", "/api/blobs/sha256:00", "", 404, "");
        row("POST", "/api/me", "", 404, "");
        row("POST", "/api/signout", "", 404, "");
        row("GET", "/api/experimental/web_search", "", 404, "");
        row("POST", "/api/experimental/web_search", "{}", 404, "");
        row("GET", "/api/nothing", "", 404, "");
        row("GET", "/api/chat", "", 405, "");
        row("POST", "/api/tags", "{}", 405, "");
        row("GET", "/api/delete", "", 405, "");
    }

    void refusesInItsShape()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, text);
        QFETCH(int, status);
        QFETCH(QByteArray, words);
        ApiFixture api;
        const RawResponse response = sendRequest(api, method, path, text);
        QCOMPARE(response.status, status);
        QCOMPARE(response.headers.value("content-type"), QByteArray("application/json"));
        const JsonValue error = jsonOf(response)["error"];
        QVERIFY(error.isString());
        QVERIFY2(error.toUtf8().contains(words), response.body.constData());
        QVERIFY(api.backend.responseRequests().isEmpty());
    }

    void servesHead_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("root") << QByteArray("/") << 200;
        QTest::newRow("version") << QByteArray("/api/version") << 200;
        QTest::newRow("tags") << QByteArray("/api/tags") << 200;
        QTest::newRow("blob") << QByteArray("/api/blobs/sha256:00") << 404;
    }

    void servesHead()
    {
        QFETCH(QByteArray, path);
        ApiFixture api;
        QTEST(sendRequest(api, "HEAD", path).status, "status");
    }

    void reportsTheVersionOfTheSetting()
    {
        Settings settings;
        settings.ollamaVersion = u"9.8.7"_s;
        settings.apiKey = Secret("k");
        ApiFixture api({.settings = settings});
        const RawResponse version =
            api.get("/api/version"); // editors request it before they have a key
        QCOMPARE(version.body, QByteArray(R"({"version":"9.8.7"})"));
        QCOMPARE(api.get("/api/tags").status, 401);
        QVERIFY(jsonOf(api.get("/api/tags"))["error"].isString());
    }

    void listsModels()
    {
        ApiFixture api;
        const auto models = jsonOf(api.get("/api/tags"))["models"].items();
        QVERIFY(!models.isEmpty());
        static const QRegularExpression digest(u"^[0-9a-f]{64}$"_s);
        static const QRegularExpression time(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z$"_s);
        QSet<QByteArray> digests;
        for (const JsonValue &model : models) {
            QCOMPARE(model["name"].toUtf8(), model["model"].toUtf8());
            QVERIFY(digest.match(model["digest"].toString()).hasMatch());
            QVERIFY(time.match(model["modified_at"].toString()).hasMatch());
            QVERIFY(model["size"].toInteger() > 0);
            digests.insert(model["digest"].toUtf8());
            for (const char *name :
                 {"parent_model", "format", "family", "parameter_size", "quantization_level"})
                QVERIFY(model["details"][name].isString());
            QVERIFY(model["details"]["families"].isArray());
            QVERIFY(model["capabilities"].size() >= 2);
            QVERIFY(model["remote_model"].isString());
            // Of the upstream setting, which is the simulated one here.
            QVERIFY(model["remote_host"].toUtf8().startsWith("http://127.0.0.1:"));
            QCOMPARE(model["remote_host"].toUtf8().count('/'), 2);
        }
        QCOMPARE(digests.size(), models.size());
    }

    void showsWhatTheCatalogueReports_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("model") << QByteArray(R"({"model":"gpt-5.5"})");
        QTest::newRow("older name") << QByteArray(R"({"name":"gpt-5.5"})");
        QTest::newRow("latest, any case") << QByteArray(R"({"model":"GPT-5.5:latest"})");
        QTest::newRow("effort") << QByteArray(R"({"model":"gpt-5.5:high","verbose":true})");
    }

    void showsWhatTheCatalogueReports()
    {
        QFETCH(QByteArray, text);
        ApiFixture api;
        const RawResponse response = api.post("/api/show", text);
        QCOMPARE(response.status, 200);
        const JsonValue shown = jsonOf(response);
        const auto resolved = api.codex().models().resolve("gpt-5.5");
        QVERIFY(resolved);
        QCOMPARE(shown["model_info"]["gpt.context_length"].toInteger(),
                 resolved->model.contextWindow);
        QCOMPARE(shown["model_info"]["general.architecture"].toUtf8(), QByteArray("gpt"));
        QVERIFY(shown["model_info"]["general.basename"].toString().startsWith(
            resolved->model.displayName));
        QCOMPARE(shown["remote_model"].toUtf8(), QByteArray("gpt-5.5"));
        for (const char *name : {"license", "modelfile", "parameters", "template", "modified_at"})
            QVERIFY(shown[name].isString());
        QList<QByteArray> capabilities;
        for (const JsonValue &capability : shown["capabilities"].items())
            capabilities.append(capability.toUtf8());
        QVERIFY(capabilities.contains("completion") && capabilities.contains("tools"));
        QCOMPARE(capabilities.contains("vision"), resolved->model.supportsImages);
        QCOMPARE(capabilities.contains("thinking"), !resolved->model.efforts.isEmpty());
    }

    void listsWhatWasUsedLately()
    {
        ApiFixture api;
        QCOMPARE(api.get("/api/ps").body, QByteArray(R"({"models":[]})"));
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post(ChatPath, body()).status, 200);
        const auto models = jsonOf(api.get("/api/ps"))["models"].items();
        QCOMPARE(models.size(), 1);
        const JsonValue model = models.first();
        QCOMPARE(model["name"].toUtf8(), QByteArray("gpt-5.5"));
        QCOMPARE(model["size_vram"].toInteger(), 0);
        QVERIFY(model["context_length"].toInteger() > 0);
        const auto expires =
            QDateTime::fromString(model["expires_at"].toString(), Qt::ISODateWithMs);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(expires);
        QVERIFY2(left > 240 && left <= 300, qPrintable(QString::number(left)));
    }

    void pullsWhatIsThere()
    {
        ApiFixture api;
        const RawResponse lines = api.post("/api/pull", R"({"model":"gpt-5.5:latest"})");
        QCOMPARE(lines.body,
                 QByteArray("{\"status\":\"pulling manifest\"}\n{\"status\":\"success\"}\n"));
        QCOMPARE(lines.headers.value("content-type"), QByteArray("application/x-ndjson"));
        const RawResponse complete = api.post("/api/pull", R"({"name":"gpt-5.5","stream":false})");
        QCOMPARE(complete.body, QByteArray(R"({"status":"success"})"));
    }

    void saysThatThereIsNoCloud()
    {
        ApiFixture api;
        QCOMPARE(api.get("/api/status").body,
                 QByteArray(R"({"cloud":{"disabled":true,"source":"proxy"}})"));
    }

    void servesTheSecondPortToo()
    {
        ApiFixture api;
        QCOMPARE(secondPhase(api), SecondPort::Phase::Off);
        const quint16 port = freePort();
        openSecondPort(api, port);
        QTRY_COMPARE(secondPhase(api), SecondPort::Phase::On);
        QCOMPARE(api.server().state().ollama.port, int(port));
        QVERIFY(api.port() != port);
        for (const char *path : {"/api/tags", "/v1/models"}) {
            RawClient client(port);
            client.send(toRequest("GET", path));
            QCOMPARE(client.response().status, 200);
        }
        if (hasIpv6Loopback()) {
            auto socket = std::make_unique<QTcpSocket>();
            socket->connectToHost(QHostAddress(QHostAddress::LocalHostIPv6), port);
            RawClient client(std::move(socket));
            client.send(toRequest("GET", "/"));
            QCOMPARE(client.response().body, QByteArray("Ollama is running"));
        }
        Settings off;
        off.port = api.port();
        api.server().configure(off);
        QCOMPARE(secondPhase(api), SecondPort::Phase::Off);
        QVERIFY(QTcpServer().listen(QHostAddress::LocalHost, port));
        QCOMPARE(api.get("/api/tags").status, 200);
    }

    void saysWhoHoldsTheSecondPort_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<QString>("holder");
        QTest::newRow("Ollama") << runningOllama() << u"Ollama"_s;
        QTest::newRow("another one of these")
            << runningOllama("x-request-id: req_1\r\n") << u"Another ChatMock"_s;
        QTest::newRow("something else")
            << QByteArray("HTTP/1.1 404 Not Found\r\n\r\n") << u"Another program"_s;
        QTest::newRow("no HTTP") << QByteArray() << u"Another program"_s;
    }

    void saysWhoHoldsTheSecondPort()
    {
        QFETCH(QByteArray, response);
        QFETCH(QString, holder);
        const Holder other(response);
        ApiFixture api;
        QSignalSpy changed(&api.server(), &ApiServer::stateChanged);
        openSecondPort(api, other.port());
        QTRY_COMPARE(secondPhase(api), SecondPort::Phase::Failed);
        QCOMPARE(changed.last().first().value<ServerState>().ollama.phase,
                 SecondPort::Phase::Failed);
        const Error error = api.server().state().ollama.error.value_or(Error());
        QCOMPARE(error.code, ErrorCode::PortInUse);
        QVERIFY2(error.message.startsWith(holder), qPrintable(error.message));
        QVERIFY(error.message.contains(QString::number(other.port())));
        QCOMPARE(api.server().state().phase, ServerState::Phase::On);
        QCOMPARE(api.get("/api/tags").status, 200);
    }

    void givesUpOnAHolderThatSaysNothing()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ApiFixture api;
        openSecondPort(api, silent.serverPort());
        QTRY_COMPARE(secondPhase(api), SecondPort::Phase::Failed);
        QVERIFY(api.server().state().ollama.error->message.startsWith(u"Another program"_s));
    }

    void stopsWithTheServer()
    {
        ApiFixture api;
        const quint16 port = freePort();
        openSecondPort(api, port);
        QTRY_COMPARE(secondPhase(api), SecondPort::Phase::On);
        FakeBackend::Script script = beginning({{What::Wait}});
        const QByteArray events = recording("text");
        script.steps.push_back(
            {What::Send, events.mid(events.indexOf("event: response.output_item.added"))});
        api.backend.enqueue(script);
        RawClient client(port);
        client.send(toRequest("POST", ChatPath, body()));
        QTRY_COMPARE(api.backend.openStreams(), 1);
        api.server().stopGently(std::chrono::seconds(20));
        QTest::qWait(0);
        QCOMPARE(api.server().state().phase, ServerState::Phase::Stopping);
        api.backend.release();
        QCOMPARE(textOf(client.response().body), QByteArray("The sum is 4."));
        QTRY_COMPARE(api.server().state().phase, ServerState::Phase::Off);
        QCOMPARE(secondPhase(api), SecondPort::Phase::Off);
        QVERIFY(QTcpServer().listen(QHostAddress::LocalHost, port));
    }

private:
    static void addPaths()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("chat") << QByteArray(ChatPath);
        QTest::newRow("generate") << QByteArray("/api/generate");
    }
};

TEST_CLASS(TestServerOllama, QCoreApplication)

} // namespace tst_server_ollama

#include "tst_server_ollama.moc"
