// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/Desktop.h"
#include "tests/desktop/StatusNotifierHost.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

namespace tst_statusnotifier {

using namespace Qt::Literals::StringLiterals;

//! The program where the tray's host uses D-Bus, as on KDE's desktop and on Ubuntu's: its demo.
class StatusNotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theHostGetsIconToolTipAndMenu();
    void theMenuSwitchesTheServer();
    void aClickOpensTheWindow();
    void returnsWhenTheHostDoes();
    void aTakenPortIsReportedOnce();

private:
    bool startProgram();
    [[nodiscard]] QStringList labels() const;
    [[nodiscard]] StatusNotifierHost::Line line(const QString &label) const;

    QTemporaryDir m_home;
    Desktop m_desktop;
    StatusNotifierHost m_host;
    NotificationService m_messages;
    QProcess m_program;
    quint16 m_port = 0;
};

void StatusNotifierTest::initTestCase()
{
    QVERIFY2(m_desktop.start(), "Xvfb, openbox and tint2 are needed");
    QVERIFY(m_messages.appear());
    m_port = freePort();
}

void StatusNotifierTest::cleanup()
{
    m_program.terminate();
    QVERIFY(m_program.waitForFinished(StepLimit));
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
    m_host.vanish();
}

bool StatusNotifierTest::startProgram()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_desktop.display());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
    environment.insert(u"CHATGPT_LOCAL_HOME"_s, m_home.filePath(u"data"_s));
    environment.insert(u"PORT"_s, QString::number(m_port));
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(QStringLiteral(CHATMOCK_PROGRAM), {u"--demo"_s, u"--hidden"_s});
    return m_program.waitForStarted()
        && QTest::qWaitFor([this] { return !m_host.items().isEmpty(); }, 15000);
}

QStringList StatusNotifierTest::labels() const
{
    QStringList labels;
    for (const StatusNotifierHost::Line &line : m_host.menu())
        labels << line.label;
    return labels;
}

StatusNotifierHost::Line StatusNotifierTest::line(const QString &label) const
{
    for (const StatusNotifierHost::Line &line : m_host.menu()) {
        if (line.label == label)
            return line;
    }
    return {};
}

void StatusNotifierTest::theHostGetsIconToolTipAndMenu()
{
    QVERIFY(m_host.appear());
    QVERIFY(startProgram());
    const QString on = u"on · 127.0.0.1:%1"_s.arg(m_port);
    QTRY_VERIFY_WITH_TIMEOUT(m_host.toolTip().endsWith(on), 15000);
    QTRY_VERIFY_WITH_TIMEOUT(m_host.toolTip().contains(u" %"_s), 15000);
    const QList<int> widths = m_host.imageWidths();
    for (const int width : {16, 22, 24, 32, 48})
        QVERIFY2(widths.contains(width), qPrintable(QString::number(width)));

    const QStringList shown = labels();
    QCOMPARE(shown.value(0), u"ChatMock Demo: "_s + on);
    QCOMPARE(shown.value(1), u"Server on"_s);
    QCOMPARE(shown.value(2), u"No requests running"_s);
    QVERIFY2(shown.value(4).contains(u"  5-hour limit: "_s), qPrintable(shown.join(u'\n')));
    QVERIFY2(shown.value(5).contains(u"  Weekly limit: "_s), qPrintable(shown.join(u'\n')));
    QVERIFY(line(u"Server on"_s).isChecked);
    QVERIFY(!line(u"Start at login"_s).isChecked);
    const QStringList below = shown.mid(shown.indexOf(u"Refresh limits"_s));
    QCOMPARE(below,
             (QStringList{u"Refresh limits"_s, u"—"_s, u"Open ChatMock"_s, u"Go to"_s,
                          u"Copy base URL"_s, u"—"_s, u"Model"_s, u"Reasoning effort"_s, u"—"_s,
                          u"demo@example.com"_s, u"Start at login"_s, u"—"_s, u"Quit"_s}));
}

void StatusNotifierTest::theMenuSwitchesTheServer()
{
    QVERIFY(m_host.appear());
    QVERIFY(startProgram());
    QTRY_VERIFY_WITH_TIMEOUT(line(u"Server on"_s).isChecked, 15000);
    m_host.choose(line(u"Server on"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_host.toolTip().endsWith(u" · off"_s), StepLimit);
    QVERIFY(!line(u"Server on"_s).isChecked);
    m_host.choose(line(u"Server on"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_host.toolTip().contains(u" · on · "_s), StepLimit);
}

void StatusNotifierTest::aClickOpensTheWindow()
{
    const auto isVisible = [this] {
        return !m_desktop
                    .outputOf(
                        u"xdotool"_s,
                        {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^Demo – ChatMock$"_s})
                    .isEmpty();
    };
    QVERIFY(m_host.appear());
    QVERIFY(startProgram());
    QVERIFY(!isVisible());
    m_host.activate();
    QTRY_VERIFY_WITH_TIMEOUT(isVisible(), StepLimit);
}

void StatusNotifierTest::returnsWhenTheHostDoes()
{
    QVERIFY(m_host.appear());
    QVERIFY(startProgram());
    m_host.vanish(); // the panel crashed, or was restarted
    QVERIFY(m_host.appear());
    QTRY_VERIFY_WITH_TIMEOUT(!m_host.items().isEmpty(), StepLimit);
    QTRY_VERIFY_WITH_TIMEOUT(m_host.toolTip().contains(u" · on · "_s), StepLimit);
    QVERIFY(labels().contains(u"Quit"_s));
}

void StatusNotifierTest::aTakenPortIsReportedOnce()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, m_port));
    QVERIFY(m_host.appear());
    QVERIFY(startProgram());
    QTRY_VERIFY_WITH_TIMEOUT(!m_messages.titles().isEmpty(), 15000);
    QCOMPARE(m_messages.titles(), QStringList{u"The server is not running"_s});
    QCOMPARE(m_messages.texts(), QStringList{u"Port %1 is used by another program."_s.arg(m_port)});
    // Trying again in vain is not worth another message.
    m_host.choose(line(u"Server on"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_host.toolTip().contains(u"is in use"_s), StepLimit);
    QCOMPARE(m_messages.titles().size(), 1);
}

TEST_CLASS(StatusNotifierTest, QCoreApplication)

} // namespace tst_statusnotifier

#include "tst_statusnotifier.moc"
