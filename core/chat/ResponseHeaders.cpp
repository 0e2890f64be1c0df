// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ResponseHeaders.h"

namespace core {

namespace {

constexpr qsizetype MaxHeaderSize = 1000;
constexpr qsizetype MaxParamSize = 100;

QByteArray printable(QByteArray text)
{
    text.truncate(MaxParamSize);
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
    if (list.size() + entry.size() > MaxHeaderSize) {
        list.append(More);
        return;
    }
    if (!list.isEmpty())
        list.append(", ");
    list.append(entry);
}

enum class Advice { Unsaid, Retry, DoNotRetry };

Advice adviceFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadKey:
    case ErrorCode::Forbidden:
    case ErrorCode::NotSignedIn:
    case ErrorCode::UsageLimit:
    case ErrorCode::Cancelled:
        return Advice::DoNotRetry;
    case ErrorCode::RateLimit:
    case ErrorCode::Overloaded:
    case ErrorCode::Unreachable:
    case ErrorCode::Timeout:
        return Advice::Retry;
    case ErrorCode::BadRequest:
    case ErrorCode::Unsupported:
    case ErrorCode::NotFound:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::ModelNotFound:
    case ErrorCode::ContextTooLong:
    case ErrorCode::ContentPolicy:
    case ErrorCode::TooLarge:
    case ErrorCode::HeadTooLarge:
    case ErrorCode::UnknownCoding:
    case ErrorCode::Upstream:
    case ErrorCode::PortInUse:
    case ErrorCode::Storage:
    case ErrorCode::Internal:
        return Advice::Unsaid;
    }
    return Advice::Unsaid;
}

} // namespace

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

HeaderList retryHeaders(const Error &error)
{
    HeaderList headers;
    if (error.retryAfter)
        headers.append({"Retry-After", QByteArray::number(qint64(error.retryAfter->count()))});
    const Advice advice = adviceFor(error.code);
    if (advice != Advice::Unsaid)
        headers.emplaceBack("x-should-retry", advice == Advice::Retry ? "true" : "false");
    return headers;
}

} // namespace core
