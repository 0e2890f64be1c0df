// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TraySession.h"

#include "app/cli/Terminal.h"
#include "ui/ActivityCard.h"
#include "ui/ConnectPage.h"
#include "ui/HelpPage.h"
#include "ui/OverviewPage.h"
#include "ui/SettingsPage.h"
#include "ui/models/SettingStrings.h"

#include <QtGui/QSessionManager>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QSystemTrayIcon>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

//! How long a panel may take to appear after the login before the window shows itself.
constexpr auto TrayPatience = 10s;
constexpr auto TickInterval = 15s;

// In the order of TraySession::addPages().
constexpr int OverviewIndex = 0;
constexpr int RequestsIndex = 1;
constexpr int ConnectIndex = 2;
constexpr int SettingsIndex = 3;
constexpr int HelpIndex = 4;

} // namespace

TraySession::TraySession(const TrayOptions &options, SettingsController &settings)
    : m_options(options)
    , m_memory(loadWindowMemory(options.services.configFolder))
    , m_autostart(Autostart::thisProgram())
    , m_settings(settings)
    , m_language(settings.settings().language)
    , m_overview(m_clock, settings)
    , m_requests(m_clock)
    , m_connect(core::configFoldersFromEnvironment(), options.services.configFolder)
    , m_help(m_clock, programLog())
    , m_tray(m_overview.limits())
    , m_quit(m_window, this)
{
    addPages();
    connectPages();
    connectTray();
    m_overview.restore(ui::Notices(m_memory.notices), m_memory.hasServedClient,
                       !m_memory.isWelcomeOver && !m_memory.hasServedClient);
    connect(&m_settings, &SettingsController::changed, this, &TraySession::followSettings);
    connect(&m_quit, &QuitSequence::quitting, this, [this] {
        hideAll();
        m_engine->post(&EngineWorker::quit);
    });
    connect(&m_quit, &QuitSequence::leaving, this, &TraySession::allowClose);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &TraySession::remember);
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this](QSessionManager &manager) {
        // Its own entry starts it at login, and nothing else shall.
        manager.setRestartHint(QSessionManager::RestartNever);
        remember();
        m_window.allowClose();
    });
}

TraySession::~TraySession()
{
    // Before the engine deletes the demo's folder.
    m_requests.closeLog();
    m_connect.closeLog();
    m_help.closeLog();
}

void TraySession::addPages()
{
    m_window.addPage(tr("Overview"), m_overview.page(), u"page-overview"_s);
    m_overview.page()->addCard(new ui::ActivityCard(m_requests.usage()));
    m_window.addPage(tr("Requests"), m_requests.page(), u"page-requests"_s);
    m_requests.page()->restoreLayout(m_memory.requests);
    m_window.addPage(tr("Connect"), m_connect.page(), u"page-connect"_s);
    m_window.addPage(tr("Settings"), m_settings.makePage(), u"page-settings"_s);
    m_window.addPage(tr("Help"), m_help.page(), u"page-help"_s);
    m_window.restoreGeometry(m_memory.geometry);
    m_window.showPage(m_memory.page);
    m_tray.menu().setPages(m_window.pageNames());
}

void TraySession::connectPages()
{
    connect(&m_overview, &OverviewPresenter::stateChanged, &m_tray, &TrayPresenter::setState);
    connect(&m_overview, &OverviewPresenter::noticed, &m_tray, &TrayPresenter::notify);
    connect(&m_overview, &OverviewPresenter::demoRequested, this, &TraySession::setDemo);
    connect(&m_overview, &OverviewPresenter::serverSwitched, this, [this](bool on) {
        m_memory.isServerWanted = on;
        remember();
    });
    connect(&m_overview, &OverviewPresenter::welcomeEnded, this,
            [this] { m_memory.isWelcomeOver = true; });
    connect(&m_connect, &ConnectPresenter::serverOnRequested, &m_overview,
            &OverviewPresenter::switchServer);
    connect(&m_connect, &ConnectPresenter::overviewRequested, this,
            [this] { m_window.showPage(OverviewIndex); });
    connect(&m_connect, &ConnectPresenter::aliasSettingRequested, this, [this] {
        m_window.showPage(SettingsIndex);
        m_settings.reveal(u"models/aliases"_s);
    });
    connect(&m_settings, &SettingsController::startAtLoginRequested, this,
            &TraySession::setStartsAtLogin);
    connect(new QShortcut(QKeySequence::HelpContents, &m_window), &QShortcut::activated, this,
            [this] { m_window.showPage(HelpIndex); });
    connect(&m_overview, &OverviewPresenter::connectPageRequested, this,
            [this] { m_window.showPage(ConnectIndex); });
    connect(&m_overview, &OverviewPresenter::requestsPageRequested, this,
            [this] { m_window.showPage(RequestsIndex); });
    connect(&m_window, &ui::MainWindow::pageShown, this, &TraySession::clearFailures);
    connect(&m_window, &ui::MainWindow::closeRequested, this, &TraySession::closeWindow);
    connect(&m_window, &ui::MainWindow::quitRequested, &m_quit, &QuitSequence::ask);
}

void TraySession::connectTray()
{
    using ui::TrayMenu;
    const TrayMenu *menu = &m_tray.menu();
    connect(menu, &TrayMenu::serverOnRequested, &m_overview, &OverviewPresenter::switchServer);
    connect(menu, &TrayMenu::copyBaseUrlRequested, &m_overview, &OverviewPresenter::copyBaseUrl);
    connect(menu, &TrayMenu::signOutRequested, &m_overview, &OverviewPresenter::signOut);
    connect(menu, &TrayMenu::openRequested, this, &TraySession::openWindow);
    connect(menu, &TrayMenu::startAtLoginRequested, this, &TraySession::setStartsAtLogin);
    connect(menu, &TrayMenu::quitRequested, &m_quit, &QuitSequence::ask);
    connect(menu, &TrayMenu::refreshRequested, &m_overview, &OverviewPresenter::refreshLimits);
    connect(menu, &TrayMenu::pageRequested, this, &TraySession::showPage);
    connect(menu, &TrayMenu::requestsRequested, this, [this] { showPage(RequestsIndex); });
    connect(menu, &TrayMenu::modelRequested, this,
            [this](const QString &model) { m_settings.set(u"models/debugModel"_s, model); });
    connect(menu, &TrayMenu::effortRequested, this,
            [this](const QString &effort) { m_settings.set(u"reasoning/effort"_s, effort); });
    connect(menu, &TrayMenu::signInRequested, this, [this] {
        openWindow();
        m_overview.signInWithBrowser(true);
    });
    connect(menu, &QMenu::aboutToShow, this, [this] {
        m_overview.limits().tick();
        // The desktop's own tools may have changed it.
        m_tray.menu().setStartsAtLogin(m_autostart.isOn());
    });
    connect(&m_tray, &TrayPresenter::openRequested, this, &TraySession::openWindow);
    connect(&m_tick, &QTimer::timeout, &m_overview.limits(), &ui::LimitsModel::tick);
    connect(&m_tick, &QTimer::timeout, this, &TraySession::watchTray);
}

// --- from start to start ------------------------------------------------------------------------

void TraySession::start()
{
    if (const core::Status moved = m_autostart.followMove(); !moved)
        qWarning("%s", qPrintable(moved.error().message));
    startEngine();
    showAll();
}

void TraySession::startEngine()
{
    ServiceOptions services = m_options.services;
    m_settings.setDemo(services.isDemo);
    services.settings = m_settings.settings();
    // How the switch was left is about the person's own server.
    if (!services.isDemo)
        services.settings.startServer = services.settings.startServer && m_memory.isServerWanted;
    m_engine = std::make_unique<Engine>(services);
    m_overview.setEngine(*m_engine, m_canLeaveDemo);
    connectEngine();
    m_engine->start();
    // Leaving the demo brings other settings back.
    followSettings(m_settings.settings());
}

void TraySession::connectEngine()
{
    const Engine *engine = m_engine.get();
    const bool isDemo = engine->options().isDemo;
    connect(engine, &Engine::runningRequestsChanged, &m_quit, &QuitSequence::setRunning);
    connect(engine, &Engine::requestFinished, this, &TraySession::countFailure);
    connect(engine, &Engine::modelsChanged, this, &TraySession::showChoices);
    connect(engine, &Engine::failed, this, &TraySession::openWindow);
    connect(engine, &Engine::stopped, &m_quit, &QuitSequence::leave);
    m_window.setDemo(isDemo);
    m_requests.setEngine(*m_engine);
    m_settings.setEngine(*m_engine);
    m_connect.setEngine(*m_engine, isDemo);
    m_help.setEngine(*m_engine);
    showChoices();
}

TraySession::Running TraySession::release()
{
    remember();
    m_options.startHidden = !m_window.isVisible();
    m_tray.hide();
    m_window.hide();
    m_engine->disconnect();
    return {m_options, std::move(m_engine), m_overview.state(), m_overview.notices(),
            m_quit.stage()};
}

void TraySession::resume(Running running)
{
    m_options = std::move(running.options);
    m_engine = std::move(running.engine);
    m_canLeaveDemo = running.overview.canLeaveDemo;
    m_overview.restore(running.notices, running.overview.hasServedClient,
                       running.overview.showsWelcome);
    m_overview.resume(*m_engine, running.overview);
    m_quit.setRunning(m_engine->state().runningCount);
    connectEngine();
    showAll();
    m_quit.resume(running.quit);
}

void TraySession::setDemo(bool isDemo)
{
    m_options.services.isDemo = isDemo;
    m_canLeaveDemo = isDemo;
    m_requests.closeLog();
    m_help.closeLog();
    m_connect.closeLog();
    m_quit.withdraw();
    m_engine.reset();
    m_failures = 0;
    m_window.setBadge(RequestsIndex, 0);
    startEngine();
}

void TraySession::followSettings(const core::Settings &settings)
{
    m_overview.configure(settings);
    m_requests.configure(settings);
    m_connect.followSettings();
    showChoices();
    if (settings.language != m_language)
        Q_EMIT languageChanged(settings.language);
}

void TraySession::setStartsAtLogin(bool starts)
{
    const core::Status status = m_autostart.setOn(starts);
    m_tray.menu().setStartsAtLogin(m_autostart.isOn());
    m_settings.setStartsAtLogin(m_autostart.isOn(),
                                status ? QString() : tr("Could not be changed."));
    if (!status) {
        m_tray.notify(ui::Notice{ui::Notice::Kind::Problem,
                                 tr("“Start ChatMock at login” could not be changed"),
                                 status.error().message});
    }
}

//! What the menu of the tray offers of the settings.
void TraySession::showChoices()
{
    if (!m_engine)
        return;
    const core::SettingKey *effort = core::findSettingKey(u"reasoning/effort"_s);
    const core::Settings &settings = m_settings.settings();
    ui::TrayChoices choices;
    for (const core::Model &model : m_engine->state().models) {
        if (!model.isHidden)
            choices.models << QString::fromUtf8(model.id);
    }
    choices.model = settings.debugModel;
    for (const QString &name : effort->choices)
        choices.efforts.append({name, ui::choiceLabel(*effort, name)});
    choices.effort = core::toName(settings.reasoningEffort);
    choices.isModelFixed = m_settings.form().isLocked(u"models/debugModel"_s);
    choices.isEffortFixed = m_settings.form().isLocked(effort->name);
    m_tray.menu().setChoices(choices);
}

//! Counted until a person looks at the requests.
void TraySession::countFailure(const core::RequestRecord &record)
{
    if (!ui::toLastFailure(record))
        return;
    ++m_failures;
    m_window.setBadge(RequestsIndex, m_failures, tr("%n failed request(s)", nullptr, m_failures));
    clearFailures();
}

void TraySession::clearFailures()
{
    if (!m_window.isVisible() || m_window.currentPage() != RequestsIndex)
        return;
    m_failures = 0;
    m_window.setBadge(RequestsIndex, 0);
}

// --- window and tray ----------------------------------------------------------------------------

void TraySession::showAll()
{
    m_tray.menu().setStartsAtLogin(m_autostart.isOn());
    m_settings.setStartsAtLogin(m_autostart.isOn());
    m_tray.show();
    m_tick.start(TickInterval);
    if (!m_options.startHidden)
        openWindow();
    else if (!QSystemTrayIcon::isSystemTrayAvailable())
        QTimer::singleShot(TrayPatience, this, &TraySession::showUnlessTrayAppears);
}

//! Quitting may take a moment; a window that does nothing would be in the way.
void TraySession::hideAll()
{
    remember();
    m_tick.stop();
    m_tray.hide();
    m_window.hide();
}

void TraySession::showPage(int index)
{
    m_window.showPage(index);
    openWindow();
}

void TraySession::showUnlessTrayAppears()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        openWindow();
}

//! A panel that restarts is soon back. Without one, a hidden window could not be found again.
void TraySession::watchTray()
{
    const bool isOutOfReach = !m_window.isVisible() && !QSystemTrayIcon::isSystemTrayAvailable();
    if (std::exchange(m_wasOutOfReach, isOutOfReach) && isOutOfReach)
        openWindow();
}

void TraySession::openWindow()
{
    m_overview.limits().tick();
    m_window.raiseWindow();
    clearFailures();
}

void TraySession::closeWindow()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        m_quit.ask();
        return;
    }
    m_window.hide();
    const bool isHintNew = !std::exchange(m_memory.wasCloseHintShown, true);
    remember();
    if (!isHintNew)
        return;
    m_tray.notify(ui::Notice{
        ui::Notice::Kind::Information, tr("ChatMock is still running"),
        tr("Its icon is in the system tray. To quit, choose Quit from the icon's menu.")});
}

void TraySession::allowClose()
{
    m_window.allowClose();
    m_tray.hide();
}

void TraySession::remember()
{
    m_memory.geometry = m_window.saveGeometry();
    m_memory.page = m_window.currentPage();
    m_memory.hasServedClient = m_overview.state().hasServedClient;
    m_memory.requests = m_requests.page()->layoutMemory();
    m_memory.notices = m_overview.notices().toJson();
    const core::Status saved = saveWindowMemory(m_options.services.configFolder, m_memory);
    if (!saved)
        qWarning("%s", qPrintable(saved.error().message));
}

} // namespace app
