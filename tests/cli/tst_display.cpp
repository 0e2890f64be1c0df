// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_display {

using namespace Qt::Literals::StringLiterals;

//! The window where there is a display that cannot be used.
class DisplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsADisplayThatCannotBeOpened_data();
    void explainsADisplayThatCannotBeOpened();
};

void DisplayTest::explainsADisplayThatCannotBeOpened_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no such display") << u"DISPLAY"_s << u":987"_s << QStringList{}
                                     << QByteArray("the display :987 cannot be opened");
    QTest::newRow("hidden") << u"DISPLAY"_s << u":987"_s << QStringList{u"--hidden"_s}
                            << QByteArray("the display :987 cannot be opened");
    QTest::newRow("no display at all") << u"DISPLAY"_s << u"what"_s << QStringList{}
                                       << QByteArray("the display what cannot be opened");
    QTest::newRow("wayland") << u"WAYLAND_DISPLAY"_s << u"wayland-987"_s << QStringList{}
                             << QByteArray("the display wayland-987 cannot be opened");
    QTest::newRow("platform") << u"QT_QPA_PLATFORM"_s << u"nonsense"_s << QStringList{}
                              << QByteArray("the window cannot be opened");
    QTest::newRow("platform as argument")
        << u"DISPLAY"_s << u":987"_s << QStringList{u"-platform"_s, u"nonsense"_s}
        << QByteArray("cannot be opened");
}

void DisplayTest::explainsADisplayThatCannotBeOpened()
{
#ifdef CHATMOCK_GUI
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    Program program;
    program.set(variable, value);
    QCOMPARE(program.run(arguments), 1);
    QVERIFY2(program.err().contains(message), program.err().constData());
    QVERIFY(program.err().contains("chatmock serve"));
    QCOMPARE(program.err().count('\n'), 1);
#else
    QSKIP("this build has no window");
#endif
}

TEST_CLASS(DisplayTest, QCoreApplication)

} // namespace tst_display

#include "tst_display.moc"
