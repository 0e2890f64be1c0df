// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/SocketShutdown.h"

#include <QtNetwork/QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace core {
namespace {

#ifdef Q_OS_WIN
using Descriptor = SOCKET;
constexpr int SendingDirection = SD_SEND;
#else
using Descriptor = int;
constexpr int SendingDirection = SHUT_WR;
#endif

} // namespace

void shutDownSending(const QTcpSocket &socket)
{
    ::shutdown(Descriptor(socket.socketDescriptor()), SendingDirection);
}

void resetOnClose(const QTcpSocket &socket)
{
    const linger immediate{1, 0};
    ::setsockopt(Descriptor(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&immediate), sizeof immediate);
}

} // namespace core
