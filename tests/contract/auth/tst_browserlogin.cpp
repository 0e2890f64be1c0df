// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/BrowserLogin.h"
#include "tests/contract/auth/IssuerFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QNetworkInterface>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_browserlogin {

using namespace core;
using namespace fakes;
using namespace std::chrono_literals;

class TestBrowserLogin : public QObject
{
    Q_OBJECT

    std::unique_ptr<IssuerFixture> m_fixture;
    std::unique_ptr<BrowserLogin> m_login;
    QList<quint16> m_ports;
    std::optional<Result<Credentials>> m_outcome;
    int m_outcomes = 0;

    void makeLogin()
    {
        m_login = std::make_unique<BrowserLogin>(*m_fixture->oauth, m_fixture->settings);
        m_login->setPorts(m_ports);
        connect(m_login.get(), &BrowserLogin::finished, this,
                [this](const Result<Credentials> &outcome) {
                    m_outcome.emplace(outcome);
                    ++m_outcomes;
                });
    }

    //! The address to open, or an invalid one when it does not come.
    QUrl startLogin()
    {
        QSignalSpy ready(m_login.get(), &BrowserLogin::ready);
        m_login->start();
        if (ready.isEmpty())
            ready.wait(6000);
        return ready.isEmpty() ? QUrl() : ready.first().first().toUrl();
    }

    bool isFinished()
    {
        return waitUntil([this] { return m_outcome.has_value(); }, 6s);
    }

    Error error() const { return m_outcome && !*m_outcome ? m_outcome->error() : Error{}; }

    static QString item(const QUrl &url, const char *name)
    {
        return QUrlQuery(url).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    }

    QUrl callback(const QByteArray &query, const char *path = "/auth/callback") const
    {
        return QUrl(u"http://localhost:%1%2?%3"_s.arg(m_ports.first())
                        .arg(QString::fromLatin1(path), QString::fromLatin1(query)));
    }

    //! The address that the browser would be sent to, without going there.
    QUrl approvedAddress(const QUrl &authorize)
    {
        m_fixture->issuer.setAutoApprove(true);
        return QUrl::fromEncoded(fetchPage(authorize, "GET", {}, false).location);
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<IssuerFixture>();
        m_ports = {freePort(), freePort()};
        m_fixture->issuer.setCallbackPorts(m_ports);
        m_fixture->issuer.setAutoApprove(true);
        m_outcome.reset();
        m_outcomes = 0;
        makeLogin();
    }

    void cleanup() { m_login.reset(); }

    void signsIn()
    {
        const QUrl url = startLogin();
        QVERIFY(m_login->canListen());
        QVERIFY(!m_login->listenError());
        QCOMPARE(m_login->authorizeUrl(), url);
        const auto page = fetchPage(url);
        QCOMPARE(page.status, 200);
        QVERIFY2(page.body.contains("You are signed in"), page.body.constData());
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
        QCOMPARE(toIdentity(**m_outcome).email, u"demo@example.com"_s);
        QVERIFY(!page.body.contains((*m_outcome)->accessToken.reveal()));
        QTest::qWait(20);
        QCOMPARE(m_outcomes, 1);
        QTcpServer server;
        QVERIFY2(server.listen(QHostAddress::LocalHost, m_ports.first()), "the port is free again");
    }

    void requestsTheRightParameters()
    {
        const QUrl url = startLogin();
        QCOMPARE(url.path(), u"/oauth/authorize"_s);
        QCOMPARE(item(url, "response_type"), u"code"_s);
        QCOMPARE(item(url, "client_id"), u"app_EMoamEEZ73f0CkXaXp7hrann"_s);
        QCOMPARE(item(url, "redirect_uri"),
                 u"http://localhost:%1/auth/callback"_s.arg(m_ports.first()));
        QCOMPARE(item(url, "scope"), u"openid profile email offline_access"_s);
        QCOMPARE(item(url, "code_challenge").size(), 43);
        QCOMPARE(item(url, "code_challenge_method"), u"S256"_s);
        QCOMPARE(item(url, "id_token_add_organizations"), u"true"_s);
        QCOMPARE(item(url, "codex_cli_simplified_flow"), u"true"_s);
        QCOMPARE(item(url, "state").size(), 43);
        QCOMPARE(item(url, "originator"), u"chatmock"_s);
        QVERIFY(url.toEncoded().contains("scope=openid%20profile%20email%20offline_access"));
    }

    void usesTheRegisteredPortsByDefault()
    {
        BrowserLogin login(*m_fixture->oauth, m_fixture->settings);
        QSignalSpy ready(&login, &BrowserLogin::ready);
        login.start();
        QVERIFY(ready.wait(6000));
        const QString redirect = item(login.authorizeUrl(), "redirect_uri");
        QVERIFY(redirect == u"http://localhost:1455/auth/callback"_s
                || redirect == u"http://localhost:1457/auth/callback"_s);
    }

    void listensOnLoopbackOnly()
    {
        startLogin();
        QTcpSocket loopback;
        loopback.connectToHost(QHostAddress::LocalHost, m_ports.first());
        QVERIFY(loopback.waitForConnected(2000));
        for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
            if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
                continue;
            QTcpSocket outside;
            outside.connectToHost(address, m_ports.first());
            QVERIFY(!outside.waitForConnected(500));
        }
    }

    void listensWhereAContainerWantsIt()
    {
        m_fixture->settings.loginBind = u"0.0.0.0"_s;
        makeLogin();
        const QUrl url = startLogin();
        QVERIFY(m_login->canListen());
        QVERIFY(item(url, "redirect_uri").startsWith(u"http://localhost:"_s));
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(u"127.0.0.3"_s), m_ports.first());
        QVERIFY(socket.waitForConnected(2000));
    }

    void saysWhenTheBindAddressIsNone()
    {
        m_fixture->settings.loginBind = u"nowhere at all"_s;
        makeLogin();
        QVERIFY(startLogin().isValid());
        QVERIFY(!m_login->canListen());
        QCOMPARE(m_login->listenError()->code, ErrorCode::BadRequest);
    }

    void respondsToStrayRequestsAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("status");
        const QByteArray get("GET");
        const QByteArray none;
        const QByteArray good("/auth/callback?code=x&state=STATE");
        QTest::newRow("favicon") << get << QByteArray("/favicon.ico") << none << 404;
        QTest::newRow("start page") << get << QByteArray("/") << none << 404;
        QTest::newRow("other path")
            << get << QByteArray("/auth/callback/x?code=x&state=STATE") << none << 404;
        QTest::newRow("head") << QByteArray("HEAD") << good << none << 200;
        QTest::newRow("prefetch") << get << good << QByteArray("Sec-Purpose: prefetch") << 503;
        QTest::newRow("older prefetch") << get << good << QByteArray("Purpose: prefetch") << 503;
        QTest::newRow("post") << QByteArray("POST") << good << none << 405;
        QTest::newRow("wrong state")
            << get << QByteArray("/auth/callback?code=x&state=other") << none << 400;
        QTest::newRow("wrong state with error")
            << get << QByteArray("/auth/callback?error=access_denied&state=other") << none << 400;
        QTest::newRow("no query") << get << QByteArray("/auth/callback") << none << 400;
        QTest::newRow("state alone")
            << get << QByteArray("/auth/callback?state=STATE") << none << 400;
        QTest::newRow("cancel from a page")
            << get << QByteArray("/cancel") << QByteArray("Sec-Fetch-Site: cross-site") << 403;
        QTest::newRow("cancel with origin")
            << get << QByteArray("/cancel") << QByteArray("Origin: https://example.com") << 403;
        QTest::newRow("cancel by post")
            << QByteArray("POST") << QByteArray("/cancel") << none << 403;
    }
    void respondsToStrayRequestsAndGoesOn()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, header);
        const QUrl url = startLogin();
        path.replace("STATE", item(url, "state").toUtf8());
        QList<std::pair<QByteArray, QByteArray>> headers;
        if (!header.isEmpty()) {
            const qsizetype colon = header.indexOf(':');
            headers.append({header.left(colon), header.mid(colon + 2)});
        }
        const QUrl stray =
            QUrl::fromEncoded("http://localhost:" + QByteArray::number(m_ports.first()) + path);
        const auto page = fetchPage(stray, method, headers);
        QTEST(page.status, "status");
        QTest::qWait(20);
        QVERIFY(!m_outcome);

        QCOMPARE(fetchPage(url).status, 200);
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
    }

    void respondsToARepeatedCallback()
    {
        const QUrl address = approvedAddress(startLogin());
        m_fixture->issuer.setDelay(1s);
        QNetworkAccessManager browser;
        QNetworkReply *first = browser.get(QNetworkRequest(address));
        QVERIFY(
            waitUntil([this] { return m_fixture->issuer.lastUserAgent().startsWith("chatmock"); }));
        const auto repeated = fetchPage(address);
        QCOMPARE(repeated.status, 200);
        QVERIFY(repeated.body.contains("Finishing the sign-in"));
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
        QTRY_VERIFY(first->isFinished());
        QVERIFY(first->readAll().contains("You are signed in"));
        QCOMPARE(m_fixture->issuer.exchangeCount(), 1);
    }

    void toleratesAnEntrypointInTheState()
    {
        QUrl address = approvedAddress(startLogin());
        address.setQuery(address.query() + u".onboarding_entrypoint=codex"_s);
        QCOMPARE(fetchPage(address).status, 200);
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
    }

    void explainsARefusal_data()
    {
        QTest::addColumn<int>("decision");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("declined") << int(FakeIssuer::Decision::Deny) << "access_denied"
                                  << QByteArray("declined");
        QTest::newRow("entitlement")
            << int(FakeIssuer::Decision::MissingEntitlement) << "missing_codex_entitlement"
            << QByteArray("Codex is not enabled");
    }
    void explainsARefusal()
    {
        QFETCH(int, decision);
        QFETCH(QByteArray, words);
        m_fixture->issuer.setDecision(FakeIssuer::Decision(decision));
        const auto page = fetchPage(startLogin());
        QVERIFY2(page.body.contains(words), page.body.constData());
        QVERIFY(page.body.contains("Sign-in failed"));
        QVERIFY(isFinished());
        QCOMPARE(error().code, ErrorCode::NotSignedIn);
        QTEST(error().providerCode, "code");
    }

    void reportsTheBrowserWhenTheExchangeFails()
    {
        const QUrl address = approvedAddress(startLogin());
        m_fixture->issuer.setTrouble(FakeIssuer::Trouble::ServerError);
        const auto page = fetchPage(address);
        QCOMPARE(page.status, 400);
        QVERIFY(page.body.contains("ChatMock shows what happened"));
        QVERIFY(isFinished());
        QCOMPARE(error().code, ErrorCode::Unreachable);
    }

    void endsWhenANewerSignInStarts()
    {
        startLogin();
        BrowserLogin newer(*m_fixture->oauth, m_fixture->settings);
        newer.setPorts(m_ports);
        QSignalSpy ready(&newer, &BrowserLogin::ready);
        newer.start();
        QVERIFY(ready.wait(5000));
        QVERIFY(isFinished());
        QCOMPARE(error().code, ErrorCode::Cancelled);
        QCOMPARE(error().providerCode, QString(sign_in_problem::Replaced));
        QCOMPARE(item(newer.authorizeUrl(), "redirect_uri"),
                 u"http://localhost:%1/auth/callback"_s.arg(m_ports.first()));
    }

    void takesTheOtherPortFromAStubbornProgram()
    {
        QTcpServer stubborn;
        QVERIFY(stubborn.listen(QHostAddress::LocalHost, m_ports.first()));
        QByteArray received;
        connect(&stubborn, &QTcpServer::newConnection, this, [&stubborn, &received] {
            QTcpSocket *socket = stubborn.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                    [socket, &received] { received += socket->readAll(); });
        });
        QElapsedTimer timer;
        timer.start();
        const QUrl url = startLogin();
        QVERIFY(timer.elapsed() >= 1900);
        QVERIFY2(received.startsWith("GET /cancel HTTP/1.1\r\n"), received.constData());
        QCOMPARE(received.count("GET /cancel"), 1);
        QVERIFY(m_login->canListen());
        QCOMPARE(item(url, "redirect_uri"),
                 u"http://localhost:%1/auth/callback"_s.arg(m_ports.last()));
        QCOMPARE(fetchPage(url).status, 200);
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
    }

    void takesAPastedAddressWhenNoPortIsFree()
    {
        QTcpServer first;
        QTcpServer second;
        QVERIFY(first.listen(QHostAddress::LocalHost, m_ports.first()));
        QVERIFY(second.listen(QHostAddress::LocalHost, m_ports.last()));
        const QUrl url = startLogin();
        QVERIFY(url.isValid());
        QVERIFY(!m_login->canListen());
        QCOMPARE(m_login->listenError()->code, ErrorCode::PortInUse);
        QVERIFY(m_login->listenError()->message.contains(QString::number(m_ports.first())));
        QVERIFY(m_login->usePastedAddress(approvedAddress(url).toString()));
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
    }

    void takesAPastedAddress_data()
    {
        QTest::addColumn<int>("form");
        QTest::newRow("complete address") << 0;
        QTest::newRow("query") << 1;
        QTest::newRow("code and state") << 2;
    }
    void takesAPastedAddress()
    {
        QFETCH(int, form);
        const QUrl address = approvedAddress(startLogin());
        const QString texts[] = {address.toString(), address.query(),
                                 item(address, "code") + u'#' + item(address, "state")};
        QVERIFY(m_login->usePastedAddress(texts[form]));
        QCOMPARE(m_outcomes, 0);
        const Status twice = m_login->usePastedAddress(texts[form]);
        QCOMPARE(twice.error().code, ErrorCode::BadRequest);
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
    }

    void refusesAPastedAddressOfAnotherSignIn_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("nonsense") << u"hello"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("other state") << u"http://localhost:1455/auth/callback?code=a&state=b"_s;
        QTest::newRow("no state") << u"http://localhost:1455/auth/callback?code=a"_s;
    }
    void refusesAPastedAddressOfAnotherSignIn()
    {
        QFETCH(QString, pasted);
        QCOMPARE(m_login->usePastedAddress(pasted).error().code,
                 ErrorCode::BadRequest); // not started
        const QUrl url = startLogin();
        const Status status = m_login->usePastedAddress(pasted);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::BadRequest);
        QCOMPARE(fetchPage(url).status, 200);
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
    }

    void saysWhatIsWrongWithAPastedAddress_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QLatin1StringView>("problem");
        QTest::newRow("nonsense") << u"hello"_s << sign_in_problem::Address;
        QTest::newRow("ChatGPT") << u"https://chatgpt.com/"_s << sign_in_problem::Address;
        QTest::newRow("the sign-in link") << u"LINK"_s << sign_in_problem::Link;
        QTest::newRow("the sign-in link in quotes") << u"\"LINK\" "_s << sign_in_problem::Link;
        QTest::newRow("an older sign-in")
            << u"http://localhost:1455/auth/callback?code=a&state=b"_s << sign_in_problem::Other;
    }
    void saysWhatIsWrongWithAPastedAddress()
    {
        QFETCH(QString, pasted);
        const QUrl url = startLogin();
        const Status status = m_login->usePastedAddress(
            pasted.replace(u"LINK"_s, QString::fromLatin1(url.toEncoded())));
        QVERIFY(!status);
        QFETCH(QLatin1StringView, problem);
        QCOMPARE(status.error().providerCode, QString(problem));
    }

    void speaksTheLanguageOfTheBrowser()
    {
        const auto page = fetchPage(startLogin(), "GET", {{"Accept-Language", "de-AT,en;q=0.5"}});
        QVERIFY2(page.body.contains("Sie sind angemeldet"), page.body.constData());
        QVERIFY(page.body.contains("lang=\"de\""));
    }

    void takesAPastedRefusal()
    {
        m_fixture->issuer.setDecision(FakeIssuer::Decision::Deny);
        const QUrl address = approvedAddress(startLogin());
        QVERIFY(m_login->usePastedAddress(address.toString()));
        QVERIFY(isFinished());
        QCOMPARE(error().providerCode, u"access_denied"_s);
    }

    void givesUpAfterAWhile()
    {
        m_login->setTimeLimit(100ms);
        startLogin();
        QVERIFY(isFinished());
        QCOMPARE(error().code, ErrorCode::Timeout);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, m_ports.first()));
    }

    void endsSilentlyWhenItIsDestroyed()
    {
        startLogin();
        m_login.reset();
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, m_ports.first()));
        QTest::qWait(20);
        QCOMPARE(m_outcomes, 0);
    }

    void mayBeDestroyedInItsOwnSignals()
    {
        connect(m_login.get(), &BrowserLogin::finished, this, [this] { m_login.reset(); });
        const auto page = fetchPage(startLogin());
        QVERIFY(page.body.contains("You are signed in"));
        QTRY_VERIFY(!m_login);

        makeLogin();
        connect(m_login.get(), &BrowserLogin::ready, this, [this] { m_login.reset(); });
        m_login->start();
        QTRY_VERIFY(!m_login);
    }
};

TEST_CLASS(TestBrowserLogin, QCoreApplication)

} // namespace tst_browserlogin

#include "tst_browserlogin.moc"
