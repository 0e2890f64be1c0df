// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_server_images {

using namespace core;
using namespace fakes;
using What = FakeBackend::Step::What;

namespace {

constexpr char Path[] = "/v1/images/generations";

QByteArray body(const QByteArray &more = {})
{
    return R"({"prompt":"A red square")" + more + '}';
}

//! The recorded image up to its end, then `steps`.
FakeBackend::Script unfinished(std::vector<FakeBackend::Step> steps)
{
    FakeBackend::Script script = playing("image", std::move(steps));
    QByteArray &events = script.steps.front().bytes;
    events.truncate(events.indexOf("event: response.image_generation_call.completed"));
    return script;
}

} // namespace

class TestServerImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsInACompleteResponse()
    {
        ApiFixture api;
        const RawResponse response = api.post(
            Path, body(R"(,"model":"gpt-image-1","n":2,"size":"1024x1536","style":"vivid")"));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("x-chatmock-ignored"), QByteArray("style"));
        const auto json = parseJson(response.body);
        QVERIFY(json);
        QCOMPARE((*json)["data"].size(), 2);
        for (const JsonValue &one : (*json)["data"].items()) {
            QVERIFY(QByteArray::fromBase64(one["b64_json"].toUtf8()).startsWith("\x89PNG"));
            QCOMPARE(one["revised_prompt"].toUtf8(), QByteArray("(Demo) A red square"));
        }
        QVERIFY((*json)["created"].toInteger().value_or(0) > 0);
        QCOMPARE((*json)["size"].toUtf8(), QByteArray("1024x1536"));
        QVERIFY((*json)["usage"]["total_tokens"].isNumber());
        const auto sent = parseJson(api.backend.responseRequests().first().body);
        QVERIFY(sent);
        QCOMPARE((*sent)["tool_choice"]["type"].toUtf8(), QByteArray("image_generation"));
    }

    void streamsUnfinishedImages()
    {
        ApiFixture api;
        const RawResponse response = api.post(Path, body(R"(,"stream":true,"partial_images":2)"));
        QCOMPARE(response.status, 200);
        QList<QByteArray> types;
        for (const QByteArray &event : eventsOf(response.body)) {
            const auto json = parseJson(event);
            QVERIFY(json);
            types.append((*json)["type"].toUtf8());
        }
        QCOMPARE(
            types,
            (QList<QByteArray>{"image_generation.partial_image", "image_generation.partial_image",
                               "image_generation.completed"}));
        QVERIFY(response.body.startsWith("event: image_generation.partial_image\n"));
    }

    void editsImages()
    {
        ApiFixture api;
        const QByteArray image = QByteArray::fromHex("89504e470d0a1a0a0000");
        const QByteArray form = "--b\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\n"
                                "Redder\r\n--b\r\nContent-Disposition: form-data; name=\"image\"; "
                                "filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
            + image + "\r\n--b--\r\n";
        RawClient client(api.port());
        client.send("POST /v1/images/edits HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                    + QByteArray::number(form.size()) + "\r\n\r\n" + form);
        const RawResponse response = client.response();
        QVERIFY2(response.status == 200, response.body.constData());
        QVERIFY(api.backend.responseRequests().first().body.contains("data:image/png;base64,"
                                                                     + image.toBase64()));
    }

    void saysThatThePlanHasNoImages()
    {
        ApiFixture api;
        const RawResponse response = api.post(Path, body(R"(,"model":"codex-auto-review")"));
        QCOMPARE(response.status, 400);
        const JsonValue error = errorOf(response);
        QCOMPARE(error["code"].toUtf8(), QByteArray("image_generation_unavailable"));
        QVERIFY(error["message"].toUtf8().contains("plan"));
        QCOMPARE(api.backend.responseRequests().size(), 1); // another request would not help
    }

    void saysWhenNothingWasDrawn()
    {
        ApiFixture api;
        api.backend.enqueue(playing("text"));
        const RawResponse response = api.post(Path, body());
        QCOMPARE(response.status, 400);
        QCOMPARE(errorOf(response)["code"].toUtf8(), QByteArray("content_policy_violation"));
        api.backend.enqueue(playing("text"));
        const RawResponse streamed = api.post(Path, body(R"(,"stream":true)"));
        QVERIFY(streamed.body.contains("content_policy_violation"));
    }

    void refusesInOpenAisShape()
    {
        ApiFixture api;
        const RawResponse response = api.post(Path, body(R"(,"response_format":"url")"));
        QCOMPARE(response.status, 400);
        QCOMPARE(errorOf(response)["param"].toUtf8(), QByteArray("response_format"));
        QVERIFY(api.backend.responseRequests().isEmpty());
    }

    void sendsAgainAfterACutBeforeOutput()
    {
        ApiFixture api;
        api.backend.enqueue(beginning({{What::Cut}}));
        QCOMPARE(api.post(Path, body()).status, 200);
        QCOMPARE(api.backend.responseRequests().size(), 2);
    }

    void reportsAFailureMidStream()
    {
        ApiFixture api;
        api.backend.enqueue(
            unfinished({{What::Delay, {}, std::chrono::milliseconds(50)}, {What::Cut}}));
        const RawResponse response = api.post(Path, body(R"(,"stream":true)"));
        QCOMPARE(response.status, 200);
        const auto last = parseJson(eventsOf(response.body).last());
        QVERIFY(last);
        QCOMPARE((*last)["type"].toUtf8(), QByteArray("error"));
        QVERIFY((*last)["error"]["message"].isString());
    }

    void cancelsUpstreamWhenTheClientLeaves()
    {
        ApiFixture api;
        api.backend.enqueue(unfinished({{What::Hang}}));
        RawClient client(api.port());
        client.send(toRequest("POST", Path, body(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().contains("partial_image"));
        client.socket().abort();
        QTRY_COMPARE(api.backend.cancelledStreams(), 1);
    }

    void pausesForASlowReader()
    {
        ApiFixture api;
        const QByteArray events = recording("image");
        const qsizetype partial =
            events.indexOf("event: response.image_generation_call.partial_image");
        const qsizetype after = events.indexOf("event: response.image_generation_call.completed");
        QByteArray piece = events.mid(partial, after - partial);
        piece.replace("iVBORw0KGgo=", QByteArray(64 * 1024, 'A'));
        FakeBackend::Script script;
        script.steps.push_back({What::Send, events.first(partial)});
        script.steps.insert(script.steps.end(), BeyondBuffers * 16, {What::Send, piece});
        script.steps.push_back({What::Send, events.mid(after)});
        api.backend.enqueue(script);
        RawClient slow(api.port());
        slow.socket().setReadBufferSize(16 * 1024);
        slow.send(toRequest("POST", Path, body(R"(,"stream":true)")));
        QTRY_VERIFY(slow.socket().bytesAvailable() >= 16 * 1024);
        QCOMPARE(api.get("/v1/models").status, 200);
        QCOMPARE(api.backend.openStreams(), 1); // it does not fit
        slow.socket().setReadBufferSize(0);
        QTRY_VERIFY_WITH_TIMEOUT(slow.received().endsWith("0\r\n\r\n"), 60000);
        QCOMPARE(eventsOf(slow.response().body).size(), BeyondBuffers * 16 + 1);
    }
};

TEST_CLASS(TestServerImages, QCoreApplication)

} // namespace tst_server_images

#include "tst_server_images.moc"
