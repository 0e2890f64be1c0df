// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMap>
#include <QtNetwork/QTcpSocket>

#include <memory>
#include <optional>

//! A response as it stood on the wire.
struct RawResponse
{
    int status = 0;
    QMap<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;                      //!< without chunked framing
    bool isComplete = false;
};

//! A client that sends exactly the bytes it is given and reads responses strictly.
class RawClient
{
public:
    explicit RawClient(quint16 port);
    explicit RawClient(std::unique_ptr<QTcpSocket> connecting);

    [[nodiscard]] bool isConnected();
    void send(const QByteArray &bytes);
    //! One segment per byte.
    void sendSlowly(const QByteArray &bytes);
    //! Waits for the next complete response, or for what is there when the server closes.
    [[nodiscard]] RawResponse response(bool isToHead = false);
    //! Waits until the server has closed without sending any more.
    [[nodiscard]] bool isClosedByServer();
    [[nodiscard]] QTcpSocket &socket() { return *m_socket; }
    [[nodiscard]] QByteArray received();

private:
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
};
