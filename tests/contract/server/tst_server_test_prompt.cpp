// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LocalServerClient.h"
#include "tests/contract/server/ApiFixture.h"
#include "tests/fakes/Loopback.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFile>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_server_test_prompt {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace core;
using namespace fakes;
using What = FakeBackend::Step::What;

//! *Try it* against the real server.
class ServerTestPromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResponseIsStreamed();
    void theFirstPieceComesBeforeTheLast();
    void reasoningIsSeparatedInEveryForm_data();
    void reasoningIsSeparatedInEveryForm();
    void theKeyOfTheSettingsIsSent();
    void failuresAreReported_data();
    void failuresAreReported();
    void aSignedOutServerSaysSo();
    void aFailureInMidStreamIsReported();
    void anAbsentServerIsReported();
    void aResponseThatBreaksOffIsReported();
    void stoppingEndsTheRequest();
    void reportsTheModelsThatClientsAreOffered();
};

namespace {

//! One try and what came of it.
struct Listener
{
    explicit Listener(std::unique_ptr<app::TestPrompt> attempt) : call(std::move(attempt))
    {
        QObject::connect(call.get(), &app::TestPrompt::reasoningArrived, call.get(),
                         [this](const QString &text) { reasoning += text; });
        QObject::connect(call.get(), &app::TestPrompt::responseArrived, call.get(),
                         [this](const QString &text) {
                             response += text;
                             ++pieces;
                         });
        QObject::connect(call.get(), &app::TestPrompt::finished, call.get(),
                         [this](const std::optional<Error> &outcome) {
                             error = outcome;
                             ++ends;
                         });
        call->start();
    }

    std::unique_ptr<app::TestPrompt> call;
    QString reasoning;
    QString response;
    int pieces = 0;
    int ends = 0;
    std::optional<Error> error;
};

QString addressOf(const ApiFixture &fixture)
{
    return u"http://127.0.0.1:%1/v1"_s.arg(fixture.port());
}

} // namespace

void ServerTestPromptTest::aResponseIsStreamed()
{
    ApiFixture fixture;
    fixture.backend.enqueue(playing("text"));
    app::LocalServerClient server;
    server.setAddress(addressOf(fixture), {});
    Listener listener(server.testPrompt(u"gpt-5.5"_s, u"Say \"hello\"\n…"_s));
    QCOMPARE(listener.ends, 0);
    QTRY_COMPARE(listener.ends, 1);
    QVERIFY2(!listener.error, listener.error ? qPrintable(listener.error->message) : "");
    QCOMPARE(listener.response, u"The sum is 4."_s);
    QVERIFY(listener.reasoning.contains(u"Two plus two."_s));
    const QByteArray sent = fixture.backend.responseRequests().constFirst().body;
    const auto body = parseJson(sent);
    QVERIFY(body);
    QVERIFY2(sent.contains("Say \\\"hello\\\"\\n\xe2\x80\xa6"), sent.constData());
}

void ServerTestPromptTest::theFirstPieceComesBeforeTheLast()
{
    ApiFixture fixture;
    FakeBackend::Script script = playing("text");
    const QByteArray events = script.steps.front().bytes;
    const qsizetype second = events.lastIndexOf("event: response.output_text.delta");
    QVERIFY(second > events.indexOf("event: response.output_text.delta"));
    script.steps = {
        {What::Send, events.first(second)}, {What::Wait}, {What::Send, events.mid(second)}};
    fixture.backend.enqueue(script);
    app::LocalServerClient server;
    server.setAddress(addressOf(fixture), {});
    Listener listener(server.testPrompt(u"gpt-5.5"_s, u"Hi"_s));
    QTRY_VERIFY(listener.pieces > 0);
    QCOMPARE(listener.ends, 0);
    QVERIFY(listener.call->elapsed() > 0ms);
    const QString begun = listener.response;
    fixture.backend.release();
    QTRY_COMPARE(listener.ends, 1);
    QVERIFY(listener.response.startsWith(begun) && listener.response != begun);
}

void ServerTestPromptTest::reasoningIsSeparatedInEveryForm_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"think-tags", "o3", "legacy", "current", "reasoning-content"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void ServerTestPromptTest::reasoningIsSeparatedInEveryForm()
{
    QFETCH(const QString, form);
    ApiFixture::Options options;
    options.settings.reasoningCompat = *core::fromName<core::ReasoningCompat>(form);
    ApiFixture fixture(options);
    fixture.backend.enqueue(playing("multi_summary"));
    app::LocalServerClient server;
    server.setAddress(addressOf(fixture), {});
    Listener listener(server.testPrompt(u"gpt-5.5"_s, u"Hi"_s));
    QTRY_COMPARE(listener.ends, 1);
    QVERIFY(!listener.error);
    QCOMPARE(listener.reasoning,
             u"**Looking at the question**\n\nIt asks for primes.\n\n**Counting**\n\n"
             "Two, three, five.\n\n**Checking**"_s);
    QCOMPARE(listener.response, u"2, 3, 5"_s);
}

void ServerTestPromptTest::theKeyOfTheSettingsIsSent()
{
    ApiFixture::Options options;
    options.settings.apiKey = Secret("key of the server");
    ApiFixture fixture(options);
    fixture.backend.enqueue(playing("text"));
    app::LocalServerClient server;
    server.setAddress(addressOf(fixture), Secret("key of the server"));
    Listener right(server.testPrompt(u"gpt-5.5"_s, u"Hi"_s));
    QTRY_COMPARE(right.ends, 1);
    QVERIFY(!right.error);
    server.setAddress(addressOf(fixture), Secret("another"));
    Listener wrong(server.testPrompt(u"gpt-5.5"_s, u"Hi"_s));
    QTRY_COMPARE(wrong.ends, 1);
    QVERIFY(wrong.error);
    QCOMPARE(wrong.error->code, ErrorCode::BadKey);
}

void ServerTestPromptTest::failuresAreReported_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("usage limit")
        << 429 << QByteArray(R"({"error":{"type":"usage_limit_reached","resets_in_seconds":60}})")
        << ErrorCode::UsageLimit;
    QTest::newRow("burst limit")
        << 429 << QByteArray(R"({"error":{"type":"rate_limit_exceeded","message":"Slow down"}})")
        << ErrorCode::RateLimit;
    QTest::newRow("overloaded") << 503 << QByteArray(R"({"error":{"code":"server_is_overloaded"}})")
                                << ErrorCode::Overloaded;
    QTest::newRow("context") << 400 << QByteArray(R"({"error":{"code":"context_length_exceeded"}})")
                             << ErrorCode::ContextTooLong;
    QTest::newRow("model off the plan")
        << 400
        << QByteArray(R"({"detail":"The 'gpt-5.5' model is not supported when using Codex with )"
                      R"(a ChatGPT account."})")
        << ErrorCode::ModelNotFound;
}

void ServerTestPromptTest::failuresAreReported()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorCode, code);
    ApiFixture fixture;
    FakeBackend::Script script;
    script.status = status;
    script.body = body;
    script.contentType = "application/json";
    fixture.backend.enqueue(script);
    app::LocalServerClient server;
    server.setAddress(addressOf(fixture), {});
    Listener listener(server.testPrompt(u"gpt-5.5"_s, u"Hi"_s));
    QTRY_COMPARE(listener.ends, 1);
    QVERIFY(listener.error);
    QCOMPARE(toWord(listener.error->code), toWord(code));
    QVERIFY(!listener.error->message.isEmpty());
    if (code == ErrorCode::UsageLimit)
        QVERIFY(listener.error->retryAfter && *listener.error->retryAfter <= 60s);
    QCOMPARE(listener.response, QString());
}

void ServerTestPromptTest::aSignedOutServerSaysSo()
{
    ApiFixture::Options options;
    options.isSignedIn = false;
    ApiFixture fixture(options);
    app::LocalServerClient server;
    server.setAddress(addressOf(fixture), {});
    Listener listener(server.testPrompt(u"gpt-5.5"_s, u"Hi"_s));
    QTRY_COMPARE(listener.ends, 1);
    QVERIFY(listener.error);
    QCOMPARE(listener.error->code, ErrorCode::NotSignedIn);
}

void ServerTestPromptTest::aFailureInMidStreamIsReported()
{
    ApiFixture fixture;
    // What fails before anything was sent on is refused with a status instead.
    const QByteArray events = recording("midstream_error");
    const qsizetype failure = events.indexOf("event: error");
    QVERIFY(failure > 0);
    FakeBackend::Script script;
    script.steps = {
        {What::Send, events.first(failure)}, {What::Wait}, {What::Send, events.mid(failure)}};
    fixture.backend.enqueue(script);
    app::LocalServerClient server;
    server.setAddress(addressOf(fixture), {});
    Listener listener(server.testPrompt(u"gpt-5.5"_s, u"Hi"_s));
    QTRY_COMPARE(listener.response, u"The first "_s);
    fixture.backend.release();
    QTRY_COMPARE(listener.ends, 1);
    QVERIFY(listener.error);
    QCOMPARE(listener.error->code, ErrorCode::Overloaded);
    QCOMPARE(listener.response, u"The first "_s);
}

void ServerTestPromptTest::anAbsentServerIsReported()
{
    app::LocalServerClient server;
    server.setAddress(u"http://127.0.0.1:%1/v1"_s.arg(freePort()), {});
    Listener listener(server.testPrompt(u"gpt-5.5"_s, u"Hi"_s));
    QTRY_COMPARE(listener.ends, 1);
    QVERIFY(listener.error);
    QCOMPARE(listener.error->code, ErrorCode::Unreachable);
    QCOMPARE(listener.error->providerCode, u"local_server"_s);
}

void ServerTestPromptTest::aResponseThatBreaksOffIsReported()
{
    QTcpServer half;
    QVERIFY(half.listen(QHostAddress::LocalHost));
    connect(&half, &QTcpServer::newConnection, this, [&half] {
        QTcpSocket *socket = half.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                          "Connection: close\r\n\r\n"
                          "data: {\"choices\":[{\"delta\":{\"content\":\"Half\"}}]}\n\n");
            socket->disconnectFromHost();
        });
    });
    app::LocalServerClient server;
    server.setAddress(u"http://127.0.0.1:%1/v1"_s.arg(half.serverPort()), {});
    Listener listener(server.testPrompt(u"gpt-5.5"_s, u"Hi"_s));
    QTRY_COMPARE(listener.ends, 1);
    QCOMPARE(listener.response, u"Half"_s);
    QVERIFY(listener.error);
    QCOMPARE(listener.error->code, ErrorCode::Upstream);
}

void ServerTestPromptTest::stoppingEndsTheRequest()
{
    ApiFixture fixture;
    FakeBackend::Script script = beginning({{What::Hang}});
    fixture.backend.enqueue(script);
    app::LocalServerClient server;
    server.setAddress(addressOf(fixture), {});
    Listener listener(server.testPrompt(u"gpt-5.5"_s, u"Hi"_s));
    QTRY_COMPARE(fixture.backend.openStreams(), 1);
    listener.call.reset();
    QTRY_COMPARE(fixture.backend.cancelledStreams(), 1);
    QCOMPARE(listener.ends, 0);
}

void ServerTestPromptTest::reportsTheModelsThatClientsAreOffered()
{
    ApiFixture fixture;
    app::LocalServerClient server;
    server.setAddress(addressOf(fixture), {});
    QStringList models;
    server.models({this, [&models](const Result<QStringList> &list) {
                       models = list ? *list : QStringList{list.error().message};
                   }});
    QTRY_VERIFY(!models.isEmpty());
    QStringList offered;
    const auto list = parseJson(fixture.get("/v1/models").body);
    QVERIFY(list);
    for (const JsonValue &model : (*list)["data"].items())
        offered.append(model["id"].toString());
    QVERIFY(offered.size() > 1);
    QCOMPARE(models, offered);
}

TEST_CLASS(ServerTestPromptTest, QCoreApplication)

} // namespace tst_server_test_prompt

#include "tst_server_test_prompt.moc"
