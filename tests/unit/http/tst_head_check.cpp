// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HeadCheck.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_head_check {

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestHeadCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEndHoweverTheHeadIsCut_data();
    void findsTheEndHoweverTheHeadIsCut();
    void seesAtOnceWhatCannotBecomeARequest_data();
    void seesAtOnceWhatCannotBecomeARequest();
    void readsTheFraming_data();
    void readsTheFraming();
    void namesWhatIsToBlame_data();
    void namesWhatIsToBlame();
    void absoluteTargetsReplaceTheHost();
    void insistsOnACompleteHead_data();
    void insistsOnACompleteHead();
    void readsThePathOfABrokenHead_data();
    void readsThePathOfABrokenHead();
};

void TestHeadCheck::findsTheEndHoweverTheHeadIsCut_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("one header") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("no header") << QByteArray("GET / HTTP/1.0\r\n\r\n");
}

void TestHeadCheck::findsTheEndHoweverTheHeadIsCut()
{
    QFETCH(QByteArray, head);
    const QByteArray bytes = head + "body\r\n\r\n";
    for (qsizetype cut = 0; cut < head.size(); ++cut) {
        QCOMPARE(scanHead(bytes.first(cut)).outcome, HeadScan::Outcome::Incomplete);
        const HeadScan scan = scanHead(bytes, cut);
        QCOMPARE(scan.outcome, HeadScan::Outcome::Complete);
        QCOMPARE(scan.size, head.size());
    }
}

void TestHeadCheck::seesAtOnceWhatCannotBecomeARequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("binary") << QByteArray("\x80");
    QTest::newRow("lower case") << QByteArray("g");
    QTest::newRow("bare line feed") << QByteArray("GET / HTTP/1.1\n");
    QTest::newRow("bare line feed later") << QByteArray("GET / HTTP/1.1\r\nA: b\n");
    QTest::newRow("bare line feed as the empty line") << QByteArray("GET / HTTP/1.1\r\n\n");
}

void TestHeadCheck::seesAtOnceWhatCannotBecomeARequest()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(scanHead(bytes).outcome, HeadScan::Outcome::Malformed);
}

void TestHeadCheck::readsTheFraming_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<bool>("isChunked");
    QTest::newRow("none") << QByteArray() << qint64(0) << false;
    QTest::newRow("length") << QByteArray("Content-Length: 0012\r\n") << qint64(12) << false;
    QTest::newRow("same length twice")
        << QByteArray("Content-Length: 7 , 7\r\ncontent-length:7\r\n") << qint64(7) << false;
    QTest::newRow("largest") << QByteArray("Content-Length: 999999999999999\r\n")
                             << qint64(999999999999999) << false;
    QTest::newRow("chunked") << QByteArray("tRANSFER-eNCODING:\tCHUNKED \r\n") << qint64(0) << true;
}

void TestHeadCheck::readsTheFraming()
{
    QFETCH(QByteArray, headers);
    const Result<RequestHead> head = checkHead("POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n");
    QVERIFY(bool(head));
    QTEST(head->contentLength, "length");
    QTEST(head->isChunked, "isChunked");
}

void TestHeadCheck::namesWhatIsToBlame_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("param");
    QTest::newRow("length") << QByteArray("Host: a\r\nContent-Length: x\r\n")
                            << u"content-length"_s;
    QTest::newRow("lengths") << QByteArray("Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n")
                             << u"content-length"_s;
    QTest::newRow("encoding") << QByteArray("Host: a\r\nTransfer-Encoding: x\r\n")
                              << u"transfer-encoding"_s;
    QTest::newRow("both") << QByteArray(
        "Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n")
                          << u"transfer-encoding"_s;
    QTest::newRow("expectation") << QByteArray("Host: a\r\nExpect: x\r\n") << u"expect"_s;
    QTest::newRow("host") << QByteArray() << u"host"_s;
}

void TestHeadCheck::namesWhatIsToBlame()
{
    QFETCH(QByteArray, headers);
    const Result<RequestHead> head = checkHead("POST / HTTP/1.1\r\n" + headers + "\r\n");
    QVERIFY(!head);
    QCOMPARE(head.error().code, ErrorCode::BadRequest);
    QTEST(head.error().param, "param");
    QVERIFY(!head.error().message.isEmpty());
}

void TestHeadCheck::absoluteTargetsReplaceTheHost()
{
    // A page that rebinds its name must not hide behind a harmless Host header.
    Result<RequestHead> head =
        checkHead("GET http://evil.example/ HTTP/1.1\r\nA: b\r\nHost: localhost\r\n\r\n");
    QVERIFY(bool(head));
    QCOMPARE(head->headers, (HeaderList{{"a", "b"}, {"host", "evil.example"}}));
    head = checkHead("GET http://evil.example/ HTTP/1.0\r\n\r\n");
    QVERIFY(bool(head));
    QCOMPARE(head->headers, (HeaderList{{"host", "evil.example"}}));
}

void TestHeadCheck::insistsOnACompleteHead_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("only the empty line") << QByteArray("\r\n");
    QTest::newRow("no empty line") << QByteArray("GET / HTTP/1.0\r\n");
    QTest::newRow("more than the head") << QByteArray("GET / HTTP/1.0\r\n\r\nbody");
    QTest::newRow("no line at all") << QByteArray("GET / HTTP/1.0");
}

void TestHeadCheck::insistsOnACompleteHead()
{
    QFETCH(QByteArray, head);
    QVERIFY(!checkHead(head));
}

void TestHeadCheck::readsThePathOfABrokenHead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &path) {
        QTest::newRow(name) << bytes << path;
    };
    row("nothing", "", "");
    row("one word", "GET", "");
    row("no version", "GET /v1/x?y", "/v1/x");
    row("headers broken", "GET /v1/x HTTP/1.1\r\nbroken", "/v1/x");
    row("absolute", "GET http://a/v1/x HTTP/1.1\r\n", "/v1/x");
    row("bad encoding", "GET /%z HTTP/1.1\r\n", "");
    row("garbage", "hello there\r\n", "");
}

void TestHeadCheck::readsThePathOfABrokenHead()
{
    QFETCH(QByteArray, bytes);
    QTEST(readablePath(bytes), "path");
}

TEST_CLASS(TestHeadCheck, runner::NoApplication)

} // namespace tst_head_check

#include "tst_head_check.moc"
