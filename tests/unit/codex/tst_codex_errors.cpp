// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/BackendHttp.h"
#include "core/codex/CodexErrors.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_codex_errors {

using namespace core;
using Remedy = UpstreamFailure::Remedy;

namespace {

constexpr qint64 Now = 1795220588;

} // namespace

class TestCodexErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsHttpResponses_data();
    void mapsHttpResponses();
    void readsWhenALimitEnds_data();
    void readsWhenALimitEnds();
    void neverPassesHtmlOn();
    void tellsWhereARedirectLeads();
    void saysWhatToDoWhenTheSignInIsRefused();
    void showsRequestIdsOfServerErrors();
    void readsTheCodeFromAHeader();
    void mapsStreamErrors_data();
    void mapsStreamErrors();
    void readsTryAgain_data();
    void readsTryAgain();
    void hidesTokens();
    void takesNoGeneralTypeForACode();
    void seesThatABodyIsShort();
};

void TestCodexErrors::mapsHttpResponses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<Remedy>("remedy");
    const auto row = [](const char *name, int status, const char *body, ErrorCode code,
                        const char *message, Remedy remedy = Remedy::None) {
        QTest::newRow(name) << status << QByteArray(body) << code << QString::fromUtf8(message)
                            << remedy;
    };
    row("unsupported parameter", 400, "{\"detail\":\"Unsupported parameter: temperature\"}",
        ErrorCode::BadRequest, "Unsupported parameter: temperature");
    row("list of details", 422, "{\"detail\":[{\"msg\":\"field required\"},{\"msg\":\"bad\"}]}",
        ErrorCode::BadRequest, "field required; bad");
    row("model of another plan", 400,
        "{\"detail\":\"The 'x' model is not supported when using Codex with a ChatGPT account.\"}",
        ErrorCode::ModelNotFound,
        "The 'x' model is not supported when using Codex with a ChatGPT account.");
    row("newer version", 400, "{\"detail\":\"gpt-6 requires a newer version of Codex.\"}",
        ErrorCode::ModelNotFound, "gpt-6 requires a newer version of Codex.");
    row("model not found", 404, "{\"detail\":\"Model not found gpt-9\"}", ErrorCode::ModelNotFound,
        "Model not found gpt-9");
    row("context", 400,
        "{\"error\":{\"message\":\"Too "
        "long.\",\"type\":\"invalid_request_error\",\"param\":\"input\","
        "\"code\":\"context_length_exceeded\"}}",
        ErrorCode::ContextTooLong, "Too long.");
    row("policy", 400, "{\"error\":{\"message\":\"No.\",\"code\":\"cyber_policy\"}}",
        ErrorCode::ContentPolicy, "No.");
    row("encrypted content", 400,
        "{\"error\":{\"message\":\"Bad content.\",\"type\":\"invalid_request_error\",\"code\":"
        "\"invalid_encrypted_content\"}}",
        ErrorCode::BadRequest, "Bad content.", Remedy::DropReasoning);
    row("unauthorized", 401, "{\"detail\":\"Unauthorized\"}", ErrorCode::NotSignedIn,
        "Unauthorized", Remedy::ReplaceToken);
    row("token invalidated", 401,
        "{\"error\":{\"message\":\"Your token was invalidated.\",\"code\":\"token_invalidated\"}}",
        ErrorCode::NotSignedIn, "Your token was invalidated.", Remedy::ReplaceToken);
    row("payment", 402, "{\"detail\":\"Pay.\"}", ErrorCode::UsageLimit, "Pay.");
    row("forbidden", 403, "{\"error\":{\"message\":\"Account suspended.\"}}", ErrorCode::Upstream,
        "Account suspended.");
    row("instructions", 400, R"({"detail":"Instructions are required"})", ErrorCode::BadRequest,
        "Instructions are required", Remedy::MoveSystemText);
    row("instructions as parameter", 400,
        R"({"error":{"message":"Missing.","param":"instructions"}})", ErrorCode::BadRequest,
        "Missing.", Remedy::MoveSystemText);
    for (const char *word :
         {"organization_spend_limit_exceeded", "organization_usage_limit_exceeded",
          "project_spend_limit_exceeded", "credit_balance_exhausted"}) {
        row(word, 403,
            (R"({"error":{"message":"No.","code":")" + QByteArray(word) + "\"}}").constData(),
            ErrorCode::UsageLimit, "No. This limit does not reset by itself");
    }
    row("another policy", 400, R"({"error":{"message":"No.","code":"bio_policy"}})",
        ErrorCode::ContentPolicy, "No.");
    row("lost protection", 500,
        R"({"error":{"code":"upstream_error","message":"Response protection is unavailable"}})",
        ErrorCode::BadRequest, "ChatGPT can no longer read", Remedy::DropReasoning);
    row("empty not found", 404, "", ErrorCode::Upstream, "ChatGPT returned an error (status 404)",
        Remedy::SwitchImageEndpoint);
    row("no such method", 405, "{}", ErrorCode::BadRequest,
        "ChatGPT returned an error (status 405)", Remedy::SwitchImageEndpoint);
    row("include", 400,
        R"({"error":{"message":"Invalid value: 'x'.","param":"include[1]","code":"invalid_value"}})",
        ErrorCode::BadRequest, "Invalid value: 'x'.", Remedy::DropInclude);
    row("tool type", 400, R"({"detail":"Unsupported tool type: x"})", ErrorCode::BadRequest,
        "Unsupported tool type: x", Remedy::DropTools);
    row("tool of a model", 400, R"({"detail":"Tool 'web_search' is not supported with m."})",
        ErrorCode::BadRequest, "Tool 'web_search' is not supported with m.", Remedy::DropTools);
    row("tool by place", 400, R"({"error":{"message":"No.","param":"tools[0].type"}})",
        ErrorCode::BadRequest, "No.", Remedy::DropTools);
    row("instructions", 400, R"({"detail":"Instructions are required"})", ErrorCode::BadRequest,
        "Instructions are required", Remedy::MoveSystemText);
    row("too large", 413, "payload too large", ErrorCode::TooLarge, "payload too large");
    row("usage limit", 429,
        "{\"error\":{\"type\":\"usage_limit_reached\",\"message\":\"The usage limit has been "
        "reached\"}}",
        ErrorCode::UsageLimit, "The usage limit of your ChatGPT plan is used up.");
    row("no codex on the plan", 429,
        "{\"error\":{\"type\":\"usage_not_included\",\"message\":\"Not included\"}}",
        ErrorCode::UsageLimit, "Not included");
    row("throttled", 429, "{\"error\":{\"type\":\"rate_limit_exceeded\",\"message\":\"Slow\"}}",
        ErrorCode::RateLimit, "Slow");
    row("bare 429", 429, "", ErrorCode::RateLimit, "ChatGPT received too many requests");
    row("server error", 500, "{\"error\":{\"message\":\"Oops\",\"code\":\"server_error\"}}",
        ErrorCode::Upstream, "Oops", Remedy::Retry);
    row("plain text", 502, "bad gateway", ErrorCode::Upstream, "bad gateway", Remedy::Retry);
    row("gateway timeout", 504, "", ErrorCode::Timeout, "ChatGPT returned an error (status 504)",
        Remedy::Retry);
    row("origin down", 521, "", ErrorCode::Upstream, "ChatGPT returned an error (status 521)",
        Remedy::Retry);
    row("overloaded", 503, "{\"error\":{\"message\":\"Busy\",\"code\":\"server_is_overloaded\"}}",
        ErrorCode::Overloaded, "Busy");
    row("slow down", 503, "{\"error\":{\"message\":\"Busy\",\"code\":\"slow_down\"}}",
        ErrorCode::Overloaded, "Busy");
}

void TestCodexErrors::mapsHttpResponses()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, message);
    QFETCH(Remedy, remedy);
    const UpstreamFailure failure = toHttpFailure(status, {}, body, Now);
    QCOMPARE(toWord(failure.error.code), toWord(code));
    QVERIFY2(failure.error.message.startsWith(message), qPrintable(failure.error.message));
    QCOMPARE(int(failure.remedy), int(remedy));
}

void TestCodexErrors::readsWhenALimitEnds_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("moment") << QByteArray(",\"resets_at\":1795230000,\"resets_in_seconds\":5")
                            << QByteArray() << QByteArray() << 9412;
    QTest::newRow("duration") << QByteArray(",\"resets_in_seconds\":77") << QByteArray()
                              << QByteArray() << 77;
    QTest::newRow("past") << QByteArray(",\"resets_at\":1") << QByteArray() << QByteArray() << 0;
    QTest::newRow("header moment")
        << QByteArray() << QByteArray("x-codex-primary-reset-at") << QByteArray("1795220600") << 12;
    QTest::newRow("header duration")
        << QByteArray() << QByteArray("x-codex-primary-reset-after-seconds") << QByteArray("300")
        << 300;
    QTest::newRow("retry-after") << QByteArray() << QByteArray("retry-after") << QByteArray("40")
                                 << 40;
}

void TestCodexErrors::readsWhenALimitEnds()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    HeaderList headers{{"x-codex-primary-used-percent", "100"}};
    if (!header.isEmpty())
        headers.append({header, value});
    const auto failure = toHttpFailure(
        429, headers,
        "{\"error\":{\"type\":\"usage_limit_reached\",\"message\":\"x\"" + fields + "}}", Now);
    QVERIFY(failure.error.retryAfter);
    QCOMPARE(failure.error.retryAfter->count(), seconds);
    QCOMPARE(failure.error.providerCode, u"usage_limit_reached"_s);
}

void TestCodexErrors::neverPassesHtmlOn()
{
    const HeaderList headers{{"content-type", "text/html; charset=UTF-8"},
                             {"cf-mitigated", "challenge"},
                             {"cf-ray", "8abc-FRA"}};
    const QByteArray page = "<!DOCTYPE html><html><title>Just a moment...</title></html>";
    for (const int status : {403, 502, 503}) {
        const auto failure = toHttpFailure(status, headers, page, Now);
        QVERIFY(!failure.error.message.contains(u'<'));
        QVERIFY(!failure.error.message.contains(u"moment"_s));
        QVERIFY(failure.error.message.contains(u"8abc-FRA"_s));
    }
    const auto challenge = toHttpFailure(403, {}, page, Now);
    QVERIFY(challenge.error.message.contains(u"Cloudflare"_s));
    QCOMPARE(int(challenge.remedy), int(Remedy::None));
    // A page is what stands between here and the backend; it stands there the next time, too.
    QCOMPARE(int(toHttpFailure(502, headers, page, Now).remedy), int(Remedy::None));
}

void TestCodexErrors::tellsWhereARedirectLeads()
{
    const HeaderList headers{{"location", "https://portal.example:8443/login?token=secret"}};
    for (const int status : {301, 302, 303, 307, 308}) {
        const auto failure = toHttpFailure(status, headers, "<html>moved</html>", Now);
        QCOMPARE(toWord(failure.error.code), toWord(ErrorCode::Upstream));
        QVERIFY(failure.error.message.contains(u"redirected to portal.example."_s));
        QVERIFY(!failure.error.message.contains(u"secret"_s));
        QCOMPARE(int(failure.remedy), int(Remedy::None));
    }
}

void TestCodexErrors::saysWhatToDoWhenTheSignInIsRefused()
{
    const auto failure = toHttpFailure(401, {}, "{\"detail\":\"Unauthorized\"}", Now);
    QCOMPARE(failure.error.message,
             u"Unauthorized. Open ChatMock and choose \"Sign in\", or run: chatmock login"_s);
}

void TestCodexErrors::showsRequestIdsOfServerErrors()
{
    const auto failure = toHttpFailure(500, {{"x-request-id", "req_77"}}, "{}", Now);
    QVERIFY(failure.error.message.contains(u"req_77"_s));
}

void TestCodexErrors::readsTheCodeFromAHeader()
{
    const QByteArray json = "{\"error\":{\"code\":\"token_expired\"}}";
    const auto failure = toHttpFailure(401, {{"x-error-json", json.toBase64()}}, "", Now);
    QCOMPARE(failure.error.providerCode, u"token_expired"_s);
}

void TestCodexErrors::mapsStreamErrors_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Remedy>("remedy");
    const auto row = [](const char *name, const char *error, ErrorCode code, Remedy remedy) {
        QTest::newRow(name) << QByteArray(error) << code << remedy;
    };
    row("quota", "{\"code\":\"insufficient_quota\"}", ErrorCode::UsageLimit, Remedy::None);
    row("plan", "{\"code\":\"usage_not_included\"}", ErrorCode::UsageLimit, Remedy::None);
    row("usage by type", "{\"code\":null,\"type\":\"usage_limit_reached\"}", ErrorCode::UsageLimit,
        Remedy::None);
    row("soon", "{\"code\":\"rate_limit_exceeded\",\"message\":\"Please try again in 1.5s.\"}",
        ErrorCode::RateLimit, Remedy::Retry);
    row("later than a retry may be",
        "{\"code\":\"rate_limit_exceeded\",\"message\":\"try again in 2.5s\"}",
        ErrorCode::RateLimit, Remedy::None);
    row("much later", "{\"code\":\"rate_limit_exceeded\",\"message\":\"try again in 90 seconds\"}",
        ErrorCode::RateLimit, Remedy::None);
    row("overload", "{\"code\":\"server_is_overloaded\"}", ErrorCode::Overloaded, Remedy::None);
    row("capacity",
        "{\"message\":\"Selected model is at capacity. Please try a different model.\"}",
        ErrorCode::Overloaded, Remedy::None);
    row("prompt", "{\"code\":\"invalid_prompt\"}", ErrorCode::BadRequest, Remedy::None);
    row("bio", "{\"code\":\"bio_policy\"}", ErrorCode::ContentPolicy, Remedy::None);
    row("server", "{\"code\":\"server_error\",\"message\":\"x\"}", ErrorCode::Upstream,
        Remedy::Retry);
    row("nothing", "{}", ErrorCode::Upstream, Remedy::Retry);
}

void TestCodexErrors::mapsStreamErrors()
{
    QFETCH(QByteArray, error);
    QFETCH(ErrorCode, code);
    QFETCH(Remedy, remedy);
    const auto failure = toStreamFailure(*parseJson(error), Now);
    QCOMPARE(toWord(failure.error.code), toWord(code));
    QCOMPARE(int(failure.remedy), int(remedy));
    QVERIFY(!failure.error.message.isEmpty());
}

void TestCodexErrors::readsTryAgain_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("s") << u"Please try again in 11.054s. Visit"_s << 11054;
    QTest::newRow("ms") << u"try again in 250ms"_s << 250;
    QTest::newRow("seconds") << u"Try again in 3 seconds."_s << 3000;
    QTest::newRow("minutes") << u"try again in 2m"_s << 120000;
    QTest::newRow("none") << u"try again later"_s << -1;
}

void TestCodexErrors::readsTryAgain()
{
    QFETCH(QString, message);
    QFETCH(int, milliseconds);
    const auto wait = parseTryAgain(message);
    QCOMPARE(wait ? int(wait->count()) : -1, milliseconds);
}

void TestCodexErrors::hidesTokens()
{
    const auto failure = toHttpFailure(400, {}, "{\"detail\":\"bad Bearer abcdefghijkl\"}", Now);
    QVERIFY(!failure.error.message.contains(u"abcdefghijkl"_s));
}

void TestCodexErrors::takesNoGeneralTypeForACode()
{
    const auto failure = toHttpFailure(
        400, {}, "{\"error\":{\"message\":\"x\",\"type\":\"invalid_request_error\"}}", Now);
    QCOMPARE(toWord(failure.error.code), toWord(ErrorCode::BadRequest));
    QVERIFY(failure.error.providerCode.isEmpty());
    const auto limit = toHttpFailure(429, {}, "{\"error\":{\"type\":\"usage_not_included\"}}", Now);
    QCOMPARE(limit.error.providerCode, u"usage_not_included"_s);
}

void TestCodexErrors::seesThatABodyIsShort()
{
    QVERIFY(isShort({{"Content-Length", "999"}}, 0));
    QVERIFY(isShort({{"content-length", "999"}}, 998));
    QVERIFY(!isShort({{"content-length", "999"}}, 999));
    QVERIFY(!isShort({{"content-length", "0"}}, 0));
    QVERIFY(!isShort({{"transfer-encoding", "chunked"}}, 0));
    QVERIFY(!isShort({{"content-length", "999"}, {"content-encoding", "gzip"}}, 500));
}

TEST_CLASS(TestCodexErrors, runner::NoApplication)

} // namespace tst_codex_errors

#include "tst_codex_errors.moc"
