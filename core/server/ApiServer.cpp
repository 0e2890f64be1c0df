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
#include "core/server/AccessPolicy.h"
#include "core/server/AnthropicCatalog.h"
#include "core/server/BodyCapture.h"
#include "core/server/CatalogRoutes.h"
#include "core/server/Exchange.h"
#include "core/server/HttpSink.h"
#include "core/server/ListenAddresses.h"
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
        connect(&ollamaPort, &OllamaPort::changed, this, [this] { tellState(); });
        connect(&ollamaPort, &OllamaPort::idle, this, &Private::closeWhenIdle);
        followAccount(account.state());
        connect(&account, &Account::stateChanged, this, &Private::followAccount);
        closing.setSingleShot(true);
        connect(&closing, &QTimer::timeout, this, &Private::closeNow);
        connect(&account, &Account::renewalEnded, this,
                [this](bool hasSucceeded) { metrics.noteRefresh(hasSucceeded); });
    }

    std::vector<Route> table();
    void listModels(const Visit &visit);
    void tellModel(const Visit &visit);
    Status listen();
    Status refuseOpenDoor() const;
    std::unique_ptr<HttpServer> makeServer();
    void openOllamaPort();
    void receive(const HttpRequest &request, ResponseWriter *writer);
    void answer(const Visit &visit);
    void tellOf(const Visit &visit, int status, const QString &error);
    void tell(const RequestRecord &summary);
    void showMetrics(const Visit &visit) const;
    HttpServer::ErrorPage refuse(const HttpRequest &request, const Error &error);
    [[nodiscard]] DialectOptions optionsFor(const Visit &visit);
    [[nodiscard]] Result<Decoded> decode(const Dialect &dialect, const Visit &visit,
                                         const DialectOptions &options);
    void ask(const Dialect &dialect, const Visit &visit);
    [[nodiscard]] Exchange *newExchange(std::unique_ptr<AnswerSink> sink, Decoded decoded);
    [[nodiscard]] qsizetype captureBytes() const;
    void openSocket(const Visit &visit);
    void compact(const Visit &visit);
    void followAccount(const AccountState &account);
    void tellRunning();
    void closeGently();
    void closeWhenIdle();
    void closeNow();
    void setState(ServerState::Phase phase, std::optional<Error> error = {});
    void tellState();

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
    OllamaPort ollamaPort;
    QSet<Exchange *> exchanges;
    QTimer closing;
    bool isToldOnTimeout = false;
    bool isIdle = false; //!< the own port, while closing
    ServerState state;
};

//! The whole API on one screen.
std::vector<Route> ApiServer::Private::table()
{
    const auto asking = [this](const char *path) {
        const Dialect *dialect = dialectFor(path);
        Q_ASSERT(dialect);
        return Route{"POST", path, [this, dialect](const Visit &visit) { ask(*dialect, visit); }};
    };
    return {
        {"GET", "/", [this](const Visit &visit) { status.root(visit); }, false},
        {"GET", "/health", [this](const Visit &visit) { status.health(visit); }, false},
        {"GET", "/metrics", [this](const Visit &visit) { showMetrics(visit); }},
        {"GET", "/v1/models", [this](const Visit &visit) { listModels(visit); }},
        {"GET", "/v1/models/{id}", [this](const Visit &visit) { tellModel(visit); }},
        asking("/v1/chat/completions"),
        asking("/v1/completions"),
        asking("/v1/images/generations"),
        asking("/v1/images/edits"),
        asking("/v1/messages"),
        asking("/v1/messages/count_tokens"),
        asking("/api/chat"),
        asking("/api/generate"),
        {"GET", "/api/version", [this](const Visit &visit) { ollama.version(visit); }, false},
        {"GET", "/api/tags", [this](const Visit &visit) { ollama.tags(visit); }},
        {"POST", "/api/show", [this](const Visit &visit) { ollama.show(visit); }},
        {"GET", "/api/ps", [this](const Visit &visit) { ollama.running(visit); }},
        {"POST", "/api/pull", [this](const Visit &visit) { ollama.pull(visit); }},
        {"GET", "/api/status", [this](const Visit &visit) { ollama.status(visit); }},
        {"POST", "/api/embed", [this](const Visit &visit) { ollama.refuseEmbedding(visit); }},
        {"POST", "/api/embeddings", [this](const Visit &visit) { ollama.refuseEmbedding(visit); }},
        {"POST", "/api/push", [this](const Visit &visit) { ollama.refuseChange(visit); }},
        {"POST", "/api/create", [this](const Visit &visit) { ollama.refuseChange(visit); }},
        {"POST", "/api/copy", [this](const Visit &visit) { ollama.refuseChange(visit); }},
        {"DELETE", "/api/delete", [this](const Visit &visit) { ollama.refuseChange(visit); }},
        {"POST", "/api/blobs/{id}", [this](const Visit &visit) { ollama.refuseChange(visit); }},
        {"GET", "/api/blobs/{id}", [this](const Visit &visit) { ollama.refuseBlob(visit); }},
        asking("/v1/responses"),
        {"GET", "/v1/responses", [this](const Visit &visit) { openSocket(visit); }},
        asking("/v1/responses/input_tokens"),
        {"POST", "/v1/responses/compact", [this](const Visit &visit) { compact(visit); }},
        {"POST", "/v1/responses/{id}/cancel",
         [this](const Visit &visit) { responses.cancel(visit); }},
        {"GET", "/v1/responses/{id}/input_items",
         [this](const Visit &visit) { responses.inputItems(visit); }},
        {"GET", "/v1/responses/{id}", [this](const Visit &visit) { responses.one(visit); }},
        {"DELETE", "/v1/responses/{id}", [this](const Visit &visit) { responses.remove(visit); }},
    };
}

//! Two APIs share these paths; the header tells them apart.
void ApiServer::Private::listModels(const Visit &visit)
{
    if (isForAnthropic(visit.request.path, visit.request.headers))
        return anthropicCatalog.list(visit);
    catalog.list(visit);
}

void ApiServer::Private::tellModel(const Visit &visit)
{
    if (isForAnthropic(visit.request.path, visit.request.headers))
        return anthropicCatalog.one(visit);
    catalog.one(visit);
}

Status ApiServer::Private::refuseOpenDoor() const
{
    if (isLoopbackHost(settings.host) || !settings.apiKey.isEmpty())
        return Nothing{};
    return Error{Fault::Forbidden,
                 QStringLiteral("listening on %1 would let other devices use your account: set an "
                                "API key first (CHATMOCK_API_KEY or --api-key)")
                     .arg(settings.host),
                 QStringLiteral("host")};
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
        ollamaPort.close();
}

Status ApiServer::Private::listen()
{
    if (Status status = refuseOpenDoor(); !status)
        return status;
    const QList<QHostAddress> addresses = listenAddresses(settings.host);
    if (addresses.isEmpty()) {
        return Error{Fault::Unreachable,
                     QStringLiteral("'%1' is no address to listen on: use an IP "
                                    "address, localhost or *")
                         .arg(settings.host),
                     QStringLiteral("host")};
    }
    http = makeServer();
    Status status = http->listen(addresses, quint16(settings.port));
    if (!status) {
        http.reset();
        if (status.error().fault == Fault::PortInUse)
            state.alternativePort = findFreePort(addresses, settings.port);
        return status;
    }
    connect(http.get(), &HttpServer::idle, this, [this] {
        isIdle = true;
        closeWhenIdle();
    });
    connect(http.get(), &HttpServer::failed, this, [this](const Error &error) {
        tellRunning();
        ollamaPort.close();
        // Not here: the server is emitting.
        QMetaObject::invokeMethod(
            this,
            [this, error] {
                http.reset();
                setState(ServerState::Phase::Failed, error);
            },
            Qt::QueuedConnection);
    });
    return Nothing{};
}

void ApiServer::Private::receive(const HttpRequest &request, ResponseWriter *writer)
{
    Visit visit{request, writer, newId("req_"), {}, {}, {}};
    visit.clock.start();
    visit.headers = identityHeaders(request, visit.requestId) + policy.corsHeaders(request);
    visit.told = [this](const Visit &told, int status, const QString &error) {
        tellOf(told, status, error);
    };
    answer(visit);
}

void ApiServer::Private::tellOf(const Visit &visit, int status, const QString &error)
{
    RequestRecord summary;
    summary.requestId = visit.requestId;
    summary.method = visit.request.method;
    summary.path = visit.request.path;
    summary.route = visit.route;
    summary.client = visit.request.header("user-agent");
    summary.status = status;
    summary.durationMs = visit.clock.elapsed();
    summary.startedAt = clock.unixSeconds() - summary.durationMs / 1000;
    summary.error = error;
    tell(summary);
}

void ApiServer::Private::tell(const RequestRecord &summary)
{
    metrics.note(summary);
    Q_EMIT q.requestFinished(summary);
}

void ApiServer::Private::showMetrics(const Visit &visit) const
{
    const bool isSignedIn = account.state().phase == AccountState::Phase::SignedIn;
    visit.send(200, "text/plain; version=0.0.4; charset=utf-8",
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
    summary.status = toHttpStatus(error.fault);
    summary.startedAt = clock.unixSeconds();
    summary.error = error.message;
    tell(summary);
    const ErrorBody body =
        errorEnvelopeFor(request.path, request.headers)(error, summary.requestId);
    return {"application/json", body.json,
            identityHeaders(request, summary.requestId) + policy.corsHeaders(request)
                + body.headers};
}

void ApiServer::Private::answer(const Visit &visit)
{
    const HttpRequest &request = visit.request;
    const Routes::Match match = routes.find(request.method, request.path);
    const bool isPreflight = request.method == "OPTIONS";
    const bool needsKey = !isPreflight && (!match.route || match.route->needsKey);
    if (const auto refusal = policy.check(request, needsKey))
        return visit.fail(*refusal);

    const QByteArray allowed = request.path == "*" ? QByteArray("GET, HEAD, POST, OPTIONS")
                                                   : routes.allowedMethods(request.path);
    if (isPreflight && !allowed.isEmpty())
        return visit.send(204, {}, {}, policy.preflightHeaders(request, allowed));
    if (match.route) {
        Visit routed = visit;
        routed.argument = match.argument;
        routed.route = match.route->path;
        return match.route->answer(routed);
    }
    if (!allowed.isEmpty()) {
        return visit.fail(
            Error{Fault::MethodNotAllowed,
                  QStringLiteral("%1 is not possible here, only %2")
                      .arg(QString::fromUtf8(request.method), QString::fromUtf8(allowed))},
            {{"Allow", allowed}});
    }
    if (const UnsupportedEndpoint *endpoint = unsupportedEndpoint(request.path)) {
        Visit routed = visit;
        routed.route = endpoint->path;
        return routed.fail(toError(*endpoint));
    }
    visit.fail(Error{
        Fault::NotFound,
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

DialectOptions ApiServer::Private::optionsFor(const Visit &visit)
{
    DialectOptions options;
    options.reasoningStyle = settings.reasoningCompat.toUtf8();
    options.webSearchByDefault = settings.webSearch;
    options.claudeModel = settings.claudeModel.toUtf8();
    options.claudeSmallModel = settings.claudeSmallModel.toUtf8();
    options.requestId = visit.requestId;
    options.receivedAt = clock.now();
    options.kept = &store;
    options.elapsed = [since = visit.clock] {
        return std::chrono::nanoseconds(since.nsecsElapsed());
    };
    return options;
}

Result<Decoded> ApiServer::Private::decode(const Dialect &dialect, const Visit &visit,
                                           const DialectOptions &options)
{
    const HttpRequest &request = visit.request;
    auto decoded =
        dialect.decode({request.path, request.query, request.headers, request.body}, options);
    if (!decoded)
        qCDebug(logServer) << visit.requestId << "refused:" << decoded.error().message;
    return decoded;
}

void ApiServer::Private::compact(const Visit &visit)
{
    const auto decoded = decode(*dialectFor("/v1/responses/compact"), visit, optionsFor(visit));
    if (!decoded)
        return visit.fail(decoded.error());
    responses.compact(visit, decoded->requests.front());
}

void ApiServer::Private::ask(const Dialect &dialect, const Visit &visit)
{
    auto decoded = decode(dialect, visit, optionsFor(visit));
    if (!decoded)
        return visit.fail(decoded.error());
    if (decoded->ready) {
        // What is not asked has to exist all the same.
        for (const Request &unasked : decoded->requests) {
            if (const auto model = codex.models().resolve(unasked.model); !model)
                return visit.fail(model.error());
        }
        const ReadyAnswer &ready = *decoded->ready;
        return visit.send(200, ready.contentType, ready.body, ready.headers);
    }
    Visit asked = visit;
    asked.told = {}; // the exchange tells of itself
    asked.capturedBody = capturedBody(asked.request.body, captureBytes());
    asked.request.body.clear();
    newExchange(std::make_unique<HttpSink>(std::move(asked)), std::move(*decoded))->start();
}

Exchange *ApiServer::Private::newExchange(std::unique_ptr<AnswerSink> sink, Decoded decoded)
{
    auto *exchange = new Exchange(codex, clock, std::move(sink), std::move(decoded), times, this);
    exchange->captureBodies(captureBytes());
    exchanges.insert(exchange);
    connect(exchange, &Exchange::begun, &q, &ApiServer::requestStarted);
    connect(exchange, &Exchange::ended, this, [this, exchange](const RequestRecord &summary) {
        exchanges.remove(exchange);
        ollama.noteUse(summary);
        tell(summary);
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

void ApiServer::Private::openSocket(const Visit &visit)
{
    if (!visit.writer)
        return;
    const auto socket = visit.writer->upgrade(visit.headers);
    if (!socket) {
        if (socket.error().fault != Fault::Unsupported)
            return visit.fail(socket.error());
        return visit.failAs(426, socket.error(),
                            {{"Upgrade", "websocket"}, {"Sec-WebSocket-Version", "13"}});
    }
    visit.told(visit, 101, {});
    const auto decodeMessage = [this](const Visit &turn, KeptResponses &kept) {
        DialectOptions options = optionsFor(turn);
        options.framing = Framing::Lines;
        options.kept = &kept;
        return decode(*dialectFor("/v1/responses"), turn, options);
    };
    const auto ask = [this](std::unique_ptr<AnswerSink> sink, Decoded decoded) {
        return newExchange(std::move(sink), std::move(decoded));
    };
    const auto capture = [this](const QByteArray &body) {
        return capturedBody(body, captureBytes());
    };
    new ResponseSocket(visit, *socket, {decodeMessage, ask, capture, clock},
                       std::make_unique<SocketMemory>(store, clock, settings), times.socketIdle,
                       this);
}

void ApiServer::Private::tellRunning()
{
    // 503: an answer that has not begun may be asked for again elsewhere or later.
    const Error reason{Fault::Overloaded,
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
    if (isIdle && ollamaPort.isClosed())
        closeNow();
}

void ApiServer::Private::closeNow()
{
    if (std::exchange(isToldOnTimeout, false)) {
        tellRunning();
        closing.start(ClosingTime);
        return;
    }
    closing.stop();
    ollamaPort.close();
    if (!http)
        return;
    // The server may be emitting right now.
    http->disconnect(this);
    http->close();
    http.release()->deleteLater();
    setState(ServerState::Phase::Off);
}

void ApiServer::Private::setState(ServerState::Phase phase, std::optional<Error> error)
{
    state.phase = phase;
    state.host = settings.host;
    state.error = std::move(error);
    state.port = http ? http->port() : settings.port;
    state.baseUrl =
        phase == ServerState::Phase::On ? clientBaseUrl(settings.host, state.port) : QString();
    if (!state.error)
        state.alternativePort = 0;
    tellState();
}

void ApiServer::Private::tellState()
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
    d->settings = settings;
    d->policy = AccessPolicy(settings);
    d->store.configure(settings);
    d->catalog.forget();
    d->ollama.configure(settings);
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
        d->setState(ServerState::Phase::On);
        d->openOllamaPort();
    } else {
        qCInfo(logServer).noquote() << status.error().message;
        d->setState(ServerState::Phase::Failed, status.error());
    }
    return status;
}

void ApiServer::stop()
{
    if (!d->http) {
        if (d->state.phase != ServerState::Phase::Off)
            d->setState(ServerState::Phase::Off);
        return;
    }
    d->isToldOnTimeout = false;
    d->setState(ServerState::Phase::Stopping);
    d->tellRunning();
    d->closing.start(ClosingTime);
    d->closeGently();
}

void ApiServer::stopGently(std::chrono::milliseconds limit)
{
    if (!d->http)
        return stop();
    d->isToldOnTimeout = true;
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
    (*found)->abandon({Fault::Cancelled, QStringLiteral("stopped by the user of this computer")});
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
