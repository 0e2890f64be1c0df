// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestLog.h"
#include "core/history/RequestReader.h"
#include "tests/fakes/ManualClock.h"
#include "tests/fakes/Outcome.h"
#include "tests/runner/TestRunner.h"
#include "ui/models/RequestLogModel.h"
#include "ui/models/RequestText.h"
#include "ui/models/RequestsState.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_requestlogmodel {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::LoggedRequest;
using core::RequestRecord;

namespace {

constexpr qint64 Monday = 1772452800; // 2026-03-02 12:00 UTC

RequestRecord running(int number)
{
    RequestRecord record;
    record.requestId = "req_" + QByteArray::number(number);
    record.method = "POST";
    record.path = "/v1/chat/completions";
    record.client = "curl/8.5.0";
    record.model = number % 2 == 0 ? "even" : "odd";
    record.startedAt = Monday + number;
    record.isRunning = true;
    return record;
}

RequestRecord finished(int number, int status = 200)
{
    RequestRecord record = running(number);
    record.isRunning = false;
    record.status = status;
    record.durationMs = 10;
    return record;
}

LoggedRequest logged(qint64 row)
{
    return {row, finished(int(row))};
}

QList<LoggedRequest> loggedDown(qint64 from, int count)
{
    QList<LoggedRequest> rows;
    for (int i = 0; i < count; ++i)
        rows.append(logged(from - i));
    return rows;
}

} // namespace

//! The table of requests over a real log in a temporary folder.
class RequestLogModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pagesDropWhatWasNotLookedAt();
    void pagesComeBackWithoutWhatIsGone();
    void pagesGrowAtTheTop();
    void showsTheNewestFirstAndFetchesTheRest();
    void aRequestKeepsItsRowFromStartToLog();
    void runningOnesAreOnTopAndCount();
    void whatNeverRanIsShownAsWell();
    void withTheLogOffWhatHasEndedGoes();
    void rowsOfAnotherProgramAppear();
    void theFilterHoldsForAllThreeKinds();
    void aFilterThatIsNotUnderstoodChangesNothing();
    void aRunningRequestShowsItsProgress();
    void aNewFilterOvertakesAnOldResponse();
    void anEmptiedLogIsNoticed();
    void anotherReaderIsAnotherLog();
    void aLongLogIsReadInBoundedMemory();
    void reportsWhyThereIsNothing();

private:
    void add(int first, int last);
    void open();
    QStringList ids() const;
    void fetchAll();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::RequestLog> m_log;
    std::unique_ptr<core::RequestReader> m_reader;
    ManualClock m_clock{Monday + 3600};
    std::unique_ptr<RequestLogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void RequestLogModelTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = core::requestLogFile(m_folder->path());
    core::RequestLogLimits limits;
    limits.age = 0s;
    m_log = std::make_unique<core::RequestLog>(file, limits);
    m_reader = std::make_unique<core::RequestReader>(file);
    m_model = std::make_unique<RequestLogModel>(m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void RequestLogModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_reader.reset();
    m_log.reset();
}

void RequestLogModelTest::add(int first, int last)
{
    for (int number = first; number <= last; ++number)
        m_log->add(finished(number));
    Outcome<core::Nothing> flushed;
    m_log->flush(flushed.callback());
    QVERIFY(flushed.wait() && flushed.isGood());
}

void RequestLogModelTest::open()
{
    m_model->setReader(m_reader.get());
    QVERIFY(waitUntil([this] { return !m_model->isLoading(); }));
}

QStringList RequestLogModelTest::ids() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids << QString::fromUtf8(m_model->recordAt(row).value_or(RequestRecord()).requestId);
    return ids;
}

void RequestLogModelTest::fetchAll()
{
    QVERIFY(waitUntil(
        [this] {
            if (m_model->canFetchMore({}))
                m_model->fetchMore({});
            return m_model->total() == std::optional<qint64>(m_model->rowCount());
        },
        60s));
}

void RequestLogModelTest::pagesDropWhatWasNotLookedAt()
{
    RequestPages pages(10, 3);
    for (int page = 0; page < 10; ++page)
        pages.append(loggedDown(1000 - page * 10, 10));
    QCOMPARE(pages.size(), 100);
    QCOMPARE(pages.loadedSize(), 30);
    QVERIFY2(pages.heldSize() <= 2 * 30, qPrintable(QString::number(pages.heldSize())));
    QCOMPARE(pages.newest(), 1000);
    QCOMPARE(pages.oldest(), 901);
    QVERIFY(!pages.at(0));
    QVERIFY(pages.at(99));
    QCOMPARE(pages.at(75)->row, 925);
    const auto missing = pages.missingAt(5);
    QVERIFY(missing);
    QCOMPARE(missing->before, 1001);
    QCOMPARE(missing->count, 10);
    QVERIFY(!pages.missingAt(75));
    // What was looked at least lately makes room.
    QVERIFY(pages.at(85) && pages.at(75));
    pages.restore(*missing, loggedDown(1000, 10));
    QCOMPARE(pages.at(5)->row, 995);
    QCOMPARE(pages.loadedSize(), 30);
    QVERIFY(pages.at(85) && pages.at(75) && !pages.at(95));
}

void RequestLogModelTest::pagesComeBackWithoutWhatIsGone()
{
    RequestPages pages(4, 1);
    pages.append(loggedDown(12, 4));
    pages.append(loggedDown(8, 4));
    pages.append(loggedDown(4, 4));
    const RequestPages::Missing page = *pages.missingAt(4);
    // 7 and 6 have been removed: the log goes on with 4 and 3, which belong to the next page.
    const QList<LoggedRequest> found{logged(8), logged(5), logged(4), logged(3)};
    QCOMPARE(pages.goneWith(page, found).first, 6);
    QCOMPARE(pages.goneWith(page, found).count, 2);
    pages.restore(page, found);
    QCOMPARE(pages.size(), 10);
    QCOMPARE(pages.at(4)->row, 8);
    QCOMPARE(pages.at(5)->row, 5);
    // A page of which nothing is left.
    const RequestPages::Missing last = *pages.missingAt(6);
    QCOMPARE(pages.goneWith(last, {}).count, 4);
    pages.restore(last, {});
    QCOMPARE(pages.size(), 6);
    QCOMPARE(pages.oldest(), 5);
}

void RequestLogModelTest::pagesGrowAtTheTop()
{
    RequestPages pages(4, 2);
    for (int row = 1; row <= 9; ++row)
        pages.prepend(logged(row));
    QCOMPARE(pages.size(), 9);
    QCOMPARE(pages.newest(), 9);
    QCOMPARE(pages.oldest(), 1);
    QCOMPARE(pages.loadedSize(), 5); // 9, and 8 to 5
    QCOMPARE(pages.at(0)->row, 9);
    QCOMPARE(pages.missingAt(8)->before, 5);
}

void RequestLogModelTest::showsTheNewestFirstAndFetchesTheRest()
{
    add(1, 300);
    open();
    QCOMPARE(m_model->recordAt(0)->requestId, "req_300");
    QVERIFY(m_model->rowCount() < 300);
    QTRY_COMPARE(m_model->total(), std::optional<qint64>(300));
    fetchAll();
    QCOMPARE(m_model->rowCount(), 300);
    QVERIFY(!m_model->canFetchMore({}));
    QCOMPARE(m_model->recordAt(299)->requestId, "req_1");
    QCOMPARE(ids().removeDuplicates(), 0);
    QCOMPARE(m_model->index(0, int(RequestColumn::Client)).data().toString(), u"curl"_s);
}

void RequestLogModelTest::aRequestKeepsItsRowFromStartToLog()
{
    add(1, 3);
    open();
    connect(m_log.get(), &core::RequestLog::changed, m_model.get(), &RequestLogModel::refresh);
    m_model->showStarted(running(4));
    m_model->showStarted(running(5));
    m_model->showFinished(finished(2)); // is in the log already
    QCOMPARE(ids(), (QStringList{u"req_5"_s, u"req_4"_s, u"req_3"_s, u"req_2"_s, u"req_1"_s}));
    const QPersistentModelIndex chosen(m_model->index(0, 0));
    m_model->showFinished(finished(5));
    QCOMPARE(chosen.row(), 1);
    QVERIFY(!m_model->recordAt(1)->isRunning);
    QCOMPARE(m_model->index(1, 0).data(RequestLogModel::RowNumberRole).toLongLong(), 0);
    m_model->showFinished(finished(4));
    QCOMPARE(chosen.row(), 1);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    add(5, 5);
    m_log->add(finished(4));
    QTRY_COMPARE(m_model->index(0, 0).data(RequestLogModel::RowNumberRole).toLongLong(), 5);
    QCOMPARE(ids(), (QStringList{u"req_4"_s, u"req_5"_s, u"req_3"_s, u"req_2"_s, u"req_1"_s}));
    QCOMPARE(chosen.row(), 1);
    QCOMPARE(chosen.data(RequestLogModel::RowNumberRole).toLongLong(), 4);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(m_model->total(), std::optional<qint64>(5));
}

void RequestLogModelTest::runningOnesAreOnTopAndCount()
{
    open();
    m_model->showStarted(running(1));
    const QModelIndex duration = m_model->index(0, int(RequestColumn::Duration));
    QCOMPARE(duration.data().toString(), u"0 s"_s);
    QCOMPARE(m_model->index(0, 0).data(RequestLogModel::OutcomeRole).toInt(),
             int(RequestOutcome::Running));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_clock.advance(65s);
    QVERIFY(changed.wait());
    QCOMPARE(changed.first().first().toModelIndex(), duration);
    QCOMPARE(duration.data().toString(), u"1 min 05 s"_s);
    m_model->showFinished(finished(1));
    QCOMPARE(duration.data().toString(), u"10 ms"_s);
}

void RequestLogModelTest::whatNeverRanIsShownAsWell()
{
    add(1, 1);
    open();
    m_model->showStarted(running(2));
    m_model->showFinished(finished(3, 404));
    QCOMPARE(ids(), (QStringList{u"req_2"_s, u"req_3"_s, u"req_1"_s}));
}

void RequestLogModelTest::withTheLogOffWhatHasEndedGoes()
{
    open();
    m_model->setLogOn(false);
    m_model->showStarted(running(1));
    QCOMPARE(m_model->rowCount(), 1);
    m_model->showFinished(finished(1));
    QCOMPARE(m_model->rowCount(), 0);
    RequestsState state;
    state.isLogOn = false;
    QVERIFY(emptyWords(*m_model, state).title.contains(u"log is off"_s));
}

void RequestLogModelTest::rowsOfAnotherProgramAppear()
{
    add(1, 2);
    open();
    m_model->showStarted(running(900));
    add(3, 400);
    m_model->refresh();
    QTRY_COMPARE(m_model->rowCount(), 401);
    QCOMPARE(m_model->recordAt(0)->requestId, "req_900");
    QCOMPARE(m_model->recordAt(1)->requestId, "req_400");
    QTRY_VERIFY(m_model->recordAt(400));
    QCOMPARE(m_model->recordAt(400)->requestId, "req_1");
}

void RequestLogModelTest::theFilterHoldsForAllThreeKinds()
{
    add(1, 4);
    open();
    m_model->showStarted(running(5));
    m_model->showStarted(running(6));
    m_model->showFinished(finished(7));
    core::RequestRecord probe = finished(12);
    probe.route = "/health";
    m_model->showFinished(probe);
    QVERIFY(!ids().contains(u"req_12"_s));
    m_model->setFilterText(u"model:even"_s);
    QTRY_COMPARE(ids(), (QStringList{u"req_6"_s, u"req_4"_s, u"req_2"_s}));
    QCOMPARE(m_model->total(), std::optional<qint64>(2));
    m_model->showFinished(finished(8));
    m_model->showFinished(finished(9));
    m_model->showStarted(running(11));
    QCOMPARE(m_model->rowCount(), 4);
    add(9, 10);
    m_model->refresh();
    QTRY_COMPARE(m_model->rowCount(), 5);
    m_model->setFilterText(u"status:running"_s);
    QTRY_COMPARE(ids(), (QStringList{u"req_11"_s, u"req_6"_s, u"req_5"_s}));
    m_model->showFinished(finished(6));
    QCOMPARE(ids(), (QStringList{u"req_11"_s, u"req_5"_s}));
    m_model->setFilterText({});
    QTRY_COMPARE(ids(),
                 (QStringList{u"req_11"_s, u"req_5"_s, u"req_10"_s, u"req_9"_s, u"req_4"_s,
                              u"req_3"_s, u"req_2"_s, u"req_1"_s}));
}

//! "status:" is how every filter of the status begins.
void RequestLogModelTest::aFilterThatIsNotUnderstoodChangesNothing()
{
    add(1, 4);
    open();
    m_model->setFilterText(u"model:odd"_s);
    QTRY_COMPARE(ids(), (QStringList{u"req_3"_s, u"req_1"_s}));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    for (const QString &text : {u"model:odd status:"_s, u"model:odd status:many"_s}) {
        m_model->setFilterText(text);
        QVERIFY(m_model->filterError());
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(filterHint(*m_model).startsWith(u"status:"_s));
        QVERIFY(filterHint(*m_model).contains(u"429"_s));
        QVERIFY(emptyWords(*m_model, {}).isEmpty());
    }
    m_model->showStarted(running(5));
    m_model->showStarted(running(6));
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setFilterText(u"model:odd"_s);
    QVERIFY(!m_model->filterError());
    QVERIFY(filterHint(*m_model).isEmpty());
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(reset.count(), 0);
    m_model->setFilterText({});
    QTRY_COMPARE(m_model->rowCount(), 6);
}

void RequestLogModelTest::aRunningRequestShowsItsProgress()
{
    open();
    m_model->showStarted(running(1));
    m_model->showStarted(running(2));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->showProgress({"req_1", 850, 12});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(m_model->recordAt(1)->firstOutputMs, std::optional<qint64>(850));
    QCOMPARE(m_model->recordAt(1)->outputEstimate, std::optional<qint64>(12));
    QVERIFY(!m_model->recordAt(0)->firstOutputMs);
    // It is kept while a filter hides the row.
    m_model->setFilterText(u"model:even"_s);
    QTRY_COMPARE(m_model->rowCount(), 1);
    m_model->showProgress({"req_1", 850, 40});
    m_model->setFilterText({});
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->recordAt(1)->outputEstimate, std::optional<qint64>(40));
    // What comes late changes nothing.
    m_model->showFinished(finished(1));
    m_model->showProgress({"req_1", 850, 50});
    QVERIFY(!m_model->recordAt(1)->outputEstimate);
}

void RequestLogModelTest::aNewFilterOvertakesAnOldResponse()
{
    add(1, 4);
    open();
    m_model->setFilterText(u"model:even"_s);
    m_model->setFilterText(u"model:odd"_s);
    QTRY_VERIFY(!m_model->isLoading());
    QCOMPARE(ids(), (QStringList{u"req_3"_s, u"req_1"_s}));
}

void RequestLogModelTest::anEmptiedLogIsNoticed()
{
    add(1, 4);
    open();
    QCOMPARE(m_model->rowCount(), 4);
    Outcome<core::Nothing> cleared;
    m_log->clear(cleared.callback());
    QVERIFY(cleared.wait());
    add(5, 5);
    m_model->refresh();
    QTRY_COMPARE(ids(), (QStringList{u"req_5"_s}));
    QTRY_COMPARE(m_model->total(), std::optional<qint64>(1));
}

void RequestLogModelTest::anotherReaderIsAnotherLog()
{
    add(1, 2);
    open();
    m_model->showStarted(running(3));
    const QTemporaryDir elsewhere;
    core::RequestReader other(core::requestLogFile(elsewhere.path()));
    m_model->setReader(&other);
    QCOMPARE(m_model->rowCount(), 0);
    QTRY_VERIFY(!m_model->isLoading());
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setReader(nullptr);
    QVERIFY(!m_model->canFetchMore({}));
}

void RequestLogModelTest::aLongLogIsReadInBoundedMemory()
{
    constexpr int Rows = 20'000; // ten times what is kept in memory
    m_tester.reset();            // it reads every row at every change
    for (int first = 1; first <= Rows; first += 2'000)
        add(first, first + 1'999);
    open();
    fetchAll();
    QCOMPARE(m_model->rowCount(), Rows);
    QVERIFY(m_model->loadedRows() <= 16 * 128);
    // Anywhere, and back: the requested row comes, with the right one in it.
    for (const int row : {0, Rows - 1, Rows / 2, 12'345, 0}) {
        (void)m_model->index(row, 0).data();
        QTRY_VERIFY(m_model->recordAt(row));
        QCOMPARE(m_model->recordAt(row)->requestId, "req_" + QByteArray::number(Rows - row));
    }
    QVERIFY(m_model->loadedRows() <= 16 * 128);
}

void RequestLogModelTest::reportsWhyThereIsNothing()
{
    RequestsState state;
    state.baseUrl = u"http://127.0.0.1:8000/v1"_s;
    QVERIFY(emptyWords(*m_model, state).title.contains(u"No requests yet"_s));
    QVERIFY(emptyWords(*m_model, state).text.contains(u"server is off"_s));
    state.isServerOn = true;
    QVERIFY(emptyWords(*m_model, state).text.contains(u"Connect page"_s));
    add(1, 1);
    open();
    QVERIFY(emptyWords(*m_model, state).isEmpty());
    m_model->setFilterText(u"nowhere"_s);
    QTRY_VERIFY(emptyWords(*m_model, state).title.contains(u"match"_s));
}

TEST_CLASS(RequestLogModelTest, QCoreApplication)

} // namespace tst_requestlogmodel

#include "tst_requestlogmodel.moc"
