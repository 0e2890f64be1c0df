// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ApiServer.h"

#include "core/auth/Account.h"
#include "core/base/Ids.h"
#include "core/base/Log.h"
#include "core/codex/Codex.h"
#include "core/codex/ModelCatalog.h"
#include "core/dialects/Dialects.h"
#include "core/http/HttpServer.h"
#include "core/net/Addresses.h"
#include "core/server/AccessPolicy.h"
#include "core/server/AnthropicCatalog.h"
#include "core/server/BodyCapture.h"
#include "core/server/CatalogRoutes.h"
#include "core/server/Exchange.h"
#include "core/server/HttpSink.h"
#include "core/server/Metrics.h"
#include "core/server/OllamaPort.h"
#include "core/server/OllamaRoutes.h"
#include "core/server/ResponseRoutes.h"
#include "core/server/ResponseSocket.h"
#include "core/server/ResponseStore.h"
#include "core/server/Routes.h"
#include "core/server/StatusRoutes.h"
#include "core/server/UnsupportedEndpoints.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include <algorithm>

namespace core {

namespace {

constexpr std::chrono::milliseconds ClosingTime{1000};

HttpLimits toLimits(const Settings &settings)
{
    HttpLimits limits;
    limits.maxHeadBytes = qint64(settings.maxHeadKibibytes) * 1024;
    limits.maxBodyBytes = qint64(settings.maxBodyMebibytes) * 1024 * 1024;
    return limits;
}

//! Anthropic's clients look for the id under a name of their own.
HttpHeaders identityHeaders(const HttpRequest &request, const QByteArray &requestId)
{
    HttpHeaders headers{{"x-request-id", requestId}};
    if (isForAnthropic(request.path, request.headers))
        headers.append({"request-id", requestId});
    return headers;
}

} // namespace

class ApiServer::Private : public QObject
{
public:
    Private(ApiServer &server, Codex &codex, Account &account, const Clock &clock,
            const Settings &settings, bool isDemo)
        : q(server)
        , codex(codex)
        , account(account)
        , clock(clock)
        , settings(settings)
        , policy(settings)
        , catalog(codex)
        , anthropicCatalog(codex, this->settings)
        , status(account, isDemo, [this] { return state.phase == ServerState::Phase::On; })
        , ollama(codex, clock, settings)
        , store(clock, settings)
        , responses(codex, store, clock)
        , routes(table())
        , ollamaPort([this] { return makeServer(); })
    {
        connect(&ollamaPort, &OllamaPort::changed, this, [this] { reportState(); });
        connect(&ollamaPort, &OllamaPort::idle, this, &Private::closeWhenIdle);
        followAccount(account.state());
        connect(&account, &Account::stateChanged, this, &Private::followAccount);
        closing.setSingleShot(true);
        connect(&closing, &QTimer::timeout, this, &Private::closeNow);
        connect(&account, &Account::renewalEnded, this,
                [this](bool hasSucceeded) { metrics.noteRefresh(hasSucceeded); });
    }

    std::vector<Route> table();
    void listModels(const RequestContext &context);
    void reportModel(const RequestContext &context);
    Status listen();
    Status requireApiKey(const QString &host) const;
    Result<QList<QHostAddress>> addresses();
    std::unique_ptr<HttpServer> makeServer();
    void followHttp();
    void follow(const Settings &before);
    Status move();
    Status moveTo(const QList<QHostAddress> &addresses);
    void retire(std::unique_ptr<HttpServer> server);
    void dropRetired(HttpServer *server);
    [[nodiscard]] AccessPolicy policyNow() const;
    void openOllamaPort();
    void retireOllamaPort();
    void receive(const HttpRequest &request, ResponseWriter *writer);
    void respond(const RequestContext &context);
    void reportOf(const RequestContext &context, int status, const QString &error);
    void report(const RequestRecord &summary);
    void showMetrics(const RequestContext &context) const;
    HttpServer::ErrorPage refuse(const HttpRequest &request, const Error &error);
    [[nodiscard]] DialectOptions optionsFor(const RequestContext &context);
    [[nodiscard]] Result<Decoded> decode(const Dialect &dialect, const RequestContext &context,
                                         const DialectOptions &options);
    void ask(const Dialect &dialect, const RequestContext &context);
    [[nodiscard]] Exchange *newExchange(std::unique_ptr<ResponseSink> sink, Decoded decoded);
    [[nodiscard]] qsizetype captureBytes() const;
    void openSocket(const RequestContext &context);
    void compact(const RequestContext &context);
    void followAccount(const AccountState &account);
    void reportRunning();
    void closeGently();
    void closeWhenIdle();
    void closeNow();
    void setState(ServerState::Phase phase, std::optional<Error> error = {});
    void reportState();

    ApiServer &q;
    Codex &codex;
    const Account &account;
    const Clock &clock;
    Settings settings;
    ExchangeTimes times;
    AccessPolicy policy;
    CatalogRoutes catalog;
    AnthropicCatalog anthropicCatalog;
    StatusRoutes status;
    Metrics metrics;
    OllamaRoutes ollama;
    ResponseStore store; //!< outlives the exchanges: they are ended before
    ResponseRoutes responses;
    Routes routes;
    std::unique_ptr<HttpServer> http;
    QString servedHost; //!< the setting's, as it was when `http` began to listen
    //! Former doors: they take no more and end with their last answer.
    std::vector<std::unique_ptr<HttpServer>> retired;
    OllamaPort ollamaPort;
    QSet<Exchange *> exchanges;
    QTimer closing;
    bool isReportedOnTimeout = false;
    bool isIdle = false; //!< the own port, while closing
    ServerState state;
};

//! The whole API on one screen.
std::vector<Route> ApiServer::Private::table()
{
    const auto asking = [this](const char *path) {
        const Dialect *dialect = dialectFor(path);
        Q_ASSERT(dialect);
        return Route{"POST", path, [this, dialect](const RequestContext &context) { ask(*dialect, context); }};
    };
    return {
        {"GET", "/", [this](const RequestContext &context) { status.root(context); }, false},
        {"GET", "/health", [this](const RequestContext &context) { status.health(context); }, false},
        {"GET", "/metrics", [this](const RequestContext &context) { showMetrics(context); }},
        {"GET", "/v1/models", [this](const RequestContext &context) { listModels(context); }},
        {"GET", "/v1/models/{id}", [this](const RequestContext &context) { reportModel(context); }},
        {"DELETE", "/v1/models/{id}", [this](const RequestContext &context) { catalog.refuseRemoval(context); }},
        asking("/v1/chat/completions"),
        asking("/v1/completions"),
        asking("/v1/images/generations"),
        asking("/v1/images/edits"),
        asking("/v1/messages"),
        asking("/v1/messages/count_tokens"),
        asking("/api/chat"),
        asking("/api/generate"),
        {"GET", "/api/version", [this](const RequestContext &context) { ollama.version(context); }, false},
        {"GET", "/api/tags", [this](const RequestContext &context) { ollama.tags(context); }},
        {"POST", "/api/show", [this](const RequestContext &context) { ollama.show(context); }},
        {"GET", "/api/ps", [this](const RequestContext &context) { ollama.running(context); }},
        {"POST", "/api/pull", [this](const RequestContext &context) { ollama.pull(context); }},
        {"GET", "/api/status", [this](const RequestContext &context) { ollama.status(context); }},
        {"POST", "/api/embed", [this](const RequestContext &context) { ollama.refuseEmbedding(context); }},
        {"POST", "/api/embeddings", [this](const RequestContext &context) { ollama.refuseEmbedding(context); }},
        {"POST", "/api/push", [this](const RequestContext &context) { ollama.refuseChange(context); }},
        {"POST", "/api/create", [this](const RequestContext &context) { ollama.refuseChange(context); }},
        {"POST", "/api/copy", [this](const RequestContext &context) { ollama.refuseChange(context); }},
        {"DELETE", "/api/delete", [this](const RequestContext &context) { ollama.refuseChange(context); }},
        {"POST", "/api/blobs/{id}", [this](const RequestContext &context) { ollama.refuseChange(context); }},
        {"GET", "/api/blobs/{id}", [this](const RequestContext &context) { ollama.refuseBlob(context); }},
        asking("/v1/responses"),
        {"GET", "/v1/responses", [this](const RequestContext &context) { openSocket(context); }},
        asking("/v1/responses/input_tokens"),
        {"POST", "/v1/responses/compact", [this](const RequestContext &context) { compact(context); }},
        {"POST", "/v1/responses/{id}/cancel",
         [this](const RequestContext &context) { responses.cancel(context); }},
        {"GET", "/v1/responses/{id}/input_items",
         [this](const RequestContext &context) { responses.inputItems(context); }},
        {"GET", "/v1/responses/{id}", [this](const RequestContext &context) { responses.one(context); }},
        {"DELETE", "/v1/responses/{id}", [this](const RequestContext &context) { responses.remove(context); }},
    };
}

//! Two APIs share these paths; the header tells them apart.
void ApiServer::Private::listModels(const RequestContext &context)
{
    if (isForAnthropic(context.request.path, context.request.headers))
        return anthropicCatalog.list(context);
    catalog.list(context);
}

void ApiServer::Private::reportModel(const RequestContext &context)
{
    if (isForAnthropic(context.request.path, context.request.headers))
        return anthropicCatalog.one(context);
    catalog.one(context);
}

Status ApiServer::Private::requireApiKey(const QString &host) const
{
    if (isLoopback(host) || !settings.apiKey.isEmpty())
        return Nothing{};
    return Error{ErrorCode::Forbidden,
                 QStringLiteral("listening on %1 would let other devices use your account: make an "
                                "API key first (chatmock key --new, CHATMOCK_API_KEY or --api-key)")
                     .arg(host),
                 QStringLiteral("host")};
}

//! Where the settings want it to listen.
Result<QList<QHostAddress>> ApiServer::Private::addresses()
{
    if (Status status = requireApiKey(settings.host); !status)
        return status.error();
    QList<QHostAddress> addresses = listenAddresses(settings.host);
    if (addresses.isEmpty()) {
        return Error{ErrorCode::Unreachable,
                     QStringLiteral("'%1' is no address to listen on: use an IP "
                                    "address, localhost or *")
                         .arg(settings.host),
                     QStringLiteral("host")};
    }
    return addresses;
}

std::unique_ptr<HttpServer> ApiServer::Private::makeServer()
{
    return std::make_unique<HttpServer>(
        [this](const HttpRequest &request, ResponseWriter *writer) { receive(request, writer); },
        [this](const HttpRequest &request, const Error &error) { return refuse(request, error); },
        toLimits(settings));
}

//! As the setting wants it, while the own port is served.
void ApiServer::Private::openOllamaPort()
{
    const bool isOwn = http && http->port() == ollamaPort.port();
    if (settings.ollamaPort && !isOwn && state.phase == ServerState::Phase::On)
        ollamaPort.open();
    else
        retireOllamaPort();
}

void ApiServer::Private::retireOllamaPort()
{
    if (auto server = ollamaPort.takeServer())
        retire(std::move(server));
}

Status ApiServer::Private::listen()
{
    const auto wanted = addresses();
    if (!wanted)
        return wanted.error();
    http = makeServer();
    Status status = http->listen(*wanted, quint16(settings.port));
    if (!status) {
        http.reset();
        if (status.error().code == ErrorCode::PortInUse)
            state.alternativePort = findFreePort(*wanted, settings.port);
        else if (status.error().code == ErrorCode::Forbidden)
            state.alternativePort = findFreePort(*wanted, std::max(settings.port, 7999));
        return status;
    }
    followHttp();
    return Nothing{};
}

void ApiServer::Private::followHttp()
{
    servedHost = settings.host;
    connect(http.get(), &HttpServer::idle, this, [this] {
        isIdle = true;
        closeWhenIdle();
    });
    connect(http.get(), &HttpServer::failed, this, [this](const Error &error) {
        reportRunning();
        ollamaPort.close();
        // Not here: the server is emitting.
        QMetaObject::invokeMethod(
            this,
            [this, error, broken = http.get()] {
                if (http.get() != broken)
                    return; // it has moved meanwhile
                http.reset();
                setState(ServerState::Phase::Failed, error);
            },
            Qt::QueuedConnection);
    });
}

//! What changes for a server that is on.
void ApiServer::Private::follow(const Settings &before)
{
    const HttpLimits limits = toLimits(settings);
    http->setLimits(limits);
    ollamaPort.setLimits(limits);
    // Also with another key: who got in with the former one, on a WebSocket, does not stay.
    const bool hasChanged = settings.host != before.host || settings.port != before.port
        || settings.apiKey != before.apiKey;
    if (!hasChanged)
        return;
    const Status moved = move();
    if (const Status door = requireApiKey(servedHost); http && !door) {
        retire(std::move(http));
        return setState(ServerState::Phase::Failed, moved ? door.error() : moved.error());
    }
    if (!moved)
        qCInfo(logServer).noquote() << moved.error().message;
    const auto phase = http ? ServerState::Phase::On : ServerState::Phase::Failed;
    setState(phase, moved ? std::nullopt : std::optional(moved.error()));
}

Status ApiServer::Private::move()
{
    const auto wanted = addresses();
    if (!wanted)
        return wanted.error();
    if (settings.port == ollamaPort.port())
        retireOllamaPort();
    const Status moved = moveTo(*wanted);
    if (!moved && moved.error().code == ErrorCode::PortInUse)
        state.alternativePort = findFreePort(*wanted, settings.port);
    return moved;
}

Status ApiServer::Private::moveTo(const QList<QHostAddress> &addresses)
{
    const QList<QHostAddress> formerAddresses = http->addresses();
    const quint16 formerPort = http->port();
    // Systems differ in whether two may listen on one port, so the former one leaves it first.
    const bool isSamePort = formerPort == settings.port;
    if (isSamePort)
        http->stopListening();
    std::unique_ptr<HttpServer> next = makeServer();
    Status status = next->listen(addresses, quint16(settings.port));
    if (status) {
        retire(std::exchange(http, std::move(next)));
        followHttp();
        qCInfo(logServer) << "moved to port" << http->port();
        return status;
    }
    if (isSamePort && !http->listen(formerAddresses, formerPort))
        retire(std::move(http));
    return status;
}

void ApiServer::Private::retire(std::unique_ptr<HttpServer> server)
{
    HttpServer *former = server.get();
    former->disconnect(this);
    connect(former, &HttpServer::idle, this, [this, former] { dropRetired(former); });
    retired.push_back(std::move(server));
    former->closeGently();
}

//! The server is emitting.
void ApiServer::Private::dropRetired(HttpServer *server)
{
    const auto found = std::find_if(retired.begin(), retired.end(),
                                    [server](const auto &one) { return one.get() == server; });
    found->release()->deleteLater();
    retired.erase(found);
    closeWhenIdle();
}

//! By where it really listens: that may not be where the settings want it.
AccessPolicy ApiServer::Private::policyNow() const
{
    Settings now = settings;
    if (http)
        now.host = servedHost;
    return AccessPolicy(now);
}

void ApiServer::Private::receive(const HttpRequest &request, ResponseWriter *writer)
{
    RequestContext context{request, writer, newId("req_"), {}, {}, {}};
    context.clock.start();
    context.headers = identityHeaders(request, context.requestId) + policy.corsHeaders(request);
    context.reported = [this](const RequestContext &reported, int status, const QString &error) {
        reportOf(reported, status, error);
    };
    respond(context);
}

void ApiServer::Private::reportOf(const RequestContext &context, int status, const QString &error)
{
    RequestRecord summary;
    summary.requestId = context.requestId;
    summary.method = context.request.method;
    summary.path = context.request.path;
    summary.route = context.route;
    summary.client = context.request.header("user-agent");
    summary.status = status;
    summary.durationMs = context.clock.elapsed();
    summary.startedAt = clock.unixSeconds() - summary.durationMs / 1000;
    summary.error = error;
    report(summary);
}

void ApiServer::Private::report(const RequestRecord &summary)
{
    metrics.note(summary);
    Q_EMIT q.requestFinished(summary);
}

void ApiServer::Private::showMetrics(const RequestContext &context) const
{
    const bool isSignedIn = account.state().phase == AccountState::Phase::SignedIn;
    context.send(200, "text/plain; version=0.0.4; charset=utf-8",
               metrics.text({int(exchanges.size()), isSignedIn, codex.limits()}));
}

//! The answer to what was no proper request and so never reaches receive(). Often little of it is
//! known; web pages shall be able to read it as well.
HttpServer::ErrorPage ApiServer::Private::refuse(const HttpRequest &request, const Error &error)
{
    RequestRecord summary;
    summary.requestId = newId("req_");
    summary.method = request.method.isEmpty() ? QByteArray("-") : request.method;
    summary.path = request.path.isEmpty() ? QByteArray("-") : request.path;
    summary.status = toHttpStatus(error.code);
    summary.startedAt = clock.unixSeconds();
    summary.error = error.message;
    report(summary);
    const ErrorBody body =
        errorEnvelopeFor(request.path, request.headers)(error, summary.requestId);
    return {"application/json", body.json,
            exposed(identityHeaders(request, summary.requestId) + policy.corsHeaders(request)
                    + body.headers)};
}

void ApiServer::Private::respond(const RequestContext &context)
{
    const HttpRequest &request = context.request;
    const Routes::Match match = routes.find(request.method, request.path);
    const bool isPreflight = request.method == "OPTIONS";
    const bool needsKey = !isPreflight && (!match.route || match.route->needsKey);
    if (const auto refusal = policy.check(request, needsKey))
        return context.fail(*refusal);

    const QByteArray allowed = request.path == "*" ? QByteArray("GET, HEAD, POST, OPTIONS")
                                                   : routes.allowedMethods(request.path);
    if (isPreflight && !allowed.isEmpty())
        return context.send(204, {}, {}, policy.preflightHeaders(request, allowed));
    if (match.route) {
        RequestContext routed = context;
        routed.argument = match.argument;
        routed.route = match.route->path;
        return match.route->handle(routed);
    }
    if (!allowed.isEmpty()) {
        return context.fail(
            Error{ErrorCode::MethodNotAllowed,
                  QStringLiteral("%1 is not possible here, only %2")
                      .arg(QString::fromUtf8(request.method), QString::fromUtf8(allowed))},
            {{"Allow", allowed}});
    }
    if (const UnsupportedEndpoint *endpoint = unsupportedEndpoint(request.path)) {
        RequestContext routed = context;
        routed.route = endpoint->path;
        return routed.fail(toError(*endpoint));
    }
    context.fail(Error{
        ErrorCode::NotFound,
        QStringLiteral("there is no %1 on this server").arg(QString::fromUtf8(request.path))});
}

//! Nobody else may see the answers that were kept for an account.
void ApiServer::Private::followAccount(const AccountState &account)
{
    if (account.phase == AccountState::Phase::SignedIn)
        store.setOwner(account.accountId.toUtf8());
    else if (account.phase == AccountState::Phase::SignedOut)
        store.setOwner({});
}

DialectOptions ApiServer::Private::optionsFor(const RequestContext &context)
{
    DialectOptions options;
    options.reasoningStyle = toReasoningStyle(toName(settings.reasoningCompat));
    options.webSearchByDefault = settings.webSearch;
    options.claudeModel = settings.claudeModel.toUtf8();
    options.claudeSmallModel = settings.claudeSmallModel.toUtf8();
    options.requestId = context.requestId;
    options.receivedAt = clock.now();
    options.kept = &store;
    options.elapsed = [since = context.clock] {
        return std::chrono::nanoseconds(since.nsecsElapsed());
    };
    return options;
}

Result<Decoded> ApiServer::Private::decode(const Dialect &dialect, const RequestContext &context,
                                           const DialectOptions &options)
{
    const HttpRequest &request = context.request;
    auto decoded =
        dialect.decode({request.path, request.query, request.headers, request.body}, options);
    if (!decoded)
        qCDebug(logServer) << context.requestId << "refused:" << decoded.error().message;
    return decoded;
}

void ApiServer::Private::compact(const RequestContext &context)
{
    const auto decoded = decode(*dialectFor("/v1/responses/compact"), context, optionsFor(context));
    if (!decoded)
        return context.fail(decoded.error());
    responses.compact(context, decoded->requests.front());
}

void ApiServer::Private::ask(const Dialect &dialect, const RequestContext &context)
{
    auto decoded = decode(dialect, context, optionsFor(context));
    if (!decoded)
        return context.fail(decoded.error());
    if (decoded->ready) {
        // What is not asked has to be possible all the same.
        for (const Request &unasked : decoded->requests) {
            if (const auto model = codex.modelFor(unasked); !model)
                return context.fail(model.error());
        }
        const ReadyResponse &ready = *decoded->ready;
        return context.send(200, ready.contentType, ready.body, ready.headers);
    }
    RequestContext asked = context;
    asked.reported = {}; // the exchange tells of itself
    asked.capturedBody = capturedBody(asked.request.body, captureBytes());
    asked.request.body.clear();
    newExchange(std::make_unique<HttpSink>(std::move(asked)), std::move(*decoded))->start();
}

Exchange *ApiServer::Private::newExchange(std::unique_ptr<ResponseSink> sink, Decoded decoded)
{
    auto *exchange = new Exchange(codex, clock, std::move(sink), std::move(decoded), times, this);
    exchange->captureBodies(captureBytes());
    exchanges.insert(exchange);
    connect(exchange, &Exchange::begun, &q, &ApiServer::requestStarted);
    connect(exchange, &Exchange::ended, this, [this, exchange](const RequestRecord &summary) {
        exchanges.remove(exchange);
        ollama.noteUse(summary);
        report(summary);
        Q_EMIT q.runningCountChanged(int(exchanges.size()));
    });
    Q_EMIT q.runningCountChanged(int(exchanges.size()));
    return exchange;
}

//! Of each body, for the log; 0 = none.
qsizetype ApiServer::Private::captureBytes() const
{
    return settings.captureBodies ? qsizetype(settings.captureKibibytes) * 1024 : 0;
}

void ApiServer::Private::openSocket(const RequestContext &context)
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
    context.reported(context, 101, {});
    const auto decodeMessage = [this](const RequestContext &turn, KeptResponses &kept) {
        DialectOptions options = optionsFor(turn);
        options.framing = Framing::Lines;
        options.kept = &kept;
        return decode(*dialectFor("/v1/responses"), turn, options);
    };
    const auto ask = [this](std::unique_ptr<ResponseSink> sink, Decoded decoded) {
        return newExchange(std::move(sink), std::move(decoded));
    };
    const auto capture = [this](const QByteArray &body) {
        return capturedBody(body, captureBytes());
    };
    new ResponseSocket(context, *socket, {decodeMessage, ask, capture, clock},
                       std::make_unique<SocketMemory>(store, clock, settings), times.socketIdle,
                       this);
}

void ApiServer::Private::reportRunning()
{
    // 503: an answer that has not begun may be asked for again elsewhere or later.
    const Error reason{ErrorCode::Overloaded,
                       QStringLiteral("the server is stopping; this answer is not complete")};
    const auto running = exchanges;
    for (Exchange *exchange : running)
        exchange->abandon(reason);
}

void ApiServer::Private::closeGently()
{
    isIdle = false;
    ollamaPort.closeGently();
    http->closeGently();
}

void ApiServer::Private::closeWhenIdle()
{
    if (isIdle && ollamaPort.isClosed() && retired.empty())
        closeNow();
}

void ApiServer::Private::closeNow()
{
    if (std::exchange(isReportedOnTimeout, false)) {
        reportRunning();
        closing.start(ClosingTime);
        return;
    }
    closing.stop();
    ollamaPort.close();
    if (!http)
        return;
    // Servers may be emitting right now.
    retired.push_back(std::move(http));
    for (std::unique_ptr<HttpServer> &server : std::exchange(retired, {})) {
        server->disconnect(this);
        server->close();
        server.release()->deleteLater();
    }
    setState(ServerState::Phase::Off);
}

void ApiServer::Private::setState(ServerState::Phase phase, std::optional<Error> error)
{
    state.phase = phase;
    const bool isOn = phase == ServerState::Phase::On;
    state.host = isOn ? servedHost : settings.host;
    state.error = std::move(error);
    state.port = http ? http->port() : settings.port;
    state.baseUrl = isOn ? clientBaseUrl(servedHost, state.port) : QString();
    state.wantedPort = isOn && state.error ? settings.port : 0;
    if (!state.error || state.error->code != ErrorCode::PortInUse)
        state.alternativePort = 0;
    reportState();
}

void ApiServer::Private::reportState()
{
    state.ollama = ollamaPort.state();
    Q_EMIT q.stateChanged(state);
}

ApiServer::ApiServer(Codex &codex, Account &account, const Clock &clock, const Settings &settings,
                     bool isDemo, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, codex, account, clock, settings, isDemo))
{
    d->state.isDemo = isDemo;
}

ApiServer::~ApiServer()
{
    // Before the HTTP server ends: its end would make them tell a half destroyed object of theirs.
    qDeleteAll(std::exchange(d->exchanges, {}));
    qDeleteAll(d->findChildren<ResponseSocket *>());
}

void ApiServer::configure(const Settings &settings)
{
    const Settings before = std::exchange(d->settings, settings);
    d->store.configure(settings);
    d->catalog.forget();
    d->ollama.configure(settings);
    if (d->state.phase == ServerState::Phase::On)
        d->follow(before);
    d->policy = d->policyNow();
    d->openOllamaPort();
}

void ApiServer::setOllamaPort(quint16 port)
{
    d->ollamaPort.setPort(port);
}

void ApiServer::setExchangeTimes(const ExchangeTimes &times)
{
    d->times = times;
}

Status ApiServer::start()
{
    if (d->http && d->state.phase == ServerState::Phase::On)
        return Nothing{};
    d->closing.stop();
    d->ollamaPort.close();
    d->http.reset();
    d->setState(ServerState::Phase::Starting);
    Status status = d->listen();
    if (status) {
        qCInfo(logServer) << "listening on port" << d->http->port();
        d->policy = d->policyNow();
        d->setState(ServerState::Phase::On);
        d->openOllamaPort();
    } else {
        qCInfo(logServer).noquote() << status.error().message;
        d->setState(ServerState::Phase::Failed, status.error());
    }
    return status;
}

void ApiServer::failToStart(const Error &error)
{
    if (d->http)
        return;
    qCInfo(logServer).noquote() << error.message;
    d->setState(ServerState::Phase::Failed, error);
}

void ApiServer::stop()
{
    if (!d->http) {
        d->reportRunning();
        if (d->state.phase != ServerState::Phase::Off)
            d->setState(ServerState::Phase::Off);
        return;
    }
    d->isReportedOnTimeout = false;
    d->setState(ServerState::Phase::Stopping);
    d->reportRunning();
    d->closing.start(ClosingTime);
    d->closeGently();
}

void ApiServer::stopGently(std::chrono::milliseconds limit)
{
    if (!d->http)
        return stop();
    d->isReportedOnTimeout = true;
    d->setState(ServerState::Phase::Stopping);
    d->closing.start(limit);
    d->closeGently();
}

void ApiServer::stopRequest(const QByteArray &requestId)
{
    const auto found =
        std::find_if(d->exchanges.cbegin(), d->exchanges.cend(),
                     [&requestId](const Exchange *one) { return one->requestId() == requestId; });
    if (found == d->exchanges.cend())
        return;
    (*found)->abandon({ErrorCode::Cancelled, QStringLiteral("stopped by the user of this computer")});
}

ServerState ApiServer::state() const
{
    return d->state;
}

int ApiServer::runningCount() const
{
    return int(d->exchanges.size());
}

QList<std::pair<QByteArray, QByteArray>> ApiServer::routes() const
{
    QList<std::pair<QByteArray, QByteArray>> result;
    for (const Route &route : d->routes.table())
        result.emplaceBack(route.method, route.path);
    return result;
}

} // namespace core
