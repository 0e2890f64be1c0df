// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QFile>
#include <QtGui/QPainter>
#include <QtGui/QPalette>
#include <QtSvg/QSvgRenderer>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLayout>

#include <cmath>

static void loadIcons()
{
    Q_INIT_RESOURCE(icons);
}

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

//! A label whose colour and size follow palette and font, whatever they become.
class Text : public QLabel
{
public:
    Text(QWidget *parent, bool isSecondary, double scale, bool isTrailing = false)
        : QLabel(parent)
        , m_isSecondary(isSecondary)
        , m_scale(scale)
        , m_isTrailing(isTrailing)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        applyFont();
        applyColor();
        applyAlignment();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (m_isApplying)
            return;
        if (event->type() == QEvent::FontChange)
            applyFont();
        if (event->type() == QEvent::PaletteChange)
            applyColor();
        if (event->type() == QEvent::LayoutDirectionChange)
            applyAlignment();
    }

private:
    // A label follows the direction of its words; an address or a name in a page that is read
    // from right to left would stand apart from the rest.
    void applyAlignment()
    {
        const bool isRight = (layoutDirection() == Qt::RightToLeft) != m_isTrailing;
        setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter
                     | (isRight ? Qt::AlignRight : Qt::AlignLeft));
    }

    void applyFont()
    {
        if (m_scale == 1.0 || !parentWidget())
            return;
        m_isApplying = true;
        QFont font = parentWidget()->font();
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * m_scale);
        else
            font.setPixelSize(qRound(font.pixelSize() * m_scale));
        font.setBold(true);
        setFont(font);
        m_isApplying = false;
    }

    void applyColor()
    {
        if (!m_isSecondary || !parentWidget())
            return;
        m_isApplying = true;
        QPalette own = palette();
        own.setColor(QPalette::WindowText, Theme(parentWidget()->palette()).secondaryText);
        setPalette(own);
        m_isApplying = false;
    }

    bool m_isSecondary;
    double m_scale;
    bool m_isTrailing;
    bool m_isApplying = false;
};

} // namespace

Theme::Theme(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const bool isDark = luminance(window) < luminance(text);
    card =
        isDark ? mixed(window, Qt::white, 0.05) : palette.color(QPalette::Active, QPalette::Base);
    cardBorder = mixed(card, text, isDark ? 0.18 : 0.14);
    // The one of both backgrounds that is harder to read on.
    const QColor ground = isDark ? card : window;
    secondaryText = readable(mixed(text, card, 0.35), ground);
    good = readable(QColor(0x1a, 0x8f, 0x4c), ground);
    warning = readable(QColor(0xa8, 0x62, 0x00), ground);
    bad = readable(QColor(0xc9, 0x2a, 0x2a), ground);
    track = mixed(card, text, 0.12);
    fill = readable(palette.color(QPalette::Active, QPalette::Highlight), track, 3.0);
    border = readable(mixed(card, text, 0.45), card, 3.0);
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

QColor readable(QColor color, const QColor &background, double ratio)
{
    const QColor goal = luminance(background) < 0.18 ? Qt::white : Qt::black;
    for (int step = 0; step < 40 && contrast(color, background) < ratio; ++step)
        color = mixed(color, goal, 0.08);
    return color;
}

QColor mixed(const QColor &one, const QColor &other, double shareOfOther)
{
    const auto channel = [shareOfOther](int a, int b) {
        return qRound(a + (b - a) * shareOfOther);
    };
    return QColor(channel(one.red(), other.red()), channel(one.green(), other.green()),
                  channel(one.blue(), other.blue()));
}

int spacing(const QWidget *widget, double factor)
{
    // Large fonts need the room for text, not for spacing.
    const int height = widget->fontMetrics().height();
    return qRound(std::min(height, 22) * factor);
}

void clearLayout(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QLabel *makeText(QWidget *parent)
{
    return new Text(parent, false, 1.0);
}

QLabel *makeSecondaryText(QWidget *parent)
{
    return new Text(parent, true, 1.0);
}

QLabel *makeTrailingText(QWidget *parent)
{
    return new Text(parent, true, 1.0, true);
}

QLabel *makeHeading(QWidget *parent, double scale)
{
    return new Text(parent, false, scale);
}

QPalette withReadablePlaceholder(QPalette palette)
{
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const QColor field = palette.color(group, QPalette::Base);
        palette.setColor(group, QPalette::PlaceholderText,
                         readable(mixed(palette.color(group, QPalette::Text), field, 0.4), field));
    }
    return palette;
}

namespace {

QPixmap drawnLine(QByteArray svg, const QColor &color, int side)
{
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer drawing(svg);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    return pixmap;
}

} // namespace

QIcon lineIcon(const QString &name, const QPalette &palette)
{
    loadIcons();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    for (const int side : {16, 20, 24, 32, 40, 48, 64}) {
        icon.addPixmap(drawnLine(svg, palette.color(QPalette::Text), side));
        icon.addPixmap(drawnLine(svg, palette.color(QPalette::HighlightedText), side),
                       QIcon::Selected);
    }
    return icon;
}

QIcon applicationIcon()
{
    loadIcons();
    QSvgRenderer drawing(u":/icons/chatmock.svg"_s);
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing.render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace ui
