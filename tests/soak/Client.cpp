// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Client.h"

#include <QtCore/QSignalBlocker>

#include <utility>

using namespace std::chrono_literals;

namespace soak {

namespace {

constexpr int MostTurns = 8;
constexpr auto LongestTurn = 60s;
constexpr auto StallTime = 3s;
constexpr auto SlowPause = 10ms;
constexpr qint64 SlowPiece = 2048;
constexpr qint64 SmallBuffer = 64 * 1024;
constexpr char HeadEnd[] = "\r\n\r\n";

QByteArray requestIdIn(const QByteArray &head)
{
    constexpr char Name[] = "\r\nx-request-id: ";
    const qsizetype at = head.toLower().indexOf(Name);
    const qsizetype begin = at + qsizetype(qstrlen(Name));
    return at < 0 ? QByteArray() : head.mid(begin, head.indexOf('\r', begin) - begin);
}

} // namespace

Client::Client(Delays &delays, QObject *parent) : QObject(parent), m_delays(delays)
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, &Client::giveUp);
}

void Client::begin(const TurnPointer &turn, const QByteArray &key)
{
    Q_ASSERT(!m_turn);
    ++m_turnCount;
    m_turn = turn;
    m_reader.emplace(turn, m_delays);
    m_deadline.start(LongestTurn);
    send(key);
    if (turn->reader == Reader::LeavingSoon) {
        QTimer::singleShot(turn->leaveAfter, this, [this, turn] {
            if (m_turn == turn)
                leave();
        });
    }
}

bool Client::isUsable() const
{
    return isConnected() && !isBusy() && !m_isRetired && m_turnCount < MostTurns;
}

void Client::leaveWhenDue()
{
    if (m_turn && m_turn->reader == Reader::Leaving && m_turn->received >= m_turn->leaveAfter)
        leave();
}

void Client::leave()
{
    m_turn->hasLeft = true;
    m_turn->leftAt = std::chrono::steady_clock::now();
    abort();
    finish();
}

void Client::giveUp()
{
    m_turn->hasTimedOut = true;
    abort();
    finish();
}

void Client::finish()
{
    const TurnPointer turn = std::exchange(m_turn, {});
    m_deadline.stop();
    if (turn)
        Q_EMIT finished(turn);
}

HttpClient::HttpClient(quint16 port, Delays &delays, QObject *parent)
    : Client(delays, parent)
    , m_port(port)
{
    m_readTimer.setSingleShot(true);
    m_readTimer.callOnTimeout(this, [this] {
        const bool isSlow = m_turn && m_turn->reader == Reader::Slow;
        if (isSlow)
            m_readTimer.start(SlowPause);
        read(isSlow ? SlowPiece : m_socket.bytesAvailable());
    });
    connect(&m_socket, &QTcpSocket::connected, this, &HttpClient::write);
    connect(&m_socket, &QTcpSocket::readyRead, this, &HttpClient::readWhenReady);
    connect(&m_socket, &QTcpSocket::disconnected, this, &HttpClient::lose);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &HttpClient::lose);
}

HttpClient::~HttpClient()
{
    // The socket disconnects while it is destroyed, when lose() has nothing left to work with.
    m_socket.disconnect(this);
}

bool HttpClient::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

void HttpClient::send(const QByteArray &key)
{
    const QByteArray body = isPost(*m_turn) ? bodyOf(*m_turn) : QByteArray();
    m_request = (isPost(*m_turn) ? "POST " : "GET ") + pathOf(*m_turn)
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: soak\r\n";
    if (!key.isEmpty() && m_turn->api != Api::NoKey)
        m_request += "Authorization: Bearer " + key + "\r\n";
    if (isPost(*m_turn))
        m_request += "Content-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n";
    m_request += "\r\n" + body;
    m_head.clear();
    m_whole.clear();
    m_response = {};
    const bool isLimited = m_turn->reader == Reader::Stalling || m_turn->reader == Reader::Slow;
    m_socket.setReadBufferSize(isLimited ? SmallBuffer : 0);
    if (isConnected())
        return write();
    {
        const QSignalBlocker blocker(m_socket);
        m_socket.abort();
    }
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
}

void HttpClient::write()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.write(m_request);
    if (m_turn && m_turn->reader == Reader::Stalling)
        m_readTimer.start(StallTime);
    else if (m_turn && m_turn->reader == Reader::Slow)
        m_readTimer.start(SlowPause);
}

void HttpClient::readWhenReady()
{
    if (!m_readTimer.isActive())
        read(m_socket.bytesAvailable());
}

void HttpClient::read(qint64 most)
{
    const QByteArray bytes = m_socket.read(most);
    if (!m_turn || bytes.isEmpty())
        return;
    take(bytes);
    if (m_response.isComplete() || m_response.isBroken()) {
        m_readTimer.stop();
        m_turn->isFramed = m_response.isComplete();
        if (!m_turn->isStreamed || m_turn->status != 200)
            m_reader->readWhole(m_whole);
        return finish();
    }
    leaveWhenDue();
}

void HttpClient::take(const QByteArray &bytes)
{
    if (!m_head.contains(HeadEnd))
        m_head += bytes.left(8192);
    QByteArray body;
    m_response.feed(bytes, body);
    m_turn->status = m_response.status();
    if (m_turn->requestId.isEmpty() && m_turn->status > 0)
        m_turn->requestId = requestIdIn(m_head);
    if (m_turn->isStreamed && m_turn->status == 200)
        m_reader->feed(body);
    else
        m_whole += body;
}

//! The server has disconnected.
void HttpClient::lose()
{
    m_readTimer.stop();
    if (m_turn && m_socket.isOpen())
        read(m_socket.bytesAvailable());
    if (m_turn)
        finish();
}

void HttpClient::abort()
{
    m_readTimer.stop();
    m_socket.abort();
}

} // namespace soak
