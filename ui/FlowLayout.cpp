// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/FlowLayout.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

namespace ui {

FlowLayout::FlowLayout(int gap)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size.rwidth() += hint.width() + (size.width() > 0 ? spacing() : 0);
        size.setHeight(std::max(size.height(), hint.height()));
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    arrange(area, true);
}

int FlowLayout::arrange(const QRect &area, bool isMoving) const
{
    int y = area.top();
    for (int first = 0; first < count();) {
        const Line line = lineFrom(first, area.width());
        if (line.height > 0 && y > area.top())
            y += spacing();
        if (isMoving)
            place(first, line, area, y);
        y += line.height;
        first = line.end;
    }
    return y - area.top();
}

FlowLayout::Line FlowLayout::lineFrom(int first, int width) const
{
    Line line{first, 0};
    int x = 0;
    for (; line.end < count(); ++line.end) {
        const QLayoutItem &item = *m_items[size_t(line.end)];
        if (item.isEmpty())
            continue;
        const QSize size = sizeIn(item, width);
        if (x > 0 && x + size.width() > width)
            break;
        x += size.width() + spacing();
        line.height = std::max(line.height, size.height());
    }
    return line;
}

void FlowLayout::place(int first, const Line &line, const QRect &area, int y) const
{
    const QWidget *parent = parentWidget();
    const Qt::LayoutDirection direction = parent ? parent->layoutDirection() : Qt::LeftToRight;
    int x = area.left();
    for (int i = first; i < line.end; ++i) {
        QLayoutItem &item = *m_items[size_t(i)];
        if (item.isEmpty())
            continue;
        const QSize size = sizeIn(item, area.width());
        const QPoint at(x, y + (line.height - size.height()) / 2);
        item.setGeometry(QStyle::visualRect(direction, area, QRect(at, size)));
        x += size.width() + spacing();
    }
}

QSize FlowLayout::sizeIn(const QLayoutItem &item, int width)
{
    return item.sizeHint().boundedTo(QSize(width, QWIDGETSIZE_MAX));
}

} // namespace ui
