// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/KeychainAccess.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_keychainitems {

using namespace core;

class TestKeychainItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAndNamesItsParts_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("parts");
        QTest::newRow("one byte") << 1 << 1;
        QTest::newRow("exactly one") << 2560 << 1;
        QTest::newRow("one more") << 2561 << 2;
        QTest::newRow("a token set") << 8000 << 4;
    }
    void splitsAndNamesItsParts()
    {
        QFETCH(int, size);
        QByteArray value(size, '\0');
        for (int i = 0; i < size; ++i)
            value[i] = char(i % 251);
        const QList<QByteArray> parts = splitValue(value, 2560);
        QTEST(int(parts.size()), "parts");
        QCOMPARE(parts.join(), value);
        for (const QByteArray &part : parts)
            QVERIFY(part.size() <= 2560);

        const KeychainIndex index{"b", int(parts.size()), checksumOf(value)};
        const auto read = toKeychainIndex(toMainItem(index));
        QVERIFY(read);
        QCOMPARE(read->set, index.set);
        QCOMPARE(read->count, index.count);
        QCOMPARE(read->checksum, checksumOf(parts.join()));
    }

    void takesEverythingElseForTheValueItself_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::newRow("JSON") << QByteArray("{\"tokens\":{}}");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no number") << QByteArray("chatmock-parts a x abc");
        QTest::newRow("negative") << QByteArray("chatmock-parts a -1 abc");
        QTest::newRow("too many") << QByteArray("chatmock-parts a 100000 abc");
        QTest::newRow("other set") << QByteArray("chatmock-parts ../x 2 abc");
    }
    void takesEverythingElseForTheValueItself()
    {
        QFETCH(QByteArray, item);
        QVERIFY(!toKeychainIndex(item));
    }
};

TEST_CLASS(TestKeychainItems, QCoreApplication)

} // namespace tst_keychainitems

#include "tst_keychainitems.moc"
