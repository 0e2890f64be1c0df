// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawClient.h"
#include "TestServer.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_http_pipelining {

using namespace core;
using namespace std::chrono_literals;

namespace {

QByteArray request(qsizetype padding = 0)
{
    return "GET /x HTTP/1.1\r\nHost: localhost\r\nX-Padding: " + QByteArray(padding, 'x')
        + "\r\n\r\n";
}

//! Waits until the number does not change any more.
template<typename Count>
void waitForRest(const Count &count)
{
    qint64 former = -1;
    for (qint64 now = count(); now != former; now = count()) {
        former = now;
        QTest::qWait(300);
    }
}

} // namespace

class TestHttpPipelining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Responses of 64 KiB each, 128 MiB together: more than the system's buffers hold.
    void waitsForAClientThatReadsNothing()
    {
        constexpr int count = 2000;
        TestServer server({}, [](const HttpRequest &, ResponseWriter *writer) {
            writer->send(200, "text/plain", QByteArray(64 * 1024, 'x'));
        });
        RawClient client(server.port());
        client.socket().setReadBufferSize(1024);
        client.send(request().repeated(count));
        QTRY_VERIFY(!server.requests.isEmpty());
        waitForRest([&server] { return qint64(server.requests.size()); });
        QVERIFY2(server.requests.size() < count / 4,
                 QByteArray::number(server.requests.size()).constData());
        // None is lost.
        client.socket().setReadBufferSize(0);
        for (int i = 0; i < count; ++i)
            QCOMPARE(client.response().body.size(), 64 * 1024);
        QCOMPARE(server.requests.size(), count);
    }

    //! While responses wait the requests stay with the client: the server does not collect them.
    void leavesRequestsWithTheClient()
    {
        constexpr int count = 4000; // 64 MB
        TestServer server({}, [](const HttpRequest &, ResponseWriter *writer) {
            writer->send(200, "text/plain", QByteArray(16 * 1024, 'x'));
        });
        RawClient client(server.port());
        client.socket().setReadBufferSize(1024);
        client.send(request(16'000).repeated(count));
        QTRY_VERIFY(!server.requests.isEmpty());
        waitForRest([&client] { return client.socket().bytesToWrite(); });
        QVERIFY2(client.socket().bytesToWrite() > 20'000'000,
                 QByteArray::number(client.socket().bytesToWrite()).constData());
    }

    void dropsTheClientInTheEnd()
    {
        HttpLimits limits;
        limits.readTimeout = 100ms;
        limits.idleTimeout = 100ms;
        limits.writeStallTimeout = 600ms;
        TestServer server(limits, [](const HttpRequest &, ResponseWriter *writer) {
            writer->send(200, "text/plain", QByteArray(8'000'000, 'x'));
        });
        RawClient client(server.port());
        client.socket().setReadBufferSize(1024);
        client.send(request().repeated(10));
        QTRY_VERIFY(!server.requests.isEmpty());
        QTest::qWait(300); // longer than a request may take
        QCOMPARE(server->connectionCount(), 1);
        QTRY_COMPARE(server->connectionCount(), 0);
        QVERIFY(server.requests.size() < 10);
    }

    void takesTheNextRequestAfterAWait()
    {
        HttpLimits limits;
        limits.readTimeout = 2s;
        TestServer server(limits, [](const HttpRequest &, ResponseWriter *writer) {
            writer->send(200, "text/plain", QByteArray(12'000'000, 'x'));
        });
        RawClient client(server.port());
        client.socket().setReadBufferSize(1024);
        client.send(request() + "GET /sec");
        QTRY_COMPARE(server.requests.size(), 1);
        QTest::qWait(2500); // longer than a request may take
        // Sent first: on a busy machine, reading takes longer than a request may take to arrive.
        client.send("ond HTTP/1.1\r\nHost: localhost\r\n\r\n");
        client.socket().setReadBufferSize(0);
        QCOMPARE(client.response().body.size(), 12'000'000);
        QCOMPARE(client.response().status, 200);
        QCOMPARE(server.requests.last().path, QByteArray("/second"));
    }
};

TEST_CLASS(TestHttpPipelining, QCoreApplication)

} // namespace tst_http_pipelining

#include "tst_http_pipelining.moc"
