// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Engine.h"

#include "app/EngineWorker.h"

#include <QtCore/QSemaphore>

namespace app {

namespace {

constexpr int SettleMilliseconds = 2000;

//! Remembers the news and passes it on; runs in the window's thread.
template<typename Value>
auto keep(Value &place, Engine *engine, void (Engine::*signal)(const Value &))
{
    return [&place, engine, signal](const Value &value) {
        place = value;
        Q_EMIT(engine->*signal)(value);
    };
}

} // namespace

Engine::Engine(const ServiceOptions &options, QObject *parent)
    : QObject(parent)
    , m_worker(new EngineWorker(options))
    , m_settings(options.settings)
{
    qRegisterMetaType<std::optional<core::Error>>();
    qRegisterMetaType<core::Error>();
    qRegisterMetaType<core::Settings>();
    qRegisterMetaType<core::Secret>();
    qRegisterMetaType<QList<core::Model>>();
    m_thread.setObjectName(QStringLiteral("engine"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &EngineWorker::start);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connectWorker();
}

Engine::~Engine()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    // The session may end without quit(). A lost renewal is a lost sign-in.
    QSemaphore settled; // outlives the thread, and so whoever releases it
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, &settled] {
        worker->afterRefresh([&settled] { settled.release(); });
    });
    settled.tryAcquire(1, SettleMilliseconds);
    m_thread.quit();
    m_thread.wait();
}

void Engine::start()
{
    m_thread.start();
}

void Engine::connectWorker()
{
    connect(m_worker, &EngineWorker::accountChanged, this,
            keep(m_account, this, &Engine::accountChanged));
    connect(m_worker, &EngineWorker::serverChanged, this,
            keep(m_server, this, &Engine::serverChanged));
    connect(m_worker, &EngineWorker::limitsChanged, this,
            keep(m_limits, this, &Engine::limitsChanged));
    connect(m_worker, &EngineWorker::signInChanged, this,
            keep(m_signIn, this, &Engine::signInChanged));
    connect(m_worker, &EngineWorker::settingsChanged, this,
            keep(m_settings, this, &Engine::settingsChanged));
    connect(m_worker, &EngineWorker::apiKeyChanged, this,
            keep(m_apiKey, this, &Engine::apiKeyChanged));
    connect(m_worker, &EngineWorker::modelsChanged, this,
            keep(m_models, this, &Engine::modelsChanged));
    connect(m_worker, &EngineWorker::clientKeyChanged, this,
            keep(m_clientKey, this, &Engine::clientKeyChanged));
    connect(m_worker, &EngineWorker::apiKeyMade, this, &Engine::apiKeyMade);
    connect(m_worker, &EngineWorker::apiKeyFailed, this, &Engine::apiKeyFailed);
    connect(m_worker, &EngineWorker::modelsRefreshed, this, &Engine::modelsRefreshed);
    connect(m_worker, &EngineWorker::limitsRefreshed, this, &Engine::limitsRefreshed);
    followRequests();
    connect(m_worker, &EngineWorker::logChanged, this, &Engine::logChanged);
    connect(m_worker, &EngineWorker::logTroubled, this, &Engine::logTroubled);
    connect(m_worker, &EngineWorker::failed, this, &Engine::failed);
    connect(m_worker, &EngineWorker::stopped, this, &Engine::stopped);
}

void Engine::followRequests()
{
    connect(m_worker, &EngineWorker::runningRequestsChanged, this, [this](int count) {
        m_runningCount = count;
        if (count == 0)
            m_running.clear();
        Q_EMIT runningRequestsChanged(count);
    });
    connect(m_worker, &EngineWorker::requestStarted, this, [this](const auto &record) {
        m_running.append(record);
        Q_EMIT requestStarted(record);
    });
    connect(m_worker, &EngineWorker::requestFinished, this, [this](const auto &record) {
        m_running.removeIf([&record](const core::RequestRecord &each) {
            return each.requestId == record.requestId;
        });
        Q_EMIT requestFinished(record);
    });
}

core::AccountState Engine::account() const
{
    return m_account;
}

core::ServerState Engine::server() const
{
    return m_server;
}

core::LimitSnapshot Engine::limits() const
{
    return m_limits;
}

core::SignInProgress Engine::signIn() const
{
    return m_signIn;
}

core::Settings Engine::settings() const
{
    return m_settings;
}

QList<core::RequestRecord> Engine::running() const
{
    return m_running;
}

core::Secret Engine::clientKey() const
{
    return m_clientKey;
}

core::ApiKeyState Engine::apiKey() const
{
    return m_apiKey;
}

QList<core::Model> Engine::models() const
{
    return m_models;
}

void Engine::configure(const core::Settings &settings)
{
    m_settings = settings;
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, settings] { worker->configure(settings); });
}

int Engine::runningRequests() const
{
    return m_runningCount;
}

void Engine::setServerOn(bool on)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, on] { worker->setServerOn(on); });
}

void Engine::stopRequest(const QByteArray &requestId)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, requestId] { worker->stopRequest(requestId); });
}

void Engine::clearLog()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::clearLog);
}

void Engine::refreshLimits()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::refreshLimits);
}

void Engine::signInWithBrowser()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::signInWithBrowser);
}

void Engine::signInWithCode()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::signInWithCode);
}

void Engine::usePastedAddress(const QString &address)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, address] { worker->usePastedAddress(address); });
}

void Engine::cancelSignIn()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::cancelSignIn);
}

void Engine::importLogin(const QString &path)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, path] { worker->importLogin(path); });
}

void Engine::signOut()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::signOut);
}

void Engine::useTokenFile()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::useTokenFile);
}

void Engine::loadApiKey()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::loadApiKey);
}

void Engine::makeApiKey()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::makeApiKey);
}

void Engine::removeApiKey()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::removeApiKey);
}

void Engine::refreshModels()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::refreshModels);
}

void Engine::quit()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::quit);
}

} // namespace app
