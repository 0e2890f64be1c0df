// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ApiServer.h"

#include "core/base/Log.h"
#include "core/net/Addresses.h"
#include "core/server/ApiRoutes.h"
#include "core/server/Listeners.h"
#include "core/server/RunningExchanges.h"

#include <QtCore/QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

using Phase = ServerState::Phase;

constexpr std::chrono::milliseconds ClosingTime{1000};

} // namespace

class ApiServer::Private
{
public:
    Private(Codex &codex, Account &account, const Clock &clock, const Settings &settings,
            bool isDemo)
        : settings(settings)
        , exchanges(codex, clock, this->settings)
        , routes(codex, account, clock, this->settings, exchanges, isDemo,
                 [this] { return state.phase == Phase::On; })
        , listeners([this] { return routes.router().makeServer(toHttpLimits(this->settings)); },
                    this->settings)
    {
        state.isDemo = isDemo;
        closing.setSingleShot(true);
    }

    Settings settings;
    RunningExchanges exchanges;
    ApiRoutes routes;
    Listeners listeners;
    QTimer closing;
    bool endsExchangesOnTimeout = false;
    ServerState state;
};

ApiServer::ApiServer(Codex &codex, Account &account, const Clock &clock, const Settings &settings,
                     bool isDemo, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(codex, account, clock, settings, isDemo))
{
    connect(&d->exchanges, &RunningExchanges::started, this, &ApiServer::requestStarted);
    connect(&d->exchanges, &RunningExchanges::progressed, this, &ApiServer::requestProgressed);
    connect(&d->routes, &ApiRoutes::finished, this, &ApiServer::requestFinished);
    connect(&d->exchanges, &RunningExchanges::countChanged, this, &ApiServer::runningCountChanged);
    connect(&d->listeners, &Listeners::failing, this, &ApiServer::endExchanges);
    connect(&d->listeners, &Listeners::lost, this,
            [this](const Error &error) { setState(Phase::Failed, error); });
    connect(&d->listeners, &Listeners::idle, this, &ApiServer::finishClosing);
    connect(&d->listeners.ollama(), &OllamaPort::changed, this, &ApiServer::publish);
    connect(&d->closing, &QTimer::timeout, this, &ApiServer::finishClosing);
}

ApiServer::~ApiServer()
{
    // Before the HTTP servers end: what these report then would reach half destroyed objects.
    d->exchanges.clear();
    d->routes.dropSockets();
}

void ApiServer::configure(const Settings &settings)
{
    const Settings before = std::exchange(d->settings, settings);
    d->routes.configure();
    if (d->state.phase == Phase::On) {
        if (const auto moved = d->listeners.follow(before)) {
            setState(d->listeners.isListening() ? Phase::On : Phase::Failed,
                     *moved ? std::nullopt : std::optional(moved->error()));
        }
    }
    applyPolicy();
    d->listeners.updateOllamaPort(d->state.phase == Phase::On);
}

//! By where it really listens: that may not be where the settings want it.
void ApiServer::applyPolicy()
{
    Settings now = d->settings;
    if (d->listeners.isListening())
        now.host = d->listeners.host();
    d->routes.router().setPolicy(AccessPolicy(now));
}

void ApiServer::setOllamaPort(quint16 port)
{
    d->listeners.ollama().setPort(port);
}

void ApiServer::setExchangeTimes(const ExchangeTimes &times)
{
    d->exchanges.setTimes(times);
}

Status ApiServer::start()
{
    if (d->listeners.isListening() && d->state.phase == Phase::On)
        return Nothing{};
    d->closing.stop();
    d->listeners.reset();
    setState(Phase::Starting);
    Status status = d->listeners.listen();
    if (status) {
        qCInfo(logServer) << "listening on port" << d->listeners.port();
        applyPolicy();
        setState(Phase::On);
        d->listeners.updateOllamaPort(true);
    } else {
        qCInfo(logServer).noquote() << status.error().message;
        setState(Phase::Failed, status.error());
    }
    return status;
}

void ApiServer::failToStart(const Error &error)
{
    if (d->listeners.isListening())
        return;
    qCInfo(logServer).noquote() << error.message;
    setState(Phase::Failed, error);
}

void ApiServer::stop()
{
    if (!d->listeners.isListening()) {
        endExchanges();
        if (d->state.phase != Phase::Off)
            setState(Phase::Off);
        return;
    }
    d->endsExchangesOnTimeout = false;
    setState(Phase::Stopping);
    endExchanges();
    d->closing.start(ClosingTime);
    d->listeners.closeGently();
}

void ApiServer::stopGently(std::chrono::milliseconds limit)
{
    if (!d->listeners.isListening())
        return stop();
    d->endsExchangesOnTimeout = true;
    setState(Phase::Stopping);
    d->closing.start(limit);
    d->listeners.closeGently();
}

//! Everything has been sent, or the time is up.
void ApiServer::finishClosing()
{
    if (std::exchange(d->endsExchangesOnTimeout, false)) {
        endExchanges();
        d->closing.start(ClosingTime);
        return;
    }
    d->closing.stop();
    const bool wasListening = d->listeners.isListening();
    d->listeners.close();
    if (wasListening)
        setState(Phase::Off);
}

void ApiServer::endExchanges()
{
    // 503: a request without a response so far may be sent again elsewhere or later.
    d->exchanges.endAll(
        {ErrorCode::Overloaded, u"The server stopped before the response was complete."_s});
}

void ApiServer::stopRequest(const QByteArray &requestId)
{
    d->exchanges.end(requestId,
                     {ErrorCode::Cancelled, u"Stopped by you in the ChatMock window."_s});
}

void ApiServer::setState(Phase phase, std::optional<Error> error)
{
    ServerState &state = d->state;
    const bool isOn = phase == Phase::On;
    state.phase = phase;
    state.host = isOn ? d->listeners.host() : d->settings.host;
    state.error = std::move(error);
    state.port = d->listeners.isListening() ? d->listeners.port() : d->settings.port;
    state.baseUrl = isOn ? clientBaseUrl(state.host, state.port) : QString();
    state.wantedPort = isOn && state.error ? d->settings.port : 0;
    const bool isPortInUse = state.error && state.error->code == ErrorCode::PortInUse;
    state.alternativePort = isPortInUse ? d->listeners.alternativePort() : 0;
    publish();
}

void ApiServer::publish()
{
    d->state.ollama = d->listeners.ollama().state();
    Q_EMIT stateChanged(d->state);
}

ServerState ApiServer::state() const
{
    return d->state;
}

int ApiServer::runningCount() const
{
    return d->exchanges.count();
}

QList<std::pair<QByteArray, QByteArray>> ApiServer::routes() const
{
    QList<std::pair<QByteArray, QByteArray>> result;
    for (const Route &route : d->routes.router().table())
        result.emplaceBack(route.method, route.path);
    return result;
}

} // namespace core
