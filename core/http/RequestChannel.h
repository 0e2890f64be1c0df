// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtNetwork/QTcpSocket>

namespace core {

struct RequestHead;

//! The socket that QHttpServer reads instead of the client's: it carries complete, checked
//! requests, one at a time, and nothing in the other direction.
//!
//! QHttpServer owns the channel as it would own a socket, and drops it after shut().
class RequestChannel : public QTcpSocket
{
    Q_OBJECT

public:
    RequestChannel(const QTcpSocket &client, QObject *parent);
    ~RequestChannel() override;

    //! Passes on a request of the connection `connection`. Its handler runs inside.
    //!
    //! QHttpServer gets method, target and body. Header fields stay behind: with more than a
    //! hundred of them it drops all, the Content-Length as well, and takes the body for the next
    //! request.
    void passRequest(const RequestHead &head, QList<QByteArray> body, quint64 connection);
    //! Passes on bytes; what they lead to may happen inside.
    void pass(const QByteArray &bytes);
    //! Nothing more comes: the reader drops its side.
    void shut();

    [[nodiscard]] qint64 bytesAvailable() const override;
    void close() override { shut(); }
    void disconnectFromHost() override { shut(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace core
