// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TextReader.h"
#include "tests/bench/ResponseReader.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <optional>

namespace soak {

//! A client program: one connection and one request at a time.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(Delays &delays, QObject *parent = nullptr);

    //! Begins a request; finished() follows.
    void begin(const TurnPointer &turn, const QByteArray &key);
    [[nodiscard]] bool isBusy() const { return bool(m_turn); }
    [[nodiscard]] virtual bool isConnected() const = 0;
    //! The connection is not to be used for another request.
    void retire() { m_isRetired = true; }
    //! For another request.
    [[nodiscard]] bool isUsable() const;

Q_SIGNALS:
    void finished(const soak::TurnPointer &turn);

protected:
    virtual void send(const QByteArray &key) = 0;
    //! Disconnects at once.
    virtual void abort() = 0;

    //! The text so far may be a reason to leave.
    void leaveWhenDue();
    void leave();
    void finish();

    Delays &m_delays;
    TurnPointer m_turn;
    std::optional<TextReader> m_reader;

private:
    void giveUp();

    QTimer m_deadline;
    int m_turnCount = 0;
    bool m_isRetired = false;
};

class HttpClient final : public Client
{
    Q_OBJECT

public:
    HttpClient(quint16 port, Delays &delays, QObject *parent = nullptr);
    ~HttpClient() override;

    [[nodiscard]] bool isConnected() const override;

private:
    void send(const QByteArray &key) override;
    void abort() override;
    void write();
    void readWhenReady();
    void read(qint64 most);
    void take(const QByteArray &bytes);
    void lose();

    const quint16 m_port;
    QTcpSocket m_socket;
    QTimer m_readTimer; //!< of a slow or stalling client
    QByteArray m_request;
    QByteArray m_head;
    QByteArray m_whole; //!< a body that is not streamed
    bench::ResponseReader m_response;
};

} // namespace soak
