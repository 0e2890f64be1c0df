// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/dialects/MessageReading.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

//! What Claude Code needs beyond the letter of the API.
namespace tst_server_claude_code {

using namespace core;
using namespace fakes;
using What = FakeBackend::Step::What;

namespace {

constexpr char Path[] = "/v1/messages";
constexpr char CountPath[] = "/v1/messages/count_tokens";

QByteArray bodyWith(const QByteArray &more, const QByteArray &text = "Hi")
{
    return "{\"model\":\"gpt-5.5\",\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]"
        + more + '}';
}

JsonValue bodyOf(const RawResponse &response)
{
    const auto body = parseJson(response.body);
    return body ? *body : JsonValue();
}

JsonValue sentTo(const FakeBackend &backend)
{
    const auto sent = parseJson(backend.responseRequests().last().body);
    return sent ? *sent : JsonValue();
}

//! The blocks of a response, whichever form it has.
QList<QByteArray> blocksOf(const RawResponse &response)
{
    return response.body.startsWith('{') ? readCompleteMessage(response.body).blocks
                                         : readStreamedMessage(response.body).blocks;
}

const QList<QByteArray> BothForms{"", ",\"stream\":true"};

} // namespace

class TestServerClaudeCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutToolsThatCannotRunHere()
    {
        const QByteArray tools =
            ",\"tools\":[{\"name\":\"Read\",\"input_schema\":{\"type\":\"object\",\"properties\":{}"
            "}},"
            "{\"type\":\"advisor_20260301\",\"name\":\"advisor\",\"model\":\"claude-opus-4-8\"}],"
            "\"tool_choice\":{\"type\":\"tool\",\"name\":\"advisor\"}";
        for (const QByteArray &form : BothForms) {
            ApiFixture api;
            api.backend.enqueue(playing("text"));
            const RawResponse response = api.post(Path, bodyWith(tools + form));
            QCOMPARE(response.status, 200);
            QVERIFY(response.headers.value("x-chatmock-ignored").contains("advisor_20260301"));
            QVERIFY(response.headers.value("x-chatmock-changed").contains("tool_choice"));
            const JsonValue sent = sentTo(api.backend);
            QCOMPARE(sent["tools"].size(), 1);
            QCOMPARE(sent["tool_choice"].toUtf8(), QByteArray("auto"));
        }
        ApiFixture api;
        const RawResponse counted = api.post(CountPath, bodyWith(tools));
        QCOMPARE(counted.status, 200);
        QVERIFY(counted.headers.value("x-chatmock-ignored").contains("advisor_20260301"));
    }

    void saysThatThePromptIsTooLong_data()
    {
        QTest::addColumn<FakeBackend::Script>("script");
        QTest::addColumn<bool>("isLong");
        const QByteArray error = "{\"code\":\"context_length_exceeded\",\"message\":\"Your input "
                                 "exceeds the context window of this model.\"}";
        FakeBackend::Script status;
        status.status = 400;
        status.contentType = "application/json";
        status.body = "{\"error\":" + error + '}';
        FakeBackend::Script event = playing("failed_usage_limit");
        QByteArray &bytes = event.steps.front().bytes;
        const qsizetype begin = bytes.indexOf("\"error\":{") + 8;
        bytes.replace(begin, bytes.indexOf('}', begin) + 1 - begin, error);
        for (const bool isLong : {false, true}) {
            const char *length = isLong ? "long" : "short";
            QTest::addRow("status, %s", length) << status << isLong;
            QTest::addRow("event, %s", length) << event << isLong;
        }
    }

    void saysThatThePromptIsTooLong()
    {
        QFETCH(FakeBackend::Script, script);
        QFETCH(bool, isLong);
        const QByteArray text = isLong ? QByteArray(1'200'000, 'x') : QByteArray("Hi");
        for (const QByteArray &form : BothForms) {
            ApiFixture api;
            const auto count =
                bodyOf(api.post(CountPath, bodyWith({}, text)))["input_tokens"].toInteger();
            api.backend.enqueue(script);
            const RawResponse response = api.post(Path, bodyWith(form, text));
            QCOMPARE(response.status, 400);
            const JsonValue error = bodyOf(response)["error"];
            QCOMPARE(error["type"].toUtf8(), QByteArray("invalid_request_error"));
            const QByteArray words("prompt is too long: ");
            QCOMPARE(error["message"].toUtf8(),
                     isLong ? words + QByteArray::number(count.value_or(0))
                             + " tokens > 272000 maximum"
                            : words + "Your input exceeds the context window of this model.");
        }
    }

    void leavesOutBlankOptions()
    {
        const QByteArray tools = ",\"tools\":[{\"name\":\"get_weather\",\"input_schema\":{\"type\":"
                                 "\"object\",\"properties\":"
                                 "{\"city\":{\"type\":\"string\"},\"unit\":{\"type\":\"string\"}},"
                                 "\"required\":[\"city\"]}}]";
        for (const QByteArray &form : BothForms) {
            ApiFixture api;
            FakeBackend::Script script = playing("text_then_call");
            script.steps.front().bytes.replace("\\\"Lima\\\"}",
                                               "\\\"Lima\\\",\\\"unit\\\":\\\" \\\"}");
            api.backend.enqueue(script);
            const RawResponse response = api.post(Path, bodyWith(tools + form));
            QCOMPARE(blocksOf(response).last(),
                     QByteArray("tool_use call_Lima get_weather {\"city\":\"Lima\"}"));
        }
    }

    void estimatesTheInputAtTheBeginning()
    {
        ApiFixture api;
        const auto count = bodyOf(api.post(CountPath, bodyWith({})))["input_tokens"].toInteger();
        QVERIFY(count.value_or(0) > 0);
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(Path, bodyWith(",\"stream\":true"));
        const auto start = parseJson(eventsOf(response.body).first());
        QVERIFY(start);
        QCOMPARE((*start)["message"]["usage"]["input_tokens"].toInteger(), count);
        QVERIFY(response.body.contains("\"output_tokens\":40"));
    }

    void listsTheCitedPages()
    {
        const QByteArray tools = ",\"tools\":[{\"type\":\"web_search_20250305\",\"name\":\"web_"
                                 "search\",\"max_uses\":8}]";
        for (const QByteArray &form : BothForms) {
            ApiFixture api;
            api.backend.enqueue(playing("web_search"));
            const QList<QByteArray> blocks = blocksOf(api.post(Path, bodyWith(tools + form)));
            QCOMPARE(blocks.size(), 3);
            QVERIFY(blocks[0].startsWith("server_tool_use "));
            QVERIFY2(blocks[2].contains(
                         "[{\"type\":\"web_search_result\",\"url\":\"https://example.org/news\","
                         "\"title\":\"News\",\"encrypted_content\":\"\",\"page_age\":null}]"),
                     blocks[2].constData());
        }
    }

    void acceptsTheShortNames()
    {
        Settings settings;
        settings.claudeModel = u"gpt-5.5"_s;
        ApiFixture api({.settings = settings});
        for (const QByteArray name : {"opus", "sonnet[1m]", "default", "anthropic/claude-opus-4"}) {
            api.backend.enqueue(playing("text"));
            const RawResponse response = api.post(Path, bodyWith({}).replace("gpt-5.5", name));
            QCOMPARE(response.status, 200);
            QCOMPARE(bodyOf(response)["model"].toUtf8(), name);
            QCOMPARE(sentTo(api.backend)["model"].toUtf8(), QByteArray("gpt-5.5"));
        }
    }

    void prefersTheNamesOfTheSettings_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("model");
        const auto row = [](const QByteArray &name, const QByteArray &model) {
            QTest::newRow(name.constData()) << name << model;
        };
        for (const QByteArray name : {"opus", "opus[1m]", "anthropic/opus", "claude-sonnet-4-5",
                                      "claude-sonnet-4-5-20250929", "claude-sonnet-4-5[1m]",
                                      "us.anthropic.claude-sonnet-4-5"})
            row(name, "gpt-6-luna");
        for (const QByteArray name : {"sonnet", "claude-opus-4-8"})
            row(name, "gpt-5.5");
    }

    void prefersTheNamesOfTheSettings()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, model);
        Settings settings;
        settings.claudeModel = u"gpt-5.5"_s;
        settings.modelAliases = {u"opus=gpt-6-luna"_s, u"claude-sonnet-4-5=gpt-6-luna"_s};
        ApiFixture api({.settings = settings});
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(Path, bodyWith({}).replace("gpt-5.5", name));
        QCOMPARE(response.status, 200);
        QCOMPARE(bodyOf(response)["model"].toUtf8(), name);
        QCOMPARE(sentTo(api.backend)["model"].toUtf8(), model);
        QVERIFY(response.headers.value("x-chatmock-changed").contains("->" + model));
        const QByteArray version = "anthropic-version: 2023-06-01\r\n";
        const JsonValue entry = bodyOf(api.get("/v1/models/" + name.split('[').first(), version));
        const auto resolved = api.codex().models().resolve(model);
        QVERIFY(resolved);
        QVERIFY(entry["display_name"].toString().startsWith(resolved->model.displayName));
    }
};

TEST_CLASS(TestServerClaudeCode, QCoreApplication)

} // namespace tst_server_claude_code

#include "tst_server_claude_code.moc"
