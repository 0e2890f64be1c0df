// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/WebSocketRules.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

QT_BEGIN_NAMESPACE
class QTcpSocket;
class QWebSocket;
class QWebSocketServer;
QT_END_NAMESPACE

namespace core {

class Connection;
class WebSocketChannel;

//! A client's connection that carries text messages in both directions.
//!
//! Fragments, pings and the closing handshake are done here. What breaks the protocol closes the
//! connection with the code that RFC 6455 has for it, a message over the limit for request bodies
//! with 1009 and a binary one with 1003. The server owns it; hold it in a QPointer. All in the
//! server's thread.
class WebSocket final : public QObject
{
    Q_OBJECT

public:
    //! Why a connection is closed from this side (RFC 6455, 7.4.1).
    enum class CloseCode {
        GoingAway = 1001,
        ProtocolError = 1002,
        UnsupportedData = 1003,
        PolicyViolation = 1008,
    };

    ~WebSocket() override;

    //! One message (UTF-8).
    void send(const QByteArray &text);
    void ping();
    //! Sends what waits, then the reason, and closes. Nothing is received after it.
    void close(CloseCode code, const QString &reason);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    //! More waits to be sent than the client reads: stop producing until drained().
    [[nodiscard]] bool isCongested() const { return m_isCongested; }

Q_SIGNALS:
    void received(const QByteArray &text);
    //! The backlog has fallen low enough after isCongested().
    void drained();
    //! The server stops: close as soon as nothing is under way.
    void closeRequested();
    //! Nothing can be sent or received any more. Emitted once, never from inside a call above.
    void gone();

private:
    friend class Connection;
    WebSocket(Connection &connection, const RequestHead &head, const QTcpSocket &client,
              qint64 maxMessageBytes);

    //! Whether it accepts bytes yet; emits ready() when it does.
    [[nodiscard]] bool isReady() const { return !m_socket.isNull(); }
    void take(const QByteArray &bytes);
    void noteWritten();
    void shut();
    void start(qint64 maxMessageBytes);
    void announceGone();

Q_SIGNALS:
    void ready();

private:
    Connection &m_connection;
    QPointer<WebSocketChannel> m_channel; //!< Qt deletes one that is shut before it was read
    QWebSocketServer *m_opener;
    QPointer<QWebSocket> m_socket;
    MaskCheck m_maskCheck;
    bool m_isOpen = true;
    bool m_isCongested = false;
    bool m_isGone = false;
};

} // namespace core
