// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawClient.h"
#include "TestServer.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace tst_http_requests {

using namespace core;
using namespace std::chrono_literals;

namespace {

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &headers, const QByteArray &body = {})
{
    return "POST /v1/x HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
}

HttpLimits smallLimits()
{
    HttpLimits limits;
    limits.maxHeadBytes = 20000;
    limits.maxBodyBytes = 1000;
    return limits;
}

} // namespace

class TestHttpRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatIsWellFormed_data();
    void takesWhatIsWellFormed();
    void takesTheSameOneByteAtATime_data();
    void takesTheSameOneByteAtATime();
    void refusesWhatIsNotWellFormed_data();
    void refusesWhatIsNotWellFormed();
    void keepsHeadersInOrderAndInLowerCase();
    void takesHeadersLongerThanQtItselfAllows();
    void takesBodiesOfManyMegabytes();
    void closesOnATlsHelloAtOnce();
    void refusesAnOversizedBodyBeforeItIsSent();
    void refusesAnOversizedChunkedBodyWhileItArrives();
    void lettersOfTheRefusalSurviveARequestStillBeingSent();
    void invitesTheBodyExactlyOnce();
    void doesNotInviteARefusedBody();
    void respondsToPipelinedRequestsInOrder();
    void holdsPipelinedRequestsBackUntilTheFirstHasItsResponse();
    void boundsWhatWaitsBehindARunningRequest();
    void respondsBeforeAHalfCloseIsNoticed();
    void doesNotBlameTheClientForTimeSpentResponding();
    void givesUpOnAHeadThatDrips();
    void givesUpOnABodyThatStops();
    void closesIdleConnections();
    void refusesConnectionsBeyondTheLimit();
};

void TestHttpRequests::takesWhatIsWellFormed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepsAlive");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &method,
                        const QByteArray &path, const QByteArray &query = {},
                        const QByteArray &body = {}, bool keepsAlive = true) {
        QTest::newRow(name) << bytes << method << path << query << body << keepsAlive;
    };
    row("plain", get("/health"), "GET", "/health");
    row("query and encoding", get("/a%20b%2Fc?x=%20&y"), "GET", "/a b/c", "x=%20&y");
    row("absolute form", get("http://127.0.0.1:8000/health?a=1"), "GET", "/health", "a=1");
    row("absolute form, no path", get("http://127.0.0.1:8000"), "GET", "/");
    row("absolute form, only query", get("HTTP://localhost?q"), "GET", "/", "q");
    row("empty lines before", "\r\n\r\n" + get("/"), "GET", "/");
    row("two slashes", get("//x"), "GET", "//x");
    row("HEAD", "HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n", "HEAD", "/x");
    row("OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS", "/");
    row("DELETE", "DELETE /v1/x HTTP/1.1\r\nHost: a\r\n\r\n", "DELETE", "/v1/x");
    row("PATCH with body", "PATCH /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi", "PATCH",
        "/x", "", "hi");
    row("PROPFIND", "PROPFIND /x HTTP/1.1\r\nHost: a\r\n\r\n", "PROPFIND", "/x");
    row("LINK", "LINK /x HTTP/1.1\r\nHost: a\r\n\r\n", "LINK", "/x");
    row("TRACE", "TRACE /x HTTP/1.1\r\nHost: a\r\n\r\n", "TRACE", "/x");
    row("CONNECT", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", "CONNECT", "/");
    row("GET with body", get("/x", "Content-Length: 2\r\n") + "hi", "GET", "/x", "", "hi");
    row("sized body", post("Content-Length: 5\r\n", "hello"), "POST", "/v1/x", "", "hello");
    row("empty body", post("Content-Length: 0\r\n"), "POST", "/v1/x");
    row("no length", post(""), "POST", "/v1/x");
    row("equal lengths", post("Content-Length: 5\r\nContent-Length: 5, 5\r\n", "hello"), "POST",
        "/v1/x", "", "hello");
    row("binary body", post("Content-Length: 4\r\n", QByteArray("\0\r\n\xff", 4)), "POST", "/v1/x",
        "", QByteArray("\0\r\n\xff", 4));
    row("chunks", post("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n"),
        "POST", "/v1/x", "", "hello!");
    row("chunks, extension and trailer",
        post("Transfer-Encoding: Chunked\r\n", "5;a=b\r\nhello\r\n00\r\nx: y\r\n\r\n"), "POST",
        "/v1/x", "", "hello");
    row("no chunk at all", post("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), "POST", "/v1/x");
    row("upgrade that is not offered",
        get("/x", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AA\r\n"),
        "GET", "/x");
    row("websocket upgrade", get("/x", "Connection: Upgrade\r\nUpgrade: websocket\r\n"), "GET",
        "/x");
    row("close", get("/x", "Connection: foo, Close\r\n"), "GET", "/x", "", "", false);
    row("HTTP/1.0", "GET /x HTTP/1.0\r\n\r\n", "GET", "/x", "", "", false);
    row("HTTP/1.0 keep-alive", "GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "GET", "/x");
    row("HTTP/1.2", "GET /x HTTP/1.2\r\nHost: a\r\n\r\n", "GET", "/x");
}

void TestHttpRequests::takesWhatIsWellFormed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(bool, keepsAlive);
    TestServer server;
    RawClient client(server.port());
    for (int round = 0; round < 2; ++round) {
        if (qstrcmp(QTest::currentTestFunction(), "takesTheSameOneByteAtATime") == 0)
            client.sendSlowly(bytes);
        else
            client.send(bytes);
        const bool isToHead = method == "HEAD";
        const RawResponse response = client.response(isToHead);
        QCOMPARE(response.status, 200);
        const QByteArray expected = method + ' ' + path + ' ' + body;
        QCOMPARE(response.headers.value("content-length"), QByteArray::number(expected.size()));
        QCOMPARE(response.body, isToHead ? QByteArray() : expected);
        QCOMPARE(response.headers.value("connection") == "close", !keepsAlive);
        QVERIFY(response.headers.contains("date"));
        const HttpRequest request = server.requests.takeFirst();
        QCOMPARE(request.method, method);
        QCOMPARE(request.path, path);
        QTEST(request.query, "query");
        QCOMPARE(request.body, body);
        QCOMPARE(request.localPort, server.port());
        QCOMPARE(request.peer, QHostAddress(QHostAddress::LocalHost));
        if (!keepsAlive) {
            QVERIFY(client.isClosedByServer());
            break;
        }
    }
    QVERIFY(server.requests.isEmpty());
    QCOMPARE(server.goneCount, 0);
    QCOMPARE(server->runningCount(), 0);
}

void TestHttpRequests::takesTheSameOneByteAtATime_data()
{
    takesWhatIsWellFormed_data();
}

void TestHttpRequests::takesTheSameOneByteAtATime()
{
    takesWhatIsWellFormed();
}

void TestHttpRequests::refusesWhatIsNotWellFormed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400,
                        const QByteArray &body = "bad_request|/v1/x") {
        QTest::newRow(name) << bytes << status << body;
    };
    const QByteArray hello = "hello";
    row("two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", hello));
    row("two lengths in one list", post("Content-Length: 5, 6\r\n", hello));
    row("lengths written differently", post("Content-Length: 5, 05\r\n", hello));
    row("empty element in the length", post("Content-Length: 5,\r\n", hello));
    row("empty length", post("Content-Length:\r\n", hello));
    row("negative length", post("Content-Length: -5\r\n", hello));
    row("signed length", post("Content-Length: +5\r\n", hello));
    row("hexadecimal length", post("Content-Length: 0x5\r\n", hello));
    row("length beside chunked",
        post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("chunked beside length",
        post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"));
    row("unknown encoding", post("Transfer-Encoding: gzip\r\n"));
    row("two encodings", post("Transfer-Encoding: gzip, chunked\r\n"));
    row("chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"));
    row("identity", post("Transfer-Encoding: identity\r\n"));
    row("disguised chunked",
        post("Transfer-Encoding: \x0b"
             "chunked\r\n"));
    row("chunked in HTTP/1.0",
        "POST /v1/x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("chunk size without digits", post("Transfer-Encoding: chunked\r\n", "xyz\r\nhello\r\n"));
    row("chunk size with a prefix", post("Transfer-Encoding: chunked\r\n", "0x5\r\nhello\r\n"));
    row("negative chunk size", post("Transfer-Encoding: chunked\r\n", "-5\r\nhello\r\n"));
    row("empty chunk size", post("Transfer-Encoding: chunked\r\n", "\r\nhello\r\n"));
    row("huge chunk size",
        post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\nhello\r\n"));
    row("chunk longer than said",
        post("Transfer-Encoding: chunked\r\n", "4\r\nhello\r\n0\r\n\r\n"));
    row("chunk line without return", post("Transfer-Encoding: chunked\r\n", "5\nhello\r\n"));
    row("unknown expectation", post("Expect: tea\r\n"));
    row("no host", "GET /v1/x HTTP/1.1\r\n\r\n");
    row("two hosts", "GET /v1/x HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n");
    row("two hosts in HTTP/1.0", "GET /v1/x HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n");
    row("host with a path", "GET /v1/x HTTP/1.1\r\nHost: a/b\r\n\r\n");
    row("host with a user", "GET /v1/x HTTP/1.1\r\nHost: a@b\r\n\r\n");
    row("blank before the colon", get("/v1/x", "X-A : b\r\n"));
    row("folded header", get("/v1/x", "X-A: b\r\n c\r\n"));
    row("header without colon", get("/v1/x", "X-A\r\n"));
    row("header without name", get("/v1/x", ": x\r\n"));
    row("null in a value", get("/v1/x", QByteArray("X-A: b\0c\r\n", 10)));
    row("return in a value", get("/v1/x", "X-A: b\rc\r\n"));
    row("line without return", "GET /v1/x HTTP/1.1\nHost: a\n\n");
    row("garbage", "hello there\r\n\r\n", 400, "bad_request|");
    row("binary garbage", "\xff\xfe\xfd\x01", 400, "bad_request|");
    row("lower-case method", "get /v1/x HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no version", "GET /v1/x\r\n\r\n");
    row("blank in the target", "GET /v1/x y HTTP/1.1\r\nHost: a\r\n\r\n");
    row("fragment", "GET /v1/x#y HTTP/1.1\r\nHost: a\r\n\r\n", 400, "bad_request|/v1/x#y");
    row("bad percent encoding", get("/v1/%zz"), 400, "bad_request|");
    row("encoded null", get("/v1/%00"), 400, "bad_request|");
    row("star for GET", get("*"), 400, "bad_request|");
    row("foreign scheme", get("ftp://localhost/x"), 400, "bad_request|");
    row("user in the target", get("http://a@b/v1/x"), 400, "bad_request|");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, "bad_request|");
    row("HTTP/0.9 version", "GET /v1/x HTTP/0.9\r\nHost: a\r\n\r\n");
    row("body too large", post("Content-Length: 1001\r\n"), 413, "too_large|/v1/x");
    row("body beyond numbers", post("Content-Length: 99999999999999999999\r\n"), 413,
        "too_large|/v1/x");
    row("chunk too large",
        post("Transfer-Encoding: chunked\r\n", "3e9\r\n" + QByteArray(1001, 'x') + "\r\n"), 413,
        "too_large|/v1/x");
    row("head too large", get("/v1/x", "X-A: " + QByteArray(20000, 'x') + "\r\n"), 431,
        "head_too_large|/v1/x");
    row("head without end", "GET /v1/x HTTP/1.1\r\nX-A: " + QByteArray(20001, 'x'), 431,
        "head_too_large|/v1/x");
}

void TestHttpRequests::refusesWhatIsNotWellFormed()
{
    QFETCH(QByteArray, bytes);
    TestServer server(smallLimits());
    RawClient client(server.port());
    client.send(bytes);
    const RawResponse response = client.response();
    QTEST(response.status, "status");
    QTEST(response.body, "body");
    QCOMPARE(response.headers.value("connection"), "close");
    QCOMPARE(response.headers.value("content-type"), "text/x-error");
    QCOMPARE(response.headers.value("x-request-id"), "refused");
    QVERIFY(client.isClosedByServer());
    QVERIFY(server.requests.isEmpty());
    QTRY_COMPARE(server->connectionCount(), 0);
}

void TestHttpRequests::keepsHeadersInOrderAndInLowerCase()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("http://real.example:1/x", "X-B: 1 \r\nx-a:\t2\r\nX-B: 3\r\nEmpty:\r\n"));
    QCOMPARE(client.response().status, 200);
    const HeaderList expected{
        {"host", "real.example:1"}, {"x-b", "1"}, {"x-a", "2"}, {"x-b", "3"}, {"empty", ""}};
    QCOMPARE(server.requests.first().headers, expected);
    QCOMPARE(server.requests.first().header("x-b"), "1");
    QVERIFY(server.requests.first().header("x-c").isNull());
}

void TestHttpRequests::takesHeadersLongerThanQtItselfAllows()
{
    TestServer server;
    RawClient client(server.port());
    QByteArray headers = "Authorization: Bearer " + QByteArray(30000, 'x') + "\r\n";
    for (int i = 0; i < 150; ++i)
        headers += "X-" + QByteArray::number(i) + ": " + QByteArray(100, 'y') + "\r\n";
    client.send(post(headers + "Content-Length: 5\r\n", "hello"));
    QCOMPARE(client.response().body, "POST /v1/x hello");
    QCOMPARE(server.requests.first().headers.size(), 153);
}

void TestHttpRequests::takesBodiesOfManyMegabytes()
{
    TestServer server({}, [](const HttpRequest &request, ResponseWriter *writer) {
        writer->send(200, "text/plain", QByteArray::number(qHash(request.body)));
    });
    QByteArray body(20 * 1024 * 1024, 'x');
    for (qsizetype i = 0; i < body.size(); i += 997)
        body[i] = char(i / 997);
    RawClient client(server.port());
    client.send(post("Content-Length: " + QByteArray::number(body.size()) + "\r\n", body));
    QCOMPARE(client.response().body, QByteArray::number(qHash(body)));
    QByteArray chunks;
    for (qsizetype i = 0; i < body.size(); i += 100'000) {
        const QByteArray chunk = body.mid(i, 100'000);
        chunks += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    client.send(post("Transfer-Encoding: chunked\r\n", chunks + "0\r\n\r\n"));
    QCOMPARE(client.response().body, QByteArray::number(qHash(body)));
}

void TestHttpRequests::closesOnATlsHelloAtOnce()
{
    TestServer server;
    RawClient client(server.port());
    client.send(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
    QVERIFY(client.isClosedByServer());
    QTRY_COMPARE(server->connectionCount(), 0);
}

void TestHttpRequests::refusesAnOversizedBodyBeforeItIsSent()
{
    TestServer server(smallLimits());
    RawClient client(server.port());
    client.send(post("Content-Length: 100000000\r\nExpect: 100-continue\r\n"));
    QCOMPARE(client.response().status, 413);
    QVERIFY(client.isClosedByServer());
}

void TestHttpRequests::refusesAnOversizedChunkedBodyWhileItArrives()
{
    TestServer server(smallLimits());
    RawClient client(server.port());
    client.send(post("Transfer-Encoding: chunked\r\n"));
    for (int i = 0; i < 11; ++i)
        client.send("64\r\n" + QByteArray(100, 'x') + "\r\n");
    QCOMPARE(client.response().status, 413);
    QVERIFY(client.isClosedByServer());
}

void TestHttpRequests::lettersOfTheRefusalSurviveARequestStillBeingSent()
{
    TestServer server(smallLimits());
    RawClient client(server.port());
    client.send(post("Content-Length: 8000000\r\n", QByteArray(8'000'000, 'x')));
    const RawResponse response = client.response();
    QCOMPARE(response.status, 413);
    QCOMPARE(response.body, "too_large|/v1/x");
}

void TestHttpRequests::invitesTheBodyExactlyOnce()
{
    TestServer server;
    RawClient client(server.port());
    for (const QByteArray framing : {"Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n"}) {
        client.send(post("Expect: 100-Continue\r\n" + framing));
        QCOMPARE(client.response().status, 100);
        client.send(framing.startsWith('C') ? "hello" : "5\r\nhello\r\n0\r\n\r\n");
        QCOMPARE(client.response().body, "POST /v1/x hello");
        QVERIFY(client.received().isEmpty());
    }
    // No invitation without a body, in HTTP/1.0, or when the body is there already.
    client.send(get("/a", "Expect: 100-continue\r\n"));
    QCOMPARE(client.response().body, "GET /a ");
    client.send(post("Expect: 100-continue\r\nContent-Length: 5\r\n", "hello"));
    QCOMPARE(client.response().status, 200);
    client.send("POST /v1/x HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    client.send("hi");
    QCOMPARE(client.response().body, "POST /v1/x hi");
}

void TestHttpRequests::doesNotInviteARefusedBody()
{
    TestServer server(smallLimits());
    RawClient client(server.port());
    client.send(post("Expect: 100-continue\r\nContent-Length: 1001\r\n"));
    QCOMPARE(client.response().status, 413);
}

void TestHttpRequests::respondsToPipelinedRequestsInOrder()
{
    TestServer server;
    RawClient client(server.port());
    QByteArray bytes;
    for (int i = 0; i < 300; ++i) {
        bytes += get("/" + QByteArray::number(i));
        bytes += post("Transfer-Encoding: chunked\r\n",
                      "3\r\nabc\r\n" + QByteArray(i % 2 ? "1\r\nd\r\n" : "") + "0\r\n\r\n");
    }
    client.send(bytes);
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(client.response().body, "GET /" + QByteArray::number(i) + ' ');
        QCOMPARE(client.response().body, i % 2 ? "POST /v1/x abcd" : "POST /v1/x abc");
    }
}

void TestHttpRequests::holdsPipelinedRequestsBackUntilTheFirstHasItsResponse()
{
    TestServer server({}, [](const HttpRequest &request, ResponseWriter *writer) {
        if (request.path != "/slow")
            TestServer::echo(request, writer);
    });
    RawClient client(server.port());
    client.send(get("/slow") + get("/b") + get("/slow") + get("/d"));
    QTRY_COMPARE(server.requests.size(), 1);
    QCOMPARE(server->runningCount(), 1);
    server.writers.last()->begin(200, "text/plain");
    server.writers.last()->write("slow");
    QTRY_VERIFY(client.received().endsWith("slow\r\n"));
    QCOMPARE(server.requests.size(), 1);
    server.writers.last()->end();
    QCOMPARE(server.requests.size(), 1); // never inside a call of the former one
    QCOMPARE(client.response().body, "slow");
    QCOMPARE(client.response().body, "GET /b ");
    QTRY_COMPARE(server.requests.size(), 3);
    server.writers.last()->send(404, "text/plain", "late");
    QCOMPARE(client.response().status, 404);
    QCOMPARE(client.response().body, "GET /d ");
}

void TestHttpRequests::boundsWhatWaitsBehindARunningRequest()
{
    TestServer server({}, &TestServer::keepWaiting);
    RawClient client(server.port());
    client.send(get("/slow"));
    QTRY_COMPARE(server.requests.size(), 1);
    client.socket().write(get("/x").repeated(300'000)); // beyond all buffers of the system
    const auto sockets = server->findChildren<QTcpSocket *>();
    qint64 former = -1;
    qint64 waiting = 0;
    QTRY_VERIFY((former = std::exchange(waiting, client.socket().bytesToWrite())) == waiting);
    QVERIFY(waiting > 0);
    for (const QTcpSocket *socket : sockets)
        QVERIFY(socket->bytesAvailable() <= 256 * 1024);
    QCOMPARE(server.requests.size(), 1);
}

void TestHttpRequests::respondsBeforeAHalfCloseIsNoticed()
{
#ifdef Q_OS_UNIX
    TestServer server;
    for (int i = 0; i < 20; ++i) {
        RawClient client(server.port());
        client.send(post("Content-Length: 5\r\n", "hello"));
        client.socket().flush();
        ::shutdown(int(client.socket().socketDescriptor()), SHUT_WR);
        QCOMPARE(client.response().body, "POST /v1/x hello");
    }
    QTRY_COMPARE(server->connectionCount(), 0);
    QCOMPARE(server.goneCount, 0);
#else
    QSKIP("written for Unix sockets: Qt has no call that closes one direction");
#endif
}

void TestHttpRequests::doesNotBlameTheClientForTimeSpentResponding()
{
    HttpLimits limits;
    limits.readTimeout = 1s;
    TestServer server(limits, [](const HttpRequest &request, ResponseWriter *writer) {
        if (request.path != "/slow")
            TestServer::echo(request, writer);
    });
    RawClient client(server.port());
    client.send(get("/slow") + "POST /v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel");
    QTRY_COMPARE(server.requests.size(), 1);
    QVERIFY(!QTest::qWaitFor([&] { return server.goneCount > 0; }, 1300));
    server.writers.first()->send(200, "text/plain", "slow");
    QCOMPARE(client.response().body, "slow");
    (void)QTest::qWaitFor([&] { return !client.received().isEmpty(); }, 200);
    QCOMPARE(client.received(), QByteArray()); // no refusal
    client.send("lo");
    QCOMPARE(client.response().body, "POST /v1/x hello");
}

void TestHttpRequests::givesUpOnAHeadThatDrips()
{
    HttpLimits limits;
    limits.readTimeout = 150ms;
    TestServer server(limits);
    RawClient client(server.port());
    client.send("GET /v1/x HTTP/1.1\r\n");
    QTimer drip;
    QObject::connect(&drip, &QTimer::timeout, &drip, [&] { client.socket().write("X"); });
    drip.start(20);
    const RawResponse response = client.response();
    QCOMPARE(response.status, 408);
    QCOMPARE(response.body, "timeout|/v1/x");
    drip.stop();
    QVERIFY(client.isClosedByServer());
}

void TestHttpRequests::givesUpOnABodyThatStops()
{
    HttpLimits limits;
    limits.readTimeout = 150ms;
    TestServer server(limits);
    RawClient client(server.port());
    client.send(post("Content-Length: 5\r\n", "hel"));
    QCOMPARE(client.response().status, 408);
    QVERIFY(client.isClosedByServer());
    QVERIFY(server.requests.isEmpty());
}

void TestHttpRequests::closesIdleConnections()
{
    HttpLimits limits;
    limits.idleTimeout = 800ms;
    TestServer server(limits);
    RawClient fresh(server.port());
    RawClient used(server.port());
    used.send(get("/x"));
    QCOMPARE(used.response().status, 200);
    QVERIFY(fresh.isClosedByServer());
    QVERIFY(used.isClosedByServer());
    QTRY_COMPARE(server->connectionCount(), 0);
}

void TestHttpRequests::refusesConnectionsBeyondTheLimit()
{
    HttpLimits limits;
    limits.maxConnections = 2;
    TestServer server(limits);
    RawClient first(server.port());
    RawClient second(server.port());
    QVERIFY(first.isConnected() && second.isConnected());
    QTRY_COMPARE(server->connectionCount(), 2);
    RawClient third(server.port());
    third.send(get("/x"));
    const RawResponse response = third.response();
    QCOMPARE(response.status, 503);
    QCOMPARE(response.body, "overloaded|");
    first.send(get("/x"));
    QCOMPARE(first.response().status, 200);
}

TEST_CLASS(TestHttpRequests, QCoreApplication)

} // namespace tst_http_requests

#include "tst_http_requests.moc"
