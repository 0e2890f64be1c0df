// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ApiRoutes.h"

#include "core/auth/Account.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"
#include "core/codex/Codex.h"
#include "core/codex/ModelCatalog.h"
#include "core/dialects/Dialects.h"
#include "core/net/Traffic.h"
#include "core/server/ResponseSinks.h"
#include "core/server/ResponseSocket.h"
#include "core/server/RunningExchanges.h"

namespace core {

namespace {

ReasoningStyle reasoningStyle(ReasoningCompat setting)
{
    switch (setting) {
    case ReasoningCompat::ThinkTags:
        return ReasoningStyle::ThinkTags;
    case ReasoningCompat::O3:
        return ReasoningStyle::O3;
    case ReasoningCompat::Legacy:
    case ReasoningCompat::Current:
        return ReasoningStyle::Legacy;
    case ReasoningCompat::ReasoningContent:
        break;
    }
    return ReasoningStyle::ReasoningContent;
}

} // namespace

ApiRoutes::ApiRoutes(Codex &codex, Account &account, const Clock &clock, const Settings &settings,
                     RunningExchanges &exchanges, bool isDemo, std::function<bool()> isServing)
    : m_codex(codex)
    , m_account(account)
    , m_clock(clock)
    , m_settings(settings)
    , m_exchanges(exchanges)
    , m_isDemo(isDemo)
    , m_isServing(std::move(isServing))
    , m_models(codex, settings)
    , m_ollama(codex, clock, settings)
    , m_backend(codex)
    , m_store(clock, settings)
    , m_responses(codex, m_store, clock)
    , m_router(table(), clock)
{
    m_router.setPolicy(AccessPolicy(settings));
    connect(&m_router, &Router::finished, this, &ApiRoutes::note);
    connect(&exchanges, &RunningExchanges::finished, this, [this](const RequestRecord &summary) {
        m_ollama.noteUse(summary);
        note(summary);
    });
    // Only the account for which responses were kept may see them.
    m_store.setOwner(account.owner());
    connect(&account, &Account::ownerChanged, this,
            [this](const QByteArray &owner) { m_store.setOwner(owner); });
    connect(&account, &Account::renewalEnded, this,
            [this](bool hasSucceeded) { m_metrics.noteRefresh(hasSucceeded); });
}

ApiRoutes::~ApiRoutes() = default;

//! The whole API on one screen. The busiest routes stand first, since QHttpServer tries them in
//! order.
std::vector<Route> ApiRoutes::table()
{
    const auto to = [](auto &object, auto member) {
        return [&object, member](const RequestContext &context) { (object.*member)(context); };
    };
    const auto generating = [this](const char *path) {
        const Dialect *dialect = dialectFor(path);
        Q_ASSERT(dialect);
        return Route{"POST", path, [this, dialect](const RequestContext &context) {
                         generate(*dialect, context);
                     }};
    };
    return {
        generating("/v1/chat/completions"),
        generating("/v1/responses"),
        generating("/v1/messages"),
        generating("/api/chat"),
        generating("/api/generate"),
        {"GET", "/", to(*this, &ApiRoutes::showRoot), false},
        {"GET", "/health", to(*this, &ApiRoutes::showHealth), false},
        {"GET", "/metrics", to(*this, &ApiRoutes::showMetrics)},
        {"GET", "/traffic", to(*this, &ApiRoutes::showTraffic)},
        {"GET", "/v1/models", to(m_models, &ModelRoutes::list)},
        {"GET", "/v1/models/{id}", to(m_models, &ModelRoutes::one)},
        {"DELETE", "/v1/models/{id}", to(m_models, &ModelRoutes::refuseRemoval)},
        generating("/v1/completions"),
        generating("/v1/images/generations"),
        generating("/v1/images/edits"),
        generating("/v1/messages/count_tokens"),
        {"GET", "/api/version", to(m_ollama, &OllamaRoutes::version), false},
        {"GET", "/api/tags", to(m_ollama, &OllamaRoutes::tags)},
        {"POST", "/api/show", to(m_ollama, &OllamaRoutes::show)},
        {"GET", "/api/ps", to(m_ollama, &OllamaRoutes::running)},
        {"POST", "/api/pull", to(m_ollama, &OllamaRoutes::pull)},
        {"GET", "/api/status", to(m_ollama, &OllamaRoutes::status)},
        {"POST", "/api/embed", to(m_ollama, &OllamaRoutes::refuseEmbedding)},
        {"POST", "/api/embeddings", to(m_ollama, &OllamaRoutes::refuseEmbedding)},
        {"POST", "/api/push", to(m_ollama, &OllamaRoutes::refuseChange)},
        {"POST", "/api/create", to(m_ollama, &OllamaRoutes::refuseChange)},
        {"POST", "/api/copy", to(m_ollama, &OllamaRoutes::refuseChange)},
        {"DELETE", "/api/delete", to(m_ollama, &OllamaRoutes::refuseChange)},
        {"POST", "/api/blobs/{id}", to(m_ollama, &OllamaRoutes::refuseChange)},
        {"GET", "/api/blobs/{id}", to(m_ollama, &OllamaRoutes::refuseBlob)},
        {"GET", "/v1/responses", to(*this, &ApiRoutes::openSocket)},
        generating("/v1/responses/input_tokens"),
        {"POST", "/v1/responses/compact", to(*this, &ApiRoutes::compact)},
        {"POST", "/v1/alpha/search", to(m_backend, &BackendRoutes::search)},
        {"GET", "/backend-api/wham/usage", to(m_backend, &BackendRoutes::usage)},
        {"GET", "/api/codex/usage", to(m_backend, &BackendRoutes::usage)},
        {"POST", "/v1/responses/{id}/cancel", to(m_responses, &ResponseRoutes::cancel)},
        {"GET", "/v1/responses/{id}/input_items", to(m_responses, &ResponseRoutes::inputItems)},
        {"GET", "/v1/responses/{id}", to(m_responses, &ResponseRoutes::one)},
        {"DELETE", "/v1/responses/{id}", to(m_responses, &ResponseRoutes::remove)},
    };
}

void ApiRoutes::configure()
{
    m_store.configure(m_settings);
    m_models.forget();
    m_ollama.configure(m_settings);
}

void ApiRoutes::dropSockets()
{
    qDeleteAll(findChildren<ResponseSocket *>());
}

//! The text by which Ollama's clients recognise a server; the health object for those that want
//! JSON.
void ApiRoutes::showRoot(const RequestContext &context) const
{
    if (context.request.header("accept").startsWith("application/json"))
        return showHealth(context);
    context.send(200, "text/plain; charset=utf-8", "Ollama is running");
}

void ApiRoutes::showHealth(const RequestContext &context) const
{
    JsonWriter writer;
    writer.beginObject().member("status", "ok").member("version", CHATMOCK_VERSION);
    writer.memberBool("signed_in", m_account.state().phase == AccountState::Phase::SignedIn);
    writer.memberBool("serving", m_isServing());
    writer.memberBool("demo", m_isDemo).endObject();
    context.sendJson(writer.take());
}

void ApiRoutes::showMetrics(const RequestContext &context) const
{
    const bool isSignedIn = m_account.state().phase == AccountState::Phase::SignedIn;
    context.send(200, "text/plain; version=0.0.4; charset=utf-8",
                 m_metrics.text({m_exchanges.count(), isSignedIn, m_codex.limits()}));
}

void ApiRoutes::showTraffic(const RequestContext &context) const
{
    const Traffic *traffic = m_codex.traffic();
    context.sendJson(toJson(traffic ? traffic->summary() : TrafficSummary()));
}

void ApiRoutes::note(const RequestRecord &summary)
{
    m_metrics.note(summary);
    Q_EMIT finished(summary);
}

DialectOptions ApiRoutes::optionsFor(const RequestContext &context)
{
    DialectOptions options;
    options.reasoningStyle = reasoningStyle(m_settings.reasoningCompat);
    options.webSearchByDefault = m_settings.webSearch;
    options.claudeModel = m_settings.claudeModel.toUtf8();
    options.claudeSmallModel = m_settings.claudeSmallModel.toUtf8();
    options.isAliased = [this](QByteArrayView name) { return m_codex.models().isAliased(name); };
    options.requestId = context.requestId;
    options.contextWindow = [this](const Request &request) {
        const auto resolved = m_codex.modelFor(request);
        return resolved ? resolved->model.contextWindow : 0;
    };
    options.receivedAt = m_clock.now();
    options.kept = &m_store;
    options.elapsed = [since = context.clock] {
        return std::chrono::nanoseconds(since.nsecsElapsed());
    };
    return options;
}

Result<Decoded> ApiRoutes::decode(const Dialect &dialect, const RequestContext &context,
                                  const DialectOptions &options) const
{
    const HttpRequest &request = context.request;
    auto decoded =
        dialect.decode({request.path, request.query, request.headers, request.body}, options);
    if (!decoded)
        qCDebug(logServer) << context.requestId << "refused:" << decoded.error().message;
    return decoded;
}

void ApiRoutes::compact(const RequestContext &context)
{
    const auto decoded = decode(*dialectFor("/v1/responses/compact"), context, optionsFor(context));
    if (!decoded)
        return context.fail(decoded.error());
    m_responses.compact(context, decoded->requests.front());
}

void ApiRoutes::generate(const Dialect &dialect, const RequestContext &context)
{
    auto decoded = decode(dialect, context, optionsFor(context));
    if (!decoded)
        return context.fail(decoded.error());
    if (decoded->ready) {
        // What is not sent to the backend has to be possible all the same.
        for (const Request &unsent : decoded->requests) {
            if (const auto model = m_codex.modelFor(unsent); !model)
                return context.fail(model.error());
        }
        const ReadyResponse &ready = *decoded->ready;
        return context.send(200, ready.contentType, ready.body, ready.headers);
    }
    RequestContext kept = context;
    kept.report = {}; // the exchange reports itself
    kept.capturedBody = m_exchanges.captured(kept.request.body);
    kept.request.body.clear();
    m_exchanges.add(std::make_unique<HttpSink>(std::move(kept)), std::move(*decoded))->start();
}

void ApiRoutes::openSocket(const RequestContext &context)
{
    if (!context.writer)
        return;
    const auto socket = context.writer->upgrade(context.headers);
    if (!socket) {
        if (socket.error().code != ErrorCode::Unsupported)
            return context.fail(socket.error());
        return context.failAs(426, socket.error(),
                              {{"Upgrade", "websocket"}, {"Sec-WebSocket-Version", "13"}});
    }
    context.report(context, 101, {});
    const auto decodeMessage = [this](const RequestContext &turn, KeptResponses &kept) {
        DialectOptions options = optionsFor(turn);
        options.framing = Framing::Lines;
        options.kept = &kept;
        return decode(*dialectFor("/v1/responses"), turn, options);
    };
    const auto add = [this](std::unique_ptr<ResponseSink> sink, Decoded decoded) {
        return m_exchanges.add(std::move(sink), std::move(decoded));
    };
    const auto capture = [this](const QByteArray &body) { return m_exchanges.captured(body); };
    new ResponseSocket(context, *socket, {decodeMessage, add, capture, m_clock},
                       std::make_unique<SocketMemory>(m_store, m_clock, m_settings),
                       m_exchanges.times().socketIdle, this);
}

} // namespace core
