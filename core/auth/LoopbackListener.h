// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpServer.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

class QTcpSocket;

namespace core {

//! Gets one of the ports that a browser may be sent back to, for the time of one sign-in.
//!
//! A first port in use is requested with `GET /cancel` (an older sign-in then gives up) and tried
//! ten times more, 200 ms apart; after that the others are tried once each. started() comes once,
//! later than start(), with or without success; closed() once after closeGently(), when the last
//! page has been delivered or after a second. Destroying it closes at once.
class LoopbackListener : public QObject
{
    Q_OBJECT

public:
    //! `bind`: an address; loopback means 127.0.0.1 and ::1.
    LoopbackListener(const QString &bind, const QList<quint16> &ports, HttpServer::Handler handler,
                     QObject *parent = nullptr);
    ~LoopbackListener() override;

    void start();
    void closeGently();

    //! 0 when it does not listen.
    [[nodiscard]] quint16 port() const;
    //! Why it does not listen, for the first port.
    [[nodiscard]] std::optional<Error> error() const;

Q_SIGNALS:
    void started();
    void closed();

private:
    void tryPort();
    void tryNextPort();
    void askToLeave();
    [[nodiscard]] Status listenOn(quint16 port);

    QList<QHostAddress> m_addresses;
    QList<quint16> m_ports;
    std::unique_ptr<HttpServer> m_server;
    std::optional<Error> m_error;
    QTimer m_retry;
    int m_index = 0;
    int m_attempts = 0;
    bool m_isClosing = false;
};

//! Why a port cannot be used, with the code "sign_in_port".
[[nodiscard]] Error explainListenError(const Error &error, quint16 port);

} // namespace core
