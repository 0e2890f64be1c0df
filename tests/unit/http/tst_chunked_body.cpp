// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpRequestReader.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_chunked_body {

using namespace core;

class TestChunkedBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameHoweverTheBytesAreCut();
    void stopsWhereTheBodyEnds();
    void refusesWhatIsNotAChunk_data();
    void refusesWhatIsNotAChunk();
};

void TestChunkedBody::readsTheSameHoweverTheBytesAreCut()
{
    const QByteArray bytes(
        "5\r\nhe\r\nl\r\n00A ; x=\"y\"\r\n0123456789\r\n0\r\nA: b\r\nC: d\r\n\r\n");
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        ChunkedBody chunks;
        QByteArray body;
        const Result<qsizetype> first = chunks.read(bytes.first(cut), body);
        QVERIFY(bool(first));
        QCOMPARE(*first, cut);
        QCOMPARE(chunks.isComplete(), cut == bytes.size());
        const Result<qsizetype> second = chunks.read(bytes.sliced(cut), body);
        QVERIFY(bool(second));
        QVERIFY(chunks.isComplete());
        QCOMPARE(body, "he\r\nl0123456789");
    }
}

void TestChunkedBody::stopsWhereTheBodyEnds()
{
    ChunkedBody chunks;
    QByteArray body;
    const Result<qsizetype> size = chunks.read("1\r\nx\r\n0\r\n\r\nGET / HTTP/1.1\r\n", body);
    QVERIFY(bool(size));
    QCOMPARE(*size, 11);
    QCOMPARE(body, "x");
}

void TestChunkedBody::refusesWhatIsNotAChunk_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes;
    };
    row("letters", "xyz\r\n");
    row("sign", "+5\r\nhello\r\n");
    row("prefix", "0x5\r\nhello\r\n");
    row("blank before", " 5\r\nhello\r\n");
    row("nothing", "\r\n");
    row("only an extension", ";a\r\n");
    row("beyond numbers", "10000000000000000\r\n");
    row("two numbers", "5 5\r\nhello\r\n");
    row("bare line feed", "5\nhello\n");
    row("bare return", "5\rx");
    row("null", QByteArray("5\0\r\n", 4));
    row("too little said", "4\r\nhello\r\n");
    row("too much said", "6\r\nhello\r\n0\r\n\r\n");
    row("endless extension", "5;" + QByteArray(5000, 'x'));
    row("endless trailers", "0\r\n" + QByteArray("A: b\r\n").repeated(5000));
    row("null in a trailer", QByteArray("0\r\nA\0\r\n", 8));
}

void TestChunkedBody::refusesWhatIsNotAChunk()
{
    QFETCH(QByteArray, bytes);
    ChunkedBody chunks;
    QByteArray body;
    const Result<qsizetype> size = chunks.read(bytes, body);
    QVERIFY(!size);
    QCOMPARE(size.error().code, ErrorCode::BadRequest);
}

TEST_CLASS(TestChunkedBody, runner::NoApplication)

} // namespace tst_chunked_body

#include "tst_chunked_body.moc"
