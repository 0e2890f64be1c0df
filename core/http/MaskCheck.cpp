// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/MaskCheck.h"

#include <algorithm>

namespace core {
namespace {

constexpr quint8 maskBit = 0x80;
constexpr quint8 lengthBits = 0x7f;
constexpr quint8 sixteenBits = 126;
constexpr quint8 sixtyFourBits = 127;
constexpr quint64 maskSize = 4;

} // namespace

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
        if (m_headerBytes == 2 && (m_header[1] & maskBit) == 0)
            return false;
        if (m_headerBytes == headerSize()) {
            m_bytesToSkip = maskSize + payloadSize();
            m_headerBytes = 0;
        }
    }
    return true;
}

int MaskCheck::headerSize() const
{
    const int length = m_headerBytes < 2 ? 0 : m_header[1] & lengthBits;
    if (length == sixteenBits)
        return 4;
    return length == sixtyFourBits ? 10 : 2;
}

quint64 MaskCheck::payloadSize() const
{
    if (headerSize() == 2)
        return m_header[1] & lengthBits;
    quint64 size = 0;
    for (int i = 2; i < headerSize(); ++i)
        size = size << 8 | m_header[size_t(i)];
    // A length beyond 63 bits is an error that Qt finds; here it must not wrap around.
    return std::min(size, quint64(1) << 62);
}

} // namespace core
