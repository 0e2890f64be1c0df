// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StepView.h"

#include "ui/StepBadge.h"
#include "ui/Theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace ui {

StepView::StepView(int number, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_badge(new StepBadge(number, this))
    , m_help(makeSecondaryText(this))
{
    QLabel *title = makeText(this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setText(name);

    auto *words = new QVBoxLayout;
    words->setSpacing(spacing(this, 0.15));
    words->addWidget(title);
    words->addWidget(m_help);
    words->addStretch();
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(spacing(this, 0.5));
    all->addWidget(m_badge, 0, Qt::AlignTop);
    all->addLayout(words, 1);
}

void StepView::setState(bool isDone, const QString &help)
{
    m_isDone = isDone;
    m_badge->setDone(isDone);
    m_help->setText(help);
    setAccessibleName(isDone ? tr("%1: done").arg(m_name) : tr("%1: to do").arg(m_name));
}

} // namespace ui
