// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ResponseWriter.h"

#include "core/http/Backlog.h"
#include "core/http/Connection.h"
#include "core/http/ResponseHead.h"

namespace core {

ResponseWriter::ResponseWriter(Connection *connection, Traits traits, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_traits(traits)
{
}

ResponseWriter::~ResponseWriter()
{
    if (m_connection != nullptr)
        m_connection->breakOff(false);
}

void ResponseWriter::send(int status, const QByteArray &contentType, const QByteArray &body,
                          const HttpHeaders &headers)
{
    Q_ASSERT(m_isLost || (!m_hasBegun && !m_hasEnded));
    if (m_connection == nullptr || m_hasBegun)
        return;
    m_hasBegun = true;
    QByteArray bytes = head(status, contentType, headers);
    if (allowsBody(status))
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    bytes += "\r\n";
    if (allowsBody(status) && !m_traits.isHead)
        bytes += body;
    m_connection->write(bytes);
    finish();
}

Result<WebSocket *> ResponseWriter::upgrade(const HttpHeaders &headers)
{
    Q_ASSERT(m_isLost || (!m_hasBegun && !m_hasEnded));
    if (m_connection == nullptr || m_hasBegun)
        return Error{ErrorCode::Cancelled, QStringLiteral("the client has gone")};
    const Result<WebSocket *> socket = m_connection->upgrade(headers);
    if (socket) {
        m_hasBegun = true;
        m_hasEnded = true;
        m_connection = nullptr;
        deleteLater();
    }
    return socket;
}

void ResponseWriter::begin(int status, const QByteArray &contentType, const HttpHeaders &headers)
{
    Q_ASSERT(m_isLost || (!m_hasBegun && !m_hasEnded));
    if (m_connection == nullptr || m_hasBegun)
        return;
    m_hasBegun = true;
    if (m_traits.isHttp10)
        m_traits.keepsAlive = false; // only the end of the connection tells the end of the body
    QByteArray bytes = head(status, contentType, headers);
    if (!m_traits.isHttp10)
        bytes += "Transfer-Encoding: chunked\r\n";
    bytes += "\r\n";
    m_connection->write(bytes);
}

void ResponseWriter::write(const QByteArray &piece)
{
    Q_ASSERT(m_isLost || (m_hasBegun && !m_hasEnded));
    if (m_connection == nullptr || m_traits.isHead || piece.isEmpty())
        return;
    if (m_traits.isHttp10) {
        m_connection->write(piece);
    } else {
        const QByteArray size = QByteArray::number(piece.size(), 16);
        QByteArray chunk;
        chunk.reserve(size.size() + piece.size() + 4);
        chunk.append(size).append("\r\n").append(piece).append("\r\n");
        m_connection->write(chunk);
    }
    if (m_connection->pendingBytes() > CongestedAbove)
        m_isCongested = true;
}

void ResponseWriter::end()
{
    Q_ASSERT(m_isLost || (m_hasBegun && !m_hasEnded));
    if (m_connection != nullptr && !m_traits.isHttp10 && !m_traits.isHead)
        m_connection->write(QByteArrayLiteral("0\r\n\r\n"));
    finish();
}

void ResponseWriter::breakOff()
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    // A missing last chunk tells it by itself, so that what was written can still arrive.
    const bool isFramed = m_hasBegun && !m_traits.isHttp10 && !m_traits.isHead;
    if (Connection *connection = std::exchange(m_connection, nullptr))
        connection->breakOff(isFramed);
    deleteLater();
}

bool ResponseWriter::hasBegun() const
{
    return m_hasBegun;
}

bool ResponseWriter::hasEnded() const
{
    return m_hasEnded;
}

bool ResponseWriter::isCongested() const
{
    return m_isCongested;
}

qint64 ResponseWriter::pendingBytes() const
{
    return m_connection != nullptr ? m_connection->pendingBytes() : 0;
}

QByteArray ResponseWriter::head(int status, const QByteArray &contentType,
                                const HttpHeaders &headers) const
{
    QByteArray bytes = responseHead(status, contentType, headers);
    bytes += "Date: " + m_connection->date() + "\r\n";
    if (!m_traits.keepsAlive || m_connection->isClosing())
        bytes += "Connection: close\r\n";
    else if (m_traits.isHttp10)
        bytes += "Connection: keep-alive\r\n";
    return bytes;
}

void ResponseWriter::finish()
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    if (Connection *connection = std::exchange(m_connection, nullptr))
        connection->endResponse(m_traits.keepsAlive);
    deleteLater();
}

void ResponseWriter::noteWritten()
{
    if (!m_isCongested || m_connection == nullptr || m_connection->pendingBytes() > DrainedBelow)
        return;
    m_isCongested = false;
    Q_EMIT drained();
}

void ResponseWriter::loseClient()
{
    m_connection = nullptr;
    m_isCongested = false;
    m_isLost = true;
    // Later: the loss may have been noticed inside a call of whoever writes.
    QMetaObject::invokeMethod(this, &ResponseWriter::announceLoss, Qt::QueuedConnection);
}

void ResponseWriter::announceLoss()
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    deleteLater();
    Q_EMIT clientGone();
}

} // namespace core
