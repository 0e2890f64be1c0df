// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/PeerPrograms.h"
#include "core/net/SocketDiag.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>
#include <QtCore/QThread>
#include <QtCore/QtEndian>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <cerrno>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <memory>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace tst_peerprograms {

using namespace core;
using namespace Qt::Literals::StringLiterals;
using Owner = Peer::Owner;

using socket_diag::Answer;

namespace {

const ConnectionEnds Ends{QHostAddress(u"127.0.0.1"_s), 40001, QHostAddress(u"127.0.0.1"_s), 8000};
constexpr quint32 Sequence = 7;

QByteArray bytesOf(const auto &value)
{
    return {reinterpret_cast<const char *>(&value), qsizetype(sizeof(value))};
}

QByteArray toMessage(quint16 type, const QByteArray &payload, quint32 sequence = Sequence)
{
    nlmsghdr header = {};
    header.nlmsg_len = quint32(sizeof(header)) + quint32(payload.size());
    header.nlmsg_type = type;
    header.nlmsg_seq = sequence;
    return bytesOf(header) + payload;
}

QByteArray errorMessage(int error)
{
    nlmsgerr payload = {};
    payload.error = error;
    return toMessage(NLMSG_ERROR, bytesOf(payload));
}

inet_diag_msg socketOf(quint32 user, quint32 inode)
{
    inet_diag_msg found = {};
    found.idiag_family = AF_INET;
    found.idiag_state = TCP_ESTABLISHED;
    found.id.idiag_sport = qToBigEndian(Ends.peerPort);
    found.id.idiag_dport = qToBigEndian(Ends.localPort);
    found.idiag_uid = user;
    found.idiag_inode = inode;
    return found;
}

QByteArray socketMessage(const inet_diag_msg &found)
{
    // The system adds attributes behind it.
    return toMessage(SOCK_DIAG_BY_FAMILY, bytesOf(found) + QByteArray(8, '\1'));
}

//! Two connected sockets and what connects them.
class Connected
{
public:
    explicit Connected(const QHostAddress &listening = QHostAddress(QHostAddress::LocalHost),
                       const QHostAddress &wanted = QHostAddress(QHostAddress::LocalHost))
    {
        if (!server.listen(listening))
            return;
        client.connectToHost(wanted, server.serverPort());
        if (!client.waitForConnected() || !server.waitForNewConnection(30'000))
            return;
        accepted.reset(server.nextPendingConnection());
    }

    [[nodiscard]] ConnectionEnds ends() const
    {
        return {accepted->peerAddress(), accepted->peerPort(), accepted->localAddress(),
                accepted->localPort()};
    }

    QTcpServer server;
    QTcpSocket client;
    std::unique_ptr<QTcpSocket> accepted;
};

//! The socket of a client, made by the effective user `user`, who is this one again afterwards.
class SocketOfUser
{
public:
    SocketOfUser(uid_t user, quint16 port)
    {
        const uid_t own = ::geteuid();
        if (::seteuid(user) != 0)
            return;
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::seteuid(own) != 0)
            qFatal("the user cannot be changed back");
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = qToBigEndian(port);
        address.sin_addr.s_addr = qToBigEndian(quint32(INADDR_LOOPBACK));
        if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
            return;
        socklen_t size = sizeof(address);
        ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size);
        m_ends = {QHostAddress(QHostAddress::LocalHost), qFromBigEndian(address.sin_port),
                  QHostAddress(QHostAddress::LocalHost), port};
    }

    ~SocketOfUser() { close(); }
    Q_DISABLE_COPY_MOVE(SocketOfUser)

    void close()
    {
        if (m_socket >= 0)
            ::close(std::exchange(m_socket, -1));
    }

    void stopSending() const { ::shutdown(m_socket, SHUT_WR); }

    void reset()
    {
        const linger atOnce{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
        close();
    }

    [[nodiscard]] bool isConnected() const { return m_ends.localPort != 0; }
    [[nodiscard]] const ConnectionEnds &ends() const { return m_ends; }

private:
    int m_socket = -1;
    ConnectionEnds m_ends;
};

constexpr uid_t Nobody = 65534;

//! The loopback interface of a new network namespace is down.
bool startLoopback()
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request = {};
    std::strncpy(request.ifr_name, "lo", sizeof(request.ifr_name) - 1);
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool isUp = ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    ::close(socket);
    return isUp;
}

} // namespace

class PeerProgramsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForOneConnection();
    void asksInTheFormOfTheAddress_data();
    void asksInTheFormOfTheAddress();
    void readsWhatTheSystemSays_data();
    void readsWhatTheSystemSays();
    void readsNothingFromHalfAMessage();
    void readsNothingFromRubbish();
    void findsUserAndProgram_data();
    void findsUserAndProgram();
    void findsManyAtOnce();
    void trustsNobodyBehindAClosedSocket();
    void knowsNobodyElsewhere();
    void tellsOtherUsersApart();
    void takesTheAdministratorForThisUser();
    void worksInANetworkNamespace();
};

void PeerProgramsTest::asksForOneConnection()
{
    const QByteArray message = socket_diag::request(Ends, Sequence);
    nlmsghdr header = {};
    inet_diag_req_v2 body = {};
    QCOMPARE(message.size(), qsizetype(sizeof(header) + sizeof(body)));
    std::memcpy(&header, message.constData(), sizeof(header));
    std::memcpy(&body, message.constData() + sizeof(header), sizeof(body));
    QCOMPARE(qsizetype(header.nlmsg_len), message.size());
    QCOMPARE(int(header.nlmsg_type), int(SOCK_DIAG_BY_FAMILY));
    QCOMPARE(int(header.nlmsg_flags), int(NLM_F_REQUEST)); // one, not all that there are
    QCOMPARE(header.nlmsg_seq, Sequence);
    QCOMPARE(int(body.sdiag_protocol), int(IPPROTO_TCP));
    QCOMPARE(qFromBigEndian(body.id.idiag_sport), Ends.peerPort);
    QCOMPARE(qFromBigEndian(body.id.idiag_dport), Ends.localPort);
}

void PeerProgramsTest::asksInTheFormOfTheAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("family");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("IPv4") << u"127.0.0.2"_s << int(AF_INET) << QByteArray::fromHex("7f000002");
    QTest::newRow("IPv4 written as IPv6")
        << u"::ffff:127.0.0.2"_s << int(AF_INET) << QByteArray::fromHex("7f000002");
    QTest::newRow("IPv6") << u"::1"_s << int(AF_INET6)
                          << QByteArray::fromHex("00000000000000000000000000000001");
}

void PeerProgramsTest::asksInTheFormOfTheAddress()
{
    QFETCH(const QString, address);
    QFETCH(const QByteArray, bytes);
    const ConnectionEnds ends{QHostAddress(address), 1, QHostAddress(address), 2};
    inet_diag_req_v2 body = {};
    std::memcpy(&body, socket_diag::request(ends, 1).constData() + sizeof(nlmsghdr), sizeof(body));
    QTEST(int(body.sdiag_family), "family");
    QCOMPARE(bytesOf(body.id.idiag_src).first(bytes.size()), bytes);
    QCOMPARE(bytesOf(body.id.idiag_dst).first(bytes.size()), bytes);
}

void PeerProgramsTest::readsWhatTheSystemSays_data()
{
    using Kind = Answer::Kind;
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("kind");
    QTest::addColumn<quint32>("user");
    QTest::addColumn<quint32>("inode");
    const auto row = [](const char *what, const QByteArray &message, const Answer &answer) {
        QTest::newRow(what) << message << int(answer.kind) << answer.user << answer.inode;
    };
    row("found", socketMessage(socketOf(1000, 123)), {Kind::Found, 1000, 123});
    row("of nobody any more", socketMessage(socketOf(0, 0)), {Kind::Found, 0, 0});
    inet_diag_msg listener = socketOf(1000, 5);
    listener.idiag_state = TCP_LISTEN;
    listener.id.idiag_dport = 0;
    row("only listening", socketMessage(listener), {Kind::Listener});
    inet_diag_msg other = socketOf(1000, 5);
    other.id.idiag_sport = qToBigEndian(quint16(40002));
    row("from another port", socketMessage(other), {});
    other = socketOf(1000, 5);
    other.id.idiag_dport = qToBigEndian(quint16(8001));
    row("to another port", socketMessage(other), {});
    row("not there", errorMessage(-ENOENT), {Kind::NotFound});
    row("refused", errorMessage(-EPERM), {});
    row("acknowledged", errorMessage(0), {});
    row("end of a list", toMessage(NLMSG_DONE, QByteArray(4, '\0')), {});
    row("another type", toMessage(99, bytesOf(socketOf(1000, 5))), {});
    row("of a former request",
        toMessage(SOCK_DIAG_BY_FAMILY, bytesOf(socketOf(0, 5)), Sequence - 1), {});
    row("nothing", {}, {});
    QByteArray tooLong = socketMessage(socketOf(1000, 5));
    tooLong[0] = char(0xff);
    row("longer than it is", tooLong, {});
    QByteArray tooShort = socketMessage(socketOf(1000, 5));
    tooShort[0] = 15;
    row("shorter than a header", tooShort, {});
}

void PeerProgramsTest::readsWhatTheSystemSays()
{
    QFETCH(const QByteArray, message);
    const Answer answer = socket_diag::parse(message, Ends, Sequence);
    QTEST(int(answer.kind), "kind");
    QTEST(answer.user, "user");
    QTEST(answer.inode, "inode");
}

void PeerProgramsTest::readsNothingFromHalfAMessage()
{
    const QByteArray whole = toMessage(SOCK_DIAG_BY_FAMILY, bytesOf(socketOf(0, 5)));
    const Answer found{Answer::Kind::Found, 0, 5};
    QCOMPARE(socket_diag::parse(whole, Ends, Sequence), found);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        // On the heap and exactly as long, so that reading beyond it is noticed.
        const QByteArray part(whole.constData(), size);
        QCOMPARE(socket_diag::parse(part, Ends, Sequence), Answer{});
        if (size < qsizetype(sizeof(nlmsghdr)))
            continue;
        nlmsghdr header = {};
        std::memcpy(&header, part.constData(), sizeof(header));
        header.nlmsg_len = quint32(size);
        const QByteArray cut = bytesOf(header) + part.mid(sizeof(header));
        QCOMPARE(socket_diag::parse(cut, Ends, Sequence), Answer{});
    }
}

void PeerProgramsTest::readsNothingFromRubbish()
{
    QRandomGenerator random(13);
    for (int round = 0; round < 50'000; ++round) {
        QByteArray message(random.bounded(200), '\0');
        for (char &byte : message)
            byte = char(random.bounded(256));
        // Otherwise it would hardly ever get past the number of the request.
        if (message.size() >= 16 && random.bounded(2) == 0)
            message.replace(8, 4, bytesOf(Sequence));
        const Answer answer = socket_diag::parse(message, Ends, Sequence);
        QVERIFY(answer.kind != Answer::Kind::Found || message.size() >= 16 + 72);
    }
}

void PeerProgramsTest::findsUserAndProgram_data()
{
    QTest::addColumn<QString>("listening");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("IPv4") << u"127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("IPv4 on a socket for both") << QString() << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"::1"_s << u"::1"_s;
}

void PeerProgramsTest::findsUserAndProgram()
{
    QFETCH(const QString, listening);
    QFETCH(const QString, wanted);
    if (listening != u"127.0.0.1" && !hasIpv6Loopback())
        QSKIP("this machine has no IPv6");
    const QHostAddress bound =
        listening.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(listening);
    const Connected connected{bound, QHostAddress(wanted)};
    QVERIFY(connected.accepted);
    PeerPrograms programs;
    const auto peer = programs.find(connected.ends());
    QCOMPARE(peer->owner, Owner::ThisUser);
    QVERIFY(peer->program.isEmpty()); // what was found comes through the event loop
    QTRY_COMPARE(peer->program,
                 QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8());
}

void PeerProgramsTest::findsManyAtOnce()
{
    constexpr int Count = 100;
    std::vector<std::unique_ptr<Connected>> connections;
    for (int i = 0; i < Count; ++i) {
        connections.push_back(std::make_unique<Connected>());
        QVERIFY(connections.back()->accepted);
    }
    PeerPrograms programs;
    std::vector<std::shared_ptr<const Peer>> peers;
    for (const auto &connection : connections)
        peers.push_back(programs.find(connection->ends()));
    for (const auto &peer : peers) {
        QCOMPARE(peer->owner, Owner::ThisUser);
        QTRY_VERIFY(!peer->program.isEmpty());
    }
}

//! The system calls user 0 the owner of such a socket.
void PeerProgramsTest::trustsNobodyBehindAClosedSocket()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    SocketOwners owners;
    SocketOfUser closed(::geteuid(), server.serverPort());
    SocketOfUser broken(::geteuid(), server.serverPort());
    QVERIFY(closed.isConnected() && broken.isConnected());
    closed.stopSending();
    QCOMPARE(owners.find(closed.ends()).owner, Owner::ThisUser); // it still reads
    closed.close();
    QCOMPARE(owners.find(closed.ends()).owner, Owner::Closed);
    broken.reset();
    QCOMPARE(owners.find(broken.ends()).owner, Owner::Closed);
    // What the accepting side reads when that happened before.
    QCOMPARE(owners.find({QHostAddress(), 0, QHostAddress(QHostAddress::LocalHost), 1}).owner,
             Owner::Closed);
}

void PeerProgramsTest::knowsNobodyElsewhere()
{
    PeerPrograms programs;
    const auto peer =
        programs.find({QHostAddress(u"192.0.2.7"_s), 40001, QHostAddress(u"192.0.2.1"_s), 8000});
    QCOMPARE(peer->owner, Owner::Unknown);
    QVERIFY(peer->program.isEmpty());
}

void PeerProgramsTest::tellsOtherUsersApart()
{
    if (::geteuid() != 0)
        QSKIP("only root can connect as another user");
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    SocketOfUser nobody(Nobody, server.serverPort());
    const SocketOfUser own(0, server.serverPort());
    QVERIFY(nobody.isConnected() && own.isConnected());
    SocketOwners owners;
    const SocketOwner found = owners.find(nobody.ends());
    QCOMPARE(found.owner, Owner::OtherUser);
    QCOMPARE(found.user, quint32(Nobody));
    QCOMPARE(owners.find(own.ends()).owner, Owner::ThisUser);
    nobody.close();
    QCOMPARE(owners.find(nobody.ends()).owner, Owner::Closed);
}

void PeerProgramsTest::takesTheAdministratorForThisUser()
{
    if (::geteuid() != 0)
        QSKIP("only root can connect as root");
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const SocketOfUser root(0, server.serverPort());
    QVERIFY(root.isConnected());
    SocketOwners owners;
    QCOMPARE(::seteuid(Nobody), 0);
    const SocketOwner found = owners.find(root.ends());
    QCOMPARE(::seteuid(0), 0);
    QCOMPARE(found.owner, Owner::ThisUser);
    QCOMPARE(found.user, 0U);
}

void PeerProgramsTest::worksInANetworkNamespace()
{
    if (::geteuid() != 0)
        QSKIP("only root can make a network namespace");
    SocketOwners outside;
    Owner inside = Owner::Unknown;
    Owner fromOutside = Owner::Closed;
    bool isOther = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        if (::unshare(CLONE_NEWNET) != 0 || !startLoopback())
            return;
        isOther = true;
        const Connected connected;
        if (!connected.accepted)
            return;
        SocketOwners owners;
        inside = owners.find(connected.ends()).owner;
        fromOutside = outside.find(connected.ends()).owner;
    }));
    {
        // Asked once here, so that its socket belongs to this namespace.
        const Connected here;
        QVERIFY(here.accepted);
        QCOMPARE(outside.find(here.ends()).owner, Owner::ThisUser);
    }
    thread->start();
    QVERIFY(thread->wait(30'000));
    if (!isOther)
        QSKIP("this machine lets nobody make a network namespace");
    QCOMPARE(inside, Owner::ThisUser);
    QCOMPARE(fromOutside, Owner::Unknown);
}

TEST_CLASS(PeerProgramsTest, QCoreApplication)

} // namespace tst_peerprograms

#include "tst_peerprograms.moc"
