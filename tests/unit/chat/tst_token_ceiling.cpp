// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ResponseLimiter.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

#include <limits>

namespace tst_token_ceiling {

using namespace core;

class TestTokenCeiling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admitsWhatFits_data()
    {
        QTest::addColumn<qint64>("maxTokens");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("admitted");
        QTest::newRow("fits exactly")
            << qint64(2) << QByteArray("abcd efg") << QByteArray("abcd efg");
        QTest::newRow("one letter too many")
            << qint64(2) << QByteArray("abcd efgh") << QByteArray("abcd efg");
        QTest::newRow("punctuation costs more")
            << qint64(2) << QByteArray("{}{}{}") << QByteArray("{}{}{");
        QTest::newRow("accents") << qint64(1) << QByteArray("\xc3\xa9\xc3\xa9\xc3\xa9")
                                 << QByteArray("\xc3\xa9\xc3\xa9");
        QTest::newRow("Chinese") << qint64(2) << QByteArray("\xe4\xbd\xa0\xe5\xa5\xbd\xe5\x90\x97")
                                 << QByteArray("\xe4\xbd\xa0\xe5\xa5\xbd");
        QTest::newRow("emoji") << qint64(3) << QByteArray("\xf0\x9f\x98\x80\xf0\x9f\x98\x80")
                               << QByteArray("\xf0\x9f\x98\x80");
        QTest::newRow("no overflow")
            << std::numeric_limits<qint64>::max() << QByteArray("abc") << QByteArray("abc");
    }

    void admitsWhatFits()
    {
        QFETCH(qint64, maxTokens);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, admitted);
        TokenCeiling ceiling(maxTokens);
        QCOMPARE(text.first(ceiling.admit(text)), admitted);
    }

    void cutsAtTheSamePlaceHoweverThePiecesAreCut()
    {
        const QByteArray text = "The answer, as it happens, is forty-two {\"n\": 42}.";
        TokenCeiling unsplit(8);
        const qsizetype expected = unsplit.admit(text);
        QVERIFY(expected < text.size());
        for (qsizetype cut = 0; cut <= text.size(); ++cut) {
            TokenCeiling ceiling(8);
            qsizetype admitted = ceiling.admit(text.first(cut));
            if (admitted == cut)
                admitted += ceiling.admit(text.sliced(cut));
            QCOMPARE(admitted, expected);
        }
    }

    void admitsNothingAfterTheCut()
    {
        TokenCeiling ceiling(2);
        QCOMPARE(ceiling.admit("\xf0\x9f\x98\x80"), 4);
        QCOMPARE(ceiling.admit("a"), 0);
        TokenCeiling other(1);
        QCOMPARE(other.admit("\xf0\x9f\x98\x80"), 0);
        QCOMPARE(other.admit("a"), 0);
    }
};

TEST_CLASS(TestTokenCeiling, runner::NoApplication)

} // namespace tst_token_ceiling

#include "tst_token_ceiling.moc"
