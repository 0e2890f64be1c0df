// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/WebSocketRules.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_mask_check {

using namespace core;

namespace {

//! A text frame whose payload looks like the header of one that is not masked.
QByteArray frame(qsizetype size, int lengthBytes, bool isMasked = true)
{
    QByteArray bytes(1, '\x81');
    const int mark = lengthBytes == 0 ? int(size) : lengthBytes == 2 ? 126 : 127;
    bytes += char(mark | (isMasked ? 0x80 : 0));
    for (int i = lengthBytes - 1; i >= 0; --i)
        bytes += char(quint64(size) >> (8 * i));
    if (isMasked)
        bytes += QByteArray(4, '\0');
    return bytes + QByteArray(size, '\x01');
}

} // namespace

class TestMaskCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsFrames_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("empty frame") << frame(0, 0);
        QTest::newRow("short frame") << frame(125, 0);
        QTest::newRow("sixteen bits") << frame(70'000 % 65'536, 2);
        QTest::newRow("longest of sixteen bits") << frame(65'535, 2);
        QTest::newRow("sixty-four bits") << frame(65'536, 8);
        QTest::newRow("several") << frame(3, 0) + frame(300, 2) + frame(0, 0);
    }

    void followsFrames()
    {
        QFETCH(QByteArray, before);
        MaskCheck unsplit;
        QVERIFY(unsplit.take(before));
        QVERIFY(unsplit.take(frame(1, 0)));
        QVERIFY(!unsplit.take(frame(1, 0, false)));

        MaskCheck bytewise;
        for (const char byte : before + frame(1, 0))
            QVERIFY(bytewise.take(QByteArrayView(&byte, 1)));
        QVERIFY(bytewise.take("\x81"));
        QVERIFY(!bytewise.take("\x01"));

        MaskCheck together;
        QVERIFY(!together.take(before + frame(1, 0, false)));
    }

    void doesNotWrapAround()
    {
        MaskCheck check;
        QVERIFY(check.take(QByteArray("\x81\xff") + QByteArray(8, '\xff') + QByteArray(3, '\0')
                           + frame(1, 0, false)));
    }
};

TEST_CLASS(TestMaskCheck, QCoreApplication)

} // namespace tst_mask_check

#include "tst_mask_check.moc"
