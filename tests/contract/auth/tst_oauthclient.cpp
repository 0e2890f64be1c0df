// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AuthorizationCode.h"
#include "tests/contract/auth/IssuerFixture.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QUrlQuery>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_oauthclient {

using namespace core;
using namespace fakes;
using namespace std::chrono_literals;

class TestOAuthClient : public QObject
{
    Q_OBJECT

    std::unique_ptr<IssuerFixture> m_fixture;
    Pkce m_pkce;
    QUrl m_redirect;

    QUrl authorizeUrl(const QByteArray &name = {}, const QByteArray &value = {}) const
    {
        QList<std::pair<QByteArray, QByteArray>> fields{
            {"response_type", "code"},
            {"client_id", m_fixture->settings.clientId.toUtf8()},
            {"redirect_uri", m_redirect.toEncoded()},
            {"scope", "openid profile email offline_access"},
            {"code_challenge", m_pkce.challenge},
            {"code_challenge_method", "S256"},
            {"state", "S1"}};
        QUrlQuery query;
        for (const auto &[field, text] : fields) {
            const QByteArray used = field == name ? value : text;
            query.addQueryItem(QString::fromLatin1(field),
                               QString::fromLatin1(used.toPercentEncoding()));
        }
        QUrl url = m_fixture->oauth->endpoints().authorize;
        url.setQuery(query);
        return url;
    }

    Secret makeCode(const QByteArray &scope = "openid offline_access")
    {
        m_fixture->issuer.setAutoApprove(true);
        const auto page = fetchPage(authorizeUrl("scope", scope), "GET", {}, false);
        const QUrlQuery back(QUrl::fromEncoded(page.location));
        return Secret(back.queryItemValue(u"code"_s).toUtf8());
    }

    Result<Credentials> exchange(const Secret &code, const Secret &verifier, const QUrl &redirect)
    {
        Outcome<Credentials> outcome;
        m_fixture->oauth->exchangeCode(code, verifier, redirect, outcome.callback());
        outcome.wait();
        return outcome.isGood() ? Result(outcome.value()) : Result<Credentials>(outcome.error());
    }

    Result<Credentials> refresh(const Credentials &credentials)
    {
        Outcome<Credentials> outcome;
        m_fixture->oauth->refresh(credentials, outcome.callback());
        outcome.wait();
        return outcome.isGood() ? Result(outcome.value()) : Result<Credentials>(outcome.error());
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<IssuerFixture>();
        m_pkce = makePkce();
        m_redirect = QUrl(u"http://localhost:1455/auth/callback"_s);
    }

    void exchangesACode()
    {
        const auto credentials = exchange(makeCode(), m_pkce.verifier, m_redirect);
        QVERIFY(credentials);
        QCOMPARE(toIdentity(*credentials).email, u"demo@example.com"_s);
        QCOMPARE(toIdentity(*credentials).plan, u"plus"_s);
        QCOMPARE(credentials->accountId, toIdentity(*credentials).accountId);
        QCOMPARE(credentials->lastRefresh, m_fixture->clock.unixSeconds());
        QVERIFY(m_fixture->issuer.accepts(credentials->accessToken.reveal()));
        QVERIFY(!credentials->isImported);
        QCOMPARE(m_fixture->issuer.lastContentType(),
                 QByteArray("application/x-www-form-urlencoded"));
        QVERIFY(m_fixture->issuer.lastUserAgent().startsWith("chatmock/"));
    }

    void getsNoTokensForAWrongExchange()
    {
        const Secret code = makeCode();
        const auto wrongVerifier = exchange(code, makePkce().verifier, m_redirect);
        QCOMPARE(wrongVerifier.error().code, ErrorCode::NotSignedIn);
        QCOMPARE(wrongVerifier.error().providerCode, u"invalid_grant"_s);
        QVERIFY(!exchange(code, m_pkce.verifier, m_redirect)); // codes can be used once

        const QUrl other(u"http://localhost:1457/auth/callback"_s);
        QVERIFY(!exchange(makeCode(), m_pkce.verifier, other));
        const Secret late = makeCode();
        m_fixture->clock.advance(11min);
        QVERIFY(!exchange(late, m_pkce.verifier, m_redirect));
        QVERIFY(!exchange(Secret("made up"), m_pkce.verifier, m_redirect));
    }

    void isGivenNoRefreshTokenWithoutOfflineAccess()
    {
        const auto credentials = exchange(makeCode("openid"), m_pkce.verifier, m_redirect);
        QVERIFY(credentials);
        QVERIFY(credentials->refreshToken.isEmpty());
    }

    void isRefusedByTheAuthorizePage_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *title, const QByteArray &name, const QByteArray &value) {
            QTest::newRow(title) << name << value;
        };
        row("client", "client_id", "someone");
        row("port", "redirect_uri", "http://localhost:8080/auth/callback");
        row("host", "redirect_uri", "http://127.0.0.1:1455/auth/callback");
        row("path", "redirect_uri", "http://localhost:1455/other");
        row("type", "response_type", "token");
        row("plain challenge", "code_challenge_method", "plain");
        row("no challenge", "code_challenge", "");
        row("no state", "state", "");
    }
    void isRefusedByTheAuthorizePage()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        m_fixture->issuer.setAutoApprove(true);
        const auto page = fetchPage(authorizeUrl(name, value), "GET", {}, false);
        QCOMPARE(page.status, 400);
        QVERIFY(page.body.contains("Demo") && page.location.isEmpty());
    }

    void showsADemoPageWithALink()
    {
        const auto page = fetchPage(authorizeUrl(), "GET", {}, false);
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("<strong>Demo</strong>"));
        const qsizetype at = page.body.indexOf("id=\"continue\" href=\"");
        QVERIFY(at > 0);
        QByteArray link = page.body.mid(at + 20);
        link = link.left(link.indexOf('"')).replace("&amp;", "&");
        const QUrl next = m_fixture->issuer.url().resolved(QUrl::fromEncoded(link));
        const auto approved = fetchPage(next, "GET", {}, false);
        QCOMPARE(approved.status, 302);
        QVERIFY(approved.location.startsWith("http://localhost:1455/auth/callback?code="));
        QVERIFY(approved.location.contains("state=S1"));
    }

    void refreshesWithRotation()
    {
        const Credentials first = m_fixture->signedIn();
        m_fixture->clock.advance(1h);
        const auto second = refresh(first);
        QVERIFY(second);
        QCOMPARE(m_fixture->issuer.lastContentType(), QByteArray("application/json"));
        QVERIFY(second->refreshToken != first.refreshToken);
        QVERIFY(second->accessToken != first.accessToken);
        QCOMPARE(second->lastRefresh, m_fixture->clock.unixSeconds());

        const auto again = refresh(first);
        QCOMPARE(again.error().code, ErrorCode::NotSignedIn);
        QCOMPARE(again.error().providerCode, u"refresh_token_reused"_s);
        QVERIFY(refresh(*second));
    }

    void keepsWhatARefreshLeavesOut()
    {
        m_fixture->issuer.setSparseRefresh(true);
        Credentials first = m_fixture->signedIn();
        first.isImported = true;
        const auto second = refresh(first);
        QVERIFY(second);
        QVERIFY(second->accessToken != first.accessToken);
        QCOMPARE(second->refreshToken, first.refreshToken);
        QCOMPARE(second->idToken, first.idToken);
        QCOMPARE(second->accountId, first.accountId);
        QVERIFY(second->isImported);
    }

    void reportsApartWhatWentWrong_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<ErrorCode>("errorCode");
        QTest::addColumn<QString>("word");
        using Trouble = FakeIssuer::Trouble;
        QTest::newRow("hangs") << int(Trouble::Hang) << ErrorCode::Timeout << "in time";
        QTest::newRow("breaks off")
            << int(Trouble::BreakOff) << ErrorCode::Unreachable << "reached";
        QTest::newRow("503") << int(Trouble::ServerError) << ErrorCode::Unreachable << "503";
        QTest::newRow("HTML") << int(Trouble::HtmlError) << ErrorCode::Upstream << "403";
        QTest::newRow("no tokens") << int(Trouble::NoTokens) << ErrorCode::Upstream << "no tokens";
        QTest::newRow("country") << int(Trouble::WrongCountry) << ErrorCode::Upstream << "proxy";
    }
    void reportsApartWhatWentWrong()
    {
        QFETCH(int, trouble);
        QFETCH(QString, word);
        m_fixture->oauth->setTimeLimit(trouble == int(FakeIssuer::Trouble::Hang) ? 500ms : 10s);
        m_fixture->issuer.setTrouble(FakeIssuer::Trouble(trouble));
        const auto outcome = exchange(Secret("code-of-mine"), m_pkce.verifier, m_redirect);
        QVERIFY(!outcome);
        QTEST(outcome.error().code, "errorCode");
        QVERIFY2(outcome.error().message.contains(word), qPrintable(outcome.error().message));
        QVERIFY(!outcome.error().message.contains(u"code-of-mine"_s));
        QVERIFY(!outcome.error().message.contains(u'<'));
    }

    void reportsThatNoServerListens()
    {
        m_fixture->issuer.close();
        const auto outcome = refresh(m_fixture->signedIn());
        QCOMPARE(outcome.error().code, ErrorCode::Unreachable);
    }

    void sendsATokenOnceOnly()
    {
        // A connection that dies before the response begins makes Qt repeat ordinary requests.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int requests = 0;
        connect(&server, &QTcpServer::newConnection, this, [&server, &requests] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &requests] {
                const QByteArray text = socket->readAll();
                requests += int(text.count("grant_type"));
                if (text.contains("grant_type"))
                    socket->disconnectFromHost();
            });
        });
        m_fixture->settings.issuer = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
        OAuthClient client(m_fixture->network, m_fixture->clock, *toEndpoints(m_fixture->settings),
                           m_fixture->settings.clientId);
        Outcome<Credentials> outcome;
        client.refresh(m_fixture->signedIn(), outcome.callback());
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.error().code, ErrorCode::Unreachable);
        QTest::qWait(50);
        QCOMPARE(requests, 1);
    }

    void carriesNoTokenToAnotherAddress()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, this, [&server, &connections] {
            ++connections;
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                if (!socket->readAll().contains("grant_type"))
                    return;
                socket->write("HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:1/x\r\n"
                              "Content-Length: 0\r\n\r\n");
            });
        });
        m_fixture->settings.issuer = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
        OAuthClient client(m_fixture->network, m_fixture->clock, *toEndpoints(m_fixture->settings),
                           m_fixture->settings.clientId);
        Outcome<Credentials> outcome;
        client.refresh(m_fixture->signedIn(), outcome.callback());
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.error().code, ErrorCode::Upstream);
        QVERIFY(outcome.error().message.contains(u"307"_s));
    }

    void revokes_data()
    {
        QTest::addColumn<bool>("hasRefreshToken");
        QTest::newRow("refresh token") << true;
        QTest::newRow("access token alone") << false;
    }
    void revokes()
    {
        QFETCH(bool, hasRefreshToken);
        Credentials credentials = m_fixture->signedIn();
        if (!hasRefreshToken)
            credentials.refreshToken = Secret();
        Outcome<Nothing> outcome;
        m_fixture->oauth->revoke(credentials, outcome.callback());
        QVERIFY(outcome.wait());
        QVERIFY(outcome.isGood());
        QCOMPARE(m_fixture->issuer.lastRevokedToken(),
                 hasRefreshToken ? credentials.refreshToken.reveal()
                                 : credentials.accessToken.reveal());
        QVERIFY(!m_fixture->issuer.accepts(credentials.accessToken.reveal()));
        if (hasRefreshToken)
            QCOMPARE(refresh(credentials).error().providerCode, u"refresh_token_invalidated"_s);
    }

    void staysSilentWhenItIsDestroyed()
    {
        m_fixture->issuer.setTrouble(FakeIssuer::Trouble::Hang);
        Outcome<Credentials> outcome;
        m_fixture->oauth->refresh(m_fixture->signedIn(), outcome.callback());
        QTRY_COMPARE(m_fixture->issuer.refreshCount(), 1);
        m_fixture->oauth.reset();
        QTest::qWait(20);
        QCOMPARE(outcome.count(), 0);
    }
};

TEST_CLASS(TestOAuthClient, QCoreApplication)

} // namespace tst_oauthclient

#include "tst_oauthclient.moc"
