// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EngineWorker.h"

#include "core/auth/SignInFlow.h"
#include "core/codex/ModelCatalog.h"
#include "core/history/RequestLog.h"
#include "core/server/ApiServer.h"

namespace app {

namespace {

constexpr std::chrono::minutes LimitsInterval{10};
constexpr std::chrono::seconds ResponsesLimit{5};
//! After sleep the network takes a while to come back.
constexpr std::chrono::seconds AgainInterval{10};
constexpr int MostTries = 6;
//! For responses, for notifying their clients, and for a renewal of the sign-in.
constexpr std::chrono::milliseconds QuitLimit{5800};

using AccountPhase = core::AccountState::Phase;

bool isDown(const core::ServerState &server)
{
    return server.phase == core::ServerState::Phase::Off
        || server.phase == core::ServerState::Phase::Failed;
}

//! That the account has changed meanwhile is no failure.
std::optional<core::Error> refreshFailure(const core::Result<core::LimitSnapshot> &got)
{
    if (got || got.error().code == core::ErrorCode::Cancelled)
        return std::nullopt;
    return got.error();
}

} // namespace

EngineWorker::EngineWorker(const ServiceOptions &options)
    : m_options(options)
    , m_limitsTimer(this)
    , m_quitTimer(this)
    , m_againTimer(this)
    , m_wantsServer(options.settings.startServer)
{
    m_limitsTimer.setInterval(LimitsInterval);
    connect(&m_limitsTimer, &QTimer::timeout, this, &EngineWorker::refreshLimits);
    m_againTimer.setSingleShot(true);
    m_againTimer.setInterval(AgainInterval);
    connect(&m_againTimer, &QTimer::timeout, this, &EngineWorker::refreshOnceReachable);
    m_quitTimer.setSingleShot(true);
    connect(&m_quitTimer, &QTimer::timeout, this, &EngineWorker::reportStopped);
}

EngineWorker::~EngineWorker() = default;

void EngineWorker::start()
{
    makeServices();
    m_limitsTimer.start();
}

void EngineWorker::makeServices()
{
    auto services = Services::create(m_options);
    if (!services) {
        Q_EMIT failed(services.error());
        return;
    }
    m_services = std::move(*services);
    core::ApiServer &server = m_services->server();
    connect(&m_services->account(), &core::Account::stateChanged, this,
            &EngineWorker::followAccount);
    connect(&m_services->signIn(), &core::SignInFlow::progressChanged, this,
            &EngineWorker::signInChanged);
    connect(&m_services->codex(), &core::Codex::limitsChanged, this, &EngineWorker::limitsChanged);
    connect(&m_services->codex(), &core::Codex::connectionsMarkedStale, this, [this] {
        m_triesLeft = MostTries;
        refreshOnceReachable();
    });
    connect(&server, &core::ApiServer::stateChanged, this, &EngineWorker::followServer);
    connect(&server, &core::ApiServer::requestStarted, this, &EngineWorker::requestStarted);
    connect(&server, &core::ApiServer::requestProgressed, this, &EngineWorker::requestProgressed);
    connect(&server, &core::ApiServer::requestFinished, this, &EngineWorker::requestFinished);
    const core::RequestLog &log = m_services->requestLog();
    connect(&log, &core::RequestLog::changed, this, &EngineWorker::logChanged);
    connect(&log, &core::RequestLog::troubled, this, &EngineWorker::logTroubled);
    connect(&server, &core::ApiServer::runningCountChanged, this,
            &EngineWorker::runningRequestsChanged);
    connect(&m_services->apiKey(), &core::ApiKey::changed, this, &EngineWorker::followApiKey);
    connect(&m_services->codex().models(), &core::ModelCatalog::changed, this,
            &EngineWorker::reportModels);
    Q_EMIT limitsChanged(m_services->codex().limits());
    Q_EMIT apiKeyChanged(m_services->apiKey().state());
    Q_EMIT clientKeyChanged(m_services->apiKey().key());
    reportModels();
    followServer(server.state());
    followAccount(m_services->account().state());
}

void EngineWorker::followAccount(const core::AccountState &account)
{
    Q_EMIT accountChanged(account);
    if (account.phase != AccountPhase::SignedIn)
        return;
    refreshLimits();
    if (m_wantsServer && m_services->server().state().phase == core::ServerState::Phase::Off)
        m_services->startServer();
}

//! A server that could not start without a key, or without knowing it, starts now.
void EngineWorker::followApiKey(const core::ApiKeyState &key)
{
    Q_EMIT apiKeyChanged(key);
    Q_EMIT clientKeyChanged(m_services->apiKey().key());
    const bool isKnown =
        key.phase == core::ApiKeyState::Phase::None || key.phase == core::ApiKeyState::Phase::Set;
    const bool hasFailed = m_services->server().state().phase == core::ServerState::Phase::Failed;
    if (m_wantsServer && hasFailed && isKnown)
        m_services->startServer();
}

void EngineWorker::reportModels()
{
    Q_EMIT modelsChanged(m_services->codex().models().models());
}

void EngineWorker::followServer(const core::ServerState &server)
{
    Q_EMIT serverChanged(server);
    if (m_isQuitting && isDown(server))
        waitForRefresh();
}

void EngineWorker::configure(const core::Settings &settings)
{
    m_options.settings = settings;
    if (!m_services)
        return makeServices();
    m_services->configure(settings);
    const bool hasFailed = m_services->server().state().phase == core::ServerState::Phase::Failed;
    if (m_wantsServer && hasFailed)
        m_services->startServer();
}

void EngineWorker::stopRequest(const QByteArray &requestId)
{
    if (m_services)
        m_services->server().stopRequest(requestId);
}

void EngineWorker::clearLog()
{
    if (!m_services)
        return;
    m_services->requestLog().clear({this, [this](const core::Status &status) {
                                        if (!status)
                                            Q_EMIT logTroubled(status.error());
                                    }});
}

void EngineWorker::setServerOn(bool on)
{
    m_wantsServer = on;
    if (!m_services && on)
        return makeServices(); // what was in the way may be gone
    if (!m_services)
        return;
    if (on)
        m_services->startServer();
    else
        m_services->stopServer();
}

void EngineWorker::refreshLimits()
{
    if (!m_services || m_services->account().state().phase != AccountPhase::SignedIn)
        return;
    m_services->codex().refreshLimits({this, [this](const core::Result<core::LimitSnapshot> &got) {
                                           Q_EMIT limitsRefreshed(refreshFailure(got));
                                       }});
}

//! Limits and sign-in are from before the sleep. A network that is not back yet is not reported.
void EngineWorker::refreshOnceReachable()
{
    if (!m_services || m_services->account().state().phase != AccountPhase::SignedIn)
        return;
    m_services->codex().refreshLimits({this, [this](const core::Result<core::LimitSnapshot> &got) {
                                           const auto failure = refreshFailure(got);
                                           if (failure && --m_triesLeft > 0)
                                               m_againTimer.start();
                                           else
                                               Q_EMIT limitsRefreshed(failure);
                                       }});
}

void EngineWorker::signInWithBrowser()
{
    if (m_services)
        m_services->signIn().signInWithBrowser(m_services->settings());
}

void EngineWorker::signInWithCode()
{
    if (m_services)
        m_services->signIn().signInWithCode();
}

void EngineWorker::usePastedAddress(const QString &address)
{
    if (m_services)
        (void)m_services->signIn().usePastedAddress(address); // the progress says how it went
}

void EngineWorker::cancelSignIn()
{
    if (m_services)
        m_services->signIn().cancel();
}

void EngineWorker::importLogin(const QString &path)
{
    if (m_services)
        m_services->signIn().importLogin(path);
}

void EngineWorker::signOut()
{
    if (m_services)
        m_services->signIn().signOut();
}

void EngineWorker::retryTokenStore()
{
    if (!m_services)
        return;
    if (!m_services->signIn().storeAgain())
        m_services->account().load({});
    if (m_services->apiKey().state().phase == core::ApiKeyState::Phase::Blocked)
        loadApiKey();
}

void EngineWorker::useTokenFile()
{
    const auto unstored = m_services ? m_services->signIn().unstored() : std::nullopt;
    cancelSignIn();
    m_options.settings.tokenStore = core::TokenStore::File;
    Q_EMIT settingsChanged(m_options.settings);
    const bool wasChecking = std::exchange(m_doctor, nullptr) != nullptr;
    m_services.reset();
    Q_EMIT runningRequestsChanged(0);
    makeServices();
    if (unstored && m_services)
        m_services->signIn().adopt(*unstored);
    if (wasChecking)
        runChecks(); // of the new services, for the page that waits
}

void EngineWorker::loadApiKey()
{
    if (!m_services)
        return;
    const bool hasFailed = m_services->server().state().phase == core::ServerState::Phase::Failed;
    if (m_wantsServer && hasFailed)
        m_services->startServer(); // which looks for the key first
    else
        m_services->apiKey().load({});
}

void EngineWorker::makeApiKey()
{
    if (!m_services)
        return;
    m_services->apiKey().replace({this, [this](const core::Result<core::Secret> &made) {
                                      if (made)
                                          Q_EMIT apiKeyMade(*made);
                                      else
                                          Q_EMIT apiKeyFailed(made.error());
                                  }});
}

void EngineWorker::removeApiKey()
{
    if (!m_services)
        return;
    m_services->apiKey().remove({this, [this](const core::Status &removed) {
                                     if (!removed)
                                         Q_EMIT apiKeyFailed(removed.error());
                                 }});
}

void EngineWorker::refreshModels()
{
    if (!m_services)
        return;
    m_services->codex().models().refresh(
        {this, [this](const core::Result<QList<core::Model>> &models) {
             Q_EMIT modelsRefreshed(models ? std::nullopt : std::optional(models.error()));
         }});
}

void EngineWorker::runChecks()
{
    if (m_doctor)
        return;
    // What keeps the services from being created is most often the folder.
    if (!m_services)
        return Q_EMIT checksFinished({core::diskFinding(m_options.dataFolder)});
    m_doctor = std::make_unique<Doctor>(*m_services);
    connect(m_doctor.get(), &Doctor::finished, this, [this](const QList<core::Finding> &findings) {
        m_doctor.release()->deleteLater();
        Q_EMIT checksFinished(findings);
    });
    m_doctor->start();
}

void EngineWorker::reportTraffic()
{
    if (m_services)
        Q_EMIT trafficReported(m_services->traffic().summary());
}

void EngineWorker::quit()
{
    if (std::exchange(m_isQuitting, true))
        return;
    if (!m_services)
        return reportStopped();
    m_quitTimer.start(QuitLimit);
    if (isDown(m_services->server().state()))
        waitForRefresh();
    else
        m_services->server().stopGently(ResponsesLimit);
}

//! The tokens of a renewal that is under way are stored first: the old ones are used up.
void EngineWorker::waitForRefresh()
{
    afterRefresh([this] { reportStopped(); });
}

void EngineWorker::afterRefresh(std::function<void()> callback)
{
    if (!m_services)
        return callback();
    m_services->account().waitForRefresh(
        {this, [callback = std::move(callback)](const core::Status &) { callback(); }});
}

void EngineWorker::reportStopped()
{
    m_quitTimer.stop();
    if (!std::exchange(m_hasStopped, true))
        Q_EMIT stopped();
}

} // namespace app
