// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/Peer.h"

#include <QtCore/QList>

#include <atomic>
#include <vector>

namespace core {

//! What the system says about the socket at the other end of a connection.
struct SocketOwner
{
    Peer::Owner owner = Peer::Owner::Unknown;
    quint32 user = 0;   //!< on systems that number their users
    quint64 handle = 0; //!< of the socket (Linux) or its process (Windows); 0 = none
};

//! Asks the system whose the other end of a connection is: one request, which waits for nothing.
//!
//! Linux: sock_diag(7), Windows: GetExtendedTcpTable. macOS tells only about the user's own
//! programs, so that everybody is Unknown there, as is whoever is not on this computer or in
//! another network namespace.
class SocketOwners
{
public:
    SocketOwners() = default;
    ~SocketOwners();
    Q_DISABLE_COPY_MOVE(SocketOwners)

    [[nodiscard]] SocketOwner find(const ConnectionEnds &ends);

private:
#ifdef Q_OS_LINUX
    int m_netlink = -1;
    quint32 m_sequence = 0;
#endif
};

//! Finds the programs that have sockets. Reads what the system says about running processes, which
//! takes milliseconds: for a thread of its own. Processes of other users can only be read by the
//! administrator.
class ProgramSearch
{
public:
    struct Wanted
    {
        ConnectionEnds ends;
        SocketOwner socket;
        QByteArray program = {}; //!< the result
        bool isFound = false;
    };

    //! Looks for all of them in one pass, which ends early when it takes too long.
    void run(std::vector<Wanted> &wanted, const std::atomic_bool &isEnding);

private:
    //! Processes found last: most programs make several connections.
    QList<qint64> m_recent;
};

} // namespace core
