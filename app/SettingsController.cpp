// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsController.h"

#include "app/Engine.h"
#include "core/base/Log.h"
#include "core/net/Addresses.h"
#include "core/settings/SettingsFile.h"
#include "ui/SettingsPage.h"
#include "ui/SettingsTransfer.h"
#include "ui/TextDirection.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

using namespace Qt::Literals::StringLiterals;
using KeyPhase = core::ApiKeyState::Phase;

namespace app {

namespace {

constexpr qint64 MaxImportBytes = 1024 * 1024;

} // namespace

SettingsController::SettingsController(const core::Settings &settings, const Origins &origins,
                                       const QString &configFolder, QObject *parent)
    : QObject(parent)
    , m_store(configFolder)
{
    m_form.load(settings, origins);
    connect(&m_form, &ui::SettingsForm::accepted, this, &SettingsController::apply);
}

ui::SettingsPage *SettingsController::makePage()
{
    using ui::SettingsPage;
    m_page = new SettingsPage(m_form);
    connect(m_page, &SettingsPage::apiKeyRequested, this,
            [this] { m_engine->post(&EngineWorker::makeApiKey); });
    connect(m_page, &SettingsPage::apiKeyRemovalRequested, this, &SettingsController::removeApiKey);
    connect(m_page, &SettingsPage::apiKeyLookupRequested, this,
            [this] { m_engine->post(&EngineWorker::loadApiKey); });
    connect(m_page, &SettingsPage::apiKeySeen, this, &SettingsController::hideNewApiKey);
    connect(m_page, &SettingsPage::modelsRefreshRequested, this,
            &SettingsController::refreshModels);
    connect(m_page, &SettingsPage::startAtLoginRequested, this,
            &SettingsController::startAtLoginRequested);
    connectTransfer();
    return m_page;
}

void SettingsController::connectTransfer()
{
    ui::SettingsTransfer &transfer = m_page->transfer();
    connect(&transfer, &ui::SettingsTransfer::exportRequested, this, &SettingsController::exportTo);
    connect(&transfer, &ui::SettingsTransfer::importRequested, this,
            &SettingsController::importFrom);
    connect(&transfer, &ui::SettingsTransfer::importConfirmed, this,
            &SettingsController::applyImport);
    connect(&transfer, &ui::SettingsTransfer::resetRequested, this, &SettingsController::resetAll);
}

void SettingsController::reveal(const QString &name)
{
    if (m_page)
        m_page->reveal(name);
}

void SettingsController::set(const QString &name, const QString &text)
{
    m_form.set(name, text);
    apply(name);
}

void SettingsController::apply(const QString &name)
{
    store(name);
    if (m_engine)
        m_engine->configure(settings());
    Q_EMIT changed(settings());
}

void SettingsController::store(const QString &name)
{
    if (m_beforeDemo || m_form.isLocked(name))
        return;
    QSet<QString> others;
    for (const core::SettingKey &key : core::settingKeys()) {
        if (key.name != name)
            others.insert(key.name);
    }
    const core::Status status = m_store.save(settings(), others);
    m_state.storeError.reset();
    if (!status) {
        m_state.storeError = status.error();
        m_state.storeError->param = u"settings"_s;
        qCWarning(logSettings).noquote() << status.error().message;
    }
    showState();
}

void SettingsController::setDemo(bool isDemo)
{
    if (isDemo == m_beforeDemo.has_value())
        return;
    if (isDemo)
        m_beforeDemo = settings();
    else
        m_form.load(*std::exchange(m_beforeDemo, std::nullopt), m_form.origins());
}

void SettingsController::setEngine(Engine &engine)
{
    engine.disconnect(this);
    m_engine = &engine;
    const bool startsAtLogin = m_state.startsAtLogin;
    m_state = {};
    m_state.startsAtLogin = startsAtLogin;
    m_state.isDemo = m_beforeDemo.has_value();
    m_form.discardEntries();
    connect(&engine, &Engine::serverChanged, this, &SettingsController::showServer);
    connect(&engine, &Engine::apiKeyChanged, this, &SettingsController::showApiKey);
    connect(&engine, &Engine::clientKeyChanged, this, &SettingsController::showClientKey);
    connect(&engine, &Engine::apiKeyMade, this, &SettingsController::showNewApiKey);
    connect(&engine, &Engine::apiKeyFailed, this, &SettingsController::showApiKeyError);
    connect(&engine, &Engine::modelsChanged, this, &SettingsController::showModels);
    connect(&engine, &Engine::modelsRefreshed, this, &SettingsController::showRefreshedModels);
    connect(&engine, &Engine::settingsChanged, this, [this](const core::Settings &settings) {
        set(u"application/tokenStore"_s, core::toName(settings.tokenStore));
    });
    // What an engine that is running already has reported.
    showModels(engine.state().models);
    showServer(engine.state().server);
    showApiKey(engine.state().apiKey);
    showClientKey(engine.state().clientKey);
}

void SettingsController::setStartsAtLogin(bool starts, const QString &error)
{
    m_state.startsAtLogin = starts;
    m_state.startAtLoginError = error;
    showState();
}

void SettingsController::showServer(const core::ServerState &server)
{
    m_state.server = server;
    const bool isOn = server.phase == core::ServerState::Phase::On;
    m_state.deviceAddresses = isOn ? core::deviceBaseUrls(server.host, server.port) : QStringList();
    showState();
}

void SettingsController::showApiKey(const core::ApiKeyState &key)
{
    m_state.apiKey = key;
    m_state.apiKeyError.reset();
    if (key.phase != KeyPhase::Set)
        m_state.newKey.clear();
    showState();
    m_form.setHasApiKey(key.phase == KeyPhase::Set);
}

void SettingsController::showNewApiKey(const core::Secret &key)
{
    m_state.newKey = key.reveal();
    m_state.apiKeyError.reset();
    showState();
}

void SettingsController::hideNewApiKey()
{
    m_state.newKey.clear();
    showState();
}

void SettingsController::showApiKeyError(const core::Error &error)
{
    m_state.apiKeyError = error;
    showState();
}

void SettingsController::showModels(const QList<core::Model> &models)
{
    m_state.models = models;
    showState();
}

void SettingsController::showRefreshedModels(const std::optional<core::Error> &error)
{
    m_state.isRefreshingModels = false;
    m_state.modelsError = error;
    showState();
}

//! LAN access ends first: without a key the server would have to stop.
void SettingsController::removeApiKey()
{
    if (!core::isLoopback(settings().host))
        m_form.reset(u"server/host"_s);
    m_engine->post(&EngineWorker::removeApiKey);
}

void SettingsController::refreshModels()
{
    m_state.isRefreshingModels = true;
    m_state.modelsError.reset();
    showState();
    m_engine->post(&EngineWorker::refreshModels);
}

void SettingsController::showClientKey(const core::Secret &key)
{
    m_state.clientKey = key;
    showState();
}

// --- all settings at once ------------------------------------------------------------------------

void SettingsController::exportTo(const QString &fileName)
{
    QSaveFile file(fileName);
    const QByteArray content = core::exportSettings(settings());
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
        && file.flush() && file.commit();
    m_page->transfer().report(
        isWritten
            ? tr("Settings exported to %1").arg(ui::isolated(QDir::toNativeSeparators(fileName)))
            : tr("The settings could not be exported: %1").arg(file.errorString()));
}

void SettingsController::importFrom(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        m_page->transfer().report(tr("The file cannot be read: %1").arg(file.errorString()));
        return;
    }
    const auto texts = core::importSettings(file.read(MaxImportBytes));
    if (texts)
        m_page->transfer().confirmImport(ui::planImport(m_form, *texts));
    else
        m_page->transfer().report(tr("This file does not contain ChatMock settings."));
}

void SettingsController::applyImport(const QList<ui::SettingChange> &changes)
{
    for (const ui::SettingChange &change : changes)
        m_form.enter(change.name, change.text);
    QStringList refused;
    for (const ui::SettingChange &change : changes) {
        if (!m_form.view(change.name).error.isEmpty())
            refused.append(change.label);
    }
    if (!m_page)
        return;
    const QString imported =
        tr("%n setting(s) imported.", nullptr, int(changes.size() - refused.size()));
    m_page->transfer().report(
        refused.isEmpty() ? imported
                          : tr("%1 Not accepted: %2", "how many were imported, which were not")
                                .arg(imported, refused.join(u", "_s)));
}

void SettingsController::resetAll()
{
    m_form.resetAll();
    if (m_page)
        m_page->transfer().report(tr("All settings have their default values."));
}

void SettingsController::showState()
{
    if (m_page)
        m_page->setState(m_state);
}

} // namespace app
