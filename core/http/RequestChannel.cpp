// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/RequestChannel.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <cstring>

namespace core {

RequestChannel::RequestChannel(const QTcpSocket &client, QObject *parent) : QTcpSocket(parent)
{
    setPeerAddress(client.peerAddress());
    setPeerPort(client.peerPort());
    setLocalAddress(client.localAddress());
    setLocalPort(client.localPort());
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
}

RequestChannel::~RequestChannel()
{
    // The base class would announce a disconnect from inside its destructor.
    setSocketState(UnconnectedState);
}

void RequestChannel::pass(const QByteArray &bytes)
{
    if (state() != ConnectedState)
        return;
    m_bytes.remove(0, m_position);
    m_position = 0;
    if (m_bytes.isEmpty())
        m_bytes = bytes;
    else
        m_bytes += bytes; // a reader may wait for megabytes: not a copy for each piece
    const QPointer<RequestChannel> self(this);
    Q_EMIT readyRead();
    // QHttpServer reads within a transaction, which would keep a second copy of a long body.
    if (self && isTransactionStarted())
        commitTransaction();
}

void RequestChannel::shut()
{
    if (state() != ConnectedState)
        return;
    setSocketState(UnconnectedState);
    m_bytes.clear();
    m_position = 0;
    Q_EMIT disconnected();
}

qint64 RequestChannel::bytesAvailable() const
{
    return QTcpSocket::bytesAvailable() + m_bytes.size() - m_position;
}

qint64 RequestChannel::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_position);
    if (size <= 0)
        return 0;
    std::memcpy(data, m_bytes.constData() + m_position, size_t(size));
    m_position += qsizetype(size);
    return size;
}

qint64 RequestChannel::writeData(const char *, qint64 size)
{
    // From 6.8 on QHttpServer answers "Expect: 100-continue"; the connection does that itself.
    return size;
}

} // namespace core
