// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/WebSocketChannel.h"

#include "core/http/Connection.h"

namespace core {

WebSocketChannel::WebSocketChannel(const QTcpSocket &client, Connection &connection,
                                   QObject *parent)
    : RequestChannel(client, parent)
    , m_connection(connection)
{
}

WebSocketChannel::~WebSocketChannel() = default;

qint64 WebSocketChannel::bytesToWrite() const
{
    return m_connection.pendingBytes();
}

void WebSocketChannel::close()
{
    if (state() == ConnectedState)
        m_connection.endMessages();
}

qint64 WebSocketChannel::writeData(const char *data, qint64 size)
{
    if (m_isOpen)
        m_connection.write(QByteArray(data, qsizetype(size)));
    return size;
}

} // namespace core
