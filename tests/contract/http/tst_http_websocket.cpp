// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/WebSocket.h"
#include "tests/contract/http/RawClient.h"
#include "tests/contract/http/TestServer.h"
#include "tests/fakes/WaitUntil.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWebSockets/QWebSocket>

using namespace Qt::Literals::StringLiterals;

namespace tst_http_websocket {

using namespace core;

namespace {

const QByteArray Opening = "GET /socket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\n"
                           "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

enum Opcode { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

//! A frame as a client has to send it; the mask is zero, so that the payload stays readable.
QByteArray frame(int opcode, const QByteArray &payload, bool isLast = true)
{
    QByteArray bytes(1, char(opcode | (isLast ? 0x80 : 0)));
    if (payload.size() < 126) {
        bytes += char(0x80 | payload.size());
    } else {
        bytes += char(0x80 | 126);
        bytes += char(payload.size() >> 8);
        bytes += char(payload.size() & 0xff);
    }
    return bytes + QByteArray(4, '\0') + payload;
}

//! A short frame as a server sends it.
QByteArray serverFrame(int opcode, const QByteArray &payload)
{
    return QByteArray(1, char(opcode | 0x80)) + char(payload.size()) + payload;
}

//! Accepts every upgrade and sends each message back.
class EchoServer
{
public:
    explicit EchoServer(const HttpLimits &limits = {})
        : server(limits, [this](const HttpRequest &request, ResponseWriter *writer) {
            accept(request, writer);
        })
    {
    }

    void accept(const HttpRequest &, ResponseWriter *writer)
    {
        const Result<WebSocket *> opened = writer->upgrade({{"x-request-id", "req_1"}});
        if (!opened) {
            refusals.append(opened.error());
            return writer->send(toHttpStatus(opened.error().code), "text/plain", "no");
        }
        WebSocket *socket = *opened;
        sockets.append(socket);
        QObject::connect(socket, &WebSocket::received, socket,
                         [this, socket](const QByteArray &text) {
                             received.append(text);
                             socket->send(text);
                         });
        QObject::connect(socket, &WebSocket::gone, socket, [this] { ++goneCount; });
        QObject::connect(socket, &WebSocket::closeRequested, socket,
                         [socket] { socket->close(WebSocket::CloseCode::GoingAway, u"bye"_s); });
        if (closesAtOnce)
            socket->close(WebSocket::CloseCode::PolicyViolation, u"no"_s);
    }

    bool closesAtOnce = false;
    QList<QPointer<WebSocket>> sockets;
    QList<QByteArray> received;
    QList<Error> refusals;
    int goneCount = 0;
    TestServer server;
};

//! A client that has been let in.
std::unique_ptr<RawClient> opened(EchoServer &echo)
{
    auto client = std::make_unique<RawClient>(echo.server.port());
    client->send(Opening);
    if (!waitUntil([&] { return client->received().contains("\r\n\r\n"); }))
        qFatal("no response to the upgrade");
    return client;
}

QByteArray framesTo(RawClient &client)
{
    const QByteArray all = client.received();
    return all.mid(all.indexOf("\r\n\r\n") + 4);
}

//! Whether the server closes, whatever it has sent before.
bool hasClosed(RawClient &client)
{
    return waitUntil([&client] {
        (void)client.received();
        return client.socket().state() == QAbstractSocket::UnconnectedState;
    });
}

} // namespace

class TestHttpWebSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheProofOfTheStandard()
    {
        EchoServer echo;
        const auto client = opened(echo);
        const QByteArray head = client->received();
        QVERIFY(head.startsWith("HTTP/1.1 101 Switching Protocols\r\n"));
        // RFC 6455, 1.3
        QVERIFY(head.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
        QVERIFY(head.contains("x-request-id: req_1\r\n"));
        QCOMPARE(head.count("HTTP/1.1"), 1);
        QCOMPARE(echo.server->connectionCount(), 1);
        QCOMPARE(echo.server->runningCount(), 0);
    }

    void refusesWhatIsNoUpgrade_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<QString>("param");
        QTest::newRow("no upgrade")
            << QByteArray("Upgrade: websocket\r\n") << QByteArray() << u"upgrade"_s;
        QTest::newRow("another protocol")
            << QByteArray("websocket\r\n") << QByteArray("h2c\r\n") << u"upgrade"_s;
        QTest::newRow("not for this connection")
            << QByteArray("Connection: Upgrade") << QByteArray("Connection: keep-alive")
            << u"upgrade"_s;
        QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.1") << QByteArray("HTTP/1.0")
                                  << u"upgrade"_s;
        QTest::newRow("not GET") << QByteArray("GET ") << QByteArray("POST ") << u"upgrade"_s;
        QTest::newRow("old version")
            << QByteArray("Version: 13") << QByteArray("Version: 8") << u"sec-websocket-version"_s;
        QTest::newRow("no key") << QByteArray("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")
                                << QByteArray() << u"sec-websocket-key"_s;
        QTest::newRow("short key") << QByteArray("dGhlIHNhbXBsZSBub25jZQ==") << QByteArray("dGhl")
                                   << u"sec-websocket-key"_s;
        QTest::newRow("two keys") << QByteArray("Upgrade: w")
                                  << QByteArray("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                                "Upgrade: w")
                                  << u"sec-websocket-key"_s;
    }

    void refusesWhatIsNoUpgrade()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, instead);
        QFETCH(QString, param);
        EchoServer echo;
        RawClient client(echo.server.port());
        client.send(QByteArray(Opening).replace(what, instead));
        const RawResponse response = client.response();
        QCOMPARE(response.status, 400);
        QCOMPARE(response.body, QByteArray("no"));
        QCOMPARE(echo.refusals.size(), 1);
        QCOMPARE(echo.refusals.first().param, param);
    }

    void speaksWithARealClient()
    {
        EchoServer echo;
        QWebSocket client;
        QSignalSpy messages(&client, &QWebSocket::textMessageReceived);
        QSignalSpy pongs(&client, &QWebSocket::pong);
        QSignalSpy closed(&client, &QWebSocket::disconnected);
        client.open(QUrl(u"ws://127.0.0.1:%1/"_s.arg(echo.server.port())));
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);

        const QString large = QString(3'000'000, u'\u00e9');
        client.sendTextMessage(u"one"_s);
        client.ping("are you there");
        client.sendTextMessage(large);
        QTRY_COMPARE(messages.count(), 2);
        QCOMPARE(messages.at(0).at(0).toString(), u"one"_s);
        QVERIFY(messages.at(1).at(0).toString() == large);
        QTRY_COMPARE(pongs.count(), 1);

        client.close();
        QTRY_COMPARE(closed.count(), 1);
        QTRY_COMPARE(echo.goneCount, 1);
        QTRY_COMPARE(echo.server->connectionCount(), 0);
        QVERIFY(echo.sockets.first().isNull());
    }

    void takesFramesSentBeforeItsResponse()
    {
        EchoServer echo;
        RawClient client(echo.server.port());
        client.send(Opening + frame(Text, "early") + frame(Text, "la").first(5));
        QTRY_VERIFY(client.received().endsWith(serverFrame(Text, "early")));
        client.send(frame(Text, "la").mid(5));
        QTRY_VERIFY(client.received().endsWith(serverFrame(Text, "la")));
    }

    void joinsFragmentsWithAPingBetween()
    {
        EchoServer echo;
        const auto client = opened(echo);
        client->sendSlowly(frame(Text, "he", false) + frame(Ping, "?")
                           + frame(Continuation, "llo"));
        QTRY_COMPARE(framesTo(*client), serverFrame(Pong, "?") + serverFrame(Text, "hello"));
        QCOMPARE(echo.received, QList<QByteArray>{"hello"});
    }

    void closesOnWhatBreaksTheProtocol_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QByteArray reserved = frame(Text, "x");
        reserved[0] = char(reserved[0] | 0x40);
        QByteArray unmasked = serverFrame(Text, "x");
        QTest::newRow("reserved bit") << reserved << 1002;
        QTest::newRow("unknown opcode") << frame(3, "x") << 1002;
        QTest::newRow("continues nothing") << frame(Continuation, "x") << 1002;
        QTest::newRow("fragmented ping") << frame(Ping, "x", false) << 1002;
        QTest::newRow("not masked") << unmasked << 1002;
        QTest::newRow("binary") << frame(Binary, "x") << 1003;
        QTest::newRow("binary fragment") << frame(Binary, "x", false) << 1003;
        QTest::newRow("not UTF-8") << frame(Text, "\xff\xfe") << 1007;
        QTest::newRow("too large") << frame(Text, QByteArray(2000, 'x')) << 1009;
        QTest::newRow("too large in pieces")
            << frame(Text, QByteArray(600, 'x'), false) + frame(Continuation, QByteArray(600, 'x'))
            << 1009;
    }

    void closesOnWhatBreaksTheProtocol()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        EchoServer echo({.maxBodyBytes = 1000});
        const auto client = opened(echo);
        client->send(bytes);
        QTRY_VERIFY(!framesTo(*client).isEmpty());
        const QByteArray response = framesTo(*client);
        QCOMPARE(quint8(response[0]), quint8(Close | 0x80));
        QCOMPARE(int(quint8(response[2]) << 8 | quint8(response[3])), code);
        QVERIFY(hasClosed(*client));
        QTRY_COMPARE(echo.goneCount, 1);
        QVERIFY(echo.received.isEmpty());
    }

    void reportsWhyAlthoughTheClientIsStillSending()
    {
        EchoServer echo({.maxBodyBytes = 1000});
        const auto client = opened(echo);
        client->send(frame(Binary, "x"));
        for (int i = 0; i < 200; ++i)
            client->send(frame(Text, QByteArray(50'000, 'x')));
        QTRY_VERIFY(framesTo(*client).startsWith(QByteArray(1, char(Close | 0x80))));
        QVERIFY(hasClosed(*client));
    }

    void reportsWhenTheClientVanishes()
    {
        EchoServer echo;
        auto client = opened(echo);
        client->send(frame(Text, "x"));
        QTRY_COMPARE(echo.received.size(), 1);
        client->socket().abort();
        QTRY_COMPARE(echo.goneCount, 1);
        QTRY_COMPARE(echo.server->connectionCount(), 0);
    }

    void reportsHowFarASlowClientIsBehind()
    {
        EchoServer echo;
        const auto client = opened(echo);
        client->send(frame(Text, "x"));
        QTRY_COMPARE(echo.received.size(), 1);
        WebSocket *socket = echo.sockets.first();
        QSignalSpy drained(socket, &WebSocket::drained);
        client->socket().setReadBufferSize(1024);
        const QByteArray piece(100'000, 'x');
        for (int i = 0; i < 200; ++i)
            socket->send(piece);
        QVERIFY(socket->isCongested());
        QVERIFY(drained.isEmpty());
        client->socket().setReadBufferSize(0);
        QTRY_VERIFY((void(client->received()), drained.count() == 1));
        QVERIFY(!socket->isCongested());
    }

    void givesUpOnAClientThatNeverReads()
    {
        EchoServer echo({.writeStallTimeout = std::chrono::milliseconds(300)});
        const auto client = opened(echo);
        client->send(frame(Text, "x"));
        QTRY_COMPARE(echo.received.size(), 1);
        client->socket().setReadBufferSize(1024);
        echo.sockets.first()->send(QByteArray(20'000'000, 'x'));
        QTRY_COMPARE(echo.goneCount, 1);
    }

    void closesWhenTheServerStops()
    {
        EchoServer echo;
        const auto client = opened(echo);
        QSignalSpy idle(&*echo.server, &HttpServer::idle);
        echo.server->closeGently();
        QVERIFY(hasClosed(*client));
        QCOMPARE(framesTo(*client), serverFrame(Close, QByteArray("\x03\xe9", 2) + "bye"));
        QTRY_COMPARE(idle.count(), 1);
        QCOMPARE(echo.goneCount, 1);
    }

    //! Qt deletes its end of such a connection before the client's end reports that it is gone.
    void closesBeforeItIsOpen()
    {
        EchoServer echo;
        echo.closesAtOnce = true;
        for (int i = 1; i <= 20; ++i) {
            RawClient client(echo.server.port());
            client.send(Opening);
            QVERIFY(hasClosed(client));
            QTRY_COMPARE(echo.goneCount, i);
        }
        QTRY_COMPARE(echo.server->connectionCount(), 0);
    }

    void endsWithOpenSockets()
    {
        std::unique_ptr<RawClient> client;
        {
            EchoServer echo;
            client = opened(echo);
        }
        QVERIFY(hasClosed(*client));
    }
};

TEST_CLASS(TestHttpWebSocket, QCoreApplication)

} // namespace tst_http_websocket

#include "tst_http_websocket.moc"
