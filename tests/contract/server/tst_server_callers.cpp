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

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

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

constexpr unsigned Nobody = 65534;

bool isRoot()
{
#ifdef Q_OS_UNIX
    return ::geteuid() == 0;
#else
    return false;
#endif
}

} // namespace

//! A client in a process of its own.
class OtherProgram
{
public:
    struct Options
    {
        QString script = {}; //!< a file; empty = the text as an argument
        int rounds = 1;
        bool isOtherUser = false;
    };

    OtherProgram(quint16 port, const QByteArray &request, const Options &options)
    {
        QStringList arguments = options.script.isEmpty()
            ? QStringList{u"-e"_s, QString::fromLatin1(ClientScript)}
            : QStringList{options.script};
        arguments << u"127.0.0.1"_s << QString::number(port) << QString::fromLatin1(request)
                  << QString::number(options.rounds);
#ifdef Q_OS_UNIX
        if (options.isOtherUser) {
            m_process.setChildProcessModifier([] {
                if (::setgid(Nobody) != 0 || ::setuid(Nobody) != 0)
                    ::_exit(99);
            });
        }
#endif
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(u"perl"_s, arguments);
    }

    ~OtherProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OtherProgram)

    [[nodiscard]] bool hasEnded() const
    {
        return m_process.state() == QProcess::NotRunning;
    }

    //! What it has printed so far.
    [[nodiscard]] const QByteArray &output()
    {
        m_output += m_process.readAllStandardOutput();
        return m_output;
    }

    //! Waits until the server has responded.
    [[nodiscard]] RawResponse response()
    {
        if (!waitUntil([this] { return hasEnded(); }))
            return {};
        const QByteArray text = output();
        const qsizetype head = text.indexOf("\r\n\r\n");
        RawResponse response;
        response.status = text.mid(9, 3).toInt();
        response.body = head < 0 ? QByteArray() : text.mid(head + 4);
        response.isComplete = head >= 0;
        return response;
    }

private:
    QProcess m_process;
    QByteArray m_output;
};

namespace {

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

RawResponse asOtherUser(const ApiFixture &api, const QByteArray &request)
{
    OtherProgram program(api.port(), request, {.isOtherUser = true});
    return program.response();
}

const QByteArray Close = "Connection: close\r\n";
const QByteArray Upgrade = "GET /v1/responses HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                           "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                           "Sec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

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

    void refusesAnotherUser_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("part"); //!< of the body
        const auto row = [](const char *method, const char *path, const QByteArray &body,
                            int status, const QByteArray &part) {
            QTest::addRow("%s %s", method, path)
                << toRequest(method, path, body, Close) << status << part;
        };
        row("POST", "/v1/chat/completions", chatBody(), 403, R"("param":"user")");
        row("POST", "/v1/responses", R"({"model":"gpt-5.5","input":"Hi"})", 403, "--other-users");
        row("POST", "/v1/messages", R"({"model":"gpt-5.5","max_tokens":9,"messages":[]})", 403,
            R"("type":"permission_error")");
        row("POST", "/api/chat", R"({"model":"gpt-5.5","messages":[]})", 403, "{\"error\":\"");
        row("GET", "/v1/models", {}, 403, "chatmock key --new");
        row("GET", "/metrics", {}, 403, "another user");
        row("GET", "/traffic", {}, 403, "another user");
        row("DELETE", "/v1/models", {}, 403, "another user");
        row("POST", "/v1/embeddings", "{}", 403, "another user");
        row("GET", "/nowhere", {}, 403, "another user");
        row("GET", "/health", {}, 200, R"("status":"ok")");
        row("GET", "/api/version", {}, 200, "version");
    }

    void refusesAnotherUser()
    {
        if (!isRoot())
            QSKIP("only root can start a program of another user");
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, part);
        ApiFixture api;
        const RawResponse response = asOtherUser(api, request);
        QTEST(response.status, "status");
        QVERIFY2(response.body.contains(part), response.body.constData());
        QVERIFY(api.backend.responseRequests().isEmpty());
    }

    void refusesTheWebSocketOfAnotherUser()
    {
        if (!isRoot())
            QSKIP("only root can start a program of another user");
        ApiFixture api;
        QCOMPARE(asOtherUser(api, Upgrade).status, 403);
    }

    void letsAnotherUserInWithTheKey()
    {
        if (!isRoot())
            QSKIP("only root can start a program of another user");
        Settings settings;
        settings.apiKey = Secret("s3cret");
        ApiFixture api({.settings = settings});
        const auto statusWith = [&api](const QByteArray &headers) {
            return asOtherUser(api, toRequest("GET", "/v1/models", {}, Close + headers)).status;
        };
        QCOMPARE(statusWith("Authorization: Bearer s3cret\r\n"), 200);
        QCOMPARE(statusWith("Authorization: Bearer wrong\r\n"), 401);
        QCOMPARE(statusWith({}), 401);
    }

    void followsTheSetting()
    {
        if (!isRoot())
            QSKIP("only root can start a program of another user");
        Settings settings;
        settings.otherUsers = true;
        ApiFixture api({.settings = settings});
        const QSignalSpy spy(&api.server(), &ApiServer::requestFinished);
        api.backend.enqueue(playing("text"));
        const QByteArray chat = toRequest("POST", "/v1/chat/completions", chatBody(), Close);
        QCOMPARE(asOtherUser(api, chat).status, 200);

        OtherProgram socket(api.port(), Upgrade, {.isOtherUser = true});
        QVERIFY(waitUntil([&socket] { return socket.output().contains("101 "); }));
        QVERIFY(!socket.hasEnded());
        settings.otherUsers = false;
        settings.port = 0; // as before: nothing moves
        api.server().configure(settings);
        QVERIFY(waitUntil([&socket] { return socket.hasEnded(); }));
        QCOMPARE(asOtherUser(api, chat).status, 403);
        QCOMPARE(recordsIn(spy).last().errorCode, QByteArray(toWord(ErrorCode::Forbidden)));
    }
};

TEST_CLASS(TestServerCallers, QCoreApplication)

} // namespace tst_server_callers

#include "tst_server_callers.moc"
