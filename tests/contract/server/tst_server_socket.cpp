// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/fakes/WaitUntil.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWebSockets/QWebSocket>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_socket {

using namespace core;
using namespace fakes;
using What = FakeBackend::Step::What;

namespace {

const QByteArray Opening = "GET /v1/responses HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                           "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                           "Sec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

QByteArray requestMessage(const QByteArray &text, const QByteArray &more = {})
{
    return R"({"type":"response.create","model":"gpt-5.5","input":)"
           "\""
        + text + '"' + more + '}';
}

QByteArray after(const QByteArray &id, const QByteArray &more = {})
{
    return requestMessage("And now?", ",\"previous_response_id\":\"" + id + '"' + more);
}

//! A response that begins with text and then stops.
FakeBackend::Script unfinished()
{
    FakeBackend::Script script = playing("text", {{What::Hang}});
    QByteArray &events = script.steps.front().bytes;
    events.truncate(events.indexOf("event: response.output_text.done"));
    return script;
}

//! A response with about `megabytes` of text.
FakeBackend::Script endless(int megabytes)
{
    const QByteArray events = recording("text");
    const qsizetype delta = events.indexOf("event: response.output_text.delta");
    const qsizetype next = events.indexOf("event: response.output_text.delta", delta + 1);
    QByteArray piece = events.mid(delta, next - delta);
    piece.replace("The sum", QByteArray(4096, 'x'));
    FakeBackend::Script script;
    script.steps.push_back({What::Send, events.first(delta)});
    for (int i = 0; i < megabytes * 256; ++i)
        script.steps.push_back({What::Send, piece});
    script.steps.push_back({What::Send, events.mid(events.indexOf("event: response.completed"))});
    return script;
}

//! A client that keeps what it receives.
class Client
{
public:
    explicit Client(quint16 port)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                         [this](const QString &text) { messages.append(text.toUtf8()); });
        socket.open(QUrl(u"ws://127.0.0.1:%1/v1/responses"_s.arg(port)));
        if (!waitUntil([this] { return socket.isValid(); }))
            qFatal("no WebSocket");
    }

    void send(const QByteArray &message) { socket.sendTextMessage(QString::fromUtf8(message)); }

    //! The next message of that type, or Undefined.
    JsonValue next(const QByteArray &type)
    {
        JsonValue found;
        (void)waitUntil([&] {
            while (m_seen < messages.size()) {
                const auto message = parseJson(messages.at(m_seen++));
                if (message && (*message)["type"].toUtf8() == type) {
                    found = *message;
                    return true;
                }
            }
            return false;
        });
        return found;
    }

    //! The id of the response that completes next; empty when none does.
    QByteArray completedId() { return next("response.completed")["response"]["id"].toUtf8(); }

    [[nodiscard]] bool isClosed() const
    {
        return socket.state() == QAbstractSocket::UnconnectedState;
    }

    QWebSocket socket;
    QList<QByteArray> messages;

private:
    qsizetype m_seen = 0;
};

QByteArray lastSent(const ApiFixture &api)
{
    const QList<HttpRequest> requests = api.backend.responseRequests();
    return requests.isEmpty() ? QByteArray() : requests.last().body;
}

} // namespace

class TestServerSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsEachEventAsOneMessage()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        Client client(api.port());
        client.send(requestMessage("What is the sum?"));
        QVERIFY(!client.completedId().isEmpty());
        QByteArray text;
        for (const QByteArray &message : std::as_const(client.messages)) {
            const auto event = parseJson(message);
            QVERIFY(event);
            if ((*event)["type"].toUtf8() == "response.output_text.delta")
                text += (*event)["delta"].toUtf8();
        }
        QVERIFY(text.startsWith("The sum"));
        QVERIFY(client.messages.first().contains("response.created"));
        QVERIFY(client.messages.last().contains("response.completed"));
        const auto sent = parseJson(lastSent(api));
        QVERIFY(!(*sent).contains("type"));
    }

    void continuesWhatWasNotStored()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        api.backend.enqueue(playing("text"));
        Client client(api.port());
        client.send(requestMessage("My first words", R"(,"store":false)"));
        const QByteArray id = client.completedId();
        QCOMPARE(api.get("/v1/responses/" + id).status, 404);
        client.send(after(id, R"(,"store":false)"));
        QVERIFY(!client.completedId().isEmpty());
        QVERIFY(lastSent(api).contains("My first words"));
        QVERIFY(lastSent(api).contains("The sum"));
        QVERIFY(lastSent(api).contains("And now?"));

        Client other(api.port());
        other.send(after(id));
        const JsonValue error = other.next("error");
        QCOMPARE(error["error"]["code"].toUtf8(), QByteArray("previous_response_not_found"));
        QCOMPARE(error["status"].toInteger(), 400);
    }

    void sharesWhatWasStored()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        api.backend.enqueue(playing("text"));
        Client client(api.port());
        client.send(requestMessage("My first words", R"(,"store":true)"));
        const QByteArray id = client.completedId();
        QCOMPARE(api.get("/v1/responses/" + id).status, 200);
        Client other(api.port());
        other.send(after(id));
        QVERIFY(!other.completedId().isEmpty());
        QVERIFY(lastSent(api).contains("My first words"));
    }

    void doesNotContinueAfterAFailedContinuation_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("upstreamStatus");
        QTest::addColumn<QByteArray>("store");
        for (const char *store : {"false", "true"}) {
            const QByteArray more = QByteArray(",\"store\":") + store;
            QTest::addRow("output without a call, store %s", store)
                << QByteArray(R"([{"type":"function_call_output","call_id":"none","output":"x"}])")
                << 0 << more;
            QTest::addRow("unreadable, store %s", store) << QByteArray("7") << 0 << more;
            QTest::addRow("refused upstream, store %s", store)
                << QByteArray(R"("And now?")") << 429 << more;
        }
    }

    void doesNotContinueAfterAFailedContinuation()
    {
        QFETCH(QByteArray, input);
        QFETCH(int, upstreamStatus);
        QFETCH(QByteArray, store);
        ApiFixture api;
        Client client(api.port());
        client.send(requestMessage("My first words", store));
        const QByteArray first = client.completedId();
        client.send(after(first, store));
        const QByteArray second = client.completedId();
        QVERIFY(!second.isEmpty());
        if (upstreamStatus != 0) {
            FakeBackend::Script refusal;
            refusal.status = upstreamStatus;
            refusal.body = R"({"error":{"type":"usage_limit_reached","message":"used up"}})";
            api.backend.enqueue(refusal);
        }
        QByteArray failing = after(first, store);
        failing.replace("\"And now?\"", input);
        client.send(failing);
        const JsonValue failed = client.next("error");
        QVERIFY(failed["error"]["code"].toUtf8() != "previous_response_not_found");
        client.send(after(first, store));
        QCOMPARE(client.next("error")["error"]["code"].toUtf8(),
                 QByteArray("previous_response_not_found"));
        // The turn after it was not continued in vain, although it builds on the first.
        client.send(after(second, store));
        QVERIFY(!client.completedId().isEmpty());
        QVERIFY(lastSent(api).contains("My first words"));
    }

    void reportsATooLongConversationAsAFailedResponse()
    {
        ApiFixture api;
        FakeBackend::Script refusal;
        refusal.status = 400;
        refusal.body = R"({"error":{"code":"context_length_exceeded","message":"too long"}})";
        api.backend.enqueue(refusal);
        Client client(api.port());
        client.send(requestMessage("Hi"));
        const JsonValue failed = client.next("response.failed");
        QCOMPARE(failed["response"]["error"]["code"].toUtf8(),
                 QByteArray("context_length_exceeded"));
        for (const QByteArray &message : std::as_const(client.messages))
            QVERIFY((*parseJson(message))["type"].toUtf8() != "error");
    }

    void takesNoteWithoutGenerating()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        Client client(api.port());
        client.send(requestMessage("Be prepared", R"(,"store":false,"generate":false)"));
        const JsonValue created = client.next("response.created");
        QCOMPARE(created["response"]["status"].toUtf8(), QByteArray("in_progress"));
        const JsonValue response = client.next("response.completed")["response"];
        QCOMPARE(response["status"].toUtf8(), QByteArray("completed"));
        QCOMPARE(response["model"].toUtf8(), QByteArray("gpt-5.5"));
        QCOMPARE(response["output"].size(), 0);
        QVERIFY(api.backend.responseRequests().isEmpty());
        client.send(after(response["id"].toUtf8()));
        QVERIFY(!client.completedId().isEmpty());
        QVERIFY(lastSent(api).contains("Be prepared"));
        QVERIFY(lastSent(api).contains("And now?"));
    }

    void warmsUpWithNothingToSay_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("empty input") << QByteArray(R"(,"input":[])");
        QTest::newRow("no input") << QByteArray();
    }

    //! As the Codex CLI does: first the connection, then the request.
    void warmsUpWithNothingToSay()
    {
        QFETCH(QByteArray, input);
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        Client client(api.port());
        client.send(R"({"type":"response.create","model":"gpt-5.5","instructions":"Be brief",)"
                    R"("store":false,"generate":false)"
                    + input + '}');
        const QByteArray id = client.completedId();
        QVERIFY(!id.isEmpty());
        QVERIFY(api.backend.responseRequests().isEmpty());
        client.send(after(id, R"(,"store":false)"));
        QVERIFY(!client.completedId().isEmpty());
        QVERIFY(lastSent(api).contains("And now?"));
    }

    //! The Codex CLI sends what is new since the warm-up, which may be nothing.
    void generatesFromTheWarmUpAlone()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        Client client(api.port());
        client.send(requestMessage("All there is", R"(,"store":false,"generate":false)"));
        const QByteArray id = client.completedId();
        client.send(R"({"type":"response.create","model":"gpt-5.5","input":[],"store":false,)"
                    "\"previous_response_id\":\""
                    + id + "\"}");
        QVERIFY(!client.completedId().isEmpty());
        QVERIFY(lastSent(api).contains("All there is"));
    }

    void refusesToGenerateFromNothing_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("empty input") << QByteArray() << QByteArray(R"(,"input":[])");
        QTest::newRow("no input") << QByteArray() << QByteArray();
        QTest::newRow("after an empty warm-up")
            << QByteArray(R"({"type":"response.create","model":"gpt-5.5","input":[],)"
                          R"("store":false,"generate":false})")
            << QByteArray(R"(,"input":[])");
    }

    void refusesToGenerateFromNothing()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, input);
        ApiFixture api;
        Client client(api.port());
        QByteArray previous;
        if (!first.isEmpty()) {
            client.send(first);
            previous = ",\"previous_response_id\":\"" + client.completedId() + '"';
        }
        client.send(R"({"type":"response.create",)"
                    "\"model\":\"gpt-5.5\""
                    + input + previous + '}');
        const JsonValue error = client.next("error");
        QCOMPARE(error["status"].toInteger(), 400);
        QCOMPARE(error["error"]["param"].toUtf8(), QByteArray("input"));
        QVERIFY(api.backend.responseRequests().isEmpty());
    }

    void servesOneRequestAtATime()
    {
        ApiFixture api;
        FakeBackend::Script script = beginning({{What::Wait}});
        const QByteArray events = recording("text");
        script.steps.push_back(
            {What::Send, events.mid(events.indexOf("event: response.output_item.added"))});
        api.backend.enqueue(script);
        Client client(api.port());
        client.send(requestMessage("First"));
        QTRY_COMPARE(api.backend.openStreams(), 1);
        client.send(requestMessage("Second"));
        QCOMPARE(client.next("error")["status"].toInteger(), 400);
        api.backend.release();
        QVERIFY(!client.completedId().isEmpty());
        QCOMPARE(api.backend.responseRequests().size(), 1);
    }

    void reportsFailuresAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("upstreamStatus");
        QTest::addColumn<int>("status");
        QTest::newRow("no JSON") << QByteArray("{") << 0 << 400;
        QTest::newRow("no object") << QByteArray("[]") << 0 << 400;
        QTest::newRow("unknown type") << QByteArray(R"({"type":"session.update"})") << 0 << 400;
        QTest::newRow("no type") << QByteArray(R"({"model":"gpt-5.5","input":"Hi"})") << 0 << 400;
        QTest::newRow("bad value") << requestMessage("Hi", R"(,"tools":7)") << 0 << 400;
        QTest::newRow("unknown model")
            << requestMessage("Hi").replace("gpt-5.5", "nothing-like-it") << 0 << 404;
        QTest::newRow("refused upstream") << requestMessage("Hi") << 429 << 429;
    }

    void reportsFailuresAndGoesOn()
    {
        QFETCH(QByteArray, message);
        QFETCH(int, upstreamStatus);
        QFETCH(int, status);
        ApiFixture api;
        QSignalSpy reported(&api.server(), &ApiServer::requestFinished);
        if (upstreamStatus != 0) {
            FakeBackend::Script refusal;
            refusal.status = upstreamStatus;
            refusal.contentType = "application/json";
            refusal.body = R"({"error":{"type":"usage_limit_reached","message":"used up"}})";
            api.backend.enqueue(refusal);
        }
        Client client(api.port());
        client.send(message);
        const JsonValue error = client.next("error");
        QCOMPARE(error["status"].toInteger(), status);
        QVERIFY(!error["error"]["message"].toUtf8().isEmpty());
        QVERIFY(error["headers"]["x-request-id"].toUtf8().startsWith("req_"));

        api.backend.enqueue(playing("text"));
        client.send(requestMessage("Hi"));
        QVERIFY(!client.completedId().isEmpty());
        QTRY_COMPARE(reported.count(), 3);
        QList<int> statuses;
        for (const auto &signal : std::as_const(reported))
            statuses.append(signal.first().value<RequestRecord>().status);
        QCOMPARE(statuses, (QList<int>{101, status, 200}));
    }

    void reportsThatAResponseBrokeOff()
    {
        ApiFixture api;
        FakeBackend::Script script = unfinished();
        script.steps.back() = {What::Cut};
        api.backend.enqueue(script);
        Client client(api.port());
        client.send(requestMessage("Hi"));
        QVERIFY(!client.next("response.failed").isUndefined());
        api.backend.enqueue(playing("text"));
        client.send(requestMessage("Again"));
        QVERIFY(!client.completedId().isEmpty());
    }

    void refusesTheUpgradeInTheEnvelope_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<int>("status");
        const QByteArray key = "Authorization: Bearer sesame\r\n";
        QTest::newRow("no key") << key << QByteArray() << 401;
        QTest::newRow("wrong key") << key << QByteArray("Authorization: Bearer no\r\n") << 401;
        QTest::newRow("foreign page") << key << key + "Origin: https://evil.example\r\n" << 403;
        QTest::newRow("foreign host")
            << QByteArray("Host: 127.0.0.1") << QByteArray("Host: evil.example") << 403;
        QTest::newRow("no upgrade") << QByteArray("Upgrade: websocket\r\n") << QByteArray() << 426;
        QTest::newRow("old version")
            << QByteArray("Version: 13") << QByteArray("Version: 8") << 426;
        QTest::newRow("bad key") << QByteArray("dGhl") << QByteArray("*") << 400;
    }

    void refusesTheUpgradeInTheEnvelope()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, instead);
        QFETCH(int, status);
        Settings settings;
        settings.apiKey = Secret("sesame");
        ApiFixture api({.settings = settings});
        RawClient client(api.port());
        const QByteArray good = Opening + "Authorization: Bearer sesame\r\n\r\n";
        client.send(QByteArray(good).replace(what, instead));
        const RawResponse response = client.response();
        QCOMPARE(response.status, status);
        QVERIFY(!errorOf(response)["message"].toUtf8().isEmpty());
        QCOMPARE(response.headers.contains("sec-websocket-version"), status == 426);

        RawClient letIn(api.port());
        letIn.send(good);
        QTRY_VERIFY(letIn.received().startsWith("HTTP/1.1 101 "));
        QVERIFY(letIn.received().contains("x-request-id: req_"));
    }

    void cancelsUpstreamWhenTheClientLeaves_data()
    {
        QTest::addColumn<bool>("isOrderly");
        QTest::newRow("closes") << true;
        QTest::newRow("vanishes") << false;
    }

    void cancelsUpstreamWhenTheClientLeaves()
    {
        QFETCH(bool, isOrderly);
        ApiFixture api;
        api.backend.enqueue(unfinished());
        Client client(api.port());
        client.send(requestMessage("Hi"));
        QVERIFY(!client.next("response.output_text.delta").isUndefined());
        QElapsedTimer timer;
        timer.start();
        if (isOrderly)
            client.socket.close();
        else
            client.socket.abort();
        QVERIFY(waitUntil([&api] { return api.backend.cancelledStreams() == 1; }));
        // At once, with room for a busy machine.
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE(api.server().runningCount(), 0);
    }

    void pausesForASlowReader()
    {
        ApiFixture api;
        api.backend.enqueue(endless(BeyondBuffers));
        Client client(api.port());
        RawClient slow(api.port());
        slow.socket().setReadBufferSize(16 * 1024);
        const QByteArray sent = requestMessage("Hi");
        slow.send(Opening + "\r\n\x81" + char(0x80 | sent.size()) + QByteArray(4, '\0') + sent);
        QTRY_VERIFY(slow.socket().bytesAvailable() >= 16 * 1024);

        api.backend.enqueue(playing("text"));
        client.send(requestMessage("Hi"));
        QVERIFY(!client.completedId().isEmpty());
        // The backend must still be in the middle of it.
        QCOMPARE(api.backend.openStreams(), 1);
        QCOMPARE(api.server().runningCount(), 1);

        slow.socket().setReadBufferSize(0);
        QTRY_COMPARE_WITH_TIMEOUT(api.server().runningCount(), 0, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(slow.received().contains("response.completed"), 60000);
        QVERIFY(slow.received().count('x') >= BeyondBuffers * 256 * 4096);
    }

    void pingsWhileTheModelIsSilent()
    {
        ApiFixture api({.times = {.holdBack = std::chrono::milliseconds(1),
                                  .heartbeat = std::chrono::milliseconds(20)}});
        api.backend.enqueue(unfinished());
        RawClient client(api.port());
        const QByteArray sent = requestMessage("Hi");
        client.send(Opening + "\r\n\x81" + char(0x80 | sent.size()) + QByteArray(4, '\0') + sent);
        QTRY_VERIFY(client.received().endsWith(QByteArray("\x89\0\x89\0", 4)));
    }

    void takesLargeMessages()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        Client client(api.port());
        client.send(requestMessage(QByteArray(8'000'000, 'y')));
        QVERIFY(!client.completedId().isEmpty());
        QVERIFY(lastSent(api).size() > 8'000'000);
    }

    void reportsClientsWhenItStops()
    {
        ApiFixture api;
        api.backend.enqueue(unfinished());
        Client busy(api.port());
        Client idle(api.port());
        busy.send(requestMessage("Hi"));
        QVERIFY(!busy.next("response.output_text.delta").isUndefined());
        api.server().stop();
        QVERIFY(!busy.next("response.failed").isUndefined());
        QTRY_VERIFY(busy.isClosed() && idle.isClosed());
        QCOMPARE(int(busy.socket.closeCode()), 1001);
        QCOMPARE(int(idle.socket.closeCode()), 1001);
        QTRY_COMPARE(api.server().state().phase, ServerState::Phase::Off);
        QTRY_COMPARE(api.backend.openStreams(), 0);
    }

    void letsAResponseEndWhenItStopsGently()
    {
        ApiFixture api;
        FakeBackend::Script script = beginning({{What::Wait}});
        const QByteArray events = recording("text");
        script.steps.push_back(
            {What::Send, events.mid(events.indexOf("event: response.output_item.added"))});
        api.backend.enqueue(script);
        Client client(api.port());
        client.send(requestMessage("Hi"));
        QTRY_COMPARE(api.backend.openStreams(), 1);
        api.server().stopGently(std::chrono::seconds(20));
        client.send(requestMessage("One more"));
        QCOMPARE(client.next("error")["status"].toInteger(), 400);
        api.backend.release();
        QVERIFY(!client.completedId().isEmpty());
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(int(client.socket.closeCode()), 1001);
        QTRY_COMPARE(api.server().state().phase, ServerState::Phase::Off);
    }

    void closesWithoutRequests()
    {
        ApiFixture api({.times = {.socketIdle = std::chrono::milliseconds(50)}});
        Client client(api.port());
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(int(client.socket.closeCode()), 1001);
    }

    void doesNotCountAResponseAsIdle()
    {
        ApiFixture api({.times = {.socketIdle = std::chrono::milliseconds(200)}});
        FakeBackend::Script script = beginning({{What::Delay, {}, std::chrono::milliseconds(600)}});
        const QByteArray events = recording("text");
        script.steps.push_back(
            {What::Send, events.mid(events.indexOf("event: response.output_item.added"))});
        api.backend.enqueue(script);
        Client client(api.port());
        client.send(requestMessage("Hi"));
        QVERIFY(!client.completedId().isEmpty());
    }

    void endsWithOpenSockets()
    {
        std::unique_ptr<Client> client;
        {
            ApiFixture api;
            api.backend.enqueue(unfinished());
            client = std::make_unique<Client>(api.port());
            client->send(requestMessage("Hi"));
            QVERIFY(!client->next("response.output_text.delta").isUndefined());
        }
        QTRY_VERIFY(client->isClosed());
    }
};

TEST_CLASS(TestServerSocket, QCoreApplication)

} // namespace tst_server_socket

#include "tst_server_socket.moc"
