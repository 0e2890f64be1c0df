// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawClient.h"
#include "TestServer.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>

namespace tst_http_clients {

using namespace core;

namespace {

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

//! "/silent" never gets a response, "/flood" gets one without end, "/stream" piece by piece.
void respond(const HttpRequest &request, ResponseWriter *writer)
{
    if (request.path == "/silent")
        return;
    if (request.path != "/flood" && request.path != "/stream")
        return TestServer::echo(request, writer);
    writer->begin(200, "text/event-stream");
    const qsizetype size = request.path == "/flood" ? 64 * 1024 : 10;
    const auto produce = [writer, size] {
        if (!writer->isCongested())
            writer->write(QByteArray(size, 'x'));
    };
    auto *timer = new QTimer(writer);
    QObject::connect(timer, &QTimer::timeout, writer, produce);
    timer->start(1);
}

} // namespace

//! Clients that die at every possible moment must leave nothing behind.
class TestHttpClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedClientsLeaveNothingBehind_data();
    void killedClientsLeaveNothingBehind();
};

void TestHttpClients::killedClientsLeaveNothingBehind_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("reachesHandler");
    QTest::addColumn<bool>("waitsForBytes");
    QTest::addColumn<bool>("reads");
    QTest::newRow("without a request") << QByteArray() << false << false << true;
    QTest::newRow("in the head") << QByteArray("GET /x HT") << false << false << true;
    QTest::newRow("in the body") << QByteArray("POST /x HTTP/1.1\r\nHost: a\r\n"
                                               "Content-Length: 100000\r\n\r\nhalf")
                                 << false << false << true;
    QTest::newRow("in a chunk") << QByteArray("POST /x HTTP/1.1\r\nHost: a\r\n"
                                              "Transfer-Encoding: chunked\r\n\r\n5\r\nhe")
                                << false << false << true;
    QTest::newRow("before the headers") << get("/silent") << true << false << true;
    QTest::newRow("with more requests waiting")
        << get("/silent").repeated(20) << true << false << true;
    QTest::newRow("while streaming") << get("/stream") << true << true << true;
    QTest::newRow("while not reading") << get("/flood") << true << true << false;
}

void TestHttpClients::killedClientsLeaveNothingBehind()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, reachesHandler);
    QFETCH(bool, waitsForBytes);
    QFETCH(bool, reads);
    constexpr int count = 500;
    constexpr int atOnce = 20;
    TestServer server({}, &respond);
    const qsizetype objects = server->findChildren<QObject *>().size();
    for (int done = 0; done < count; done += atOnce) {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < atOnce; ++i) {
            clients.push_back(std::make_unique<RawClient>(server.port()));
            if (!reads)
                clients.back()->socket().setReadBufferSize(1024);
        }
        for (const auto &client : clients)
            client->send(request);
        QTRY_COMPARE(server->connectionCount(), atOnce);
        if (reachesHandler)
            QTRY_COMPARE(server->runningCount(), atOnce);
        if (waitsForBytes) {
            for (const auto &client : clients)
                QTRY_VERIFY(client->socket().bytesAvailable() > 0);
        }
        for (size_t i = 0; i < clients.size(); ++i) {
            if (i % 2 == 0)
                clients[i]->socket().abort();
            clients[i].reset();
        }
        QTRY_COMPARE(server->connectionCount(), 0);
        QCOMPARE(server->runningCount(), 0);
        QTRY_COMPARE(server.goneCount, reachesHandler ? done + atOnce : 0);
    }
    QTRY_VERIFY(server->findChildren<ResponseWriter *>().isEmpty());
    QTRY_COMPARE(server->findChildren<QObject *>().size(), objects);
    for (const auto &writer : std::as_const(server.writers))
        QVERIFY(!writer);
}

TEST_CLASS(TestHttpClients, QCoreApplication)

} // namespace tst_http_clients

#include "tst_http_clients.moc"
