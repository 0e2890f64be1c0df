// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SnippetView.h"

#include <QtCore/QEvent>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace ui {

SnippetView::SnippetView(const QString &name, QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Code is read from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    applyFont();
    connect(document(), &QTextDocument::blockCountChanged, this, [this] { updateGeometry(); });
}

void SnippetView::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    setVerticalScrollBarPolicy(lines > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

QSize SnippetView::sizeHint() const
{
    const int lines =
        m_maximumLines > 0 ? std::min(blockCount(), m_maximumLines) : std::max(blockCount(), 1);
    return {fontMetrics().averageCharWidth() * 40, heightFor(lines)};
}

QSize SnippetView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, heightFor(1)};
}

int SnippetView::heightFor(int lines) const
{
    // Room for the scroll bar even while there is none: nothing moves when the window narrows.
    return fontMetrics().lineSpacing() * lines + qRound(document()->documentMargin() * 2)
        + 2 * frameWidth() + horizontalScrollBar()->sizeHint().height();
}

void SnippetView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_isApplying)
        applyFont();
}

void SnippetView::applyFont()
{
    m_isApplying = true;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont around = parentWidget() ? parentWidget()->font() : font();
    if (around.pointSizeF() > 0)
        fixed.setPointSizeF(around.pointSizeF());
    else
        fixed.setPixelSize(around.pixelSize());
    setFont(fixed);
    updateGeometry();
    m_isApplying = false;
}

} // namespace ui
