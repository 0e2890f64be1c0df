// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace fakes {

//! A backend that answers every request on every path with given bytes, whatever they are worth.
class FaultyUpstream
{
public:
    //! What follows the bytes.
    enum class Then { Close, Reset, Stall };

    struct Fault
    {
        QByteArray bytes; //!< may be empty
        Then then = Then::Close;
    };

    //! One fault for each request; the last one for all that follow.
    explicit FaultyUpstream(QList<Fault> faults) : m_faults(std::move(faults))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                take(socket);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port for the backend");
    }

    [[nodiscard]] QString url() const { return urlOf(m_server.serverPort()); }
    //! Where no program listens.
    [[nodiscard]] static QString unusedUrl()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHost))
            qFatal("no port to leave unused");
        return urlOf(probe.serverPort());
    }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    static QString urlOf(quint16 port)
    {
        return QStringLiteral("http://127.0.0.1:%1/backend-api/codex").arg(port);
    }

    void take(QTcpSocket *socket)
    {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [this, socket, request = QByteArray()]() mutable {
                             request += socket->readAll();
                             if (isComplete(request)) {
                                 request.clear();
                                 fail(socket);
                             }
                         });
    }

    static bool isComplete(const QByteArray &request)
    {
        const qsizetype end = request.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        constexpr QByteArrayView Name("content-length:");
        const QByteArray head = request.first(end + 2).toLower();
        const qsizetype at = head.indexOf(Name);
        const qint64 length = at < 0
            ? 0
            : head.mid(at + Name.size(), head.indexOf("\r\n", at) - at - Name.size())
                  .trimmed()
                  .toLongLong();
        return request.size() >= end + 4 + length;
    }

    void fail(QTcpSocket *socket)
    {
        const Fault fault = m_faults.at(std::min<qsizetype>(m_requests, m_faults.size() - 1));
        ++m_requests;
        socket->write(fault.bytes);
        socket->flush();
        if (fault.then == Then::Close)
            return socket->disconnectFromHost();
        if (fault.then == Then::Stall)
            return;
#ifdef Q_OS_UNIX
        const linger atOnce{1, 0};
        setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
        socket->abort();
    }

    QList<Fault> m_faults;
    QTcpServer m_server;
    int m_requests = 0;
};

} // namespace fakes
