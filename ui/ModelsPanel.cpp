// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ModelsPanel.h"

#include "ui/ErrorView.h"
#include "ui/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype MostLines = 6;

//! "gpt-5.5 – GPT-5.5"; the id alone where the name says no more.
QString lineOf(const core::Model &model)
{
    const QString id = QString::fromUtf8(model.id);
    const bool saysMore = !model.displayName.isEmpty() && model.displayName != id;
    return saysMore ? u"%1 – %2"_s.arg(id, model.displayName) : id;
}

} // namespace

ModelsPanel::ModelsPanel(QWidget *parent)
    : QWidget(parent)
    , m_words(makeSecondaryText(this))
    , m_refresh(new QPushButton(tr("Refresh"), this))
    , m_list(new QListWidget(this))
    , m_error(new ErrorView(this))
{
    m_refresh->setAccessibleName(tr("Refresh the models"));
    m_list->setAccessibleName(tr("Models of your account"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *head = new QHBoxLayout;
    head->addWidget(m_words, 1);
    head->addWidget(m_refresh, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, spacing(this, 0.2));
    layout->addLayout(head);
    layout->addWidget(m_error);
    layout->addWidget(m_list);
    connect(m_refresh, &QPushButton::clicked, this, &ModelsPanel::refreshRequested);
    setState({});
}

void ModelsPanel::setState(const SettingsState &state)
{
    const qsizetype count = state.models.size();
    m_words->setText(state.isRefreshingModels ? tr("Asking for the models …")
                         : count == 0
                         ? tr("The models of your account are not known yet.")
                         : tr("Models of your account: %1").arg(QLocale().toString(count)));
    m_refresh->setEnabled(!state.isRefreshingModels);
    m_error->setError(state.modelsError);
    if (m_models != state.models) {
        m_models = state.models;
        m_list->clear();
        for (const core::Model &model : state.models) {
            auto *item = new QListWidgetItem(lineOf(model), m_list);
            item->setToolTip(model.description);
        }
    }
    m_list->setVisible(count > 0);
    fitHeight();
}

void ModelsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void ModelsPanel::fitHeight()
{
    const int line = std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().lineSpacing());
    const int lines = int(std::clamp(m_models.size(), qsizetype(1), MostLines));
    m_list->setFixedHeight(line * lines + 2 * m_list->frameWidth() + 2);
}

} // namespace ui
