// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TraySession.h"

#include "core/net/Addresses.h"
#include "ui/ActivityCard.h"
#include "ui/ConnectPage.h"
#include "ui/ErrorMessage.h"
#include "ui/OverviewPage.h"
#include "ui/SettingsPage.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QSessionManager>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QSystemTrayIcon>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using SignInPhase = core::SignInProgress::Phase;

namespace app {

namespace {

//! How long a panel may take to appear after the login before the window shows itself.
constexpr auto TrayPatience = 10s;
constexpr auto TickInterval = 15s;

} // namespace

TraySession::TraySession(const TrayOptions &options, SettingsController &settings)
    : m_options(options)
    , m_memory(loadWindowMemory(options.services.configFolder))
    , m_notices(m_memory.notices)
    , m_limits(m_clock)
    , m_autostart(Autostart::thisProgram())
    , m_settings(settings)
    , m_language(settings.settings().language)
    , m_requests(m_clock)
    , m_page(new ui::OverviewPage(m_limits))
    , m_connect(core::configFoldersFromEnvironment(), options.services.configFolder)
    , m_tray(m_limits)
    , m_quit(m_window)
{
    m_notices.configure(settings.settings());
    m_state.hasServedClient = m_memory.hasServedClient;
    m_state.showsWelcome = !m_memory.isWelcomeOver && !m_memory.hasServedClient;
    m_window.addPage(tr("Overview"), m_page);
    m_page->addCard(new ui::ActivityCard(m_requests.usage()));
    m_window.addPage(tr("Requests"), m_requests.page());
    m_requests.page()->restoreLayout(m_memory.requests);
    m_window.addPage(tr("Connect"), m_connect.page());
    m_window.addPage(tr("Settings"), m_settings.makePage());
    m_window.restoreGeometry(m_memory.geometry);
    m_window.showPage(m_memory.page);
    m_window.installEventFilter(this);
    connectPage();
    connectTray();
    connect(&m_settings, &SettingsController::changed, this, &TraySession::followSettings);
    connect(&m_settings, &SettingsController::startAtLoginRequested, this,
            &TraySession::setStartsAtLogin);
    connect(&m_quit, &QuitSequence::quitting, this, [this] { m_engine->quit(); });
    connect(&m_quit, &QuitSequence::leaving, this, &TraySession::allowClose);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &TraySession::remember);
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this](QSessionManager &manager) {
        // What starts it at login is its own entry, and that alone.
        manager.setRestartHint(QSessionManager::RestartNever);
        remember();
        m_window.letClose();
    });
}

TraySession::~TraySession() = default;

void TraySession::start()
{
    if (const core::Status moved = m_autostart.followMove(); !moved)
        qWarning("%s", qPrintable(moved.error().message));
    startEngine();
    showAll();
}

TraySession::Running TraySession::release()
{
    remember();
    m_options.startHidden = !m_window.isVisible();
    m_tray.hide();
    m_window.hide();
    m_engine->disconnect(this);
    m_engine->disconnect(&m_quit);
    return {m_options, std::move(m_engine), m_services, m_requests.takeDemoFolder(), m_state,
            m_notices};
}

void TraySession::resume(Running running)
{
    m_options = std::move(running.options);
    m_engine = std::move(running.engine);
    m_services = std::move(running.services);
    m_requests.keepDemoFolder(std::move(running.demoFolder));
    m_state = std::move(running.state);
    m_notices = std::move(running.notices);
    m_notices.configure(m_settings.settings());
    m_window.setDemo(m_state.isDemo);
    m_limits.setSnapshot(m_engine->limits());
    m_quit.setRunning(m_engine->runningRequests());
    connectEngine();
    m_requests.configure(m_settings.settings());
    showState();
    showAll();
}

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

void TraySession::showUnlessTrayAppears()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        openWindow();
}

//! A panel that starts anew is soon back. Without one, nobody could find a hidden window again.
void TraySession::watchTray()
{
    const bool isOutOfReach = !m_window.isVisible() && !QSystemTrayIcon::isSystemTrayAvailable();
    if (std::exchange(m_wasOutOfReach, isOutOfReach) && isOutOfReach)
        openWindow();
}

void TraySession::openWindow()
{
    m_limits.tick();
    m_window.raiseWindow();
}

bool TraySession::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_tray.setPalette(m_window.palette());
    return QObject::eventFilter(watched, event);
}

void TraySession::connectPage()
{
    using ui::OverviewPage;
    connect(m_page, &OverviewPage::serverOnRequested, this, &TraySession::switchServer);
    connect(m_page, &OverviewPage::portRequested, this, &TraySession::usePort);
    connect(m_page, &OverviewPage::onlyThisComputerRequested, this, &TraySession::useLoopback);
    connect(m_page, &OverviewPage::refreshRequested, this, &TraySession::refreshLimits);
    connect(m_page, &OverviewPage::browserSignInRequested, this, &TraySession::signInWithBrowser);
    connect(m_page, &OverviewPage::importFileRequested, this, &TraySession::chooseImport);
    connect(m_page, &OverviewPage::welcomeEndRequested, this, &TraySession::endWelcome);
    connect(m_page, &OverviewPage::openAddressRequested, this, &QDesktopServices::openUrl);
    connect(m_page, &OverviewPage::demoRequested, this, [this] { setDemo(true); });
    connect(m_page, &OverviewPage::demoEndRequested, this, [this] { setDemo(false); });
    // The engine may be another one later: these ask for it when they are due.
    connect(m_page, &OverviewPage::codeSignInRequested, this,
            [this] { m_engine->signInWithCode(); });
    connect(m_page, &OverviewPage::pastedAddressRequested, this,
            [this](const QString &address) { m_engine->usePastedAddress(address); });
    connect(m_page, &OverviewPage::cancelSignInRequested, this,
            [this] { m_engine->cancelSignIn(); });
    connect(m_page, &OverviewPage::importRequested, this, [this] { m_engine->importLogin({}); });
    connect(m_page, &OverviewPage::tokenFileRequested, this, [this] { m_engine->useTokenFile(); });
    connect(m_page, &OverviewPage::signOutRequested, this, [this] { m_engine->signOut(); });
    connect(&m_connect, &ConnectPresenter::serverOnRequested, this, &TraySession::switchServer);
    connect(&m_connect, &ConnectPresenter::overviewRequested, this,
            [this] { m_window.showPage(0); });
    connect(&m_window, &ui::MainWindow::closeRequested, this, &TraySession::closeWindow);
    connect(&m_window, &ui::MainWindow::quitRequested, this, &TraySession::quit);
}

void TraySession::connectTray()
{
    using ui::TrayMenu;
    const TrayMenu *menu = &m_tray.menu();
    connect(menu, &TrayMenu::serverOnRequested, this, &TraySession::switchServer);
    connect(menu, &TrayMenu::copyBaseUrlRequested, this, &TraySession::copyBaseUrl);
    connect(menu, &TrayMenu::openRequested, this, &TraySession::openWindow);
    connect(menu, &TrayMenu::startAtLoginRequested, this, &TraySession::setStartsAtLogin);
    connect(menu, &TrayMenu::quitRequested, this, &TraySession::quit);
    connect(menu, &TrayMenu::signOutRequested, this, [this] { m_engine->signOut(); });
    connect(menu, &TrayMenu::signInRequested, this, [this] {
        openWindow();
        signInWithBrowser(true);
    });
    connect(menu, &QMenu::aboutToShow, this, [this] {
        m_limits.tick();
        // The desktop's own tools may have changed it.
        m_tray.menu().setStartsAtLogin(m_autostart.isOn());
    });
    connect(&m_tray, &TrayPresenter::openRequested, this, &TraySession::openWindow);
    connect(&m_tick, &QTimer::timeout, &m_limits, &ui::LimitsModel::tick);
    connect(&m_tick, &QTimer::timeout, this, &TraySession::watchTray);
}

void TraySession::startEngine()
{
    m_services = m_options.services;
    m_settings.setDemo(m_services.isDemo);
    m_services.settings = m_settings.settings();
    // How the switch was left is about the person's own server.
    if (!m_services.isDemo)
        m_services.settings.startServer =
            m_services.settings.startServer && m_memory.isServerWanted;
    m_requests.prepare(m_services);
    m_engine = std::make_unique<Engine>(m_services);
    m_state.isDemo = m_options.services.isDemo;
    showAddress();
    m_window.setDemo(m_state.isDemo);
    connectEngine();
    m_engine->start();
    // Leaving the demo brings other settings back.
    followSettings(m_settings.settings());
}

void TraySession::followSettings(const core::Settings &settings)
{
    m_notices.configure(settings);
    m_requests.configure(settings);
    showAddress();
    showState();
    if (settings.language != m_language)
        Q_EMIT languageChanged(settings.language);
}

void TraySession::connectEngine()
{
    const Engine *engine = m_engine.get();
    connect(engine, &Engine::accountChanged, this, &TraySession::showAccount);
    connect(engine, &Engine::serverChanged, this, &TraySession::showServer);
    connect(engine, &Engine::limitsChanged, this, &TraySession::showLimits);
    connect(engine, &Engine::limitsRefreshed, this, &TraySession::showRefreshed);
    connect(engine, &Engine::signInChanged, this, &TraySession::showSignIn);
    connect(engine, &Engine::runningRequestsChanged, this, &TraySession::showRunning);
    connect(engine, &Engine::failed, this, &TraySession::showFailure);
    connect(engine, &Engine::stopped, &m_quit, &QuitSequence::leave);
    m_requests.setEngine(*m_engine, m_services);
    m_settings.setEngine(*m_engine);
    m_connect.setEngine(*m_engine, m_state.isDemo);
}

void TraySession::setDemo(bool isDemo)
{
    m_options.services.isDemo = isDemo;
    const bool hasServed = m_state.hasServedClient;
    const bool showsWelcome = m_state.showsWelcome;
    m_engine.reset();
    m_state = {};
    m_state.hasServedClient = hasServed;
    m_state.showsWelcome = showsWelcome;
    m_state.canLeaveDemo = isDemo;
    m_quit.setRunning(0);
    m_limits.setSnapshot({});
    startEngine();
}

void TraySession::showAccount(const core::AccountState &account)
{
    m_state.account = account;
    report(m_notices.forAccount(account));
    showState();
}

void TraySession::showServer(const core::ServerState &server)
{
    m_state.server = server;
    report(m_notices.forServer(server));
    showState();
}

void TraySession::showLimits(const core::LimitSnapshot &limits)
{
    m_limits.setSnapshot(limits);
    m_state.refreshError.reset();
    if (!m_state.isDemo) {
        for (const ui::Notice &notice : m_notices.forLimits(limits, m_clock.unixSeconds()))
            report(notice);
    }
    showState();
}

void TraySession::showRefreshed(const std::optional<core::Error> &error)
{
    m_state.isRefreshing = false;
    m_state.refreshError = error;
    showState();
}

void TraySession::showSignIn(const core::SignInProgress &progress)
{
    const bool isNew = progress.phase == SignInPhase::WaitingForBrowser
        && m_state.signIn.phase != SignInPhase::WaitingForBrowser;
    m_state.signIn = progress;
    showState();
    if (isNew && m_opensBrowser)
        QDesktopServices::openUrl(progress.url);
}

void TraySession::showRunning(int count)
{
    m_quit.setRunning(count);
    if (count > 0 && !m_state.isDemo && !m_state.hasServedClient) {
        m_state.hasServedClient = true;
        showState();
    }
}

void TraySession::showFailure(const core::Error &error)
{
    m_state.server.phase = core::ServerState::Phase::Failed;
    m_state.server.error = error;
    showState();
    openWindow();
}

void TraySession::switchServer(bool on)
{
    if (!m_state.isDemo) {
        m_memory.isServerWanted = on;
        remember();
    }
    m_engine->setServerOn(on);
    // Until the engine's answer the switch shows what is.
    showState();
}

//! What clients are told while the server is off.
void TraySession::showAddress()
{
    const core::Settings &settings = m_settings.settings();
    m_state.baseUrl = core::clientBaseUrl(settings.host, settings.port);
}

void TraySession::usePort(int port)
{
    m_settings.set(u"server/port"_s, QString::number(port));
    switchServer(true);
}

void TraySession::useLoopback()
{
    m_settings.set(u"server/host"_s, core::Settings().host);
    switchServer(true);
}

void TraySession::refreshLimits()
{
    m_state.isRefreshing = true;
    m_state.refreshError.reset();
    showState();
    m_engine->refreshLimits();
}

void TraySession::signInWithBrowser(bool opensBrowser)
{
    m_opensBrowser = opensBrowser;
    m_engine->signInWithBrowser();
}

void TraySession::chooseImport()
{
    auto *dialog = new QFileDialog(&m_window, tr("Choose a login file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Login files (auth.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_engine->importLogin(file); });
    dialog->open();
}

void TraySession::copyBaseUrl()
{
    QGuiApplication::clipboard()->setText(
        m_state.server.baseUrl.isEmpty() ? m_state.baseUrl : m_state.server.baseUrl);
}

void TraySession::setStartsAtLogin(bool starts)
{
    const core::Status status = m_autostart.setOn(starts);
    m_tray.menu().setStartsAtLogin(m_autostart.isOn());
    m_settings.setStartsAtLogin(m_autostart.isOn(),
                                status ? QString() : tr("This could not be changed."));
    if (!status) {
        report(ui::Notice{ui::Notice::Weight::Warning, tr("Start at login could not be changed"),
                        status.error().message});
    }
}

void TraySession::endWelcome()
{
    m_memory.isWelcomeOver = true;
    m_state.showsWelcome = false;
    showState();
}

void TraySession::showState()
{
    m_page->setState(m_state);
    m_tray.setState(m_state);
}

void TraySession::report(const std::optional<ui::Notice> &notice)
{
    if (notice)
        m_tray.report(*notice);
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
    report(ui::Notice{ui::Notice::Weight::Information, tr("ChatMock is still running"),
                    tr("It lives in the tray. To end it, choose Quit in the menu of its icon.")});
}

void TraySession::quit()
{
    m_quit.quit();
}

void TraySession::allowClose()
{
    m_window.letClose();
    m_tray.hide();
}

void TraySession::remember()
{
    m_memory.geometry = m_window.saveGeometry();
    m_memory.page = m_window.currentPage();
    m_memory.hasServedClient = m_state.hasServedClient;
    m_memory.requests = m_requests.page()->layoutMemory();
    m_memory.notices = m_notices.toJson();
    const core::Status saved = saveWindowMemory(m_options.services.configFolder, m_memory);
    if (!saved)
        qWarning("%s", qPrintable(saved.error().message));
}

} // namespace app
