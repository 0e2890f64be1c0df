// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "app/cli/HealthCommand.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <csignal>

namespace tst_health {

using namespace Qt::Literals::StringLiterals;

//! `chatmock health`, against the program's own server and against what is not one.
class HealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheAddressToQuery_data();
    void findsTheAddressToQuery();
    void describesAResponse_data();
    void describesAResponse();
    void reportsTheServerOfTheSettings();
    void reportsAServerElsewhere();
    void failsWhenNoServerResponds();
    void failsWhenAnotherProgramResponses();
    void refusesWhatIsNoAddress();
};

void HealthTest::findsTheAddressToQuery_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("root") << u"http://127.0.0.1:8000"_s << u"http://127.0.0.1:8000/health"_s;
    QTest::newRow("base url") << u"http://127.0.0.1:8000/v1"_s << u"http://127.0.0.1:8000/health"_s;
    QTest::newRow("with query") << u"https://box/?a=1#b"_s << u"https://box/health"_s;
    QTest::newRow("no scheme") << u"127.0.0.1:8000"_s << QString();
    QTest::newRow("another scheme") << u"ftp://127.0.0.1"_s << QString();
    QTest::newRow("no host") << u"http:///health"_s << QString();
}

void HealthTest::findsTheAddressToQuery()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QCOMPARE(app::healthAddress(text).value_or(QUrl()).toString(), url);
}

void HealthTest::describesAResponse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *body, const QString &text) {
        QTest::newRow(name) << QByteArray(body) << text;
    };
    row("signed in", R"({"status":"ok","version":"1.2","signed_in":true,"serving":true})",
        u"ChatMock 1.2, signed in"_s);
    row("signed out", R"({"status":"ok","version":"1.2","signed_in":false,"serving":true})",
        u"ChatMock 1.2, not signed in"_s);
    row("demo that ends",
        R"({"status":"ok","version":"1","signed_in":true,"serving":false,"demo":true})",
        u"ChatMock 1, demo, signed in, stopping"_s);
    row("another program's", R"({"status":"ok"})", QString());
    row("no JSON", "OK", QString());
}

void HealthTest::describesAResponse()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    const auto health = app::toServerHealth(body);
    QCOMPARE(health ? app::describeHealth(*health) : QString(), text);
}

void HealthTest::reportsTheServerOfTheSettings()
{
    const QString port = QString::number(freePort());
    Program server;
    server.set(u"HOST"_s, u"0.0.0.0"_s);
    server.set(u"PORT"_s, port);
    server.set(u"CHATMOCK_API_KEY"_s, u"the-key"_s); // this request needs no key
    server.start({u"serve"_s, u"--demo"_s});
    QVERIFY2(server.waitForOutput("Serving on"), server.err().constData());

    Program program;
    program.set(u"HOST"_s, u"0.0.0.0"_s);
    program.set(u"PORT"_s, port);
    QCOMPARE(program.run({u"health"_s}), 0);
    QCOMPARE(program.out(),
             "Running at http://127.0.0.1:" + port.toUtf8()
                 + " (ChatMock " CHATMOCK_VERSION ", demo, signed in)\n");
    QVERIFY(program.err().isEmpty());
    server.sendSignal(SIGTERM);
    QVERIFY(server.waitForEnd());
}

void HealthTest::reportsAServerElsewhere()
{
    const QString port = QString::number(freePort());
    Program server;
    server.start({u"serve"_s, u"--port"_s, port});
    QVERIFY2(server.waitForOutput("not signed in"), server.err().constData());

    Program program;
    QCOMPARE(program.run({u"health"_s, u"http://localhost:%1/v1"_s.arg(port)}), 0);
    QVERIFY2(program.out().contains(", not signed in)"), program.out().constData());
    server.sendSignal(SIGTERM);
    QVERIFY(server.waitForEnd());
}

void HealthTest::failsWhenNoServerResponds()
{
    const QString place = u"http://127.0.0.1:%1"_s.arg(freePort());
    Program program;
    QCOMPARE(program.run({u"health"_s, place}), 1);
    QCOMPARE(program.err(), "chatmock: no server at " + place.toUtf8() + '\n');
    QVERIFY(program.out().isEmpty());
}

void HealthTest::failsWhenAnotherProgramResponses()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    connect(&other, &QTcpServer::newConnection, this, [&other] {
        QTcpSocket *socket = other.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"status\":\"ok\"}");
            socket->disconnectFromHost();
        });
    });
    Program program;
    QCOMPARE(program.run({u"health"_s, u"http://127.0.0.1:%1"_s.arg(other.serverPort())}), 1);
    QVERIFY2(program.err().contains("is not ChatMock"), program.err().constData());
}

void HealthTest::refusesWhatIsNoAddress()
{
    Program program;
    QCOMPARE(program.run({u"health"_s, u"localhost:8000"_s}), 2);
    QVERIFY2(program.err().contains("'localhost:8000' is not an address"),
             program.err().constData());
}

TEST_CLASS(HealthTest, QCoreApplication)

} // namespace tst_health

#include "tst_health.moc"
