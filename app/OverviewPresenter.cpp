// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OverviewPresenter.h"

#include "app/DoctorText.h"
#include "app/SettingsController.h"
#include "core/doctor/SystemChecks.h"
#include "core/net/Addresses.h"
#include "ui/AccountCard.h"
#include "ui/LimitsCard.h"
#include "ui/OverviewPage.h"
#include "ui/ServerCard.h"
#include "ui/SignInPanel.h"
#include "ui/WelcomeCard.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>

using namespace Qt::Literals::StringLiterals;
using SignInPhase = core::SignInProgress::Phase;

namespace app {

namespace {

//! Checked when an engine starts; otherwise a person would notice only after a sign-in is lost.
std::optional<ui::ErrorMessage> storageProblem(const QString &dataFolder)
{
    const core::Finding finding = core::diskFinding(dataFolder);
    if (finding.state != core::CheckState::Problem)
        return {};
    const CheckText words = describe(finding);
    return ui::ErrorMessage{words.text, words.remedy, {}};
}

} // namespace

OverviewPresenter::OverviewPresenter(const core::Clock &clock, SettingsController &settings,
                                     QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_settings(settings)
    , m_limits(clock)
    , m_page(new ui::OverviewPage(m_limits))
{
    connectCards();
    connectSignIn();
}

//! Makes a request of the page a command of the engine that is current by then.
template<typename Sender, typename... Values>
void OverviewPresenter::forward(const Sender *sender, void (Sender::*request)(Values...),
                                void (EngineWorker::*command)(Values...))
{
    connect(sender, request, this,
            [this, command](Values... values) { m_engine->post(command, values...); });
}

void OverviewPresenter::connectCards()
{
    const ui::ServerCard *server = m_page->serverCard();
    connect(server, &ui::ServerCard::serverOnRequested, this, &OverviewPresenter::switchServer);
    connect(server, &ui::ServerCard::portRequested, this, &OverviewPresenter::usePort);
    connect(server, &ui::ServerCard::onlyThisComputerRequested, this,
            &OverviewPresenter::useLoopback);
    connect(m_page->limitsCard(), &ui::LimitsCard::refreshRequested, this,
            &OverviewPresenter::refreshLimits);
    connect(server, &ui::ServerCard::lastFailureRequested, this,
            &OverviewPresenter::requestsPageRequested);
    const ui::WelcomeCard *welcome = m_page->welcomeCard();
    connect(welcome, &ui::WelcomeCard::signInRequested, this, [this] { signInWithBrowser(true); });
    connect(welcome, &ui::WelcomeCard::serverOnRequested, this, &OverviewPresenter::switchServer);
    connect(welcome, &ui::WelcomeCard::connectRequested, this,
            &OverviewPresenter::connectPageRequested);
    connect(welcome, &ui::WelcomeCard::welcomeEndRequested, this, &OverviewPresenter::endWelcome);
    forward(m_page->accountCard(), &ui::AccountCard::signOutRequested, &EngineWorker::signOut);
    connect(m_page, &ui::OverviewPage::demoEndRequested, this,
            [this] { Q_EMIT demoRequested(false); });
}

void OverviewPresenter::connectSignIn()
{
    using ui::SignInPanel;
    const SignInPanel *panel = m_page->accountCard()->signInPanel();
    connect(panel, &SignInPanel::browserSignInRequested, this,
            &OverviewPresenter::signInWithBrowser);
    connect(panel, &SignInPanel::importFileRequested, this, &OverviewPresenter::chooseImport);
    connect(panel, &SignInPanel::openAddressRequested, this, &OverviewPresenter::openSignInPage);
    connect(panel, &SignInPanel::demoRequested, this, [this] { Q_EMIT demoRequested(true); });
    connect(panel, &SignInPanel::importRequested, this,
            [this] { m_engine->post(&EngineWorker::importLogin, QString()); });
    forward(panel, &SignInPanel::codeSignInRequested, &EngineWorker::signInWithCode);
    forward(panel, &SignInPanel::pastedAddressRequested, &EngineWorker::usePastedAddress);
    forward(panel, &SignInPanel::cancelRequested, &EngineWorker::cancelSignIn);
    forward(panel, &SignInPanel::tokenFileRequested, &EngineWorker::useTokenFile);
    forward(panel, &SignInPanel::storeRetryRequested, &EngineWorker::retryTokenStore);
}

void OverviewPresenter::restore(const ui::Notices &notices, bool hasServedClient, bool showsWelcome)
{
    m_notices = notices;
    m_notices.configure(m_settings.settings());
    m_state.hasServedClient = hasServedClient;
    m_state.showsWelcome = showsWelcome;
}

void OverviewPresenter::setEngine(Engine &engine, bool canLeaveDemo)
{
    ui::OverviewState state;
    state.hasServedClient = m_state.hasServedClient;
    state.showsWelcome = m_state.showsWelcome;
    state.isDemo = engine.options().isDemo;
    state.canLeaveDemo = canLeaveDemo;
    resume(engine, state);
}

void OverviewPresenter::resume(Engine &engine, const ui::OverviewState &state)
{
    m_engine = &engine;
    m_state = state;
    m_limits.setSnapshot(engine.state().limits);
    m_state.storageProblem = storageProblem(engine.options().dataFolder);
    connectEngine();
    configure(m_settings.settings());
}

void OverviewPresenter::connectEngine()
{
    const Engine *engine = m_engine;
    connect(engine, &Engine::accountChanged, this, &OverviewPresenter::showAccount);
    connect(engine, &Engine::serverChanged, this, &OverviewPresenter::showServer);
    connect(engine, &Engine::limitsChanged, this, &OverviewPresenter::showLimits);
    connect(engine, &Engine::limitsRefreshed, this, &OverviewPresenter::showRefreshed);
    connect(engine, &Engine::signInChanged, this, &OverviewPresenter::showSignIn);
    connect(engine, &Engine::runningRequestsChanged, this, &OverviewPresenter::showRunning);
    connect(engine, &Engine::requestFinished, this, &OverviewPresenter::showFinished);
    connect(engine, &Engine::failed, this, &OverviewPresenter::showFailure);
}

void OverviewPresenter::configure(const core::Settings &settings)
{
    m_notices.configure(settings);
    // What clients are to use, also while the server is off.
    m_state.baseUrl = core::clientBaseUrl(settings.host, settings.port);
    showState();
}

// --- what the engine reports --------------------------------------------------------------------

void OverviewPresenter::showAccount(const core::AccountState &account)
{
    const core::AccountState before = std::exchange(m_state.account, account);
    if (before.accountId != account.accountId || !m_state.isSignedIn())
        m_state.lastFailure.reset(); // of another account, or of a session that is over
    notify(m_notices.forAccount(account));
    showState();
}

void OverviewPresenter::showServer(const core::ServerState &server)
{
    m_state.server = server;
    if (m_state.storageProblem)
        m_state.storageProblem = storageProblem(m_engine->options().dataFolder);
    m_state.deviceUrls = m_state.isServerOn() && !core::isLoopback(server.host)
        ? core::deviceBaseUrls(server.host, server.port)
        : QStringList();
    notify(m_notices.forServer(server));
    showState();
}

void OverviewPresenter::showLimits(const core::LimitSnapshot &limits)
{
    m_limits.setSnapshot(limits);
    m_state.refreshError.reset();
    if (!m_state.isDemo)
        notify(m_notices.forLimits(limits, m_clock.unixSeconds()));
    const bool isOver = m_state.lastFailure
        && m_state.lastFailure->error.code == core::ErrorCode::UsageLimit
        && limits.capturedAt > m_state.lastFailure->at
        && !ui::reachedLimit(limits, m_clock.unixSeconds(), QLocale());
    if (isOver)
        m_state.lastFailure.reset();
    showState();
}

void OverviewPresenter::showRefreshed(const std::optional<core::Error> &error)
{
    m_state.isRefreshing = false;
    m_state.refreshError = error;
    showState();
}

void OverviewPresenter::showSignIn(const core::SignInProgress &progress)
{
    const bool isNew = progress.phase == SignInPhase::WaitingForBrowser
        && m_state.signIn.phase != SignInPhase::WaitingForBrowser;
    m_state.signIn = progress;
    showState();
    if (isNew && m_opensBrowser)
        openSignInPage(progress.url);
}

void OverviewPresenter::openSignInPage(const QUrl &url)
{
    if (!QDesktopServices::openUrl(url))
        m_page->accountCard()->signInPanel()->setUsesOtherBrowser(true);
}

void OverviewPresenter::showRunning(int count)
{
    m_state.runningCount = count;
    showState();
}

void OverviewPresenter::showFinished(const core::RequestRecord &record)
{
    if (const std::optional<ui::LastFailure> failure = ui::toLastFailure(record)) {
        m_state.lastFailure = failure;
    } else if (ui::isSuccess(record)) {
        m_state.lastFailure.reset();
        // The window's own test says nothing of the programs.
        if (!m_state.isDemo && !record.client.startsWith("ChatMock/"))
            m_state.hasServedClient = true;
    } else {
        return;
    }
    showState();
}

void OverviewPresenter::showFailure(const core::Error &error)
{
    m_state.server.phase = core::ServerState::Phase::Failed;
    m_state.server.error = error;
    showState();
}

// --- what page and tray request -----------------------------------------------------------------

void OverviewPresenter::switchServer(bool on)
{
    if (!m_state.isDemo)
        Q_EMIT serverSwitched(on);
    m_engine->post(&EngineWorker::setServerOn, on);
    // Until the engine has done it the switch shows the state as it is.
    showState();
}

void OverviewPresenter::usePort(int port)
{
    m_settings.set(u"server/port"_s, QString::number(port));
    switchServer(true);
}

void OverviewPresenter::useLoopback()
{
    m_settings.set(u"server/host"_s, core::Settings().host);
    switchServer(true);
}

void OverviewPresenter::refreshLimits()
{
    m_state.isRefreshing = true;
    m_state.refreshError.reset();
    showState();
    m_engine->post(&EngineWorker::refreshLimits);
}

void OverviewPresenter::signInWithBrowser(bool opensBrowser)
{
    m_opensBrowser = opensBrowser;
    m_page->accountCard()->signInPanel()->setUsesOtherBrowser(!opensBrowser);
    m_engine->post(&EngineWorker::signInWithBrowser);
}

void OverviewPresenter::signOut()
{
    m_engine->post(&EngineWorker::signOut);
}

void OverviewPresenter::chooseImport()
{
    auto *dialog = new QFileDialog(m_page, tr("Choose a login file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Login files (auth.json)"), tr("All files (*)")});
    forward(dialog, &QFileDialog::fileSelected, &EngineWorker::importLogin);
    dialog->open();
}

void OverviewPresenter::copyBaseUrl() const
{
    QGuiApplication::clipboard()->setText(
        m_state.server.baseUrl.isEmpty() ? m_state.baseUrl : m_state.server.baseUrl);
}

void OverviewPresenter::endWelcome()
{
    m_state.showsWelcome = false;
    Q_EMIT welcomeEnded();
    showState();
}

void OverviewPresenter::showState()
{
    m_page->setState(m_state);
    Q_EMIT stateChanged(m_state);
}

void OverviewPresenter::notify(const std::optional<ui::Notice> &notice)
{
    if (notice)
        Q_EMIT noticed(*notice);
}

} // namespace app
