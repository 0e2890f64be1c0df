// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

class ServeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInDemoAndEndsOnASignal_data();
    void answersInDemoAndEndsOnASignal();
    void tellsHowToPointAClientAtIt();
    void logsOneLinePerRequestWhenVerbose();
    void staysSilentAboutRequestsOtherwise();
    void endsInTimeWhileAnAnswerRuns();
    void endsAtOnceOnASecondSignal();
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
    //! Status of a GET below the root; 0 when nobody answers.
    int statusOf(int port, const QString &path);
    QNetworkReply *startChat(int port);

    QNetworkAccessManager m_network;
};

int ServeTest::statusOf(int port, const QString &path)
{
    const QUrl url(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path));
    const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(url)));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10000))
        return 0;
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QNetworkReply *ServeTest::startChat(int port)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_s.arg(port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return m_network.post(
        request,
        QByteArray("{\"model\":\"gpt-5.6-sol\",\"stream\":true,\"messages\":"
                   "[{\"role\":\"user\",\"content\":\"Tell me a long story\"}]}"));
}

void ServeTest::answersInDemoAndEndsOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void ServeTest::answersInDemoAndEndsOnASignal()
{
    QFETCH(int, number);
    const int port = freePort();
    Program program;
    program.start({u"serve"_s, u"--demo"_s, u"--port"_s, QString::number(port)});
    QVERIFY2(program.waitForOutput("Serving on"), program.err().constData());
    QCOMPARE(statusOf(port, u"/health"_s), 200);

    QElapsedTimer timer;
    timer.start();
    program.sendSignal(number);
    QVERIFY(program.waitForEnd());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void ServeTest::tellsHowToPointAClientAtIt()
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
    const int port = freePort();
    Program program;
    program.start({u"serve"_s, u"--demo"_s, u"--verbose"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    QCOMPARE(statusOf(port, u"/v1/models"_s), 200);
    QVERIFY(program.waitForOutput(" GET /v1/models 200 "));
    QCOMPARE(program.out().count(" GET /v1/models 200 "), 1);
}

void ServeTest::staysSilentAboutRequestsOtherwise()
{
    const int port = freePort();
    Program program;
    program.start({u"serve"_s, u"--demo"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    QCOMPARE(statusOf(port, u"/v1/models"_s), 200);
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    QVERIFY(!program.everything().contains("/v1/models"));
}

void ServeTest::endsInTimeWhileAnAnswerRuns()
{
    const int port = freePort();
    Program program;
    program.start({u"serve"_s, u"--demo"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    const std::unique_ptr<QNetworkReply> reply(startChat(port));
    QTRY_VERIFY_WITH_TIMEOUT(reply->bytesAvailable() > 0 || reply->isFinished(), 10000);

    QElapsedTimer timer;
    timer.start();
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY(reply->isFinished());
}

void ServeTest::endsAtOnceOnASecondSignal()
{
    const int port = freePort();
    Program program;
    program.start({u"serve"_s, u"--demo"_s, u"--port=%1"_s.arg(port)});
    QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    const std::unique_ptr<QNetworkReply> reply(startChat(port));
    QTRY_VERIFY_WITH_TIMEOUT(reply->bytesAvailable() > 0 || reply->isFinished(), 10000);
    program.sendSignal(SIGINT);
    QVERIFY2(program.waitForOutput("Ctrl+C again"), program.out().constData());
    program.sendSignal(SIGINT);
    QVERIFY(program.waitForEnd(2));
    QCOMPARE(program.exitCode(), 0);
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
    close(ends[0]); // whoever read the output has left
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
    QCOMPARE(program.run({u"serve"_s, u"--demo"_s, u"--host=0.0.0.0"_s, port}), 1);
    QVERIFY2(program.err().contains("key"), program.err().constData());
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

    // {"exp":4102444800,"email":"late@example.com", plan plus}, unsigned
    const QByteArray claims =
        QByteArray("{\"exp\":4102444800,\"email\":\"late@example.com\","
                   "\"https://api.openai.com/auth\":{\"chatgpt_plan_type\":\"plus\","
                   "\"chatgpt_account_id\":\"account\"}}")
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray token = "eyJhbGciOiJub25lIn0." + claims + ".x";
    QFile file(program.file(u"auth.json.new"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"tokens\":{\"id_token\":\"" + token + "\",\"access_token\":\"" + token
               + "\",\"refresh_token\":\"r\",\"account_id\":\"account\"}}");
    file.close();
    QVERIFY(file.rename(program.file(u"auth.json"_s)));
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
    QVERIFY(program.out().contains("the one you set"));
    program.sendSignal(SIGTERM);
    QVERIFY(program.waitForEnd());
    program.run({u"info"_s});
    QVERIFY(program.out().contains("server/apiKey (set) (variable CHATMOCK_API_KEY)"));
    QVERIFY(!program.everything().contains("hidden-word"));
}

QTEST_GUILESS_MAIN(ServeTest)
#include "tst_serve.moc"
