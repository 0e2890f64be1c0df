// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/Notes.h"

namespace core {

namespace {

constexpr qsizetype MaxValueSize = 1000;
constexpr qsizetype MaxNameSize = 100;

QByteArray printable(QByteArray text)
{
    text.truncate(MaxNameSize);
    for (char &byte : text) {
        if (byte < 0x20 || byte > 0x7e || byte == ',')
            byte = '?';
    }
    return text;
}

void appendToList(QByteArray &list, const QByteArray &entry)
{
    static constexpr QByteArrayView More(", ...");
    if (list.endsWith(More))
        return;
    if (list.size() + entry.size() > MaxValueSize) {
        list.append(More);
        return;
    }
    if (!list.isEmpty())
        list.append(", ");
    list.append(entry);
}

} // namespace

void addNote(QList<Note> &notes, const Note &note)
{
    if (!notes.contains(note))
        notes.append(note);
}

HeaderList toHeaders(const QList<Note> &notes)
{
    QByteArray ignored;
    QByteArray changed;
    for (const Note &note : notes) {
        if (note.kind == Note::Kind::Ignored)
            appendToList(ignored, printable(note.param));
        else
            appendToList(changed, printable(note.param) + '=' + printable(note.detail));
    }
    HeaderList headers;
    if (!ignored.isEmpty())
        headers.append({"X-ChatMock-Ignored", ignored});
    if (!changed.isEmpty())
        headers.append({"X-ChatMock-Changed", changed});
    return headers;
}

} // namespace core
