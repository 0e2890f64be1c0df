// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRandomGenerator>
#include <QtNetwork/QTcpServer>

// The loopback interface of this machine.

//! Nothing listens on it, for now; 0 when there is none. It lies below the range from which systems
//! take the ports of connections: a test that runs at the same time does not get it by chance.
inline quint16 freePort()
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        const auto port = quint16(QRandomGenerator::system()->bounded(20'000, 32'000));
        if (QTcpServer().listen(QHostAddress::LocalHost, port))
            return port;
    }
    return 0;
}

//! Megabytes that never fit into the kernel's buffers of two connections, which grow to about ten
//! MB when the reader is fast.
constexpr int BeyondBuffers = 40;

inline bool hasIpv6Loopback()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHostIPv6);
}
