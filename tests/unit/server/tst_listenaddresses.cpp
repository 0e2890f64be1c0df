// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Addresses.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_listenaddresses {

using namespace core;

class TestListenAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHostOfTheSettings_data();
    void readsTheHostOfTheSettings();
    void findsAFreePortNearby();
    void knowsLoopback();
    void writesHostAndPort_data();
    void writesHostAndPort();
    void leavesOutTheVersion();
};

void TestListenAddresses::readsTheHostOfTheSettings_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("baseUrl");
    const auto row = [](const char *host, const QStringList &addresses, const char *baseUrl) {
        QTest::newRow(host) << QString::fromLatin1(host) << addresses
                            << QString::fromLatin1(baseUrl);
    };
    const QStringList loopbacks{u"127.0.0.1"_s, u"::1"_s};
    row("127.0.0.1", loopbacks, "http://127.0.0.1:8000/v1");
    row("localhost", loopbacks, "http://127.0.0.1:8000/v1");
    row("::1", loopbacks, "http://127.0.0.1:8000/v1");
    row("127.0.0.2", {u"127.0.0.2"_s}, "http://127.0.0.2:8000/v1");
    row("0.0.0.0", {u"0.0.0.0"_s}, "http://127.0.0.1:8000/v1");
    row("::", {QHostAddress(QHostAddress::Any).toString()}, "http://127.0.0.1:8000/v1");
    row("*", {QHostAddress(QHostAddress::Any).toString()}, "http://127.0.0.1:8000/v1");
    row("192.0.2.7", {u"192.0.2.7"_s}, "http://192.0.2.7:8000/v1");
    row("2001:db8::1", {u"2001:db8::1"_s}, "http://[2001:db8::1]:8000/v1");
    row("my-machine", {}, "http://my-machine:8000/v1");
}

void TestListenAddresses::readsTheHostOfTheSettings()
{
    QFETCH(QString, host);
    QStringList addresses;
    for (const QHostAddress &address : listenAddresses(host))
        addresses.append(address.toString());
    QTEST(addresses, "addresses");
    QTEST(clientBaseUrl(host, 8000), "baseUrl");
}

void TestListenAddresses::findsAFreePortNearby()
{
    const QList<QHostAddress> addresses = listenAddresses(u"127.0.0.1"_s);
    QTcpServer taken;
    QVERIFY(taken.listen(addresses.constFirst()));
    const int wanted = taken.serverPort() - 1;
    const int found = findFreePort(addresses, wanted);
    QVERIFY2(found == 0 || (found > taken.serverPort() && found <= wanted + 20),
             qPrintable(QString::number(found)));
    QCOMPARE(findFreePort(addresses, 65535), 0);
}

void TestListenAddresses::knowsLoopback()
{
    for (const char *host :
         {"127.0.0.1", "127.0.0.2", "localhost", "LocalHost", "app.localhost", "::1", "[::1]"})
        QVERIFY2(isLoopback(QString::fromLatin1(host)), host);
    for (const char *host : {"0.0.0.0", "::", "192.168.0.1", "example.org", "notlocalhost", ""})
        QVERIFY2(!isLoopback(QString::fromLatin1(host)), host);
}

void TestListenAddresses::writesHostAndPort_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");
    QTest::newRow("usual port") << u"https://chatgpt.com/x?y"_s << u"chatgpt.com"_s;
    QTest::newRow("own port") << u"http://127.0.0.1:8000/v1"_s << u"127.0.0.1:8000"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8000/v1"_s << u"[::1]:8000"_s;
    QTest::newRow("IPv6, usual port") << u"http://[2001:db8::1]/"_s << u"[2001:db8::1]"_s;
}

void TestListenAddresses::writesHostAndPort()
{
    QFETCH(QString, url);
    QTEST(hostAndPort(QUrl(url)), "text");
}

void TestListenAddresses::leavesOutTheVersion()
{
    QCOMPARE(rootUrlOf(u"http://127.0.0.1:8000/v1"_s), u"http://127.0.0.1:8000"_s);
    QCOMPARE(rootUrlOf(u"http://127.0.0.1:8000"_s), u"http://127.0.0.1:8000"_s);
}

TEST_CLASS(TestListenAddresses, QCoreApplication)

} // namespace tst_listenaddresses

#include "tst_listenaddresses.moc"
