// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DemoData.h"
#include "app/Engine.h"
#include "app/RequestsPresenter.h"
#include "core/history/RequestLog.h"
#include "tests/fakes/FakeBackend.h"
#include "tests/fakes/FakeIssuer.h"
#include "tests/fakes/Loopback.h"
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"
#include "ui/RequestDetailsPane.h"
#include "ui/RequestTable.h"
#include "ui/models/RequestCells.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

namespace tst_requestspresenter {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using ui::RequestsPage;
using ServerPhase = core::ServerState::Phase;

//! The Requests page over a complete engine: real requests, a real log, a simulated backend.
class RequestsPresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRequestIsSeenWhileItRunsAndAfterwards();
    void aRunningRequestIsStopped();
    void aRunningRequestShowsItsFirstTokenAndCount();
    void theWindowsOwnRequestsAreNotSeen();
    void theCommandIsPutInTheClipboard();
    void exportsWhatMatches_data();
    void exportsWhatMatches();
    void anExportThatCannotBeWrittenSaysSo();
    void clearingKeepsTheFiguresOfTheDay();
    void countsWhatWasUsedToday();
    void midnightBeginsAnotherDay();
    void withTheLogOffOnlyRunningOnesAreSeen();
    void anotherEngineIsAnotherLog();
    void samplesAreOfEarlierDaysOnly();

private:
    [[nodiscard]] QNetworkReply *sendRequest(const QByteArray &model = "gpt-5.6-sol");
    [[nodiscard]] QNetworkReply *sendEndlessRequest();
    void completeRequest(const QByteArray &model = "gpt-5.6-sol");
    [[nodiscard]] ui::RequestLogModel &model() const;
    [[nodiscard]] QByteArray idAt(int row) const;
    [[nodiscard]] qint64 rowNumberAt(int row) const;
    [[nodiscard]] QString note() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<fakes::FakeIssuer> m_issuer;
    std::unique_ptr<fakes::FakeBackend> m_backend;
    std::unique_ptr<app::Engine> m_engine;
    ManualClock m_clock{QDateTime::currentSecsSinceEpoch()};
    std::unique_ptr<app::RequestsPresenter> m_presenter;
    std::unique_ptr<RequestsPage> m_page;
    QNetworkAccessManager m_network;
    app::ServiceOptions m_options;
};

void RequestsPresenterTest::init()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_folder = std::make_unique<QTemporaryDir>();
    m_issuer = std::make_unique<fakes::FakeIssuer>();
    m_backend = std::make_unique<fakes::FakeBackend>();
    QVERIFY(m_issuer->listen());
    m_backend->setTokenCheck([this](const QByteArray &token) { return m_issuer->accepts(token); });
    QVERIFY(m_backend->listen());
    m_options = {};
    m_options.dataFolder = m_folder->path();
    m_options.configFolder = m_folder->path();
    m_options.isDataFolderExplicit = true;
    m_options.settings.port = freePort();
    m_options.settings.issuer = m_issuer->url().toString();
    m_options.settings.upstream = m_backend->url().toString();
    QFile file(m_folder->filePath(u"auth.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(core::toAuthJson(signInAt(*m_issuer)));
    file.close();

    m_engine = std::make_unique<app::Engine>(m_options);
    m_presenter = std::make_unique<app::RequestsPresenter>(m_clock);
    m_page.reset(m_presenter->page());
    m_presenter->setEngine(*m_engine);
    m_engine->start();
    m_page->show();
    QTRY_COMPARE(m_engine->state().server.phase, ServerPhase::On);
}

void RequestsPresenterTest::cleanup()
{
    m_page.reset();
    m_engine.reset();
    m_presenter.reset();
    m_backend.reset();
    m_issuer.reset();
}

QNetworkReply *RequestsPresenterTest::sendRequest(const QByteArray &model)
{
    QNetworkRequest request(
        QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_s.arg(m_options.settings.port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"tester/1.0"_s);
    return m_network.post(request,
                          "{\"model\":\"" + model
                              + "\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}");
}

QNetworkReply *RequestsPresenterTest::sendEndlessRequest()
{
    fakes::FakeBackend::Script script;
    script.steps.push_back({fakes::FakeBackend::Step::What::Hang});
    m_backend->enqueue(script);
    return sendRequest();
}

void RequestsPresenterTest::completeRequest(const QByteArray &modelName)
{
    const int before = model().rowCount();
    QNetworkReply *reply = sendRequest(modelName);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QTRY_COMPARE(model().rowCount(), before + 1);
    QTRY_VERIFY(rowNumberAt(0) > 0);
}

ui::RequestLogModel &RequestsPresenterTest::model() const
{
    return *static_cast<ui::RequestLogModel *>(m_page->findChild<ui::RequestTable *>()->model());
}

QByteArray RequestsPresenterTest::idAt(int row) const
{
    return model().recordAt(row).value_or(core::RequestRecord()).requestId;
}

qint64 RequestsPresenterTest::rowNumberAt(int row) const
{
    return model().index(row, 0).data(ui::RequestLogModel::RowNumberRole).toLongLong();
}

QString RequestsPresenterTest::note() const
{
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'\n');
}

void RequestsPresenterTest::aRequestIsSeenWhileItRunsAndAfterwards()
{
    QVERIFY(note().contains(u"No requests yet"_s));
    QVERIFY(note().contains(u"Connect page"_s));
    QNetworkReply *reply = sendEndlessRequest();
    QTRY_COMPARE(model().rowCount(), 1);
    QVERIFY(model().recordAt(0)->isRunning);
    const QByteArray id = idAt(0);
    reply->abort();
    QTRY_VERIFY(!model().recordAt(0)->isRunning);
    QTRY_VERIFY(rowNumberAt(0) > 0);
    QCOMPARE(idAt(0), id);
    QCOMPARE(model().recordAt(0)->client, "tester/1.0");
    completeRequest();
    QCOMPARE(model().recordAt(0)->status, 200);
    QVERIFY(model().recordAt(0)->outputTokens);
    QCOMPARE(idAt(1), id);
}

void RequestsPresenterTest::aRunningRequestIsStopped()
{
    QNetworkReply *reply = sendEndlessRequest();
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_COMPARE(m_backend->openStreams(), 1);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    Q_EMIT m_page->stopRequested(idAt(0));
    QVERIFY(finished.wait());
    QTRY_COMPARE(m_backend->openStreams(), 0);
    QTRY_VERIFY(!model().recordAt(0)->isRunning);
    QVERIFY(model().recordAt(0)->isStopped());
    const int status = int(ui::RequestColumn::Status);
    QCOMPARE(model().index(0, status).data().toString(), u"Stopped by you"_s);
    QTRY_VERIFY(rowNumberAt(0) > 0);
    QCOMPARE(model().index(0, status).data().toString(), u"Stopped by you"_s);
}

void RequestsPresenterTest::aRunningRequestShowsItsFirstTokenAndCount()
{
    fakes::FakeBackend::Script script;
    script.steps.push_back({fakes::FakeBackend::Step::What::Send,
                            "event: response.output_text.delta\n"
                            "data: {\"type\":\"response.output_text.delta\",\"item_id\":\"m\","
                            "\"output_index\":0,\"content_index\":0,\"delta\":\"Hello\"}\n\n"});
    script.steps.push_back({fakes::FakeBackend::Step::What::Hang});
    m_backend->enqueue(script);
    const QNetworkReply *reply = sendRequest();
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_VERIFY(model().recordAt(0)->firstOutputMs);
    QVERIFY(model().recordAt(0)->isRunning);
    QVERIFY(model().recordAt(0)->outputEstimate.value_or(0) > 0);
    QVERIFY(!reply->isFinished());
}

void RequestsPresenterTest::theWindowsOwnRequestsAreNotSeen()
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/v1/models"_s.arg(m_options.settings.port)));
    request.setHeader(QNetworkRequest::UserAgentHeader, u"ChatMock/9.9"_s);
    QNetworkReply *reply = m_network.get(request);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    completeRequest(); // which is later, in the log and in the table
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(model().recordAt(0)->path, "/v1/chat/completions");
}

void RequestsPresenterTest::theCommandIsPutInTheClipboard()
{
    completeRequest();
    QGuiApplication::clipboard()->clear();
    Q_EMIT m_page->curlRequested(*model().recordAt(0), rowNumberAt(0));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(
        u"curl http://127.0.0.1:%1/v1/chat/completions"_s.arg(m_options.settings.port)));
    QVERIFY(note().contains(u"Curl command copied."_s));
}

void RequestsPresenterTest::exportsWhatMatches_data()
{
    QTest::addColumn<RequestsPage::ExportFormat>("format");
    QTest::addColumn<int>("headLines");
    QTest::newRow("table") << RequestsPage::ExportFormat::Csv << 1;
    QTest::newRow("lines") << RequestsPage::ExportFormat::JsonLines << 0;
}

void RequestsPresenterTest::exportsWhatMatches()
{
    QFETCH(const RequestsPage::ExportFormat, format);
    QFETCH(const int, headLines);
    completeRequest("gpt-5.6-sol");
    completeRequest("gpt-5.6-luna");
    completeRequest("gpt-5.6-sol");
    model().setFilterText(u"model:sol"_s);
    QTRY_COMPARE(model().rowCount(), 2);
    const QString name = m_folder->filePath(u"out"_s);
    Q_EMIT m_page->exportRequested(name, format);
    QTRY_VERIFY(note().contains(u"2 requests exported to"_s));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count('\n'), headLines + 2);
    QVERIFY(text.contains(idAt(0)) && text.contains(idAt(1)));
    QVERIFY(!text.contains("luna"));
}

void RequestsPresenterTest::anExportThatCannotBeWrittenSaysSo()
{
    completeRequest();
    Q_EMIT m_page->exportRequested(m_folder->filePath(u"no/such/folder/out.csv"_s),
                                   RequestsPage::ExportFormat::Csv);
    QTRY_VERIFY(note().contains(u"export failed"_s));
    QVERIFY(!QFile::exists(m_folder->filePath(u"no"_s)));
}

void RequestsPresenterTest::clearingKeepsTheFiguresOfTheDay()
{
    completeRequest();
    QTRY_VERIFY(!m_presenter->usage().isUnused());
    Q_EMIT m_page->clearRequested();
    QTRY_COMPARE(model().rowCount(), 0);
    QVERIFY(note().contains(u"No requests yet"_s));
    QTest::qWait(0);
    QVERIFY(!m_presenter->usage().isUnused());
}

void RequestsPresenterTest::countsWhatWasUsedToday()
{
    QTRY_VERIFY(m_presenter->usage().isKnown());
    QVERIFY(m_presenter->usage().isUnused());
    QCOMPARE(m_presenter->usage().dayCount(), 14);
    completeRequest();
    const core::RequestRecord record = *model().recordAt(0);
    QTRY_COMPARE(m_presenter->usage().days().last().requests, 1);
    QCOMPARE(m_presenter->usage().days().last().day, QDate::currentDate());
    QCOMPARE(m_presenter->usage().days().last().outputTokens, *record.outputTokens);
    QCOMPARE(m_presenter->usage().days().last().inputTokens, *record.inputTokens);
}

void RequestsPresenterTest::midnightBeginsAnotherDay()
{
    QTRY_VERIFY(m_presenter->usage().isKnown());
    const QDate today = m_presenter->usage().days().last().day;
    m_clock.advance(24h);
    m_presenter->lookAtDay();
    QTRY_COMPARE(m_presenter->usage().days().last().day, today.addDays(1));
}

void RequestsPresenterTest::withTheLogOffOnlyRunningOnesAreSeen()
{
    core::Settings settings = m_options.settings;
    settings.requestLog = false;
    m_engine->configure(settings);
    m_presenter->configure(settings);
    QVERIFY(note().contains(u"log is off"_s));
    QNetworkReply *reply = sendEndlessRequest();
    QTRY_COMPARE(model().rowCount(), 1);
    reply->abort();
    QTRY_COMPARE(model().rowCount(), 0);
}

void RequestsPresenterTest::anotherEngineIsAnotherLog()
{
    completeRequest();
    QCOMPARE(model().rowCount(), 1);
    app::ServiceOptions options = m_options;
    options.isDemo = true;
    options.settings.port = freePort();
    m_presenter->closeLog();
    m_engine.reset();
    m_engine = std::make_unique<app::Engine>(options);
    m_presenter->setEngine(*m_engine);
    m_engine->start();
    QTRY_VERIFY(model().rowCount() > 50);
    QVERIFY(model().recordAt(0)->requestId.startsWith("req_sample_"));
    QVERIFY(note().contains(u"samples"_s));
    QTRY_VERIFY(!m_presenter->usage().isUnused());
    m_presenter->closeLog();
    m_engine.reset();
    m_engine = std::make_unique<app::Engine>(m_options);
    m_presenter->setEngine(*m_engine);
    m_engine->start();
    QTRY_COMPARE(model().rowCount(), 1);
    QVERIFY(!note().contains(u"samples"_s));
}

void RequestsPresenterTest::samplesAreOfEarlierDaysOnly()
{
    const qint64 now = QDateTime(QDate(2026, 3, 2), QTime(0, 1)).toSecsSinceEpoch();
    const QList<core::RequestRecord> samples = app::demoHistory(now);
    QVERIFY(samples.size() > 50);
    QCOMPARE(samples, app::demoHistory(now + 3600));
    QSet<QByteArray> ids;
    qint64 last = 0;
    for (const core::RequestRecord &record : samples) {
        QVERIFY(record.requestId.startsWith("req_sample_"));
        ids.insert(record.requestId);
        QVERIFY(record.startedAt >= last);
        last = record.startedAt;
        QVERIFY(record.startedAt < QDate(2026, 3, 2).startOfDay().toSecsSinceEpoch());
        QVERIFY(record.startedAt >= QDate(2026, 2, 17).startOfDay().toSecsSinceEpoch());
        QVERIFY(record.cachedTokens.value_or(0) <= record.inputTokens.value_or(0));
        QVERIFY(record.reasoningTokens.value_or(0) <= record.outputTokens.value_or(0));
    }
    QCOMPARE(ids.size(), samples.size());
}

TEST_CLASS(RequestsPresenterTest, QApplication)

} // namespace tst_requestspresenter

#include "tst_requestspresenter.moc"
