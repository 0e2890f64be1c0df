// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"
#include "tests/ui/UiSamples.h"
#include "ui/Buttons.h"
#include "ui/FlowLayout.h"
#include "ui/MainWindow.h"
#include "ui/OverviewPage.h"
#include "ui/Theme.h"
#include "ui/models/LimitsModel.h"

#include <QtGui/QScreen>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

namespace tst_mainwindow {

using namespace Qt::Literals::StringLiterals;
using namespace ui;

//! The frame around the pages, and the buttons that they share.
class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void buttonsKeepTheirSize();
    void aRowIsCentredInItsHeight();
    void placeholdersCanBeReadInEveryPalette();
    void theWindowFitsOnTheScreen();
    void aPageCanHaveABadge();
    void closingTheWindowIsRequested();
    void theSidebarComesWithTheSecondPage();

private:
    void open();

    ManualClock m_clock{samples::Monday};
    std::unique_ptr<LimitsModel> m_limits;
    std::unique_ptr<MainWindow> m_window;
    OverviewPage *m_page = nullptr;
    QPalette m_lightPalette;
};

void MainWindowTest::initTestCase()
{
    m_lightPalette = QApplication::palette();
}

void MainWindowTest::init()
{
    m_window.reset();
    m_limits = std::make_unique<LimitsModel>(m_clock);
    m_window = std::make_unique<MainWindow>();
    m_page = new OverviewPage(*m_limits);
    m_window->addPage(u"Overview"_s, m_page);
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_limits.reset();
    QApplication::setPalette(m_lightPalette);
}

void MainWindowTest::open()
{
    m_page->setState(samples::fullState());
    m_limits->setSnapshot(samples::limits(m_clock.unixSeconds()));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::processEvents();
}

void MainWindowTest::buttonsKeepTheirSize()
{
    QWidget group;
    CopyButton copy(u"&Copy"_s, u"Copy"_s, &group);
    CopyButton longer(u"Copy the base URL"_s, u"Copy"_s, &group);
    for (CopyButton *each : {&copy, &longer}) {
        const QSize before = each->sizeHint();
        each->click();
        QCOMPARE(each->text(), u"Copied"_s);
        QCOMPARE(each->sizeHint(), before);
    }
    const QPushButton usual(u"Cancel"_s, &group);
    const QPushButton *roomy = makeButton(u"Cancel"_s, &group);
    QVERIFY(roomy->sizeHint().width() >= usual.sizeHint().width() + 6);
    QCOMPARE(roomy->sizeHint().height(), usual.sizeHint().height());
    QCOMPARE(PrimaryButton(u"Send"_s, &group).sizeHint().height(), usual.sizeHint().height());
}

void MainWindowTest::aRowIsCentredInItsHeight()
{
    QWidget row;
    auto *layout = new FlowLayout(4);
    row.setLayout(layout);
    QList<QWidget *> items;
    for (const QSize &size : {QSize(40, 30), QSize(40, 20), QSize(40, 10)}) {
        items.append(new QWidget(&row));
        items.last()->setFixedSize(size);
        layout->addWidget(items.last());
    }
    layout->setGeometry(QRect(0, 0, 90, 100)); // two beside each other, one below
    QCOMPARE(items.at(0)->geometry(), QRect(0, 0, 40, 30));
    QCOMPARE(items.at(1)->geometry(), QRect(44, 5, 40, 20));
    QCOMPARE(items.at(2)->geometry(), QRect(0, 34, 40, 10));
    QCOMPARE(layout->heightForWidth(90), 44);
    QCOMPARE(layout->heightForWidth(200), 30);
}

void MainWindowTest::placeholdersCanBeReadInEveryPalette()
{
    for (const QPalette &palette :
         {m_lightPalette, samples::darkPalette(), QPalette(QColor(50, 50, 50), QColor(40, 40, 40)),
          QPalette(QColor(20, 20, 20))}) {
        QApplication::setPalette(palette);
        init();
        auto *edit = new QLineEdit(m_page);
        m_window->show();
        const QPalette shown = edit->palette();
        QVERIFY2(contrast(shown.color(QPalette::PlaceholderText), shown.color(QPalette::Base))
                     >= 4.5,
                 qPrintable(shown.color(QPalette::PlaceholderText).name(QColor::HexArgb)));
        // Also when the desktop changes while the window is open.
        QApplication::setPalette(samples::darkPalette());
        QApplication::processEvents();
        const QPalette later = edit->palette();
        QCOMPARE(later.color(QPalette::Base), samples::darkPalette().color(QPalette::Base));
        QVERIFY(contrast(later.color(QPalette::PlaceholderText), later.color(QPalette::Base))
                >= 4.5);
    }
}

void MainWindowTest::theWindowFitsOnTheScreen()
{
    const QRect room = m_window->screen()->availableGeometry();
    m_window->resize(room.size() * 2);
    open();
    QVERIFY(room.contains(m_window->frameGeometry()));
    // A small screen at twice its scale.
    QVERIFY(m_window->minimumSizeHint().width() <= 480);
    QVERIFY(m_window->minimumSizeHint().height() <= 320);
    QVERIFY(m_window->minimumWidth() <= 480 && m_window->minimumHeight() <= 320);
    // What an earlier start has left may have been on another screen.
    m_window->hide();
    m_window->move(room.right() - 20, room.bottom() - 20);
    m_window->show();
    QVERIFY(room.contains(m_window->frameGeometry()));
}

void MainWindowTest::aPageCanHaveABadge()
{
    m_window->addPage(u"Requests"_s, new QWidget, u"page-requests"_s);
    open();
    auto *sidebar = m_window->findChild<QListWidget *>();
    QVERIFY(!sidebar->item(1)->icon().isNull());
    const QImage before = sidebar->grab().toImage();
    m_window->setBadge(1, 3, u"3 failed requests"_s);
    QVERIFY(sidebar->grab().toImage() != before);
    QCOMPARE(sidebar->item(1)->data(Qt::AccessibleTextRole).toString(),
             u"Requests, 3 failed requests"_s);
    m_window->setBadge(1, 0);
    QVERIFY(sidebar->grab().toImage() == before);
    QCOMPARE(m_window->pageNames(), (QStringList{u"Overview"_s, u"Requests"_s}));
}

void MainWindowTest::closingTheWindowIsRequested()
{
    open();
    QSignalSpy spy(m_window.get(), &MainWindow::closeRequested);
    m_window->close();
    QCOMPARE(spy.count(), 1);
    QVERIFY(m_window->isVisible());
    m_window->allowClose();
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

void MainWindowTest::theSidebarComesWithTheSecondPage()
{
    open();
    auto *sidebar = m_window->findChild<QListWidget *>();
    QVERIFY(!sidebar->isVisible());
    auto *second = new QWidget;
    m_window->addPage(u"Requests"_s, second);
    QVERIFY(sidebar->isVisible());
    QCOMPARE(m_window->currentPage(), 0);
    m_window->showPage(1);
    QVERIFY(second->isVisible());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(m_window->currentPage(), 0);
}

TEST_CLASS(MainWindowTest, QApplication)

} // namespace tst_mainwindow

#include "tst_mainwindow.moc"
