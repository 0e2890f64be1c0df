// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ToolNames.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_tool_names {

using namespace core;

class TestToolNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsNamesAndFindsThemAgain_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("usual") << QByteArray("get_weather-2") << true;
        QTest::newRow("64 letters") << QByteArray(64, 'a') << true;
        QTest::newRow("65 letters") << QByteArray(65, 'a') << false;
        QTest::newRow("dots") << QByteArray("server.tool") << false;
        QTest::newRow("beyond ASCII") << QByteArray("m\xc3\xa9t\xc3\xa9o") << false;
        QTest::newRow("very long") << QByteArray(5000, '/') << false;
    }

    void fitsNamesAndFindsThemAgain()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, isKept);
        ToolNames names;
        const QByteArray changed = names.toBackend(name);
        QCOMPARE(changed == name, isKept);
        QVERIFY(changed.size() <= 64);
        for (const char byte : changed)
            QVERIFY(QByteArray("_-").contains(byte)
                    || (isalnum(static_cast<unsigned char>(byte)) != 0));
        QCOMPARE(names.toClient(changed), name);
        QCOMPARE(ToolNames().toBackend(name), changed);
    }

    void keepsSimilarNamesApart()
    {
        ToolNames names;
        const QByteArray first = names.toBackend(QByteArray(70, 'a') + "1");
        const QByteArray second = names.toBackend(QByteArray(70, 'a') + "2");
        QVERIFY(first != second);
        QVERIFY(names.toBackend("a.b") != names.toBackend("a_b"));
        QCOMPARE(names.toClient("unknown"), QByteArray("unknown"));
    }
};

TEST_CLASS(TestToolNames, runner::NoApplication)

} // namespace tst_tool_names

#include "tst_tool_names.moc"
