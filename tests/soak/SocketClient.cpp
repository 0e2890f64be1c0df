// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SocketClient.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkRequest>

using namespace Qt::Literals::StringLiterals;

namespace soak {

SocketClient::SocketClient(quint16 port, Delays &delays, QObject *parent)
    : Client(delays, parent)
    , m_port(port)
{
    connect(&m_socket, &QWebSocket::connected, this, &SocketClient::sendMessage);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &SocketClient::take);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        if (m_turn)
            finish();
    });
}

SocketClient::~SocketClient()
{
    m_socket.disconnect(this); // it disconnects while it is destroyed
}

bool SocketClient::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

void SocketClient::send(const QByteArray &key)
{
    if (isConnected())
        return sendMessage();
    QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/v1/responses"_s.arg(m_port)));
    request.setRawHeader("User-Agent", "soak");
    if (!key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + key);
    m_socket.open(request);
}

void SocketClient::sendMessage()
{
    if (m_turn)
        m_socket.sendTextMessage(QString::fromUtf8(bodyOf(*m_turn)));
}

void SocketClient::take(const QString &message)
{
    if (!m_turn)
        return;
    m_reader->readEvent(message.toUtf8());
    if (m_turn->ends + m_turn->errors > 0) {
        m_turn->isFramed = true;
        return finish();
    }
    leaveWhenDue();
}

void SocketClient::abort()
{
    m_socket.abort();
}

} // namespace soak
