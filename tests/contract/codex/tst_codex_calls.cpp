// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/codex/ClientVersion.h"
#include "core/codex/Codex.h"
#include "core/codex/CodexCall.h"
#include "core/codex/ModelCatalog.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/FakeTokenSource.h"
#include "tests/fakes/Outcome.h"
#include "tests/fakes/WaitUntil.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_codex_calls {

using namespace core;
using namespace fakes;
using namespace std::chrono_literals;
using Script = FakeBackend::Script;
using What = FakeBackend::Step::What;

namespace {

QByteArray sse(const QByteArray &json)
{
    return "data: " + json + "\n\n";
}

const QByteArray Created = sse("{\"type\":\"response.created\",\"response\":{\"id\":\"resp_1\"}}");
const QByteArray Added = sse("{\"type\":\"response.output_item.added\",\"output_index\":0,\"item\":"
                             "{\"id\":\"m\",\"type\":\"message\"}}");
const QByteArray Completed =
    sse("{\"type\":\"response.completed\",\"response\":{\"id\":\"resp_1\",\"output\":[]}}");

QByteArray delta(const QByteArray &text)
{
    return sse("{\"type\":\"response.output_text.delta\",\"output_index\":0,\"content_index\":0,"
               "\"delta\":\""
               + text + "\"}");
}

Script completeScript(const QByteArray &text)
{
    Script script;
    script.body = Created + Added + delta(text) + Completed;
    return script;
}

Script steps(std::vector<FakeBackend::Step> list)
{
    Script script;
    script.steps = std::move(list);
    return script;
}

Script refusal(int status, const QByteArray &body)
{
    Script script;
    script.status = status;
    script.contentType = "application/json";
    script.body = body;
    return script;
}

Request makeRequest(const QByteArray &text = "Hello")
{
    Request request;
    request.model = "gpt-5.5";
    request.items.append(Message{Role::User, {TextPart{text}}, {}});
    return request;
}

//! Collects what one call emits.
class Listener : public QObject
{
public:
    explicit Listener(std::unique_ptr<CodexCall> call) : stream(std::move(call))
    {
        connect(stream.get(), &CodexCall::received, this, [this](const Events &batch) {
            ++batches;
            const qsizetype before = text.size();
            for (const Event &event : batch) {
                if (const auto *one = std::get_if<TextDelta>(&event))
                    text += one->text;
                starts += std::holds_alternative<ResponseStarted>(event);
                ends += std::holds_alternative<ResponseFinished>(event)
                    || std::holds_alternative<ResponseFailed>(event);
                if (const auto *failed = std::get_if<ResponseFailed>(&event))
                    error = failed->error;
                calls += std::holds_alternative<ToolCallFinished>(event);
                reasoning += std::holds_alternative<ReasoningFinished>(event);
                searches += std::holds_alternative<SearchFinished>(event);
                images += std::holds_alternative<ImageFinished>(event);
                if (const auto *finished = std::get_if<ResponseFinished>(&event))
                    droppedReasoning = finished->droppedReasoning;
            }
            largestBatch = std::max(largestBatch, text.size() - before);
        });
        stream->start();
        wasQuiet = batches == 0;
    }

    std::unique_ptr<CodexCall> stream;
    QByteArray text;
    std::optional<Error> error;
    qsizetype largestBatch = 0; //!< bytes of text
    int batches = 0;
    int starts = 0;
    int ends = 0;
    int calls = 0;
    int reasoning = 0;
    int searches = 0;
    int images = 0;
    QByteArray droppedReasoning;
    bool wasQuiet = false;
};

} // namespace

class TestCodexCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void respondsAndNamesTheSender();
    void passesTheBackendsChecks();
    void callsToolsAndFollowsSchemas();
    void repeatsAfterServerErrors();
    void repeatsAtMostTwice();
    void repeatsWhenTheConnectionBreaksBeforeOutput();
    void repeatsServerErrorsInsideTheStream();
    void neverRepeatsAfterOutput();
    void neverRepeats_data();
    void neverRepeats();
    void replacesARefusedTokenOnce();
    void waitsForANewTokenLongerThanForARetry();
    void givesUpAfterTheSecondRefusedToken();
    void dropsReasoningThatCannotBeRead();
    void namesTheRegionOnEveryRequest();
    void tellsAForbiddenRegionFromAnEndedSession();
    void hintsAtModelAndTier();
    void sendsTheStateOfTheTurnBack();
    void continuesAConversationWithSearches_data();
    void continuesAConversationWithSearches();
    void repairsLostProtectionOnce();
    void asksOnceForAnUnlistedModel();
    void leavesOutARefusedInclude();
    void leavesOutToolsThatNobodyInsistsOn();
    void leavesOutRefusedItems();
    void leavesOutSearchesThatCannotBeReplayed();
    void keepsTheListUntilThatOfAnotherVersionIsHere();
    void sendsTheLiteFormAsTheClientDid();
    void reportsDroppedReasoning();
    void makesImagesWithoutAChatModel();
    void movesTheSystemTextForABackendThatInsists();
    void movesTheSystemTextOnceOnly();
    void reportsAnEndWithoutTerminalEvent();
    void endsWhenNothingBegins();
    void endsWhenTheBackendFallsSilent();
    void doesNotCountPausedTimeAsSilence();
    void retriesWhenAStaleConnectionStaysSilent();
    void reportsAStaleResponseThatStaysSilentAsCut();
    void anyOutputClearsTheStaleMark();
    void readsABulkInTurns();
    void stopsReadingWhilePaused();
    void endsAPausedResponseAfterwards();
    void cancelsAtOnce_data();
    void cancelsAtOnce();
    void mayBeDestroyedInItsOwnSignal();
    void mayEndWhileAReplyDrains();
    void holdsBackUntilOutput();
    void runsTwelveStreamsAtOnce();
    void reportsAnUnreachableBackend();
    void reportsAMissingAccount();
    void doesNotFollowRedirects();
    void neverPassesAPageOn();
    void keepsLimitsFromHeadersAndUsage();
    void readsLimitsAgainAfterARestart();
    void followsTheModelList();
    void keepsTheModelListInAFile();
    void usesTheBuiltInListWhileSignedOut();
    void showsNothingOfAFormerAccount();
    void takesNoFiguresOfAFormerAccount();
    void takesNoRefusalOfAFormerAccount();
    void givesNoFiguresOfAFormerAccount();
    void refusesUnknownModels();
    void sendsOneRequestOnAFreshConnection();

private:
    std::unique_ptr<Listener> sendRequest(const Request &request = makeRequest())
    {
        auto stream = m_codex->open(request);
        if (!stream) {
            qWarning() << stream.error().message;
            return nullptr;
        }
        return std::make_unique<Listener>(std::move(*stream));
    }
    void makeCodex();

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Codex> m_codex;
    std::unique_ptr<fakes::FakeTokenSource> m_tokens;
    SystemClock m_clock;
    Settings m_settings;
};

void TestCodexCalls::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_backend = std::make_unique<FakeBackend>();
    m_backend->setPace(0ms);
    QVERIFY(m_backend->listen());
    m_settings = {};
    m_settings.proxyMode = ProxyMode::None;
    m_settings.upstream = m_backend->url().toString();
    m_settings.modelSync = false;
    makeCodex();
}

void TestCodexCalls::cleanup()
{
    m_codex.reset();
    m_backend.reset();
}

void TestCodexCalls::makeCodex()
{
    m_codex.reset(); // writes what it keeps
    m_tokens = std::make_unique<fakes::FakeTokenSource>();
    m_codex = std::make_unique<Codex>(*m_tokens, m_clock, m_settings, m_folder->path());
    m_codex->setRetryPause(5ms);
}

void TestCodexCalls::respondsAndNamesTheSender()
{
    m_tokens->isFedramp = true;
    const auto response = sendRequest();
    QVERIFY(response->wasQuiet);
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error);
    QCOMPARE(response->starts, 1);
    QCOMPARE(response->reasoning, 1);
    QVERIFY(response->text.contains("You wrote: Hello"));
    QVERIFY(response->stream->hasOutput());
    QCOMPARE(response->stream->upstreamModel(), QByteArray("gpt-5.5"));
    QCOMPARE(response->stream->effort(), QByteArray("medium"));

    const HttpRequest sent = m_backend->responseRequests().value(0);
    QCOMPARE(sent.header("authorization"), QByteArray("Bearer token-1"));
    QCOMPARE(sent.header("chatgpt-account-id"), QByteArray("acct-1"));
    QCOMPARE(sent.header("originator"), QByteArray("chatmock"));
    QVERIFY(sent.header("user-agent").startsWith("chatmock/" CHATMOCK_VERSION " ("));
    QCOMPARE(sent.header("version"), ClientVersion::builtIn().toLatin1());
    QCOMPARE(sent.header("x-openai-fedramp"), QByteArray("true"));
    QCOMPARE(sent.header("accept"), QByteArray("text/event-stream"));
    const auto body = parseJson(sent.body);
    QCOMPARE(sent.header("session-id"), (*body)["prompt_cache_key"].toUtf8());
    QCOMPARE(sent.header("thread-id"), sent.header("session-id"));
    QCOMPARE(sent.header("x-codex-routing-hint"), QByteArray("model=gpt-5.5"));
    QVERIFY(sent.header("x-codex-turn-state").isEmpty());
    QCOMPARE(sent.header("x-client-request-id"), sent.header("session-id"));
    QCOMPARE(sent.header("content-length"), QByteArray::number(sent.body.size()));
    bool hasModel = false;
    for (const auto &[name, value] : response->stream->upstreamHeaders())
        hasModel = hasModel || (name == "openai-model" && value == "gpt-5.5");
    QVERIFY(hasModel);
}

void TestCodexCalls::passesTheBackendsChecks()
{
    Request request = makeRequest("use nothing");
    request.items.prepend(Message{Role::System, {TextPart{"Be brief."}}, {}});
    request.items.append(ToolCall{ToolKind::Function, QByteArray(90, 'c'), "f", "{}", {}});
    request.items.append(Message{Role::System, {TextPart{"Later."}}, {}});
    request.items.append(ToolOutput{ToolKind::Function, QByteArray(90, 'c'), {TextPart{"ok"}}});
    request.items.append(
        OpaqueItem{{"{\"type\":\"message\",\"id\":\"msg_1\",\"role\":\"assistant\","
                    "\"content\":[{\"type\":\"output_text\",\"text\":\"x\","
                    "\"prompt_cache_breakpoint\":{}}]}"}});
    request.tools.append(FunctionTool{"f", {}, {"{\"type\":\"object\"}"}, {}});
    request.tools.append(FunctionTool{"g", {}, {"{\"type\":\"object\",\"properties\":{}}"}, true});
    request.tools.append(BuiltInTool{"web_search_preview", {"{\"type\":\"web_search_preview\"}"}});
    request.format.kind = ResponseFormat::Kind::JsonObject;
    request.serviceTier = "fast";
    request.reasoningEffort = "ultra";
    const auto response = sendRequest(request);
    QVERIFY(response);
    QTRY_COMPARE(response->ends, 1);
    QVERIFY2(!response->error, response->error ? qPrintable(response->error->message) : "");
}

void TestCodexCalls::callsToolsAndFollowsSchemas()
{
    Request request = makeRequest("What is the weather? Search the web.");
    request.tools.append(FunctionTool{
        "get_weather",
        {},
        {"{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":"
         "[\"city\"]}"},
        {}});
    request.wantsWebSearch = true;
    auto response = sendRequest(request);
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->calls, 1);
    QCOMPARE(response->searches, 1);

    Request formatted = makeRequest();
    formatted.format.kind = ResponseFormat::Kind::JsonSchema;
    formatted.format.strict = true;
    formatted.format.schema = {"{\"type\":\"object\",\"properties\":{\"z\":{\"type\":\"integer\"},"
                               "\"a\":{\"enum\":[\"x\"]}},\"required\":[\"z\",\"a\"]}"};
    response = sendRequest(formatted);
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->text, QByteArray("{\"z\":1,\"a\":\"x\"}"));
}

void TestCodexCalls::repeatsAfterServerErrors()
{
    m_backend->enqueue(refusal(500, "{}"));
    m_backend->enqueue(refusal(502, "bad gateway"));
    m_backend->enqueue(completeScript("third"));
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->text, QByteArray("third"));
    QCOMPARE(response->starts, 1);
    QCOMPARE(m_backend->responseRequests().size(), 3);
}

void TestCodexCalls::repeatsAtMostTwice()
{
    for (int i = 0; i < 5; ++i)
        m_backend->enqueue(refusal(500, "{\"error\":{\"message\":\"Oops\"}}"));
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(response->error->message.startsWith(u"Oops"_s));
    QCOMPARE(m_backend->responseRequests().size(), 3);
}

void TestCodexCalls::repeatsWhenTheConnectionBreaksBeforeOutput()
{
    Script headless = steps({{What::Cut, {}, {}}});
    headless.hasHead = false;
    m_backend->enqueue(headless);
    m_backend->enqueue(steps({{What::Send, Created, {}}, {What::Cut, {}, {}}}));
    m_backend->enqueue(completeScript("again"));
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->text, QByteArray("again"));
    QCOMPARE(response->starts, 1);
}

void TestCodexCalls::repeatsServerErrorsInsideTheStream()
{
    Script failed;
    failed.body =
        Created
        + sse(
            "{\"type\":\"response.failed\",\"response\":{\"error\":{\"code\":\"server_error\"}}}");
    m_backend->enqueue(failed);
    Script throttled;
    throttled.body = Created
        + sse("{\"type\":\"error\",\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":"
              "\"Please try again in 20ms.\"}}");
    m_backend->enqueue(throttled);
    m_backend->enqueue(completeScript("again"));
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->text, QByteArray("again"));
}

void TestCodexCalls::neverRepeatsAfterOutput()
{
    m_backend->enqueue(
        steps({{What::Send, Created + Added + delta("half"), {}}, {What::Cut, {}, {}}}));
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->text, QByteArray("half"));
    QCOMPARE(toWord(response->error->code), toWord(ErrorCode::Upstream));
    QCOMPARE(m_backend->responseRequests().size(), 1);
}

void TestCodexCalls::neverRepeats_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("usage limit") << 429
                                 << QByteArray("{\"error\":{\"type\":\"usage_limit_reached\","
                                               "\"resets_in_seconds\":60}}")
                                 << QByteArray("usage_limit");
    QTest::newRow("overload") << 503
                              << QByteArray("{\"error\":{\"code\":\"server_is_overloaded\"}}")
                              << QByteArray("overloaded");
    QTest::newRow("bad request") << 400 << QByteArray("{\"detail\":\"no\"}")
                                 << QByteArray("bad_request");
    QTest::newRow("challenge") << 403 << QByteArray("<html>Just a moment</html>")
                               << QByteArray("upstream");
    QTest::newRow("overload inside the stream")
        << 200
        << Created + sse("{\"type\":\"error\",\"error\":{\"code\":\"server_is_overloaded\"}}")
        << QByteArray("overloaded");
    QTest::newRow("usage limit inside the stream") << 200
                                                   << Created
            + sse("{\"type\":\"response.failed\",\"response\":{\"error\":{\"type\":"
                  "\"usage_limit_reached\"}}}") << QByteArray("usage_limit");
}

void TestCodexCalls::neverRepeats()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, word);
    Script script = refusal(status, body);
    if (status == 200)
        script.contentType = "text/event-stream";
    m_backend->enqueue(script);
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(response->error);
    QCOMPARE(QByteArray(toWord(response->error->code)), word);
    QCOMPARE(response->starts, 0);
    QVERIFY(!response->stream->hasOutput());
    QCOMPARE(m_backend->responseRequests().size(), 1);
}

void TestCodexCalls::replacesARefusedTokenOnce()
{
    m_backend->setTokenCheck([](const QByteArray &token) { return token == "token-2"; });
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error);
    QCOMPARE(m_tokens->replaced, 1);
    QCOMPARE(m_backend->responseRequests().size(), 2);
}

void TestCodexCalls::waitsForANewTokenLongerThanForARetry()
{
    m_codex->setRetryPause(5ms, 1000ms);
    m_tokens->replacementTime = 1200ms;
    m_backend->enqueue(refusal(502, "bad gateway"));
    m_backend->enqueue(refusal(401, "{}"));
    m_backend->enqueue(completeScript("late"));
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QVERIFY2(!response->error, response->error ? qPrintable(response->error->message) : "");
    QCOMPARE(response->text, QByteArray("late"));
    QCOMPARE(m_tokens->replaced, 1);
}

void TestCodexCalls::givesUpAfterTheSecondRefusedToken()
{
    m_backend->setTokenCheck([](const QByteArray &) { return false; });
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(toWord(response->error->code), toWord(ErrorCode::NotSignedIn));
    QCOMPARE(m_tokens->replaced, 1);
    QCOMPARE(m_backend->responseRequests().size(), 2);
}

void TestCodexCalls::dropsReasoningThatCannotBeRead()
{
    Request request = makeRequest();
    request.items.append(ReasoningItem{"bad-content", {}});
    request.items.append(Message{Role::User, {TextPart{"Next"}}, {}});
    const auto response = sendRequest(request);
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error);
    const auto sent = m_backend->responseRequests();
    QCOMPARE(sent.size(), 2);
    QVERIFY(sent[0].body.contains("bad-content"));
    QVERIFY(!sent[1].body.contains("bad-content"));
}

void TestCodexCalls::namesTheRegionOnEveryRequest()
{
    m_backend->setResidency("eu");
    m_tokens->residency = "eu";
    m_settings.modelSync = true;
    m_codex->configure(m_settings);
    Outcome<QByteArray> compaction;
    m_codex->compact(makeRequest(), m_codex.get(), compaction.callback());
    Outcome<LimitSnapshot> limits;
    m_codex->refreshLimits(limits.callback());
    Outcome<QList<Model>> models;
    m_codex->models().refresh(models.callback());
    const auto response = sendRequest();
    QTRY_VERIFY(compaction.isGood() && limits.isGood() && models.isGood());
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error);
}

void TestCodexCalls::tellsAForbiddenRegionFromAnEndedSession()
{
    m_backend->setResidency("eu");
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(toWord(response->error->code), toWord(ErrorCode::Forbidden));
    QVERIFY(response->error->message.contains(u"not authorized in this region"_s));
    Outcome<LimitSnapshot> limits;
    m_codex->refreshLimits(limits.callback());
    QTRY_COMPARE(limits.count(), 1);
    QCOMPARE(toWord(limits.error().code), toWord(ErrorCode::Forbidden));
    QCOMPARE(m_tokens->replaced, 0);
}

void TestCodexCalls::hintsAtModelAndTier()
{
    Request request = makeRequest();
    request.serviceTier = "priority";
    request.promptCacheKey = "not for\na header";
    const auto response = sendRequest(request);
    QTRY_COMPARE(response->ends, 1);
    const HttpRequest sent = m_backend->responseRequests().last();
    QCOMPARE(sent.header("x-codex-routing-hint"), QByteArray("model=gpt-5.5;tier=priority"));
    QCOMPARE(sent.header("session-id").size(), 36);
    Outcome<QByteArray> compaction;
    m_codex->compact(request, m_codex.get(), compaction.callback());
    QTRY_VERIFY(compaction.isGood());
    QCOMPARE(m_backend->requests().last().header("x-codex-routing-hint"),
             QByteArray("model=gpt-5.5;tier=priority"));
}

void TestCodexCalls::sendsTheStateOfTheTurnBack()
{
    const auto stateSent = [this](const Request &request) {
        const auto response = sendRequest(request);
        if (!waitUntil([&] { return response->ends == 1; }))
            qWarning("no end");
        return m_backend->responseRequests().last().header("x-codex-turn-state");
    };
    Script script = completeScript("Hi");
    script.headers = {{"x-codex-turn-state", "state-1"}};
    m_backend->enqueue(script);
    Request request = makeRequest();
    QCOMPARE(stateSent(request), QByteArray());
    request.items += {ToolCall{ToolKind::Function, "c", "f", "{}", {}},
                      ToolOutput{ToolKind::Function, "c", {TextPart{"1"}}}};
    QCOMPARE(stateSent(request), QByteArray("state-1"));
    QCOMPARE(stateSent(request), QByteArray("state-1"));
    Request other = request;
    other.promptCacheKey = "another conversation";
    QCOMPARE(stateSent(other), QByteArray());
    other.turnState = "the client's";
    QCOMPARE(stateSent(other), QByteArray()); // not a word for a header
    other.turnState = "client-1";
    QCOMPARE(stateSent(other), QByteArray("client-1"));
    Request next = request;
    next.items.append(Message{Role::User, {TextPart{"More"}}, {}});
    QCOMPARE(stateSent(next), QByteArray());
    QCOMPARE(stateSent(request), QByteArray()); // forgotten
}

void TestCodexCalls::continuesAConversationWithSearches_data()
{
    QTest::addColumn<QList<Tool>>("tools");
    QTest::addColumn<bool>("isLite");
    QTest::addColumn<QByteArray>("wantedTools");
    QTest::addColumn<QByteArray>("wantedChoice");
    const QByteArray unused = R"({"type":"web_search","external_web_access":false})";
    const QByteArray function = R"({"type":"function","name":"f","strict":false,)"
                                R"("parameters":{"type":"object","properties":{}}})";
    QTest::newRow("no tools") << QList<Tool>{} << false << '[' + unused + ']'
                              << QByteArray(R"("none")");
    QTest::newRow("a function") << QList<Tool>{FunctionTool{"f", {}, {}, {}}} << false
                                << '[' + function + ',' + unused + ']' << QByteArray(R"("auto")");
    QTest::newRow("a search tool") << QList<Tool>{BuiltInTool{"web_search", {}}} << false
                                   << QByteArray(R"([{"type":"web_search",)"
                                                 R"("external_web_access":true}])")
                                   << QByteArray(R"("auto")");
    QTest::newRow("lite") << QList<Tool>{} << true << QByteArray() << QByteArray(R"("auto")");
}

void TestCodexCalls::continuesAConversationWithSearches()
{
    QFETCH(QList<Tool>, tools);
    QFETCH(bool, isLite);
    QFETCH(QByteArray, wantedTools);
    QFETCH(QByteArray, wantedChoice);
    Request request = makeRequest();
    request.tools = tools;
    const OpaqueItem search{{R"({"type":"web_search_call","status":"completed","action":{}})"}};
    request.items += {search, Message{Role::User, {TextPart{"And now?"}}, {}}};
    if (isLite) {
        request.hasAdditionalTools = true;
        request.items.prepend(
            OpaqueItem{{R"({"type":"additional_tools","role":"developer","tools":[]})"}});
    }
    const auto response = sendRequest(request);
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error);
    QCOMPARE(m_backend->responseRequests().size(), 1);
    const auto sent = parseJson(m_backend->responseRequests().last().body);
    QCOMPARE((*sent)["tools"].raw(), wantedTools);
    QCOMPARE((*sent)["tool_choice"].raw(), wantedChoice);
    QCOMPARE((*sent)["input"].raw().contains("web_search_call"), !isLite);
    Outcome<QByteArray> compaction;
    m_codex->compact(request, m_codex.get(), compaction.callback());
    QTRY_COMPARE(compaction.count(), 1);
    QVERIFY(compaction.isGood());
}

void TestCodexCalls::repairsLostProtectionOnce()
{
    Request request = makeRequest();
    request.items.prepend(ReasoningItem{"foreign-1", {}});
    const auto response = sendRequest(request);
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error);
    QCOMPARE(m_backend->responseRequests().size(), 2);

    m_backend->clearRequests();
    Script lost;
    lost.body = Created
        + sse(R"({"type":"response.failed","response":{"error":{"code":"upstream_error",)"
              R"("type":"internal_error","message":"response protection is unavailable"}}})");
    m_backend->enqueue(lost);
    m_backend->enqueue(lost);
    const auto refused = sendRequest(request);
    QTRY_COMPARE(refused->ends, 1);
    QCOMPARE(m_backend->responseRequests().size(), 2);
    QVERIFY(refused->error->message.contains(u"Start a new conversation"_s));
    m_backend->enqueue(lost);
    const auto unchanged = sendRequest(); // no reasoning: the same again would fail again
    QTRY_COMPARE(unchanged->ends, 1);
    QVERIFY(unchanged->error);
    QCOMPARE(m_backend->responseRequests().size(), 3);
    Outcome<QByteArray> compaction;
    m_codex->compact(request, m_codex.get(), compaction.callback());
    QTRY_COMPARE(compaction.count(), 1);
    QVERIFY(compaction.isGood());
}

void TestCodexCalls::asksOnceForAnUnlistedModel()
{
    Request request = makeRequest();
    request.model = "gpt-9-nova";
    const auto refused = sendRequest(request);
    QTRY_COMPARE(refused->ends, 1);
    QCOMPARE(refused->error->code, ErrorCode::ModelNotFound);
    QVERIFY(refused->error->message.contains(u"gpt-9-nova"_s));
    QVERIFY(refused->error->message.contains(ClientVersion::builtIn()));
    QVERIFY(refused->error->message.contains(u"--client-version"_s));
    const auto again = m_codex->open(request);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::ModelNotFound);
    QCOMPARE(m_backend->responseRequests().size(), 1);

    request.model = "gpt-9-luna"; // a new one, which the backend knows
    m_backend->enqueue(completeScript("Hi"));
    const auto response = sendRequest(request);
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->text, QByteArray("Hi"));
    QVERIFY(m_codex->open(request));
}

void TestCodexCalls::leavesOutARefusedInclude()
{
    Request request = makeRequest();
    request.include = {"reasoning.encrypted_content", "message.output_text.logprobs", "new.thing"};
    const auto response = sendRequest(request);
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error);
    QCOMPARE(m_backend->responseRequests().size(), 2);
    const auto included = [this](qsizetype index) {
        const auto body = parseJson(m_backend->responseRequests().at(index).body);
        return (*body)["include"].raw();
    };
    QCOMPARE(included(0),
             QByteArray(R"(["reasoning.encrypted_content",)"
                        R"("message.output_text.logprobs","new.thing"])"));
    QCOMPARE(included(1),
             QByteArray(R"(["reasoning.encrypted_content",)"
                        R"("message.output_text.logprobs"])"));
    QVERIFY(response->stream->notes().contains(Note{Note::Kind::Ignored, "include.new.thing", {}}));
    // One that is not named: all are left out.
    m_backend->enqueue(refusal(400,
                               R"({"error":{"message":"No","param":"include[1]",)"
                               R"("type":"invalid_request_error"}})"));
    request.include = {"message.output_text.logprobs"};
    const auto second = sendRequest(request);
    QTRY_COMPARE(second->ends, 1);
    QVERIFY(!second->error);
    QCOMPARE(included(3), QByteArray(R"(["reasoning.encrypted_content"])"));
}

void TestCodexCalls::leavesOutToolsThatNobodyInsistsOn()
{
    const Script noSearch =
        refusal(400, R"({"detail":"Tool 'web_search' is not supported with this model."})");
    Request request = makeRequest();
    request.wantsWebSearch = true;
    m_backend->enqueue(noSearch);
    const auto response = sendRequest(request);
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error);
    QCOMPARE(m_backend->responseRequests().size(), 2);
    QVERIFY(!parseJson(m_backend->responseRequests().last().body)->contains("tools"));
    QVERIFY(response->stream->notes().contains(Note{Note::Kind::Ignored, "tools.web_search", {}}));

    // A hosted tool of a newer client.
    m_backend->clearRequests();
    request = makeRequest();
    request.tools.append(BuiltInTool{"hologram", {R"({"type":"hologram"})"}});
    const auto newer = sendRequest(request);
    QTRY_COMPARE(newer->ends, 1);
    QVERIFY(!newer->error);
    QCOMPARE(m_backend->responseRequests().size(), 2);
    QVERIFY(m_backend->responseRequests().first().body.contains("hologram"));
    request.toolChoice = {ToolChoice::Mode::BuiltIn, "hologram", {}, {}, {}};
    const auto demanded = sendRequest(request);
    QTRY_COMPARE(demanded->ends, 1);
    QVERIFY(demanded->error);

    // What the client itself asked for is not taken away.
    request = makeRequest();
    request.tools.append(BuiltInTool{"web_search", {R"({"type":"web_search"})"}});
    request.hasHostedTools = true;
    m_backend->clearRequests();
    m_backend->enqueue(noSearch);
    const auto rejected = sendRequest(request);
    QTRY_COMPARE(rejected->ends, 1);
    QCOMPARE(rejected->error->providerCode, u"RESPONSES_TOOLS_REJECTED"_s);
    QCOMPARE(m_backend->responseRequests().size(), 1);
}

void TestCodexCalls::leavesOutRefusedItems()
{
    Request request = makeRequest();
    request.items.prepend(OpaqueItem{{R"({"type":"note_of_tomorrow","text":"x"})"}});
    m_backend->enqueue(refusal(400,
                               R"({"error":{"message":"Invalid value: 'note_of_tomorrow'.",)"
                               R"("param":"input[0].type","code":"invalid_value"}})"));
    const auto response = sendRequest(request);
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error);
    QCOMPARE(m_backend->responseRequests().size(), 2);
    QVERIFY(m_backend->responseRequests().first().body.contains("note_of_tomorrow"));
    QVERIFY(!m_backend->responseRequests().last().body.contains("note_of_tomorrow"));
    QVERIFY(response->stream->notes().contains(
        Note{Note::Kind::Ignored, "input.note_of_tomorrow", {}}));
    // What this program knows of is never left out.
    request = makeRequest();
    m_backend->enqueue(refusal(400, R"({"error":{"message":"No.","param":"input[0].type"}})"));
    const auto known = sendRequest(request);
    QTRY_COMPARE(known->ends, 1);
    QVERIFY(known->error);
    // An include that only its value names.
    request.include = {"new.thing"};
    m_backend->enqueue(refusal(400, R"({"detail":"Unsupported include value: new.thing"})"));
    const auto included = sendRequest(request);
    QTRY_COMPARE(included->ends, 1);
    QVERIFY(!included->error);
}

void TestCodexCalls::leavesOutSearchesThatCannotBeReplayed()
{
    Request request = makeRequest();
    const OpaqueItem search{{R"({"type":"web_search_call","status":"completed","action":{}})"}};
    request.items += {search, Message{Role::User, {TextPart{"And now?"}}, {}}};
    Script lost;
    lost.body = Created
        + sse(R"({"type":"response.failed","response":{"error":{"code":"upstream_error",)"
              R"("type":"internal_error","message":"response protection is unavailable"}}})");
    const Script noSearch =
        refusal(400, R"({"detail":"Tool 'web_search' is not supported with this model."})");
    for (const bool wantsSearch : {false, true}) {
        for (const Script &script : {lost, noSearch}) {
            m_backend->clearRequests();
            m_backend->enqueue(script);
            request.wantsWebSearch = wantsSearch;
            const auto response = sendRequest(request);
            QTRY_COMPARE(response->ends, 1);
            QVERIFY(!response->error);
            QCOMPARE(m_backend->responseRequests().size(), 2);
            QVERIFY(!m_backend->responseRequests().last().body.contains("web_search_call"));
        }
    }
}

void TestCodexCalls::keepsTheListUntilThatOfAnotherVersionIsHere()
{
    m_settings.modelSync = true;
    makeCodex();
    QTRY_VERIFY(m_codex->models().isFromAccount());
    m_backend->clearRequests();
    m_settings.clientVersion = u"0.200.0"_s;
    m_codex->configure(m_settings);
    QVERIFY(m_codex->models().isFromAccount());
    QTRY_COMPARE(m_backend->requestsTo("/models"), 1);
    QVERIFY(m_backend->requests().last().query.contains("0.200.0"));
}

void TestCodexCalls::sendsTheLiteFormAsTheClientDid()
{
    const QByteArray header = "x-openai-internal-codex-responses-lite";
    Request request = makeRequest();
    request.model = "gpt-5.6-sol";
    request.items.prepend(OpaqueItem{{R"({"type":"additional_tools","role":"developer",)"
                                      R"("tools":[{"type":"function","name":"shell",)"
                                      R"("parameters":{"type":"object","properties":{}}}]})"}});
    request.hasAdditionalTools = true;
    request.wantsLite = true;
    request.wantsWebSearch = true; // there are no hosted tools in this form
    request.reasoningContext = "all_turns";
    request.parallelToolCalls = false;
    request.clientMetadata = {
        R"({"ws_request_header_x_openai_internal_codex_responses_lite":"true","a":"b"})"};
    const auto send = [&] {
        const auto response = sendRequest(request);
        QTRY_COMPARE(response->ends, 1);
        QVERIFY2(!response->error, qPrintable(response->error.value_or(Error()).message));
    };
    send();
    const auto first = m_backend->responseRequests().last();
    QCOMPARE(first.header(header), QByteArray("true"));
    const auto body = parseJson(first.body);
    QVERIFY(!body->contains("tools") && !body->contains("instructions"));
    QCOMPARE((*body)["input"].items().first()["type"].toUtf8(), QByteArray("additional_tools"));
    QCOMPARE((*body)["parallel_tool_calls"].raw(), QByteArray("false"));
    QCOMPARE((*body)["tool_choice"].toUtf8(), QByteArray("auto"));
    QCOMPARE((*body)["reasoning"]["context"].toUtf8(), QByteArray("all_turns"));
    QCOMPARE((*body)["client_metadata"].size(), 2);
    request.wantsLite = false; // the client did not send it
    send();
    QCOMPARE(m_backend->responseRequests().last().header(header), QByteArray());
    request.wantsLite = true;
    request.model = "gpt-5.5"; // not such a model
    send();
    QCOMPARE(m_backend->responseRequests().last().header(header), QByteArray());
}

void TestCodexCalls::reportsDroppedReasoning()
{
    Script script = completeScript("Hi");
    script.body.replace("\"output\":[]",
                        "\"output\":[],\"input_transformations\":[{\"type\":"
                        "\"reasoning\",\"action\":\"removed\",\"reason\":"
                        "\"prefix_mismatch\"}]");
    m_backend->enqueue(script);
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->droppedReasoning, QByteArray("prefix_mismatch"));
}

void TestCodexCalls::makesImagesWithoutAChatModel()
{
    Request request = makeRequest("a boat");
    request.tools.append(BuiltInTool{"image_generation", {R"({"type":"image_generation"})"}});
    request.toolChoice = {ToolChoice::Mode::BuiltIn, "image_generation", {}, {}, {}};
    request.image = ImageOrder{{R"({"model":"gpt-image-2","prompt":"a boat","n":1})"}};
    const auto draw = [&] {
        const auto response = sendRequest(request);
        QTRY_COMPARE(response->ends, 1);
        QVERIFY(!response->error);
        QCOMPARE(response->images, 1);
    };
    // No such endpoint: the tool, and from then on the tool at once.
    draw();
    draw();
    QCOMPARE(m_backend->responseRequests().size(), 2);
    QCOMPARE(m_backend->requestsTo("/images/generations"), 1);

    makeCodex();
    m_backend->clearRequests();
    m_backend->setHasImages(true);
    draw();
    QCOMPARE(m_backend->responseRequests().size(), 0);
    QCOMPARE(m_backend->requestsTo("/images/generations"), 1);
    // Unfinished images only come from the tool, and without it from nowhere.
    request.image->prefersTool = true;
    draw();
    QCOMPARE(m_backend->responseRequests().size(), 1);
    m_backend->enqueue(refusal(
        400, R"({"detail":"Tool choice 'image_generation' not found in 'tools' parameter."})"));
    draw();
    QCOMPARE(m_backend->requestsTo("/images/generations"), 2);

    // Neither: the reason of the tool is reported.
    makeCodex();
    m_backend->setHasImages(false);
    m_backend->enqueue(refusal(
        400, R"({"detail":"Tool choice 'image_generation' not found in 'tools' parameter."})"));
    const auto response = sendRequest(request);
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->error->providerCode, u"image_generation_unavailable"_s);
}

void TestCodexCalls::movesTheSystemTextForABackendThatInsists()
{
    m_backend->setNeedsInstructions(true);
    Request request = makeRequest();
    request.instructions = "Be brief.";
    for (int call = 0; call < 2; ++call) {
        const auto response = sendRequest(request);
        QTRY_COMPARE(response->ends, 1);
        QVERIFY(!response->error);
    }
    QCOMPARE(m_backend->responseRequests().size(), 3); // remembered after the first
    const auto last = parseJson(m_backend->responseRequests().last().body);
    QCOMPARE((*last)["instructions"].toUtf8(), QByteArray("Be brief."));
    QCOMPARE((*last)["input"].items().size(), 1);

    m_backend->clearRequests();
    Outcome<QByteArray> compaction;
    makeCodex();
    for (int call = 0; call < 2; ++call) {
        m_codex->compact(request, m_codex.get(), compaction.callback());
        QTRY_COMPARE(compaction.count(), call + 1);
        QVERIFY(compaction.isGood());
    }
    QCOMPARE(m_backend->requests().size(), 3);
}

void TestCodexCalls::movesTheSystemTextOnceOnly()
{
    const QByteArray body = R"({"detail":"Instructions are not valid"})";
    m_backend->enqueue(refusal(400, body));
    m_backend->enqueue(refusal(400, body));
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(response->error);
    QCOMPARE(m_backend->responseRequests().size(), 2);
    const auto next = sendRequest(); // nothing was learned from a refusal
    QTRY_COMPARE(next->ends, 1);
    const auto sent = parseJson(m_backend->responseRequests().last().body);
    QVERIFY(!sent->contains("instructions"));
}

void TestCodexCalls::reportsAnEndWithoutTerminalEvent()
{
    Script script;
    script.body = Created + Added + delta("and then") + "data: [DONE]\n\n";
    m_backend->enqueue(script);
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(toWord(response->error->code), toWord(ErrorCode::Upstream));
}

void TestCodexCalls::endsWhenNothingBegins()
{
    m_codex->setTimeouts({5s, 600ms, 5s}); // the request itself arrives before
    Script script = steps({{What::Hang, {}, {}}});
    script.hasHead = false;
    m_backend->enqueue(script);
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(toWord(response->error->code), toWord(ErrorCode::Timeout));
    QCOMPARE(m_backend->responseRequests().size(), 1);
}

void TestCodexCalls::endsWhenTheBackendFallsSilent()
{
    m_codex->setTimeouts({5s, 5s, 50ms});
    m_backend->enqueue(
        steps({{What::Send, Created + Added + delta("hm"), {}}, {What::Hang, {}, {}}}));
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(toWord(response->error->code), toWord(ErrorCode::Timeout));
    QTRY_COMPARE(m_backend->cancelledStreams(), 1);
}

void TestCodexCalls::doesNotCountPausedTimeAsSilence()
{
    m_codex->setTimeouts({5s, 5s, 600ms});
    m_backend->enqueue(steps({{What::Send, Created + Added + delta("a"), {}},
                              {What::Wait, {}, {}},
                              {What::Send, delta("b") + Completed, {}}}));
    const auto response = sendRequest();
    QVERIFY(waitUntil([&] { return response->text == "a"; })); // sooner than the silence is over
    response->stream->setPaused(true);
    QTest::qWait(1000);
    QCOMPARE(response->ends, 0);
    response->stream->setPaused(false);
    m_backend->release();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->text, QByteArray("ab"));
}

void TestCodexCalls::retriesWhenAStaleConnectionStaysSilent()
{
    m_codex->setTimeouts({.stale = 100ms});
    m_backend->enqueue(steps({{What::Hang, {}, {}}}));
    m_backend->enqueue(completeScript("awake"));
    const auto response = sendRequest();
    QTRY_COMPARE(m_backend->openStreams(), 1);
    m_codex->markConnectionsStale();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->text, QByteArray("awake"));
    QVERIFY(!response->error);
    QCOMPARE(m_backend->responseRequests().size(), 2);
}

void TestCodexCalls::reportsAStaleResponseThatStaysSilentAsCut()
{
    m_codex->setTimeouts({.stale = 100ms});
    m_backend->enqueue(
        steps({{What::Send, Created + Added + delta("half"), {}}, {What::Hang, {}, {}}}));
    const auto response = sendRequest();
    QTRY_COMPARE(response->text, QByteArray("half"));
    m_codex->markConnectionsStale();
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(response->error);
    QCOMPARE(response->error->providerCode, u"stream_cut"_s);
    QCOMPARE(m_backend->responseRequests().size(), 1);
}

void TestCodexCalls::anyOutputClearsTheStaleMark()
{
    m_codex->setTimeouts({.stale = 800ms});
    m_backend->enqueue(steps({{What::Send, Created + Added + delta("one "), {}},
                              {What::Wait, {}, {}},
                              {What::Send, delta("two "), {}},
                              {What::Delay, {}, 1200ms},
                              {What::Send, delta("three") + Completed, {}}}));
    const auto response = sendRequest();
    QTRY_COMPARE(response->text, QByteArray("one "));
    m_codex->markConnectionsStale();
    m_backend->release();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(response->text, QByteArray("one two three"));
    QVERIFY(!response->error);
}

//! Other responses get their turns of the event loop in between.
void TestCodexCalls::readsABulkInTurns()
{
    const QByteArray piece = delta(QByteArray(16 * 1024, 'x'));
    Script script;
    script.body = Created + Added + piece.repeated(1000) + Completed;
    m_backend->enqueue(script);
    const auto response = sendRequest();
    QTRY_COMPARE_WITH_TIMEOUT(response->ends, 1, 20000);
    QVERIFY(!response->error);
    QCOMPARE(response->text.size(), 1000 * 16 * 1024);
    QVERIFY2(response->largestBatch <= 160 * 1024,
             qPrintable(QString::number(response->largestBatch)));
}

void TestCodexCalls::stopsReadingWhilePaused()
{
    Script script;
    script.steps.push_back({What::Send, Created + Added + delta("start"), {}});
    script.steps.push_back({What::Wait, {}, {}});
    const QByteArray large = delta(QByteArray(100 * 1024, 'x'));
    for (int i = 0; i < 400; ++i)
        script.steps.push_back({What::Send, large, {}});
    script.steps.push_back({What::Send, Completed, {}});
    m_backend->enqueue(script);
    const auto response = sendRequest();
    QTRY_COMPARE(response->text, QByteArray("start"));
    response->stream->setPaused(true);
    m_backend->release();
    QTest::qWait(200);
    QCOMPARE(response->text, QByteArray("start"));
    QCOMPARE(m_backend->openStreams(), 1); // 40 MB do not fit into the buffers on the way
    response->stream->setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(response->ends, 1, 20000);
    QVERIFY(!response->error);
    QCOMPARE(response->text.size(), 5 + 400 * 100 * 1024);
}

void TestCodexCalls::endsAPausedResponseAfterwards()
{
    m_backend->enqueue(steps({{What::Send, Created + Added + delta("a"), {}},
                              {What::Wait, {}, {}},
                              {What::Send, delta("b") + Completed, {}}}));
    const auto response = sendRequest();
    QTRY_COMPARE(response->text, QByteArray("a"));
    response->stream->setPaused(true);
    m_backend->release();
    QTRY_COMPARE(m_backend->openStreams(), 0);
    QTest::qWait(30);
    QCOMPARE(response->ends, 0);
    response->stream->setPaused(false);
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error);
    QCOMPARE(response->text, QByteArray("ab"));
}

void TestCodexCalls::cancelsAtOnce_data()
{
    QTest::addColumn<bool>("hasHead");
    QTest::newRow("in the middle") << true;
    QTest::newRow("before the head") << false;
}

void TestCodexCalls::cancelsAtOnce()
{
    QFETCH(bool, hasHead);
    Script script = hasHead
        ? steps({{What::Send, Created + Added + delta("a"), {}}, {What::Hang, {}, {}}})
        : steps({{What::Hang, {}, {}}});
    script.hasHead = hasHead;
    m_backend->enqueue(script);
    auto response = sendRequest();
    if (hasHead)
        QTRY_COMPARE(response->text, QByteArray("a"));
    else
        QTRY_COMPARE(m_backend->openStreams(), 1);
    QElapsedTimer timer;
    timer.start();
    response->stream.reset();
    QTRY_COMPARE(m_backend->cancelledStreams(), 1);
    QVERIFY2(timer.elapsed() < 2000,
             "within a tenth of a second, here with room for a busy machine");
    QCOMPARE(response->ends, 0);
}

void TestCodexCalls::mayBeDestroyedInItsOwnSignal()
{
    for (const bool isEnd : {false, true}) {
        m_backend->enqueue(
            isEnd ? completeScript("x")
                  : steps({{What::Send, Created + Added + delta("a"), {}}, {What::Hang, {}, {}}}));
        auto stream = m_codex->open(makeRequest());
        QVERIFY(stream);
        bool isGone = false;
        CodexCall *raw = stream->release();
        connect(raw, &CodexCall::received, this, [raw, &isGone] {
            isGone = true;
            delete raw;
        });
        raw->start();
        QTRY_VERIFY(isGone);
    }
    QTRY_COMPARE(m_backend->openStreams(), 0);
}

void TestCodexCalls::mayEndWhileAReplyDrains()
{
    using What = FakeBackend::Step::What;
    // All is said, but the backend leaves the connection open.
    m_backend->enqueue(
        steps({{What::Send, Created + Added + delta("Hi") + Completed}, {What::Hang}}));
    auto call = sendRequest();
    QVERIFY(call);
    QTRY_COMPARE(call->ends, 1);
    QVERIFY(!call->error);
    call.reset();
    QCOMPARE(m_backend->openStreams(), 1);
    m_codex.reset();
    QTRY_COMPARE(m_backend->cancelledStreams(), 1);
}

void TestCodexCalls::holdsBackUntilOutput()
{
    m_backend->enqueue(steps({{What::Send, Created, {}},
                              {What::Wait, {}, {}},
                              {What::Send, Added, {}},
                              {What::Wait, {}, {}},
                              {What::Send, delta("x") + Completed, {}}}));
    const auto response = sendRequest();
    QTRY_COMPARE(m_backend->openStreams(), 1);
    QTest::qWait(30);
    QCOMPARE(response->batches, 0);
    QVERIFY(!response->stream->hasOutput());
    m_backend->release();
    QTRY_COMPARE(response->starts, 1);
    QVERIFY(response->stream->hasOutput());
    m_backend->release();
    QTRY_COMPARE(response->ends, 1);
}

void TestCodexCalls::runsTwelveStreamsAtOnce()
{
    std::vector<std::unique_ptr<Listener>> responses;
    for (int i = 0; i < 12; ++i) {
        m_backend->enqueue(steps({{What::Send, Created + Added + delta("a"), {}},
                                  {What::Wait, {}, {}},
                                  {What::Send, delta("b") + Completed, {}}}));
        responses.push_back(sendRequest());
    }
    QTRY_COMPARE(m_backend->openStreams(), 12);
    for (const auto &response : responses)
        QTRY_COMPARE(response->text, QByteArray("a"));
    m_backend->release();
    for (const auto &response : responses) {
        QTRY_COMPARE(response->ends, 1);
        QCOMPARE(response->text, QByteArray("ab"));
    }
}

void TestCodexCalls::reportsAnUnreachableBackend()
{
    m_backend->close();
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(toWord(response->error->code), toWord(ErrorCode::Unreachable));
}

void TestCodexCalls::reportsAMissingAccount()
{
    m_tokens->failure = Error{ErrorCode::NotSignedIn, u"signed out"_s};
    const auto response = sendRequest();
    QVERIFY(response->wasQuiet);
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(toWord(response->error->code), toWord(ErrorCode::NotSignedIn));
    QCOMPARE(response->error->message,
             u"Signed out. Open ChatMock and choose \"Sign in\", or run: chatmock login"_s);
    QVERIFY(m_backend->requests().isEmpty());
}

void TestCodexCalls::doesNotFollowRedirects()
{
    Script script = refusal(302, "");
    script.headers.emplaceBack("Location", "http://127.0.0.1:9/elsewhere");
    m_backend->enqueue(script);
    m_backend->enqueue(script);
    m_backend->enqueue(script);
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(toWord(response->error->code), toWord(ErrorCode::Upstream));
    QCOMPARE(m_backend->responseRequests().size(), 1);
}

void TestCodexCalls::neverPassesAPageOn()
{
    Script script;
    script.contentType = "text/html";
    script.body = "<html>Welcome to the hotel network</html>";
    for (int i = 0; i < 3; ++i)
        m_backend->enqueue(script);
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QVERIFY(!response->error->message.contains(u"hotel"_s));
    QCOMPARE(m_backend->responseRequests().size(), 1);
}

void TestCodexCalls::keepsLimitsFromHeadersAndUsage()
{
    QSignalSpy changed(m_codex.get(), &Codex::limitsChanged);
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_codex->limits().windows.size(), 2);
    QCOMPARE(m_codex->limits().windows[0].usedPercent, std::optional<double>(34));

    m_backend->setUsedPercent(100, 50);
    std::optional<LimitSnapshot> reported;
    m_codex->refreshLimits({this, [&](const Result<LimitSnapshot> &limits) {
                                if (limits)
                                    reported = *limits;
                            }});
    QTRY_VERIFY(reported);
    QVERIFY(reported->isReached);
    QCOMPARE(reported->plan, u"plus"_s);
    QCOMPARE(m_codex->limits(), *reported);
    QCOMPARE(m_backend->requests().last().path, QByteArray("/backend-api/wham/usage"));
}

void TestCodexCalls::readsLimitsAgainAfterARestart()
{
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    const LimitSnapshot before = m_codex->limits();
    response->stream.reset();
    makeCodex();
    QCOMPARE(m_codex->limits(), before);
    m_codex->forgetAccount();
    QTRY_VERIFY(!QFile::exists(m_folder->filePath(u"usage_limits.json"_s)));
}

void TestCodexCalls::showsNothingOfAFormerAccount()
{
    Q_EMIT m_tokens->ownerChanged("me");
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    response->stream.reset();
    const LimitSnapshot mine = m_codex->limits();
    QVERIFY(!mine.windows.isEmpty());
    Q_EMIT m_tokens->ownerChanged("me");
    QCOMPARE(m_codex->limits(), mine);
    makeCodex();
    Q_EMIT m_tokens->ownerChanged("me");
    QCOMPARE(m_codex->limits(), mine);

    // Another person signed in while the program was not running.
    makeCodex();
    QSignalSpy changed(m_codex.get(), &Codex::limitsChanged);
    Q_EMIT m_tokens->ownerChanged("you");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_codex->limits(), LimitSnapshot());
    QTRY_VERIFY(!QFile::exists(m_folder->filePath(u"usage_limits.json"_s)));
}

void TestCodexCalls::takesNoFiguresOfAFormerAccount()
{
    Q_EMIT m_tokens->ownerChanged("me");
    const auto response = sendRequest();
    Q_EMIT m_tokens->ownerChanged("");
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(m_codex->limits(), LimitSnapshot());
}

void TestCodexCalls::takesNoRefusalOfAFormerAccount()
{
    Q_EMIT m_tokens->ownerChanged("me");
    Request request = makeRequest();
    request.model = "gpt-9-nova";
    const auto refused = sendRequest(request);
    Q_EMIT m_tokens->ownerChanged("you");
    QTRY_COMPARE(refused->ends, 1);
    QCOMPARE(refused->error->code, ErrorCode::ModelNotFound);
    QVERIFY(m_codex->open(request));
}

void TestCodexCalls::givesNoFiguresOfAFormerAccount()
{
    Q_EMIT m_tokens->ownerChanged("me");
    std::optional<Result<LimitSnapshot>> got;
    m_codex->refreshLimits({this, [&got](const Result<LimitSnapshot> &limits) { got = limits; }});
    Q_EMIT m_tokens->ownerChanged("you");
    QTRY_VERIFY(got);
    QVERIFY(!*got);
    QCOMPARE(got->error().code, ErrorCode::Cancelled);
    QCOMPARE(m_codex->limits(), LimitSnapshot());
}

void TestCodexCalls::followsTheModelList()
{
    m_settings.modelSync = true;
    makeCodex();
    QTRY_VERIFY(m_codex->models().isFromAccount());
    const auto models = m_codex->models().models();
    QCOMPARE(models.first().displayName, u"GPT-5.6 Sol (Demo)"_s);
    for (const Model &model : models)
        QVERIFY(model.id != "codex-auto-review");
    QVERIFY(m_codex->models().resolve("codex-auto-review"));
    QCOMPARE(m_backend->requests().first().query,
             "client_version=" + ClientVersion::builtIn().toUtf8());

    m_backend->clearRequests();
    bool isDone = false;
    m_codex->models().refresh({this, [&](const Result<QList<Model>> &) { isDone = true; }});
    QTRY_VERIFY(isDone);
    QCOMPARE(m_backend->requests().first().header("if-none-match"), QByteArray("W/\"demo-1\""));

    QSignalSpy changed(&m_codex->models(), &ModelCatalog::changed);
    m_backend->setModels("{\"models\":[{\"slug\":\"gpt-5.5\"},{\"slug\":\"gpt-7\"}]}",
                         "\"demo-2\"");
    const auto response = sendRequest(); // its headers announce another list
    QTRY_COMPARE(response->ends, 1);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(m_codex->models().listedIds().contains("gpt-7"));
}

void TestCodexCalls::keepsTheModelListInAFile()
{
    m_settings.modelSync = true;
    makeCodex();
    QTRY_VERIFY(m_codex->models().isFromAccount());
    m_backend->clearRequests();
    makeCodex();
    QVERIFY(m_codex->models().isFromAccount());
    QCOMPARE(m_codex->models().models().size(), 6);
    m_settings.clientVersion = u"0.200.0"_s;
    makeCodex();
    QVERIFY(!m_codex->models().isFromAccount());
    QTRY_VERIFY(m_codex->models().isFromAccount());
}

void TestCodexCalls::usesTheBuiltInListWhileSignedOut()
{
    m_settings.modelSync = true;
    makeCodex();
    QTRY_VERIFY(m_codex->models().isFromAccount());
    m_tokens->account.clear();
    Q_EMIT m_tokens->accountChanged();
    QVERIFY(!m_codex->models().isFromAccount());
    QVERIFY(!m_codex->models().models().isEmpty());
    std::optional<Error> error;
    m_codex->models().refresh({this, [&](const Result<QList<Model>> &list) {
                                   if (!list)
                                       error = list.error();
                               }});
    QTRY_VERIFY(error);
    QCOMPARE(toWord(error->code), toWord(ErrorCode::NotSignedIn));
}

void TestCodexCalls::refusesUnknownModels()
{
    Request request = makeRequest();
    request.model = "llama3";
    const auto stream = m_codex->open(request);
    QVERIFY(!stream);
    QCOMPARE(toWord(stream.error().code), toWord(ErrorCode::ModelNotFound));
    QVERIFY(stream.error().message.contains(u"gpt-5.5"_s));
}

void TestCodexCalls::sendsOneRequestOnAFreshConnection()
{
    // Without a sequential body the network layer would send it a second time by itself.
    Script headless = steps({{What::Cut, {}, {}}});
    headless.hasHead = false;
    for (int i = 0; i < 3; ++i)
        m_backend->enqueue(headless);
    const auto response = sendRequest();
    QTRY_COMPARE(response->ends, 1);
    QCOMPARE(toWord(response->error->code), toWord(ErrorCode::Unreachable));
    QCOMPARE(m_backend->responseRequests().size(), 3);
}

TEST_CLASS(TestCodexCalls, QCoreApplication)

} // namespace tst_codex_calls

#include "tst_codex_calls.moc"
