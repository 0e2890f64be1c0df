// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

#include <functional>

namespace core {

//! Leaves what to do with a new connection to the server.
class Listener final : public QTcpServer
{
public:
    using Accept = std::function<QTcpSocket *(qintptr descriptor)>;

    explicit Listener(Accept accept);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    const Accept m_accept;
};

//! Why `server` could not listen there: PortInUse, Forbidden or Unreachable.
[[nodiscard]] Error listenError(const QTcpServer &server, const QHostAddress &address,
                                quint16 port);

//! Machines without IPv6 have no ::1; that is no failure.
[[nodiscard]] bool isMissingLoopback(const QHostAddress &address, const Error &error);

//! Whether the address belongs to one interface, with which it may disappear.
[[nodiscard]] bool canVanish(const QHostAddress &address);

} // namespace core
