// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ThinkTags.h"

#include <algorithm>

namespace core {

namespace {

constexpr QByteArrayView Begin("<think>");
constexpr QByteArrayView End("</think>");

qsizetype textFrom(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && QByteArrayView(" \t\r\n").contains(text[at]))
        ++at;
    return at;
}

//! How much of `text` is reasoning with its tags and the white space around them; 0 = none.
qsizetype thinkingSize(const QByteArray &text)
{
    qsizetype size = 0;
    for (;;) {
        const qsizetype start = textFrom(text, size);
        if (!QByteArrayView(text).sliced(start).startsWith(Begin))
            return size;
        const qsizetype end = text.indexOf(End, start);
        if (end < 0)
            return size;
        size = textFrom(text, end + End.size());
    }
}

} // namespace

void cutThinking(QList<Part> &parts, QList<Note> &notes)
{
    QByteArray text;
    for (const Part &part : std::as_const(parts)) {
        const auto *one = std::get_if<TextPart>(&part);
        if (!one)
            break;
        text += one->text;
    }
    qsizetype size = thinkingSize(text);
    if (size == 0)
        return;
    addNote(notes, {Note::Kind::Ignored, "content.thinking", {}});
    for (Part &part : parts) {
        auto *one = std::get_if<TextPart>(&part);
        if (!one || size == 0)
            break;
        const qsizetype cut = std::min(size, one->text.size());
        one->text.remove(0, cut);
        size -= cut;
    }
}

} // namespace core
