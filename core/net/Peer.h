// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtNetwork/QHostAddress>

namespace core {

//! Both ends of a TCP connection, as the one who accepted it sees them.
struct ConnectionEnds
{
    QHostAddress peer;
    quint16 peerPort = 0;
    QHostAddress local;
    quint16 localPort = 0;

    [[nodiscard]] ConnectionEnds swapped() const { return {local, localPort, peer, peerPort}; }
};

//! Who has the other end of a connection.
struct Peer
{
    enum class Owner {
        Unknown,  //!< another computer or container, or the system does not say
        Closed,   //!< nobody any more: a response cannot be read
        ThisUser, //!< or the system's administrator, who can read everything anyway
        OtherUser,
    };
    Owner owner = Owner::Unknown;
    QByteArray program; //!< empty = unknown, or not found yet
};

} // namespace core
