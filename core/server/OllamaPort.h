// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServer.h"
#include "core/state/ServerState.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <functional>
#include <memory>

namespace core {

//! The second port: the same API on the loopback port where Ollama's clients look for it.
//!
//! A program that holds the port already keeps it. It is sent a request first, because some systems
//! would let two programs listen; its response tells a real Ollama from any other program.
class OllamaPort : public QObject
{
    Q_OBJECT

public:
    static constexpr quint16 Port = 11434;

    using MakeServer = std::function<std::unique_ptr<HttpServer>()>;

    explicit OllamaPort(MakeServer makeServer, QObject *parent = nullptr);
    ~OllamaPort() override;

    //! 11434, the port of Ollama, by default; before open().
    void setPort(quint16 port) { m_port = port; }
    [[nodiscard]] quint16 port() const { return m_port; }

    //! Looks for a program on the port and listens when there is none. changed() follows.
    void open();
    //! Stops accepting, lets running responses end; idle() follows unless isClosed() already.
    void closeGently();
    //! At once.
    void close();
    //! Off from now on; the server and its connections belong to the caller. nullptr if it was not
    //! listening.
    [[nodiscard]] std::unique_ptr<HttpServer> takeServer();
    void setLimits(const HttpLimits &limits);
    //! See HttpServer.
    void closeIdleConnections();

    [[nodiscard]] bool isClosed() const { return m_server == nullptr; }
    [[nodiscard]] const SecondPort &state() const { return m_state; }

Q_SIGNALS:
    void changed();
    void idle();

private:
    void listen();
    void readResponse();
    void judge();
    void refuse(const QString &holder);
    void dropProbe();
    void setState(SecondPort::Phase phase, const std::optional<Error> &error = {});

    MakeServer m_makeServer;
    quint16 m_port = Port;
    SecondPort m_state;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<QTcpSocket> m_probe;
    QByteArray m_response; //!< of the program that holds the port
    QTimer m_probeTimer;
};

} // namespace core
