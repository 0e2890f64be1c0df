// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AuthorizationCode.h"
#include "core/auth/LoginPage.h"
#include "core/auth/LoopbackListener.h"
#include "core/auth/OAuthErrors.h"
#include "core/settings/SettingKeys.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_authorization_code {

using namespace core;
using Kind = CallbackVerdict::Kind;

class TestCallback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksStateThenErrorThenCode_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("code");
        const QByteArray none;
        QTest::newRow("good") << QByteArray("code=abc&state=S1") << Kind::Granted
                              << QByteArray("abc");
        QTest::newRow("encoded") << QByteArray("state=S1&code=a%2Fb%2Bc") << Kind::Granted
                                 << QByteArray("a/b+c");
        QTest::newRow("entrypoint suffix")
            << QByteArray("code=abc&state=S1.onboarding_entrypoint=web") << Kind::Granted
            << QByteArray("abc");
        QTest::newRow("encoded entrypoint suffix")
            << QByteArray("code=abc&state=S1.onboarding_entrypoint%3Dweb") << Kind::Granted
            << QByteArray("abc");
        QTest::newRow("other suffix")
            << QByteArray("code=abc&state=S1.x=y") << Kind::Foreign << none;
        QTest::newRow("wrong state") << QByteArray("code=abc&state=S2") << Kind::Foreign << none;
        QTest::newRow("longer state") << QByteArray("code=abc&state=S11") << Kind::Foreign << none;
        QTest::newRow("shorter state") << QByteArray("code=abc&state=S") << Kind::Foreign << none;
        QTest::newRow("empty state") << QByteArray("code=abc&state=") << Kind::Foreign << none;
        QTest::newRow("no state") << QByteArray("code=abc") << Kind::Foreign << none;
        QTest::newRow("nothing") << none << Kind::Foreign << none;
        QTest::newRow("error with wrong state")
            << QByteArray("error=access_denied&state=S2") << Kind::Foreign << none;
        QTest::newRow("error before code")
            << QByteArray("error=access_denied&code=abc&state=S1") << Kind::Refused << none;
        QTest::newRow("neither") << QByteArray("state=S1") << Kind::Incomplete << none;
        QTest::newRow("empty code") << QByteArray("code=&state=S1") << Kind::Incomplete << none;
        QTest::newRow("huge") << QByteArray("code=abc&state=S1&x=") + QByteArray(20000, 'x')
                              << Kind::Foreign << none;
    }
    void checksStateThenErrorThenCode()
    {
        QFETCH(QByteArray, query);
        const CallbackVerdict verdict = checkCallback(query, "S1");
        QTEST(verdict.kind, "kind");
        QTEST(verdict.code.reveal(), "code");
        QCOMPARE(verdict.error.has_value(), verdict.kind == Kind::Refused);
    }

    void neverAcceptsAnEmptyState()
    {
        QCOMPARE(checkCallback("code=abc&state=", {}).kind, Kind::Foreign);
    }

    void findsTheQueryInWhatWasPasted_data()
    {
        QTest::addColumn<QString>("pasted");
        const QString full = u"http://localhost:1455/auth/callback?code=abc&state=S1"_s;
        QTest::newRow("complete address") << full;
        QTest::newRow("blanks around") << u"  "_s + full + u"\n"_s;
        QTest::newRow("quoted") << u'"' + full + u'"';
        QTest::newRow("angle brackets") << u'<' + full + u'>';
        QTest::newRow("wrapped by a terminal") << QString(full).insert(50, u"\n  "_s);
        QTest::newRow("without scheme") << full.mid(7);
        QTest::newRow("with fragment") << full + u"#_=_"_s;
        QTest::newRow("query with mark") << u"?code=abc&state=S1"_s;
        QTest::newRow("query alone") << u"code=abc&state=S1"_s;
        QTest::newRow("other order") << u"state=S1&scope=a+b&code=abc"_s;
        QTest::newRow("bare code and state") << u"abc#S1"_s;
    }
    void findsTheQueryInWhatWasPasted()
    {
        QFETCH(QString, pasted);
        const CallbackVerdict verdict = checkCallback(toCallbackQuery(pasted), "S1");
        QCOMPARE(verdict.kind, Kind::Granted);
        QCOMPARE(verdict.code.reveal(), QByteArray("abc"));
    }

    void findsNoQueryInOtherText_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u"  \n"_s;
        QTest::newRow("bare code") << u"abc"_s;
        QTest::newRow("no query") << u"http://localhost:1455/auth/callback"_s;
        QTest::newRow("other page") << u"https://example.com/a#b"_s;
        QTest::newRow("only hash") << u"#S1"_s;
    }
    void findsNoQueryInOtherText()
    {
        QFETCH(QString, pasted);
        QCOMPARE(toCallbackQuery(pasted), QByteArray());
    }

    void explainsRefusalsInTheBrowser()
    {
        const QString denied = u"access_denied"_s;
        const Error plain = toAuthorizeError(denied, u"no thanks"_s);
        QCOMPARE(plain.code, ErrorCode::NotSignedIn);
        QCOMPARE(plain.providerCode, denied);
        QVERIFY(plain.message.contains(u"declined") && plain.message.contains(u"no thanks"));

        const Error entitlement = toAuthorizeError(denied, u"x missing_codex_entitlement y"_s);
        QCOMPARE(entitlement.providerCode, u"missing_codex_entitlement"_s);
        QVERIFY(entitlement.message.contains(u"is not enabled"));

        const Error other = toAuthorizeError(u"server_error"_s, {});
        QCOMPARE(other.providerCode, u"server_error"_s);
    }

    void readsBothShapesOfErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("errorCode");
        QTest::addColumn<QString>("code");
        const auto nested = [](const QByteArray &code) {
            return "{\"error\":{\"message\":\"M\",\"type\":\"invalid_request_error\","
                   "\"param\":null,\"code\":\""
                + code + "\"}}";
        };
        for (const char *code :
             {"refresh_token_expired", "refresh_token_reused", "refresh_token_invalidated",
              "invalid_grant", "token_expired", "token_invalidated", "app_session_terminated",
              "account_session_expired", "account_deactivated", "account_suspended",
              "account_deleted"}) {
            QTest::addRow("%s with 401", code)
                << 401 << nested(code) << ErrorCode::NotSignedIn << QString::fromLatin1(code);
            QTest::addRow("%s with 400", code)
                << 400 << nested(code) << ErrorCode::NotSignedIn << QString::fromLatin1(code);
        }
        QTest::newRow("flat shape")
            << 400 << QByteArray("{\"error\":\"invalid_grant\",\"error_description\":\"D\"}")
            << ErrorCode::NotSignedIn << u"invalid_grant"_s;
        QTest::newRow("any other 401")
            << 401 << nested("something_new") << ErrorCode::NotSignedIn << u"something_new"_s;
        QTest::newRow("401 without body")
            << 401 << QByteArray() << ErrorCode::NotSignedIn << u"unauthorized"_s;
        QTest::newRow("unknown 400")
            << 400 << nested("something_new") << ErrorCode::Upstream << u"something_new"_s;
        QTest::newRow("country") << 403 << nested("unsupported_country_region_territory")
                                 << ErrorCode::Upstream
                                 << u"unsupported_country_region_territory"_s;
        QTest::newRow("HTML of a proxy")
            << 403 << QByteArray("<html>no</html>") << ErrorCode::Upstream << QString();
        QTest::newRow("server error")
            << 503 << QByteArray("oops") << ErrorCode::Unreachable << QString();
        QTest::newRow("server error with a final code")
            << 500 << nested("invalid_grant") << ErrorCode::Unreachable << u"invalid_grant"_s;
        QTest::newRow("too many") << 429 << nested("rate_limited") << ErrorCode::Unreachable
                                  << u"rate_limited"_s;
        QTest::newRow("code that is no word")
            << 400 << nested("<b>x y</b>") << ErrorCode::Upstream << QString();
    }
    void readsBothShapesOfErrors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const Error error = toOAuthError(status, body);
        QTEST(error.code, "errorCode");
        QTEST(error.providerCode, "code");
        QVERIFY(!error.message.isEmpty());
        QVERIFY(!error.message.contains(u'<'));
    }

    void repeatsNoTokenOfTheIssuer()
    {
        const Error error = toOAuthError(
            400, "{\"error\":\"x\",\"error_description\":\"refresh_token=verysecret is bad\"}");
        QVERIFY(!error.message.contains(u"verysecret"));
    }

    void explainsWhyAPortCannotBeHad_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<ErrorCode>("errorCode");
        QTest::addColumn<QString>("word");
        QTest::newRow("in use") << Error{ErrorCode::PortInUse, u"busy"_s} << ErrorCode::PortInUse
                                << "another program";
        QTest::newRow("not allowed")
            << Error{ErrorCode::Forbidden, u"no"_s} << ErrorCode::Forbidden << "10013";
        QTest::newRow("the code of Windows")
            << Error{ErrorCode::Unreachable, u"Unknown error 10013"_s} << ErrorCode::Forbidden
            << "Hyper-V";
        QTest::newRow("other") << Error{ErrorCode::Unreachable, u"gone"_s} << ErrorCode::Unreachable
                               << "gone";
    }
    void explainsWhyAPortCannotBeHad()
    {
        QFETCH(Error, error);
        QFETCH(QString, word);
        const Error explained = explainListenError(error, 1455);
        QTEST(explained.code, "errorCode");
        QVERIFY2(explained.message.contains(word), qPrintable(explained.message));
        QCOMPARE(explained.providerCode, u"sign_in_port"_s);
    }

    void bringsItsPagesAlong_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : windowLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }
    void bringsItsPagesAlong()
    {
        QFETCH(QString, language);
        const auto failure = [](const char *code) {
            return Error{
                ErrorCode::NotSignedIn, u"token verysecret"_s, {}, {}, QString::fromLatin1(code)};
        };
        QSet<QByteArray> pages;
        for (const QByteArray &page :
             {loginSuccessPage(language), loginBusyPage(language),
              loginFailedPage(failure("access_denied"), language),
              loginFailedPage(failure("missing_codex_entitlement"), language),
              loginFailedPage(failure("sign_in_other"), language),
              loginFailedPage(failure("other"), language)}) {
            QVERIFY(page.startsWith("<!DOCTYPE html>"));
            QVERIFY(page.contains("color-scheme: light dark"));
            QVERIFY(page.contains("lang=\"" + language.toUtf8().replace('_', '-') + '"'));
            QVERIFY2(!page.contains("http://") && !page.contains("https://")
                         && !page.contains("src=") && !page.contains("@import"),
                     "self-contained");
            QVERIFY(!page.contains("verysecret"));
            QVERIFY(!page.contains("<p></p>") && !page.contains("<h1></h1>"));
            QVERIFY(!page.contains("{text}") && !page.contains("{lang}"));
            QVERIFY(language == u"en" || !page.contains("close th"));
            pages.insert(page);
        }
        QCOMPARE(pages.size(), 6);
    }

    void choosesTheLanguageOfItsPages_data()
    {
        QTest::addColumn<QString>("window");
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<QString>("language");
        QTest::newRow("the browser's")
            << QString() << QByteArray("fr-CH, fr;q=0.9, en;q=0.8") << u"fr"_s;
        QTest::newRow("by weight") << QString() << QByteArray("en;q=0.2, ko;q=0.9") << u"ko"_s;
        QTest::newRow("the first that is there")
            << QString() << QByteArray("is, ja;q=0.5") << u"ja"_s;
        QTest::newRow("exact") << QString() << QByteArray("zh-CN") << u"zh_CN"_s;
        QTest::newRow("near") << QString() << QByteArray("pt-PT") << u"pt_BR"_s;
        QTest::newRow("not wanted") << QString() << QByteArray("de;q=0, es") << u"es"_s;
        QTest::newRow("the window's") << u"de"_s << QByteArray("fr") << u"de"_s;
        QTest::newRow("none of ours") << QString() << QByteArray("is") << u"en"_s;
        QTest::newRow("rubbish") << QString() << QByteArray(";;q=,=") << u"en"_s;
    }
    void choosesTheLanguageOfItsPages()
    {
        QFETCH(QString, window);
        QFETCH(QByteArray, accepted);
        QTEST(loginPageLanguage(window, accepted), "language");
    }

    void tellsASignInLinkFromItsEnd()
    {
        QVERIFY(isSignInLink(u"<https://auth.openai.com/oauth/authorize?redirect_uri=x&"
                             "code_challenge=y&state=z>"_s));
        QVERIFY(!isSignInLink(u"http://localhost:1455/auth/callback?code=x&state=y"_s));
        QVERIFY(!isSignInLink(u"code#state"_s));
    }
};

TEST_CLASS(TestCallback, QCoreApplication)

} // namespace tst_authorization_code

#include "tst_authorization_code.moc"
