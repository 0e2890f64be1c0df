// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AuthorizationCode.h"
#include "core/auth/Credentials.h"
#include "core/base/Json.h"
#include "tests/runner/TestRunner.h"
#include "tests/unit/auth/TestTokens.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_credentials {

using namespace core;

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExpiryOfAToken_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<qint64>("expiry");
        QTest::newRow("integer seconds") << makeJwt("{\"exp\":1800000000}") << qint64(1800000000);
        QTest::newRow("fraction") << makeJwt("{\"exp\":1800000000.7}") << qint64(1800000000);
        QTest::newRow("none") << makeJwt("{}") << qint64(0);
        QTest::newRow("text") << makeJwt("{\"exp\":\"soon\"}") << qint64(0);
        QTest::newRow("negative") << makeJwt("{\"exp\":-5}") << qint64(0);
        QTest::newRow("huge") << makeJwt("{\"exp\":1e300}") << qint64(0);
        QTest::newRow("two parts") << QByteArray("a.b") << qint64(0);
        QTest::newRow("not base64") << QByteArray("a.$$$.c") << qint64(0);
        QTest::newRow("not JSON") << QByteArray("a.") + toBase64Url("hello") + ".c" << qint64(0);
        QTest::newRow("a list") << makeJwt("[1]") << qint64(0);
        QTest::newRow("opaque") << QByteArray("rt_abc") << qint64(0);
        QTest::newRow("empty") << QByteArray() << qint64(0);
    }
    void readsTheExpiryOfAToken()
    {
        QFETCH(QByteArray, token);
        QTEST(tokenExpiry(token), "expiry");
    }

    void readsWhoSignedIn_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("access");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<bool>("isFedramp");
        const QByteArray none("{}");
        const auto auth = [](const QByteArray &inner) {
            return "{\"https://api.openai.com/auth\":{" + inner + "}}";
        };
        QTest::newRow("id token alone")
            << QByteArray("{\"email\":\"a@b.c\",\"https://api.openai.com/auth\":{"
                          "\"chatgpt_account_id\":\"acc\",\"chatgpt_plan_type\":\"pro\"}}")
            << none << "a@b.c"
            << "pro" << QByteArray("acc") << false;
        QTest::newRow("profile e-mail")
            << QByteArray("{\"https://api.openai.com/profile\":{\"email\":\"p@b.c\"}}") << none
            << "p@b.c"
            << "" << QByteArray() << false;
        QTest::newRow("the access token's plan is the fresher one")
            << auth("\"chatgpt_plan_type\":\"free\"") << auth("\"chatgpt_plan_type\":\"plus\"")
            << ""
            << "plus" << QByteArray() << false;
        QTest::newRow("an unknown plan") << auth("\"chatgpt_plan_type\":\"galactic\"") << none << ""
                                         << "galactic" << QByteArray() << false;
        QTest::newRow("account in the access token")
            << none << auth("\"chatgpt_account_id\":\"acc2\"") << ""
            << "" << QByteArray("acc2") << false;
        QTest::newRow("account at the top")
            << QByteArray("{\"chatgpt_account_id\":\"top\"}") << none << ""
            << "" << QByteArray("top") << false;
        QTest::newRow("account of the first organization")
            << QByteArray("{\"organizations\":[{\"id\":\"org-1\"},{\"id\":\"org-2\"}]}") << none
            << ""
            << "" << QByteArray("org-1") << false;
        QTest::newRow("fedramp") << auth("\"chatgpt_account_is_fedramp\":true") << none << ""
                                 << "" << QByteArray() << true;
        QTest::newRow("nothing") << none << none << ""
                                 << "" << QByteArray() << false;
    }
    void readsWhoSignedIn()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, access);
        Credentials credentials;
        credentials.idToken = Secret(makeJwt(id));
        credentials.accessToken = Secret(makeJwt(access));
        const Identity identity = toIdentity(credentials);
        QTEST(identity.email, "email");
        QTEST(identity.plan, "plan");
        QTEST(identity.accountId, "account");
        QTEST(identity.isFedramp, "isFedramp");
    }

    void readsTheResidency_data()
    {
        QTest::addColumn<QByteArray>("access");
        QTest::addColumn<QByteArray>("residency");
        const auto auth = [](const QByteArray &value) {
            return R"({"https://api.openai.com/auth":{"chatgpt_compute_residency":)" + value + "}}";
        };
        QTest::newRow("region") << auth(R"("eu")") << QByteArray("eu");
        QTest::newRow("no constraint") << auth(R"("no_constraint")") << QByteArray();
        QTest::newRow("null") << auth("null") << QByteArray();
        QTest::newRow("number") << auth("1") << QByteArray();
        QTest::newRow("not for a header") << auth(R"("eu\u000ax: y")") << QByteArray();
        QTest::newRow("at the top")
            << QByteArray(R"({"chatgpt_compute_residency":"us"})") << QByteArray("us");
        QTest::newRow("missing") << QByteArray("{}") << QByteArray();
    }
    void readsTheResidency()
    {
        QFETCH(QByteArray, access);
        Credentials credentials;
        credentials.accessToken = Secret(makeJwt(access));
        QTEST(toIdentity(credentials).residency, "residency");
    }

    void prefersTheStoredAccount()
    {
        Credentials credentials = makeCredentials();
        credentials.idToken = Secret(makeJwt("{\"chatgpt_account_id\":\"other\"}"));
        QCOMPARE(toIdentity(credentials).accountId, QByteArray("account-1"));
    }

    void survivesWritingAndReading()
    {
        Credentials credentials = makeCredentials();
        QCOMPARE(*fromAuthJson(toAuthJson(credentials)), credentials);
        credentials.isImported = true;
        credentials.importedFrom = u"/home/me/.codex/auth.json"_s;
        QCOMPARE(*fromAuthJson(toAuthJson(credentials)), credentials);
    }

    void hasTheShapeOfOtherPrograms()
    {
        const auto root = parseJson(toAuthJson(makeCredentials()));
        QVERIFY(root);
        QCOMPARE((*root)["auth_mode"].toString(), u"chatgpt"_s);
        QCOMPARE((*root)["OPENAI_API_KEY"].kind(), JsonValue::Kind::Null);
        QCOMPARE((*root)["tokens"]["refresh_token"].toUtf8(), QByteArray("rt-1"));
        QCOMPARE((*root)["tokens"]["account_id"].toUtf8(), QByteArray("account-1"));
        QCOMPARE((*root)["last_refresh"].toUtf8(), QByteArray("2027-01-15T08:00:00.000Z"));
    }

    void keepsKeysThatAreNotOurs()
    {
        const QByteArray previous = "{\"agent_identity\":{\"b\":1.0,\"a\":[2]},"
                                    "\"OPENAI_API_KEY\":\"sk-test\",\"auth_mode\":\"apikey\","
                                    "\"tokens\":{\"refresh_token\":\"old\",\"extra\":true}}";
        const QByteArray text = toAuthJson(makeCredentials(), previous);
        QVERIFY2(text.contains("\"agent_identity\":{\"b\":1.0,\"a\":[2]}"), text.constData());
        QVERIFY(text.contains("\"OPENAI_API_KEY\":\"sk-test\""));
        QVERIFY(text.contains("\"extra\":true"));
        QVERIFY(!text.contains("old"));
        QCOMPARE(*fromAuthJson(text), makeCredentials());
    }

    void refusesWhatHoldsNoSignIn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("errorCode");
        const QByteArray tokens = "\"tokens\":{\"access_token\":\"a\",\"refresh_token\":\"r\"}";
        QTest::newRow("no JSON") << QByteArray("hello") << ErrorCode::BadRequest;
        QTest::newRow("cut") << QByteArray("{\"tokens\":{\"acc") << ErrorCode::BadRequest;
        QTest::newRow("a list") << QByteArray("[]") << ErrorCode::BadRequest;
        QTest::newRow("empty") << QByteArray() << ErrorCode::BadRequest;
        QTest::newRow("no tokens") << QByteArray("{}") << ErrorCode::NotSignedIn;
        QTest::newRow("null tokens") << QByteArray("{\"tokens\":null}") << ErrorCode::NotSignedIn;
        QTest::newRow("empty tokens")
            << QByteArray("{\"tokens\":{\"access_token\":\"\"}}") << ErrorCode::NotSignedIn;
        QTest::newRow("key alone")
            << QByteArray("{\"OPENAI_API_KEY\":\"sk-x\"}") << ErrorCode::Unsupported;
        for (const char *mode : {"apikey", "chatgptAuthTokens", "headers", "agentIdentity",
                                 "personalAccessToken", "bedrockApiKey"})
            QTest::newRow(mode) << QByteArray("{\"auth_mode\":\"" + QByteArray(mode) + "\","
                                              + tokens + "}")
                                << ErrorCode::Unsupported;
    }
    void refusesWhatHoldsNoSignIn()
    {
        QFETCH(QByteArray, text);
        const auto credentials = fromAuthJson(text);
        QVERIFY(!credentials);
        QTEST(credentials.error().code, "errorCode");
    }

    void readsOlderFiles()
    {
        const QByteArray id =
            makeJwt("{\"https://api.openai.com/auth\":{\"chatgpt_account_id\":\"derived\"}}");
        const auto credentials =
            fromAuthJson("{\"OPENAI_API_KEY\":\"sk-from-exchange\",\"tokens\":{"
                         "\"id_token\":\""
                         + id
                         + "\",\"access_token\":\"a\",\"refresh_token\":\"r\"},"
                           "\"last_refresh\":\"2026-08-11T09:30:00.123456Z\"}");
        QVERIFY(credentials);
        QCOMPARE(credentials->accountId, QByteArray("derived"));
        QCOMPARE(credentials->lastRefresh, qint64(1786440600));
    }

    void readsTimesOfAllSpellings_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("nanoseconds")
            << QByteArray("2026-08-11T09:30:00.123456789Z") << qint64(1786440600);
        QTest::newRow("no fraction") << QByteArray("2026-08-11T09:30:00Z") << qint64(1786440600);
        QTest::newRow("offset") << QByteArray("2026-08-11T11:30:00.5+02:00") << qint64(1786440600);
        QTest::newRow("no zone") << QByteArray("2026-08-11T09:30:00.25") << qint64(1786440600);
        QTest::newRow("rubbish") << QByteArray("yesterday") << qint64(0);
        QTest::newRow("empty") << QByteArray() << qint64(0);
    }
    void readsTimesOfAllSpellings()
    {
        QFETCH(QByteArray, time);
        const auto credentials =
            fromAuthJson("{\"tokens\":{\"access_token\":\"a\"},\"last_refresh\":\"" + time + "\"}");
        QVERIFY(credentials);
        QTEST(credentials->lastRefresh, "seconds");
    }

    void makesTheChallengeOfTheStandardsExample()
    {
        QCOMPARE(toChallenge(Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
                 QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }

    void makesADifferentVerifierEachTime()
    {
        const Pkce first = makePkce();
        const Pkce second = makePkce();
        QCOMPARE(first.verifier.reveal().size(), 86);
        QCOMPARE(first.challenge, toChallenge(first.verifier));
        QVERIFY(first.verifier != second.verifier);
    }

    void printsNoToken()
    {
        QString text;
        QDebug(&text) << makeCredentials().refreshToken << makeCredentials().accessToken;
        QVERIFY(!text.contains(u"rt-1") && !text.contains(u"eyJ"));
    }
};

TEST_CLASS(TestCredentials, QCoreApplication)

} // namespace tst_credentials

#include "tst_credentials.moc"
