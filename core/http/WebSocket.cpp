// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/WebSocket.h"

#include "core/http/Connection.h"
#include "core/http/RequestChannel.h"
#include "core/http/ResponseWriter.h"

#include <QtWebSockets/QWebSocket>
#include <QtWebSockets/QWebSocketServer>

using namespace Qt::Literals::StringLiterals;

namespace core {

//! The socket that Qt's WebSocket reads and writes instead of the client's. What it writes goes
//! out through the connection, and closing it ends that in its own, orderly way.
class WebSocketChannel final : public RequestChannel
{
public:
    WebSocketChannel(const QTcpSocket &client, Connection &connection, QObject *parent)
        : RequestChannel(client, parent)
        , m_connection(connection)
    {
    }

    //! From now on what is written reaches the client. Before it is the response to the upgrade,
    //! which the connection has given itself.
    void open() { m_isOpen = true; }

    [[nodiscard]] qint64 bytesToWrite() const override { return m_connection.pendingBytes(); }
    void disconnectFromHost() override { close(); }
    void close() override
    {
        if (state() == ConnectedState)
            m_connection.endMessages();
    }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        if (m_isOpen)
            m_connection.write(QByteArray(data, qsizetype(size)));
        return size;
    }

private:
    Connection &m_connection;
    bool m_isOpen = false;
};

// Only a QWebSocketServer can make the server's side of a QWebSocket, and only from a connection
// whose upgrade it reads itself: it is given one that was checked already.
WebSocket::WebSocket(Connection &connection, const RequestHead &head, const QTcpSocket &client,
                     qint64 maxMessageBytes)
    : QObject(&connection)
    , m_connection(connection)
    , m_channel(new WebSocketChannel(client, connection, this))
    , m_opener(new QWebSocketServer(QString(), QWebSocketServer::NonSecureMode, this))
{
    connect(m_opener, &QWebSocketServer::newConnection, this,
            [this, maxMessageBytes] { start(maxMessageBytes); });
    m_channel->pass(plainUpgradeHead(head));
    m_opener->handleConnection(m_channel);
}

WebSocket::~WebSocket()
{
    delete m_socket; // writes a farewell into the channel
    announceGone();
}

void WebSocket::start(qint64 maxMessageBytes)
{
    m_socket = m_opener->nextPendingConnection();
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingFrameSize(quint64(maxMessageBytes));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(maxMessageBytes));
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { Q_EMIT received(text.toUtf8()); });
    connect(m_socket, &QWebSocket::binaryFrameReceived, this,
            [this] { close(CloseCode::UnsupportedData, u"Only text messages are supported."_s); });
    m_opener->deleteLater();
    m_channel->open();
    Q_EMIT ready();
}

void WebSocket::send(const QByteArray &text)
{
    if (!m_isOpen || !isReady())
        return;
    m_socket->sendTextMessage(QString::fromUtf8(text));
    if (m_connection.pendingBytes() > CongestedAbove)
        m_isCongested = true;
}

void WebSocket::ping()
{
    if (m_isOpen && isReady())
        m_socket->ping();
}

void WebSocket::close(CloseCode code, const QString &reason)
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    if (isReady())
        m_socket->close(QWebSocketProtocol::CloseCode(code), reason);
    else
        m_connection.endMessages();
}

void WebSocket::take(const QByteArray &bytes)
{
    if (m_maskCheck.take(bytes))
        m_channel->pass(bytes);
    else
        close(CloseCode::ProtocolError, u"A client's frames must be masked."_s);
}

void WebSocket::noteWritten()
{
    if (!m_isCongested || m_connection.pendingBytes() > DrainedBelow)
        return;
    m_isCongested = false;
    Q_EMIT drained();
}

//! Both directions have ended, no matter which side began.
void WebSocket::shut()
{
    m_isOpen = false;
    m_isCongested = false;
    if (m_channel)
        m_channel->shut();
    QMetaObject::invokeMethod(this, &WebSocket::announceGone, Qt::QueuedConnection);
}

void WebSocket::announceGone()
{
    m_isOpen = false;
    if (!std::exchange(m_isGone, true))
        Q_EMIT gone();
}

} // namespace core
