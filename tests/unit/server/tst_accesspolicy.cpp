// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/AccessPolicy.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

#include <memory>
#include <tuple>

namespace tst_accesspolicy {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

HttpRequest requestWith(const HeaderList &headers)
{
    HttpRequest request;
    request.method = "POST";
    request.path = "/v1/chat/completions";
    request.headers = headers;
    return request;
}

} // namespace

class TestAccessPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksTheHostOnLoopback_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("IPv4") << QByteArray("127.0.0.1:8000") << true;
        QTest::newRow("other loopback") << QByteArray("127.1.2.3") << true;
        QTest::newRow("IPv6") << QByteArray("[::1]:8000") << true;
        QTest::newRow("name") << QByteArray("localhost:8000") << true;
        QTest::newRow("name in capitals") << QByteArray("LocalHost") << true;
        QTest::newRow("name with dot") << QByteArray("localhost.:8000") << true;
        QTest::newRow("below localhost") << QByteArray("api.localhost:8000") << true;
        QTest::newRow("configured") << QByteArray("chatmock.lan:8000") << true;
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("rebinding name") << QByteArray("evil.example:8000") << false;
        QTest::newRow("rebinding look-alike") << QByteArray("localhost.evil.example") << false;
        QTest::newRow("suffix look-alike") << QByteArray("notlocalhost") << false;
        QTest::newRow("private address") << QByteArray("192.168.1.5:8000") << false;
        QTest::newRow("address look-alike") << QByteArray("127.0.0.1.evil.example") << false;
        QTest::newRow("unclosed bracket") << QByteArray("[::1") << false;
        QTest::newRow("after the bracket") << QByteArray("[::1]x:80") << false;
        QTest::newRow("after the port") << QByteArray("127.0.0.1:80:evil") << false;
        QTest::newRow("port of letters") << QByteArray("localhost:evil") << false;
        QTest::newRow("empty port") << QByteArray("localhost:") << true;
        QTest::newRow("decimal") << QByteArray("2130706433:8000") << false;
        QTest::newRow("hexadecimal") << QByteArray("0x7f000001") << false;
        QTest::newRow("hexadecimal part") << QByteArray("127.0.0.0x1") << false;
        QTest::newRow("octal") << QByteArray("017700000001") << false;
        QTest::newRow("octal part") << QByteArray("0177.0.0.1") << false;
        QTest::newRow("leading zeros") << QByteArray("127.000.000.001") << false;
        QTest::newRow("short") << QByteArray("127.1:8000") << false;
        QTest::newRow("three parts") << QByteArray("127.0.1") << false;
        QTest::newRow("zero") << QByteArray("0") << false;
        QTest::newRow("address with dot") << QByteArray("127.0.0.1.") << false;
        QTest::newRow("long IPv6") << QByteArray("[0:0:0:0:0:0:0:1]:8000") << false;
        QTest::newRow("IPv6 with zeros") << QByteArray("[::01]") << false;
        QTest::newRow("mapped") << QByteArray("[::ffff:127.0.0.1]") << false;
        QTest::newRow("IPv6 without brackets") << QByteArray("::1") << false;
        QTest::newRow("IPv4 in brackets") << QByteArray("[127.0.0.1]") << false;
        QTest::newRow("configured address") << QByteArray("10.0.0.7:8000") << true;
        QTest::newRow("configured IPv6") << QByteArray("[fd00::7]:8000") << true;
        QTest::newRow("configured in brackets") << QByteArray("[fd00::8]") << true;
        QTest::newRow("configured in a long form") << QByteArray("[fd00::9]:8000") << true;
        QTest::newRow("other IPv6") << QByteArray("[fd00::a]:8000") << false;
        QTest::newRow("configured without brackets") << QByteArray("fd00::7") << false;
    }

    void checksTheHostOnLoopback()
    {
        QFETCH(QByteArray, host);
        QFETCH(bool, isAllowed);
        Settings settings;
        settings.allowedHosts = {u"ChatMock.lan"_s, u"10.0.0.7"_s, u"fd00::7"_s, u"[fd00::8]"_s,
                                 u"FD00:0::9"_s};
        const auto refusal = AccessPolicy(settings).check(requestWith({{"host", host}}), true);
        QCOMPARE(!refusal, isAllowed);
        if (refusal)
            QCOMPARE(refusal->code, ErrorCode::Forbidden);
    }

    void checksTheFormOfAddressesInTheNetwork_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("address") << QByteArray("192.168.1.5:8000") << true;
        QTest::newRow("IPv6") << QByteArray("[fd00::5]:8000") << true;
        QTest::newRow("name") << QByteArray("nas.local") << true;
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("decimal") << QByteArray("3232235781") << false;
        QTest::newRow("short") << QByteArray("192.168.261") << false;
        QTest::newRow("octal") << QByteArray("0300.168.1.5") << false;
    }

    void checksTheFormOfAddressesInTheNetwork()
    {
        QFETCH(QByteArray, host);
        QFETCH(bool, isAllowed);
        Settings settings;
        settings.host = u"0.0.0.0"_s;
        const AccessPolicy policy(settings);
        QCOMPARE(!policy.check(requestWith({{"host", host}}), true), isAllowed);
    }

    //! Only HTTP/1.0 gets here without, which no browser speaks.
    void servesRequestsWithoutAHost()
    {
        const AccessPolicy policy{Settings()};
        QVERIFY(!policy.check(requestWith({}), true));
        QVERIFY(policy.check(requestWith({{"origin", "https://evil.example"}}), true));
    }

    void checksTheOrigin_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("program") << QByteArray() << true;
        QTest::newRow("local page") << QByteArray("http://localhost:3000") << true;
        QTest::newRow("local secure page") << QByteArray("https://127.0.0.1") << true;
        QTest::newRow("IPv6 page") << QByteArray("http://[::1]:5173") << true;
        QTest::newRow("any address page") << QByteArray("http://0.0.0.0:8080") << true;
        QTest::newRow("editor") << QByteArray("vscode-webview://1abc") << true;
        QTest::newRow("tauri") << QByteArray("tauri://localhost") << true;
        QTest::newRow("extension") << QByteArray("chrome-extension://abcdef") << true;
        QTest::newRow("configured") << QByteArray("https://Chat.example") << true;
        QTest::newRow("foreign page") << QByteArray("https://evil.example") << false;
        QTest::newRow("other port of configured")
            << QByteArray("https://chat.example:8443") << false;
        QTest::newRow("look-alike") << QByteArray("http://localhost.evil.example") << false;
        QTest::newRow("sandboxed page") << QByteArray("null") << false;
        QTest::newRow("rubbish") << QByteArray("http://") << false;
    }

    void checksTheOrigin()
    {
        QFETCH(QByteArray, origin);
        QFETCH(bool, isAllowed);
        Settings settings;
        settings.allowedOrigins = {u"https://chat.example/"_s};
        const AccessPolicy policy(settings);
        HttpRequest request = requestWith({{"host", "localhost"}});
        if (!origin.isEmpty())
            request.headers.append({"origin", origin});
        QCOMPARE(!policy.check(request, true), isAllowed);
        QCOMPARE(!policy.corsHeaders(request).isEmpty(), isAllowed && !origin.isEmpty());
    }

    void requiresTheKey_data()
    {
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("bearer") << HeaderList{{"authorization", "Bearer s3cret"}} << true;
        QTest::newRow("bearer in small") << HeaderList{{"authorization", "bearer  s3cret"}} << true;
        QTest::newRow("x-api-key") << HeaderList{{"x-api-key", "s3cret"}} << true;
        QTest::newRow("bearer after tab")
            << HeaderList{{"authorization", "BEARER\ts3cret"}} << true;
        QTest::newRow("api-key") << HeaderList{{"api-key", "s3cret"}} << true;
        QTest::newRow("x-goog-api-key") << HeaderList{{"x-goog-api-key", "s3cret"}} << true;
        QTest::newRow("foreign bearer")
            << HeaderList{{"x-api-key", "s3cret"}, {"authorization", "Bearer sk-ant-oat01-x"}}
            << true;
        QTest::newRow("foreign x-api-key")
            << HeaderList{{"x-api-key", "sk-ant-x"}, {"authorization", "Bearer s3cret"}} << true;
        QTest::newRow("foreign in front")
            << HeaderList{{"authorization", "Bearer x"}, {"authorization", "Bearer s3cret"}}
            << true;
        QTest::newRow("foreign behind")
            << HeaderList{{"x-api-key", "s3cret"}, {"x-api-key", "sk-ant-x"}} << true;
        QTest::newRow("last of all") << HeaderList{{"authorization", "Basic eDp5"},
                                                   {"x-api-key", "a"},
                                                   {"api-key", "b"},
                                                   {"x-goog-api-key", "s3cret"}}
                                     << true;
        QTest::newRow("all foreign") << HeaderList{{"authorization", "Bearer a"},
                                                   {"x-api-key", "b"},
                                                   {"api-key", "c"},
                                                   {"x-goog-api-key", "d"}}
                                     << false;
        QTest::newRow("elsewhere")
            << HeaderList{{"x-key", "s3cret"}, {"cookie", "s3cret"}} << false;
        QTest::newRow("none") << HeaderList{} << false;
        QTest::newRow("empty") << HeaderList{{"x-api-key", ""}, {"authorization", "Bearer "}}
                               << false;
        QTest::newRow("wrong") << HeaderList{{"x-api-key", "s3cre"}} << false;
        QTest::newRow("longer") << HeaderList{{"x-api-key", "s3crets3cret"}} << false;
        QTest::newRow("basic") << HeaderList{{"authorization", "Basic s3cret"}} << false;
    }

    void requiresTheKey()
    {
        QFETCH(HeaderList, headers);
        QFETCH(bool, isAllowed);
        Settings settings;
        settings.apiKey = Secret("s3cret");
        const AccessPolicy policy(settings);
        const HttpRequest request = requestWith(HeaderList{{"host", "localhost"}} + headers);
        const auto refusal = policy.check(request, true);
        QCOMPARE(!refusal, isAllowed);
        if (refusal)
            QCOMPARE(refusal->code, ErrorCode::BadKey);
        QVERIFY(!policy.check(request, false));
    }

    void refusesOtherUsers_data()
    {
        QTest::addColumn<int>("owner"); //!< -1 = was not looked up
        QTest::addColumn<bool>("otherUsers");
        QTest::addColumn<bool>("hasKey");
        QTest::addColumn<bool>("isAllowed");
        using Owner = Peer::Owner;
        const std::tuple<const char *, int, bool> owners[] = {
            {"not looked up", -1, true},
            {"unknown", int(Owner::Unknown), true},
            {"this user", int(Owner::ThisUser), true},
            {"another user", int(Owner::OtherUser), false},
            {"closed", int(Owner::Closed), false}};
        for (const auto &[name, owner, isAllowed] : owners) {
            QTest::addRow("%s", name) << owner << false << false << isAllowed;
            QTest::addRow("%s, with the key", name) << owner << false << true << true;
            QTest::addRow("%s, all let in", name) << owner << true << false << true;
        }
    }

    void refusesOtherUsers()
    {
        QFETCH(const int, owner);
        QFETCH(const bool, otherUsers);
        QFETCH(const bool, hasKey);
        Settings settings;
        settings.otherUsers = otherUsers;
        if (hasKey)
            settings.apiKey = Secret("s3cret");
        HttpRequest request = requestWith({{"host", "localhost"}, {"x-api-key", "s3cret"}});
        if (owner >= 0)
            request.owner = std::make_shared<Peer>(Peer{Peer::Owner(owner), "curl"});
        const AccessPolicy policy(settings);
        const auto refusal = policy.check(request, true);
        QTEST(!refusal, "isAllowed");
        if (refusal) {
            QCOMPARE(refusal->code, ErrorCode::Forbidden);
            QCOMPARE(refusal->param, u"user"_s);
        }
        QVERIFY(!policy.check(request, false));
    }

    void letsAnyHostInBeyondLoopback()
    {
        Settings settings;
        settings.host = u"0.0.0.0"_s;
        settings.apiKey = Secret("k");
        const HttpRequest request = requestWith({{"host", "192.168.1.5"}, {"x-api-key", "k"}});
        QVERIFY(!AccessPolicy(settings).check(request, true));
    }

    void respondsToPreflight()
    {
        const AccessPolicy policy{Settings{}};
        const HttpRequest request =
            requestWith({{"host", "localhost"},
                         {"origin", "http://localhost:3000"},
                         {"access-control-request-headers", "authorization,x-stainless-os"},
                         {"access-control-request-private-network", "true"}});
        const HeaderList headers = policy.preflightHeaders(request, "POST, OPTIONS");
        QVERIFY(headers.contains({"Access-Control-Allow-Methods", "POST, OPTIONS"}));
        QVERIFY(headers.contains({"Access-Control-Allow-Headers", "authorization,x-stainless-os"}));
        QVERIFY(headers.contains({"Access-Control-Allow-Private-Network", "true"}));
    }

    void letsPagesReadEveryHeaderOfAResponse()
    {
        const HeaderList response{{"x-request-id", "req_1"},
                                  {"Access-Control-Allow-Origin", "http://localhost:3000"},
                                  {"Vary", "Origin"},
                                  {"x-codex-primary-used-percent", "12"},
                                  {"x-ratelimit-remaining-weekly", "88"},
                                  {"x-request-id", "req_1"}};
        const std::pair<QByteArray, QByteArray> names{"Access-Control-Expose-Headers",
                                                      "x-request-id, x-codex-primary-used-percent, "
                                                      "x-ratelimit-remaining-weekly"};
        QCOMPARE(exposed(response), (response + HeaderList{names}));
    }

    void reportsNothingOfHeadersToOthers()
    {
        const HeaderList forProgram{{"x-request-id", "req_1"}};
        QCOMPARE(exposed(forProgram), forProgram);
        const HeaderList bare{{"Access-Control-Allow-Origin", "app://x"}, {"Vary", "Origin"}};
        QCOMPARE(exposed(bare), bare);
    }
};

TEST_CLASS(TestAccessPolicy, runner::NoApplication)

} // namespace tst_accesspolicy

#include "tst_accesspolicy.moc"
