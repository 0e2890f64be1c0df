// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "tests/fakes/FakeIssuer.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

#include <csignal>
#include <unistd.h>

namespace tst_signin {

using namespace Qt::Literals::StringLiterals;

//! Signing in and out, and what is printed about it, against a simulated issuer.
class AccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void signsInThroughTheBrowser();
    void signsInByAPastedAddress();
    void explainsAPastedAddressThatIsWrong();
    void signsInWithACode();
    void reportsARefusal();
    void explainsAMissingKeychainBeforeTheSignIn();
    void replacesADamagedTokenFile();
    void opensNoBrowserWhenReportedNotTo();
    void opensTheBrowserOtherwise();
    void signsOut();
    void hasNothingToSignOut();
    void reportsThatNoAccountIsSignedIn();
    void reportsWhoIsSignedIn();
    void printsTheStoredFileAsItIs();
    void printsTheStoredFileToItsOwnerOnly();
    void reportsWhereSettingsComeFrom();
    void drawsBarsOnATerminalOnly();
    void importsAFile();
    void asksBeforeItImports();
    void findsNothingToImport();
    void listsModels();
    void saysThatADemoIsOne();
    void storesARenewalWhenInterrupted();
    void aCrashDuringARenewalLosesNothing();
    void aDiskThatIsFullForAWhileLosesNothing();
    void printsNoTokenAnywhere();

private:
    void follow(const QUrl &url);
    [[nodiscard]] QUrl shownAddress() const;
    void writeLogin(const QString &file);
    [[nodiscard]] QByteArray stored() const;

    std::unique_ptr<fakes::FakeIssuer> m_issuer;
    std::unique_ptr<Program> m_program;
    core::DemoTokens m_tokens;
    QNetworkAccessManager m_network;
};

void AccountTest::init()
{
    m_issuer = std::make_unique<fakes::FakeIssuer>();
    m_issuer->setAutoApprove(true);
    m_issuer->setDeviceInterval(std::chrono::seconds(1));
    QVERIFY(m_issuer->listen());
    m_program = std::make_unique<Program>();
    m_program->set(u"CHATGPT_LOCAL_ISSUER"_s, m_issuer->url().toString());
    m_program->set(u"CHATGPT_LOCAL_UPSTREAM"_s, u"http://127.0.0.1:9/backend-api/codex"_s);
    m_tokens = m_issuer->issueTokens();
}

void AccountTest::cleanup()
{
    m_program.reset();
    m_issuer.reset();
}

//! What a browser does with the address.
void AccountTest::follow(const QUrl &url)
{
    const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(url)));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 10000);
}

QUrl AccountTest::shownAddress() const
{
    static const QRegularExpression address(u"^(http://\\S+/oauth/authorize\\?\\S+)$"_s,
                                            QRegularExpression::MultilineOption);
    return QUrl(address.match(QString::fromUtf8(m_program->out())).captured(1));
}

void AccountTest::writeLogin(const QString &file)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile handle(file);
    QVERIFY(handle.open(QIODevice::WriteOnly));
    handle.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    handle.write("{ \"tokens\": {\"id_token\": \"" + m_tokens.idToken + "\", \"access_token\": \""
                 + m_tokens.accessToken + "\",\n  \"refresh_token\": \"" + m_tokens.refreshToken
                 + "\", \"account_id\": \"" + m_tokens.accountId + "\"}, \"foreign\": 1.50 }");
}

QByteArray AccountTest::stored() const
{
    QFile file(m_program->file(u"auth.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void AccountTest::signsInThroughTheBrowser()
{
    m_program->start({u"login"_s, u"--no-browser"_s});
    m_program->closeInput();
    QVERIFY2(m_program->waitForOutput("Waiting for the browser"), m_program->err().constData());
    QVERIFY(shownAddress().isValid() && !shownAddress().isEmpty());
    follow(shownAddress());
    QVERIFY(m_program->waitForEnd());
    QCOMPARE(m_program->exitCode(), 0);
    QVERIFY(m_program->out().contains("Signed in as demo@example.com (Plus plan)"));
    QVERIFY(m_program->out().contains("auth.json"));
    QVERIFY(stored().contains("refresh_token"));
    QCOMPARE(QFileInfo(m_program->file(u"auth.json"_s)).permissions()
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void AccountTest::signsInByAPastedAddress()
{
    m_program->start({u"login"_s, u"--no-browser"_s});
    QVERIFY2(m_program->waitForOutput("paste"), m_program->err().constData());
    QNetworkRequest request(shownAddress());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    QTRY_VERIFY(reply->isFinished());
    m_program->write(reply->rawHeader("Location") + '\n');
    QVERIFY(m_program->waitForEnd());
    QCOMPARE(m_program->exitCode(), 0);
    QVERIFY(m_program->out().contains("Signed in as demo@example.com"));
}

void AccountTest::explainsAPastedAddressThatIsWrong()
{
    m_program->start({u"login"_s, u"--no-browser"_s});
    QVERIFY(m_program->waitForOutput("paste"));
    m_program->write("http://localhost:1455/auth/callback?code=x&state=other\n");
    QVERIFY(m_program->waitForOutput("try again"));
    follow(shownAddress()); // the flow goes on
    QVERIFY(m_program->waitForEnd());
    QCOMPARE(m_program->exitCode(), 0);
}

void AccountTest::signsInWithACode()
{
    m_program->start({u"login"_s, u"--headless"_s});
    m_program->closeInput();
    QVERIFY2(m_program->waitForOutput("Never enter a code"), m_program->err().constData());
    QVERIFY(m_program->out().contains("/codex/device"));
    static const QRegularExpression code(u"Enter this code: +(\\S+)"_s);
    const QString shown = code.match(QString::fromUtf8(m_program->out())).captured(1);
    QVERIFY2(m_issuer->approveDevice(shown), qPrintable(shown));
    QVERIFY(m_program->waitForEnd());
    QCOMPARE(m_program->exitCode(), 0);
    QVERIFY(m_program->out().contains("Signed in as demo@example.com (Plus plan)"));
}

void AccountTest::reportsARefusal()
{
    m_issuer->setDecision(fakes::FakeIssuer::Decision::Deny);
    m_program->start({u"login"_s, u"--no-browser"_s});
    QVERIFY(m_program->waitForOutput("paste"));
    follow(shownAddress());
    QVERIFY(m_program->waitForEnd());
    QCOMPARE(m_program->exitCode(), 1);
    QVERIFY(!m_program->err().isEmpty());
    QVERIFY(stored().isEmpty());
}

void AccountTest::explainsAMissingKeychainBeforeTheSignIn()
{
    m_program->unset(u"CHATGPT_LOCAL_HOME"_s);
    QCOMPARE(m_program->run({u"login"_s, u"--no-browser"_s}), 1);
    QVERIFY2(m_program->err().contains("--token-store file"), m_program->err().constData());
    QVERIFY(m_program->err().contains("CHATMOCK_TOKEN_STORE=file"));
    QVERIFY(!m_program->out().contains("/oauth/authorize"));
    QCOMPARE(m_issuer->authorizeCount(), 0);
}

void AccountTest::replacesADamagedTokenFile()
{
    QFile damaged(m_program->file(u"auth.json"_s));
    QVERIFY(QDir().mkpath(m_program->home()) && damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"tokens\":{");
    damaged.close();
    m_program->start({u"login"_s, u"--no-browser"_s});
    QVERIFY2(m_program->waitForOutput("Waiting for the browser"), m_program->err().constData());
    QVERIFY(m_program->err().contains("is damaged"));
    follow(shownAddress());
    QVERIFY(m_program->waitForEnd());
    QCOMPARE(m_program->exitCode(), 0);
    QVERIFY(stored().contains("refresh_token"));
    QCOMPARE(QDir(m_program->home()).entryList({u"auth.json.damaged-*"_s}).size(), 1);
}

void AccountTest::opensNoBrowserWhenReportedNotTo()
{
    QDir(m_program->home()).mkdir(u"bin"_s);
    const QString opener = m_program->file(u"bin/xdg-open"_s);
    QFile script(opener);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho \"$1\" > \"" + m_program->home().toUtf8() + "/opened\"\n");
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_program->set(u"PATH"_s, m_program->file(u"bin"_s) + u":/usr/bin:/bin"_s);

    m_program->start({u"login"_s, u"--no-browser"_s});
    QVERIFY(m_program->waitForOutput("paste"));
    follow(shownAddress());
    QVERIFY(m_program->waitForEnd());
    QVERIFY(!QFile::exists(m_program->file(u"opened"_s)));
}

void AccountTest::opensTheBrowserOtherwise()
{
    QDir(m_program->home()).mkdir(u"bin"_s);
    QFile script(m_program->file(u"bin/xdg-open"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    const QByteArray opened = m_program->home().toUtf8() + "/opened";
    script.write("#!/bin/sh\necho \"$1\" > \"" + opened + ".new\"; mv \"" + opened + ".new\" \""
                 + opened + "\"\n");
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_program->set(u"PATH"_s, m_program->file(u"bin"_s) + u":/usr/bin:/bin"_s);

    m_program->start({u"login"_s});
    QVERIFY(m_program->waitForOutput("paste"));
    QTRY_VERIFY(QFile::exists(m_program->file(u"opened"_s)));
    QFile file(m_program->file(u"opened"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QUrl(QString::fromUtf8(file.readAll()).trimmed()), shownAddress());
}

void AccountTest::signsOut()
{
    writeLogin(m_program->file(u"auth.json"_s));
    QCOMPARE(m_program->run({u"logout"_s}), 0);
    QVERIFY(m_program->out().contains("Signed out"));
    QVERIFY(!stored().contains(m_tokens.refreshToken));
    QCOMPARE(m_issuer->revokeCount(), 1);
    QCOMPARE(m_program->run({u"info"_s}), 77);
}

void AccountTest::hasNothingToSignOut()
{
    QCOMPARE(m_program->run({u"logout"_s}), 0);
    QVERIFY(m_program->out().contains("You were not signed in"));
    QCOMPARE(m_issuer->revokeCount(), 0);
}

void AccountTest::reportsThatNoAccountIsSignedIn()
{
    QCOMPARE(m_program->run({u"info"_s}), 77);
    QVERIFY(m_program->out().contains("Not signed in"));
    QVERIFY(m_program->out().contains("chatmock login"));
    QVERIFY(m_program->out().contains(m_program->home().toUtf8()));
    QCOMPARE(m_program->run({u"info"_s, u"--json"_s}), 77);
    QCOMPARE(m_program->out().trimmed(), "{}");
}

void AccountTest::reportsWhoIsSignedIn()
{
    writeLogin(m_program->file(u"auth.json"_s));
    QCOMPARE(m_program->run({u"info"_s}), 0);
    for (const char *part : {"demo@example.com", "Plus", "valid until", "auth.json", "Limits"})
        QVERIFY2(m_program->out().contains(part), part);
    QVERIFY(m_program->out().contains(m_tokens.accountId));
}

void AccountTest::printsTheStoredFileAsItIs()
{
    writeLogin(m_program->file(u"auth.json"_s));
    const QByteArray before = stored();
    QCOMPARE(m_program->run({u"info"_s, u"--json"_s}), 0);
    QCOMPARE(m_program->out(), before);
    QVERIFY(m_program->err().isEmpty());
    QCOMPARE(stored(), before);
}

void AccountTest::printsTheStoredFileToItsOwnerOnly()
{
    if (geteuid() != 0)
        QSKIP("needs a file of another user's, and only root can give one away");
    writeLogin(m_program->file(u"auth.json"_s));
    QCOMPARE(chown(qPrintable(m_program->file(u"auth.json"_s)), 12345, gid_t(-1)), 0);
    QCOMPARE(m_program->run({u"info"_s, u"--json"_s}), 1);
    QVERIFY(m_program->err().contains("belongs to another user"));
    QVERIFY(!m_program->everything().contains(m_tokens.refreshToken));
}

void AccountTest::reportsWhereSettingsComeFrom()
{
    QFile file(m_program->file(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[reasoning]\neffort=low\nsummary=detailed\n");
    file.close();
    m_program->set(u"PORT"_s, u"9000"_s);
    m_program->set(u"CHATGPT_LOCAL_REASONING_SUMMARY"_s, u"none"_s);
    m_program->run({u"info"_s, u"--fast-mode"_s});
    for (const char *line : {"server/port 9000 (variable PORT)", "reasoning/effort low (stored)",
                             "reasoning/summary none (variable CHATGPT_LOCAL_REASONING_SUMMARY)",
                             "reasoning/fastMode true (option --fast-mode)"})
        QVERIFY2(m_program->out().contains(line), line);
    QVERIFY(!m_program->out().contains("models/sync"));
}

void AccountTest::drawsBarsOnATerminalOnly()
{
    const QString script = QStandardPaths::findExecutable(u"script"_s);
    if (script.isEmpty())
        QSKIP("colours need a terminal, and 'script' (util-linux), which makes one, is missing");
    const QByteArray bar = u"█"_s.toUtf8();
    const auto onTerminal = [&](const QString &noColour) {
        QProcess process;
        QProcessEnvironment environment = m_program->environment();
        environment.insert(u"NO_COLOR"_s, noColour);
        process.setProcessEnvironment(environment);
        process.start(script,
                      {u"-qec"_s, QStringLiteral(TEST_PROGRAM) + u" info --demo --refresh"_s,
                       u"/dev/null"_s});
        process.waitForFinished();
        return process.readAll();
    };
    const QByteArray colourful = onTerminal({});
    QVERIFY2(colourful.contains(bar), colourful.constData());
    QVERIFY(colourful.contains("\033[3"));
    const QByteArray plain = onTerminal(u"1"_s);
    QVERIFY(plain.contains(bar));
    QVERIFY(!plain.contains("\033["));

    QCOMPARE(m_program->run({u"info"_s, u"--demo"_s, u"--refresh"_s}), 0);
    QVERIFY(m_program->out().contains("% used"));
    QVERIFY(!m_program->out().contains(bar));
    QVERIFY(!m_program->out().contains('\033'));
}

void AccountTest::importsAFile()
{
    const QString other = m_program->file(u"other/auth.json"_s);
    writeLogin(other);
    QCOMPARE(m_program->run({u"import"_s, other, u"--yes"_s}), 0);
    QVERIFY(m_program->out().contains("Signed in as demo@example.com"));
    QVERIFY2(!m_program->err().isEmpty(), "the warning about the shared login");
    QVERIFY(stored().contains(m_tokens.refreshToken));

    QCOMPARE(m_program->run({u"info"_s}), 0);
    QVERIFY(m_program->out().contains("shares its login"));
    QCOMPARE(m_program->run({u"logout"_s}), 0);
    QCOMPARE(m_issuer->revokeCount(), 0);
    QVERIFY(QFile::exists(other));
}

void AccountTest::asksBeforeItImports()
{
    const QString other = m_program->file(u"codex"_s);
    writeLogin(other + u"/auth.json"_s);
    m_program->set(u"CODEX_HOME"_s, other);
    QCOMPARE(m_program->run({u"import"_s}), 2);
    QVERIFY(m_program->err().contains("--yes"));
    QVERIFY(m_program->out().contains("Codex CLI"));
    QVERIFY(stored().isEmpty());
}

void AccountTest::findsNothingToImport()
{
    writeLogin(m_program->file(u"auth.json"_s)); // its own, not another program's
    QCOMPARE(m_program->run({u"import"_s, u"--yes"_s}), 1);
    QVERIFY(!m_program->err().isEmpty());
    QCOMPARE(m_program->run({u"import"_s, u"/no/such/file"_s, u"--yes"_s}), 1);
    QVERIFY(m_program->err().contains("/no/such/file"));
}

void AccountTest::listsModels()
{
    QCOMPARE(m_program->run({u"models"_s}), 0);
    QVERIFY(m_program->out().contains("Model"));
    QVERIFY(m_program->out().contains("gpt-5"));
    QVERIFY(m_program->out().contains("medium"));
    QCOMPARE(m_program->run({u"models"_s, u"--json"_s}), 0);
    const QJsonArray models = QJsonDocument::fromJson(m_program->out()).array();
    QVERIFY(!models.isEmpty());
    QVERIFY(models.first().toObject().value("id"_L1).toString().startsWith("gpt-"_L1));
}

void AccountTest::saysThatADemoIsOne()
{
    QCOMPARE(m_program->run({u"info"_s, u"--demo"_s}), 0);
    QVERIFY(m_program->out().contains("simulated account"));
    QCOMPARE(m_program->run({u"--demo"_s, u"models"_s}), 0);
    QVERIFY(m_program->out().contains("Demo: models of a simulated account"));
}

void AccountTest::storesARenewalWhenInterrupted()
{
    m_issuer->setAccessLifetime(std::chrono::seconds(-60)); // over
    m_tokens = m_issuer->issueTokens();
    writeLogin(m_program->file(u"auth.json"_s));
    m_issuer->setDelay(std::chrono::milliseconds(600));
    m_program->start({u"models"_s, u"--verbose"_s});
    // It is announced before the process that renews has begun.
    QTRY_VERIFY_WITH_TIMEOUT(m_issuer->requestCount() == 1, 20000);
    m_program->sendSignal(SIGINT);
    QVERIFY(m_program->waitForEnd());
    QCOMPARE(m_program->exitCode(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!stored().contains(m_tokens.refreshToken), 15000);
    QVERIFY(stored().contains("refresh_token"));
    QCOMPARE(m_issuer->refreshCount(), 1);
}

void AccountTest::aCrashDuringARenewalLosesNothing()
{
    m_issuer->setAccessLifetime(std::chrono::seconds(-60)); // over
    m_tokens = m_issuer->issueTokens();
    writeLogin(m_program->file(u"auth.json"_s));
    m_issuer->setDelay(std::chrono::milliseconds(600));
    m_program->start({u"models"_s, u"--verbose"_s});
    // It is announced before the process that renews has begun.
    QTRY_VERIFY_WITH_TIMEOUT(m_issuer->requestCount() == 1, 20000);
    m_program->sendSignal(SIGKILL);
    QVERIFY(m_program->waitForEnd());
    // The process that renews goes on, and stores what it gets.
    QTRY_VERIFY_WITH_TIMEOUT(!stored().contains(m_tokens.refreshToken), 15000);
    QVERIFY(stored().contains("refresh_token"));
    QCOMPARE(m_issuer->refreshCount(), 1);

    // What the dead one left does not stop the next.
    m_issuer->setDelay(std::chrono::milliseconds(0));
    m_program->run({u"models"_s, u"--verbose"_s});
    QCOMPARE(m_issuer->refusedRefreshCount(), 0);
}

//! The process that renews by itself.
void AccountTest::aDiskThatIsFullForAWhileLosesNothing()
{
#ifndef Q_OS_LINUX
    QSKIP("the limit of a running program can be set on Linux only");
#endif
    m_issuer->setAccessLifetime(std::chrono::seconds(-60)); // over
    m_tokens = m_issuer->issueTokens();
    writeLogin(m_program->file(u"auth.json"_s));
    m_issuer->setDelay(std::chrono::milliseconds(600));
    m_program->start({u"--renew-the-sign-in"_s});
    m_program->write("data=" + m_program->home().toUtf8() + "\nexplicit=\nsignIn/issuer="
                     + m_issuer->url().toString().toUtf8() + "\napplication/verbose=true\n");
    m_program->closeInput();
    QVERIFY2(m_program->waitForOutput("renewing the sign-in"), m_program->err().constData());
    m_program->limitDisk(true);
    QVERIFY2(m_program->waitForOutput("is not stored yet"), m_program->err().constData());
    QVERIFY(stored().contains(m_tokens.refreshToken));
    m_program->limitDisk(false);
    QVERIFY(m_program->waitForEnd());
    QVERIFY(!stored().contains(m_tokens.refreshToken));
    QVERIFY(stored().contains("refresh_token"));
    QCOMPARE(m_issuer->refreshCount(), 1);
}

void AccountTest::printsNoTokenAnywhere()
{
    writeLogin(m_program->file(u"other/auth.json"_s));
    m_program->run({u"import"_s, m_program->file(u"other"_s), u"--yes"_s, u"--verbose"_s});
    m_program->run({u"info"_s, u"--verbose"_s, u"--refresh"_s});
    m_program->run({u"models"_s, u"--verbose"_s});
    m_program->run({u"logout"_s, u"--verbose"_s});
    QVERIFY(m_program->everything().size() > 500);
    for (const QByteArray &token : {m_tokens.accessToken, m_tokens.refreshToken, m_tokens.idToken})
        QVERIFY(!m_program->everything().contains(token));
}

TEST_CLASS(AccountTest, QCoreApplication)

} // namespace tst_signin

#include "tst_signin.moc"
