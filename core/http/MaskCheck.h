// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArrayView>

#include <array>

namespace core {

//! Sees whether a client masks its WebSocket frames, as it must (RFC 6455, 5.1); Qt's WebSocket
//! does not look. Follows the frames however the bytes are cut.
class MaskCheck
{
public:
    //! False as soon as a frame is not masked.
    [[nodiscard]] bool take(QByteArrayView bytes);

private:
    [[nodiscard]] int headerSize() const;
    [[nodiscard]] quint64 payloadSize() const;

    std::array<quint8, 10> m_header{}; //!< of a frame, without its mask
    int m_headerBytes = 0;
    quint64 m_bytesToSkip = 0; //!< mask and payload
};

} // namespace core
