// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ClientVersion.h"
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_client_version {

using namespace core;
using namespace std::chrono_literals;

//! A release feed that gives every request the same bytes.
class Feed : public QTcpServer
{
public:
    Feed()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    received += socket->readAll();
                    if (!received.endsWith("\r\n\r\n"))
                        return;
                    ++requests;
                    if (isSilent)
                        return;
                    socket->write(response);
                    socket->disconnectFromHost();
                });
            }
        });
    }

    void setBody(const QByteArray &body, const QByteArray &status = "200 OK")
    {
        response = "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }

    QString url() const { return u"http://127.0.0.1:%1/latest"_s.arg(serverPort()); }

    QByteArray response;
    QByteArray received;
    int requests = 0;
    bool isSilent = false;
};

QByteArray release(const char *tag)
{
    return QByteArray(R"({"tag_name":")") + tag + R"(","draft":false,"prerelease":false})";
}

class TestClientVersion : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Feed> m_feed;
    ManualClock m_clock;
    Settings m_settings;

    QString file() const { return m_folder->filePath(u"client_version.json"_s); }

    std::unique_ptr<ClientVersion> make() const
    {
        auto version = std::make_unique<ClientVersion>(m_clock, m_settings, file());
        version->setSignedIn(true);
        return version;
    }

    //! Makes the hourly timer unnecessary: the same check as its timeout.
    static void check(ClientVersion &version)
    {
        version.setSignedIn(false);
        version.setSignedIn(true);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_feed = std::make_unique<Feed>();
        m_settings = {};
        m_settings.versionFeed = m_feed->url();
        m_settings.proxyMode = ProxyMode::None;
    }

    void takesTheNewestOneAndKeepsIt()
    {
        m_feed->setBody(release("rust-v0.300.1"));
        const auto version = make();
        QSignalSpy changed(version.get(), &ClientVersion::changed);
        QCOMPARE(version->current(), ClientVersion::builtIn());
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(version->current(), u"0.300.1"_s);
        QVERIFY(m_feed->received.startsWith("GET /latest HTTP/1.1\r\n"));
        QVERIFY(m_feed->received.toLower().contains("\r\nuser-agent: chatmock/"));
        for (const char *name : {"authorization", "cookie", "chatgpt-account-id", "originator"})
            QVERIFY2(!m_feed->received.toLower().contains(name), name);

        m_feed->close();
        const auto next = make();
        QCOMPARE(next->current(), u"0.300.1"_s);
    }

    void looksOnceADay()
    {
        m_feed->setBody(release("rust-v0.300.1"));
        const auto version = make();
        QTRY_COMPARE(m_feed->requests, 1);
        QTRY_COMPARE(version->current(), u"0.300.1"_s);
        m_feed->setBody(release("rust-v0.300.2"));
        m_clock.advance(23h);
        check(*version);
        const auto second = make(); // as after a restart
        QCOMPARE(second->current(), u"0.300.1"_s);
        m_clock.advance(1h);
        check(*version);
        QTRY_COMPARE(version->current(), u"0.300.2"_s);
        QCOMPARE(m_feed->requests, 2);
    }

    void aFailedAttemptCountsAsWell()
    {
        m_feed->setBody("{}", "403 Forbidden");
        const auto version = make();
        QTRY_COMPARE(m_feed->requests, 1);
        QTRY_VERIFY(!version->isLookingUp());
        m_clock.advance(5h);
        check(*version);
        m_clock.advance(20h);
        m_feed->setBody(release("rust-v0.300.1"));
        check(*version);
        QTRY_COMPARE(version->current(), u"0.300.1"_s);
        QCOMPARE(m_feed->requests, 2);
    }

    void ignoresWhatIsNoRelease_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("a number") << QByteArray(R"({"tag_name":0.3})");
        QTest::newRow("platform") << release("rust-v0.300.1-linux-x64");
        QTest::newRow("preview name") << release("rust-v0.300.1-alpha.1");
        QTest::newRow("two parts") << release("rust-v0.300");
        QTest::newRow("huge number") << release("rust-v0.999999999999.1");
        QTest::newRow("line break") << release("rust-v0.300.1\\n");
        QTest::newRow("older than built in") << release("rust-v0.1.0");
        QTest::newRow("marked as preview")
            << QByteArray(R"({"tag_name":"rust-v0.300.1","prerelease":true})");
        QTest::newRow("5 MiB") << '"' + QByteArray(5 * 1024 * 1024, 'x') + '"';
    }

    void ignoresWhatIsNoRelease()
    {
        QFETCH(const QByteArray, body);
        m_feed->setBody(body);
        const auto version = make();
        QTRY_COMPARE(m_feed->requests, 1);
        QTRY_VERIFY(!version->isLookingUp());
        QCOMPARE(version->current(), ClientVersion::builtIn());
        m_feed->setBody(release("rust-v0.300.1"));
        m_clock.advance(25h);
        check(*version);
        QTRY_COMPARE(version->current(), u"0.300.1"_s);
    }

    void readsARegistry()
    {
        m_feed->setBody(R"({"name":"@openai/codex","version":"0.300.4"})");
        const auto version = make();
        QTRY_COMPARE(version->current(), u"0.300.4"_s);
    }

    void survivesARubbishFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\xff\xfe{");
        QTest::newRow("other types") << QByteArray(R"({"version":[],"checked_at":"x"})");
        QTest::newRow("older") << QByteArray(R"({"version":"0.0.1","checked_at":0})");
        QTest::newRow("the future")
            << QByteArray(R"({"version":"rubbish","checked_at":9000000000000})");
    }

    void survivesARubbishFile()
    {
        QFETCH(const QByteArray, content);
        QFile stored(file());
        QVERIFY(stored.open(QIODevice::WriteOnly));
        stored.write(content);
        stored.close();
        m_feed->setBody(release("rust-v0.300.1"));
        const auto version = make();
        QCOMPARE(version->current(), ClientVersion::builtIn());
        QTRY_COMPARE(version->current(), u"0.300.1"_s);
    }

    void asksNobodyWhenItNeedNot_data()
    {
        QTest::addColumn<QString>("clientVersion");
        QTest::addColumn<bool>("looksUp");
        QTest::addColumn<bool>("isSignedIn");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a fixed version") << u"0.9.9"_s << true << true << u"0.9.9"_s;
        QTest::newRow("switched off") << u"auto"_s << false << true << ClientVersion::builtIn();
        QTest::newRow("nobody signed in") << u"auto"_s << true << false << ClientVersion::builtIn();
    }

    void asksNobodyWhenItNeedNot()
    {
        QFETCH(const QString, clientVersion);
        QFETCH(const bool, looksUp);
        QFETCH(const bool, isSignedIn);
        QFETCH(const QString, expected);
        m_feed->setBody(release("rust-v0.300.1"));
        m_settings.clientVersion = clientVersion;
        m_settings.versionLookup = looksUp;
        ClientVersion version(m_clock, m_settings, file());
        version.setSignedIn(isSignedIn);
        QCOMPARE(version.current(), expected);
        QVERIFY(!version.isLookingUp());
        m_settings.clientVersion = u"auto"_s;
        m_settings.versionLookup = true;
        version.configure(m_settings);
        version.setSignedIn(true);
        QTRY_COMPARE(version.current(), u"0.300.1"_s);
        QCOMPARE(m_feed->requests, 1);
    }

    void endsWhileTheFeedIsSilent()
    {
        m_feed->isSilent = true;
        const auto version = make();
        QTRY_COMPARE(m_feed->requests, 1);
        QCOMPARE(version->current(), ClientVersion::builtIn());
        QVERIFY(version->isLookingUp());
        version->setSignedIn(false);
        QVERIFY(!version->isLookingUp());
    }

    void staysOnThisComputerWithItsBackend_data()
    {
        QTest::addColumn<QString>("upstream");
        QTest::addColumn<QString>("feed");
        QTest::addColumn<bool>("looksUp");
        const QString away = u"https://192.0.2.1/latest"_s; // an address for documentation
        QTest::newRow("demo") << u"http://127.0.0.1:9"_s << away << false;
        QTest::newRow("real backend") << Settings().upstream << away << true;
        QTest::newRow("without TLS") << Settings().upstream << u"http://192.0.2.1/x"_s << false;
        QTest::newRow("rubbish") << Settings().upstream << u"https//:"_s << false;
    }

    void staysOnThisComputerWithItsBackend()
    {
        QFETCH(const QString, upstream);
        QFETCH(const QString, feed);
        QFETCH(const bool, looksUp);
        m_settings.upstream = upstream;
        m_settings.versionFeed = feed;
        ClientVersion version(m_clock, m_settings, {});
        version.setSignedIn(true);
        QCOMPARE(version.isLookingUp(), looksUp);
    }
};

TEST_CLASS(TestClientVersion, QCoreApplication)

} // namespace tst_client_version

#include "tst_client_version.moc"
