// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ConnectPresenter.h"

#include "app/Engine.h"
#include "core/net/Addresses.h"
#include "ui/ConnectPage.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using PromptPhase = ui::TestPromptState::Phase;

namespace app {

namespace {

constexpr auto ShowInterval = 40ms;

} // namespace

ConnectPresenter::ConnectPresenter(const core::ConfigFolders &clientFolders,
                                   const QString &configFolder, QObject *parent)
    : QObject(parent)
    , m_clientFolders(clientFolders)
    , m_journal(configFolder)
    , m_page(new ui::ConnectPage(m_recipes))
{
    m_showPrompt.setSingleShot(true);
    m_showPrompt.setInterval(ShowInterval);
    connect(&m_showPrompt, &QTimer::timeout, this, &ConnectPresenter::showPrompt);
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
    connect(&engine, &Engine::serverChanged, this, &ConnectPresenter::showServer);
    connect(&engine, &Engine::accountChanged, this, &ConnectPresenter::showAccount);
    connect(&engine, &Engine::clientKeyChanged, this, &ConnectPresenter::showState);
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
    m_server.setAddress(m_state.baseUrl, m_state.apiKey);
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

core::ClientServer ConnectPresenter::clientServer() const
{
    QString root = m_state.baseUrl;
    if (root.endsWith(u"/v1"))
        root.chop(3);
    return {m_state.baseUrl, root, m_state.apiKey, m_state.model(), m_state.models};
}

std::optional<core::ConfigClient> ConnectPresenter::configClient(const QString &id) const
{
    for (const core::ConfigClient &client : core::configClients(m_clientFolders)) {
        if (client.id == id)
            return client;
    }
    return std::nullopt;
}

ui::SetupState ConnectPresenter::setupState(const core::ConfigClient &client) const
{
    ui::SetupState state;
    state.file = client.file;
    const auto plan = core::planSetup(client, clientServer());
    state.isSet = plan && !plan->isChange();
    if (const auto last = m_journal.last(client.id)) {
        state.undoable = QDateTime::fromSecsSinceEpoch(last->at);
        state.backup = last->backup;
    }
    return state;
}

void ConnectPresenter::showSetups()
{
    for (const core::ConfigClient &client : core::configClients(m_clientFolders))
        m_page->setSetup(client.id, setupState(client));
}

void ConnectPresenter::showSetupError(const core::ConfigClient &client, const core::Error &error)
{
    ui::SetupState state = setupState(client);
    state.error = error;
    m_page->setSetup(client.id, state);
}

void ConnectPresenter::planSetup(const QString &id)
{
    const auto client = configClient(id);
    if (!client || m_state.isDemo)
        return;
    const auto plan = core::planSetup(*client, clientServer());
    if (!plan)
        return showSetupError(*client, plan.error());
    if (!plan->isChange())
        return m_page->setSetup(id, setupState(*client));
    m_plan = *plan;
    ui::SetupPreview preview{id, client->name, plan->file, plan->exists,
                             core::lineDiff(plan->before, plan->after)};
    const QString key = QString::fromUtf8(m_state.apiKey.reveal());
    for (core::DiffLine &line : preview.lines) {
        if (!key.isEmpty())
            line.text.replace(key, u"••••••••"_s);
    }
    m_page->askSetup(preview);
}

void ConnectPresenter::applySetup(const QString &id)
{
    const auto client = configClient(id);
    if (!client || !m_plan || m_plan->client != id)
        return;
    const auto applied = core::applySetup(*m_plan, QDateTime::currentDateTime());
    m_plan.reset();
    if (!applied)
        return showSetupError(*client, applied.error());
    if (const core::Status noted = m_journal.add(*applied); !noted)
        return showSetupError(*client, noted.error());
    m_page->setSetup(id, setupState(*client));
}

void ConnectPresenter::undoSetup(const QString &id)
{
    const auto client = configClient(id);
    const auto last = m_journal.last(id);
    if (!client || !last)
        return;
    if (const core::Status undone = core::undoSetup(*last); !undone)
        return showSetupError(*client, undone.error());
    if (const core::Status noted = m_journal.removeLast(id); !noted)
        return showSetupError(*client, noted.error());
    ui::SetupState state = setupState(*client);
    state.wasUndone = !state.isSet;
    m_page->setSetup(id, state);
}

} // namespace app
