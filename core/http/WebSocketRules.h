// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HeadCheck.h"

#include <QtCore/QByteArrayView>

#include <array>

namespace core {

// What RFC 6455 demands of a client and Qt's WebSocket does not check, or cannot, since it does not
// get the client's request.

//! Whether a request may become a WebSocket. Unsupported when it does not ask for one, or for a
//! version other than 13; BadRequest when its key is malformed.
[[nodiscard]] Status checkUpgrade(const RequestHead &head);

//! The header lines of the response that accept the upgrade; `head` was checked.
[[nodiscard]] QByteArray upgradeHeaders(const RequestHead &head);

//! The same request for Qt's WebSocket, with nothing but what that needs.
[[nodiscard]] QByteArray plainUpgradeHead(const RequestHead &head);

//! Checks that a client masks its frames, as it must (RFC 6455, 5.1). Follows the frames however
//! the bytes are split.
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
