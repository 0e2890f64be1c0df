// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixtures.h"
#include "tests/runner/TestRunner.h"

using namespace Qt::Literals::StringLiterals;

namespace tst_sse_parser {

using fixtures::parse;

class TestSseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFraming_data();
    void readsFraming();
    void givesTheSameWhereverItIsCut_data();
    void givesTheSameWhereverItIsCut();
    void givesTheSameByteByByte_data() { givesTheSameWhereverItIsCut_data(); }
    void givesTheSameByteByByte();
    void keepsInvalidUtf8();
    void takesLinesOfMegabytes();
    void costsLinearTime_data();
    void costsLinearTime();
    void forgetsWhatWasRead();
};

void TestSseParser::readsFraming_data()
{
    using List = QList<QByteArray>;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("events");
    QTest::newRow("line feed") << QByteArray("data: a\n\ndata: b\n\n") << List{"a", "b"};
    QTest::newRow("carriage return") << QByteArray("data: a\r\rdata: b\r\r") << List{"a", "b"};
    QTest::newRow("both") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << List{"a", "b"};
    QTest::newRow("mixed") << QByteArray("data: a\r\n\ndata: b\n\r\n") << List{"a", "b"};
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "data: a\n\n")
                                     << List{"a"};
    QTest::newRow("mark only at the start") << QByteArray("data: a\n\n\xef\xbb\xbf"
                                                          "data: b\n\n")
                                            << List{"a"};
    QTest::newRow("comments") << QByteArray(": hello\ndata: a\n:\n\n: x\n\n") << List{"a"};
    QTest::newRow("several lines")
        << QByteArray("data: a\ndata: b\ndata:\ndata: c\n\n") << List{"a\nb\n\nc"};
    QTest::newRow("several events of several lines")
        << QByteArray("data: a\ndata: b\n\ndata: c\ndata: d\n\n") << List{"a\nb", "c\nd"};
    QTest::newRow("no blank") << QByteArray("data:a\n\n") << List{"a"};
    QTest::newRow("two blanks") << QByteArray("data:  a\n\n") << List{" a"};
    QTest::newRow("colons inside") << QByteArray("data: {\"a\":1}\n\n") << List{"{\"a\":1}"};
    QTest::newRow("other fields") << QByteArray(
        "event: x\nid: 7\nretry: 5\ndatabase: 1\ndata: a\n\n")
                                  << List{"a"};
    QTest::newRow("no data") << QByteArray("event: x\n\ndata\n\ndata:\n\n") << List{};
    QTest::newRow("not ended") << QByteArray("data: a\n\ndata: b\n") << List{"a"};
    QTest::newRow("line separator is text") << QByteArray("data: a\xe2\x80\xa8"
                                                          "b\n\n")
                                            << List{"a\xe2\x80\xa8"
                                                    "b"};
    QTest::newRow("nothing") << QByteArray() << List{};
}

void TestSseParser::readsFraming()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArray>, events);
    QCOMPARE(parse(text), events);
    for (qsizetype cut = 0; cut <= text.size(); ++cut)
        QCOMPARE(parse(text, {cut}), events);
}

void TestSseParser::givesTheSameWhereverItIsCut_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto names = fixtures::names();
    QVERIFY(names.size() > 20);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << fixtures::read(name);
}

void TestSseParser::givesTheSameWhereverItIsCut()
{
    QFETCH(QByteArray, text);
    const auto expected = parse(text);
    QVERIFY(!expected.isEmpty());
    for (qsizetype cut = 0; cut <= text.size(); ++cut) {
        if (parse(text, {cut}) != expected)
            QFAIL(qPrintable(u"differs when cut at %1"_s.arg(cut)));
    }
}

void TestSseParser::givesTheSameByteByByte()
{
    QFETCH(QByteArray, text);
    QList<qsizetype> cuts;
    for (qsizetype cut = 1; cut < text.size(); ++cut)
        cuts.append(cut);
    QCOMPARE(parse(text, cuts), parse(text));
    const QByteArray windows = QByteArray(text).replace("\n", "\r\n");
    cuts.clear();
    for (qsizetype cut = 1; cut < windows.size(); ++cut)
        cuts.append(cut);
    QCOMPARE(parse(windows, cuts), parse(text));
}

void TestSseParser::keepsInvalidUtf8()
{
    QCOMPARE(parse("data: \xff\xfe\x80\n\n"), QList<QByteArray>{"\xff\xfe\x80"});
}

void TestSseParser::takesLinesOfMegabytes()
{
    const QByteArray image(8 * 1024 * 1024, 'p');
    const auto events = parse("data: " + image + "\n\ndata: b\n\n", {1000, 1024 * 1024});
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.first().size(), image.size());
    QCOMPARE(events.last(), QByteArray("b"));
}

void TestSseParser::costsLinearTime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("piece");
    const QByteArray large = "data: " + QByteArray(2 * 1024 * 1024, 'p') + "\n\n";
    QTest::newRow("one large line in small pieces") << large << 17;
    QTest::newRow("one large line at once") << large << int(large.size());
    const QByteArray many = QByteArray("data: x\n\n").repeated(100000);
    QTest::newRow("many lines at once") << many << int(many.size());
    QTest::newRow("many lines ended by CR")
        << QByteArray(many).replace('\n', '\r') << int(many.size());
    QTest::newRow("many lines in small pieces") << many << 5;
    const QByteArray joined = QByteArray("data: x\n").repeated(100000) + '\n';
    QTest::newRow("one event of many lines") << joined << 64;
}

void TestSseParser::costsLinearTime()
{
    QFETCH(QByteArray, text);
    QFETCH(int, piece);
    core::SseParser parser;
    for (qsizetype from = 0; from < text.size(); from += piece) {
        parser.feed(
            QByteArrayView(text).sliced(from, std::min<qsizetype>(piece, text.size() - from)));
        while (parser.next()) { }
    }
    QVERIFY2(parser.work() <= 4 * text.size(),
             qPrintable(u"%1 for %2 bytes"_s.arg(parser.work()).arg(text.size())));
}

void TestSseParser::forgetsWhatWasRead()
{
    core::SseParser parser;
    for (int i = 0; i < 1000; ++i) {
        parser.feed(QByteArray("data: " + QByteArray(1000, 'x') + "\n\n"));
        while (parser.next()) { }
    }
    QCOMPARE(parser.pendingBytes(), 0);
}

TEST_CLASS(TestSseParser, runner::NoApplication)

} // namespace tst_sse_parser

#include "tst_sse_parser.moc"
