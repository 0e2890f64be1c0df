// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/FakeIssuer.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <algorithm>
#include <csignal>
#include <limits>
#include <unistd.h>

namespace tst_serve {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Milliseconds for the end of a program that took `start` to begin: two seconds, and more only
//! where the machine is so busy that the start took long as well.
qint64 limitAfter(qint64 start)
{
    return std::max<qint64>(2000, 3 * start);
}

} // namespace

class ServeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void respondsInDemoAndEndsOnASignal_data();
    void respondsInDemoAndEndsOnASignal();
    void reportsHowToPointAClientAtIt();
    void logsOneLinePerRequestWhenVerbose();
    void logsEveryKindOfRequestOnce_data();
    void logsEveryKindOfRequestOnce();
    void staysSilentAboutRequestsOtherwise();
    void logsTheBackendsEventsOnlyOnRequest_data();
    void logsTheBackendsEventsOnlyOnRequest();
    void printsNoTokensAndKeys();
    void endsInTimeWhileAResponseRuns();
    void endsAtOnceOnASecondSignal();
    void storesARenewalThatIsUnderWayWhenItEnds();
    void outlivesAClosedOutput();
    void saysThatThePortIsTaken();
    void takesThePortFromTheVariable();
    void prefersTheFlagToTheVariable();
    void refusesOtherDevicesWithoutAKey();
    void saysHowToSignIn();
    void takesUpASignInWhileItRuns();
    void needsNoDisplay();
    void neverPrintsTheKey();

private:
    //! Status of a GET below the root; 0 when there is no response.
    int statusOf(int port, const QString &path);
    //! A signed-in server, and a streamed response that has begun and never ends.
    void startEndlessResponse(Program &program, fakes::FakeBackend &backend,
                              const QStringList &flags = {});

    QNetworkAccessManager m_network;
    std::unique_ptr<QNetworkReply> m_response;
};

int ServeTest::statusOf(int port, const QString &path)
{
    const QUrl url(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path));
    const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(url)));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10000))
        return 0;
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void ServeTest::startEndlessResponse(Program &program, fakes::FakeBackend &backend,
                                     const QStringList &flags)
{
    using Step = fakes::FakeBackend::Step;
    fakes::FakeBackend::Script script;
    script.steps = {
        {.bytes = "event: response.created\n"
                  "data: {\"type\":\"response.created\",\"response\":{\"id\":\"r\"}}\n\n"
                  "event: response.output_text.delta\n"
                  "data: {\"type\":\"response.output_text.delta\",\"item_id\":\"m\","
                  "\"output_index\":0,\"content_index\":0,\"delta\":\"Once\"}\n\n"},
        {.what = Step::What::Hang},
    };
    backend.enqueue(script);
    QVERIFY(backend.listen());
    program.set(u"CHATGPT_LOCAL_UPSTREAM"_s, backend.url().toString());
    program.set(u"CHATGPT_LOCAL_MODEL_SYNC"_s, u"false"_s);
    program.writeLogin();
    const int port = freePort();
    program.start(QStringList{u"serve"_s, u"--port=%1"_s.arg(port)} + flags);
    QVERIFY2(program.waitForOutput("Signed in"), program.err().constData());

    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_s.arg(port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    m_response.reset(
        m_network.post(request,
                       QByteArray("{\"model\":\"gpt-5.6-sol\",\"stream\":true,\"messages\":"
                                  "[{\"role\":\"user\",\"content\":\"Tell me a story\"}]}")));
    QTRY_VERIFY_WITH_TIMEOUT(m_response->bytesAvailable() > 0 || m_response->isFinished(), 10000);
    QCOMPARE(m_response->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QVERIFY(!m_response->isFinished());
}

void ServeTest::respondsInDemoAndEndsOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void ServeTest::respondsInDemoAndEndsOnASignal()
{
    QFETCH(int, number);
    const int port = freePort();
    Program program;
    QElapsedTimer timer;
    timer.start();
    program.start({u"serve"_s, u"--demo"_s, u"--port"_s, QString::number(port)});
    QVERIFY2(program.waitForOutput("Serving on"), program.err().constData());
    QCOMPARE(statusOf(port, u"/health"_s), 200);

    const qint64 limit = limitAfter(timer.restart());
    program.sendSignal(number);
    QVERIFY(program.waitForEnd());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(timer.elapsed() < limit, qPrintable(QString::number(timer.elapsed())));
}

void ServeTest::reportsHowToPointAClientAtIt()
{
    const int port = freePort();
    Program program;
    program.start({u"--demo"_s, u"serve"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    QVERIFY(program.out().contains("http://127.0.0.1:" + QByteArray::number(port) + "/v1"));
    QVERIFY(program.out().contains("Demo"));
    QVERIFY(program.out().contains("API key"));
}

void ServeTest::logsOneLinePerRequestWhenVerbose()
{
    fakes::FakeBackend backend;
    Program program;
    startEndlessResponse(program, backend, {u"--verbose"_s});
    m_response->abort();
    const QByteArray line = " POST /v1/chat/completions gpt-5.6-sol";
    QVERIFY2(program.waitForOutput(line), program.out().constData());
    QCOMPARE(program.out().count(line), 1);
}

void ServeTest::logsEveryKindOfRequestOnce_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const char *start, const char *more, const char *line) {
        QTest::newRow(name) << QByteArray(start) + " HTTP/1.1\r\nHost: localhost\r\n" + more
                + "\r\n" << QByteArray(line);
    };
    row("models", "GET /v1/models", "", " GET /v1/models 200 ");
    row("one model", "GET /v1/models/none", "", " GET /v1/models/none 404 ");
    row("health", "GET /health", "", " GET /health 200 ");
    row("preflight", "OPTIONS /v1/models", "Origin: http://localhost\r\n",
        " OPTIONS /v1/models 204 ");
    row("no such route", "GET /nothing", "", " GET /nothing 404 ");
    row("wrong method", "DELETE /v1/models", "", " DELETE /v1/models 405 ");
    row("foreign page", "GET /v1/models", "Origin: https://example.com\r\n",
        " GET /v1/models 403 ");
    row("no JSON", "POST /v1/chat/completions", "Content-Length: 1\r\n",
        " POST /v1/chat/completions 400 ");
    row("not understood", "POST /v1/models", "Content-Length: x\r\n", " - /v1/models 400 ");
}

void ServeTest::logsEveryKindOfRequestOnce()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, line);
    const int port = freePort();
    Program program;
    program.start({u"serve"_s, u"--demo"_s, u"--verbose"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(port));
    client.write(request + 'x');
    QVERIFY2(program.waitForOutput(line), program.out().constData());
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    QCOMPARE(program.out().count(line), 1);
}

void ServeTest::staysSilentAboutRequestsOtherwise()
{
    fakes::FakeBackend backend;
    Program program;
    startEndlessResponse(program, backend);
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    QVERIFY(!program.everything().contains("/v1/chat/completions"));
}

void ServeTest::logsTheBackendsEventsOnlyOnRequest_data()
{
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<bool>("isLogged");
    QTest::newRow("by default") << QStringList{} << false;
    QTest::newRow("verbose") << QStringList{u"--verbose"_s} << false;
    QTest::newRow("requested") << QStringList{u"--verbose-obfuscation"_s} << true;
}

void ServeTest::logsTheBackendsEventsOnlyOnRequest()
{
    QFETCH(QStringList, flags);
    QFETCH(bool, isLogged);
    fakes::FakeBackend backend;
    Program program;
    startEndlessResponse(program, backend, flags);
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    QCOMPARE(program.err().contains("response.output_text.delta"), isLogged);
}

void ServeTest::printsNoTokensAndKeys()
{
    const QByteArray jwt = "eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOjF9.signature";
    const QByteArray platformKey = "sk-proj-abcdefgh12345678";
    const QByteArray refreshToken = "rt_8c1f5a7b9d3e2f60";
    const QByteArray apiKey = "correct-horse";
    fakes::FakeBackend backend;
    fakes::FakeBackend::Script script;
    // As a model would write what it found in a file: quotes escaped once more.
    script.body = "data: {\"type\":\"response.created\",\"response\":{\"id\":\"r\"}}\n\n"
                  "data: {\"type\":\"response.output_text.delta\",\"output_index\":0,\"delta\":"
                  "\"heard {\\\"refresh_token\\\":\\\""
        + refreshToken + "\\\"} " + jwt + ' ' + platformKey + " Bearer opaque-token " + apiKey
        + "\"}\n\n"
          "data: {\"type\":\"response.completed\",\"response\":{\"status\":\"completed\"}}\n\n";
    backend.enqueue(script);
    QVERIFY(backend.listen());
    Program program;
    program.set(u"CHATGPT_LOCAL_UPSTREAM"_s, backend.url().toString());
    program.set(u"CHATGPT_LOCAL_MODEL_SYNC"_s, u"false"_s);
    program.set(u"CHATMOCK_API_KEY"_s, QString::fromUtf8(apiKey));
    const QByteArray accessToken = program.writeLogin();
    const int port = freePort();
    program.start(
        {u"serve"_s, u"--verbose"_s, u"--verbose-obfuscation"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("Signed in"), program.err().constData());
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(port));
    const QByteArray body = "{\"model\":\"gpt-5.6-sol\",\"" + platformKey
        + "\":1,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
    client.write("POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                 + apiKey + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                 + body);
    QVERIFY2(program.waitForOutput("/v1/chat/completions"), program.everything().constData());
    client.write("GET /v1/models/" + apiKey + " HTTP/1.1\r\nHost: localhost\r\nx-api-key: " + apiKey
                 + "\r\n\r\n");
    QVERIFY2(program.waitForOutput("/v1/models/"), program.everything().constData());
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    const QByteArray all = program.everything();
    QVERIFY2(all.contains("heard"), all.constData());
    for (const QByteArray &secret : {jwt, platformKey, refreshToken, apiKey, accessToken,
                                     QByteArray("opaque-token"), QByteArray("signature")})
        QVERIFY2(!all.contains(secret), (secret + " in\n" + all).constData());
}

void ServeTest::endsInTimeWhileAResponseRuns()
{
    fakes::FakeBackend backend;
    Program program;
    QElapsedTimer timer;
    timer.start();
    startEndlessResponse(program, backend);
    const qint64 limit = limitAfter(timer.restart());
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    QVERIFY2(timer.elapsed() < limit, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(program.exitCode(), 0);
    QTRY_VERIFY(m_response->isFinished());
    const QByteArray response = m_response->readAll();
    QVERIFY2(response.contains("error"), response.constData()); // reported, not just cut off
    QVERIFY(!response.contains("[DONE]"));
}

void ServeTest::endsAtOnceOnASecondSignal()
{
    // A busy machine can be late by itself; a program that waits for the response always is.
    qint64 shortest = std::numeric_limits<qint64>::max();
    for (int attempt = 0; attempt < 3 && shortest >= 400; ++attempt) {
        fakes::FakeBackend backend;
        Program program;
        startEndlessResponse(program, backend);
        program.sendSignal(SIGINT);
        QVERIFY2(program.waitForOutput("Ctrl+C again"), program.out().constData());
        QElapsedTimer timer;
        timer.start();
        program.sendSignal(SIGINT);
        QVERIFY(program.waitForEnd());
        shortest = std::min(shortest, timer.elapsed());
        QCOMPARE(program.exitCode(), 0);
    }
    QVERIFY2(shortest < 400, qPrintable(QString::number(shortest)));
}

void ServeTest::storesARenewalThatIsUnderWayWhenItEnds()
{
    fakes::FakeIssuer issuer;
    issuer.setDelay(std::chrono::milliseconds(800));
    QVERIFY(issuer.listen());
    Program program;
    program.set(u"CHATGPT_LOCAL_ISSUER"_s, issuer.url().toString());
    program.set(u"CHATGPT_LOCAL_UPSTREAM"_s, u"http://127.0.0.1:9/backend-api/codex"_s);
    const QByteArray usedUp = issuer.issueTokens().refreshToken;
    program.writeLogin(1, usedUp);
    const int port = freePort();
    program.start({u"serve"_s, u"--verbose"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(port));
    const QByteArray body = "{\"model\":\"gpt-5\",\"messages\":[{\"role\":\"user\","
                            "\"content\":\"Hello\"}]}";
    client.write("POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    // It is announced before the process that renews has begun.
    QTRY_VERIFY_WITH_TIMEOUT(issuer.requestCount() == 1, 20000);
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    QCOMPARE(program.exitCode(), 0);
    const auto stored = [&program] {
        QFile file(program.file(u"auth.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    // The process that renews may outlive this one.
    QTRY_VERIFY_WITH_TIMEOUT(!stored().contains(usedUp), 15000);
    QVERIFY(stored().contains("refresh_token"));
}

void ServeTest::outlivesAClosedOutput()
{
    const int port = freePort();
    int ends[2] = {-1, -1};
    QCOMPARE(pipe(ends), 0);
    const Program program; // for its environment
    QProcess process;
    process.setProcessEnvironment(program.environment());
    process.setChildProcessModifier([&ends] {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
    });
    process.start(QStringLiteral(TEST_PROGRAM),
                  {u"serve"_s, u"--demo"_s, u"--verbose"_s, u"--port=%1"_s.arg(port)});
    QVERIFY(process.waitForStarted());
    close(ends[1]);
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(port, u"/health"_s), 200, 10000);
    close(ends[0]); // the reader of the output has left
    QCOMPARE(statusOf(port, u"/v1/models"_s), 200);
    QCOMPARE(statusOf(port, u"/health"_s), 200);
    process.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void ServeTest::saysThatThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    Program program;
    QCOMPARE(program.run({u"serve"_s, u"--demo"_s, u"--port=%1"_s.arg(other.serverPort())}), 13);
    QVERIFY(program.err().contains(QByteArray::number(other.serverPort())));
    QVERIFY(program.err().contains("is free: chatmock serve --port "));
}

void ServeTest::takesThePortFromTheVariable()
{
    const int port = freePort();
    Program program;
    program.set(u"PORT"_s, QString::number(port));
    program.start({u"serve"_s, u"--demo"_s});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    QCOMPARE(statusOf(port, u"/health"_s), 200);
}

void ServeTest::prefersTheFlagToTheVariable()
{
    const int port = freePort();
    Program program;
    program.set(u"PORT"_s, u"1"_s);
    program.start({u"serve"_s, u"--demo"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    QCOMPARE(statusOf(port, u"/health"_s), 200);
}

void ServeTest::refusesOtherDevicesWithoutAKey()
{
    Program program;
    const QString port = u"--port=%1"_s.arg(freePort());
    QCOMPARE(program.run({u"serve"_s, u"--host=0.0.0.0"_s, port}), 1);
    QCOMPARE(program.err().count("On 0.0.0.0, other devices could use your account"), 1);
    QCOMPARE(program.err().count('\n'), 1); // and nothing else
}

void ServeTest::saysHowToSignIn()
{
    const int port = freePort();
    Program program;
    program.start({u"serve"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("not signed in"), program.err().constData());
    QVERIFY(program.err().contains("chatmock login"));
    QCOMPARE(statusOf(port, u"/health"_s), 200);
}

void ServeTest::takesUpASignInWhileItRuns()
{
    Program program;
    program.start({u"serve"_s, u"--port=%1"_s.arg(freePort())});
    QVERIFY2(program.waitForOutput("not signed in"), program.err().constData());

    const QByteArray token = program.writeLogin();
    QVERIFY2(program.waitForOutput("Signed in as late@example.com (Plus plan)"),
             program.err().constData());
    QVERIFY(!program.everything().contains(token));
}

void ServeTest::needsNoDisplay()
{
    const int port = freePort();
    Program program;
    program.set(u"QT_QPA_PLATFORM"_s, u"no-such-platform"_s);
    program.unset(u"DISPLAY"_s);
    program.start({u"serve"_s, u"--demo"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    QCOMPARE(statusOf(port, u"/health"_s), 200);
}

void ServeTest::neverPrintsTheKey()
{
    Program program;
    program.set(u"CHATMOCK_API_KEY"_s, u"hidden-word"_s);
    program.start({u"serve"_s, u"--demo"_s, u"--verbose"_s, u"--port=%1"_s.arg(freePort())});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    QVERIFY(program.out().contains("the key you set"));
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    program.run({u"info"_s});
    QVERIFY(program.out().contains("server/apiKey (set) (variable CHATMOCK_API_KEY)"));
    QVERIFY(!program.everything().contains("hidden-word"));
}

TEST_CLASS(ServeTest, QCoreApplication)

} // namespace tst_serve

#include "tst_serve.moc"
