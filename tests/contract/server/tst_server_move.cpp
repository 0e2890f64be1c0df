// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_move {

using namespace core;
using namespace fakes;
using Phase = ServerState::Phase;
using What = FakeBackend::Step::What;

namespace {

constexpr char ChatPath[] = "/v1/chat/completions";

//! A response that begins, waits to be released, and goes on to its end.
FakeBackend::Script heldResponse()
{
    const QByteArray events = recording("text");
    const qsizetype end = events.indexOf("event: response.output_text.done");
    FakeBackend::Script script;
    script.steps = {{What::Send, events.first(end)}, {What::Wait}, {What::Send, events.mid(end)}};
    return script;
}

//! The text that the client is to receive of it.
QByteArray completeText()
{
    return "The sum is 4.";
}

bool isListening(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(2000);
}

Settings withPort(int port)
{
    Settings settings;
    settings.port = port;
    return settings;
}

bool isServed(quint16 port, const QByteArray &headers = {})
{
    RawClient client(port);
    if (!client.isConnected())
        return false;
    client.send(toRequest("GET", "/v1/models", {}, headers));
    return client.response().status == 200;
}

//! Any device could connect to it, so only where that is the loopback's own.
const QString OtherAddress = u"127.0.0.2"_s;

} // namespace

//! A server that is on takes up other settings.
class TestServerMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamArrivesCompletelyAcrossAMove()
    {
        ApiFixture api;
        const quint16 former = api.port();
        api.backend.enqueue(heldResponse());
        RawClient client(former);
        client.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().contains("The sum"));

        const quint16 port = freePort();
        api.server().configure(withPort(port));
        QCOMPARE(api.server().state().phase, Phase::On);
        QCOMPARE(api.port(), port);
        QVERIFY(api.server().state().baseUrl.contains(QString::number(port)));
        QVERIFY(isServed(port));
        QVERIFY(!isListening(former));
        QCOMPARE(api.server().runningCount(), 1);

        api.backend.release();
        const RawResponse response = client.response();
        QVERIFY(response.isComplete);
        QCOMPARE(contentOf(response.body), completeText());
        QCOMPARE(eventsOf(response.body).last(), QByteArray("[DONE]"));
        QVERIFY(client.isClosedByServer());
    }

    void aStreamSurvivesSeveralMovesAndTheWayBack()
    {
        ApiFixture api;
        const quint16 former = api.port();
        api.backend.enqueue(heldResponse());
        RawClient client(former);
        client.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().contains("The sum"));
        for (const quint16 port : {freePort(), freePort(), former}) {
            api.server().configure(withPort(port));
            QCOMPARE(api.port(), port);
            QVERIFY(isServed(port));
        }
        api.backend.release();
        QCOMPARE(contentOf(client.response().body), completeText());
    }

    void movesAfterARestart()
    {
        ApiFixture api;
        api.server().stop();
        QTRY_COMPARE(api.server().state().phase, Phase::Off);
        QVERIFY(api.server().start());
        const quint16 former = api.port();
        const quint16 port = freePort();
        api.server().configure(withPort(port));
        QTRY_VERIFY(!isListening(former));
        QTest::qWait(50); // for the end of the former port's server
        QCOMPARE(api.server().state().phase, Phase::On);
        QVERIFY(isServed(port));
    }

    void idleConnectionsOfTheFormerPortAreClosed()
    {
        ApiFixture api;
        RawClient client(api.port());
        client.send(toRequest("GET", "/health"));
        QCOMPARE(client.response().status, 200);
        api.server().configure(withPort(freePort()));
        QVERIFY(client.isClosedByServer());
    }

    void goesOnWhereItIsWhenTheOtherPortIsTaken()
    {
        ApiFixture api;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const quint16 former = api.port();
        api.backend.enqueue(heldResponse());
        RawClient client(former);
        client.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().contains("The sum"));

        QSignalSpy states(&api.server(), &ApiServer::stateChanged);
        api.server().configure(withPort(other.serverPort()));
        const ServerState state = api.server().state();
        QCOMPARE(states.last().first().value<ServerState>(), state);
        QCOMPARE(state.phase, Phase::On);
        QCOMPARE(state.port, int(former));
        QCOMPARE(state.wantedPort, int(other.serverPort()));
        QVERIFY(state.error && state.error->code == ErrorCode::PortInUse);
        QVERIFY(state.alternativePort > 0);
        QVERIFY(isServed(former));
        api.backend.release();
        QCOMPARE(contentOf(client.response().body), completeText());

        // Another setting does not try again; the former port is right again.
        Settings unrelated = withPort(other.serverPort());
        unrelated.webSearch = true;
        api.server().configure(unrelated);
        QVERIFY(api.server().state().error);
        api.server().configure(withPort(former));
        QCOMPARE(api.server().state().error, std::nullopt);
        QCOMPARE(api.server().state().wantedPort, 0);
        QVERIFY(isServed(former));
    }

    void movesToAnotherAddressOnTheSamePort()
    {
#ifndef Q_OS_LINUX
        QSKIP("only Linux has all of 127/8 on the loopback");
#endif
        ApiFixture api;
        const quint16 port = freePort();
        api.server().configure(withPort(port));
        Settings settings = withPort(port);
        settings.host = OtherAddress;
        settings.apiKey = Secret("a key");
        api.server().configure(settings);
        QCOMPARE(api.server().state().error, std::nullopt);
        QCOMPARE(api.server().state().host, OtherAddress);
        QCOMPARE(api.port(), port);
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(OtherAddress, port);
        RawClient client(std::move(socket));
        client.send(toRequest("GET", "/v1/models", {}, "x-api-key: a key\r\n"));
        QCOMPARE(client.response().status, 200);
        QVERIFY(!isListening(port));
    }

    void comesBackWhenAnAddressCannotBeUsed()
    {
        ApiFixture api;
        const quint16 port = freePort();
        api.server().configure(withPort(port));
        Settings settings = withPort(port);
        settings.host = u"192.0.2.1"_s; // of no machine, by RFC 5737
        settings.apiKey = Secret("a key");
        api.server().configure(settings);
        QCOMPARE(api.server().state().phase, Phase::On);
        QVERIFY(api.server().state().error);
        QVERIFY(isServed(port, "x-api-key: a key\r\n"));
        // It listens on the loopback alone still, and judges by that.
        RawClient client(port);
        client.send("GET /v1/models HTTP/1.1\r\nHost: evil.example\r\nx-api-key: a key\r\n\r\n");
        QCOMPARE(client.response().status, 403);
    }

    void keepsOtherDevicesOutWithoutAKey()
    {
        ApiFixture api;
        const quint16 port = freePort();
        api.server().configure(withPort(port));
        Settings settings = withPort(port);
        settings.host = u"0.0.0.0"_s;
        api.server().configure(settings);
        QCOMPARE(api.server().state().phase, Phase::On);
        QCOMPARE(api.server().state().host, u"127.0.0.1"_s);
        QCOMPARE(api.server().state().error.value().code, ErrorCode::Forbidden);
        QVERIFY(isServed(port));
    }

    void closesWhenItsKeyIsRemoved()
    {
        Settings open;
        open.host = u"0.0.0.0"_s;
        open.apiKey = Secret("a key");
        ApiFixture api({.settings = open});
        api.backend.enqueue(heldResponse());
        RawClient client(api.port());
        client.send(
            toRequest("POST", ChatPath, chatBody(R"(,"stream":true)"), "x-api-key: a key\r\n"));
        QTRY_VERIFY(client.received().contains("The sum"));
        const quint16 port = api.port();
        open.port = port;
        open.apiKey = Secret();
        api.server().configure(open);
        QCOMPARE(api.server().state().phase, Phase::Failed);
        QCOMPARE(api.server().state().error.value().code, ErrorCode::Forbidden);
        QVERIFY(!isListening(port));
        // A client that was let in gets the response.
        api.backend.release();
        QCOMPARE(contentOf(client.response().body), completeText());
    }

    void aKeyCountsAtOnceAndEndsOldConnections()
    {
        ApiFixture api;
        const quint16 port = freePort();
        api.server().configure(withPort(port));
        RawClient before(port);
        before.send(toRequest("GET", "/v1/models"));
        QCOMPARE(before.response().status, 200);
        Settings settings = withPort(port);
        settings.apiKey = Secret("a key");
        api.server().configure(settings);
        QVERIFY(before.isClosedByServer());
        QVERIFY(!isServed(port));
        QVERIFY(isServed(port, "Authorization: Bearer a key\r\n"));
    }

    void aKeyEndsOldConnectionsOfOllamasPort()
    {
        ApiFixture api;
        const quint16 port = freePort();
        const quint16 second = freePort();
        api.server().setOllamaPort(second);
        Settings settings = withPort(port);
        settings.ollamaPort = true;
        api.server().configure(settings);
        QTRY_COMPARE(api.server().state().ollama.phase, SecondPort::Phase::On);
        RawClient before(second);
        before.send(toRequest("GET", "/v1/models"));
        QCOMPARE(before.response().status, 200);
        settings.apiKey = Secret("a key");
        api.server().configure(settings);
        QVERIFY(before.isClosedByServer());
        QVERIFY(!isServed(second));
        QVERIFY(isServed(second, "x-api-key: a key\r\n"));
    }

    //! The listening socket stays: what waits there to be accepted would be reset.
    void aKeyLosesNoConnectionThatIsBeingMade()
    {
        ApiFixture api;
        const quint16 port = freePort();
        api.server().configure(withPort(port));
        Settings settings = withPort(port);
        settings.apiKey = Secret("a key");
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 20; ++i) {
            auto socket = std::make_unique<QTcpSocket>();
            socket->connectToHost(QHostAddress::LocalHost, port);
            QVERIFY(socket->waitForConnected()); // by the system; the server has not run meanwhile
            sockets.push_back(std::move(socket));
        }
        api.server().configure(settings);
        for (std::unique_ptr<QTcpSocket> &socket : sockets) {
            RawClient client(std::move(socket));
            client.send(toRequest("GET", "/v1/models", {}, "x-api-key: a key\r\n"));
            QCOMPARE(client.response().status, 200);
        }
    }

    void limitsOfRequestsCountAtOnce()
    {
        ApiFixture api;
        Settings settings = withPort(0);
        RawClient client(api.port());
        const QByteArray filler = ",\"user\":\"" + QByteArray(1500 * 1024, 'x') + '"';
        api.backend.enqueue(playing("text"));
        client.send(toRequest("POST", ChatPath, chatBody(filler)));
        QCOMPARE(client.response().status, 200);
        settings.maxBodyMebibytes = 1;
        api.server().configure(settings);
        client.send(toRequest("POST", ChatPath, chatBody(filler)));
        QCOMPARE(client.response().status, 413);
    }

    void takesOllamasPortAsItsOwn()
    {
        ApiFixture api;
        const quint16 second = freePort();
        api.server().setOllamaPort(second);
        Settings settings = withPort(0);
        settings.ollamaPort = true;
        api.server().configure(settings);
        QTRY_COMPARE(api.server().state().ollama.phase, SecondPort::Phase::On);
        api.backend.enqueue(heldResponse());
        RawClient client(second);
        client.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().contains("The sum"));

        settings.port = second;
        api.server().configure(settings);
        QCOMPARE(api.server().state().error, std::nullopt);
        QCOMPARE(api.port(), second);
        QCOMPARE(api.server().state().ollama.phase, SecondPort::Phase::Off);
        QVERIFY(isServed(second));
        api.backend.release();
        QCOMPARE(contentOf(client.response().body), completeText());
    }

    void aGentleStopWaitsForResponsesOfFormerPorts()
    {
        ApiFixture api;
        api.backend.enqueue(heldResponse());
        RawClient client(api.port());
        client.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().contains("The sum"));
        api.server().configure(withPort(freePort()));
        api.server().stopGently(std::chrono::seconds(20));
        QCOMPARE(api.server().state().phase, Phase::Stopping);
        api.backend.release();
        QCOMPARE(contentOf(client.response().body), completeText());
        QTRY_COMPARE(api.server().state().phase, Phase::Off);
    }

    void aStopReportsClientsOfFormerPorts()
    {
        ApiFixture api;
        api.backend.enqueue(heldResponse());
        RawClient client(api.port());
        client.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().contains("The sum"));
        api.server().configure(withPort(freePort()));
        api.server().stop();
        const RawResponse response = client.response();
        QVERIFY(response.body.contains("\"error\""));
        QVERIFY(!response.body.contains("[DONE]"));
        QTRY_COMPARE(api.server().state().phase, Phase::Off);
        QTRY_COMPARE(api.backend.openStreams(), 0);
    }
};

TEST_CLASS(TestServerMove, QCoreApplication)

} // namespace tst_server_move

#include "tst_server_move.moc"
