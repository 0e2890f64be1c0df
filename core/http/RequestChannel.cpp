// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/RequestChannel.h"

#include "core/http/HeadCheck.h"
#include "core/http/HttpCompat.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <cstring>
#include <utility>

namespace core {
namespace {

//! The target is absolute, since QUrl takes the beginning of "//a/b" for a host, and its path is
//! encoded anew, so that QUrl cannot read another one than the head check did.
QByteArray toInternalHead(const RequestHead &head, qint64 bodySize, quint64 connection)
{
    QByteArray bytes;
    bytes.reserve(160 + head.path.size() + head.query.size());
    bytes += http_compat::routableMethod(head.method) + " http://localhost"
        + head.path.toPercentEncoding("/");
    if (!head.query.isEmpty())
        bytes += '?' + head.query;
    bytes += " HTTP/1.1\r\n" + QByteArray(http_compat::ConnectionHeader) + ": "
        + QByteArray::number(connection) + "\r\n";
    if (bodySize > 0)
        bytes += "Content-Length: " + QByteArray::number(bodySize) + "\r\n";
    return bytes += "\r\n";
}

} // namespace

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

void RequestChannel::passRequest(const RequestHead &head, QList<QByteArray> body,
                                 quint64 connection)
{
    qint64 size = 0;
    for (const QByteArray &piece : std::as_const(body))
        size += piece.size();
    const QPointer<RequestChannel> self(this);
    pass(toInternalHead(head, size, connection));
    while (self && !body.isEmpty())
        pass(body.takeFirst()); // QHttpServer has its copy then
    if (self)
        pass({}); // Qt 6.4 keeps the body of a request until it begins to read the next one
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
        m_bytes += bytes;
    const QPointer<RequestChannel> self(this);
    Q_EMIT readyRead();
    if (!self)
        return;
    // QHttpServer reads within a transaction, which would keep a second copy of a long body.
    if (isTransactionStarted())
        commitTransaction();
    if (m_position == m_bytes.size()) {
        m_bytes.clear();
        m_position = 0;
    }
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
    // From 6.8 on QHttpServer responds to "Expect: 100-continue"; the connection does that itself.
    return size;
}

} // namespace core
