// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "app/RunningServers.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <csignal>

namespace tst_info {

using namespace Qt::Literals::StringLiterals;

//! `chatmock info`: how fresh its limits are, and what it says about running servers.
class InfoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksForLimitsThatAreOld_data();
    void asksForLimitsThatAreOld();
    void showsStoredLimitsWhenNoResponseComes();
    void showsWhatARunningServerHasStored();
    void findsTheServerOfTheSettings();
    void findsAServerOnAnotherPort();
    void reportsAnotherProgramOnThePort_data();
    void reportsAnotherProgramOnThePort();
    void reportsThatNoServerRuns();
    void forgetsAServerThatWasKilled();

private:
    void storeLimits(qint64 age, int used);

    std::unique_ptr<fakes::FakeBackend> m_backend;
    std::unique_ptr<Program> m_program;
    QString m_port;
};

void InfoTest::init()
{
    m_backend = std::make_unique<fakes::FakeBackend>();
    m_backend->setUsedPercent(61, 23);
    QVERIFY(m_backend->listen());
    m_program = std::make_unique<Program>();
    m_program->set(u"CHATGPT_LOCAL_UPSTREAM"_s, m_backend->url().toString());
    m_program->set(u"CHATGPT_LOCAL_MODEL_SYNC"_s, u"false"_s);
    m_port = QString::number(freePort());
    m_program->set(u"PORT"_s, m_port);
    QVERIFY(!m_program->writeLogin().isEmpty());
}

void InfoTest::cleanup()
{
    m_program.reset();
    m_backend.reset();
}

void InfoTest::storeLimits(qint64 age, int used)
{
    QFile file(m_program->file(u"usage_limits.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QDateTime captured = QDateTime::currentDateTimeUtc().addSecs(-age);
    file.write("{\"captured_at\":\"" + captured.toString(Qt::ISODate).toUtf8()
               + "\",\"primary\":{\"used_percent\":" + QByteArray::number(used)
               + ",\"window_minutes\":300,\"resets_in_seconds\":172800},\"secondary\":null}");
}

void InfoTest::asksForLimitsThatAreOld_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("fresh") << qint64(20) << QStringList{} << false;
    QTest::newRow("fresh, but wanted") << qint64(20) << QStringList{u"--refresh"_s} << true;
    QTest::newRow("over a minute") << qint64(70) << QStringList{} << true;
    QTest::newRow("clock a day ahead meanwhile") << qint64(86400) << QStringList{} << true;
    QTest::newRow("clock set back by a day") << qint64(-86400) << QStringList{} << true;
}

void InfoTest::asksForLimitsThatAreOld()
{
    QFETCH(qint64, age);
    QFETCH(QStringList, flags);
    QFETCH(bool, isAsked);
    storeLimits(age, 12);
    QCOMPARE(m_program->run(QStringList{u"info"_s} + flags), 0);
    QCOMPARE(m_backend->requestsTo("/usage"), isAsked ? 1 : 0);
    QVERIFY2(m_program->out().contains(isAsked ? "61 % used" : "12 % used"),
             m_program->out().constData());
    QVERIFY(m_program->out().contains("Updated less than a minute ago"));
}

void InfoTest::showsStoredLimitsWhenNoResponseComes()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_program->set(u"CHATGPT_LOCAL_UPSTREAM"_s,
                   u"http://127.0.0.1:%1/backend-api/codex"_s.arg(silent.serverPort()));
    storeLimits(3 * 3600, 12);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_program->run({u"info"_s}), 0);
    QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(m_program->out().contains("12 % used"), m_program->out().constData());
    QVERIFY(m_program->out().contains("Updated 3 h ago (may be outdated)"));
    QVERIFY2(m_program->err().contains("did not respond in time"), m_program->err().constData());
}

void InfoTest::showsWhatARunningServerHasStored()
{
    Program &server = *m_program;
    server.start({u"serve"_s});
    QVERIFY2(server.waitForOutput("Signed in"), server.err().constData());
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_s.arg(m_port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(
        network.post(request,
                     QByteArray("{\"model\":\"gpt-5.6-sol\",\"messages\":[{\"role\":\"user\","
                                "\"content\":\"Hi\"}]}")));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 10000);
    // Stored when the response was there, not when the process ends in order.
    QFile file(server.file(u"usage_limits.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("61"));
    server.sendSignal(SIGKILL);
    QVERIFY(server.waitForEnd());
    m_backend->clearRequests();
    m_program->run({u"info"_s});
    QCOMPARE(m_backend->requestsTo("/usage"), 0);
    QVERIFY2(m_program->out().contains("61 % used"), m_program->out().constData());
}

void InfoTest::findsTheServerOfTheSettings()
{
    Program server;
    server.start({u"serve"_s, u"--demo"_s, u"--port"_s, m_port});
    QVERIFY2(server.waitForOutput("Serving on"), server.err().constData());
    m_program->run({u"info"_s});
    QVERIFY2(m_program->out().contains("Running        at http://127.0.0.1:" + m_port.toUtf8()
                                       + " (ChatMock " CHATMOCK_VERSION ", demo, signed in)"),
             m_program->out().constData());
}

void InfoTest::findsAServerOnAnotherPort()
{
    const QString other = QString::number(freePort());
    Program server;
    server.set(u"CHATGPT_LOCAL_HOME"_s, m_program->home());
    server.start({u"serve"_s, u"--port"_s, other});
    QVERIFY2(server.waitForOutput("Signed in"), server.err().constData());
    m_program->run({u"info"_s});
    QVERIFY2(m_program->out().contains("at http://127.0.0.1:" + other.toUtf8()),
             m_program->out().constData());
    server.sendSignal(SIGTERM);
    QVERIFY(server.waitForEnd());
    QVERIFY(app::notedServers(m_program->home()).isEmpty());
    QVERIFY(!QFile::exists(m_program->file(u"servers"_s)));
}

void InfoTest::reportsAnotherProgramOnThePort_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("web server") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nHi");
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("silent") << QByteArray();
}

void InfoTest::reportsAnotherProgramOnThePort()
{
    QFETCH(QByteArray, response);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, m_port.toUShort()));
    connect(&other, &QTcpServer::newConnection, this, [&other, response] {
        QTcpSocket *socket = other.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, response] {
            if (response.isEmpty())
                return;
            socket->write(response);
            socket->disconnectFromHost();
        });
    });
    m_program->run({u"info"_s});
    QVERIFY2(m_program->out().contains("no; another program is using port " + m_port.toUtf8()),
             m_program->out().constData());
}

void InfoTest::reportsThatNoServerRuns()
{
    m_program->run({u"info"_s});
    QVERIFY2(m_program->out().contains("Running        no; to start it: chatmock serve"),
             m_program->out().constData());
}

void InfoTest::forgetsAServerThatWasKilled()
{
    Program server;
    server.set(u"CHATGPT_LOCAL_HOME"_s, m_program->home());
    server.start({u"serve"_s, u"--port"_s, QString::number(freePort())});
    QVERIFY2(server.waitForOutput("Signed in"), server.err().constData());
    server.sendSignal(SIGKILL);
    QVERIFY(server.waitForEnd());
    QCOMPARE(app::notedServers(m_program->home()).size(), 1);
    m_program->run({u"info"_s});
    QVERIFY2(m_program->out().contains("no; to start it"), m_program->out().constData());
}

TEST_CLASS(InfoTest, QCoreApplication)

} // namespace tst_info

#include "tst_info.moc"
