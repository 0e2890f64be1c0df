// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Buttons.h"

#include "ui/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>

#include <algorithm>

using namespace std::chrono_literals;

namespace ui {

namespace {

//! Some styles let the words touch the frame. Large fonts need the room for text.
int roomAroundWords(const QWidget *button)
{
    return std::clamp(30 - button->fontMetrics().height(), 0, 8);
}

class PlainButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        return QPushButton::sizeHint() + QSize(roomAroundWords(this), 0);
    }
};

} // namespace

QPushButton *makeButton(const QString &text, QWidget *parent)
{
    return new PlainButton(text, parent);
}

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
    // Wider, but as tall as its neighbours.
    return QPushButton::sizeHint() + QSize(spacing(this, 1.0), 0);
}

void PrimaryButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (!hasFocus())
        return;
    // The style's own frame can hardly be seen on this background.
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

namespace {

constexpr int FocusMargin = 4;
//! Between the words and the frame that marks the focus.
constexpr int WordsMargin = 4;

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
    const int gap = text().isEmpty() ? 0 : fontMetrics().height() / 2 + 2 * WordsMargin;
    return {height * 2 + gap + words + 2 * margin(), height + 2 * FocusMargin};
}

bool SwitchButton::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

QRectF SwitchButton::trackRect() const
{
    const int height = trackHeight(this);
    const QRect track(margin(), (this->height() - height) / 2, height * 2, height);
    return QStyle::visualRect(layoutDirection(), rect(), track);
}

void SwitchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(0.5);
    paintTrack(painter);

    const QRect words = wordsRect();
    const QRect text = words.adjusted(WordsMargin, 0, -WordsMargin, 0);
    style()->drawItemText(&painter, text,
                          Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, palette(),
                          true, this->text(), QPalette::WindowText);
    if (hasFocus()) {
        const QRect marked = this->text().isEmpty() ? rect() : words;
        painter.setOpacity(1.0);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme(palette()).fill, 2));
        painter.drawRoundedRect(QRectF(marked).adjusted(1, 1, -1, -1), 6, 6);
    }
}

QRect SwitchButton::wordsRect() const
{
    const int gap = fontMetrics().height() / 2;
    const int used = fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 2 * WordsMargin;
    const QRect words(trackHeight(this) * 2 + gap, 0, used, height());
    return QStyle::visualRect(layoutDirection(), rect(), words);
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

CopyButton::CopyButton(const QString &label, const QString &what, QWidget *parent)
    : QPushButton(label, parent)
    , m_label(label)
{
    setAccessibleName(what);
    m_restore.setSingleShot(true);
    m_restore.setInterval(2s);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    connect(&m_restore, &QTimer::timeout, this, &CopyButton::restore);
}

//! Large enough for both texts, so that nothing moves when it is pressed.
QSize CopyButton::sizeHint() const
{
    return sizeFor(m_label).expandedTo(sizeFor(tr("Copied")));
}

QSize CopyButton::sizeFor(const QString &words) const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = words;
    return style()->sizeFromContents(QStyle::CT_PushButton, &option,
                                     fontMetrics().size(Qt::TextShowMnemonic, words), this)
        + QSize(roomAroundWords(this), 0);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_payload);
    setText(tr("Copied"));
    m_restore.start();
}

void CopyButton::restore()
{
    setText(m_label);
}

} // namespace ui
