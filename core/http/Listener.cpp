// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Listener.h"

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr int ListenBacklog = 1024;

} // namespace

Listener::Listener(Accept accept) : m_accept(std::move(accept))
{
    setListenBacklogSize(ListenBacklog);
}

void Listener::incomingConnection(qintptr descriptor)
{
    if (QTcpSocket *channel = m_accept(descriptor))
        addPendingConnection(channel);
}

Error listenError(const QTcpServer &server, const QHostAddress &address, quint16 port)
{
    const QString place = u"port %1 on %2"_s.arg(port).arg(address.toString());
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return Error{
            ErrorCode::PortInUse,
            u"Port %1 on %2 is in use by another program."_s.arg(port).arg(address.toString()),
            u"port"_s};
    case QAbstractSocket::SocketAccessError:
        return Error{ErrorCode::Forbidden,
                     u"The system does not allow this program to use %1."_s.arg(place), u"port"_s};
    default:
        return Error{ErrorCode::Unreachable,
                     u"Cannot use %1: %2."_s.arg(place, server.errorString()), u"host"_s};
    }
}

bool isMissingLoopback(const QHostAddress &address, const Error &error)
{
    return error.code == ErrorCode::Unreachable
        && address == QHostAddress(QHostAddress::LocalHostIPv6);
}

bool canVanish(const QHostAddress &address)
{
    return !address.isLoopback() && address != QHostAddress(QHostAddress::Any)
        && address != QHostAddress(QHostAddress::AnyIPv4)
        && address != QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace core
