// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RequestsPresenter.h"

#include "app/Engine.h"
#include "core/history/RequestExport.h"
#include "core/net/Addresses.h"
#include "ui/models/RequestDetails.h"

#include <QtCore/QDateTime>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using ExportPhase = ui::ExportProgress::Phase;
using core::LoggedRequest;
using core::RequestPage;
using core::Result;
using ui::RequestsPage;

namespace app {

namespace {

//! A few milliseconds of writing.
constexpr int PageSize = 500;

} // namespace

RequestExporter::RequestExporter(core::RequestReader &reader, const core::RequestFilter &filter,
                                 Format format, const QString &fileName, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_filter(filter)
    , m_format(format)
    , m_file(fileName)
{
    m_progress.phase = ExportPhase::Running;
    m_progress.fileName = fileName;
}

void RequestExporter::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        // Not from inside the call.
        QMetaObject::invokeMethod(
            this,
            [this] {
                fail({core::ErrorCode::Storage, m_file.errorString()});
            },
            Qt::QueuedConnection);
        return;
    }
    if (m_format == Format::Csv)
        m_file.write(core::csvHeader());
    m_reader.count(m_filter, {this, [this](const Result<qint64> &total) {
                                  if (total)
                                      m_progress.total = *total;
                              }});
    ask(0);
}

void RequestExporter::ask(qint64 before)
{
    m_reader.page(m_filter, before, PageSize,
                  {this, [this](const Result<RequestPage> &got) { take(got); }});
}

void RequestExporter::take(const Result<RequestPage> &got)
{
    if (!got) {
        fail(got.error());
        return;
    }
    for (const core::LoggedRequest &request : got->requests)
        m_file.write(m_format == Format::Csv ? core::toCsvLine(request.record)
                                             : core::toJsonLine(request.record));
    m_progress.done += got->requests.size();
    if (m_file.error() != QFileDevice::NoError) {
        fail({core::ErrorCode::Storage, m_file.errorString()});
        return;
    }
    if (!got->hasMore || got->requests.isEmpty()) {
        end();
        return;
    }
    Q_EMIT progressed(m_progress);
    ask(got->requests.last().row);
}

void RequestExporter::end()
{
    if (!m_file.flush() || !m_file.commit()) {
        fail({core::ErrorCode::Storage, m_file.errorString()});
        return;
    }
    m_progress.phase = ExportPhase::Done;
    Q_EMIT progressed(m_progress);
}

void RequestExporter::fail(const core::Error &error)
{
    m_file.cancelWriting();
    m_progress.phase = ExportPhase::Failed;
    m_progress.error = error;
    Q_EMIT progressed(m_progress);
}

namespace {

constexpr int UsageDays = 14;

//! The log is written again, or was only set aside: see core/history/RequestDatabase.h.
bool endsWithTheNextWrite(const core::Error &trouble)
{
    return trouble.providerCode != "log_damaged"_L1 && trouble.providerCode != "log_too_new"_L1;
}

} // namespace

RequestsPresenter::RequestsPresenter(const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_model(clock)
    , m_page(new RequestsPage(m_model))
{
    connectPage();
    m_usagePause.setSingleShot(true);
    m_usagePause.setInterval(500ms);
    connect(&m_usagePause, &QTimer::timeout, this, &RequestsPresenter::countUsage);
    // Not one timer until midnight: it would stand still while the computer sleeps.
    m_dayTimer.setInterval(30s);
    connect(&m_dayTimer, &QTimer::timeout, this, &RequestsPresenter::lookAtDay);
    m_dayTimer.start();
}

RequestsPresenter::~RequestsPresenter()
{
    m_model.setReader(nullptr);
}

void RequestsPresenter::connectPage()
{
    connect(m_page, &RequestsPage::stopRequested, this, &RequestsPresenter::stop);
    connect(m_page, &RequestsPage::detailsRequested, this, &RequestsPresenter::readDetails);
    connect(m_page, &RequestsPage::curlRequested, this, &RequestsPresenter::copyCommand);
    connect(m_page, &RequestsPage::exportRequested, this, &RequestsPresenter::exportTo);
    connect(m_page, &RequestsPage::exportCancelRequested, this, &RequestsPresenter::cancelExport);
    connect(m_page, &RequestsPage::clearRequested, this, &RequestsPresenter::clear);
    connect(m_page, &RequestsPage::refreshRequested, this, &RequestsPresenter::refresh);
}

void RequestsPresenter::closeLog()
{
    cancelExport();
    m_model.setReader(nullptr);
    m_reader.reset();
}

void RequestsPresenter::setEngine(Engine &engine)
{
    m_engine = &engine;
    connect(&engine, &Engine::requestStarted, &m_model, &ui::RequestLogModel::showStarted);
    connect(&engine, &Engine::requestProgressed, &m_model, &ui::RequestLogModel::showProgress);
    connect(&engine, &Engine::requestFinished, &m_model, &ui::RequestLogModel::showFinished);
    connect(&engine, &Engine::serverChanged, this, &RequestsPresenter::showServer);
    connect(&engine, &Engine::logChanged, this, &RequestsPresenter::followLog);
    connect(&engine, &Engine::logTroubled, this, &RequestsPresenter::showTrouble);

    m_reader = std::make_unique<core::RequestReader>(requestLogFile(engine.options()));
    m_state = {};
    m_state.isDemo = engine.options().isDemo;
    configure(engine.state().settings);
    m_model.setReader(m_reader.get());
    for (const core::RequestRecord &record : engine.state().running)
        m_model.showStarted(record);
    countUsage();
}

void RequestsPresenter::configure(const core::Settings &settings)
{
    m_state.isLogOn = settings.requestLog;
    m_state.capturesBodies = settings.captureBodies;
    m_model.setLogOn(settings.requestLog);
    showServer();
}

void RequestsPresenter::showServer()
{
    if (!m_engine)
        return;
    const core::ServerState &server = m_engine->state().server;
    const core::Settings &settings = m_engine->state().settings;
    m_state.isServerOn = server.phase == core::ServerState::Phase::On;
    m_state.baseUrl = server.baseUrl.isEmpty() ? core::clientBaseUrl(settings.host, settings.port)
                                               : server.baseUrl;
    if (m_page)
        m_page->setState(m_state);
}

void RequestsPresenter::followLog()
{
    if (m_state.trouble && endsWithTheNextWrite(*m_state.trouble)) {
        m_state.trouble.reset();
        showServer();
    }
    m_model.refresh();
    if (!m_usagePause.isActive())
        m_usagePause.start();
}

void RequestsPresenter::showTrouble(const core::Error &error)
{
    m_state.trouble = error;
    showServer();
}

void RequestsPresenter::countUsage()
{
    if (!m_reader)
        return;
    m_today = QDateTime::fromSecsSinceEpoch(m_clock.unixSeconds()).date();
    m_reader->usage(m_today, UsageDays,
                    {m_reader.get(), [this](const Result<QList<core::DailyUsage>> &days) {
                         if (days)
                             m_usage.setDays(*days);
                         else
                             m_usage.setError(days.error());
                     }});
}

void RequestsPresenter::lookAtDay()
{
    if (QDateTime::fromSecsSinceEpoch(m_clock.unixSeconds()).date() == m_today)
        return;
    countUsage();
    m_model.retellTimes();
}

// --- what the page requests ---------------------------------------------------------------------

void RequestsPresenter::stop(const QByteArray &requestId)
{
    if (m_engine)
        m_engine->post(&EngineWorker::stopRequest, requestId);
}

void RequestsPresenter::readDetails(qint64 rowNumber)
{
    m_reader->one(rowNumber, {m_reader.get(), [this](const Result<LoggedRequest> &got) {
                                  if (got && m_page)
                                      m_page->showDetails(got->record);
                              }});
}

void RequestsPresenter::copyCommand(const core::RequestRecord &record, qint64 rowNumber)
{
    if (rowNumber == 0) {
        putCommand(record);
        return;
    }
    m_reader->one(rowNumber, {m_reader.get(), [this, record](const Result<LoggedRequest> &got) {
                                  putCommand(got ? got->record : record);
                              }});
}

void RequestsPresenter::putCommand(const core::RequestRecord &record)
{
    const bool needsKey = m_engine && !m_engine->state().clientKey.isEmpty();
    QGuiApplication::clipboard()->setText(ui::curlCommand(record, m_state.baseUrl, needsKey));
    if (m_page)
        m_page->report(tr("Curl command copied."));
}

void RequestsPresenter::exportTo(const QString &fileName, RequestsPage::ExportFormat format)
{
    m_exporter = std::make_unique<RequestExporter>(*m_reader, m_model.filter(), format, fileName);
    connect(m_exporter.get(), &RequestExporter::progressed, this, &RequestsPresenter::showExport);
    showExport({ExportPhase::Running, 0, {}, fileName, {}});
    m_exporter->start();
}

void RequestsPresenter::showExport(const ui::ExportProgress &progress)
{
    if (m_page)
        m_page->setExport(progress);
    if (progress.phase != ExportPhase::Running && m_exporter)
        m_exporter.release()->deleteLater(); // it is speaking
}

void RequestsPresenter::cancelExport()
{
    if (!m_exporter)
        return;
    m_exporter.reset();
    showExport({ExportPhase::Cancelled, 0, {}, {}, {}});
}

void RequestsPresenter::refresh()
{
    m_model.refresh();
    countUsage();
}

void RequestsPresenter::clear()
{
    if (m_engine)
        m_engine->post(&EngineWorker::clearLog);
}

} // namespace app
