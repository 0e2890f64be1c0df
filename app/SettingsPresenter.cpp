// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsPresenter.h"

#include "app/Engine.h"
#include "core/net/Addresses.h"
#include "ui/SettingsPage.h"

using namespace Qt::Literals::StringLiterals;
using KeyPhase = core::ApiKeyState::Phase;

namespace app {

SettingsPresenter::SettingsPresenter(SettingsController &controller, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_page(new ui::SettingsPage(m_draft))
{
    m_draft.load(controller.settings(), controller.origins());
    connectPage();
    connect(&m_draft, &ui::SettingsForm::accepted, this,
            [this](const QString &name) { m_controller.take(name, m_draft.settings()); });
    connect(&m_controller, &SettingsController::changed, this, [this](const core::Settings &settings) {
        m_draft.follow(settings);
        if (m_engine)
            m_engine->configure(settings);
    });
    connect(&m_controller, &SettingsController::stored, this, [this](const auto &error) {
        m_state.storeError = error;
        showState();
    });
}

void SettingsPresenter::connectPage()
{
    using ui::SettingsPage;
    connect(m_page, &SettingsPage::valueRequested, &m_draft, &ui::SettingsForm::enter);
    connect(m_page, &SettingsPage::resetRequested, &m_draft, &ui::SettingsForm::reset);
    connect(m_page, &SettingsPage::apiKeyRequested, this, [this] { m_engine->makeApiKey(); });
    connect(m_page, &SettingsPage::apiKeyRemovalRequested, this, &SettingsPresenter::removeApiKey);
    connect(m_page, &SettingsPage::apiKeyLookRequested, this, [this] { m_engine->loadApiKey(); });
    connect(m_page, &SettingsPage::apiKeySeen, this, [this] {
        m_state.newKey.clear();
        showState();
    });
    connect(m_page, &SettingsPage::modelsRefreshRequested, this, &SettingsPresenter::refreshModels);
    connect(m_page, &SettingsPage::startAtLoginRequested, this,
            &SettingsPresenter::startAtLoginRequested);
}

void SettingsPresenter::setEngine(Engine &engine, bool isDemo)
{
    m_engine = &engine;
    const bool startsAtLogin = m_state.startsAtLogin;
    m_state = {};
    m_state.startsAtLogin = startsAtLogin;
    m_state.isDemo = isDemo;
    m_state.models = engine.models();
    m_draft.load(m_controller.settings(), m_controller.origins());
    connect(&engine, &Engine::serverChanged, this, &SettingsPresenter::showServer);
    connect(&engine, &Engine::apiKeyChanged, this, &SettingsPresenter::showApiKey);
    connect(&engine, &Engine::apiKeyMade, this, [this](const core::Secret &key) {
        m_state.newKey = key.reveal();
        m_state.apiKeyError.reset();
        showState();
    });
    connect(&engine, &Engine::apiKeyFailed, this, [this](const core::Error &error) {
        m_state.apiKeyError = error;
        showState();
    });
    connect(&engine, &Engine::modelsChanged, this, [this](const QList<core::Model> &models) {
        m_state.models = models;
        showState();
    });
    connect(&engine, &Engine::modelsRefreshed, this, [this](const auto &error) {
        m_state.isRefreshingModels = false;
        m_state.modelsError = error;
        showState();
    });
    // What an engine that runs already has told.
    showServer(engine.server());
    showApiKey(engine.apiKey());
}

void SettingsPresenter::setStartsAtLogin(bool starts, const QString &error)
{
    m_state.startsAtLogin = starts;
    m_state.startAtLoginError = error;
    showState();
}

void SettingsPresenter::showServer(const core::ServerState &server)
{
    m_state.server = server;
    const bool isOn = server.phase == core::ServerState::Phase::On;
    m_state.deviceAddresses = isOn ? core::deviceBaseUrls(server.host, server.port) : QStringList();
    showState();
}

void SettingsPresenter::showApiKey(const core::ApiKeyState &key)
{
    m_state.apiKey = key;
    m_state.apiKeyError.reset();
    if (key.phase != KeyPhase::Set)
        m_state.newKey.clear();
    showState();
    m_draft.setHasApiKey(key.phase == KeyPhase::Set);
}

//! The door to other devices first: without a key the server would have to stop.
void SettingsPresenter::removeApiKey()
{
    if (!core::isLoopback(m_controller.settings().host))
        m_draft.reset(u"server/host"_s);
    m_engine->removeApiKey();
}

void SettingsPresenter::refreshModels()
{
    m_state.isRefreshingModels = true;
    m_state.modelsError.reset();
    showState();
    m_engine->refreshModels();
}

void SettingsPresenter::showState()
{
    m_page->setState(m_state);
}

} // namespace app
