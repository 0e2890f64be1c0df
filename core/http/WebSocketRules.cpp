// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/WebSocketRules.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qsizetype KeySize = 16;
constexpr QByteArrayView SupportedVersion = "13";

//! The value of a header field that occurs exactly once; otherwise null.
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

constexpr quint8 MaskBit = 0x80;
constexpr quint8 LengthBits = 0x7f;
constexpr quint8 SixteenBits = 126;
constexpr quint8 SixtyFourBits = 127;
constexpr quint64 MaskSize = 4;

} // namespace

Status checkUpgrade(const RequestHead &head)
{
    if (!head.wantsWebSocket)
        return Error{ErrorCode::Unsupported, u"With GET, this path can only open a WebSocket."_s,
                     u"upgrade"_s};
    if (onlyValue(head, "sec-websocket-version") != SupportedVersion)
        return Error{ErrorCode::Unsupported,
                     u"Only version 13 of the WebSocket protocol is supported."_s,
                     u"sec-websocket-version"_s};
    const auto key = QByteArray::fromBase64Encoding(
        keyOf(head), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!key || (*key).size() != KeySize)
        return Error{ErrorCode::BadRequest, u"Sec-WebSocket-Key must be 16 bytes in base64."_s,
                     u"sec-websocket-key"_s};
    return Nothing{};
}

QByteArray upgradeHeaders(const RequestHead &head)
{
    const QByteArray proof = keyOf(head) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + QCryptographicHash::hash(proof, QCryptographicHash::Sha1).toBase64() + "\r\n";
}

QByteArray plainUpgradeHead(const RequestHead &head)
{
    return "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Version: "
        + SupportedVersion.toByteArray() + "\r\nSec-WebSocket-Key: " + keyOf(head) + "\r\n\r\n";
}

bool MaskCheck::take(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const quint64 skipped = std::min(m_bytesToSkip, quint64(bytes.size()));
        m_bytesToSkip -= skipped;
        bytes = bytes.sliced(qsizetype(skipped));
        if (bytes.isEmpty())
            break;
        m_header[size_t(m_headerBytes++)] = quint8(bytes.front());
        bytes = bytes.sliced(1);
        if (m_headerBytes == 2 && (m_header[1] & MaskBit) == 0)
            return false;
        if (m_headerBytes == headerSize()) {
            m_bytesToSkip = MaskSize + payloadSize();
            m_headerBytes = 0;
        }
    }
    return true;
}

int MaskCheck::headerSize() const
{
    const int length = m_headerBytes < 2 ? 0 : m_header[1] & LengthBits;
    if (length == SixteenBits)
        return 4;
    return length == SixtyFourBits ? 10 : 2;
}

quint64 MaskCheck::payloadSize() const
{
    if (headerSize() == 2)
        return m_header[1] & LengthBits;
    quint64 size = 0;
    for (int i = 2; i < headerSize(); ++i)
        size = size << 8 | m_header[size_t(i)];
    // A length beyond 63 bits is an error that Qt finds; here it must not wrap around.
    return std::min(size, quint64(1) << 62);
}

} // namespace core
