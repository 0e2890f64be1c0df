// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LogBuffer.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

namespace tst_log_buffer {

using namespace core;
using namespace Qt::Literals::StringLiterals;

class LogBufferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatWasAddedInItsOrder();
    void dropsTheOldest();
    void leavesOutWhatIsOfLessWeight();
    void knowsTheLevels();
    void writesALine();
    void anonymizes_data();
    void anonymizes();
};

void LogBufferTest::givesWhatWasAddedInItsOrder()
{
    LogBuffer log;
    const LogLine one{1, LogLevel::Info, "app.net", u"one"_s};
    const LogLine two{2, LogLevel::Debug, "app.net", u"two"_s};
    log.add(one);
    log.add(two);
    QCOMPARE(log.lines(), (QList<LogLine>{one, two}));
    QCOMPARE(log.count(), 2);
}

void LogBufferTest::dropsTheOldest()
{
    LogBuffer log;
    for (size_t i = 0; i <= LogBuffer::MostLines; ++i)
        log.add({qint64(i), LogLevel::Info, {}, {}});
    QCOMPARE(size_t(log.lines().size()), LogBuffer::MostLines);
    QCOMPARE(log.lines().constFirst().at, 1);
    QCOMPARE(log.count(), qint64(LogBuffer::MostLines) + 1);
}

void LogBufferTest::leavesOutWhatIsOfLessWeight()
{
    LogBuffer log;
    for (const LogLevel level : {LogLevel::Error, LogLevel::Debug, LogLevel::Warning})
        log.add({0, level, {}, {}});
    QCOMPARE(log.lines(LogLevel::Warning).size(), 2);
    QCOMPARE(log.lines(LogLevel::Error).size(), 1);
}

void LogBufferTest::knowsTheLevels()
{
    QCOMPARE(toLogLevel(QtDebugMsg), LogLevel::Debug);
    QCOMPARE(toLogLevel(QtInfoMsg), LogLevel::Info);
    QCOMPARE(toLogLevel(QtWarningMsg), LogLevel::Warning);
    QCOMPARE(toLogLevel(QtCriticalMsg), LogLevel::Error);
    QCOMPARE(toLogLevel(QtFatalMsg), LogLevel::Error);
}

void LogBufferTest::writesALine()
{
    const QString text = toText(LogLine{0, LogLevel::Warning, "app.codex", u"it is slow"_s});
    QVERIFY2(text.endsWith(".000 warning app.codex: it is slow"_L1), qPrintable(text));
}

void LogBufferTest::anonymizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("address of a person")
        << u"signed in as jo.doe+x@mail.example.com."_s << u"signed in as <e-mail>."_s;
    QTest::newRow("home folder") << QDir::homePath() + u"/.local/auth.json"_s
                                 << u"~/.local/auth.json"_s;
    QTest::newRow("token") << u"Bearer abc.def"_s << u"Bearer <token>"_s;
    QTest::newRow("private addresses")
        << u"10.1.2.3 192.168.0.7:80 172.20.1.1"_s << u"<address> <address>:80 <address>"_s;
    QTest::newRow("other addresses") << u"127.0.0.1 172.40.1.1"_s << u"127.0.0.1 172.40.1.1"_s;
}

void LogBufferTest::anonymizes()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(anonymized(text), clean);
}

TEST_CLASS(LogBufferTest, QCoreApplication)

} // namespace tst_log_buffer

#include "tst_log_buffer.moc"
