// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActivityChart.h"

#include "ui/Theme.h"
#include "ui/models/UsageHistoryModel.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QToolTip>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int ScaleLines = 3;
//! A figure that is not zero is never painted as nothing.
constexpr double LeastHeight = 2.0;

class ChartAccessible : public QAccessibleWidget
{
public:
    explicit ChartAccessible(ActivityChart *chart)
        : QAccessibleWidget(chart, QAccessible::Chart) { }

    QString text(QAccessible::Text part) const override
    {
        if (part == QAccessible::Value)
            return static_cast<ActivityChart *>(object())->currentText();
        return QAccessibleWidget::text(part);
    }
};

QAccessibleInterface *makeChartAccessible(const QString &className, QObject *object)
{
    if (className == QLatin1String(ActivityChart::staticMetaObject.className()))
        return new ChartAccessible(static_cast<ActivityChart *>(object));
    return nullptr;
}

//! 1, 2 or 5 times a power of ten, not less than `least`.
qint64 roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, least))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least)
            return qint64(factor * power);
    }
    return qint64(10 * power);
}

QString shortCount(qint64 count)
{
    const QLocale locale;
    if (count >= 1'000'000'000)
        return ActivityChart::tr("%1 B", "thousand millions")
            .arg(locale.toString(double(count) / 1e9, 'g', 3));
    if (count >= 1'000'000)
        return ActivityChart::tr("%1 M", "millions")
            .arg(locale.toString(double(count) / 1e6, 'g', 3));
    if (count >= 1000)
        return ActivityChart::tr("%1 K", "thousands")
            .arg(locale.toString(double(count) / 1e3, 'g', 3));
    return locale.toString(count);
}

QString dayLabel(const QDate &day)
{
    return QLocale().toString(day, ActivityChart::tr("d MMM", "date format"));
}

} // namespace

ActivityChart::ActivityChart(const UsageHistoryModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    QAccessible::installFactory(makeChartAccessible);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Tokens per day"));
    setAccessibleDescription(tr("Use the arrow keys to go from day to day. “Show as table” has the "
                                "same figures as a table."));
    connect(&m_model, &UsageHistoryModel::changed, this, &ActivityChart::showModel);
}

QString ActivityChart::currentText() const
{
    return m_current < 0 ? QString() : m_model.dayText(m_current);
}

QSize ActivityChart::sizeHint() const
{
    return {400, fontMetrics().height() * 9};
}

QSize ActivityChart::minimumSizeHint() const
{
    // Lower where the whole page can then be seen.
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 6};
}

void ActivityChart::paintPart(QPainter &painter, const QRectF &area, Part part,
                              const QPalette &palette)
{
    const Theme theme(palette);
    switch (part) {
    case Part::Cached:
        painter.fillRect(area, theme.card);
        painter.fillRect(area, QBrush(theme.fill, Qt::BDiagPattern));
        break;
    case Part::Input:
        painter.fillRect(area, theme.fill);
        break;
    case Part::Output:
        painter.fillRect(area, palette.color(QPalette::WindowText));
        break;
    }
    if (area.height() > 3) {
        painter.setPen(
            QPen(part == Part::Output ? palette.color(QPalette::WindowText) : theme.fill, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

ActivityChart::Scale ActivityChart::scale() const
{
    qint64 most = 0;
    for (const core::DailyUsage &day : m_model.days())
        most = std::max(most, day.inputTokens + day.outputTokens);
    const qint64 step = roundStep(double(most) / ScaleLines);
    return {step, std::max(step, (most + step - 1) / step * step)};
}

int ActivityChart::scaleWidth() const
{
    const Scale lines = scale();
    int width = 0;
    for (qint64 value = 0; value <= lines.top; value += lines.step)
        width = std::max(width, fontMetrics().horizontalAdvance(shortCount(value)));
    return width + spacing(this, 0.4);
}

QRectF ActivityChart::plotArea() const
{
    const int line = fontMetrics().height();
    QRectF area = QRectF(rect()).adjusted(0, line / 2.0 + 2, -4, -line * 1.3);
    if (layoutDirection() == Qt::RightToLeft)
        area.setRight(area.right() - scaleWidth());
    else
        area.setLeft(area.left() + scaleWidth());
    return area;
}

QRectF ActivityChart::columnOf(int row) const
{
    const QRectF area = plotArea();
    const double width = area.width() / double(std::max<qsizetype>(1, m_model.days().size()));
    const double left = layoutDirection() == Qt::RightToLeft ? area.right() - (row + 1) * width
                                                             : area.left() + row * width;
    return {left, area.top(), width, area.height()};
}

int ActivityChart::dayAt(const QPointF &point) const
{
    for (int row = 0; row < m_model.dayCount(); ++row) {
        const QRectF column = columnOf(row);
        if (point.x() >= column.left() && point.x() < column.right())
            return row;
    }
    return -1;
}

void ActivityChart::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    paintScale(painter, theme);
    paintDays(painter, theme);
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.fill, 2));
    const QRectF focus =
        m_current < 0 ? QRectF(rect()) : columnOf(m_current).adjusted(-1, -3, 1, 3);
    painter.drawRoundedRect(focus.adjusted(1, 1, -1, -1), 4, 4);
}

void ActivityChart::paintScale(QPainter &painter, const Theme &theme) const
{
    const QRectF area = plotArea();
    const Scale lines = scale();
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    const int line = fontMetrics().height();
    for (qint64 value = 0; value <= lines.top; value += lines.step) {
        const double y = area.bottom() - area.height() * double(value) / double(lines.top);
        painter.setPen(value == 0 ? theme.border : theme.cardBorder);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        const double width = scaleWidth() - spacing(this, 0.4);
        const double left = isRightToLeft ? area.right() + spacing(this, 0.4) : 0.0;
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(left, y - line / 2.0, width, line),
                         int(isRightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                         shortCount(value));
    }
}

void ActivityChart::paintDays(QPainter &painter, const Theme &theme) const
{
    const QList<core::DailyUsage> &days = m_model.days();
    int widest = 0;
    for (const core::DailyUsage &day : days)
        widest = std::max(widest, fontMetrics().horizontalAdvance(dayLabel(day.day)));
    const double gap = spacing(this, 0.5);
    const int every = std::max(1, int(std::ceil((widest + gap) / columnOf(0).width())));
    for (int row = 0; row < int(days.size()); ++row) {
        const QRectF column = columnOf(row);
        paintBar(painter, column, days.at(row));
        // Counted from today, whose label is always there.
        if ((int(days.size()) - 1 - row) % every != 0)
            continue;
        QRectF label(column.center().x() - widest / 2.0 - 1, column.bottom() + 3, widest + 2.0,
                     fontMetrics().height());
        label.moveLeft(std::clamp(label.left(), 0.0, std::max(0.0, width() - label.width())));
        painter.setPen(theme.secondaryText);
        painter.drawText(label, Qt::AlignCenter, dayLabel(days.at(row).day));
    }
}

void ActivityChart::paintBar(QPainter &painter, const QRectF &column,
                             const core::DailyUsage &day) const
{
    const double inset = std::clamp(column.width() * 0.18, 1.0, 14.0);
    const double perToken = column.height() / double(scale().top);
    const qint64 cached = std::min(day.cachedTokens, day.inputTokens);
    double bottom = column.bottom();
    for (const auto &[part, tokens] :
         {std::pair(Part::Cached, cached), std::pair(Part::Input, day.inputTokens - cached),
          std::pair(Part::Output, day.outputTokens)}) {
        if (tokens <= 0)
            continue;
        const double height = std::max(LeastHeight, double(tokens) * perToken);
        paintPart(
            painter,
            QRectF(column.left() + inset, bottom - height, column.width() - 2 * inset, height),
            part, palette());
        bottom -= height;
    }
}

void ActivityChart::keyPressEvent(QKeyEvent *event)
{
    const int last = m_model.dayCount() - 1;
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == forward)
        setCurrentDay(std::min(last, m_current + 1));
    else if (event->key() == back)
        setCurrentDay(std::max(0, m_current - 1));
    else if (event->key() == Qt::Key_Home)
        setCurrentDay(0);
    else if (event->key() == Qt::Key_End)
        setCurrentDay(last);
    else
        QWidget::keyPressEvent(event);
}

void ActivityChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        setCurrentDay(m_model.dayCount() - 1);
    update();
}

void ActivityChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool ActivityChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), row < 0 ? QString() : m_model.dayText(row), this);
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress)
        setCurrentDay(dayAt(static_cast<QMouseEvent *>(event)->position()));
    return QWidget::event(event);
}

void ActivityChart::setCurrentDay(int row)
{
    if (row == m_current || row >= m_model.dayCount())
        return;
    m_current = row;
    update();
    QAccessibleValueChangeEvent change(this, currentText());
    QAccessible::updateAccessibility(&change);
    Q_EMIT currentDayChanged(row);
}

void ActivityChart::showModel()
{
    if (m_current >= m_model.dayCount())
        m_current = -1;
    updateGeometry();
    update();
    Q_EMIT currentDayChanged(m_current);
}

} // namespace ui
