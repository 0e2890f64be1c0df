// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestLog.h"
#include "core/history/RequestReader.h"
#include "tests/fakes/ManualClock.h"
#include "tests/fakes/Outcome.h"
#include "tests/runner/TestRunner.h"
#include "tests/ui/UiSamples.h"
#include "ui/MainWindow.h"
#include "ui/RequestColumns.h"
#include "ui/RequestDetailsPane.h"
#include "ui/RequestMenu.h"
#include "ui/RequestTable.h"
#include "ui/RequestsPage.h"
#include "ui/models/RequestCells.h"
#include "ui/models/RequestLogModel.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QToolButton>

namespace tst_requestspage {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::RequestRecord;

//! The page over a real log, offscreen.
class RequestsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryStateWithoutClippedWords_data();
    void showsEveryStateWithoutClippedWords();
    void countsWhatIsShown();
    void cellsAreNotCutWhereThereIsRoom();
    void theColumnsFitTheWindow_data();
    void theColumnsFitTheWindow();
    void roomGoesToWhatIsCut();
    void columnsCanBeChosen();
    void theMenuOfARowFiltersAndCopies();
    void theMenuOfARowStaysWithItsRequest();
    void aHiddenTableIsNotMeasured();
    void theErrorIsCopied();
    void aHalfFilterKeepsTheTable();
    void f5ReadsTheLogAgain();
    void whatIsCopiedFromRightToLeftIsPlain();
    void namesEveryFocusableWidget();
    void theTableReadsRowByRow();
    void enterOpensTheDetailsAndEscapeClosesThem();
    void detailsNeverTakeWordsForMarkup();
    void bodiesAreRequestedOnceAndShown();
    void aRunningRequestCanBeStopped();
    void theCurlCommandIsRequested();
    void theKeyboardFindsTheFilter();
    void theFilterIsReportedOnceTypingPauses();
    void anExampleBecomesTheFilter();
    void deleteDeletesNothing();
    void clearingAsksFirst();
    void theFileNameChoosesTheFormat_data();
    void theFileNameChoosesTheFormat();
    void anExportShowsHowFarItIsAndCanBeCancelled();
    void theChoiceAndThePlaceStayWhileRowsComeIn();
    void olderOnesComeWhileScrolling();
    void theLayoutIsRemembered();
    void tabLeavesTheTable();

private:
    void open(const QString &state = u"full"_s);
    void add(const QList<RequestRecord> &records);
    [[nodiscard]] QPushButton *button(const QString &words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::RequestLog> m_log;
    std::unique_ptr<core::RequestReader> m_reader;
    ManualClock m_clock{samples::Monday};
    std::unique_ptr<RequestLogModel> m_model;
    std::unique_ptr<MainWindow> m_window;
    RequestsPage *m_page = nullptr;
    RequestTable *m_table = nullptr;
    RequestDetailsPane *m_details = nullptr;
    QPalette m_lightPalette;
    QFont m_font;
};

namespace {

const char *const StateNames[] = {"server-off", "no-requests", "full",    "details",   "no-match",
                                  "bad-filter", "log-off",     "trouble", "exporting", "demo"};

RequestRecord succeeded(int number)
{
    RequestRecord record;
    record.requestId = "req_" + QByteArray::number(number);
    record.method = "POST";
    record.path = "/v1/chat/completions";
    record.client = "OpenAI/Python 1.30.1";
    record.model = "gpt-5";
    record.effort = "high";
    record.upstreamModel = "gpt-5.1";
    record.status = 200;
    record.isStreamed = true;
    record.startedAt = samples::Monday - 7200 + number;
    record.durationMs = 12'345;
    record.firstOutputMs = 850;
    record.inputTokens = 12'345;
    record.cachedTokens = 10'000;
    record.outputTokens = 1678;
    record.reasoningTokens = 1024;
    record.notes = {{core::Note::Kind::Ignored, "temperature", {}},
                    {core::Note::Kind::Changed, "reasoning_effort", "xhigh->high"}};
    record.upstreamId = "resp_0123456789";
    return record;
}

RequestRecord failed(int number, int status, const QString &error)
{
    RequestRecord record = succeeded(number);
    record.status = status;
    record.error = error;
    record.outputTokens.reset();
    record.inputTokens.reset();
    record.firstOutputMs.reset();
    record.notes.clear();
    return record;
}

RequestRecord running(int number)
{
    RequestRecord record = succeeded(number);
    record.client = "claude-cli/2.0.1 (external, cli)";
    record.path = "/v1/messages";
    record.isRunning = true;
    record.status = 0;
    record.durationMs = 4000;
    record.startedAt = samples::Monday - 4;
    record.inputTokens.reset();
    record.outputTokens.reset();
    return record;
}

QList<RequestRecord> many(int count)
{
    QList<RequestRecord> records;
    for (int number = 1; number <= count; ++number)
        records.append(succeeded(number));
    return records;
}

//! One of each kind, `running` ones not among them.
QList<RequestRecord> mixed()
{
    RequestRecord listing;
    listing.requestId = "req_90";
    listing.method = "GET";
    listing.path = "/v1/models";
    listing.client = "curl/8.5.0";
    listing.status = 200;
    listing.durationMs = 2;
    listing.startedAt = samples::Monday - 90'000;
    RequestRecord withBody = succeeded(96);
    withBody.requestBody = "{\"model\":\"gpt-5\",\"messages\":[{\"role\":\"user\",\"content\":"
                           "\"<b>Hello</b>\"}]}";
    RequestRecord left = failed(94, 0, u"the client closed the connection"_s);
    return {listing,
            succeeded(91),
            failed(92, 429, u"You have hit your usage limit."_s),
            failed(93, 502, u"the backend broke off"_s),
            left,
            failed(95, 404, u"no such model: gpt-9"_s),
            withBody};
}

QString plain(QString text)
{
    return text.remove(u'&');
}

} // namespace

void RequestsPageTest::initTestCase()
{
    m_lightPalette = QApplication::palette();
    m_font = QApplication::font();
}

void RequestsPageTest::init()
{
    m_window.reset();
    m_model.reset();
    m_reader.reset();
    m_log.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = core::requestLogFile(m_folder->path());
    core::RequestLogLimits limits;
    limits.age = 0s;
    m_log = std::make_unique<core::RequestLog>(file, limits);
    m_reader = std::make_unique<core::RequestReader>(file);
    m_model = std::make_unique<RequestLogModel>(m_clock);
    m_window = std::make_unique<MainWindow>();
    m_page = new RequestsPage(*m_model);
    m_window->addPage(u"Requests"_s, m_page);
    m_table = m_page->findChild<RequestTable *>();
    m_details = m_page->findChild<RequestDetailsPane *>();
}

void RequestsPageTest::cleanup()
{
    m_window.reset();
    m_model.reset();
    m_reader.reset();
    m_log.reset();
    QApplication::setPalette(m_lightPalette);
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void RequestsPageTest::add(const QList<RequestRecord> &records)
{
    for (const RequestRecord &record : records)
        m_log->add(record);
    Outcome<core::Nothing> flushed;
    m_log->flush(flushed.callback());
    QVERIFY(flushed.wait() && flushed.isGood());
}

void RequestsPageTest::open(const QString &name)
{
    RequestsState state;
    state.baseUrl = u"http://127.0.0.1:8000/v1"_s;
    state.isServerOn = name != u"server-off";
    state.isLogOn = name != u"log-off";
    state.isDemo = name == u"demo";
    if (name == u"trouble") {
        state.trouble = core::Error{
            core::ErrorCode::Storage, u"database or disk is full"_s, {}, {}, u"log_disk_full"_s};
    }
    const bool isEmpty = name == u"server-off" || name == u"no-requests" || name == u"log-off";
    if (!isEmpty && name != u"many")
        add(mixed());
    if (name == u"many")
        add(many(400));
    m_page->setState(state);
    m_model->setReader(m_reader.get());
    QVERIFY(waitUntil([this] { return !m_model->isLoading(); }));
    if (!isEmpty && name != u"many") {
        m_model->showStarted(running(98));
        m_model->showStarted(running(99));
    }
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    if (name == u"no-match")
        m_model->setFilterText(u"nowhere"_s);
    if (name == u"bad-filter")
        m_model->setFilterText(u"status:many"_s);
    if (name == u"exporting") {
        m_page->setExport(
            {ExportProgress::Phase::Running, 12'000, 50'000, u"/home/me/requests.csv"_s, {}});
    }
    if (name == u"details") {
        m_table->setCurrentIndex(m_model->index(2, 0));
        QTest::keyClick(m_table, Qt::Key_Return);
        RequestRecord record = *m_model->recordAt(2);
        record.requestBody = mixed().last().requestBody;
        m_page->showDetails(record);
    }
    QVERIFY(waitUntil([this] { return !m_model->isLoading(); }));
    QApplication::processEvents();
}

QPushButton *RequestsPageTest::button(const QString &words) const
{
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && plain(button->text()) == words)
            return button;
    }
    return nullptr;
}

void RequestsPageTest::showsEveryStateWithoutClippedWords_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("look");
    for (const char *state : StateNames) {
        for (const char *look : {"light", "dark", "small", "large-font", "rtl"})
            QTest::addRow("%s, %s", state, look)
                << QString::fromLatin1(state) << QString::fromLatin1(look);
    }
}

void RequestsPageTest::showsEveryStateWithoutClippedWords()
{
    QFETCH(const QString, state);
    QFETCH(const QString, look);
    samples::applyLook(look);
    init(); // again: as if started with this look
    const bool isSmall = look == u"small" || look == u"large-font";
    if (isSmall)
        m_window->resize(640, 440);
    open(state);
    samples::keepImage(m_window.get(), u"requests-%1-%2"_s.arg(state, look));
    if (isSmall)
        QCOMPARE(m_window->size(), QSize(640, 440));
    QCOMPARE(samples::clippedWidgets(m_page), QStringList());
}

void RequestsPageTest::countsWhatIsShown()
{
    open(u"no-requests"_s);
    QVERIFY(!samples::visibleTexts(m_page).join(u'\n').contains(u"Requests in the log"_s));
    init();
    open(u"mixed"_s);
    QTRY_VERIFY(samples::visibleTexts(m_page).contains(u"Requests in the log: 7"_s));
}

void RequestsPageTest::cellsAreNotCutWhereThereIsRoom()
{
    open(u"mixed"_s);
    m_window->resize(1600, 700);
    const auto isWhole = [this](int column) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row, column);
            if (m_table->sizeHintForIndex(index).width() > m_table->columnWidth(column))
                return false;
        }
        return true;
    };
    for (int column = 0; column < m_model->columnCount(); ++column)
        QTRY_VERIFY2(isWhole(column), qPrintable(columnTitle(RequestColumn(column))));
}

void RequestsPageTest::theColumnsFitTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("default") << QSize(860, 600);
    QTest::newRow("wide") << QSize(1200, 700);
    QTest::newRow("small") << QSize(640, 440);
}

//! Nothing is off the screen, and the status is never cut.
void RequestsPageTest::theColumnsFitTheWindow()
{
    QFETCH(const QSize, size);
    m_window->resize(size);
    open(u"mixed"_s);
    QTRY_COMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
    QCOMPARE(m_table->horizontalScrollBar()->maximum(), 0);
    const int status = int(RequestColumn::Status);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString text = m_model->index(row, status).data().toString();
        QVERIFY(m_table->fontMetrics().horizontalAdvance(text) < m_table->columnWidth(status));
    }
    for (const RequestColumn column :
         {RequestColumn::Time, RequestColumn::Client, RequestColumn::Model, RequestColumn::Reason})
        QVERIFY2(!m_table->isColumnHidden(int(column)), qPrintable(columnTitle(column)));
    if (size.width() >= 860) {
        for (const RequestColumn column : {RequestColumn::TokensIn, RequestColumn::TokensOut})
            QVERIFY2(!m_table->isColumnHidden(int(column)), qPrintable(columnTitle(column)));
    }
}

//! Free room goes to what is cut before it goes anywhere else.
void RequestsPageTest::roomGoesToWhatIsCut()
{
    const QList<ColumnNeed> needs{
        {50, 50, 50, 0}, {40, 60, 120, 1}, {60, 80, 100, 2}, {30, 30, 30, SpareRank}};
    QCOMPARE(fitColumns(needs, 400, 2), (QList<int>{50, 120, 200, 30}));
    QCOMPARE(fitColumns(needs, 240, 2), (QList<int>{50, 80, 80, 30}));
    QCOMPARE(fitColumns(needs, 200, 2), (QList<int>{50, 70, 80, 0}));
    QCOMPARE(fitColumns(needs, 170, 2), (QList<int>{50, 50, 70, 0}));
    QCOMPARE(fitColumns(needs, 100, 2), (QList<int>{50, 50, 0, 0}));
    QCOMPARE(fitColumns(needs, 20, 2), (QList<int>{50, 0, 0, 0}));
}

void RequestsPageTest::columnsCanBeChosen()
{
    open(u"mixed"_s);
    const int endpoint = int(RequestColumn::Endpoint);
    QTRY_VERIFY(m_table->isColumnHidden(endpoint));
    const auto choose = [this](const QString &words) {
        Q_EMIT m_table->horizontalHeader()->customContextMenuRequested({5, 5});
        auto *menu = m_table->findChild<QMenu *>();
        for (QAction *action : menu->actions()) {
            if (action->text() == words)
                action->trigger();
        }
        menu->close();
        QTRY_VERIFY(!m_table->findChild<QMenu *>());
    };
    choose(columnTitle(RequestColumn::Endpoint));
    QVERIFY(!m_table->isColumnHidden(endpoint));
    m_window->resize(760, 620);
    QApplication::processEvents();
    QVERIFY(!m_table->isColumnHidden(endpoint));
    choose(u"Fit columns to the window"_s);
    QVERIFY(m_table->isColumnHidden(endpoint));
}

void RequestsPageTest::theMenuOfARowFiltersAndCopies()
{
    open();
    const auto choose = [this](int row, const QString &words) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        Q_EMIT m_table->customContextMenuRequested({5, 5});
        auto *menu = m_page->findChild<RequestMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (plain(action->text()) == words)
                action->trigger();
        }
        menu->close();
        QTRY_VERIFY(!m_page->findChild<RequestMenu *>());
    };
    const auto rowOf = [this](const QByteArray &id) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->recordAt(row)->requestId == id)
                return row;
        }
        return -1;
    };
    choose(rowOf("req_92"), u"Copy request ID"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"req_92"_s);
    choose(rowOf("req_92"), u"Copy error"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"You have hit your usage limit."_s));
    choose(rowOf("req_90"), u"Only this program"_s);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->filterText(), u"client:\"curl\""_s);
    m_model->setFilterText({});
    auto *edit = m_page->findChild<QLineEdit *>();
    edit->setText(u"\"chat/completions\" status:429"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(m_model->rowCount(), 1);
    choose(0, u"Only failures"_s);
    QCOMPARE(m_model->filterText(), u"\"chat/completions\" status:failed"_s);
    QTRY_COMPARE(m_model->rowCount(), 3);
    choose(0, u"Only this model"_s);
    QCOMPARE(m_model->filterText(), u"\"chat/completions\" status:failed model:\"gpt-5\""_s);
}

void RequestsPageTest::theMenuOfARowStaysWithItsRequest()
{
    open();
    QSignalSpy stop(m_page, &RequestsPage::stopRequested);
    m_table->setCurrentIndex(m_model->index(1, 0));
    const QByteArray id = m_model->recordAt(1)->requestId;
    Q_EMIT m_table->customContextMenuRequested({5, 5});
    const auto *menu = m_page->findChild<RequestMenu *>();
    // Meanwhile another one is chosen.
    m_table->setCurrentIndex(m_model->index(0, 0));
    QVERIFY(m_model->recordAt(0)->isRunning && m_model->recordAt(0)->requestId != id);
    const auto choose = [menu](const QString &words) {
        for (QAction *action : menu->actions()) {
            if (plain(action->text()) == words)
                action->trigger();
        }
    };
    choose(u"Stop"_s);
    QCOMPARE(stop.count(), 1);
    QCOMPARE(stop.first().first().toByteArray(), id);
    choose(u"Copy request ID"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(id));
    QSignalSpy copy(m_page, &RequestsPage::curlRequested);
    choose(u"Copy as curl"_s);
    QCOMPARE(copy.first().first().value<RequestRecord>().requestId, id);
}

void RequestsPageTest::aHiddenTableIsNotMeasured()
{
    class Counting : public QStyledItemDelegate
    {
    public:
        using QStyledItemDelegate::QStyledItemDelegate;
        QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
        {
            ++measured;
            return QStyledItemDelegate::sizeHint(option, index);
        }
        mutable int measured = 0;
    };
    open(u"many"_s);
    auto *counting = new Counting(m_table);
    m_table->setItemDelegate(counting);
    m_window->hide();
    m_model->showStarted(running(998));
    QApplication::processEvents();
    QCOMPARE(counting->measured, 0);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(counting->measured > 0);
}

void RequestsPageTest::theErrorIsCopied()
{
    open();
    QVERIFY(!button(u"Copy error"_s));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const RequestRecord record = *m_model->recordAt(row);
        m_table->setCurrentIndex(m_model->index(row, 0));
        QCOMPARE(button(u"Copy error"_s) != nullptr, !record.error.isEmpty());
        if (record.error.isEmpty())
            continue;
        button(u"Copy error"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(record.error));
    }
}

void RequestsPageTest::aHalfFilterKeepsTheTable()
{
    open();
    auto *edit = m_page->findChild<QLineEdit *>();
    const int rows = m_model->rowCount();
    edit->setText(u"status:"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(m_table->isVisible());
    QCOMPARE(m_model->rowCount(), rows);
    QVERIFY(samples::visibleTexts(m_page).join(u' ').contains(u"status: Enter a number"_s));
    QTest::keyClicks(edit, u"429"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(!samples::visibleTexts(m_page).join(u' ').contains(u"status: Enter"_s));
}

void RequestsPageTest::f5ReadsTheLogAgain()
{
    open();
    m_window->activateWindow();
    QSignalSpy refresh(m_page, &RequestsPage::refreshRequested);
    QTest::keyClick(m_table, Qt::Key_F5);
    QCOMPARE(refresh.count(), 1);
}

void RequestsPageTest::whatIsCopiedFromRightToLeftIsPlain()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    open(u"details"_s);
    QVERIFY(m_details->toPlainText().contains(QChar(0x2068)));
    m_details->selectAll();
    m_details->copy();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"/v1/chat/completions"_s));
    QVERIFY(!text.contains(QChar(0x2068)) && !text.contains(QChar(0x2069)));
}

void RequestsPageTest::namesEveryFocusableWidget()
{
    open(u"details"_s);
    QCOMPARE(samples::namelessWidgets(m_window.get()), QStringList());
}

void RequestsPageTest::theTableReadsRowByRow()
{
    open();
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_table);
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), m_model->rowCount());
    QCOMPARE(table->tableInterface()->columnCount(), m_model->columnCount());
    const int first = 2; // below those that run
    const auto cell = [table](int column) {
        return table->tableInterface()->cellAt(first, column)->text(QAccessible::Name);
    };
    QCOMPARE(cell(int(RequestColumn::Client)), u"OpenAI Python"_s);
    QCOMPARE(cell(int(RequestColumn::Status)), u"Done 200"_s);
    QCOMPARE(cell(int(RequestColumn::FirstOutput)), u"First output: 850 ms"_s);
    QVERIFY(cell(int(RequestColumn::TokensIn)).contains(u"input tokens"_s));
}

void RequestsPageTest::enterOpensTheDetailsAndEscapeClosesThem()
{
    open();
    QVERIFY(!m_details->isVisible());
    m_table->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_table->chosenRow(), 0);
    QTest::keyClick(m_table, Qt::Key_Down);
    QTest::keyClick(m_table, Qt::Key_Down);
    QTest::keyClick(m_table, Qt::Key_Return);
    QVERIFY(m_details->isVisible());
    QVERIFY(m_details->hasFocus());
    const QString text = m_details->toPlainText();
    for (const char *words : {"Done 200", "gpt-5.1", "temperature", "xhigh → high", "req_96",
                              "resp_0123456789", "10,000", "1,024"}) {
        QString expected = QString::fromUtf8(words);
        QVERIFY2(text.contains(expected) || text.contains(expected.remove(u',')), words);
    }
    QTest::keyClick(m_details, Qt::Key_Escape);
    QVERIFY(!m_details->isVisible());
    QVERIFY(m_table->hasFocus());
    QCOMPARE(m_table->chosenRow(), 2);
}

void RequestsPageTest::detailsNeverTakeWordsForMarkup()
{
    RequestRecord nasty = failed(50, 400, u"<h1>no</h1>"_s);
    nasty.client = "<img src='file:///etc/passwd'>";
    nasty.model = "<a href='x'>m</a>";
    nasty.notes = {{core::Note::Kind::Ignored, "<b>p</b>", {}}};
    add({nasty});
    m_model->setReader(m_reader.get());
    QTRY_COMPARE(m_model->rowCount(), 1);
    m_window->show();
    m_table->setCurrentIndex(m_model->index(0, 0));
    QTest::keyClick(m_table, Qt::Key_Return);
    nasty.responseBody = "<script>alert(1)</script>";
    m_page->showDetails(nasty);
    const QString text = m_details->toPlainText();
    for (const char *words : {"<h1>no</h1>", "<img src='file:///etc/passwd'>", "<a href='x'>m</a>",
                              "<b>p</b>", "<script>alert(1)</script>"})
        QVERIFY2(text.contains(QLatin1String(words)), words);
}

void RequestsPageTest::bodiesAreRequestedOnceAndShown()
{
    open();
    QSignalSpy requested(m_page, &RequestsPage::detailsRequested);
    m_table->setCurrentIndex(m_model->index(2, 0));
    QCOMPARE(requested.count(), 0);
    button(u"Details"_s)->click();
    QCOMPARE(requested.count(), 1);
    const qint64 row = m_model->index(2, 0).data(RequestLogModel::RowNumberRole).toLongLong();
    QCOMPARE(requested.first().first().toLongLong(), row);
    QVERIFY(!m_details->toPlainText().contains(u"Hello"_s));
    Outcome<core::LoggedRequest> one;
    m_reader->one(row, one.callback());
    QVERIFY(one.wait() && one.isGood());
    m_page->showDetails(one.value().record);
    QVERIFY(m_details->toPlainText().contains(u"<b>Hello</b>"_s));
    // News of other rows do not take them away.
    m_model->showFinished(succeeded(98));
    QVERIFY(m_details->toPlainText().contains(u"<b>Hello</b>"_s));
    QCOMPARE(requested.count(), 1);
    // The details of one that is not chosen any more are late.
    m_table->setCurrentIndex(m_model->index(3, 0));
    QVERIFY(!m_details->toPlainText().contains(u"Hello"_s));
    m_page->showDetails(one.value().record);
    QVERIFY(!m_details->toPlainText().contains(u"Hello"_s));
}

void RequestsPageTest::aRunningRequestCanBeStopped()
{
    open();
    QSignalSpy stop(m_page, &RequestsPage::stopRequested);
    QVERIFY(!button(u"Stop"_s)->isEnabled());
    m_table->setCurrentIndex(m_model->index(2, 0));
    QVERIFY(!button(u"Stop"_s)->isEnabled());
    m_table->setCurrentIndex(m_model->index(1, 0));
    QVERIFY(button(u"Stop"_s)->isEnabled());
    button(u"Stop"_s)->click();
    QCOMPARE(stop.count(), 1);
    QCOMPARE(stop.first().first().toByteArray(), "req_98");
    m_model->showFinished(failed(98, 499, u"stopped"_s));
    QVERIFY(!button(u"Stop"_s)->isEnabled());
    QCOMPARE(m_model->recordAt(m_table->chosenRow())->requestId, "req_98");
}

void RequestsPageTest::theCurlCommandIsRequested()
{
    open();
    QVERIFY(!button(u"Copy as curl"_s)->isEnabled());
    QSignalSpy copy(m_page, &RequestsPage::curlRequested);
    m_table->setCurrentIndex(m_model->index(2, 0));
    button(u"Copy as curl"_s)->click();
    QCOMPARE(copy.count(), 1);
    QCOMPARE(copy.first().first().value<RequestRecord>().requestId, "req_96");
    QVERIFY(copy.first().at(1).toLongLong() > 0);
    m_page->report(u"It is in the clipboard."_s);
    QVERIFY(samples::visibleTexts(m_page).contains(u"It is in the clipboard."_s));
    m_table->setCurrentIndex(m_model->index(3, 0));
    QVERIFY(!samples::visibleTexts(m_page).contains(u"It is in the clipboard."_s));
}

void RequestsPageTest::theKeyboardFindsTheFilter()
{
    open();
    m_window->activateWindow();
    m_table->setFocus();
    auto *edit = m_page->findChild<QLineEdit *>();
    QTest::keySequence(m_window.get(), QKeySequence::Find);
    QVERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"status:429"_s);
    QTest::keyClick(edit, Qt::Key_Down);
    QVERIFY(m_table->hasFocus());
    QTRY_COMPARE(m_model->rowCount(), 1);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(edit->text().isEmpty());
    QTRY_VERIFY(m_model->rowCount() > 1);
}

void RequestsPageTest::theFilterIsReportedOnceTypingPauses()
{
    open();
    auto *edit = m_page->findChild<QLineEdit *>();
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QTest::keyClicks(edit, u"model:gpt"_s);
    QCOMPARE(m_model->filterText(), QString());
    QTRY_COMPARE(m_model->filterText(), u"model:gpt"_s);
    QTRY_COMPARE(reset.count(), 1);
}

void RequestsPageTest::anExampleBecomesTheFilter()
{
    open();
    const QMenu *menu = m_page->findChild<QToolButton *>()->menu();
    QVERIFY(menu && menu->actions().size() > 5);
    // Each of them has to be understood.
    for (QAction *example : menu->actions()) {
        example->trigger();
        QVERIFY2(!m_model->filterText().isEmpty() && !m_model->filterError(),
                 qPrintable(example->text()));
        QCOMPARE(example->text().section(u'\t', 1), m_model->filterText());
    }
}

void RequestsPageTest::deleteDeletesNothing()
{
    open();
    const int rows = m_model->rowCount();
    QSignalSpy clear(m_page, &RequestsPage::clearRequested);
    m_table->setCurrentIndex(m_model->index(2, 0));
    QTest::keyClick(m_table, Qt::Key_Delete);
    QTest::keyClick(m_table, Qt::Key_Backspace);
    QCOMPARE(m_model->rowCount(), rows);
    QCOMPARE(clear.count(), 0);
    QVERIFY(!m_page->findChild<QMessageBox *>());
}

void RequestsPageTest::clearingAsksFirst()
{
    open();
    QSignalSpy clear(m_page, &RequestsPage::clearRequested);
    const auto respond = [this](const QString &words) {
        button(u"Clear…"_s)->click();
        auto *question = m_page->findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *one : question->buttons()) {
            if (plain(one->text()) == words)
                one->click();
        }
        QTRY_VERIFY(!m_page->findChild<QMessageBox *>());
    };
    respond(u"Cancel"_s);
    QCOMPARE(clear.count(), 0);
    respond(u"Clear"_s);
    QCOMPARE(clear.count(), 1);
}

void RequestsPageTest::theFileNameChoosesTheFormat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<RequestsPage::ExportFormat>("format");
    QTest::newRow("table") << u"a.csv"_s << RequestsPage::ExportFormat::Csv;
    QTest::newRow("lines") << u"a.jsonl"_s << RequestsPage::ExportFormat::JsonLines;
    QTest::newRow("other") << u"a.txt"_s << RequestsPage::ExportFormat::Csv;
}

void RequestsPageTest::theFileNameChoosesTheFormat()
{
    QFETCH(const QString, name);
    open();
    QSignalSpy request(m_page, &RequestsPage::exportRequested);
    button(u"Export…"_s)->click();
    auto *dialog = m_page->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->acceptMode() == QFileDialog::AcceptSave);
    Q_EMIT dialog->fileSelected(m_folder->filePath(name));
    dialog->close();
    QCOMPARE(request.count(), 1);
    QCOMPARE(request.first().first().toString(), m_folder->filePath(name));
    QTEST(request.first().at(1).value<RequestsPage::ExportFormat>(), "format");
}

void RequestsPageTest::anExportShowsHowFarItIsAndCanBeCancelled()
{
    using Phase = ExportProgress::Phase;
    open();
    QVERIFY(!button(u"Cancel"_s));
    m_page->setExport({Phase::Running, 250, 1000, u"/x.csv"_s, {}});
    QCOMPARE(m_page->findChild<QProgressBar *>()->value(), 250);
    QVERIFY(!button(u"Export…"_s)->isEnabled());
    QSignalSpy cancel(m_page, &RequestsPage::exportCancelRequested);
    button(u"Cancel"_s)->click();
    QCOMPARE(cancel.count(), 1);
    m_page->setExport({Phase::Done, 1000, 1000, u"/x.csv"_s, {}});
    QVERIFY(!button(u"Cancel"_s));
    QVERIFY(button(u"Export…"_s)->isEnabled());
    QVERIFY(samples::visibleTexts(m_page).join(u' ').contains(u"x.csv"_s));
    m_page->setExport({Phase::Failed, 10, 1000, u"/x.csv"_s,
                       core::Error{core::ErrorCode::Storage, u"no room"_s}});
    QVERIFY(samples::visibleTexts(m_page).join(u' ').contains(u"no room"_s));
}

void RequestsPageTest::theChoiceAndThePlaceStayWhileRowsComeIn()
{
    open(u"many"_s);
    m_table->verticalScrollBar()->setValue(40);
    m_table->setCurrentIndex(m_model->index(45, 0));
    const QByteArray chosen = m_model->recordAt(45)->requestId;
    const int place = m_table->rowViewportPosition(45);
    m_model->showStarted(running(998));
    add({succeeded(999)});
    m_model->refresh();
    QTRY_COMPARE(m_table->chosenRow(), 47);
    QCOMPARE(m_model->recordAt(m_table->chosenRow())->requestId, chosen);
    QCOMPARE(m_table->rowViewportPosition(47), place);
    // At the top, what is new is seen.
    m_table->verticalScrollBar()->setValue(0);
    m_model->showStarted(running(1000));
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
}

void RequestsPageTest::olderOnesComeWhileScrolling()
{
    open(u"many"_s);
    const int first = m_model->rowCount();
    QVERIFY(first < 400);
    QVERIFY(waitUntil([this] {
        m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum());
        return m_model->rowCount() == 400;
    }));
    QTRY_VERIFY(m_model->recordAt(399));
    QCOMPARE(m_model->recordAt(399)->requestId, "req_1");
}

void RequestsPageTest::theLayoutIsRemembered()
{
    open();
    m_table->setColumnWidth(1, 231);
    button(u"Details"_s)->click();
    const QJsonObject memory = m_page->layoutMemory();
    RequestsPage other(*m_model);
    other.restoreLayout(memory);
    QCOMPARE(other.findChild<RequestTable *>()->columnWidth(1), 231);
    QVERIFY(other.findChild<RequestDetailsPane *>()->isVisibleTo(&other));
    // What cannot be read changes nothing.
    RequestsPage third(*m_model);
    const int width = third.findChild<RequestTable *>()->columnWidth(1);
    third.restoreLayout({{u"table"_s, QJsonObject{{u"header"_s, u"rubbish"_s}}}});
    QCOMPARE(third.findChild<RequestTable *>()->columnWidth(1), width);
}

void RequestsPageTest::tabLeavesTheTable()
{
    open(u"details"_s);
    m_window->activateWindow();
    m_table->setFocus();
    m_table->setCurrentIndex(m_model->index(0, 0));
    QSet<QWidget *> reached;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const char *words : {"Stop", "Copy as curl", "Details", "Export…", "Clear…"})
        QVERIFY2(reached.contains(button(QString::fromUtf8(words))), words);
    QVERIFY(reached.contains(m_details) && reached.contains(m_table));
    QVERIFY(reached.contains(m_page->findChild<QLineEdit *>()));
    QVERIFY(reached.contains(m_page->findChild<QToolButton *>()));
}

TEST_CLASS(RequestsPageTest, QApplication)

} // namespace tst_requestspage

#include "tst_requestspage.moc"
