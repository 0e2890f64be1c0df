// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StepBadge.h"

#include "ui/Theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace ui {

StepBadge::StepBadge(int number, QWidget *parent) : QWidget(parent), m_number(number)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepBadge::setDone(bool isDone)
{
    m_isDone = isDone;
    update();
}

QSize StepBadge::sizeHint() const
{
    const int side = qRound(fontMetrics().height() * 1.5);
    return {side, side};
}

void StepBadge::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(m_isDone ? theme.good : theme.border, 1.5));
    painter.setBrush(m_isDone ? QBrush(theme.good) : QBrush(Qt::NoBrush));
    painter.drawEllipse(ring);
    if (!m_isDone) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(ring, Qt::AlignCenter, QLocale().toString(m_number));
        return;
    }
    const double side = ring.width();
    QPainterPath tick(ring.topLeft() + QPointF(side * 0.28, side * 0.53));
    tick.lineTo(ring.topLeft() + QPointF(side * 0.44, side * 0.68));
    tick.lineTo(ring.topLeft() + QPointF(side * 0.73, side * 0.35));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.card, side * 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

} // namespace ui
