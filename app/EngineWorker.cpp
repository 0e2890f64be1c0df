// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EngineWorker.h"

#include "core/auth/CredentialImport.h"
#include "core/codex/ModelCatalog.h"
#include "core/history/RequestLog.h"

namespace app {

namespace {

constexpr std::chrono::minutes LimitsInterval{10};
constexpr std::chrono::seconds ResponsesLimit{5};
//! After the computer slept the network takes a while to be there again.
constexpr std::chrono::seconds AgainInterval{10};
constexpr int MostTries = 6;
//! Answers, what is told their clients, and a renewal of the sign-in that is under way.
constexpr std::chrono::milliseconds QuitLimit{5800};

using Phase = core::AccountState::Phase;

bool isDown(const core::ServerState &server)
{
    return server.phase == core::ServerState::Phase::Off
        || server.phase == core::ServerState::Phase::Failed;
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
    connect(&m_services->codex(), &core::Codex::limitsChanged, this, &EngineWorker::limitsChanged);
    connect(&m_services->codex(), &core::Codex::connectionsMarkedStale, this, [this] {
        m_triesLeft = MostTries;
        refreshOnceReachable();
    });
    connect(&server, &core::ApiServer::stateChanged, this, &EngineWorker::followServer);
    connect(&server, &core::ApiServer::requestStarted, this, &EngineWorker::requestStarted);
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
    if (account.phase != Phase::SignedIn)
        return;
    refreshLimits();
    if (m_wantsServer && m_services->server().state().phase == core::ServerState::Phase::Off)
        m_services->startServer();
}

//! A server that could not start for want of a key, or of knowing it, starts now.
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
    if (!m_services || m_services->account().state().phase != Phase::SignedIn)
        return;
    m_services->codex().refreshLimits({this, [this](const core::Result<core::LimitSnapshot> &got) {
                                           Q_EMIT limitsRefreshed(got ? std::nullopt
                                                                      : std::optional(got.error()));
                                       }});
}

//! The figures, and on the way the sign-in, are of before; that there is no network yet is not
//! worth telling.
void EngineWorker::refreshOnceReachable()
{
    if (!m_services || m_services->account().state().phase != Phase::SignedIn)
        return;
    m_services->codex().refreshLimits({this, [this](const core::Result<core::LimitSnapshot> &got) {
                                           if (got)
                                               Q_EMIT limitsRefreshed(std::nullopt);
                                           else if (--m_triesLeft > 0)
                                               m_againTimer.start();
                                           else
                                               Q_EMIT limitsRefreshed(got.error());
                                       }});
}

void EngineWorker::signInWithBrowser()
{
    if (!m_services)
        return;
    m_deviceLogin.reset();
    m_browserLogin =
        std::make_unique<core::BrowserLogin>(m_services->oauth(), m_services->settings());
    connect(m_browserLogin.get(), &core::BrowserLogin::ready, this, [this](const QUrl &url) {
        core::SignInProgress progress;
        progress.phase = core::SignInProgress::Phase::WaitingForBrowser;
        progress.url = url;
        progress.canListen = m_browserLogin->canListen();
        progress.error = m_browserLogin->listenError();
        reportSignIn(progress);
    });
    connect(m_browserLogin.get(), &core::BrowserLogin::finished, this, &EngineWorker::adopt);
    reportPreparing();
    m_browserLogin->start();
}

void EngineWorker::signInWithCode()
{
    if (!m_services)
        return;
    m_browserLogin.reset();
    m_deviceLogin = std::make_unique<core::DeviceLogin>(m_services->oauth());
    connect(m_deviceLogin.get(), &core::DeviceLogin::codeReady, this,
            [this](const QString &userCode, const QUrl &page) {
                core::SignInProgress progress;
                progress.phase = core::SignInProgress::Phase::WaitingForCode;
                progress.url = page;
                progress.userCode = userCode;
                reportSignIn(progress);
            });
    connect(m_deviceLogin.get(), &core::DeviceLogin::finished, this, &EngineWorker::adopt);
    reportPreparing();
    m_deviceLogin->start();
}

void EngineWorker::usePastedAddress(const QString &address)
{
    if (!m_browserLogin)
        return;
    const core::Status status = m_browserLogin->usePastedAddress(address);
    if (status)
        return;
    core::SignInProgress progress = m_signIn;
    progress.error = status.error();
    reportSignIn(progress);
}

void EngineWorker::cancelSignIn()
{
    m_browserLogin.reset();
    m_deviceLogin.reset();
    reportSignIn({});
}

void EngineWorker::importLogin(const QString &path)
{
    if (!m_services)
        return;
    const auto candidate = path.isEmpty() ? core::findImport(core::importPlacesFromEnvironment())
                                          : core::readImport(path);
    if (!candidate)
        return failSignIn(candidate.error());
    adopt(candidate->credentials);
}

void EngineWorker::adopt(const core::Result<core::Credentials> &outcome)
{
    if (!outcome)
        return failSignIn(outcome.error());
    core::SignInProgress progress;
    progress.phase = core::SignInProgress::Phase::Finishing;
    reportSignIn(progress);
    m_services->account().adopt(*outcome,
                                {this, [this](const core::Result<core::AccountState> &adopted) {
                                     if (!adopted)
                                         return failSignIn(adopted.error());
                                     cancelSignIn();
                                 }});
}

void EngineWorker::signOut()
{
    if (!m_services)
        return;
    cancelSignIn();
    m_services->account().signOut({this, [this](const core::Status &status) {
                                       if (!status)
                                           failSignIn(status.error());
                                   }});
}

void EngineWorker::useTokenFile()
{
    cancelSignIn();
    m_options.settings.tokenStore = core::TokenStore::File;
    Q_EMIT settingsChanged(m_options.settings);
    m_services.reset();
    Q_EMIT runningRequestsChanged(0);
    makeServices();
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

// Asking an older listener to leave, or for a code, may take seconds.
void EngineWorker::reportPreparing()
{
    core::SignInProgress progress;
    progress.phase = core::SignInProgress::Phase::Preparing;
    reportSignIn(progress);
}

void EngineWorker::reportSignIn(const core::SignInProgress &progress)
{
    m_signIn = progress;
    Q_EMIT signInChanged(progress);
}

void EngineWorker::failSignIn(const core::Error &error)
{
    core::SignInProgress progress;
    progress.phase = core::SignInProgress::Phase::Failed;
    progress.error = error;
    reportSignIn(progress);
}

} // namespace app
