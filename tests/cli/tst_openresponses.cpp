// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the compliance suite of Open Responses (github.com/openresponses/openresponses) tries, over
// HTTP and WebSocket: in demo mode, and signed in at a backend that leaves out all it can.
#include "Program.h"
#include "ResponseRules.h"
#include "tests/contract/http/RawClient.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/Loopback.h"
#include "tests/fakes/WaitUntil.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFile>
#include <QtTest/QTest>
#include <QtWebSockets/QWebSocket>

namespace tst_openresponses {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Model[] = "gpt-5.5";
constexpr char WeatherTool[] =
    R"({"type":"function","name":"get_weather","parameters":{"type":"object","properties":)"
    R"({"location":{"type":"string"}},"required":["location"]}})";

QByteArray member(const char *name, const QByteArray &text)
{
    return QByteArray(",\"") + name + "\":\"" + text + '"';
}

//! A request to the model; `more` begins with a comma.
QByteArray body(const QByteArray &input, const QByteArray &more = {})
{
    return "{\"input\":" + input + member("model", Model) + more + '}';
}

QByteArray message(const char *role, const QByteArray &content)
{
    return "{\"type\":\"message\"" + member("role", role) + member("content", content) + '}';
}

QByteArray weatherRequest(const QByteArray &more = {})
{
    return body('[' + message("user", "What is the weather in Lima?") + ']',
                QByteArray(R"(,"tools":[)") + WeatherTool + ']' + more);
}

//! Events without anything that can be left out.
fakes::FakeBackend::Script sparse(const QList<QByteArray> &events)
{
    fakes::FakeBackend::Script script;
    script.isChecked = true;
    for (const QByteArray &event : events)
        script.body += "data: " + event + "\n\n";
    return script;
}

fakes::FakeBackend::Script sparseText()
{
    return sparse({R"({"type":"response.created","response":{}})",
                   R"({"type":"response.output_item.added","item":{"type":"message"}})",
                   R"({"type":"response.output_text.delta","delta":"Fine."})",
                   R"({"type":"response.output_text.done","text":"Fine."})",
                   R"({"type":"response.output_item.done","item":{"type":"message","content":)"
                   R"([{"type":"output_text","text":"Fine."}]}})",
                   R"({"type":"response.completed","response":{"output":[],)"
                   R"("usage":{"input_tokens":3,"output_tokens":2}}})"});
}

fakes::FakeBackend::Script sparseCall()
{
    return sparse(
        {R"({"type":"response.created","response":{"tools":null,"user":null,"metadata":null}})",
         R"({"type":"response.output_item.added","item":{"type":"function_call",)"
         R"("name":"get_weather","call_id":"call_1"}})",
         R"({"type":"response.function_call_arguments.delta","delta":"{\u0022location\u0022:"})",
         R"({"type":"response.function_call_arguments.delta","delta":"\u0022Lima\u0022}"})",
         R"({"type":"response.function_call_arguments.done",)"
         R"("arguments":"{\u0022location\u0022:\u0022Lima\u0022}"})",
         R"({"type":"response.output_item.done","item":{"type":"function_call",)"
         R"("name":"get_weather","call_id":"call_1","arguments":"{\u0022location\u0022:\u0022Lima\u0022}"}})",
         R"({"type":"response.completed","response":{"temperature":null}})"});
}

//! The items of a type.
QList<JsonValue> itemsOf(const JsonValue &response, const QByteArray &type)
{
    QList<JsonValue> items;
    for (const JsonValue &item : response["output"].items()) {
        if (item["type"].toUtf8() == type)
            items.append(item);
    }
    return items;
}

} // namespace

class OpenResponsesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanupTestCase();

    void respondsToAMessage();
    void streamsAResponse();
    void takesASystemMessage();
    void callsATool();
    void streamsAToolCall();
    void goesOnAfterATool();
    void looksAtAnImage();
    void readsAFile();
    void readsAConversation();
    void takesThePhaseOfAMessage();
    void continuesAResponse();
    void searchesWithoutTheWeb();
    void compacts();
    void needsAModelToCompact();
    void respondsOnASocket();
    void respondsTwiceOnASocket();
    void continuesOnASocket();
    void startsAgainOnAnotherSocket();
    void missesAPreviousResponse();
    void evictsAfterAFailedContinuation();
    void goesOnAfterACompaction();

private:
    class Socket;

    void scriptedText(int count = 1);
    JsonValue post(const QByteArray &path, const QByteArray &request, int status = 200);
    JsonValue create(const QByteArray &request);
    QList<JsonValue> stream(const QByteArray &request);

    std::unique_ptr<fakes::FakeBackend> m_backend;
    std::unique_ptr<Program> m_programs[2]; //!< at the fake backend, in demo mode
    quint16 m_ports[2] = {};
    quint16 m_port = 0;
    bool m_isDemo = false;
};

//! A connection whose messages are all checked.
class OpenResponsesTest::Socket
{
public:
    explicit Socket(quint16 port)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](const QString &text) { m_messages.append(text.toUtf8()); });
        m_socket.open(QUrl(u"ws://127.0.0.1:%1/v1/responses"_s.arg(port)));
        if (!waitUntil([this] { return m_socket.isValid(); }))
            qFatal("no WebSocket");
    }

    //! The last message of the turn: the end of a response, or an error.
    JsonValue turn(QByteArray request)
    {
        request.insert(1, R"("type":"response.create",)");
        m_socket.sendTextMessage(QString::fromUtf8(request));
        qint64 number = -1;
        JsonValue last;
        (void)waitUntil([&] {
            while (!m_messages.isEmpty()) {
                const auto event = parseJson(m_messages.takeFirst());
                last = event ? *event : JsonValue();
                const QByteArray type = last["type"].toUtf8();
                if (type != "error")
                    faults += faultsOfEvent(last, number);
                if (type == "error" || type == "response.completed" || type == "response.failed")
                    return true;
            }
            return false;
        });
        return last;
    }

    //! The response of a turn that completes.
    JsonValue complete(const QByteArray &request)
    {
        const JsonValue end = turn(request);
        return end["type"].toUtf8() == "response.completed" ? end["response"] : JsonValue();
    }

    //! The code of the error of a turn that fails.
    QByteArray failure(const QByteArray &request)
    {
        const JsonValue end = turn(request);
        return end["type"].toUtf8() == "error" ? end["error"]["code"].toUtf8()
                                               : end["response"]["error"]["code"].toUtf8();
    }

    QStringList faults;

private:
    QWebSocket m_socket;
    QList<QByteArray> m_messages;
};

void OpenResponsesTest::initTestCase_data()
{
    QTest::addColumn<bool>("isDemo");
    QTest::newRow("at a backend") << false;
    QTest::newRow("demo") << true;
}

void OpenResponsesTest::initTestCase()
{
    if (m_backend)
        return;
    m_backend = std::make_unique<fakes::FakeBackend>();
    m_backend->setPace(std::chrono::milliseconds(0));
    QVERIFY(m_backend->listen());
    for (const bool isDemo : {false, true}) {
        m_programs[isDemo] = std::make_unique<Program>();
        Program &program = *m_programs[isDemo];
        m_ports[isDemo] = freePort();
        QStringList arguments{u"serve"_s, u"--port=%1"_s.arg(m_ports[isDemo])};
        if (isDemo) {
            arguments.append(u"--demo"_s);
        } else {
            program.set(u"CHATGPT_LOCAL_UPSTREAM"_s, m_backend->url().toString());
            program.set(u"CHATGPT_LOCAL_MODEL_SYNC"_s, u"false"_s);
            QFile file(program.file(u"auth.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            const QByteArray claims =
                QByteArray("{\"exp\":4102444800,\"https://api.openai.com/auth\":"
                           "{\"chatgpt_plan_type\":\"plus\",\"chatgpt_account_id\":\"a\"}}")
                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
            const QByteArray token = "eyJhbGciOiJub25lIn0." + claims + ".x";
            file.write("{\"tokens\":{\"account_id\":\"a\"" + member("id_token", token)
                       + member("access_token", token) + member("refresh_token", "r") + "}}");
        }
        program.start(arguments);
        QVERIFY2(program.waitForOutput("Ctrl+C"), program.err().constData());
    }
}

void OpenResponsesTest::init()
{
    QFETCH_GLOBAL(bool, isDemo);
    m_isDemo = isDemo;
    m_port = m_ports[isDemo];
}

void OpenResponsesTest::cleanupTestCase()
{
    for (const auto &program : m_programs) {
        if (program)
            program->sendSignal(15);
    }
    for (const auto &program : m_programs)
        QVERIFY(!program || program->waitForEnd());
}

void OpenResponsesTest::scriptedText(int count)
{
    for (int i = 0; !m_isDemo && i < count; ++i)
        m_backend->enqueue(sparseText());
}

JsonValue OpenResponsesTest::post(const QByteArray &path, const QByteArray &request, int status)
{
    RawClient client(m_port);
    client.send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json"
                + "\r\nContent-Length: " + QByteArray::number(request.size()) + "\r\n\r\n"
                + request);
    const RawResponse response = client.response();
    if (response.status != status)
        qWarning() << response.status << response.body;
    const auto json = parseJson(response.body);
    return json && response.status == status ? *json : JsonValue();
}

JsonValue OpenResponsesTest::create(const QByteArray &request)
{
    return post("/v1/responses", request);
}

QList<JsonValue> OpenResponsesTest::stream(const QByteArray &request)
{
    RawClient client(m_port);
    client.send("POST /v1/responses HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                "application/json\r\nContent-Length: "
                + QByteArray::number(request.size()) + "\r\n\r\n" + request);
    QList<JsonValue> events;
    for (const QByteArray &line : client.response().body.split('\n')) {
        if (const auto event = parseJson(line.mid(6)); line.startsWith("data: ") && event)
            events.append(*event);
    }
    return events;
}

#define VERIFY_COMPLETE(response)                                                                  \
    do {                                                                                           \
        QCOMPARE((response)["status"].toUtf8(), QByteArray("completed"));                          \
        QCOMPARE(faultsOfResponse(response), QStringList());                                       \
        QVERIFY((response)["output"].size() > 0);                                                  \
    } while (false)

void OpenResponsesTest::respondsToAMessage()
{
    scriptedText();
    const JsonValue response = create(body('[' + message("user", "Greet me.") + ']'));
    VERIFY_COMPLETE(response);
    QCOMPARE(response["model"].toUtf8(), QByteArray(Model));
    QCOMPARE(response["temperature"].toInteger(), 1);
    QCOMPARE(response["text"]["format"]["type"].toUtf8(), QByteArray("text"));
    const JsonValue kept = [&] {
        RawClient client(m_port);
        client.send("GET /v1/responses/" + response["id"].toUtf8()
                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        return *parseJson(client.response().body);
    }();
    QCOMPARE(kept.raw(), response.raw());
}

void OpenResponsesTest::streamsAResponse()
{
    scriptedText();
    const auto events =
        stream(body('[' + message("user", "Count to 5.") + ']', R"(,"stream":true)"));
    QVERIFY(events.size() > 4);
    qint64 number = -1;
    QByteArray id;
    for (const JsonValue &event : events) {
        QCOMPARE(faultsOfEvent(event, number), QStringList());
        if (!event["response"].isObject())
            continue;
        QVERIFY(id.isEmpty() || event["response"]["id"].toUtf8() == id);
        id = event["response"]["id"].toUtf8();
    }
    QCOMPARE(events.first()["type"].toUtf8(), QByteArray("response.created"));
    QVERIFY(events.first()["response"]["usage"].isAbsent());
    QCOMPARE(events.last()["type"].toUtf8(), QByteArray("response.completed"));
    VERIFY_COMPLETE(events.last()["response"]);
    QVERIFY(events.last()["response"]["usage"].isObject());
}

void OpenResponsesTest::takesASystemMessage()
{
    scriptedText();
    VERIFY_COMPLETE(create(body('[' + message("system", "Talk like a sailor.") + ','
                                + message("user", "Greet me.") + ']')));
}

void OpenResponsesTest::callsATool()
{
    if (!m_isDemo)
        m_backend->enqueue(sparseCall());
    const JsonValue response = create(weatherRequest());
    VERIFY_COMPLETE(response);
    QCOMPARE(itemsOf(response, "function_call").size(), 1);
    QCOMPARE(response["tools"].size(), 1);
    QCOMPARE(response["tool_choice"].toUtf8(), QByteArray("auto"));
}

void OpenResponsesTest::streamsAToolCall()
{
    if (!m_isDemo)
        m_backend->enqueue(sparseCall());
    const auto events = stream(weatherRequest(R"(,"stream":true)"));
    QSet<QByteArray> types;
    QSet<QByteArray> ids;
    qint64 number = -1;
    for (const JsonValue &event : events) {
        QCOMPARE(faultsOfEvent(event, number), QStringList());
        types.insert(event["type"].toUtf8());
        if (event["item"]["type"].toUtf8() == "function_call")
            ids.insert(event["item"]["id"].toUtf8());
        if (event["type"].toUtf8().startsWith("response.function_call_arguments."))
            ids.insert(event["item_id"].toUtf8());
    }
    for (const char *type : {"response.output_item.added", "response.function_call_arguments.delta",
                             "response.function_call_arguments.done", "response.output_item.done"})
        QVERIFY2(types.contains(type), type);
    QCOMPARE(ids.size(), 1);
    QCOMPARE(itemsOf(events.last()["response"], "function_call").first()["id"].toUtf8(),
             *ids.begin());
}

void OpenResponsesTest::goesOnAfterATool()
{
    if (!m_isDemo)
        m_backend->enqueue(sparseCall());
    const JsonValue first =
        create(weatherRequest(R"(,"tool_choice":{"type":"function","name":"get_weather"})"));
    VERIFY_COMPLETE(first);
    QCOMPARE(first["tool_choice"]["name"].toUtf8(), QByteArray("get_weather"));
    const auto calls = itemsOf(first, "function_call");
    QCOMPARE(calls.size(), 1);
    scriptedText();
    const JsonValue second = create(body("[{\"type\":\"function_call_output\""
                                             + member("call_id", calls.first()["call_id"].toUtf8())
                                             + member("output", "18 degrees") + "}]",
                                         member("previous_response_id", first["id"].toUtf8())));
    VERIFY_COMPLETE(second);
    QCOMPARE(second["previous_response_id"].toUtf8(), first["id"].toUtf8());
}

void OpenResponsesTest::looksAtAnImage()
{
    scriptedText();
    VERIFY_COMPLETE(create(body(
        R"([{"type":"message","role":"user","content":[{"type":"input_text","text":"See?"},)"
        R"({"type":"input_image","image_url":"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAA)"
        R"(EAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}]}])")));
}

void OpenResponsesTest::readsAFile()
{
    scriptedText();
    const QByteArray pdf = QByteArray("%PDF-1.1\n%%EOF").toBase64();
    VERIFY_COMPLETE(create(
        body(R"([{"type":"message","role":"user","content":[{"type":"input_text","text":"Title?"},)"
             R"({"type":"input_file","filename":"a.pdf","file_data":"data:application/pdf;base64,)"
             + pdf + "\"}]}]")));
}

void OpenResponsesTest::readsAConversation()
{
    scriptedText();
    VERIFY_COMPLETE(
        create(body('[' + message("user", "I am Ann.") + ',' + message("assistant", "Hello Ann.")
                    + ',' + message("user", "Who am I?") + ']')));
}

void OpenResponsesTest::takesThePhaseOfAMessage()
{
    scriptedText();
    QByteArray commentary = message("assistant", "Let me look.");
    commentary.insert(1, R"("phase":"commentary",)");
    VERIFY_COMPLETE(create(body('[' + message("user", "Look.") + ',' + commentary + ','
                                + message("user", "And?") + ']')));
}

void OpenResponsesTest::continuesAResponse()
{
    scriptedText(2);
    const JsonValue first = create(body(R"("The word is plum.")"));
    VERIFY_COMPLETE(first);
    QCOMPARE(first["store"].toBool(), true);
    const JsonValue second =
        create(body(R"("Which word?")", member("previous_response_id", first["id"].toUtf8())));
    VERIFY_COMPLETE(second);
    QCOMPARE(second["previous_response_id"].toUtf8(), first["id"].toUtf8());
}

void OpenResponsesTest::searchesWithoutTheWeb()
{
    const JsonValue response = create(body(
        R"("Find what is known of it.")",
        R"(,"tools":[{"type":"web_search","external_web_access":false}],)"
        R"("tool_choice":{"type":"web_search"},"include":["web_search_call.action.sources"])"));
    VERIFY_COMPLETE(response);
    QCOMPARE(itemsOf(response, "web_search_call").size(), 1);
}

void OpenResponsesTest::compacts()
{
    const JsonValue compaction =
        post("/v1/responses/compact",
             body('[' + message("user", "One.") + ',' + message("assistant", "Two.") + ']'));
    QCOMPARE(faultsOfCompaction(compaction), QStringList());
    QCOMPARE(itemsOf(compaction, "message").size(), 1); // the caller's own
    QCOMPARE(itemsOf(compaction, "compaction").size(), 1);
    QVERIFY(compaction["usage"]["input_tokens"].toInteger().value_or(0) > 0);
}

void OpenResponsesTest::needsAModelToCompact()
{
    const JsonValue error = post("/v1/responses/compact", R"({"input":"One."})", 400)["error"];
    QCOMPARE(error["param"].toUtf8(), QByteArray("model"));
    QCOMPARE(error["type"].toUtf8(), QByteArray("invalid_request_error"));
}

void OpenResponsesTest::respondsOnASocket()
{
    scriptedText();
    Socket socket(m_port);
    VERIFY_COMPLETE(socket.complete(body(R"("Greet me.")", R"(,"store":false)")));
    QCOMPARE(socket.faults, QStringList());
}

void OpenResponsesTest::respondsTwiceOnASocket()
{
    scriptedText(2);
    Socket socket(m_port);
    const JsonValue first = socket.complete(body(R"("One.")", R"(,"store":false)"));
    const JsonValue second = socket.complete(body(R"("Two.")", R"(,"store":false)"));
    VERIFY_COMPLETE(first);
    VERIFY_COMPLETE(second);
    QVERIFY(first["id"].toUtf8() != second["id"].toUtf8());
    QCOMPARE(socket.faults, QStringList());
}

void OpenResponsesTest::continuesOnASocket()
{
    scriptedText(2);
    Socket socket(m_port);
    const QByteArray id = socket.complete(body(R"("One.")", R"(,"store":false)"))["id"].toUtf8();
    const JsonValue second = socket.complete(
        body(R"("Two.")", R"(,"store":false)" + member("previous_response_id", id)));
    VERIFY_COMPLETE(second);
    QCOMPARE(second["previous_response_id"].toUtf8(), id);
    QCOMPARE(second["store"].toBool(), false);
    QCOMPARE(socket.faults, QStringList());
}

void OpenResponsesTest::startsAgainOnAnotherSocket()
{
    scriptedText(2);
    Socket first(m_port);
    const QByteArray id = first.complete(body(R"("One.")", R"(,"store":false)"))["id"].toUtf8();
    Socket second(m_port);
    QCOMPARE(second.failure(body(R"("Two.")", member("previous_response_id", id))),
             QByteArray("previous_response_not_found"));
    VERIFY_COMPLETE(second.complete(body(R"("One, two.")", R"(,"store":false)")));
}

void OpenResponsesTest::missesAPreviousResponse()
{
    Socket socket(m_port);
    QCOMPARE(socket.failure(body(R"("One.")", member("previous_response_id", "resp_nowhere"))),
             QByteArray("previous_response_not_found"));
}

void OpenResponsesTest::evictsAfterAFailedContinuation()
{
    scriptedText();
    Socket socket(m_port);
    const QByteArray id = socket.complete(body(R"("One.")", R"(,"store":false)"))["id"].toUtf8();
    QVERIFY(!id.isEmpty());
    const QByteArray previous = member("previous_response_id", id);
    const QByteArray failed = socket.failure(
        body(R"([{"type":"function_call_output","call_id":"call_none","output":"x"}])",
             R"(,"store":false)" + previous));
    QVERIFY(!failed.isEmpty());
    QVERIFY(failed != "previous_response_not_found");
    QCOMPARE(socket.failure(body(R"("Two.")", R"(,"store":false)" + previous)),
             QByteArray("previous_response_not_found"));
    scriptedText();
    VERIFY_COMPLETE(socket.complete(body(R"("One, two.")", R"(,"store":false)")));
}

void OpenResponsesTest::goesOnAfterACompaction()
{
    const JsonValue compaction =
        post("/v1/responses/compact", body('[' + message("user", "One.") + ']'));
    QByteArray input = compaction["output"].raw();
    input.insert(input.size() - 1, ',' + message("user", "Two."));
    scriptedText();
    Socket socket(m_port);
    VERIFY_COMPLETE(socket.complete(body(input, R"(,"store":false)")));
}

TEST_CLASS(OpenResponsesTest, QCoreApplication)

} // namespace tst_openresponses

#include "tst_openresponses.moc"
