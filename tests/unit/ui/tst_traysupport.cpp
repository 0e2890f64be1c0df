// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"
#include "app/SingleInstance.h"
#include "app/WindowMemory.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#ifndef Q_OS_WIN
#include <csignal>
#include <sys/types.h>
#endif

namespace tst_traysupport {

using namespace Qt::Literals::StringLiterals;
using namespace app;
using Claim = SingleInstance::Claim;

class TraySupportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstInstanceIsRaisedByTheSecond();
    void anotherDataFolderIsAnotherProgram();
    void theNextOneCanClaimWhenTheFirstHasEnded();
    void autostartWritesAndRemovesItsEntry();
    void autostartQuotesTheProgram();
    void autostartReportsWhenItCannotWrite();
    void autostartIsOffWhereTheDesktopSaysSo_data();
    void autostartIsOffWhereTheDesktopSaysSo();
    void autostartFollowsAMovedProgram();
    void aSecondCopyDoesNotTakeTheEntryAway();
    void aCrashedOneIsNoObstacle();
    void aHangingOneIsNamed();
    void theWindowRemembers();
    void aDamagedMemoryIsForgotten();
};

namespace {

QProcessEnvironment claiming(const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CLAIM_FOLDER"_s, folder);
    return environment;
}

//! Another process: this test once more, started to claim the folder and to keep it.
bool startKeeping(QProcess &process, const QString &folder)
{
    QProcessEnvironment environment = claiming(folder);
    environment.insert(u"CLAIM_KEEPS"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"tst_traysupport"_s});
    return process.waitForReadyRead(20000) && process.readAllStandardOutput() == "first\n";
}

} // namespace

void TraySupportTest::theFirstInstanceIsRaisedByTheSecond()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QCOMPARE(first.claim(), Claim::First);
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    // A second start is another process: this test once more, started only to query.
    QProcess second;
    second.setProcessEnvironment(claiming(folder.path()));
    second.start(QCoreApplication::applicationFilePath(), {u"tst_traysupport"_s});
    QVERIFY(raised.wait(20000));
    QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 20000);
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(second.readAllStandardOutput(), QByteArray("second\n"));
}

void TraySupportTest::anotherDataFolderIsAnotherProgram()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    SingleInstance first(one.path());
    SingleInstance second(other.path());
    QCOMPARE(first.claim(), Claim::First);
    QCOMPARE(second.claim(), Claim::First);
}

void TraySupportTest::theNextOneCanClaimWhenTheFirstHasEnded()
{
    const QTemporaryDir folder;
    {
        SingleInstance first(folder.path());
        QCOMPARE(first.claim(), Claim::First);
    }
    SingleInstance second(folder.path());
    QCOMPARE(second.claim(), Claim::First);
}

void TraySupportTest::autostartWritesAndRemovesItsEntry()
{
#ifndef Q_OS_LINUX
    QSKIP("the entry is a file of this shape on Linux only");
#endif
    const QTemporaryDir folder;
    const Autostart autostart(u"/usr/bin/chatmock"_s, folder.filePath(u"autostart"_s));
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.setOn(true));
    QVERIFY(autostart.isOn());
    QFile file(folder.filePath(u"autostart/chatmock.desktop"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("[Desktop Entry]\n"));
    QVERIFY2(text.contains("\nExec=\"/usr/bin/chatmock\" --hidden\n"), text.constData());
    // As the package names it.
    QVERIFY2(text.contains("\nIcon=io.github.chatmock.ChatMock\n"), text.constData());
    QVERIFY(autostart.setOn(false));
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.setOn(false));
}

void TraySupportTest::autostartQuotesTheProgram()
{
#ifndef Q_OS_LINUX
    QSKIP("the entry is a file of this shape on Linux only");
#endif
    const QTemporaryDir folder;
    const Autostart autostart(u"/opt/my $apps/50%/chatmock"_s, folder.path());
    QVERIFY(autostart.setOn(true));
    QFile file(folder.filePath(u"chatmock.desktop"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("Exec=\"/opt/my \\\\$apps/50%%/chatmock\" --hidden"), text.constData());
}

void TraySupportTest::autostartReportsWhenItCannotWrite()
{
    const QTemporaryDir folder;
    QFile blocker(folder.filePath(u"taken"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const Autostart autostart(u"/usr/bin/chatmock"_s, folder.filePath(u"taken/autostart"_s));
    const core::Status status = autostart.setOn(true);
    QVERIFY(!status);
    QCOMPARE(status.error().code, core::ErrorCode::Storage);
    QVERIFY(!autostart.isOn());
}

void TraySupportTest::autostartIsOffWhereTheDesktopSaysSo_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isOn");
    QTest::newRow("left alone") << QByteArray() << true;
    QTest::newRow("hidden by KDE or XFCE") << QByteArray("Hidden=true\n") << false;
    QTest::newRow("shown again") << QByteArray("Hidden=false\n") << true;
    QTest::newRow("disabled by GNOME") << QByteArray("X-GNOME-Autostart-enabled=false\n") << false;
    QTest::newRow("of another group") << QByteArray("[Desktop Action x]\nHidden=true\n") << true;
}

void TraySupportTest::autostartIsOffWhereTheDesktopSaysSo()
{
#ifndef Q_OS_LINUX
    QSKIP("the entry is a file of this shape on Linux only");
#endif
    QFETCH(const QByteArray, line);
    const QTemporaryDir folder;
    const Autostart autostart(u"/usr/bin/chatmock"_s, folder.path());
    QVERIFY(autostart.setOn(true));
    QFile file(folder.filePath(u"chatmock.desktop"_s));
    QVERIFY(file.open(QIODevice::Append));
    file.write(line);
    file.close();
    QTEST(autostart.isOn(), "isOn");
    // Switching it on here counts more than what was chosen there before.
    QVERIFY(autostart.setOn(true));
    QVERIFY(autostart.isOn());
}

void TraySupportTest::autostartFollowsAMovedProgram()
{
#ifndef Q_OS_LINUX
    QSKIP("the entry is a file of this shape on Linux only");
#endif
    const QTemporaryDir folder;
    const auto entry = [&folder] {
        QFile file(folder.filePath(u"chatmock.desktop"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const Autostart before(folder.filePath(u"old $place/chatmock"_s), folder.path());
    const Autostart after(folder.filePath(u"new/chatmock"_s), folder.path());
    QVERIFY(after.followMove());
    QVERIFY(entry().isEmpty()); // off stays off
    QVERIFY(before.setOn(true));
    QVERIFY(after.followMove());
    QVERIFY2(entry().contains("/new/chatmock\" --hidden"), entry().constData());
}

void TraySupportTest::aSecondCopyDoesNotTakeTheEntryAway()
{
#ifndef Q_OS_LINUX
    QSKIP("the entry is a file of this shape on Linux only");
#endif
    const QTemporaryDir folder;
    QFile installed(folder.filePath(u"50% \"of\" it"_s));
    QVERIFY(installed.open(QIODevice::WriteOnly));
    const Autostart first(installed.fileName(), folder.path());
    QVERIFY(first.setOn(true));
    const Autostart second(folder.filePath(u"build/chatmock"_s), folder.path());
    QVERIFY(second.followMove());
    QFile file(folder.filePath(u"chatmock.desktop"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("build/chatmock"));
}

void TraySupportTest::aHangingOneIsNamed()
{
#ifdef Q_OS_WIN
    QSKIP("a process is stopped by a signal, which Windows does not have");
#else
    const QTemporaryDir folder;
    QProcess first;
    QVERIFY(startKeeping(first, folder.path()));
    QCOMPARE(::kill(pid_t(first.processId()), SIGSTOP), 0);
    SingleInstance second(folder.path());
    QCOMPARE(second.claim(), Claim::NoResponse);
    QCOMPARE(second.firstProcess(), first.processId());
    first.kill();
    QVERIFY(first.waitForFinished(20000));
#endif
}

void TraySupportTest::aCrashedOneIsNoObstacle()
{
    const QTemporaryDir folder;
    QProcess first;
    QVERIFY(startKeeping(first, folder.path()));
    first.kill();
    QVERIFY(first.waitForFinished(20000));

    // Its lock and its socket are still there.
    QVERIFY(QFile::exists(folder.filePath(u"tray.lock"_s)));
    SingleInstance next(folder.path());
    QCOMPARE(next.claim(), Claim::First);
    QSignalSpy raised(&next, &SingleInstance::raiseRequested);
    QProcess second;
    second.setProcessEnvironment(claiming(folder.path()));
    second.start(QCoreApplication::applicationFilePath(), {u"tst_traysupport"_s});
    QVERIFY(raised.wait(20000));
    QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 20000);
}

void TraySupportTest::theWindowRemembers()
{
    const QTemporaryDir folder;
    const QString config = folder.filePath(u"deep/config"_s);
    QCOMPARE(loadWindowMemory(config), WindowMemory());
    WindowMemory memory;
    memory.geometry = QByteArray("\x01\x02\x00\xff", 4);
    memory.page = 2;
    memory.wasCloseHintShown = true;
    memory.isServerWanted = false;
    memory.hasServedClient = true;
    memory.isWelcomeOver = true;
    memory.requests = QJsonObject{{u"isDetailsShown"_s, true}};
    memory.notices = QJsonObject{{u"/300"_s, QJsonObject{{u"threshold"_s, 75}}}};
    QVERIFY(saveWindowMemory(config, memory));
    QCOMPARE(loadWindowMemory(config), memory);
}

void TraySupportTest::aDamagedMemoryIsForgotten()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"window.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"page\": ");
    file.close();
    QCOMPARE(loadWindowMemory(folder.path()), WindowMemory());
}

int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("CLAIM_FOLDER")) {
        SingleInstance instance(qEnvironmentVariable("CLAIM_FOLDER"));
        printf(instance.claim() == Claim::First ? "first\n" : "second\n");
        fflush(stdout);
        return qEnvironmentVariableIsSet("CLAIM_KEEPS") ? QCoreApplication::exec() : 0;
    }
    TraySupportTest test;
    return QTest::qExec(&test, argc, argv);
}

TEST_MAIN(run)

} // namespace tst_traysupport

#include "tst_traysupport.moc"
