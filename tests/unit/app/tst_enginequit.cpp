// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Engine.h"
#include "tests/fakes/FakeIssuer.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_enginequit {

using app::Engine;
using app::EngineWorker;
using core::AccountState;
using core::ServerState;

//! How the program behind the window ends, and what it brings to an end before.
class EngineQuitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void stopsWhileSignedOut();
    void stopsAlsoWhenItsServerCouldNotStart();
    void storesARenewalThatIsUnderWayBeforeItStops();
    void storesARenewalThatIsUnderWayWithoutARequestToQuit();

private:
    [[nodiscard]] app::ServiceOptions options() const;
    [[nodiscard]] QString tokenFile() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void EngineQuitTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

app::ServiceOptions EngineQuitTest::options() const
{
    QTcpServer probe;
    (void)probe.listen(QHostAddress(QHostAddress::LocalHost));
    app::ServiceOptions result;
    result.dataFolder = m_folder->path();
    result.configFolder = m_folder->path();
    result.isDataFolderExplicit = true;
    result.settings.port = probe.serverPort();
    result.settings.upstream = u"http://127.0.0.1:9/backend-api/codex"_s;
    return result;
}

QString EngineQuitTest::tokenFile() const
{
    return m_folder->filePath(u"auth.json"_s);
}

void EngineQuitTest::stopsWhileSignedOut()
{
    Engine engine(options());
    QSignalSpy stopped(&engine, &Engine::stopped);
    engine.start();
    QTRY_COMPARE(engine.state().account.phase, AccountState::Phase::SignedOut);
    engine.post(&EngineWorker::quit);
    QTRY_COMPARE(stopped.size(), 1);
}

void EngineQuitTest::stopsAlsoWhenItsServerCouldNotStart()
{
    app::ServiceOptions taken = options();
    taken.isDemo = true;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    taken.settings.port = other.serverPort();
    Engine engine(taken);
    QSignalSpy stopped(&engine, &Engine::stopped);
    engine.start();
    QTRY_COMPARE(engine.state().server.phase, ServerState::Phase::Failed);
    QVERIFY(engine.state().server.alternativePort > 0);
    engine.post(&EngineWorker::quit);
    QTRY_COMPARE(stopped.size(), 1);
}

void EngineQuitTest::storesARenewalThatIsUnderWayBeforeItStops()
{
    fakes::FakeIssuer issuer;
    QVERIFY(issuer.listen());
    issuer.setAccessLifetime(std::chrono::seconds(1)); // due for renewal at once
    const core::Credentials credentials = signInAt(issuer);
    issuer.setDelay(std::chrono::milliseconds(500));
    QFile file(tokenFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(core::toAuthJson(credentials));
    file.close();

    app::ServiceOptions signedIn = options();
    signedIn.settings.issuer = issuer.url().toString();
    {
        Engine engine(signedIn); // requests the limits, which needs a new token
        QSignalSpy stopped(&engine, &Engine::stopped);
        engine.start();
        QTRY_VERIFY(!issuer.lastUserAgent().isEmpty());
        engine.post(&EngineWorker::quit);
        QTRY_COMPARE(stopped.size(), 1);
    }
    QCOMPARE(issuer.refreshCount(), 1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(stored.contains("refresh_token"));
    QVERIFY(!stored.contains(credentials.refreshToken.reveal()));
}

void EngineQuitTest::storesARenewalThatIsUnderWayWithoutARequestToQuit()
{
    // In a thread of its own: this one waits for the engine.
    QThread thread;
    QObject there;
    there.moveToThread(&thread);
    thread.start();
    std::unique_ptr<fakes::FakeIssuer> issuer;
    core::Credentials credentials;
    QString address;
    const auto inThread = [&there](const auto &work) {
        QMetaObject::invokeMethod(&there, work, Qt::BlockingQueuedConnection);
    };
    inThread([&] {
        issuer = std::make_unique<fakes::FakeIssuer>();
        (void)issuer->listen();
        issuer->setAccessLifetime(std::chrono::seconds(1));
        credentials = signInAt(*issuer);
        issuer->setDelay(std::chrono::milliseconds(500));
        address = issuer->url().toString();
    });
    QFile file(tokenFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(core::toAuthJson(credentials));
    file.close();

    app::ServiceOptions signedIn = options();
    signedIn.settings.issuer = address;
    {
        Engine engine(signedIn);
        engine.start();
        const auto userAgent = [&] {
            QByteArray agent;
            inThread([&] { agent = issuer->lastUserAgent(); });
            return agent;
        };
        QTRY_VERIFY(!userAgent().isEmpty());
    }
    inThread([&] { issuer.reset(); });
    thread.quit();
    thread.wait();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(stored.contains("refresh_token"));
    QVERIFY(!stored.contains(credentials.refreshToken.reveal()));
}

TEST_CLASS(EngineQuitTest, QCoreApplication)

} // namespace tst_enginequit

#include "tst_enginequit.moc"
