// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Services.h"

#include "app/DemoData.h"
#include "app/RenewalProgram.h"
#include "app/RunningServers.h"
#include "core/auth/ApiKeyStores.h"
#include "core/auth/FileStore.h"
#include "core/auth/KeychainStore.h"
#include "core/auth/OAuthClient.h"
#include "core/auth/SignInFlow.h"
#include "core/base/Log.h"
#include "core/demo/DemoBackend.h"
#include "core/demo/DemoIssuer.h"
#include "core/history/RequestLog.h"
#include "core/net/NetworkSetup.h"
#include "core/net/Traffic.h"
#include "core/server/ApiServer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

core::Status makePrivateFolder(const QString &folder)
{
    if (folder.isEmpty() || QDir(folder).exists())
        return core::Nothing{};
    if (!QDir().mkpath(folder)) {
        return core::Error{core::ErrorCode::Storage,
                           u"the data folder %1 cannot be created; set CHATGPT_LOCAL_HOME to "
                           "another one"_s.arg(folder)};
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return core::Nothing{};
}

//! Where processes that share the tokens take turns at refreshing them; a demo shares none.
QString lockFile(const ServiceOptions &options)
{
    return options.isDemo ? QString() : QDir(options.dataFolder).filePath(u"refresh.lock"_s);
}

core::Credentials toCredentials(const core::DemoTokens &tokens, const core::Clock &clock)
{
    core::Credentials credentials;
    credentials.idToken = core::Secret(tokens.idToken);
    credentials.accessToken = core::Secret(tokens.accessToken);
    credentials.refreshToken = core::Secret(tokens.refreshToken);
    credentials.accountId = tokens.accountId;
    credentials.lastRefresh = clock.unixSeconds();
    return credentials;
}

core::RequestLogLimits toLogLimits(const core::Settings &settings)
{
    core::RequestLogLimits limits;
    limits.isOn = settings.requestLog;
    limits.age = std::chrono::hours(24) * settings.logDays;
    return limits;
}

} // namespace

QString requestLogFile(const ServiceOptions &options)
{
    const QString &folder = options.isDemo ? options.demoFolder : options.dataFolder;
    return folder.isEmpty() ? QString() : core::requestLogFile(folder);
}

std::unique_ptr<core::SecretStore> makeTokenStore(const ServiceOptions &options)
{
    const QDir folder(options.dataFolder);
    if (keepsTokensInFile(options))
        return std::make_unique<core::FileStore>(folder.filePath(u"auth.json"_s));
    return std::make_unique<core::KeychainStore>(folder.filePath(u"keychain.stamp"_s));
}

bool keepsTokensInFile(const ServiceOptions &options)
{
    switch (options.settings.tokenStore) {
    case core::TokenStore::File:
        return true;
    case core::TokenStore::Keychain:
        return false;
    case core::TokenStore::Auto:
        break;
    }
    return options.isDataFolderExplicit;
}

//! Members stand in the order in which they need each other; they end in the reverse order.
class Services::Private
{
public:
    explicit Private(const ServiceOptions &options) : options(options) { }

    core::Status makeDemo();
    void makeStores();
    core::Status makeRest();
    void makeLog();

    ServiceOptions options;
    core::SystemClock clock;
    std::unique_ptr<core::DemoIssuer> demoIssuer;
    std::unique_ptr<core::DemoBackend> demoBackend;
    core::Traffic traffic{clock};
    core::CountedNetwork network{&traffic, core::TrafficPurpose::SignIn};
    std::unique_ptr<core::SecretStore> tokens;
    std::unique_ptr<core::ApiKeyStore> keyStore;
    std::unique_ptr<core::ApiKey> apiKey;
    std::unique_ptr<core::OAuthClient> oauth;
    std::unique_ptr<core::Account> account;
    std::unique_ptr<core::SignInFlow> signIn;
    std::unique_ptr<core::Codex> codex;
    std::unique_ptr<QTemporaryDir> demoFolder;
    std::unique_ptr<core::RequestLog> log;
    std::unique_ptr<RunningServerNote> note;
    std::unique_ptr<core::ApiServer> server;
    bool wantsStart = false; //!< as soon as the API key is known
};

//! Issuer and backend inside this process; the settings then point to them, and nothing is kept.
core::Status Services::Private::makeDemo()
{
    demoIssuer = std::make_unique<core::DemoIssuer>();
    if (core::Status status = demoIssuer->listen(); !status)
        return status;
    demoBackend = std::make_unique<core::DemoBackend>();
    demoBackend->setTokenCheck(
        [this](const QByteArray &token) { return demoIssuer->accepts(token); });
    if (core::Status status = demoBackend->listen(); !status)
        return status;
    options.settings.issuer = demoIssuer->url().toString();
    options.settings.upstream = demoBackend->url().toString();
    options.dataFolder.clear();
    return core::Nothing{};
}

void Services::Private::makeStores()
{
    if (options.isDemo) {
        keyStore = std::make_unique<MemoryApiKeyStore>();
        tokens = std::make_unique<MemoryStore>(toCredentials(demoIssuer->issueTokens(), clock));
        return;
    }
    tokens = makeTokenStore(options);
    if (keepsTokensInFile(options))
        keyStore = std::make_unique<core::FileApiKeyStore>(options.dataFolder);
    else
        keyStore = std::make_unique<core::KeychainApiKeyStore>(options.dataFolder);
}

core::Status Services::Private::makeRest()
{
    const auto endpoints = core::toEndpoints(options.settings);
    if (!endpoints)
        return endpoints.error();
    const core::Settings &settings = options.settings;
    if (core::Status status = core::trustCaFile(settings.caFile); !status)
        return status;
    if (core::Status status = core::configureProxy(network, settings); !status)
        return status;

    apiKey = std::make_unique<core::ApiKey>(*keyStore, settings.apiKey);
    oauth = std::make_unique<core::OAuthClient>(network, clock, *endpoints, settings.clientId);
    account = std::make_unique<core::Account>(*tokens, *oauth, clock, lockFile(options));
    account->setDemo(options.isDemo);
    if (options.renewsApart && !options.isDemo)
        account->setRenewalProcess(renewalCommand(options, &traffic));
    signIn = std::make_unique<core::SignInFlow>(*oauth, *account);
    codex = std::make_unique<core::Codex>(*account, clock, settings, options.dataFolder, &traffic);
    makeLog();
    server = std::make_unique<core::ApiServer>(*codex, *account, clock, settings, options.isDemo);
    note = std::make_unique<RunningServerNote>(options.dataFolder);
    QObject::connect(server.get(), &core::ApiServer::stateChanged, server.get(),
                     [this](const core::ServerState &state) { note->follow(state); });
    QObject::connect(server.get(), &core::ApiServer::requestFinished, log.get(),
                     &core::RequestLog::add);
    QObject::connect(codex.get(), &core::Codex::limitsChanged, log.get(),
                     &core::RequestLog::addReading);
    return core::Nothing{};
}

void Services::Private::makeLog()
{
    if (options.isDemo && options.demoFolder.isEmpty()) {
        demoFolder = std::make_unique<QTemporaryDir>();
        options.demoFolder = demoFolder->path();
    }
    const QString file = requestLogFile(options);
    const bool isNew = !QFile::exists(file);
    log = std::make_unique<core::RequestLog>(file, toLogLimits(options.settings));
    // Only for the window, which then has given the folder.
    if (!options.isDemo || demoFolder || !isNew)
        return;
    for (const core::RequestRecord &sample : demoHistory(clock.unixSeconds()))
        log->add(sample);
}

core::Result<std::unique_ptr<Services>> Services::create(const ServiceOptions &options)
{
    std::unique_ptr<Services> services(new Services(options));
    Private &d = *services->d;
    if (options.isDemo) {
        if (core::Status status = d.makeDemo(); !status)
            return status.error();
    }
    if (core::Status status = makePrivateFolder(d.options.dataFolder); !status)
        return status.error();
    d.makeStores();
    if (core::Status status = d.makeRest(); !status)
        return status.error();
    d.account->load({services.get(), [](const core::Result<core::AccountState> &) {}});
    connect(d.apiKey.get(), &core::ApiKey::changed, services.get(), &Services::followApiKey);
    d.apiKey->load({});
    return services;
}

Services::Services(const ServiceOptions &options) : d(std::make_unique<Private>(options))
{
}

Services::~Services() = default;

void Services::configure(const core::Settings &settings)
{
    core::Settings next = settings;
    if (d->options.isDemo) {
        next.issuer = d->options.settings.issuer;
        next.upstream = d->options.settings.upstream;
    }
    next.apiKey = d->apiKey->key();
    d->options.settings = next;
    if (core::Status status = core::configureProxy(d->network, next); !status)
        qCWarning(logSettings).noquote() << status.error().message;
    d->codex->configure(next); // with it, what is trusted
    d->network.clearConnectionCache();
    if (d->options.renewsApart && !d->options.isDemo)
        d->account->setRenewalProcess(renewalCommand(d->options, &d->traffic));
    d->server->configure(next);
    d->log->configure(toLogLimits(next));
}

void Services::startServer()
{
    d->wantsStart = true;
    using Phase = core::ApiKeyState::Phase;
    const Phase phase = d->apiKey->state().phase;
    if (phase == Phase::None || phase == Phase::Set)
        return decideStart(core::Nothing{});
    d->apiKey->load({this, [this](const core::Status &status) { decideStart(status); }});
}

void Services::decideStart(const core::Status &keyIsKnown)
{
    if (!std::exchange(d->wantsStart, false))
        return;
    if (keyIsKnown)
        (void)d->server->start(); // the state tells how it went
    else
        d->server->failToStart(keyIsKnown.error());
}

void Services::stopServer()
{
    d->wantsStart = false;
    d->server->stop();
}

void Services::followApiKey()
{
    if (d->options.settings.apiKey == d->apiKey->key())
        return;
    d->options.settings.apiKey = d->apiKey->key();
    d->server->configure(d->options.settings);
}

const core::Settings &Services::settings() const
{
    return d->options.settings;
}

const ServiceOptions &Services::options() const
{
    return d->options;
}

core::Account &Services::account()
{
    return *d->account;
}

core::SignInFlow &Services::signIn()
{
    return *d->signIn;
}

core::SecretStore &Services::tokens()
{
    return *d->tokens;
}

core::ApiKey &Services::apiKey()
{
    return *d->apiKey;
}

core::Codex &Services::codex()
{
    return *d->codex;
}

core::ApiServer &Services::server()
{
    return *d->server;
}

core::RequestLog &Services::requestLog()
{
    return *d->log;
}

core::Traffic &Services::traffic()
{
    return d->traffic;
}

const core::Clock &Services::clock() const
{
    return d->clock;
}

} // namespace app
