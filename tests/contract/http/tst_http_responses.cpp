// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawClient.h"
#include "TestServer.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace tst_http_responses {

using namespace core;
using namespace std::chrono_literals;

namespace {

constexpr qint64 oneMegabyte = 1024 * 1024;

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

//! Writes pieces while the client takes them, as every producer should.
class Producer : public QObject
{
public:
    Producer(ResponseWriter *writer, int pieces) : QObject(writer), m_writer(writer), m_left(pieces)
    {
        writer->begin(200, "text/plain");
        connect(writer, &ResponseWriter::drained, this, &Producer::produce);
        produce();
    }

    int left() const { return m_left; }

private:
    void produce()
    {
        while (m_left > 0 && !m_writer->isCongested()) {
            m_writer->write(QByteArray(16 * 1024, 'x'));
            --m_left;
        }
        if (m_left == 0)
            m_writer->end();
    }

    ResponseWriter *m_writer;
    int m_left;
};

} // namespace

class TestHttpResponses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsInChunksAndKeepsTheConnection();
    void streamsUntilTheEndToHttp10();
    void sendsHeadersOnlyToHead();
    void sendsNoBodyWhereTheStatusForbidsIt();
    void keepsTheConnectionAfterErrors();
    void closesAfterAStreamOnRequest();
    void cleansHeaderValues();
    void brokenOffStreamsAreSeenAsIncomplete();
    void brokenOffHttp10StreamsAreReset();
    void breakingOffBeforeTheBeginningCloses();
    void slowReadersCostLittleAndGetEverything();
    void clientsThatReadNothingAreDroppedAfterAWhile();
    void reportsOnceThatTheClientHasGone();
    void reportsThatTheClientHasGoneWhileSilent();
    void doesNotReportWhenTheWriterWasFaster();
    void deletedWritersCloseTheConnection();
    void writersEndWithTheirResponse();
};

void TestHttpResponses::streamsInChunksAndKeepsTheConnection()
{
    TestServer server({}, &TestServer::keepWaiting);
    RawClient client(server.port());
    for (int i = 0; i < 3; ++i) {
        client.send(get("/stream"));
        QTRY_COMPARE(server.writers.size(), i + 1);
        ResponseWriter *writer = server.writers.last();
        QVERIFY(!writer->hasBegun());
        writer->begin(200, "text/event-stream", {{"Cache-Control", "no-cache"}});
        QVERIFY(writer->hasBegun() && !writer->hasEnded());
        writer->write("data: 1\n\n");
        writer->write("");
        QTRY_VERIFY(client.received().endsWith("\r\n\r\n9\r\ndata: 1\n\n\r\n"));
        writer->write(QByteArray(17, 'x'));
        writer->end();
        const RawResponse response = client.response();
        QVERIFY(response.isComplete);
        QCOMPARE(response.body, "data: 1\n\n" + QByteArray(17, 'x'));
        QCOMPARE(response.headers.value("content-type"), "text/event-stream");
        QCOMPARE(response.headers.value("cache-control"), "no-cache");
        QVERIFY(!response.headers.contains("content-length"));
    }
    QCOMPARE(server->connectionCount(), 1);
    QCOMPARE(server.goneCount, 0);
}

void TestHttpResponses::streamsUntilTheEndToHttp10()
{
    TestServer server({}, [](const HttpRequest &, ResponseWriter *writer) {
        writer->begin(200, "text/plain");
        writer->write("one");
        writer->write("two");
        writer->end();
    });
    RawClient client(server.port());
    client.send("GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    const RawResponse response = client.response();
    QVERIFY(response.isComplete);
    QCOMPARE(response.body, "onetwo");
    QVERIFY(!response.headers.contains("transfer-encoding"));
    QCOMPARE(response.headers.value("connection"), "close");
    QTRY_COMPARE(server->connectionCount(), 0);
    QCOMPARE(server.goneCount, 0);
}

void TestHttpResponses::sendsHeadersOnlyToHead()
{
    TestServer server({}, [](const HttpRequest &request, ResponseWriter *writer) {
        if (request.path == "/complete")
            return writer->send(200, "text/plain", "hello", {{"x-a", "b"}});
        writer->begin(200, "text/event-stream");
        writer->write("hello");
        writer->end();
    });
    RawClient client(server.port());
    client.send("HEAD /complete HTTP/1.1\r\nHost: a\r\n\r\nHEAD /stream HTTP/1.1\r\nHost: a\r\n\r\n"
                + get("/complete"));
    RawResponse response = client.response(true);
    QCOMPARE(response.headers.value("content-length"), "5");
    QCOMPARE(response.headers.value("x-a"), "b");
    response = client.response(true);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.headers.value("content-type"), "text/event-stream");
    QCOMPARE(client.response().body, "hello");
    QVERIFY(client.received().isEmpty());
}

void TestHttpResponses::sendsNoBodyWhereTheStatusForbidsIt()
{
    TestServer server({}, [](const HttpRequest &, ResponseWriter *writer) {
        writer->send(204, {}, "not allowed", {{"Allow", "GET"}});
    });
    RawClient client(server.port());
    client.send("OPTIONS /x HTTP/1.1\r\nHost: a\r\n\r\n" + get("/x"));
    for (int i = 0; i < 2; ++i) {
        const RawResponse response = client.response();
        QCOMPARE(response.status, 204);
        QVERIFY(!response.headers.contains("content-length"));
        QVERIFY(!response.headers.contains("content-type"));
        QCOMPARE(response.headers.value("allow"), "GET");
    }
    QVERIFY(client.received().isEmpty());
}

void TestHttpResponses::keepsTheConnectionAfterErrors()
{
    TestServer server({}, [](const HttpRequest &request, ResponseWriter *writer) {
        writer->send(request.path.sliced(1).toInt(), "application/json", "{}");
    });
    RawClient client(server.port());
    for (const int status : {404, 405, 401, 500, 503, 429, 299}) {
        client.send(get("/" + QByteArray::number(status)));
        QCOMPARE(client.response().status, status);
    }
    QCOMPARE(server->connectionCount(), 1);
}

void TestHttpResponses::closesAfterAStreamOnRequest()
{
    TestServer server({}, [](const HttpRequest &, ResponseWriter *writer) {
        writer->begin(200, "text/plain");
        writer->write("last");
        writer->end();
    });
    RawClient client(server.port());
    client.send(get("/x", "Connection: close\r\n") + get("/never"));
    const RawResponse response = client.response();
    QVERIFY(response.isComplete);
    QCOMPARE(response.headers.value("connection"), "close");
    QVERIFY(client.isClosedByServer());
    QCOMPARE(server.requests.size(), 1);
}

void TestHttpResponses::cleansHeaderValues()
{
    TestServer server({}, [](const HttpRequest &, ResponseWriter *writer) {
        writer->send(200, "text/plain", "x", {{"x-a", "1\r\nSet-Cookie: 2"}});
    });
    RawClient client(server.port());
    client.send(get("/x"));
    const RawResponse response = client.response();
    QCOMPARE(response.headers.value("x-a"), "1  Set-Cookie: 2");
    QVERIFY(!response.headers.contains("set-cookie"));
}

void TestHttpResponses::brokenOffStreamsAreSeenAsIncomplete()
{
    TestServer server({}, &TestServer::keepWaiting);
    RawClient client(server.port());
    client.send(get("/x"));
    QTRY_COMPARE(server.writers.size(), 1);
    server.writers.first()->begin(200, "text/plain");
    server.writers.first()->write("the reason");
    server.writers.first()->breakOff();
    const RawResponse response = client.response();
    QVERIFY(!response.isComplete);
    QCOMPARE(response.body, "the reason"); // what was written still arrives
    QTRY_COMPARE(server->connectionCount(), 0);
    QCOMPARE(server->runningCount(), 0);
    QCOMPARE(server.goneCount, 0);
}

void TestHttpResponses::brokenOffHttp10StreamsAreReset()
{
#ifdef Q_OS_UNIX
    TestServer server({}, &TestServer::keepWaiting);
    // Qt reports a reset like an ordinary end, so this client is the system's.
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(server.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    const QByteArray request("GET /x HTTP/1.0\r\n\r\n");
    QCOMPARE(::send(client, request.constData(), size_t(request.size()), 0), request.size());
    QTRY_COMPARE(server.writers.size(), 1);
    server.writers.first()->begin(200, "text/plain");
    server.writers.first()->write("half");
    QByteArray received;
    bool isReset = false;
    const auto receive = [&] {
        char buffer[4096];
        const auto size = ::recv(client, buffer, sizeof buffer, MSG_DONTWAIT);
        received.append(buffer, size > 0 ? size : 0);
        isReset = isReset || (size < 0 && errno == ECONNRESET);
    };
    QTRY_VERIFY((receive(), received.endsWith("half")));
    server.writers.first()->breakOff();
    QTRY_VERIFY((receive(), isReset));
    ::close(client);
    QTRY_COMPARE(server->connectionCount(), 0);
#else
    QSKIP("written for Unix sockets: Qt's own report a reset like an ordinary end");
#endif
}

void TestHttpResponses::breakingOffBeforeTheBeginningCloses()
{
    TestServer server({}, [](const HttpRequest &, ResponseWriter *writer) { writer->breakOff(); });
    RawClient client(server.port());
    client.send(get("/x"));
    QVERIFY(client.isClosedByServer());
    QTRY_COMPARE(server->connectionCount(), 0);
    QCOMPARE(server.goneCount, 0);
}

void TestHttpResponses::slowReadersCostLittleAndGetEverything()
{
    QPointer<Producer> producer;
    constexpr int pieces = 2000; // 32 MB
    TestServer server({}, [&](const HttpRequest &, ResponseWriter *writer) {
        producer = new Producer(writer, pieces);
    });
    RawClient client(server.port());
    client.socket().setReadBufferSize(1024);
    client.send(get("/x"));
    QTRY_VERIFY(producer && server.writers.first()->isCongested());
    // Until nothing moves any more.
    int former = -1;
    int left = pieces;
    QTRY_VERIFY((former = std::exchange(left, producer->left())) == left);
    QVERIFY(left > 0);
    QVERIFY(server.writers.first()->pendingBytes() > 0);
    QVERIFY(server.writers.first()->pendingBytes() <= oneMegabyte);
    QSignalSpy drained(server.writers.first(), &ResponseWriter::drained);
    client.socket().setReadBufferSize(0);
    QTRY_VERIFY_WITH_TIMEOUT(client.received().endsWith("\r\n0\r\n\r\n"), 20000);
    const RawResponse response = client.response();
    QVERIFY(response.isComplete);
    QCOMPARE(response.body.size(), pieces * 16 * 1024);
    QTRY_VERIFY(!server.writers.first());
    QVERIFY(!drained.isEmpty());
    QCOMPARE(server.goneCount, 0);
}

void TestHttpResponses::clientsThatReadNothingAreDroppedAfterAWhile()
{
    HttpLimits limits;
    limits.writeStallTimeout = 200ms;
    TestServer server(
        limits, [](const HttpRequest &, ResponseWriter *writer) { new Producer(writer, 2000); });
    RawClient client(server.port());
    client.socket().setReadBufferSize(1024);
    client.send(get("/x"));
    QTRY_COMPARE(server.requests.size(), 1);
    QTRY_COMPARE(server.goneCount, 1);
    QTRY_COMPARE(server->connectionCount(), 0);
    QTRY_VERIFY(!server.writers.first());
}

void TestHttpResponses::reportsOnceThatTheClientHasGone()
{
    TestServer server({}, &TestServer::keepWaiting);
    RawClient client(server.port());
    client.send(get("/x"));
    QTRY_COMPARE(server.writers.size(), 1);
    const QPointer<ResponseWriter> writer = server.writers.first();
    writer->begin(200, "text/plain");
    client.socket().abort();
    QTimer producing;
    QObject::connect(&producing, &QTimer::timeout, writer, [&] {
        const int before = server.goneCount;
        writer->write("piece");
        QCOMPARE(server.goneCount, before); // never from inside
    });
    producing.start(0);
    QTRY_COMPARE(server.goneCount, 1);
    QTRY_VERIFY(!writer);
    QCOMPARE(server.goneCount, 1);
    QCOMPARE(server->runningCount(), 0);
    QTRY_COMPARE(server->connectionCount(), 0);
}

void TestHttpResponses::reportsThatTheClientHasGoneWhileSilent()
{
    TestServer server({}, &TestServer::keepWaiting);
    RawClient client(server.port());
    client.send(get("/x"));
    QTRY_COMPARE(server.writers.size(), 1);
    client.socket().disconnectFromHost();
    QTRY_COMPARE(server.goneCount, 1);
    QTRY_VERIFY(!server.writers.first());
}

void TestHttpResponses::doesNotReportWhenTheWriterWasFaster()
{
    TestServer server({}, &TestServer::keepWaiting);
    RawClient client(server.port());
    client.send(get("/x"));
    QTRY_COMPARE(server.writers.size(), 1);
    server.writers.first()->send(200, "text/plain", "done");
    client.socket().abort();
    QTRY_COMPARE(server->connectionCount(), 0);
    QTRY_VERIFY(!server.writers.first());
    QCOMPARE(server.goneCount, 0);
}

void TestHttpResponses::deletedWritersCloseTheConnection()
{
    TestServer server({}, &TestServer::keepWaiting);
    RawClient client(server.port());
    client.send(get("/x"));
    QTRY_COMPARE(server.writers.size(), 1);
    delete server.writers.first();
    QVERIFY(client.isClosedByServer());
    QCOMPARE(server->runningCount(), 0);
}

void TestHttpResponses::writersEndWithTheirResponse()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/a") + get("/b"));
    QCOMPARE(client.response().status, 200);
    QCOMPARE(client.response().status, 200);
    QTRY_VERIFY(server->findChildren<ResponseWriter *>().isEmpty());
}

TEST_CLASS(TestHttpResponses, QCoreApplication)

} // namespace tst_http_responses

#include "tst_http_responses.moc"
