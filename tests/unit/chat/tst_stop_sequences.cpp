// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ResponseLimiter.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_stop_sequences {

using namespace core;

class TestStopSequences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsBeforeTheFirstSequence_data()
    {
        QTest::addColumn<QList<QByteArray>>("sequences");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QByteArray>("met");
        using List = QList<QByteArray>;
        QTest::newRow("none given")
            << List{} << QByteArray("abc") << QByteArray("abc") << QByteArray();
        QTest::newRow("not there")
            << List{"x"} << QByteArray("abc") << QByteArray("abc") << QByteArray();
        QTest::newRow("at the start")
            << List{"ab"} << QByteArray("abc") << QByteArray() << QByteArray("ab");
        QTest::newRow("in the middle") << List{"STOP"} << QByteArray("one STOP two")
                                       << QByteArray("one ") << QByteArray("STOP");
        QTest::newRow("the earliest of two") << List{"two", "one"} << QByteArray("zero one two")
                                             << QByteArray("zero ") << QByteArray("one");
        QTest::newRow("two at one place")
            << List{"abc", "ab"} << QByteArray("xabc") << QByteArray("x") << QByteArray("ab");
        QTest::newRow("one inside another")
            << List{"abcde", "bcd"} << QByteArray("abcde") << QByteArray("a") << QByteArray("bcd");
        QTest::newRow("two that end together")
            << List{"b", "ab"} << QByteArray("xab") << QByteArray("x") << QByteArray("ab");
        QTest::newRow("broken-off beginning")
            << List{"aab"} << QByteArray("aaab") << QByteArray("a") << QByteArray("aab");
        QTest::newRow("ends in a beginning")
            << List{"STOP"} << QByteArray("one STO") << QByteArray("one STO") << QByteArray();
        QTest::newRow("empty ones are nothing")
            << List{"", "b"} << QByteArray("abc") << QByteArray("a") << QByteArray("b");
        QTest::newRow("beyond ASCII") << List{"\xc3\xa9!"} << QByteArray("caf\xc3\xa9 caf\xc3\xa9!")
                                      << QByteArray("caf\xc3\xa9 caf") << QByteArray("\xc3\xa9!");
        QTest::newRow("newline") << List{"\n\n"} << QByteArray("a\nb\n\nc") << QByteArray("a\nb")
                                 << QByteArray("\n\n");
    }

    //! In one piece, and cut at every place between code points, and one code point at a time.
    void cutsBeforeTheFirstSequence()
    {
        QFETCH(QList<QByteArray>, sequences);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QFETCH(QByteArray, met);
        const QList<QByteArray> letters = codePoints(text);
        for (qsizetype cut = 0; cut <= letters.size(); ++cut) {
            StopSequences stop(sequences);
            QByteArray out = stop.feed(letters.first(cut).join());
            out += stop.feed(letters.sliced(cut).join());
            out += stop.flush();
            QCOMPARE(out, expected);
            QCOMPARE(stop.met(), met);
        }
        StopSequences stop(sequences);
        QByteArray out;
        for (const QByteArray &letter : letters) {
            const QByteArray piece = stop.feed(letter);
            QVERIFY(QByteArrayView(piece).isValidUtf8());
            out += piece;
        }
        out += stop.flush();
        QCOMPARE(out, expected);
        QCOMPARE(stop.met(), met);
        QCOMPARE(stop.isMet(), !met.isEmpty());
    }

    void holdsBackNoMoreThanABeginning()
    {
        StopSequences stop({"</end>"});
        QCOMPARE(stop.feed("plain text"), QByteArray("plain text"));
        QCOMPARE(stop.feed("a <b> </e"), QByteArray("a <b> "));
        QCOMPARE(stop.feed("m>"), QByteArray("</em>"));
    }

    void givesNothingAfterTheCut()
    {
        StopSequences stop({"x"});
        QCOMPARE(stop.feed("axb"), QByteArray("a"));
        QCOMPARE(stop.feed("more"), QByteArray());
        QCOMPARE(stop.flush(), QByteArray());
    }

private:
    static QList<QByteArray> codePoints(const QByteArray &text)
    {
        QList<QByteArray> letters;
        for (const char byte : text) {
            if ((byte & '\xc0') == '\x80')
                letters.last().append(byte);
            else
                letters.append(QByteArray(1, byte));
        }
        return letters;
    }
};

TEST_CLASS(TestStopSequences, runner::NoApplication)

} // namespace tst_stop_sequences

#include "tst_stop_sequences.moc"
