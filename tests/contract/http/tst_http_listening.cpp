// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawClient.h"
#include "TestServer.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFile>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <sys/ioctl.h>
#endif

namespace tst_http_listening {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress ipv4(QHostAddress::LocalHost);
const QHostAddress ipv6(QHostAddress::LocalHostIPv6);

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

std::unique_ptr<HttpServer> makeServer()
{
    return std::make_unique<HttpServer>(&TestServer::echo, &TestServer::errorPage);
}

//! While it lives, the sockets that this thread opens are in a network of its own that has
//! 127.0.0.1 but no ::1; without the rights for that nothing changes.
class NetworkWithoutIpv6
{
public:
    NetworkWithoutIpv6()
    {
#ifdef Q_OS_LINUX
        m_former = ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
        m_hasLeft = m_former >= 0 && ::unshare(CLONE_NEWNET) == 0;
        if (!m_hasLeft)
            return;
        QFile isDisabled(u"/proc/sys/net/ipv6/conf/all/disable_ipv6"_s);
        if (isDisabled.open(QIODevice::WriteOnly))
            isDisabled.write("1");
        isDisabled.close();
        ifreq loopback{};
        qstrncpy(loopback.ifr_name, "lo", sizeof loopback.ifr_name);
        loopback.ifr_flags = IFF_UP;
        const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        ::ioctl(socket, SIOCSIFFLAGS, &loopback);
        ::close(socket);
#endif
    }

    ~NetworkWithoutIpv6()
    {
#ifdef Q_OS_LINUX
        if (m_hasLeft && ::setns(m_former, CLONE_NEWNET) != 0)
            qFatal("cannot go back to the machine's network");
        if (m_former >= 0)
            ::close(m_former);
#endif
    }

    Q_DISABLE_COPY_MOVE(NetworkWithoutIpv6)

private:
    [[maybe_unused]] int m_former = -1;
    [[maybe_unused]] bool m_hasLeft = false;
};

QSslConfiguration tlsConfiguration()
{
    QFile certificate(QStringLiteral(TEST_FIXTURES "/http/localhost.crt"));
    QFile key(QStringLiteral(TEST_FIXTURES "/http/localhost.key"));
    (void)certificate.open(QIODevice::ReadOnly);
    (void)key.open(QIODevice::ReadOnly);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(&certificate));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return configuration;
}

} // namespace

class TestHttpListening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnTheSamePortOfAllAddresses();
    void listensAgainAfterClosing();
    void namesATakenPort();
    void namesATakenPortOfTheSecondAddress();
    void namesAMissingPermission();
    void namesAnAddressThatIsNotThere();
    void doesWithoutAMissingIpv6Loopback();
    void survivesABurstOfConnections();
    void lowersDelayOfItsSockets();
    void closingBreaksOffWhatRuns();
    void destroyingReportsTheWriters();
    void gentleClosingWaitsForTheResponse();
    void gentleClosingWaitsUntilEverythingIsSent();
    void gentleClosingIsIdleAtOnceWhenNothingRuns();
    void reportsWhenTheListenerBreaks();
    void servesTls();
    void dropsPlainRequestsToTls();
};

void TestHttpListening::listensOnTheSamePortOfAllAddresses()
{
    if (!hasIpv6Loopback())
        QSKIP("this machine has no ::1, so there is no second address to listen on");
    const auto server = makeServer();
    QVERIFY(!server->isListening());
    QCOMPARE(server->port(), quint16(0));
    QVERIFY(bool(server->listen({ipv4, ipv6}, 0)));
    QVERIFY(server->isListening());
    QCOMPARE(server->addresses(), (QList<QHostAddress>{ipv4, ipv6}));
    for (const QHostAddress &address : {ipv4, ipv6}) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(address, server->port());
        RawClient client(std::move(socket));
        client.send(get("/x"));
        QCOMPARE(client.response().body, "GET /x ");
    }
}

void TestHttpListening::listensAgainAfterClosing()
{
    const auto server = makeServer();
    QVERIFY(bool(server->listen({ipv4}, 0)));
    const quint16 port = server->port();
    for (int i = 0; i < 3; ++i) {
        RawClient client(port);
        client.send(get("/x"));
        const RawResponse response = client.response();
        QCOMPARE(response.status, 200);
        QVERIFY(!response.headers.contains("connection"));
        if (i % 2 == 0)
            server->close();
        else
            server->closeGently();
        QVERIFY(!server->isListening());
        QCOMPARE(server->port(), quint16(0));
        QVERIFY(bool(server->listen({ipv4}, port)));
    }
}

void TestHttpListening::namesATakenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(ipv4, 0));
    const auto server = makeServer();
    const Status status = server->listen({ipv4}, other.serverPort());
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::PortInUse);
    QVERIFY(status.error().message.contains(QString::number(other.serverPort())));
    QVERIFY(status.error().message.contains(u"127.0.0.1"_s));
    QVERIFY(!server->isListening());
}

void TestHttpListening::namesATakenPortOfTheSecondAddress()
{
    if (!hasIpv6Loopback())
        QSKIP("this machine has no ::1, so no program can take a port of it");
    QTcpServer other;
    QVERIFY(other.listen(ipv6, 0));
    const auto server = makeServer();
    const Status status = server->listen({ipv4, ipv6}, other.serverPort());
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::PortInUse);
    QVERIFY(status.error().message.contains(u"::1"_s));
    QVERIFY(!server->isListening()); // not half
}

void TestHttpListening::namesAMissingPermission()
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0) {
        if (setegid(65534) != 0 || seteuid(65534) != 0)
            QSKIP("root may use every port, and cannot become another user here");
    }
    const auto server = makeServer();
    const Status status = server->listen({ipv4}, 1);
    if (getuid() == 0)
        QVERIFY(seteuid(0) == 0 && setegid(0) == 0);
    if (status)
        QSKIP("port 1 is open to everybody here (net.ipv4.ip_unprivileged_port_start, macOS)");
    QCOMPARE(status.error().code, ErrorCode::Forbidden);
    QVERIFY(status.error().message.contains(u"port 1 on 127.0.0.1"_s));
    QVERIFY(status.error().message.contains(u"does not allow"_s));
#else
    QSKIP("Windows reserves ranges that change with its services, and no port for certain");
#endif
}

void TestHttpListening::namesAnAddressThatIsNotThere()
{
    const auto server = makeServer();
    const Status status = server->listen({QHostAddress(u"192.0.2.1"_s)}, 0);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Unreachable);
    QVERIFY(status.error().message.contains(u"192.0.2.1"_s));
}

void TestHttpListening::doesWithoutAMissingIpv6Loopback()
{
    std::optional<NetworkWithoutIpv6> network;
    if (hasIpv6Loopback())
        network.emplace();
    if (hasIpv6Loopback())
        QSKIP("::1 is here, and only root on Linux can make a network without it");
    const auto server = makeServer();
    QVERIFY(bool(server->listen({ipv4, ipv6}, 0)));
    QCOMPARE(server->addresses(), QList<QHostAddress>{ipv4});
    QVERIFY(!makeServer()->listen({ipv6}, 0));
}

void TestHttpListening::survivesABurstOfConnections()
{
#ifdef Q_OS_LINUX
    // A connection attempt that finds the queue full is lost, and repeated a second later.
    TestServer server;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 200; ++i)
        clients.push_back(std::make_unique<RawClient>(server.port()));
    for (const auto &client : clients)
        client->send(get("/x"));
    for (const auto &client : clients) {
        QCOMPARE(client->response().status, 200);
        tcp_info info{};
        socklen_t size = sizeof info;
        const int socket = int(client->socket().socketDescriptor());
        QCOMPARE(getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size), 0);
        QCOMPARE(info.tcpi_total_retrans, 0U);
    }
#else
    QSKIP("only Linux tells how often a connection attempt was repeated");
#endif
}

void TestHttpListening::lowersDelayOfItsSockets()
{
    TestServer server;
    RawClient client(server.port());
    QVERIFY(client.isConnected());
    QTRY_COMPARE(server->connectionCount(), 1);
    int found = 0;
    const auto sockets = server->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets) {
        if (socket->socketDescriptor() < 0)
            continue;
        ++found;
        QCOMPARE(socket->socketOption(QAbstractSocket::LowDelayOption).toInt(), 1);
        QCOMPARE(socket->socketOption(QAbstractSocket::KeepAliveOption).toInt(), 1);
    }
    QCOMPARE(found, 1);
}

void TestHttpListening::closingBreaksOffWhatRuns()
{
    TestServer server({}, &TestServer::keepWaiting);
    RawClient client(server.port());
    client.send(get("/x"));
    QTRY_COMPARE(server->runningCount(), 1);
    server->close();
    QCOMPARE(server->runningCount(), 0);
    QCOMPARE(server->connectionCount(), 0);
    QCOMPARE(server.goneCount, 0); // later
    QTRY_COMPARE(server.goneCount, 1);
    QVERIFY(client.isClosedByServer());
    QTRY_VERIFY(!server.writers.first());
}

void TestHttpListening::destroyingReportsTheWriters()
{
    int goneCount = 0;
    QPointer<ResponseWriter> writer;
    const auto keep = [&](const HttpRequest &, ResponseWriter *kept) {
        writer = kept;
        QObject::connect(kept, &ResponseWriter::clientGone, kept, [&] { ++goneCount; });
    };
    auto server = std::make_unique<HttpServer>(keep, &TestServer::errorPage);
    QVERIFY(bool(server->listen({ipv4}, 0)));
    RawClient client(server->port());
    client.send(get("/x"));
    QTRY_VERIFY(writer);
    server.reset();
    QCOMPARE(goneCount, 1);
    QVERIFY(!writer);
    QVERIFY(client.isClosedByServer());
}

void TestHttpListening::gentleClosingWaitsForTheResponse()
{
    TestServer server({}, &TestServer::keepWaiting);
    RawClient running(server.port());
    RawClient idle(server.port());
    RawClient half(server.port());
    running.send(get("/x"));
    half.send("GET /x HT");
    QTRY_COMPARE(server->runningCount(), 1);
    QTRY_COMPARE(server->connectionCount(), 3);
    QSignalSpy idles(&*server, &HttpServer::idle);
    server->closeGently();
    QVERIFY(!server->isListening());
    QVERIFY(idle.isClosedByServer());
    QVERIFY(half.isClosedByServer());
    server.writers.first()->begin(200, "text/plain");
    server.writers.first()->write("still");
    QTRY_VERIFY(running.received().endsWith("still\r\n"));
    QCOMPARE(idles.size(), 0);
    server.writers.first()->end();
    const RawResponse response = running.response();
    QVERIFY(response.isComplete);
    QCOMPARE(response.headers.value("connection"), "close");
    QVERIFY(running.isClosedByServer());
    QTRY_COMPARE(idles.size(), 1);
    QTRY_COMPARE(server->connectionCount(), 0);
    QCOMPARE(idles.size(), 1);
    RawClient late(server.port());
    QTRY_COMPARE(late.socket().state(), QTcpSocket::UnconnectedState);
}

void TestHttpListening::gentleClosingWaitsUntilEverythingIsSent()
{
    TestServer server({}, [](const HttpRequest &, ResponseWriter *writer) {
        writer->send(200, "text/plain", QByteArray(20'000'000, 'x'));
    });
    RawClient client(server.port());
    client.socket().setReadBufferSize(1024);
    client.send(get("/x"));
    QTRY_COMPARE(server.requests.size(), 1);
    QSignalSpy idles(&*server, &HttpServer::idle);
    server->closeGently();
    QVERIFY(!idles.wait(50));
    client.socket().setReadBufferSize(0);
    QCOMPARE(client.response().body.size(), 20'000'000);
    QTRY_COMPARE(idles.size(), 1);
}

void TestHttpListening::gentleClosingIsIdleAtOnceWhenNothingRuns()
{
    TestServer server;
    QSignalSpy idles(&*server, &HttpServer::idle);
    server->closeGently();
    QCOMPARE(idles.size(), 0);
    QTRY_COMPARE(idles.size(), 1);
}

void TestHttpListening::reportsWhenTheListenerBreaks()
{
#ifdef Q_OS_LINUX
    TestServer server;
    QSignalSpy failures(&*server, &HttpServer::failed);
    const auto listeners = server->findChildren<QTcpServer *>();
    QCOMPARE(listeners.size(), 1);
    ::shutdown(int(listeners.first()->socketDescriptor()), SHUT_RDWR);
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, ErrorCode::Unreachable);
    QVERIFY(!server->isListening());
#else
    // Only Linux lets shutdown() of a listening socket end the waiting in accept().
    QSKIP("no way to break a listener from outside on this system");
#endif
}

void TestHttpListening::servesTls()
{
    HttpServer server(&TestServer::echo, &TestServer::errorPage);
    server.useTls(tlsConfiguration());
    QVERIFY(bool(server.listen({ipv4}, 0)));
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    QSslSocket *tls = socket.get();
    tls->connectToHostEncrypted(u"127.0.0.1"_s, server.port());
    RawClient client(std::move(socket));
    QTRY_VERIFY(tls->isEncrypted());
    client.send(get("/a") + get("/b"));
    QCOMPARE(client.response().body, "GET /a ");
    QCOMPARE(client.response().body, "GET /b ");
    const QByteArray body(3'000'000, 'x');
    client.send(
        "POST /c HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3000000\r\n\r\n"
        + body);
    QCOMPARE(client.response().body, "POST /c " + body);
    QVERIFY(client.isClosedByServer());
    QTRY_COMPARE(server.connectionCount(), 0);
}

void TestHttpListening::dropsPlainRequestsToTls()
{
    HttpServer server(&TestServer::echo, &TestServer::errorPage);
    server.useTls(tlsConfiguration());
    QVERIFY(bool(server.listen({ipv4}, 0)));
    RawClient client(server.port());
    client.send(get("/a"));
    QTRY_COMPARE(client.socket().state(), QTcpSocket::UnconnectedState);
    QTRY_COMPARE(server.connectionCount(), 0);
}

TEST_CLASS(TestHttpListening, QCoreApplication)

} // namespace tst_http_listening

#include "tst_http_listening.moc"
