// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SwitchButton.h"

#include "ui/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionFocusRect>

namespace ui {

namespace {

constexpr int FocusMargin = 4;

int trackHeight(const QWidget *widget)
{
    return qRound(widget->fontMetrics().height() * 1.35);
}

} // namespace

SwitchButton::SwitchButton(const QString &text, QWidget *parent) : QCheckBox(text, parent)
{
    setCursor(Qt::PointingHandCursor);
}

QSize SwitchButton::sizeHint() const
{
    const int height = trackHeight(this);
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    return {height * 2 + fontMetrics().height() / 2 + words + 3 * FocusMargin,
            height + 2 * FocusMargin};
}

bool SwitchButton::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

QRectF SwitchButton::trackRect() const
{
    const int height = trackHeight(this);
    const QRect track(FocusMargin, (this->height() - height) / 2, height * 2, height);
    return QStyle::visualRect(layoutDirection(), rect(), track);
}

void SwitchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(0.5);
    paintTrack(painter);

    const int gap = fontMetrics().height() / 2;
    QRect words = rect().adjusted(trackHeight(this) * 2 + FocusMargin + gap, 0, 0, 0);
    words = QStyle::visualRect(layoutDirection(), rect(), words);
    style()->drawItemText(&painter, words,
                          Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, palette(),
                          true, text(), QPalette::WindowText);
    if (hasFocus()) {
        painter.setOpacity(1.0);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme(palette()).fill, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void SwitchButton::paintTrack(QPainter &painter) const
{
    const Theme theme(palette());
    const QRectF track = trackRect().adjusted(0.75, 0.75, -0.75, -0.75);
    const bool isKnobRight = isChecked() == (layoutDirection() == Qt::LeftToRight);
    painter.setPen(QPen(isChecked() ? theme.good : theme.border, 1.5));
    painter.setBrush(isChecked() ? theme.good : theme.track);
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);

    const double size = track.height() - 5;
    const double x = isKnobRight ? track.right() - size - 2.5 : track.left() + 2.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? theme.card : theme.border);
    painter.drawEllipse(QRectF(x, track.top() + 2.5, size, size));

    // A line for on, a ring for off, on the free side of the track.
    const double signX =
        isKnobRight ? track.left() + track.height() / 2 : track.right() - track.height() / 2;
    const double reach = track.height() * 0.18;
    painter.setPen(QPen(isChecked() ? theme.card : theme.border, 1.75));
    painter.setBrush(Qt::NoBrush);
    const QPointF middle(signX, track.center().y());
    if (isChecked())
        painter.drawLine(middle - QPointF(0, reach), middle + QPointF(0, reach));
    else
        painter.drawEllipse(middle, reach, reach);
}

} // namespace ui
