// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtNetwork/QTcpSocket>

namespace core {

//! The socket that QHttpServer reads instead of the client's: it carries checked bytes of one
//! request at a time and nothing back.
//!
//! QHttpServer has no limits, mistakes some framing (split or bad chunks, headers over 8 KiB) and
//! reads on while an answer is under way. Behind this channel it never meets any of that. It owns
//! the channel as it would own a socket, and lets go of it after shut().
class RequestChannel : public QTcpSocket
{
    Q_OBJECT

public:
    RequestChannel(const QTcpSocket &client, QObject *parent);
    ~RequestChannel() override;

    //! Hands bytes on; the request's handler may run inside.
    void pass(const QByteArray &bytes);
    //! No more requests: QHttpServer drops its part.
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
