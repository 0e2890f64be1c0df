// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ConnectPresenter.h"

#include "app/Engine.h"
#include "core/net/Addresses.h"
#include "ui/ConnectPage.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using PromptPhase = ui::TestPromptState::Phase;

namespace app {

namespace {

constexpr auto ShowInterval = 40ms;
constexpr auto ConnectTickInterval = 30s;

} // namespace

ConnectPresenter::ConnectPresenter(const core::ConfigFolders &clientFolders,
                                   const QString &configFolder, QObject *parent)
    : QObject(parent)
    , m_setups(clientFolders, configFolder)
    , m_page(new ui::ConnectPage(m_recipes))
{
    m_showPrompt.setSingleShot(true);
    m_showPrompt.setInterval(ShowInterval);
    connect(&m_showPrompt, &QTimer::timeout, this, &ConnectPresenter::showPrompt);
    m_tick.setInterval(ConnectTickInterval);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_page && m_page->isVisible())
            showStatuses();
    });
    m_tick.start();
    connectPage();
}

// The page shows the recipes: destroyed first, whichever object owns it.
ConnectPresenter::~ConnectPresenter()
{
    delete m_page;
}

ui::ConnectPage *ConnectPresenter::page() const
{
    return m_page;
}

void ConnectPresenter::connectPage()
{
    using ui::ConnectPage;
    connect(m_page, &ConnectPage::serverOnRequested, this, &ConnectPresenter::serverOnRequested);
    connect(m_page, &ConnectPage::overviewRequested, this, &ConnectPresenter::overviewRequested);
    connect(m_page, &ConnectPage::aliasSettingRequested, this,
            &ConnectPresenter::aliasSettingRequested);
    connect(m_page, &ConnectPage::shown, this, &ConnectPresenter::showState);
    connect(m_page, &ConnectPage::shown, this, &ConnectPresenter::readUses);
    connect(m_page, &ConnectPage::shown, this, &ConnectPresenter::askModels);
    connect(m_page, &ConnectPage::sendRequested, this, &ConnectPresenter::send);
    connect(m_page, &ConnectPage::stopRequested, this, &ConnectPresenter::stop);
    connect(m_page, &ConnectPage::setupRequested, this, &ConnectPresenter::planSetup);
    connect(m_page, &ConnectPage::setupConfirmed, this, &ConnectPresenter::applySetup);
    connect(m_page, &ConnectPage::undoRequested, this, &ConnectPresenter::undoSetup);
}

void ConnectPresenter::setEngine(const Engine &engine, bool isDemo)
{
    if (m_engine)
        m_engine->disconnect(this);
    m_engine = &engine;
    stop();
    m_promptState = {};
    showPrompt();
    m_state = {};
    m_state.isDemo = isDemo;
    closeLog();
    m_statuses.clear();
    connect(&engine, &Engine::serverChanged, this, &ConnectPresenter::showServer);
    connect(&engine, &Engine::accountChanged, this, &ConnectPresenter::showAccount);
    connect(&engine, &Engine::clientKeyChanged, this, &ConnectPresenter::showState);
    connect(&engine, &Engine::modelsChanged, this, &ConnectPresenter::showState);
    connect(&engine, &Engine::requestStarted, this, &ConnectPresenter::noteUse);
    connect(&engine, &Engine::requestFinished, this, &ConnectPresenter::noteUse);
    showAccount(engine.state().account);
    showServer(engine.state().server);
}

void ConnectPresenter::showServer(const core::ServerState &server)
{
    const bool wasOn = m_state.isServerOn();
    m_state.server = server;
    showState();
    if (m_state.isServerOn() && !wasOn)
        askModels();
}

void ConnectPresenter::showAccount(const core::AccountState &account)
{
    const bool isSignedIn = account.phase == core::AccountState::Phase::SignedIn;
    const bool isNews = isSignedIn != m_state.isSignedIn;
    m_state.isSignedIn = isSignedIn;
    showState();
    if (isNews)
        askModels();
}

void ConnectPresenter::showState()
{
    if (!m_engine)
        return;
    const core::Settings settings = m_engine->state().settings;
    m_state.aliases = core::ModelAliases::list(settings.modelAliases);
    m_state.apiKey = m_engine->state().clientKey;
    m_state.baseUrl = m_state.server.baseUrl.isEmpty()
        ? core::clientBaseUrl(settings.host, settings.port)
        : m_state.server.baseUrl;
    m_state.deviceUrls = m_state.isServerOn()
        ? core::deviceBaseUrls(m_state.server.host, m_state.server.port)
        : QStringList();
    m_server.setAddress(m_state.baseUrl, m_state.apiKey);
    tellSetups();
    m_page->setState(m_state);
    if (m_page->isVisible())
        showSetups();
}

void ConnectPresenter::askModels()
{
    if (!m_state.isServerOn())
        return;
    m_server.models({this, [this](const core::Result<QStringList> &models) {
                         // The recipes do without them; tried again when the page is shown.
                         if (!models || *models == m_state.models)
                             return;
                         m_state.models = *models;
                         showState();
                     }});
}

void ConnectPresenter::send(const QString &model, const QString &prompt)
{
    m_promptState = {};
    m_promptState.phase = PromptPhase::Waiting;
    m_prompt = m_server.testPrompt(model, prompt);
    connect(m_prompt.get(), &TestPrompt::reasoningArrived, this, [this](const QString &text) {
        noteFirst();
        m_promptState.reasoning += text;
    });
    connect(m_prompt.get(), &TestPrompt::responseArrived, this, [this](const QString &text) {
        noteFirst();
        m_promptState.response += text;
    });
    connect(m_prompt.get(), &TestPrompt::finished, this, &ConnectPresenter::conclude);
    m_prompt->start();
    showPrompt();
}

void ConnectPresenter::stop()
{
    if (!m_prompt)
        return;
    m_prompt.reset();
    m_promptState.phase = PromptPhase::Stopped;
    showPrompt();
}

void ConnectPresenter::noteFirst()
{
    if (!m_promptState.firstToken)
        m_promptState.firstToken = m_prompt->elapsed();
    m_promptState.phase = PromptPhase::Answering;
    if (!m_showPrompt.isActive())
        m_showPrompt.start();
}

void ConnectPresenter::conclude(const std::optional<core::Error> &error)
{
    m_prompt.release()->deleteLater();
    m_promptState.phase = error ? PromptPhase::Failed : PromptPhase::Done;
    m_promptState.error = error;
    showPrompt();
}

void ConnectPresenter::showPrompt()
{
    m_showPrompt.stop();
    m_page->setTestPrompt(m_promptState);
}

void ConnectPresenter::tellSetups()
{
    m_setups.setServer({m_state.baseUrl, core::rootUrlOf(m_state.baseUrl), m_state.apiKey,
                        m_state.model(), m_state.models});
    const EngineState &engine = m_engine->state();
    m_setups.setModels(m_state.isSignedIn ? engine.models : QList<core::Model>(),
                       core::ModelAliases(engine.settings.modelAliases));
}

void ConnectPresenter::showSetups()
{
    for (const core::Recipe &recipe : m_setups.recipes()) {
        m_statuses[recipe.id].isInstalled = m_setups.isInstalled(recipe);
        if (const auto client = m_setups.client(recipe.id))
            showSetup(*client);
    }
    showStatuses();
}

void ConnectPresenter::showSetup(const core::ConfigClient &client)
{
    const ClientSetup setup = m_setups.look(client);
    ui::SetupState state;
    state.file = client.file;
    state.isSet = setup.isSet;
    state.quitFirst = client.quitFirst;
    state.unknownModels = setup.unknownModels;
    state.replacement = setup.replacement;
    if (setup.undoable) {
        state.undoable = QDateTime::fromSecsSinceEpoch(setup.undoable->at);
        state.backup = setup.undoable->backup;
    }
    ui::ClientStatus &status = m_statuses[client.id];
    status.file = client.file;
    status.isSet = setup.isSet && !m_state.isDemo;
    status.hasUnknownModel = !setup.unknownModels.isEmpty();
    m_page->setSetup(client.id, state);
}

void ConnectPresenter::showSetupError(const core::ConfigClient &client, const core::Error &error)
{
    showSetup(client);
    ui::SetupState state = m_page->setup(client.id);
    state.error = error;
    m_page->setSetup(client.id, state);
}

void ConnectPresenter::planSetup(const QString &id, bool replacesModel)
{
    const auto client = m_setups.client(id);
    if (!client || m_state.isDemo)
        return;
    const auto plan = m_setups.plan(*client, replacesModel);
    if (!plan)
        return showSetupError(*client, plan.error());
    if (!plan->isChange())
        return showSetup(*client);
    m_plan = *plan;
    m_page->askSetup({id, client->name, plan->file, plan->exists,
                      m_setups.diff(plan->before, plan->after), client->quitFirst,
                      m_setups.unknownModels(id, plan->after)});
}

void ConnectPresenter::applySetup(const QString &id)
{
    const auto client = m_setups.client(id);
    if (!client || !m_plan || m_plan->client != id)
        return;
    const auto applied = m_setups.apply(*m_plan);
    m_plan.reset();
    if (!applied)
        return showSetupError(*client, applied.error());
    showSetup(*client);
    showStatuses();
}

void ConnectPresenter::undoSetup(const QString &id)
{
    const auto client = m_setups.client(id);
    if (!client)
        return;
    if (const core::Status undone = m_setups.undo(id); !undone)
        return showSetupError(*client, undone.error());
    showSetup(*client);
    ui::SetupState state = m_page->setup(id);
    state.wasUndone = !state.isSet;
    m_page->setSetup(id, state);
    showStatuses();
}

void ConnectPresenter::readUses()
{
    const QString log = m_engine ? requestLogFile(m_engine->options()) : QString();
    if (log.isEmpty() || m_reader)
        return;
    m_reader = std::make_unique<core::RequestReader>(log);
    m_reader->clients(
        {this, [this](const core::Result<QList<core::ClientUse>> &uses) {
             m_reader.release()->deleteLater();
             for (const core::ClientUse &use : uses ? *uses : QList<core::ClientUse>()) {
                 const core::Recipe *recipe = core::recipeOf(m_setups.recipes(), use.client);
                 if (!recipe)
                     continue;
                 std::optional<qint64> &last = m_statuses[recipe->id].lastRequest;
                 last = std::max(last.value_or(0), use.at);
             }
             showStatuses();
         }});
}

void ConnectPresenter::noteUse(const core::RequestRecord &record)
{
    const core::Recipe *recipe = core::recipeOf(m_setups.recipes(), record.client);
    if (!recipe)
        return;
    std::optional<qint64> &last = m_statuses[recipe->id].lastRequest;
    last = std::max(last.value_or(0), record.startedAt);
    showStatuses();
}

void ConnectPresenter::showStatuses()
{
    QSet<QString> running;
    for (const core::RequestRecord &record :
         m_engine ? m_engine->state().running : QList<core::RequestRecord>()) {
        if (const core::Recipe *recipe = core::recipeOf(m_setups.recipes(), record.client))
            running.insert(recipe->id);
    }
    for (auto status = m_statuses.begin(); status != m_statuses.end(); ++status)
        status->isRunning = running.contains(status.key());
    m_recipes.setStatuses(m_statuses, QDateTime::currentSecsSinceEpoch());
}

} // namespace app
