// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EncodedBodies.h"
#include "RawClient.h"
#include "TestServer.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_http_encodings {

using namespace core;
namespace bodies = encoded_bodies;

namespace {

constexpr qint64 Limit = 1024 * 1024;

HttpLimits limitedBody()
{
    HttpLimits limits;
    limits.maxBodyBytes = Limit;
    return limits;
}

QByteArray post(const QByteArray &headers, const QByteArray &body)
{
    return "POST /v1/x HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
}

QByteArray sized(const QByteArray &coding, const QByteArray &body)
{
    return post("Content-Encoding: " + coding
                    + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n",
                body);
}

QByteArray chunked(const QByteArray &coding, const QByteArray &body)
{
    QByteArray chunks;
    for (qsizetype at = 0; at < body.size(); at += 10) {
        const QByteArray piece = body.mid(at, 10);
        chunks += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    return post("Transfer-Encoding: chunked\r\nContent-Encoding: " + coding + "\r\n",
                chunks + "0\r\n\r\n");
}

} // namespace

class TestHttpEncodings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handlersReceiveDecodedBodies_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("zstd") << QByteArray("zstd") << bodies::Zstd;
        QTest::newRow("gzip") << QByteArray("gzip") << bodies::Gzip;
        QTest::newRow("x-gzip") << QByteArray("x-gzip") << bodies::Gzip;
        QTest::newRow("deflate") << QByteArray("deflate") << bodies::Zlib;
        QTest::newRow("raw deflate") << QByteArray("Deflate") << bodies::RawDeflate;
        QTest::newRow("br") << QByteArray("br") << bodies::Brotli;
        QTest::newRow("identity") << QByteArray("identity") << bodies::Text;
        QTest::newRow("two") << QByteArray("gzip, zstd") << bodies::GzipThenZstd;
        QTest::newRow("two lines")
            << QByteArray("br\r\nContent-Encoding: gzip") << bodies::BrotliThenGzip;
    }

    void handlersReceiveDecodedBodies()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        TestServer server(limitedBody());
        RawClient client(server.port());
        // On one connection: what follows a body must not be lost.
        client.send(sized(coding, body) + chunked(coding, body) + sized("identity", "plain"));
        QCOMPARE(client.response().body, "POST /v1/x " + bodies::Text);
        QCOMPARE(client.response().body, "POST /v1/x " + bodies::Text);
        QCOMPARE(client.response().body, QByteArray("POST /v1/x plain"));
        client.sendSlowly(sized(coding, body));
        QCOMPARE(client.response().body, "POST /v1/x " + bodies::Text);
        for (const HttpRequest &request : server.requests) {
            QVERIFY(request.header("content-encoding").isEmpty());
            const QByteArray length = request.header("content-length");
            QVERIFY(length.isEmpty() || length.toLongLong() == request.body.size());
        }
    }

    void refusesWhatExpandsTooMuch_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("zstd") << QByteArray("zstd") << bodies::ZstdBomb;
        QTest::newRow("br") << QByteArray("br") << bodies::BrotliBomb;
        QTest::newRow("two") << QByteArray("gzip, zstd") << bodies::GzipThenZstdBomb;
        QTest::newRow("gzip twice") << QByteArray("gzip, gzip") << bodies::GzipTwiceBomb;
    }

    void refusesWhatExpandsTooMuch()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        TestServer server(limitedBody());
        for (const QByteArray &request : {sized(coding, body), chunked(coding, body)}) {
            RawClient client(server.port());
            client.send(request);
            const RawResponse response = client.response();
            QCOMPARE(response.status, 413);
            QCOMPARE(response.body, QByteArray("too_large|/v1/x"));
        }
        QVERIFY(server.requests.isEmpty());
    }

    void countsWhatWasSentAsWell()
    {
        TestServer server(limitedBody());
        RawClient client(server.port());
        // Empty members: nothing comes out, however much is sent.
        const QByteArray empty = QByteArray::fromBase64("H4sIAAAAAAACAwMAAAAAAAAAAAA=");
        QByteArray many;
        while (many.size() <= Limit)
            many += empty;
        client.send(post("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                         QByteArray::number(many.size(), 16) + "\r\n" + many + "\r\n0\r\n\r\n"));
        QCOMPARE(client.response().status, 413);
    }

    void refusesDamagedData_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no gzip") << QByteArray("gzip") << bodies::Text;
        QTest::newRow("no zstd") << QByteArray("zstd") << bodies::Gzip;
        QTest::newRow("cut gzip") << QByteArray("gzip") << bodies::Gzip.chopped(1);
        QTest::newRow("cut zstd") << QByteArray("zstd") << bodies::Zstd.chopped(1);
        QTest::newRow("cut br") << QByteArray("br") << bodies::Brotli.chopped(1);
        QTest::newRow("cut deflate") << QByteArray("deflate") << bodies::RawDeflate.chopped(1);
        QTest::newRow("too much") << QByteArray("br") << bodies::Brotli + "x";
        QTest::newRow("window") << QByteArray("zstd") << bodies::ZstdHugeWindow;
    }

    void refusesDamagedData()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        TestServer server(limitedBody());
        RawClient client(server.port());
        client.send(sized(coding, body));
        const RawResponse response = client.response();
        QCOMPARE(response.status, 400);
        QCOMPARE(response.body, QByteArray("bad_request|/v1/x"));
        QVERIFY(server.requests.isEmpty());
    }

    void namesTheCodingsItKnows()
    {
        TestServer server(limitedBody());
        for (const QByteArray coding : {"compress", "gzip, exi", "gzip;q=1"}) {
            RawClient client(server.port());
            client.send(sized(coding, bodies::Text));
            const RawResponse response = client.response();
            QCOMPARE(response.status, 415);
            QCOMPARE(response.body, QByteArray("unknown_coding|/v1/x"));
            QCOMPARE(response.headers.value("accept-encoding"),
                     QByteArray("zstd, br, gzip, deflate"));
        }
        QVERIFY(server.requests.isEmpty());
    }

    void refusesTheCodingBeforeTheBodyIsSent()
    {
        TestServer server(limitedBody());
        RawClient client(server.port());
        client.send(post("Expect: 100-continue\r\nContent-Encoding: compress\r\n"
                         "Content-Length: 100\r\n",
                         {}));
        QCOMPARE(client.response().status, 415);
    }

    void ignoresACodingWithoutABody()
    {
        TestServer server(limitedBody());
        RawClient client(server.port());
        for (const QByteArray coding : {"gzip", "compress"}) {
            client.send("GET /x HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: " + coding
                        + "\r\n\r\n");
            QCOMPARE(client.response().status, 200);
        }
    }
};

TEST_CLASS(TestHttpEncodings, QCoreApplication)

} // namespace tst_http_encodings

#include "tst_http_encodings.moc"
