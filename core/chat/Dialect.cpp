// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/Dialect.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

void appendEscaped(QByteArray &out, char control)
{
    switch (control) {
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00" + QByteArray(1, control).toHex();
    }
}

//! JSON text with the control characters inside of its strings escaped.
QByteArray withEscapedControls(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 16);
    bool isInString = false;
    bool isEscaped = false;
    for (const char byte : text) {
        const bool isControl = isInString && uchar(byte) < 0x20;
        if (isControl)
            appendEscaped(out, byte);
        else
            out += byte;
        if (byte == '"' && !isEscaped)
            isInString = !isInString;
        isEscaped = isInString && byte == '\\' && !isEscaped;
    }
    return out;
}

} // namespace

QByteArray ApiCall::sessionId() const
{
    for (const char *name : {"x-session-id", "session_id", "session-id"}) {
        if (const QByteArray id = header(name); !id.isEmpty())
            return id;
    }
    return {};
}

Result<Decoded> decodeJsonBody(const ApiCall &call,
                               const std::function<Result<Decoded>(const JsonValue &)> &read)
{
    if (call.body.isEmpty())
        return Error{ErrorCode::BadRequest, u"The request has no body; send a JSON object."_s};
    auto body = parseJson(call.body);
    bool isRepaired = false;
    if (!body) {
        const auto repaired = parseJson(withEscapedControls(call.body));
        isRepaired = bool(repaired);
        if (isRepaired)
            body = repaired;
    }
    if (!body)
        return body.error();
    if (!body->isObject())
        return Error{ErrorCode::BadRequest, u"The request body must be a JSON object."_s};
    Result<Decoded> decoded = read(*body);
    if (decoded && isRepaired) {
        for (Request &request : decoded->requests)
            addNote(request.notes, {Note::Kind::Changed, "body", "control characters->escaped"});
    }
    return decoded;
}

} // namespace core
