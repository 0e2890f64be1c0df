// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ClientPicker.h"

#include "ui/Theme.h"
#include "ui/models/ClientRecipes.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

#include <algorithm>

namespace ui {

namespace {

constexpr int RowsWhenNarrow = 4;

} // namespace

ClientPicker::ClientPicker(ClientRecipes &recipes, QWidget *parent)
    : Card(tr("Programs"), parent)
    , m_recipes(recipes)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_empty(makeText(this))
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the programs"));
    m_search->setClearButtonEnabled(true);
    m_list->setModel(&m_recipes);
    m_list->setAccessibleName(tr("Programs"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFrameShape(QFrame::NoFrame);
    m_empty->setText(tr("Nothing found. “Any program” tells what others need."));
    m_empty->hide();
    body()->addWidget(m_search);
    body()->addWidget(m_list);
    body()->addWidget(m_empty);
    body()->addStretch(1);
    connect(m_search, &QLineEdit::textChanged, this, &ClientPicker::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ClientPicker::follow);
    choose(m_recipes.index(0).data(ClientRecipes::IdRole).toString());
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

void ClientPicker::filter(const QString &words)
{
    m_recipes.setFilter(words);
    m_empty->setVisible(m_recipes.rowCount() == 0);
    m_list->setVisible(m_recipes.rowCount() > 0);
    // What was chosen stays chosen if it can be seen; otherwise the first that matches is.
    if (m_recipes.rowOf(m_chosen) >= 0)
        choose(m_chosen);
    else if (m_recipes.rowCount() > 0)
        m_list->setCurrentIndex(m_recipes.index(0));
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
    const int all = row * m_recipes.rowCount();
    m_list->setMinimumHeight(m_isWide && m_recipes.rowCount() > RowsWhenNarrow
                                 ? all + 2 * m_list->frameWidth()
                                 : row * RowsWhenNarrow);
    m_list->setMaximumHeight(m_isWide ? QWIDGETSIZE_MAX : row * RowsWhenNarrow);
}

} // namespace ui
