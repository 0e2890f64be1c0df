// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_server_clients {

using namespace core;
using namespace fakes;
using What = FakeBackend::Step::What;

namespace {

constexpr char ChatPath[] = "/v1/chat/completions";

//! A response that begins with text and then stops.
FakeBackend::Script unfinished()
{
    FakeBackend::Script script = playing("text", {{What::Hang}});
    QByteArray &events = script.steps.front().bytes;
    events.truncate(events.indexOf("event: response.output_text.done"));
    return script;
}

//! A response of about `megabytes` of text.
FakeBackend::Script endless(int megabytes)
{
    const QByteArray events = recording("text");
    const qsizetype delta = events.indexOf("event: response.output_text.delta");
    const qsizetype after = events.indexOf("event: response.output_text.delta", delta + 1);
    QByteArray piece = events.mid(delta, after - delta);
    piece.replace("The sum", QByteArray(4096, 'x'));
    FakeBackend::Script script;
    script.steps.push_back({What::Send, events.first(delta)});
    for (int i = 0; i < megabytes * 256; ++i)
        script.steps.push_back({What::Send, piece});
    script.steps.push_back({What::Send, events.mid(events.indexOf("event: response.completed"))});
    return script;
}

} // namespace

class TestServerClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelsUpstreamWhenTheClientLeaves_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<bool>("hasOutput");
        QTest::newRow("mid-stream") << QByteArray(R"(,"stream":true)") << true;
        QTest::newRow("before the headers") << QByteArray(R"(,"stream":true)") << false;
        QTest::newRow("complete response") << QByteArray() << true;
    }

    void cancelsUpstreamWhenTheClientLeaves()
    {
        QFETCH(QByteArray, more);
        QFETCH(bool, hasOutput);
        ApiFixture api({.times = {.holdBack = std::chrono::seconds(20)}});
        api.backend.enqueue(hasOutput ? unfinished() : beginning({{What::Hang}}));
        auto client = std::make_unique<RawClient>(api.port());
        client->send(toRequest("POST", ChatPath, chatBody(more)));
        QTRY_COMPARE(api.backend.openStreams(), 1);
        if (hasOutput && !more.isEmpty())
            QTRY_VERIFY(client->received().contains("The sum"));
        client->socket().abort();
        QTRY_COMPARE(api.backend.cancelledStreams(), 1);
        QTRY_COMPARE(api.server().runningCount(), 0);
    }

    void survives500KilledClients()
    {
        ApiFixture api;
        for (int round = 0; round < 25; ++round) {
            std::vector<std::unique_ptr<RawClient>> clients;
            for (int i = 0; i < 20; ++i) {
                const bool hasOutput = i % 3 != 0;
                api.backend.enqueue(hasOutput ? unfinished() : beginning({{What::Hang}}));
                clients.push_back(std::make_unique<RawClient>(api.port()));
                clients.back()->send(toRequest(
                    "POST", ChatPath, chatBody(i % 4 == 0 ? QByteArray() : R"(,"stream":true)")));
            }
            QTRY_COMPARE(api.backend.openStreams(), 20);
            for (const auto &client : clients)
                client->socket().abort();
            QTRY_COMPARE(api.backend.openStreams(), 0);
        }
        QTRY_COMPARE(api.server().runningCount(), 0);
        QTRY_COMPARE(api.backend.cancelledStreams(), 500);
        api.backend.enqueue(playing("text"));
        QCOMPARE(api.post(ChatPath, chatBody()).status, 200);
    }

    void pausesForASlowReaderAndDelaysNoOther()
    {
        ApiFixture api;
        api.backend.enqueue(endless(BeyondBuffers));
        RawClient slow(api.port());
        slow.socket().setReadBufferSize(16 * 1024);
        slow.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        QTRY_VERIFY(slow.socket().bytesAvailable() >= 16 * 1024);

        for (int i = 0; i < 5; ++i) {
            api.backend.enqueue(playing("text"));
            QCOMPARE(api.post(ChatPath, chatBody()).status, 200);
        }
        // The backend must still be in the middle of it.
        QCOMPARE(api.backend.openStreams(), 1);
        QCOMPARE(api.server().runningCount(), 1);

        slow.socket().setReadBufferSize(0);
        QTRY_VERIFY_WITH_TIMEOUT(slow.received().endsWith("0\r\n\r\n"), 60000);
        const RawResponse response = slow.response();
        QVERIFY(response.isComplete);
        QCOMPARE(eventsOf(response.body).last(), QByteArray("[DONE]"));
        QCOMPARE(contentOf(response.body).count('x'), BeyondBuffers * 256 * 4096);
    }

    void reportsClientsWhenItStops()
    {
        ApiFixture api;
        api.backend.enqueue(unfinished());
        RawClient client(api.port());
        client.send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
        QTRY_VERIFY(client.received().contains("The sum"));
        api.server().stop();
        const RawResponse response = client.response();
        QVERIFY(response.body.contains("\"error\""));
        QVERIFY(!response.body.contains("[DONE]"));
        QTRY_COMPARE(api.server().state().phase, ServerState::Phase::Off);
        QTRY_COMPARE(api.backend.openStreams(), 0);
    }

    void letsRunningResponsesEndWhenItStopsGently()
    {
        ApiFixture api;
        FakeBackend::Script script = beginning({{What::Wait}});
        const QByteArray events = recording("text");
        script.steps.push_back(
            {What::Send, events.mid(events.indexOf("event: response.output_item.added"))});
        api.backend.enqueue(script);
        RawClient client(api.port());
        client.send(toRequest("POST", ChatPath, chatBody()));
        QTRY_COMPARE(api.backend.openStreams(), 1);
        api.server().stopGently(std::chrono::seconds(20));
        QCOMPARE(api.server().state().phase, ServerState::Phase::Stopping);
        api.backend.release();
        QCOMPARE(client.response().status, 200);
        QTRY_COMPARE(api.server().state().phase, ServerState::Phase::Off);
    }

    void endsWithRunningRequests()
    {
        RawClient *client = nullptr;
        {
            ApiFixture api;
            api.backend.enqueue(unfinished());
            client = new RawClient(api.port());
            client->send(toRequest("POST", ChatPath, chatBody(R"(,"stream":true)")));
            QTRY_VERIFY(client->received().contains("The sum"));
        }
        delete client;
    }
};

TEST_CLASS(TestServerClients, QCoreApplication)

} // namespace tst_server_clients

#include "tst_server_clients.moc"
