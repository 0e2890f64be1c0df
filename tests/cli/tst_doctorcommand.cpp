// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "core/base/Json.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <csignal>

namespace tst_doctorcommand {

using namespace Qt::Literals::StringLiterals;

//! `chatmock doctor`, as a person runs it.
class DoctorCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsWellInTheDemo();
    void everyCheckIsInTheJson();
    void theJsonIsInEnglish();
    void aComputerWithoutNetworkGetsProblemsWithRemedies();
    void findsTheServerThatRuns();
    void theReportContainsNothingSecret();
    void showsWhatARunningServerHasSent();
    void thatNeedsTheKey();
    void withoutAServerItSaysSo();
    void refusesWhatExcludesEachOther();

private:
    static void beOffline(Program &program);
};

void DoctorCommandTest::beOffline(Program &program)
{
    const QString nowhere = u"http://127.0.0.1:%1"_s.arg(freePort());
    program.set(u"PORT"_s, QString::number(freePort()));
    program.set(u"CHATGPT_LOCAL_UPSTREAM"_s, nowhere + u"/backend-api/codex"_s);
    program.set(u"CHATGPT_LOCAL_ISSUER"_s, nowhere);
    program.set(u"CHATMOCK_VERSION_LOOKUP"_s, u"0"_s);
}

void DoctorCommandTest::allIsWellInTheDemo()
{
    Program program;
    program.set(u"CHATMOCK_VERSION_LOOKUP"_s, u"0"_s);
    const QString port = QString::number(freePort());
    const int code = program.run({u"doctor"_s, u"--demo"_s, u"--port"_s, port});
    // The simulated hosts may send no date.
    QVERIFY2(code == 0 || code == 3, program.out().constData());
    QVERIFY2(program.out().contains("ok       Port: Port " + port.toUtf8() + " is free."),
             program.out().constData());
    QVERIFY2(program.out().contains("ok       Sign-in: Signed in"), program.out().constData());
    QVERIFY2(!program.out().contains("problem  "), program.out().constData());
}

void DoctorCommandTest::everyCheckIsInTheJson()
{
    Program program;
    beOffline(program);
    QCOMPARE(program.run({u"doctor"_s, u"--json"_s}), 1);
    const auto root = core::parseJson(program.out());
    QVERIFY2(root, program.out().constData());
    QStringList ids;
    for (const core::JsonValue &check : (*root)["checks"].items()) {
        ids.append(check["id"].toString());
        const QByteArray state = check["state"].toUtf8();
        QVERIFY2(state == "ok" || state == "warning" || state == "problem", state.constData());
        QVERIFY(!check["text"].toString().isEmpty());
        QCOMPARE(check["remedy"].toString().isEmpty(), state == "ok");
    }
    for (const QString &id : {u"keyring"_s, u"sign_in"_s, u"port"_s, u"proxy"_s, u"certificates"_s,
                              u"clock"_s, u"disk"_s})
        QVERIFY2(ids.contains(id), qPrintable(ids.join(u' ')));
    QVERIFY(ids.filter(QRegularExpression(u"^host:127"_s)).size() == 1);
}

void DoctorCommandTest::theJsonIsInEnglish()
{
    Program program;
    program.set(u"CHATMOCK_VERSION_LOOKUP"_s, u"0"_s);
    program.set(u"LANG"_s, u"de_DE.UTF-8"_s);
    const QString port = QString::number(freePort());
    program.run({u"doctor"_s, u"--demo"_s, u"--json"_s, u"--port"_s, port});
    QVERIFY2(program.out().contains("Port " + port.toUtf8() + " is free."),
             program.out().constData());
}

void DoctorCommandTest::aComputerWithoutNetworkGetsProblemsWithRemedies()
{
    Program program;
    beOffline(program);
    QElapsedTimer time;
    time.start();
    QCOMPARE(program.run({u"doctor"_s}), 1);
    QVERIFY(time.elapsed() < 15'000);
    QVERIFY2(program.out().contains("problem  Sign-in: Not signed in.\n"
                                    "         Open ChatMock and choose \"Sign in\""),
             program.out().constData());
    QVERIFY2(program.out().contains("cannot be reached"), program.out().constData());
    QVERIFY2(program.out().contains("Check the internet connection"), program.out().constData());
    QVERIFY2(program.out().contains("warning  Clock: "), program.out().constData());
}

void DoctorCommandTest::findsTheServerThatRuns()
{
    const QString port = QString::number(freePort());
    Program server;
    server.start({u"serve"_s, u"--demo"_s, u"--port"_s, port});
    QVERIFY2(server.waitForOutput("Serving on"), server.err().constData());
    Program program;
    beOffline(program);
    QCOMPARE(program.run({u"doctor"_s, u"--port"_s, port}), 1);
    QVERIFY2(program.out().contains("ok       Port: ChatMock's server is running on port "
                                    + port.toUtf8()),
             program.out().constData());
    server.sendSignal(SIGTERM);
    QVERIFY(server.waitForEnd());
}

void DoctorCommandTest::theReportContainsNothingSecret()
{
    Program program;
    beOffline(program);
    program.set(u"CHATMOCK_API_KEY"_s, u"key-of-clients"_s);
    QCOMPARE(program.run({u"doctor"_s, u"--report"_s, u"--proxy-mode"_s, u"manual"_s,
                          u"--proxy-url"_s, u"http://jo:hunter2@127.0.0.1:1"_s}),
             1);
    for (const char *part : {"ChatMock " CHATMOCK_VERSION, "## Checks", "problem: sign_in",
                             "## Last failed requests", "network/"})
        QVERIFY2(program.out().contains(part), program.out().constData());
    QVERIFY(!program.everything().contains("hunter2"));
    QVERIFY(!program.everything().contains("key-of-clients"));
}

void DoctorCommandTest::showsWhatARunningServerHasSent()
{
    const QString port = QString::number(freePort());
    Program server;
    server.start({u"serve"_s, u"--demo"_s, u"--port"_s, port});
    QVERIFY2(server.waitForOutput("Signed in"), server.err().constData());
    Program program;
    program.set(u"PORT"_s, port);
    QCOMPARE(program.run({u"doctor"_s, u"--traffic"_s}), 0);
    QVERIFY2(program.out().startsWith("Sent since "), program.out().constData());
    QVERIFY2(program.out().contains("without headers and encryption"), program.out().constData());
    QCOMPARE(program.run({u"doctor"_s, u"--traffic"_s, u"--json"_s}), 0);
    const auto json = core::parseJson(program.out());
    QVERIFY2(json && (*json)["hosts"].isArray(), program.out().constData());
    server.sendSignal(SIGTERM);
    QVERIFY(server.waitForEnd());
}

void DoctorCommandTest::thatNeedsTheKey()
{
    const QString port = QString::number(freePort());
    Program server;
    server.set(u"CHATMOCK_API_KEY"_s, u"the-key"_s);
    server.start({u"serve"_s, u"--demo"_s, u"--port"_s, port});
    QVERIFY2(server.waitForOutput("Serving on"), server.err().constData());
    Program program;
    program.set(u"PORT"_s, port);
    QCOMPARE(program.run({u"doctor"_s, u"--traffic"_s}), 1);
    QVERIFY2(program.err().contains("another API key"), program.err().constData());
    program.set(u"CHATMOCK_API_KEY"_s, u"the-key"_s);
    QCOMPARE(program.run({u"doctor"_s, u"--traffic"_s}), 0);
    server.sendSignal(SIGTERM);
    QVERIFY(server.waitForEnd());
}

void DoctorCommandTest::withoutAServerItSaysSo()
{
    Program program;
    program.set(u"PORT"_s, QString::number(freePort()));
    QCOMPARE(program.run({u"doctor"_s, u"--traffic"_s}), 1);
    QVERIFY2(program.err().contains("no server at http://127.0.0.1"), program.err().constData());
    QVERIFY(program.out().isEmpty());
}

void DoctorCommandTest::refusesWhatExcludesEachOther()
{
    Program program;
    QCOMPARE(program.run({u"doctor"_s, u"--report"_s, u"--json"_s}), 2);
    QCOMPARE(program.run({u"doctor"_s, u"--report"_s, u"--traffic"_s}), 2);
}

TEST_CLASS(DoctorCommandTest, QCoreApplication)

} // namespace tst_doctorcommand

#include "tst_doctorcommand.moc"
