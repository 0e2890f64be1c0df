// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/Peer.h"

// Linux: the messages in which sock_diag(7) is asked for one socket. On other systems nothing.

#ifdef Q_OS_LINUX
namespace core::socket_diag {

struct Answer
{
    enum class Kind {
        Unusable, //!< no answer, another one's, or the system refuses
        NotFound,
        Listener, //!< no such connection, but its end's port is listened on
        Found,
    };
    Kind kind = Kind::Unusable;
    quint32 user = 0;  //!< means nothing without an inode
    quint32 inode = 0; //!< 0 = no program has the socket any more

    friend bool operator==(const Answer &, const Answer &) = default;
};

//! Asks for the socket at the end that is `peer` in `ends`. Addresses of IPv4 that are written as
//! IPv6 ones count as IPv4.
[[nodiscard]] QByteArray request(const ConnectionEnds &ends, quint32 sequence);

//! What one message of the system says to that request.
[[nodiscard]] Answer parse(QByteArrayView message, const ConnectionEnds &ends, quint32 sequence);

} // namespace core::socket_diag
#endif
