// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/dialects/Dialects.h"
#include "core/dialects/openai/OpenAiShared.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_error_envelopes {

using namespace core;

namespace {

HeaderList retry(const char *advice)
{
    return {{"x-should-retry", advice}};
}

QList<ErrorCode> allFaults()
{
    QList<ErrorCode> faults;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        faults.append(ErrorCode(code));
    return faults;
}

} // namespace

class TestErrorEnvelopes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAStatusThatHasNoCode()
    {
        for (const int status : {400, 401, 403, 404, 405, 413, 415, 429, 431, 500, 502, 503, 504})
            QCOMPARE(toHttpStatus(toErrorCode(status)), status);
        QCOMPARE(toErrorCode(418), ErrorCode::Upstream);
    }

    void speaksOpenAi_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<HeaderList>("headers");
        const auto row = [](const char *name, const Error &error, int status, const char *type,
                            const char *code, const HeaderList &headers = {}) {
            QTest::newRow(name) << error << status << QByteArray(type) << QByteArray(code)
                                << headers;
        };
        const QString text = u"why"_s;
        const QString none;
        const char *invalid = "invalid_request_error";
        row("not signed in", {ErrorCode::NotSignedIn, text}, 401, "authentication_error",
            "not_signed_in", retry("false"));
        row("wrong key", {ErrorCode::BadKey, text}, 401, invalid, "invalid_api_key",
            retry("false"));
        row("bad JSON", {ErrorCode::BadRequest, text}, 400, invalid, "");
        row("bad value", openai::invalidValue(text, u"n"_s), 400, invalid, "invalid_value");
        row("missing", openai::missingParameter(u"model"_s), 400, invalid,
            "missing_required_parameter");
        row("unsupported", openai::unsupported(text, u"logprobs"_s), 400, invalid,
            "unsupported_parameter");
        row("context overflow", {ErrorCode::ContextTooLong, text}, 400, invalid,
            "context_length_exceeded");
        row("unknown model", {ErrorCode::ModelNotFound, text}, 404, invalid, "model_not_found");
        row("no such route", {ErrorCode::NotFound, text}, 404, invalid, "unknown_url");
        row("route not served", {ErrorCode::NotFound, text, none, {}, u"unsupported_endpoint"_s},
            404, invalid, "unsupported_endpoint");
        row("wrong method", {ErrorCode::MethodNotAllowed, text}, 405, invalid,
            "method_not_supported");
        row("foreign origin", {ErrorCode::Forbidden, text}, 403, invalid, "forbidden",
            retry("false"));
        row("usage limit", {ErrorCode::UsageLimit, text, none, std::chrono::seconds(9412)}, 429,
            "usage_limit_reached", "usage_limit_reached",
            HeaderList{{"Retry-After", "9412"}} + retry("false"));
        row("plan without access", {ErrorCode::UsageLimit, text, none, {}, u"usage_not_included"_s},
            429, "insufficient_quota", "usage_not_included", retry("false"));
        row("burst limit", {ErrorCode::RateLimit, text, none, std::chrono::seconds(11)}, 429,
            "rate_limit_error", "rate_limit_exceeded",
            HeaderList{{"Retry-After", "11"}} + retry("true"));
        row("overloaded", {ErrorCode::Overloaded, text, none, {}, u"slow_down"_s}, 503,
            "server_error", "overloaded", retry("true"));
        row("unreachable", {ErrorCode::Unreachable, text}, 502, "api_connection_error", "",
            retry("true"));
        row("broken off", {ErrorCode::Upstream, text}, 502, "server_error", "upstream_error");
        row("silent", {ErrorCode::Timeout, text}, 504, "timeout", "", retry("true"));
        row("body too large", {ErrorCode::TooLarge, text}, 413, invalid, "");
        row("head too large", {ErrorCode::HeadTooLarge, text}, 431, invalid, "");
        row("unknown coding", {ErrorCode::UnknownCoding, text}, 415, invalid, "");
        row("policy", {ErrorCode::ContentPolicy, text}, 400, invalid, "content_policy_violation");
        row("policy of a kind", {ErrorCode::ContentPolicy, text, none, {}, u"cyber_policy"_s}, 400,
            invalid, "cyber_policy");
        row("bug", {ErrorCode::Internal, text}, 500, "server_error", "internal_error");
    }

    void speaksOpenAi()
    {
        QFETCH(Error, error);
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, code);
        QFETCH(HeaderList, headers);
        const ErrorBody body = errorEnvelopeFor("/v1/chat/completions")(error, "req_1");
        const auto json = parseJson(body.json);
        QVERIFY(json);
        const JsonValue reported = (*json)["error"];
        QCOMPARE(toHttpStatus(error.code), status);
        QCOMPARE(reported["message"].toString(), error.message);
        QCOMPARE(reported["type"].toUtf8(), type);
        QCOMPARE(reported["code"].toUtf8(), code);
        QCOMPARE(reported["code"].kind() == JsonValue::Kind::Null, code.isEmpty());
        QCOMPARE(reported["param"].toString(), error.param);
        QCOMPARE(reported.size(), 4);
        QCOMPARE(body.headers, headers);
    }

    //! Every failure has words in every family: none is forgotten, none breaks the JSON.
    void speaksOfEveryFaultInEveryFamily()
    {
        for (const ErrorCode code : allFaults()) {
            const Error error{code, u"a \"quoted\"\nmessage"_s, {}, {}, {}};
            const auto open = parseJson(errorEnvelopeFor("/v1/x")(error, "req_1").json);
            QVERIFY(open && (*open)["error"]["type"].isString());
            QCOMPARE((*open)["error"]["message"].toString(), error.message);
            const auto plain = parseJson(errorEnvelopeFor("/api/x")(error, "req_1").json);
            QVERIFY(plain && plain->size() == 1);
            QCOMPARE((*plain)["error"].toString(), error.message);
            const auto other = parseJson(errorEnvelopeFor("/v1/messages")(error, "req_1").json);
            QVERIFY(other);
            QCOMPARE((*other)["type"].toUtf8(), QByteArray("error"));
            QVERIFY((*other)["error"]["type"].isString());
            QCOMPARE((*other)["error"]["message"].toString(), error.message);
            QCOMPARE((*other)["request_id"].toUtf8(), QByteArray("req_1"));
        }
    }

    void speaksAnthropic_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("bad request")
            << ErrorCode::BadRequest << QByteArray("invalid_request_error");
        QTest::newRow("bad key") << ErrorCode::BadKey << QByteArray("authentication_error");
        QTest::newRow("forbidden") << ErrorCode::Forbidden << QByteArray("permission_error");
        QTest::newRow("not found") << ErrorCode::NotFound << QByteArray("not_found_error");
        QTest::newRow("too large") << ErrorCode::TooLarge << QByteArray("request_too_large");
        QTest::newRow("usage limit") << ErrorCode::UsageLimit << QByteArray("rate_limit_error");
        QTest::newRow("overloaded") << ErrorCode::Overloaded << QByteArray("overloaded_error");
        QTest::newRow("broken off") << ErrorCode::Upstream << QByteArray("api_error");
    }

    void speaksAnthropic()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QByteArray, type);
        const ErrorBody body = errorEnvelopeFor("/v1/messages/count_tokens")({code, {}}, {});
        const auto json = parseJson(body.json);
        QVERIFY(json);
        QCOMPARE((*json)["error"]["type"].toUtf8(), type);
        QCOMPARE((*json)["request_id"].raw(), QByteArray("null"));
    }

    void findsTheFamilyOfAPath_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("like");
        QTest::newRow("root") << QByteArray("/") << QByteArray("/v1");
        QTest::newRow("nowhere") << QByteArray("/favicon.ico") << QByteArray("/v1");
        QTest::newRow("Ollama") << QByteArray("/api/tags") << QByteArray("/api");
        QTest::newRow("only begins alike") << QByteArray("/apis") << QByteArray("/v1");
        QTest::newRow("Anthropic") << QByteArray("/v1/messages/x") << QByteArray("/v1/messages");
        QTest::newRow("not Anthropic") << QByteArray("/v1/messages2") << QByteArray("/v1");
    }

    void findsTheFamilyOfAPath()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, like);
        QVERIFY(errorEnvelopeFor(path) == errorEnvelopeFor(like));
    }

    void writesModelsAndLists()
    {
        JsonWriter model;
        openai::writeModel(model, "gpt-5.5", 7, "openai");
        QCOMPARE(openai::toList({model.take(), "{}"}),
                 QByteArray("{\"object\":\"list\",\"data\":[{\"id\":\"gpt-5.5\",\"object\":"
                            "\"model\",\"created\":7,\"owned_by\":\"openai\"},{}]}"));
        openai::writeModel(model, "gpt-5.5", 7, "openai", 272000);
        QVERIFY(model.take().contains(R"("context_length":272000,"max_model_len":272000)"));
    }
};

TEST_CLASS(TestErrorEnvelopes, runner::NoApplication)

} // namespace tst_error_envelopes

#include "tst_error_envelopes.moc"
