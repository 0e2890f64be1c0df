// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Client.h"

#include <QtWebSockets/QWebSocket>

namespace soak {

//! A client of the Responses API over a WebSocket.
class SocketClient final : public Client
{
    Q_OBJECT

public:
    SocketClient(quint16 port, Delays &delays, QObject *parent = nullptr);
    ~SocketClient() override;

    [[nodiscard]] bool isConnected() const override;

private:
    void send(const QByteArray &key) override;
    void abort() override;
    void sendMessage();
    void take(const QString &message);

    const quint16 m_port;
    QWebSocket m_socket;
};

} // namespace soak
