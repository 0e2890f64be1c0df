// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Card.h"

#include "ui/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace ui {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
    , m_title(makeHeading(this, 1.15))
{
    const int margin = spacing(this, 0.9);
    m_body->setContentsMargins(margin, margin, margin, margin);
    m_body->setSpacing(spacing(this, 0.5));
    m_head->setSpacing(spacing(this, 0.6));
    m_head->addWidget(m_title, 1);
    m_body->addLayout(m_head);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.cardBorder, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace ui
