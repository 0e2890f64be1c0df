// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/FaultyUpstream.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_faults {

using namespace core;
using namespace fakes;
using namespace std::chrono_literals;
using Fault = FaultyUpstream::Fault;
using Then = FaultyUpstream::Then;

// Not in the anonymous namespace: a member function captures it.
//! What is wrong with a response, and what a client is to be told about it.
struct Row
{
    const char *name;
    QByteArray bytes;
    Then then;
    int status;
    const char *words;
    int requests;             //!< that a response of a chat model sends
    bool needsEvents = false; //!< only where the backend is asked for events
};

namespace {

enum class Envelope { OpenAi, Anthropic, Ollama };

struct Route
{
    const char *method;
    const char *path;
    const char *body; //!< without `stream`; empty = none
    bool canStream = true;
    bool readsEvents = true; //!< of the backend
    Envelope envelope = Envelope::OpenAi;
};

constexpr Route Routes[] = {
    {"POST", "/v1/chat/completions",
     R"({"model":"gpt-5.5","messages":[{"role":"user","content":"Hi"}]})"},
    {"POST", "/v1/completions", R"({"model":"gpt-5.5","prompt":"Hi"})"},
    {"POST", "/v1/responses", R"({"model":"gpt-5.5","input":"Hi"})"},
    {"POST", "/v1/messages",
     R"({"model":"gpt-5.5","max_tokens":9,"messages":[{"role":"user","content":"Hi"}]})", true,
     true, Envelope::Anthropic},
    {"POST", "/api/chat", R"({"model":"gpt-5.5","messages":[{"role":"user","content":"Hi"}]})",
     true, true, Envelope::Ollama},
    {"POST", "/api/generate", R"({"model":"gpt-5.5","prompt":"Hi"})", true, true, Envelope::Ollama},
    {"POST", "/v1/images/generations", R"({"prompt":"A cat"})", true, false},
    {"POST", "/v1/images/edits",
     R"({"prompt":"A cat","images":[{"image_url":"https:\/\/example.org\/cat.png"}]})", true,
     false},
    {"POST", "/v1/responses/compact", R"({"model":"gpt-5.5","input":"Hi"})", false, false},
    {"POST", "/v1/alpha/search", R"({"query":"Hi"})", false, false},
    {"GET", "/backend-api/wham/usage", "", false, false},
};

QByteArray http(int status, const QByteArray &type, const QByteArray &body,
                const QByteArray &headers = {})
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers;
    if (!type.isEmpty())
        head += "Content-Type: " + type + "\r\n";
    return head + "Content-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n\r\n" + body;
}

//! A response that is still to be continued.
QByteArray open(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 999999\r\n\r\n"
        + body;
}

QByteArray event(const QByteArray &json)
{
    return "data: " + json + "\n\n";
}

const QByteArray Created = event(R"({"type":"response.created","response":{"id":"resp_1"}})");
const QByteArray Page = "<!DOCTYPE html><html><title>Log in</title></html>";
constexpr char Json[] = "application/json";
constexpr char EventStream[] = "text/event-stream";

QList<Row> rows()
{
    return {
        {"empty connection", "", Then::Close, 502, "", 3},
        {"reset", "", Then::Reset, 502, "", 3},
        {"no HTTP", "SSH-2.0-x\r\n\r\n", Then::Close, 502, "", -1},
        {"bad request", http(400, Json, R"({"detail":"That is wrong."})"), Then::Close, 400,
         "That is wrong.", 1},
        {"forbidden", http(403, Json, R"({"detail":"Suspended."})"), Then::Close, 502, "Suspended.",
         1},
        {"throttled",
         http(429, Json, R"({"error":{"type":"rate_limit_exceeded","message":"Slow"}})"),
         Then::Close, 429, "Slow", 1},
        {"used up", http(429, Json, R"({"error":{"type":"usage_limit_reached","message":"x"}})"),
         Then::Close, 429, "is used up", 1},
        {"broken", http(500, Json, R"({"error":{"message":"Oops"}})"), Then::Close, 502, "Oops", 3},
        {"bare 500", http(500, "", ""), Then::Close, 502, "status 500", 3},
        {"overloaded",
         http(503, Json, R"({"error":{"code":"server_is_overloaded","message":"Busy"}})"),
         Then::Close, 503, "Busy", 1},
        {"redirect", http(302, "text/html", Page, "Location: http://portal.example/login?a=b\r\n"),
         Then::Close, 502, "redirected to portal.example", 1},
        {"permanent redirect", http(308, "", "", "Location: https://other.example/\r\n"),
         Then::Close, 502, "redirected to other.example", 1},
        {"page", http(200, "text/html; charset=utf-8", Page), Then::Close, 502, "web page", 1},
        {"page without a type", http(200, "", Page), Then::Close, 502, "web page", 1},
        {"page in disguise", http(200, EventStream, Page), Then::Close, 502, "web page", 1},
        {"error page", http(502, "text/html", Page), Then::Close, 502, "error page", 1},
        {"challenge", http(403, "text/html", Page, "cf-mitigated: challenge\r\n"), Then::Close, 502,
         "Cloudflare", 1},
        {"empty", http(200, EventStream, ""), Then::Close, 502, "empty response", 3},
        {"empty JSON", http(200, Json, ""), Then::Close, 502, "empty response", 3},
        {"no content", "HTTP/1.1 204 X\r\nConnection: close\r\n\r\n", Then::Close, 502, "", 1},
        {"other JSON", http(200, Json, "[1]"), Then::Close, 502, "could not be read", 3},
        {"other text", http(200, "text/plain", "hello"), Then::Close, 502, "could not be read", 3},
        {"unreadable events", http(200, EventStream, "data: {oops\n\ndata: nope\n\n"), Then::Close,
         502, "could not be read", 3},
        {"error as success", http(200, Json, R"({"error":{"code":"server_is_overloaded"}})"),
         Then::Close, 503, "overloaded", 1, true},
        {"cut after the head", open(""), Then::Close, 502, "ended early", 3},
        {"reset after the head", open(""), Then::Reset, 502, "ended early", 3},
        {"cut before output", open(Created), Then::Close, 502, "ended early", 3},
        {"end before output", http(200, EventStream, Created), Then::Close, 502, "ended early", 3,
         true},
        {"failed before output",
         http(200, EventStream,
              Created
                  + event("{\"type\":\"response.failed\",\"response\":{\"error\":{\"code\":"
                          "\"server_is_overloaded\",\"message\":\"Busy\"}}}")),
         Then::Close, 503, "Busy", 1, true},
        {"error event before output",
         http(200, EventStream,
              event(R"({"type":"error","error":{"code":"usage_limit_reached"}})")),
         Then::Close, 429, "is used up", 1, true},
    };
}

QByteArray bodyOf(const Route &route, bool isStreamed)
{
    const QByteArray body(route.body);
    if (!route.canStream)
        return body;
    return body.chopped(1) + ",\"stream\":" + (isStreamed ? "true" : "false") + '}';
}

QByteArray messageOf(const RawResponse &response, Envelope envelope)
{
    const auto body = parseJson(response.body);
    if (!body)
        return {};
    const JsonValue error = (*body)["error"];
    if (envelope == Envelope::Ollama)
        return error.toUtf8();
    if (!error["type"].isString() || error["type"].toUtf8().isEmpty())
        return {};
    if (envelope == Envelope::Anthropic && (*body)["type"].toUtf8() != "error")
        return {};
    return error["message"].toUtf8();
}

ApiFixture::Options towards(const QString &upstream)
{
    return {.upstream = upstream};
}

} // namespace

class TestServerFaults : public QObject
{
    Q_OBJECT

private:
    //! Every route, streamed and not.
    template<typename Check>
    void onEveryRoute(ApiFixture &api, const Check &check)
    {
        for (const Route &route : Routes) {
            for (const bool isStreamed : {false, true}) {
                if (isStreamed && !route.canStream)
                    continue;
                RawClient client(api.port());
                client.send(toRequest(route.method, route.path, bodyOf(route, isStreamed)));
                check(route, isStreamed, client.response());
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

private Q_SLOTS:
    void givesEveryFaultBeforeOutputAStatus_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(rows().size()); ++i)
            QTest::newRow(rows().at(i).name) << i;
    }

    void givesEveryFaultBeforeOutputAStatus()
    {
        QFETCH(int, index);
        const Row row = rows().at(index);
        FaultyUpstream backend({{row.bytes, row.then}});
        ApiFixture api(towards(backend.url()));
        int before = 0;
        onEveryRoute(api, [&](const Route &route, bool isStreamed, const RawResponse &response) {
            const int requests = backend.requests() - std::exchange(before, backend.requests());
            if (row.needsEvents && !route.readsEvents)
                return;
            const QByteArray place = QByteArray(route.path) + (isStreamed ? " streamed " : " ")
                + QByteArray::number(response.status) + ' ' + response.body;
            QVERIFY2(response.status == row.status, place.constData());
            QVERIFY2(response.isComplete, place.constData());
            QCOMPARE(response.headers.value("content-type"), QByteArray(Json));
            const QByteArray message = messageOf(response, route.envelope);
            QVERIFY2(!message.isEmpty() && message.contains(row.words), place.constData());
            QVERIFY2(!message.contains('<') && !message.contains("a=b"), place.constData());
            if (route.readsEvents && row.requests > 0)
                QVERIFY2(requests == row.requests,
                         (place + QByteArray::number(requests)).constData());
        });
    }

    void saysThatTheBackendCannotBeReached_data()
    {
        QTest::addColumn<QString>("upstream");
        QTest::newRow("refused") << FaultyUpstream::unusedUrl();
        QTest::newRow("no such name") << u"http://backend.invalid/backend-api/codex"_s;
    }

    void saysThatTheBackendCannotBeReached()
    {
        QFETCH(QString, upstream);
        ApiFixture api(towards(upstream));
        onEveryRoute(api, [](const Route &route, bool, const RawResponse &response) {
            QVERIFY2(response.status == 502, route.path);
            QVERIFY2(messageOf(response, route.envelope).startsWith("Could not reach "),
                     response.body.constData());
            QCOMPARE(response.headers.value("x-should-retry"), QByteArray("true"));
        });
    }

    void startsNoRetryAfterTheWindow()
    {
        const Fault broken{http(500, Json, R"({"error":{"message":"Oops"}})")};
        FaultyUpstream backend({broken});
        ApiFixture::Options options = towards(backend.url());
        options.retryPause = 300ms;
        options.retryWindow = 100ms;
        ApiFixture api(options);
        QCOMPARE(api.post("/v1/chat/completions", chatBody()).status, 502);
        QCOMPARE(backend.requests(), 1);
    }

    void givesARetryUpWhenItDoesNotBegin_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("silence") << QByteArray();
        QTest::newRow("head alone") << open("");
        QTest::newRow("head of a refusal")
            << QByteArray("HTTP/1.1 400 X\r\nContent-Length: 999\r\n\r\n{");
    }

    void givesARetryUpWhenItDoesNotBegin()
    {
        QFETCH(QByteArray, second);
        const Fault broken{http(500, Json, R"({"error":{"message":"Oops"}})")};
        for (const char *stream : {"true", "false"}) {
            FaultyUpstream backend({broken, {second, Then::Stall}});
            ApiFixture::Options options = towards(backend.url());
            options.retryWindow = 150ms;
            ApiFixture api(options);
            QElapsedTimer timer;
            timer.start();
            const RawResponse response =
                api.post("/v1/chat/completions", chatBody(QByteArray(",\"stream\":") + stream));
            QCOMPARE(response.status, 502);
            QCOMPARE(errorOf(response)["message"].toUtf8(), QByteArray("Oops"));
            QVERIFY(timer.elapsed() >= 100);
            QCOMPARE(backend.requests(), 2);
        }
    }

    //! A retry to which the backend responds is the response, however long the model thinks.
    void keepsARetryThatHasBegun()
    {
        ApiFixture api({.retryWindow = 150ms});
        FakeBackend::Script broken;
        broken.status = 500;
        broken.body = "{}";
        api.backend.enqueue(broken);
        FakeBackend::Script slow =
            beginning({{FakeBackend::Step::What::Delay, {}, std::chrono::milliseconds(400)}});
        const QByteArray events = recording("text");
        slow.steps.push_back({FakeBackend::Step::What::Send,
                              events.mid(events.indexOf("event: response.output_item.added"))});
        api.backend.enqueue(slow);
        const RawResponse response =
            api.post("/v1/chat/completions", chatBody(R"(,"stream":true)"));
        QCOMPARE(response.status, 200);
        QVERIFY(contentOf(response.body).endsWith("The sum is 4."));
    }

    void waitsTenSecondsForTheFirstOutput()
    {
        QCOMPARE(ExchangeTimes().holdBack, std::chrono::milliseconds(10s));
        QCOMPARE(ExchangeTimes().heartbeat, std::chrono::milliseconds(10s));
    }

    void beginsWithAHeartbeatWhenNothingComes_data()
    {
        QTest::addColumn<int>("route");
        QTest::addColumn<QByteArray>("sign");
        QTest::newRow("chat") << 0 << QByteArray(": keep-alive\n");
        QTest::newRow("completions") << 1 << QByteArray(": keep-alive\n");
        QTest::newRow("responses") << 2 << QByteArray(": keep-alive\n");
        QTest::newRow("messages") << 3 << QByteArray("event: ping\n");
        QTest::newRow("ollama chat") << 4 << QByteArray("{");
        QTest::newRow("images") << 6 << QByteArray(": keep-alive\n");
    }

    //! The backend does not even answer; then it goes away, which can only be an event by now.
    void beginsWithAHeartbeatWhenNothingComes()
    {
        QFETCH(int, route);
        QFETCH(QByteArray, sign);
        FaultyUpstream backend({{"", Then::Stall}});
        ApiFixture::Options options = towards(backend.url());
        options.times = {.holdBack = 30ms, .heartbeat = 20s};
        options.timeouts = {.firstByte = 1s};
        ApiFixture api(options);
        RawClient client(api.port());
        client.send(toRequest("POST", Routes[route].path, bodyOf(Routes[route], true)));
        QTRY_VERIFY(client.received().startsWith("HTTP/1.1 200")
                    && client.received().contains(sign));
        const RawResponse response = client.response();
        QVERIFY(response.isComplete);
        QVERIFY2(response.body.contains("ChatGPT did not respond within"),
                 response.body.constData());
        QVERIFY(!response.body.contains("[DONE]"));
    }
};

TEST_CLASS(TestServerFaults, QCoreApplication)

} // namespace tst_server_faults

#include "tst_server_faults.moc"
