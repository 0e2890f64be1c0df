// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RequestDetailsPane.h"

#include "ui/TextDirection.h"
#include "ui/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QMimeData>
#include <QtGui/QFontDatabase>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

//! A body of megabytes on one line takes a text widget seconds to lay out.
constexpr qsizetype MaxShownBody = 200'000;

QTextBlockFormat blockFormat(int above)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    return format;
}

} // namespace

RequestDetailsPane::RequestDetailsPane(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Details of the request"));
}

void RequestDetailsPane::setSections(const QList<DetailSection> &sections, bool isSameRequest)
{
    if (isSameRequest && sections == m_sections)
        return;
    const int place = isSameRequest ? verticalScrollBar()->value() : 0;
    m_sections = sections;
    m_hint.clear();
    write();
    verticalScrollBar()->setValue(place);
}

void RequestDetailsPane::setHint(const QString &words)
{
    m_sections.clear();
    m_hint = words;
    write();
}

void RequestDetailsPane::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

void RequestDetailsPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

QMimeData *RequestDetailsPane::createMimeDataFromSelection() const
{
    QMimeData *data = QTextEdit::createMimeDataFromSelection();
    auto *plain = new QMimeData;
    plain->setText(withoutIsolates(data->text()));
    delete data;
    return plain;
}

void RequestDetailsPane::write()
{
    clear();
    QTextCursor cursor(document());
    if (!m_hint.isEmpty()) {
        QTextCharFormat plain;
        plain.setForeground(Theme(palette()).secondaryText);
        cursor.insertText(m_hint, plain);
    }
    for (const DetailSection &section : std::as_const(m_sections))
        writeSection(cursor, section);
    moveCursor(QTextCursor::Start);
}

void RequestDetailsPane::writeSection(QTextCursor &cursor, const DetailSection &section) const
{
    QTextCharFormat heading;
    heading.setFontWeight(QFont::Bold);
    QTextCharFormat label;
    label.setForeground(Theme(palette()).secondaryText);
    QTextCharFormat code;
    code.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});

    const bool isFirst = cursor.atStart();
    if (!isFirst)
        cursor.insertBlock(blockFormat(spacing(this, 0.6)));
    cursor.insertText(section.title, heading);
    for (const DetailLine &line : section.lines) {
        cursor.insertBlock(blockFormat(0));
        if (!line.label.isEmpty())
            cursor.insertText(tr("%1: ", "label before a value").arg(line.label), label);
        cursor.insertText(isolated(line.text), QTextCharFormat());
    }
    if (section.code.isEmpty())
        return;
    cursor.insertBlock(blockFormat(0));
    cursor.insertText(section.code.left(MaxShownBody), code);
    if (section.code.size() > MaxShownBody) {
        cursor.insertBlock(blockFormat(0));
        cursor.insertText(tr("The rest is not shown."), label);
    }
}

} // namespace ui
