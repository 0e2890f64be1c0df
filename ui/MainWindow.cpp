// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "ui/Theme.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>

namespace ui {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_sidebar(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
{
    auto *center = new QWidget(this);
    auto *layout = new QHBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(center);

    m_sidebar->setAccessibleName(tr("Pages"));
    m_sidebar->setFrameShape(QFrame::NoFrame);
    m_sidebar->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sidebar->setSpacing(spacing(this, 0.15));
    m_sidebar->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_sidebar->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    m_sidebar->hide();
    connect(m_sidebar, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);

    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this,
            &MainWindow::quitRequested);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this,
            &MainWindow::closeRequested);
    setWindowIcon(applicationIcon());
    setMinimumSize(480, 330);
    resize(860, 600);
    setDemo(false);
}

void MainWindow::addPage(const QString &name, QWidget *page)
{
    const int index = m_pages->addWidget(page);
    m_sidebar->addItem(name);
    fitSidebar();
    m_sidebar->setVisible(m_pages->count() > 1);
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)), this);
    connect(shortcut, &QShortcut::activated, this, [this, index] { showPage(index); });
    if (index == 0)
        showPage(0);
}

//! Each entry is tall enough to be hit without aiming, in every size of the font.
void MainWindow::fitSidebar()
{
    const QFontMetrics metrics = m_sidebar->fontMetrics();
    for (int row = 0; row < m_sidebar->count(); ++row) {
        QListWidgetItem *item = m_sidebar->item(row);
        item->setSizeHint(
            {metrics.horizontalAdvance(item->text()) + 2 * metrics.height(), 2 * metrics.height()});
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitSidebar();
}

int MainWindow::currentPage() const
{
    return m_pages->currentIndex();
}

void MainWindow::showPage(int index)
{
    if (index >= 0 && index < m_pages->count())
        m_sidebar->setCurrentRow(index);
}

void MainWindow::setDemo(bool isDemo)
{
    setWindowTitle(isDemo ? tr("Demo – ChatMock") : tr("ChatMock"));
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose) {
        event->accept();
        return;
    }
    event->ignore();
    Q_EMIT closeRequested();
}

} // namespace ui
