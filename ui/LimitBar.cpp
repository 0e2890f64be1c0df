// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LimitBar.h"

#include "ui/Theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace ui {

namespace {

constexpr int TickOverhang = 3;

QColor fillColor(const Theme &theme, double usedPercent)
{
    if (usedPercent >= 95.0)
        return theme.bad;
    return usedPercent >= 75.0 ? theme.warning : theme.fill;
}

} // namespace

LimitBar::LimitBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LimitBar::setValues(std::optional<double> usedPercent, std::optional<double> pacePercent,
                         bool isStale)
{
    m_usedPercent = usedPercent;
    m_pacePercent = pacePercent;
    m_isStale = isStale;
    setToolTip(pacePercent ? tr("The tick shows where even use would stand now: %1 %")
                                 .arg(QLocale().toString(qRound(*pacePercent)))
                           : QString());
    update();
}

QSize LimitBar::sizeHint() const
{
    return {200, spacing(this, 0.6) + 2 * TickOverhang};
}

QSize LimitBar::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

QRectF LimitBar::barRect() const
{
    return QRectF(rect()).adjusted(0.5, TickOverhang + 0.5, -0.5, -TickOverhang - 0.5);
}

double LimitBar::xOf(double percent) const
{
    const QRectF bar = barRect();
    const double distance = bar.width() * percent / 100.0;
    return layoutDirection() == Qt::RightToLeft ? bar.right() - distance : bar.left() + distance;
}

void LimitBar::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar = barRect();
    const double radius = bar.height() / 2;
    QPainterPath outline;
    outline.addRoundedRect(bar, radius, radius);
    painter.fillPath(outline, theme.track);

    if (m_usedPercent) {
        const double from = xOf(0);
        const double to = xOf(*m_usedPercent);
        const QRectF used(std::min(from, to), bar.top(), std::abs(to - from), bar.height());
        const QColor color = fillColor(theme, *m_usedPercent);
        painter.save();
        painter.setClipPath(outline);
        painter.fillRect(used, m_isStale ? mixed(color, theme.card, 0.5) : color);
        if (m_isStale)
            painter.fillRect(used, QBrush(color, Qt::BDiagPattern));
        painter.restore();
    }
    painter.setPen(QPen(theme.border, 1, m_usedPercent ? Qt::SolidLine : Qt::DashLine));
    painter.drawPath(outline);

    if (m_pacePercent) {
        const QPointF top(xOf(*m_pacePercent), 0);
        painter.fillRect(QRectF(top.x() - 2.5, 0, 5, height()), theme.card);
        painter.fillRect(QRectF(top.x() - 1, 0, 2, height()),
                         palette().color(QPalette::WindowText));
    }
}

} // namespace ui
