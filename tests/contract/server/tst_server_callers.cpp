// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpServer.h"
#include "core/http/ResponseWriter.h"
#include "tests/contract/http/TestServer.h"
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/WaitUntil.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_callers {

using namespace core;

namespace {

//! Sends the third argument on one connection, as often as the fourth says, and prints what comes.
constexpr char ClientScript[] = R"(
use Socket;
socket(my $socket, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
connect($socket, sockaddr_in($ARGV[1], inet_aton($ARGV[0]))) or die "connect: $!";
for my $round (1 .. $ARGV[3]) {
    syswrite($socket, $ARGV[2]) or last;
    my $text = "";
    while (sysread($socket, my $piece, 65536)) {
        syswrite(STDOUT, $piece);
        $text .= $piece;
        my $head = index($text, "\r\n\r\n");
        next if $head < 0 or $text !~ /content-length: (\d+)/i;
        last if length($text) >= $head + 4 + $1;
    }
}
)";

//! A client in a process of its own.
class OtherProgram
{
public:
    struct Options
    {
        QString script = {}; //!< a file; empty = the text as an argument
        int rounds = 1;
    };

    OtherProgram(quint16 port, const QByteArray &request, const Options &options)
    {
        QStringList arguments = options.script.isEmpty()
            ? QStringList{u"-e"_s, QString::fromLatin1(ClientScript)}
            : QStringList{options.script};
        arguments << u"127.0.0.1"_s << QString::number(port) << QString::fromLatin1(request)
                  << QString::number(options.rounds);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(u"perl"_s, arguments);
    }

    ~OtherProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OtherProgram)

private:
    QProcess m_process;
};

bool hasPerl()
{
    return !QStandardPaths::findExecutable(u"perl"_s).isEmpty();
}

QByteArray ownName()
{
    return QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8();
}

QList<RequestRecord> recordsIn(const QSignalSpy &spy)
{
    QList<RequestRecord> records;
    for (const QList<QVariant> &arguments : spy)
        records.append(arguments.first().value<RequestRecord>());
    return records;
}

//! The programs of the records of a client.
QSet<QByteArray> programsOf(const QSignalSpy &spy, const QByteArray &client)
{
    QSet<QByteArray> programs;
    for (const RequestRecord &record : recordsIn(spy)) {
        if (record.client == client && !record.program.isEmpty())
            programs.insert(record.program);
    }
    return programs;
}

} // namespace

class TestServerCallers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!hasPerl())
            QSKIP("there is no perl, which the other programs are written in");
    }

    void looksUpAConnectionOnce()
    {
        QList<ConnectionEnds> looked;
        QList<std::shared_ptr<const Peer>> found;
        QList<HttpRequest> handled;
        QList<HttpRequest> refused;
        HttpServer server(
            [&handled](const HttpRequest &request, ResponseWriter *writer) {
                handled.append(request);
                TestServer::echo(request, writer);
            },
            [&refused](const HttpRequest &request, const Error &error) {
                refused.append(request);
                return TestServer::errorPage(request, error);
            });
        server.setPeerLookup([&looked, &found](const ConnectionEnds &ends) {
            looked.append(ends);
            found.append(std::make_shared<Peer>());
            return found.last();
        });
        QVERIFY(server.listen({QHostAddress(QHostAddress::LocalHost)}, 0));
        RawClient first(server.port());
        for (int i = 0; i < 5; ++i) {
            first.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            QCOMPARE(first.response().status, 200);
        }
        QCOMPARE(looked.size(), 1);
        QCOMPARE(looked.first().peer, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(looked.first().peerPort, first.socket().localPort());
        QCOMPARE(looked.first().local, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(looked.first().localPort, server.port());

        RawClient second(server.port());
        second.send("GET / HTTP/1.1\r\nHost: x\r\n\r\nrubbish\r\n\r\n");
        QCOMPARE(second.response().status, 200);
        QCOMPARE(second.response().status, 400);
        QCOMPARE(looked.size(), 2);
        QCOMPARE(handled.size(), 6);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(handled.at(i).owner, found.at(i / 5));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().owner, found.at(1));
    }

    void namesTheProgramBehindEachConnection()
    {
        ApiFixture api;
        const QSignalSpy spy(&api.server(), &ApiServer::requestFinished);
        const QTemporaryDir folder;
        const QString script = folder.filePath(u"weather-bot.pl"_s);
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(ClientScript) > 0);
        file.close();
        const OtherProgram other(api.port(),
                                 toRequest("GET", "/v1/models", {}, "User-Agent: weather/1.0\r\n"),
                                 {.script = script, .rounds = 1'000'000});
        RawClient own(api.port());
        // A name may be found later than the first response is sent.
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 30'000
               && (programsOf(spy, "weather/1.0").isEmpty()
                   || programsOf(spy, "weather/2.0").isEmpty())) {
            own.send(toRequest("GET", "/v1/models", {}, "User-Agent: weather/2.0\r\n"));
            QCOMPARE(own.response().status, 200);
        }
        QCOMPARE(programsOf(spy, "weather/1.0"), QSet<QByteArray>{"weather-bot.pl"});
        QCOMPARE(programsOf(spy, "weather/2.0"), QSet<QByteArray>{ownName()});

        api.backend.enqueue(playing("text"));
        own.send(
            toRequest("POST", "/v1/chat/completions", chatBody(), "User-Agent: weather/3.0\r\n"));
        QCOMPARE(own.response().status, 200);
        QVERIFY(waitUntil([&spy] { return !programsOf(spy, "weather/3.0").isEmpty(); }));
        QCOMPARE(programsOf(spy, "weather/3.0"), QSet<QByteArray>{ownName()});
    }
};

TEST_CLASS(TestServerCallers, QCoreApplication)

} // namespace tst_server_callers

#include "tst_server_callers.moc"
