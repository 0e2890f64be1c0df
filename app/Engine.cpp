// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Engine.h"

#include <QtCore/QSemaphore>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

constexpr int RefreshWaitMilliseconds = 2000;

} // namespace

Engine::Engine(const ServiceOptions &options, QObject *parent)
    : EngineSignals(parent)
    , m_options(options)
{
    if (m_options.isDemo && m_options.demoFolder.isEmpty()) {
        m_demoFolder = std::make_unique<QTemporaryDir>();
        m_options.demoFolder = m_demoFolder->path();
    }
    m_state.settings = m_options.settings;
    qRegisterMetaType<std::optional<core::Error>>();
    qRegisterMetaType<core::Error>();
    qRegisterMetaType<core::Settings>();
    qRegisterMetaType<core::Secret>();
    qRegisterMetaType<QList<core::Model>>();
    qRegisterMetaType<QList<core::Finding>>();
    qRegisterMetaType<core::TrafficSummary>();
    m_worker = new EngineWorker(m_options);
    m_thread.setObjectName(u"engine"_s);
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
    QSemaphore isIdle; // outlives the thread, which releases it
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, &isIdle] {
        worker->afterRefresh([&isIdle] { isIdle.release(); });
    });
    isIdle.tryAcquire(1, RefreshWaitMilliseconds);
    m_thread.quit();
    m_thread.wait();
}

void Engine::start()
{
    m_thread.start();
}

void Engine::configure(const core::Settings &settings)
{
    m_state.settings = settings;
    post(&EngineWorker::configure, settings);
}

//! Emits a signal of the worker again and remembers its value.
template<typename Value>
void Engine::keep(Value EngineState::*part, void (EngineSignals::*signal)(const Value &))
{
    connect(m_worker, signal, this, [this, part, signal](const Value &value) {
        m_state.*part = value;
        Q_EMIT(this->*signal)(value);
    });
}

template<typename... Values>
void Engine::repeat(void (EngineSignals::*signal)(Values...))
{
    connect(m_worker, signal, this, signal);
}

void Engine::connectWorker()
{
    keep(&EngineState::account, &EngineSignals::accountChanged);
    keep(&EngineState::server, &EngineSignals::serverChanged);
    keep(&EngineState::limits, &EngineSignals::limitsChanged);
    keep(&EngineState::signIn, &EngineSignals::signInChanged);
    keep(&EngineState::settings, &EngineSignals::settingsChanged);
    keep(&EngineState::apiKey, &EngineSignals::apiKeyChanged);
    keep(&EngineState::clientKey, &EngineSignals::clientKeyChanged);
    keep(&EngineState::models, &EngineSignals::modelsChanged);
    followRequests();
    repeat(&EngineSignals::limitsRefreshed);
    repeat(&EngineSignals::modelsRefreshed);
    repeat(&EngineSignals::apiKeyMade);
    repeat(&EngineSignals::apiKeyFailed);
    repeat(&EngineSignals::logChanged);
    repeat(&EngineSignals::logTroubled);
    repeat(&EngineSignals::checksFinished);
    repeat(&EngineSignals::trafficReported);
    repeat(&EngineSignals::failed);
    repeat(&EngineSignals::stopped);
}

void Engine::followRequests()
{
    connect(m_worker, &EngineSignals::runningRequestsChanged, this, [this](int count) {
        m_state.runningCount = count;
        if (count == 0)
            m_state.running.clear();
        Q_EMIT runningRequestsChanged(count);
    });
    connect(m_worker, &EngineSignals::requestStarted, this, [this](const auto &record) {
        m_state.running.append(record);
        Q_EMIT requestStarted(record);
    });
    connect(m_worker, &EngineSignals::requestProgressed, this, [this](const auto &progress) {
        for (core::RequestRecord &record : m_state.running) {
            if (record.requestId != progress.requestId)
                continue;
            record.firstOutputMs = progress.firstOutputMs;
            record.outputEstimate = progress.outputTokens;
        }
        Q_EMIT requestProgressed(progress);
    });
    connect(m_worker, &EngineSignals::requestFinished, this, [this](const auto &record) {
        m_state.running.removeIf([&record](const core::RequestRecord &each) {
            return each.requestId == record.requestId;
        });
        Q_EMIT requestFinished(record);
    });
}

} // namespace app
