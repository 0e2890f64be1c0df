// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtNetwork/QTcpServer>

// What tests ask of this machine's loopback.

//! Nobody listens on it, for now; 0 when there is none.
inline quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

//! Megabytes that never fit what the kernel keeps for two connections on the way: it lets buffers
//! grow to some ten MB where somebody reads quickly.
constexpr int BeyondBuffers = 40;

inline bool hasIpv6Loopback()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHostIPv6);
}
