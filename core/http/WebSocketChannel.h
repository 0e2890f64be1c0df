// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/RequestChannel.h"

namespace core {

class Connection;

//! The socket that Qt's WebSocket reads and writes instead of the client's. What it writes goes
//! out through the connection, and closing it ends that in its own, orderly way.
class WebSocketChannel final : public RequestChannel
{
    Q_OBJECT

public:
    WebSocketChannel(const QTcpSocket &client, Connection &connection, QObject *parent);
    ~WebSocketChannel() override;

    //! From now on what is written reaches the client. Before it is the answer to the upgrade,
    //! which the connection has given itself.
    void open() { m_isOpen = true; }

    [[nodiscard]] qint64 bytesToWrite() const override;
    void close() override;
    void disconnectFromHost() override { close(); }

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    Connection &m_connection;
    bool m_isOpen = false;
};

} // namespace core
