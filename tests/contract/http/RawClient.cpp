// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawClient.h"

#include "tests/fakes/WaitUntil.h"

namespace {

//! Reads a chunked body from `from`; nothing while it is incomplete.
std::optional<qsizetype> readChunks(const QByteArray &bytes, qsizetype from, QByteArray &body)
{
    for (;;) {
        const qsizetype end = bytes.indexOf("\r\n", from);
        bool isNumber = false;
        const qsizetype size = end < 0 ? 0 : bytes.mid(from, end - from).toLongLong(&isNumber, 16);
        if (!isNumber || bytes.size() < end + 2 + size + 2)
            return {};
        if (bytes.mid(end + 2 + size, 2) != "\r\n")
            return {};
        body += bytes.mid(end + 2, size);
        from = end + 2 + size + 2;
        if (size == 0)
            return from;
    }
}

RawResponse readHead(const QByteArray &head)
{
    RawResponse response;
    const QList<QByteArray> lines = head.split('\n');
    response.status = lines.first().mid(9, 3).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            response.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return response;
}

//! Takes one response off the front of `bytes` if it is complete.
RawResponse takeResponse(QByteArray &bytes, bool isToHead, bool isClosed)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    RawResponse response = readHead(bytes.first(end));
    qsizetype next = end + 4;
    const QByteArray length = response.headers.value("content-length");
    const bool hasNoBody = isToHead || response.status < 200 || response.status == 204;
    if (hasNoBody) {
        response.isComplete = true;
    } else if (response.headers.contains("transfer-encoding")) {
        if (const auto after = readChunks(bytes, next, response.body)) {
            next = *after;
            response.isComplete = true;
        }
    } else if (!length.isNull()) {
        response.body = bytes.mid(next, length.toLongLong());
        next += response.body.size();
        response.isComplete = response.body.size() == length.toLongLong();
    } else {
        response.body = bytes.mid(next);
        next = bytes.size();
        response.isComplete = isClosed;
    }
    if (response.isComplete)
        bytes.remove(0, next);
    return response;
}

} // namespace

RawClient::RawClient(quint16 port) : m_socket(std::make_unique<QTcpSocket>())
{
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

RawClient::RawClient(std::unique_ptr<QTcpSocket> connecting) : m_socket(std::move(connecting))
{
}

bool RawClient::isConnected()
{
    return waitUntil([this] { return m_socket->state() == QTcpSocket::ConnectedState; });
}

void RawClient::send(const QByteArray &bytes)
{
    if (isConnected())
        m_socket->write(bytes);
}

void RawClient::sendSlowly(const QByteArray &bytes)
{
    if (!isConnected())
        return;
    m_socket->setSocketOption(QTcpSocket::LowDelayOption, 1);
    for (const char byte : bytes) {
        m_socket->write(&byte, 1);
        m_socket->flush();
        QCoreApplication::processEvents();
    }
}

RawResponse RawClient::response(bool isToHead)
{
    RawResponse response;
    const auto isThere = [&] {
        const bool isClosed = m_socket->state() == QTcpSocket::UnconnectedState;
        m_received += m_socket->readAll();
        response = takeResponse(m_received, isToHead, isClosed);
        return response.isComplete || isClosed;
    };
    (void)waitUntil(isThere);
    return response;
}

bool RawClient::isClosedByServer()
{
    const bool isClosed =
        waitUntil([this] { return m_socket->state() == QTcpSocket::UnconnectedState; });
    return isClosed && received().isEmpty();
}

QByteArray RawClient::received()
{
    m_received += m_socket->readAll();
    return m_received;
}
