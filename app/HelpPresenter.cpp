// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HelpPresenter.h"

#include "app/DoctorText.h"
#include "app/ProblemReport.h"
#include "core/net/NetworkSetup.h"
#include "ui/HelpPage.h"

#include <QtCore/QDir>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds RefreshInterval{2};

ui::CheckLine toLine(const core::Finding &finding)
{
    const CheckText words = describe(finding);
    using State = ui::CheckLine::State;
    const State state = finding.state == core::CheckState::Ok ? State::Ok
        : finding.state == core::CheckState::Warning          ? State::Warning
                                                              : State::Problem;
    return {state, words.name, words.text, words.remedy};
}

ui::TrafficLine toLine(const core::TrafficEntry &entry)
{
    return {entry.host,
            describe(entry.purpose),
            entry.requests,
            entry.sentBytes,
            entry.receivedBytes,
            entry.lastAt,
            core::isThisComputer(entry)};
}

} // namespace

HelpPresenter::HelpPresenter(const core::Clock &clock, const core::LogBuffer &log, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_log(log)
    , m_page(new ui::HelpPage)
{
    m_refreshTimer.setInterval(RefreshInterval);
    connect(&m_refreshTimer, &QTimer::timeout, this, &HelpPresenter::refresh);
    connect(m_page, &ui::HelpPage::visibilityChanged, this, &HelpPresenter::setVisible);
    connect(m_page, &ui::HelpPage::checksRequested, this, &HelpPresenter::runChecks);
    connect(m_page, &ui::HelpPage::reportRequested, this, &HelpPresenter::makeReport);
    connect(m_page, &ui::HelpPage::dataFolderRequested, this, &HelpPresenter::openDataFolder);
}

HelpPresenter::~HelpPresenter()
{
    delete m_page; // whichever object owns it
}

void HelpPresenter::closeLog()
{
    m_reader.reset();
}

void HelpPresenter::setEngine(Engine &engine)
{
    m_engine = &engine;
    const ServiceOptions &options = engine.options();
    m_state = {};
    m_findings.clear();
    m_state.isDemo = options.isDemo;
    m_state.dataFolder = options.isDemo ? QString() : QDir::toNativeSeparators(options.dataFolder);
    const QString file = requestLogFile(options);
    m_reader = file.isEmpty() ? nullptr : std::make_unique<core::RequestReader>(file);
    connect(&engine, &Engine::checksFinished, this, &HelpPresenter::showChecks);
    connect(&engine, &Engine::trafficReported, this, &HelpPresenter::showTraffic);
    showState();
}

void HelpPresenter::runChecks()
{
    if (!m_engine || m_state.isChecking)
        return;
    m_state.isChecking = true;
    m_engine->post(&EngineWorker::runChecks);
    showState();
}

void HelpPresenter::showChecks(const QList<core::Finding> &findings)
{
    m_findings = findings;
    m_state.isChecking = false;
    m_state.checks.clear();
    for (const core::Finding &finding : findings)
        m_state.checks.append(toLine(finding));
    showState();
    refresh();
}

void HelpPresenter::showTraffic(const core::TrafficSummary &summary)
{
    m_state.now = m_clock.unixSeconds();
    m_state.trafficSince = summary.since;
    m_state.traffic.clear();
    for (const core::TrafficEntry &entry : summary.entries)
        m_state.traffic.append(toLine(entry));
    if (m_engine) {
        const core::Settings &settings = m_engine->state().settings;
        const bool hasProxy = settings.proxyMode == core::ProxyMode::Manual;
        m_state.proxy = hasProxy ? core::describeProxy(settings) : QString();
    }
    showState();
}

void HelpPresenter::makeReport()
{
    readLastFailures(m_reader.get(), this,
                     [this](const QList<core::RequestRecord> &failures) { showReport(failures); });
}

void HelpPresenter::showReport(const QList<core::RequestRecord> &failures)
{
    if (!m_engine)
        return;
    const EngineState &state = m_engine->state();
    ReportFacts facts;
    facts.settings = state.settings;
    facts.account = state.account;
    facts.server = state.server;
    facts.apiKey = state.apiKey;
    facts.platform = QGuiApplication::platformName();
    facts.checks = m_findings;
    facts.failures = failures;
    facts.log = m_log.lines();
    facts.clientKey = state.clientKey;
    m_state.report = problemReport(facts);
    showState();
}

void HelpPresenter::openDataFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_engine->options().dataFolder));
}

void HelpPresenter::setVisible(bool isVisible)
{
    if (!isVisible)
        return m_refreshTimer.stop();
    m_refreshTimer.start();
    refresh();
}

void HelpPresenter::refresh()
{
    if (m_engine)
        m_engine->post(&EngineWorker::reportTraffic);
    const qint64 count = m_log.count();
    if (std::exchange(m_logCount, count) != count && m_page)
        m_page->setLog(m_log.lines());
}

void HelpPresenter::showState()
{
    if (m_page)
        m_page->setState(m_state);
}

} // namespace app
