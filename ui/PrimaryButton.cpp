// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PrimaryButton.h"

#include "ui/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace ui {

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    setDefault(true);
    applyColors();
}

QSize PrimaryButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(spacing(this, 1.0), spacing(this, 0.3));
}

void PrimaryButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (!hasFocus())
        return;
    // The style's own frame can hardly be seen on this ground.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 2, 2);
}

void PrimaryButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isApplying)
        applyColors();
}

void PrimaryButton::applyColors()
{
    m_isApplying = true;
    QPalette own = palette();
    const QPalette outer = parentWidget() ? parentWidget()->palette() : own;
    // Styles lighten a button, above all the default one, for which they mix in the highlight.
    const QColor ground =
        readable(outer.color(QPalette::Active, QPalette::Highlight), Qt::white, 8.0);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        own.setColor(group, QPalette::Button, ground);
        own.setColor(group, QPalette::Highlight, ground);
        own.setColor(group, QPalette::ButtonText, Qt::white);
    }
    setPalette(own);
    m_isApplying = false;
}

} // namespace ui
