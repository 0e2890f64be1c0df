// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Upgrade.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qsizetype keySize = 16;
constexpr QByteArrayView spokenVersion = "13";

//! The value of a header that stands there exactly once; otherwise null.
QByteArray onlyValue(const RequestHead &head, QByteArrayView wanted)
{
    QByteArray found;
    for (const auto &[name, value] : head.headers) {
        if (name != wanted)
            continue;
        if (!found.isNull())
            return {};
        found = value.isNull() ? QByteArray("") : value;
    }
    return found;
}

QByteArray keyOf(const RequestHead &head)
{
    return onlyValue(head, "sec-websocket-key");
}

} // namespace

Status checkUpgrade(const RequestHead &head)
{
    if (!head.wantsWebSocket)
        return Error{ErrorCode::Unsupported, u"only a WebSocket can be opened here with GET"_s,
                     u"upgrade"_s};
    if (onlyValue(head, "sec-websocket-version") != spokenVersion)
        return Error{ErrorCode::Unsupported, u"only version 13 of the WebSocket protocol is spoken"_s,
                     u"sec-websocket-version"_s};
    const auto key = QByteArray::fromBase64Encoding(
        keyOf(head), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!key || (*key).size() != keySize)
        return Error{ErrorCode::BadRequest, u"Sec-WebSocket-Key must be 16 bytes in base64"_s,
                     u"sec-websocket-key"_s};
    return Nothing{};
}

QByteArray acceptKey(const RequestHead &head)
{
    const QByteArray proof = keyOf(head) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(proof, QCryptographicHash::Sha1).toBase64();
}

QByteArray plainUpgradeHead(const RequestHead &head)
{
    return "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Version: "
        + spokenVersion.toByteArray() + "\r\nSec-WebSocket-Key: " + keyOf(head) + "\r\n\r\n";
}

} // namespace core
