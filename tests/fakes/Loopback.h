// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtNetwork/QTcpServer>

// The loopback interface of this machine.

//! A port on which nothing listens at the moment; 0 when there is none.
inline quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

//! Megabytes that never fit into the kernel's buffers of two connections, which grow to about ten
//! MB when the reader is fast.
constexpr int BeyondBuffers = 40;

inline bool hasIpv6Loopback()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHostIPv6);
}
