// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ClientPicker.h"

#include "ui/Theme.h"
#include "ui/models/ClientRecipes.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace ui {

namespace {

constexpr int RowsWhenNarrow = 5;
constexpr int RowsWhenWide = 16;

//! A heading; or a client's name, with what is known of it in smaller words below.
class ClientDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const int line = option.fontMetrics.height();
        if (index.data(ClientRecipes::IsHeadingRole).toBool())
            return {0, line + line / 2};
        const int lines = int(statusLines(index).size());
        return {0, line + lines * QFontMetrics(smaller(option.font)).height() + line / 3};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString name = std::exchange(item.text, QString());
        const QWidget *view = option.widget;
        const QStyle *style = view ? view->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, view);
        painter->save();
        if (index.data(ClientRecipes::IsHeadingRole).toBool())
            paintHeading(painter, item, name);
        else
            paintClient(painter, item, name, index);
        painter->restore();
        if (item.state.testFlag(QStyle::State_HasFocus))
            paintFocus(painter, item, *style);
    }

private:
    //! The list is narrow: one fact in a line.
    [[nodiscard]] static QStringList statusLines(const QModelIndex &index)
    {
        return index.data(ClientRecipes::StatusRole)
            .toString()
            .split(ClientRecipes::StatusSeparator.toString(), Qt::SkipEmptyParts);
    }

    [[nodiscard]] static QFont smaller(QFont font)
    {
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * 0.88);
        return font;
    }

    [[nodiscard]] static QRect textRect(const QStyleOptionViewItem &item)
    {
        const int side = item.fontMetrics.averageCharWidth() / 2;
        return item.rect.adjusted(side, 0, -side, 0);
    }

    static void paintLine(QPainter *painter, const QStyleOptionViewItem &item, const QRect &rect,
                          const QFont &font, const QColor &colour, const QString &text)
    {
        painter->setFont(font);
        painter->setPen(colour);
        const QString fitting = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
        const Qt::Alignment start =
            QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter);
        painter->drawText(rect, int(start), fitting);
    }

    //! Styles draw it around the text, which they are not given here.
    static void paintFocus(QPainter *painter, const QStyleOptionViewItem &item, const QStyle &style)
    {
        const bool isChosen = item.state.testFlag(QStyle::State_Selected);
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(item);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = item.palette.color(isChosen ? QPalette::Highlight : QPalette::Base);
        style.drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, item.widget);
    }

    static void paintHeading(QPainter *painter, const QStyleOptionViewItem &item,
                             const QString &name)
    {
        QFont font = smaller(item.font);
        font.setBold(true);
        QRect rect = textRect(item);
        rect.setTop(rect.top() + item.fontMetrics.height() / 3);
        paintLine(painter, item, rect, font, Theme(item.palette).secondaryText, name);
    }

    static void paintClient(QPainter *painter, const QStyleOptionViewItem &item,
                            const QString &name, const QModelIndex &index)
    {
        const bool isChosen = item.state.testFlag(QStyle::State_Selected);
        const Theme theme(item.palette);
        const QPalette::ColorGroup group =
            item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
        const QColor chosen = item.palette.color(group, QPalette::HighlightedText);
        const QStringList status = statusLines(index);
        QRect rect = textRect(item);
        const QColor text = item.palette.color(group, QPalette::Text);
        const QFont small = smaller(item.font);
        const int lower = QFontMetrics(small).height();
        const int upper = item.fontMetrics.height();
        const int gap = (rect.height() - upper - lower * int(status.size())) / 2;
        rect = {rect.left(), rect.top() + gap, rect.width(), upper};
        paintLine(painter, item, rect, item.font, isChosen ? chosen : text, name);
        const QColor quiet = index.data(ClientRecipes::IsTroubledRole).toBool()
            ? theme.warning
            : theme.secondaryText;
        for (const QString &line : status) {
            rect = {rect.left(), rect.bottom() + 1, rect.width(), lower};
            paintLine(painter, item, rect, small, isChosen ? chosen : quiet, line);
        }
    }
};

} // namespace

ClientPicker::ClientPicker(ClientRecipes &recipes, QWidget *parent)
    : Card(tr("Programs"), parent)
    , m_recipes(recipes)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_empty(makeText(this))
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search programs"));
    m_search->setClearButtonEnabled(true);
    m_list->setModel(&m_recipes);
    m_list->setItemDelegate(new ClientDelegate(m_list));
    m_list->setAccessibleName(tr("Programs"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_empty->setText(tr("No programs match. See “Any program” for what to enter."));
    m_empty->hide();
    body()->addWidget(m_search);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_empty);
    connect(m_search, &QLineEdit::textChanged, this, &ClientPicker::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ClientPicker::follow);
    connect(&m_recipes, &QAbstractItemModel::modelReset, this, &ClientPicker::keepChoice);
    connect(&m_recipes, &QAbstractItemModel::dataChanged, this, [this] {
        m_list->doItemsLayout(); // rows grow with their status
        fitHeight();
    });
    keepChoice();
    fitHeight();
}

void ClientPicker::choose(const QString &id)
{
    const int row = m_recipes.rowOf(id);
    if (row >= 0)
        m_list->setCurrentIndex(m_recipes.index(row));
}

void ClientPicker::setWide(bool isWide)
{
    if (m_isWide == isWide)
        return;
    m_isWide = isWide;
    fitHeight();
}

void ClientPicker::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void ClientPicker::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    // The layout follows with the event loop.
    QTimer::singleShot(0, m_list, [this] { m_list->scrollTo(m_list->currentIndex()); });
}

void ClientPicker::filter(const QString &words)
{
    m_recipes.setFilter(words);
}

//! What was chosen stays chosen if it can be seen; otherwise the first that matches is.
void ClientPicker::keepChoice()
{
    const int first = m_recipes.firstRow();
    m_empty->setVisible(first < 0);
    m_list->setVisible(first >= 0);
    if (m_recipes.rowOf(m_chosen) >= 0)
        choose(m_chosen);
    else if (first >= 0)
        m_list->setCurrentIndex(m_recipes.index(first));
    fitHeight();
}

void ClientPicker::follow(const QModelIndex &index)
{
    const QString id = index.data(ClientRecipes::IdRole).toString();
    if (id.isEmpty() || id == m_chosen)
        return;
    m_chosen = id;
    Q_EMIT clientChosen(id);
}

void ClientPicker::fitHeight()
{
    const int row = std::max(m_list->sizeHintForRow(0), fontMetrics().height());
    int all = 2 * m_list->frameWidth();
    for (int i = 0; i < m_recipes.rowCount(); ++i)
        all += m_list->sizeHintForRow(i);
    const int most = row * (m_isWide ? RowsWhenWide : RowsWhenNarrow);
    m_list->setMinimumHeight(std::min(all, most));
    m_list->setMaximumHeight(m_isWide ? QWIDGETSIZE_MAX : most);
}

} // namespace ui
