// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"
#include "tests/ui/UiSamples.h"
#include "ui/ActivityCard.h"
#include "ui/ActivityChart.h"
#include "ui/MainWindow.h"
#include "ui/OverviewPage.h"
#include "ui/Theme.h"
#include "ui/models/LimitsModel.h"
#include "ui/models/UsageHistoryModel.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

namespace tst_activitycard {

using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::DailyUsage;

//! The activity of the last days, on the page where it stands.
class ActivityCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryStateWithoutClippedWords_data();
    void showsEveryStateWithoutClippedWords();
    void withoutFiguresThereIsNothingToSee();
    void theArrowKeysGoFromDayToDay_data();
    void theArrowKeysGoFromDayToDay();
    void theSameFiguresAreATable();
    void partsDifferWithoutColour();
    void barsGrowWithTheTokens();
    void everyControlHasAName();

private:
    void open(const QList<DailyUsage> &days);
    [[nodiscard]] QPushButton *tableButton() const;

    ManualClock m_clock{samples::Monday};
    std::unique_ptr<LimitsModel> m_limits;
    std::unique_ptr<UsageHistoryModel> m_usage;
    std::unique_ptr<MainWindow> m_window;
    OverviewPage *m_page = nullptr;
    ActivityCard *m_card = nullptr;
    ActivityChart *m_chart = nullptr;
    QPalette m_lightPalette;
    QFont m_font;
};

namespace {

QList<DailyUsage> days(qint64 factor)
{
    QList<DailyUsage> all;
    for (int i = 13; i >= 0; --i) {
        DailyUsage day;
        day.day = QDate(2026, 3, 2).addDays(-i);
        day.requests = factor == 0 || i == 5 ? 0 : 20 - i;
        day.inputTokens = day.requests * factor * (1 + i % 3);
        day.cachedTokens = day.inputTokens / 2;
        day.outputTokens = day.inputTokens / 6;
        all.append(day);
    }
    return all;
}

} // namespace

void ActivityCardTest::initTestCase()
{
    m_lightPalette = QApplication::palette();
    m_font = QApplication::font();
}

void ActivityCardTest::init()
{
    m_window.reset();
    m_limits = std::make_unique<LimitsModel>(m_clock);
    m_usage = std::make_unique<UsageHistoryModel>();
    m_window = std::make_unique<MainWindow>();
    m_page = new OverviewPage(*m_limits);
    m_card = new ActivityCard(*m_usage);
    m_page->addCard(m_card);
    m_window->addPage(u"Overview"_s, m_page);
    m_chart = m_card->findChild<ActivityChart *>();
}

void ActivityCardTest::cleanup()
{
    m_window.reset();
    QApplication::setPalette(m_lightPalette);
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void ActivityCardTest::open(const QList<DailyUsage> &days)
{
    m_page->setState(samples::fullState());
    m_limits->setSnapshot(samples::limits(m_clock.unixSeconds()));
    m_usage->setDays(days);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::processEvents();
}

QPushButton *ActivityCardTest::tableButton() const
{
    return m_card->findChild<QPushButton *>();
}

void ActivityCardTest::showsEveryStateWithoutClippedWords_data()
{
    QTest::addColumn<qint64>("factor");
    QTest::addColumn<bool>("isTable");
    QTest::addColumn<QString>("look");
    for (const char *look : {"light", "dark", "small", "large-font", "rtl"}) {
        const QString name = QString::fromLatin1(look);
        QTest::addRow("unused, %s", look) << qint64(0) << false << name;
        QTest::addRow("few, %s", look) << qint64(7) << false << name;
        QTest::addRow("many, %s", look) << qint64(123'456) << false << name;
        QTest::addRow("table, %s", look) << qint64(123'456) << true << name;
    }
}

void ActivityCardTest::showsEveryStateWithoutClippedWords()
{
    QFETCH(const qint64, factor);
    QFETCH(const bool, isTable);
    QFETCH(const QString, look);
    samples::applyLook(look);
    init(); // again: as if started with this look
    m_window->resize(look == u"small" || look == u"large-font" ? QSize(640, 440) : QSize(860, 900));
    open(days(factor));
    if (isTable)
        tableButton()->click();
    m_chart->setFocus();
    // The card grows first, then the page around it.
    QTRY_COMPARE(samples::clippedWidgets(m_card), QStringList());
    m_page->verticalScrollBar()->setValue(m_page->verticalScrollBar()->maximum());
    samples::keepImage(m_window.get(),
                       u"activity-"_s
                           + QString::fromLatin1(QTest::currentDataTag()).replace(u", "_s, u"-"_s));
    QVERIFY2(!m_page->horizontalScrollBar()->isVisible(), "words go beyond the window");
}

void ActivityCardTest::withoutFiguresThereIsNothingToSee()
{
    open({});
    QVERIFY(!m_chart->isVisible() && !tableButton()->isVisible());
    m_usage->setDays(days(0));
    QVERIFY(samples::visibleTexts(m_card).join(u' ').contains(u"No requests yet"_s));
    QVERIFY(!m_chart->isVisible() && !tableButton()->isVisible());
    m_usage->setDays(days(1));
    QVERIFY(!samples::visibleTexts(m_card).join(u' ').contains(u"No requests yet"_s));
    QVERIFY(m_chart->isVisible() && tableButton()->isVisible());
    m_usage->setError({core::ErrorCode::Storage, u"disk on fire"_s});
    QVERIFY(samples::visibleTexts(m_card).join(u' ').contains(u"disk on fire"_s));
}

void ActivityCardTest::theArrowKeysGoFromDayToDay_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("back");
    QTest::newRow("left to right") << Qt::LeftToRight << int(Qt::Key_Left);
    QTest::newRow("right to left") << Qt::RightToLeft << int(Qt::Key_Right);
}

void ActivityCardTest::theArrowKeysGoFromDayToDay()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const int, back);
    QApplication::setLayoutDirection(direction);
    init();
    open(days(1000));
    m_window->activateWindow();
    m_chart->setFocus();
    QTRY_COMPARE(m_chart->currentDay(), 13); // today
    QVERIFY(samples::visibleTexts(m_card).contains(m_usage->dayText(13)));
    QTest::keyClick(m_chart, Qt::Key(back));
    QCOMPARE(m_chart->currentDay(), 12);
    QVERIFY(samples::visibleTexts(m_card).contains(m_usage->dayText(12)));
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(m_chart);
    QCOMPARE(chart->role(), QAccessible::Chart);
    QCOMPARE(chart->text(QAccessible::Value), m_usage->dayText(12));
    QTest::keyClick(m_chart, Qt::Key_Home);
    QCOMPARE(m_chart->currentDay(), 0);
    QTest::keyClick(m_chart, Qt::Key(back));
    QCOMPARE(m_chart->currentDay(), 0);
    QTest::keyClick(m_chart, Qt::Key_End);
    QCOMPARE(m_chart->currentDay(), 13);
}

void ActivityCardTest::theSameFiguresAreATable()
{
    open(days(1000));
    auto *table = m_card->findChild<QTableView *>();
    QVERIFY(!table->isVisible());
    tableButton()->click();
    QVERIFY(table->isVisible() && !m_chart->isVisible());
    QCOMPARE(table->model()->rowCount(), 15); // the last one is the total
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(table);
    QVERIFY(accessible->tableInterface());
    QCOMPARE(accessible->tableInterface()->rowCount(), 15);
    QCOMPARE(accessible->tableInterface()->cellAt(13, 1)->text(QAccessible::Name), u"20"_s);
    // All lines without scrolling inside the page.
    QCOMPARE(table->verticalScrollBar()->maximum(), 0);
    tableButton()->click();
    QVERIFY(!table->isVisible() && m_chart->isVisible());
}

void ActivityCardTest::partsDifferWithoutColour()
{
    using Part = ActivityChart::Part;
    for (const QPalette &palette : {m_lightPalette, samples::darkPalette()}) {
        const auto drawn = [&palette](Part part) {
            QImage image(40, 40, QImage::Format_RGB32);
            QPainter painter(&image);
            ActivityChart::paintPart(painter, QRectF(0, 0, 40, 40), part, palette);
            painter.end();
            return image.convertToFormat(QImage::Format_Grayscale8);
        };
        const auto span = [](const QImage &image) {
            int least = 255;
            int most = 0;
            for (int y = 10; y < 30; ++y) {
                for (int x = 10; x < 30; ++x) {
                    least = std::min(least, qGray(image.pixel(x, y)));
                    most = std::max(most, qGray(image.pixel(x, y)));
                }
            }
            return std::pair(least, most);
        };
        const auto [cachedLeast, cachedMost] = span(drawn(Part::Cached));
        const auto [inputLeast, inputMost] = span(drawn(Part::Input));
        const auto [outputLeast, outputMost] = span(drawn(Part::Output));
        QVERIFY(cachedMost - cachedLeast > 40); // a pattern
        QCOMPARE(inputLeast, inputMost);        // a plain ground
        QCOMPARE(outputLeast, outputMost);
        QVERIFY(std::abs(inputLeast - outputLeast) > 40); // of another lightness
    }
}

void ActivityCardTest::barsGrowWithTheTokens()
{
    QList<DailyUsage> two = days(0).last(2);
    two[0].requests = two[1].requests = 1;
    two[0].outputTokens = 100;
    two[1].outputTokens = 50;
    open(two);
    m_chart->clearFocus();
    const QImage image = m_chart->grab().toImage();
    const QRgb ink = m_chart->palette().color(QPalette::WindowText).rgb();
    const auto inkIn = [&image, ink](int from, int to) {
        int most = 0;
        for (int x = from; x < to; ++x) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                count += image.pixel(x, y) == ink ? 1 : 0;
            most = std::max(most, count);
        }
        return most;
    };
    const int middle = image.width() / 2;
    const int first = inkIn(middle / 2, middle);
    const int second = inkIn(middle * 3 / 2, image.width());
    QVERIFY(second > 10);
    QVERIFY2(std::abs(first - 2 * second) <= 3, qPrintable(u"%1, %2"_s.arg(first).arg(second)));
}

void ActivityCardTest::everyControlHasAName()
{
    open(days(1000));
    QCOMPARE(samples::namelessWidgets(m_card), QStringList());
    tableButton()->click();
    QCOMPARE(samples::namelessWidgets(m_card), QStringList());
}

TEST_CLASS(ActivityCardTest, QApplication)

} // namespace tst_activitycard

#include "tst_activitycard.moc"
