// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "ui/Theme.h"

#include <QtCore/QLocale>
#include <QtGui/QCloseEvent>
#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStyledItemDelegate>

namespace ui {

namespace {

constexpr QSize DefaultSize(940, 720);
//! Of a window whose frame is not known yet: a title bar.
constexpr int TitleBar = 40;
constexpr int BadgeRole = Qt::UserRole;

//! An entry of the sidebar: icon, name, and a number at its end.
class SidebarDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetrics &metrics = option.fontMetrics;
        const int badge = metrics.horizontalAdvance(badgeText(99)) + metrics.height();
        const int text = metrics.horizontalAdvance(index.data().toString());
        return {Padding + iconSide(metrics) + Padding + text + Padding + badge + Padding,
                2 * metrics.height()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool isChosen = option.state & QStyle::State_Selected;
        const QPalette &palette = option.palette;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(painter, option);
        const auto placed = [&option](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        QRect area = option.rect.adjusted(Padding, 0, -Padding, 0);
        const int side = iconSide(option.fontMetrics);
        const QRect icon(area.left(), area.center().y() - side / 2, side, side);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, placed(icon), Qt::AlignCenter,
                   isChosen ? QIcon::Selected : QIcon::Normal);
        area.setLeft(icon.right() + Padding);
        painter->setFont(option.font);
        painter->setPen(palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(placed(area), Qt::AlignVCenter | Qt::AlignLeading,
                          index.data().toString());
        if (const int count = index.data(BadgeRole).toInt(); count > 0)
            paintBadge(painter, option, placed, count);
        painter->restore();
    }

private:
    static constexpr int Padding = 10;

    static int iconSide(const QFontMetrics &metrics) { return qRound(metrics.height() * 1.1); }

    static QString badgeText(int count)
    {
        return count > 99 ? QLocale().toString(99) + u'+' : QLocale().toString(count);
    }

    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
    {
        const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
        const QColor highlight = option.palette.color(QPalette::Highlight);
        painter->setPen(Qt::NoPen);
        if (option.state & QStyle::State_Selected) {
            painter->setBrush(highlight);
            painter->drawRoundedRect(ground, 6, 6);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->setBrush(mixed(option.palette.color(QPalette::Base), highlight, 0.18));
            painter->drawRoundedRect(ground, 6, 6);
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(option.palette.color(QPalette::HighlightedText), 1.5));
            painter->drawRoundedRect(ground.adjusted(2, 2, -2, -2), 4, 4);
        }
    }

    template<typename Placed>
    static void paintBadge(QPainter *painter, const QStyleOptionViewItem &option,
                           const Placed &placed, int count)
    {
        const QFontMetrics &metrics = option.fontMetrics;
        const QString text = badgeText(count);
        const int height = metrics.height() + 2;
        const int width = std::max(height, metrics.horizontalAdvance(text) + metrics.height() / 2);
        QRect badge(0, 0, width, height);
        badge.moveCenter(option.rect.center());
        badge.moveRight(option.rect.right() - Padding);
        badge = placed(badge);
        painter->setPen(QPen(Qt::white, 1));
        painter->setBrush(BadgeGround);
        painter->drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0,
                                 height / 2.0);
        painter->drawText(badge, Qt::AlignCenter, text);
    }

    //! 5.9:1 against the white on it.
    static constexpr QColor BadgeGround{0xc6, 0x28, 0x28};
};

} // namespace

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
    m_sidebar->setItemDelegate(new SidebarDelegate(m_sidebar));
    m_sidebar->setSpacing(spacing(this, 0.2));
    m_sidebar->setMouseTracking(true);
    m_sidebar->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_sidebar->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    m_sidebar->hide();
    connect(m_sidebar, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_sidebar, &QListWidget::currentRowChanged, this, &MainWindow::pageShown);

    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this,
            &MainWindow::quitRequested);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this,
            &MainWindow::closeRequested);
    setWindowIcon(applicationIcon());
    // Half of a small screen at twice its scale; the pages scroll.
    setMinimumSize(320, 240);
    resize(DefaultSize);
    setDemo(false);
    applyPalette();
}

void MainWindow::addPage(const QString &name, QWidget *page, const QString &icon)
{
    const int index = m_pages->addWidget(page);
    m_icons.append(icon);
    m_sidebar->addItem(new QListWidgetItem(lineIcon(icon, m_sidebar->palette()), name));
    fitSidebar();
    m_sidebar->setVisible(m_pages->count() > 1);
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)), this);
    connect(shortcut, &QShortcut::activated, this, [this, index] { showPage(index); });
    if (index == 0)
        showPage(0);
}

QStringList MainWindow::pageNames() const
{
    QStringList names;
    for (int row = 0; row < m_sidebar->count(); ++row)
        names << m_sidebar->item(row)->text();
    return names;
}

void MainWindow::setBadge(int index, int count, const QString &words)
{
    QListWidgetItem *item = m_sidebar->item(index);
    if (!item)
        return;
    item->setData(BadgeRole, count);
    item->setToolTip(count > 0 ? words : QString());
    item->setData(Qt::AccessibleTextRole,
                  count > 0 ? tr("%1, %2", "page and its news").arg(item->text(), words)
                            : QVariant());
}

//! As wide as its entries, which are tall enough to be hit without aiming.
void MainWindow::fitSidebar()
{
    m_sidebar->doItemsLayout();
    m_sidebar->updateGeometry();
}

void MainWindow::applyPalette()
{
    m_isApplying = true;
    const QPalette readable = withReadablePlaceholder(palette());
    // Only this one colour: the rest goes on following the desktop.
    QPalette own;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        own.setBrush(group, QPalette::PlaceholderText,
                     readable.brush(group, QPalette::PlaceholderText));
    }
    setPalette(own);
    for (int row = 0; row < m_sidebar->count(); ++row)
        m_sidebar->item(row)->setIcon(lineIcon(m_icons.at(row), m_sidebar->palette()));
    m_isApplying = false;
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitSidebar();
    if (event->type() == QEvent::PaletteChange && !m_isApplying)
        applyPalette();
}

void MainWindow::fitToScreen()
{
    if (isMaximized() || isFullScreen())
        return;
    const QRect room = screen()->availableGeometry();
    const QSize frame = (frameGeometry().size() - size()).expandedTo(QSize(0, TitleBar));
    resize(size().boundedTo(room.size() - frame));
    // Without a position of its own, the window system places it.
    if (!testAttribute(Qt::WA_Moved) && pos().isNull())
        return;
    const QRect all = frameGeometry();
    if (room.contains(all))
        return;
    move(std::clamp(all.left(), room.left(), std::max(room.left(), room.right() + 1 - all.width())),
         std::clamp(all.top(), room.top(), std::max(room.top(), room.bottom() + 1 - all.height())));
}

void MainWindow::showEvent(QShowEvent *event)
{
    fitToScreen();
    QMainWindow::showEvent(event);
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
