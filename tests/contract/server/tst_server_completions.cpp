// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_server_completions {

using namespace core;
using namespace fakes;
using What = FakeBackend::Step::What;

namespace {

constexpr char Path[] = "/v1/completions";

QByteArray body(const QByteArray &more = {})
{
    return R"({"model":"gpt-5.5","prompt":"Two and two")" + more + '}';
}

QByteArray textOf(const QByteArray &stream)
{
    QByteArray text;
    for (const QByteArray &event : eventsOf(stream)) {
        const auto chunk = parseJson(event);
        const auto choices = chunk ? (*chunk)["choices"].items() : QList<JsonValue>();
        for (const JsonValue &choice : choices)
            text += choice["text"].toUtf8();
    }
    return text;
}

//! The recorded text up to its end, then nothing.
FakeBackend::Script unfinished()
{
    FakeBackend::Script script = playing("text", {{What::Hang}});
    QByteArray &events = script.steps.front().bytes;
    events.truncate(events.indexOf("event: response.output_text.done"));
    return script;
}

} // namespace

class TestServerCompletions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streams()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(Path,
                                              body(R"(,"stream":true,"echo":true,"seed":1,)"
                                                   R"("stream_options":{"include_usage":true})"));
        QCOMPARE(response.status, 200);
        QCOMPARE(textOf(response.body), QByteArray("Two and twoThe sum is 4."));
        const auto events = eventsOf(response.body);
        QCOMPARE(events.last(), QByteArray("[DONE]"));
        QVERIFY(events.at(events.size() - 2).contains("\"total_tokens\":71"));
        QCOMPARE(response.headers.value("x-chatmock-ignored"), QByteArray("seed"));
    }

    void respondsToEachPrompt()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        api.backend.enqueue(playing("incomplete"));
        const RawResponse response =
            api.post(Path, R"({"model":"gpt-5.5","prompt":["a","b"],"echo":true})");
        const auto json = parseJson(response.body);
        QVERIFY(json);
        QCOMPARE((*json)["object"].toUtf8(), QByteArray("text_completion"));
        const auto choices = (*json)["choices"].items();
        QCOMPARE(choices.size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(choices[i]["index"].toInteger(), i);
            QVERIFY(choices[i]["text"].toUtf8().startsWith(i == 0 ? "a" : "b"));
        }
        QCOMPARE((*json)["usage"]["completion_tokens"].toInteger(), 40 + 128000);
    }

    void refusesInOpenAisShape()
    {
        ApiFixture api;
        const RawResponse response = api.post(Path, body(R"(,"logprobs":2)"));
        QCOMPARE(response.status, 400);
        QCOMPARE(errorOf(response)["param"].toUtf8(), QByteArray("logprobs"));
        QCOMPARE(errorOf(response)["code"].toUtf8(), QByteArray("unsupported_parameter"));
        QVERIFY(api.backend.responseRequests().isEmpty());
    }

    void sendsAgainAfterACutBeforeOutput()
    {
        ApiFixture api;
        api.backend.enqueue(beginning({{What::Cut}}));
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(Path, body(R"(,"stream":true)"));
        QCOMPARE(textOf(response.body), QByteArray("The sum is 4."));
        QCOMPARE(api.backend.responseRequests().size(), 2);
    }

    void reportsAFailureMidStream()
    {
        ApiFixture api;
        FakeBackend::Script script = unfinished();
        script.steps.back() = {What::Delay, {}, std::chrono::milliseconds(50)};
        script.steps.push_back({What::Cut});
        api.backend.enqueue(script);
        const RawResponse response = api.post(Path, body(R"(,"stream":true)"));
        QCOMPARE(response.status, 200);
        const auto last = parseJson(eventsOf(response.body).last());
        QVERIFY(last);
        QVERIFY((*last)["error"]["message"].isString());
        QCOMPARE((*last)["object"].toUtf8(), QByteArray("text_completion"));
    }

    void cancelsUpstreamWhenTheClientLeaves()
    {
        ApiFixture api;
        api.backend.enqueue(unfinished());
        RawClient client(api.port());
        client.send(toRequest("POST", Path, body(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().contains("The sum"));
        client.socket().abort();
        QTRY_COMPARE(api.backend.cancelledStreams(), 1);
    }

    void stopsAtTheStopSequence()
    {
        ApiFixture api;
        api.backend.enqueue(unfinished());
        const RawResponse response = api.post(Path, body(R"(,"stop":" is")"));
        const auto json = parseJson(response.body);
        QVERIFY(json);
        const JsonValue choice = (*json)["choices"].items().value(0);
        QCOMPARE(choice["text"].toUtf8(), QByteArray("The sum"));
        QCOMPARE(choice["finish_reason"].toUtf8(), QByteArray("stop"));
        QTRY_COMPARE(api.backend.cancelledStreams(), 1);
    }

    void pausesForASlowReader()
    {
        ApiFixture api;
        const QByteArray events = recording("text");
        const qsizetype delta = events.indexOf("event: response.output_text.delta");
        const qsizetype after = events.indexOf("event: response.output_text.delta", delta + 1);
        QByteArray piece = events.mid(delta, after - delta);
        piece.replace("The sum", QByteArray(4096, 'x'));
        FakeBackend::Script script;
        script.steps.push_back({What::Send, events.first(delta)});
        script.steps.insert(script.steps.end(), BeyondBuffers * 256, {What::Send, piece});
        script.steps.push_back(
            {What::Send, events.mid(events.indexOf("event: response.completed"))});
        api.backend.enqueue(script);
        RawClient slow(api.port());
        slow.socket().setReadBufferSize(16 * 1024);
        slow.send(toRequest("POST", Path, body(R"(,"stream":true)")));
        QTRY_VERIFY(slow.socket().bytesAvailable() >= 16 * 1024);
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post(Path, body()).status, 200);
        QCOMPARE(api.backend.openStreams(), 1); // it does not fit
        slow.socket().setReadBufferSize(0);
        QTRY_VERIFY_WITH_TIMEOUT(slow.received().endsWith("0\r\n\r\n"), 60000);
        QCOMPARE(textOf(slow.response().body).size(), BeyondBuffers * 256 * 4096);
    }
};

TEST_CLASS(TestServerCompletions, QCoreApplication)

} // namespace tst_server_completions

#include "tst_server_completions.moc"
