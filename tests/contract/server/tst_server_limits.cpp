// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/FaultyUpstream.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWebSockets/QWebSocket>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_limits {

using namespace core;
using namespace fakes;

namespace {

constexpr char UsedUp[] = "{\"error\":{\"type\":\"usage_limit_reached\",\"message\":\"The usage "
                          "limit has been reached\",\"plan_type\":\"plus\","
                          "\"resets_in_seconds\":7500}}";

const HeaderList LimitHeaders{{"x-codex-primary-used-percent", "100"},
                              {"x-codex-primary-window-minutes", "300"},
                              {"x-codex-primary-reset-after-seconds", "7500"},
                              {"x-codex-secondary-used-percent", "40"},
                              {"x-codex-secondary-window-minutes", "10080"},
                              {"x-codex-secondary-reset-after-seconds", "200000"}};

FakeBackend::Script refusal()
{
    FakeBackend::Script script;
    script.status = 429;
    script.contentType = "application/json";
    script.headers = LimitHeaders;
    script.body = UsedUp;
    return script;
}

//! Some output, and then the limit.
FakeBackend::Script refusalInTheMiddle()
{
    FakeBackend::Script script = playing("text");
    QByteArray &events = script.steps.front().bytes;
    events.truncate(events.indexOf("event: response.output_text.done"));
    events += "event: response.failed\ndata: {\"type\":\"response.failed\",\"response\":{\"id\":"
              "\"resp_1\",\"status\":\"failed\",\"error\":{\"code\":\"usage_limit_reached\","
              "\"message\":\"The usage limit has been reached\"}}}\n\n";
    script.headers = LimitHeaders;
    return script;
}

//! "… (in 2 h 5 min)", or a minute less on a slow machine.
void checkMessage(const QByteArray &message)
{
    static const QRegularExpression pattern(
        u"^The 5-hour limit is used up; it resets (on \\w+ )?at \\d\\d:\\d\\d \\(in 2 h [45] min\\)\\.$"_s);
    QVERIFY2(pattern.match(QString::fromUtf8(message)).hasMatch(), message.constData());
}

QByteArray jsonStringAfter(const QByteArray &text, const QByteArray &start)
{
    const qsizetype at = text.lastIndexOf(start);
    if (at < 0)
        return {};
    const qsizetype from = at + start.size();
    return text.mid(from, text.indexOf('"', from) - from);
}

constexpr char ChatBody[] = R"({"model":"gpt-5.5","messages":[{"role":"user","content":"Hi"}]})";

QByteArray streamed(const QByteArray &body, const char *value)
{
    return body.chopped(1) + ",\"stream\":" + value + '}';
}

} // namespace

class TestServerLimits : public QObject
{
    Q_OBJECT

private:
    static void addRoutes()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        const QByteArray prompt = R"({"model":"gpt-5.5","prompt":"Hi"})";
        const QByteArray message =
            R"({"model":"gpt-5.5","max_tokens":90,"messages":[{"role":"user","content":"Hi"}]})";
        QTest::newRow("chat") << QByteArray("/v1/chat/completions") << QByteArray(ChatBody);
        QTest::newRow("completions") << QByteArray("/v1/completions") << prompt;
        QTest::newRow("responses")
            << QByteArray("/v1/responses") << QByteArray(R"({"model":"gpt-5.5","input":"Hi"})");
        QTest::newRow("messages") << QByteArray("/v1/messages") << message;
        QTest::newRow("ollama chat") << QByteArray("/api/chat") << QByteArray(ChatBody);
        QTest::newRow("ollama generate") << QByteArray("/api/generate") << prompt;
    }

private Q_SLOTS:
    void saysWhichLimitAndWhen_data() { addRoutes(); }

    void saysWhichLimitAndWhen()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        for (const char *stream : {"true", "false"}) {
            ApiFixture api;
            api.backend.enqueue(refusal());
            const RawResponse response = api.post(path, streamed(body, stream));
            QCOMPARE(response.status, 429);
            const int wait = response.headers.value("retry-after").toInt();
            QVERIFY(wait > 7400 && wait <= 7500);
            QCOMPARE(response.headers.value("x-should-retry"), QByteArray("false"));
            const JsonValue error = errorOf(response);
            checkMessage(error.isString() ? error.toUtf8() : error["message"].toUtf8());
            if (path.startsWith("/v1") && path != "/v1/messages") {
                QCOMPARE(error["param"].toUtf8(), QByteArray("5h"));
                QCOMPARE(error["code"].toUtf8(), QByteArray("usage_limit_reached"));
            }
        }
    }

    void saysItInTheMiddleOfAStream_data() { addRoutes(); }

    void saysItInTheMiddleOfAStream()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        ApiFixture api;
        api.backend.enqueue(refusalInTheMiddle());
        const RawResponse response = api.post(path, streamed(body, "true"));
        QCOMPARE(response.status, 200);
        QVERIFY(response.isComplete);
        QVERIFY(!response.body.contains("has been reached"));
        const bool isBare = path.startsWith("/api");
        const QByteArray start = isBare ? "\"error\":\"" : "\"message\":\"";
        checkMessage(jsonStringAfter(response.body, start));
        QCOMPARE(api.backend.responseRequests().size(), 1);
    }

    void saysItOnAWebSocket_data()
    {
        QTest::addColumn<bool>("isEarly");
        QTest::newRow("before output") << true;
        QTest::newRow("in the middle") << false;
    }

    void saysItOnAWebSocket()
    {
        QFETCH(bool, isEarly);
        ApiFixture api;
        api.backend.enqueue(isEarly ? refusal() : refusalInTheMiddle());
        QWebSocket socket;
        QList<QByteArray> messages;
        connect(&socket, &QWebSocket::textMessageReceived, this,
                [&messages](const QString &text) { messages.append(text.toUtf8()); });
        socket.open(QUrl(u"ws://127.0.0.1:%1/v1/responses"_s.arg(api.port())));
        QTRY_VERIFY(socket.isValid());
        socket.sendTextMessage(
            u"{\"type\":\"response.create\",\"model\":\"gpt-5.5\",\"input\":\"Hi\"}"_s);
        const auto findError = [&messages]() -> JsonValue {
            for (const QByteArray &text : std::as_const(messages)) {
                const auto message = parseJson(text);
                if (message && (*message)["type"].toUtf8() == "error")
                    return *message;
            }
            return {};
        };
        QTRY_VERIFY(findError().isObject());
        const JsonValue event = findError();
        QCOMPARE(event["status"].toInteger(), 429);
        QCOMPARE(event["error"]["param"].toUtf8(), QByteArray("5h"));
        checkMessage(event["error"]["message"].toUtf8());
        const int wait = event["headers"]["Retry-After"].toUtf8().toInt();
        QVERIFY2(wait > 7400 && wait <= 7500, messages.last().constData());
    }

    void explainsCompactionsToo()
    {
        QByteArray reply = "HTTP/1.1 429 X\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(qsizetype(sizeof UsedUp) - 1) + "\r\n";
        for (const auto &[name, value] : LimitHeaders)
            reply += name + ": " + value + "\r\n";
        FaultyUpstream backend({{reply + "\r\n" + UsedUp}});
        ApiFixture api({.upstream = backend.url()});
        const RawResponse response =
            api.post("/v1/responses/compact", R"({"model":"gpt-5.5","input":"Hi"})");
        QCOMPARE(response.status, 429);
        QCOMPARE(errorOf(response)["param"].toUtf8(), QByteArray("5h"));
        checkMessage(errorOf(response)["message"].toUtf8());
    }
};

TEST_CLASS(TestServerLimits, QCoreApplication)

} // namespace tst_server_limits

#include "tst_server_limits.moc"
