// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Connection.h"

#include "core/http/RequestChannel.h"
#include "core/http/ResponseHead.h"
#include "core/http/ResponseWriter.h"
#include "core/http/Upgrade.h"
#include "core/http/WebSocket.h"

#include <QtCore/QDateTime>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpSocket>

#include <algorithm>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 readBufferSize = 128 * 1024;
constexpr qint64 leaveMilliseconds = 2000;
constexpr qint64 slowestBytesPerMillisecond = 16;
constexpr int maxStepsAtOnce = 64;
constexpr char tlsHandshake = 0x16;

//! Qt can only close both directions, and the system then throws away what the client has not
//! read yet if more of its request is still coming in.
void shutDownSending(QTcpSocket &socket)
{
#ifdef Q_OS_WIN
    ::shutdown(SOCKET(socket.socketDescriptor()), SD_SEND);
#else
    ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
#endif
}

//! Makes the coming close a reset, which no client takes for the regular end of a body.
void resetOnClose(QTcpSocket &socket)
{
    const linger immediate{1, 0};
#ifdef Q_OS_WIN
    ::setsockopt(SOCKET(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&immediate), sizeof immediate);
#else
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &immediate,
                 sizeof immediate);
#endif
}

//! The head that QHttpServer is given: only what it needs to find the end of the body. The rest
//! was read by the head check, alike on all versions.
QByteArray channelHead(const RequestHead &head)
{
    QByteArray bytes = head.method + ' ' + head.target + " HTTP/1.1\r\n";
    if (head.isChunked)
        bytes += "Transfer-Encoding: chunked\r\n";
    else if (head.contentLength > 0)
        bytes += "Content-Length: " + QByteArray::number(head.contentLength) + "\r\n";
    return bytes += "\r\n";
}

} // namespace

const QByteArray &ConnectionContext::date()
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != m_dateSecond) {
        m_dateSecond = second;
        m_date = toHttpDate(second);
    }
    return m_date;
}

Connection::Connection(QTcpSocket *socket, ConnectionContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_socket(socket)
    , m_peer(socket->peerAddress())
    , m_localPort(socket->localPort())
    , m_requestStart(context.now())
    , m_lastRead(m_requestStart)
{
    socket->setParent(this);
    socket->setReadBufferSize(readBufferSize);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(socket, &QTcpSocket::disconnected, this, &Connection::loseClient);
    connect(socket, &QTcpSocket::bytesWritten, this, &Connection::noteWritten);
    if (auto *tls = qobject_cast<QSslSocket *>(socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &Connection::noteWritten);
}

Connection::~Connection()
{
    m_socket->disconnect(this); // its destructor announces a disconnect, too
    m_phase = Phase::Gone;
    delete m_webSocket;
    if (m_channel)
        m_channel->shut();
}

RequestChannel *Connection::openChannel(QObject *parent)
{
    if (!m_channel)
        m_channel = new RequestChannel(*m_socket, parent);
    return m_channel;
}

void Connection::read()
{
    m_lastRead = m_context.now();
    if (m_phase == Phase::Leaving)
        m_socket->skip(m_socket->bytesAvailable());
    else
        advance();
}

void Connection::pull()
{
    const qint64 available = m_socket->bytesAvailable();
    if (available <= 0)
        return;
    if (m_input.isEmpty())
        m_input = m_socket->read(available);
    else
        m_input += m_socket->read(available);
}

//! Goes on until more input is needed or a response is awaited.
void Connection::advance()
{
    if (m_isAdvancing)
        return;
    m_isAdvancing = true;
    int steps = 0;
    while (steps < maxStepsAtOnce && step())
        ++steps;
    m_isAdvancing = false;
    if (steps == maxStepsAtOnce)
        advanceLater(); // let other connections have their turn
    if (std::exchange(m_hasAnswered, false) && m_phase != Phase::Gone)
        m_socket->flush();
}

void Connection::advanceLater()
{
    if (m_isAdvanceQueued)
        return;
    m_isAdvanceQueued = true;
    const auto goOn = [this] {
        m_isAdvanceQueued = false;
        advance();
    };
    QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
}

bool Connection::step()
{
    switch (m_phase) {
    case Phase::Head:
        return readHead();
    case Phase::Body:
        return readBody();
    case Phase::Messages:
        return readMessages();
    case Phase::Answering:
    case Phase::Leaving:
    case Phase::Gone:
        break;
    }
    return false;
}

bool Connection::readHead()
{
    const bool wasEmpty = m_input.isEmpty();
    pull();
    while (m_scanned == 0 && m_input.startsWith("\r\n")) // RFC 9112, 2.2
        m_input.remove(0, 2);
    if (m_input.isEmpty() || m_input == "\r")
        return false;
    if (wasEmpty)
        m_requestStart = m_context.now();
    if (m_input.front() == tlsHandshake) {
        abort(); // nobody there who would understand an answer
        return false;
    }
    const HeadScan scan = scanHead(m_input, m_scanned);
    const qint64 size = scan.size > 0 ? scan.size : m_input.size();
    if (scan.outcome == HeadScan::Outcome::Malformed) {
        refuse(Error{ErrorCode::BadRequest, u"the request is not HTTP"_s});
        return false;
    }
    if (size > m_context.limits.maxHeadBytes) {
        refuse(Error{
            ErrorCode::HeadTooLarge,
            u"the request head is larger than %1 bytes"_s.arg(m_context.limits.maxHeadBytes)});
        return false;
    }
    m_scanned = m_input.size();
    return scan.outcome == HeadScan::Outcome::Complete && startRequest(scan.size);
}

bool Connection::startRequest(qsizetype headSize)
{
    Result<RequestHead> head = checkHead(QByteArrayView(m_input).first(headSize));
    if (!head) {
        refuse(head.error());
        return false;
    }
    m_head = *std::move(head);
    m_input.remove(0, headSize);
    m_phase = Phase::Body;
    m_chunks = {};
    m_bodySize = 0;
    if (m_head.contentLength > m_context.limits.maxBodyBytes)
        return failBody(tooLarge());
    const bool hasBody = m_head.isChunked || m_head.contentLength > 0;
    if (m_head.expectsContinue && hasBody && m_input.isEmpty())
        write(QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"));
    return pass(channelHead(m_head), !hasBody);
}

bool Connection::readBody()
{
    if (m_input.isEmpty())
        pull();
    if (m_input.isEmpty())
        return false;
    return m_head.isChunked ? readChunkedBody() : readSizedBody();
}

bool Connection::readSizedBody()
{
    const qint64 left = m_head.contentLength - m_bodySize;
    const qsizetype size = qsizetype(std::min<qint64>(left, m_input.size()));
    QByteArray piece;
    if (size == m_input.size()) {
        piece = std::exchange(m_input, {});
    } else {
        piece = m_input.first(size);
        m_input.remove(0, size);
    }
    m_bodySize += size;
    return pass(piece, size == left);
}

bool Connection::readChunkedBody()
{
    QByteArray piece;
    const Result<qsizetype> size = m_chunks.read(m_input, piece);
    if (!size)
        return failBody(size.error());
    m_input.remove(0, *size);
    m_bodySize += piece.size();
    if (m_bodySize > m_context.limits.maxBodyBytes)
        return failBody(tooLarge());
    QByteArray chunk;
    if (!piece.isEmpty())
        chunk = QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    if (m_chunks.isComplete())
        chunk += "0\r\n\r\n";
    return pass(chunk, m_chunks.isComplete());
}

Error Connection::tooLarge() const
{
    return Error{ErrorCode::TooLarge,
                 u"the request body is larger than %1 bytes"_s.arg(m_context.limits.maxBodyBytes)};
}

bool Connection::failBody(const Error &error)
{
    refuse(error);
    return false;
}

//! Hands bytes to QHttpServer; `isLast` when they complete the request, so that it must deliver().
bool Connection::pass(const QByteArray &bytes, bool isLast)
{
    if (!bytes.isEmpty() && m_channel) {
        Connection *const former = std::exchange(m_context.delivering, this);
        m_channel->pass(bytes);
        m_context.delivering = former;
    }
    if (isLast && m_phase == Phase::Body)
        return failBody(Error{ErrorCode::Internal, u"the request could not be taken"_s});
    return true;
}

void Connection::deliver(const QByteArray &body)
{
    Q_ASSERT(m_phase == Phase::Body);
    m_phase = Phase::Answering;
    const ResponseWriter::Traits traits{m_head.method == "HEAD", m_head.isHttp10,
                                        m_head.wantsKeepAlive};
    const HttpRequest request{m_head.method, m_head.path, m_head.query, m_head.headers,
                              body,          m_peer,      m_localPort};
    m_writer = new ResponseWriter(this, traits, m_context.writers);
    ++m_context.running;
    m_context.handler(request, m_writer);
}

Result<WebSocket *> Connection::upgrade(const HttpHeaders &headers)
{
    if (const Status status = checkUpgrade(m_head); !status)
        return status.error();
    if (m_context.isClosing)
        return Error{ErrorCode::Overloaded, u"the server is stopping"_s};
    m_writer.clear();
    --m_context.running;
    m_phase = Phase::Messages;
    if (m_channel)
        m_channel->shut();
    QByteArray bytes = responseHead(101, {}, headers);
    bytes += "Date: " + date()
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + acceptKey(m_head) + "\r\n\r\n";
    write(bytes);
    m_hasAnswered = m_isAdvancing;
    m_webSocket = new WebSocket(*this, m_head, *m_socket, m_context.limits.maxBodyBytes);
    connect(m_webSocket, &WebSocket::ready, this, &Connection::advanceLater);
    m_head = {};
    return m_webSocket;
}

bool Connection::readMessages()
{
    if (!m_webSocket->isReady())
        return false; // what the client has sent already waits in its socket
    pull();
    if (!m_input.isEmpty())
        m_webSocket->take(std::exchange(m_input, {}));
    return false;
}

void Connection::refuse(const Error &error)
{
    refuse(error, toHttpStatus(error.code));
}

void Connection::refuse(const Error &error, int status)
{
    const bool isHead = m_head.method == "HEAD" || m_input.startsWith("HEAD ");
    const QByteArray path = m_head.method.isEmpty() ? readablePath(m_input) : m_head.path;
    const HttpRequest request{m_head.method, path,       m_head.query, m_head.headers, {},
                              m_peer,        m_localPort};
    const HttpServer::ErrorPage page = m_context.errorPages(request, error);
    QByteArray bytes = responseHead(status, page.contentType, page.headers);
    bytes += "Date: " + date() + "\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(page.body.size()) + "\r\n\r\n";
    if (!isHead)
        bytes += page.body;
    write(bytes);
    leave();
}

void Connection::write(const QByteArray &bytes)
{
    if (m_phase == Phase::Gone)
        return;
    if (pendingBytes() == 0)
        m_lastWritten = m_context.now();
    m_socket->write(bytes);
}

qint64 Connection::pendingBytes() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (tls != nullptr ? tls->encryptedBytesToWrite() : 0);
}

void Connection::endResponse(bool keepAlive)
{
    m_writer.clear();
    --m_context.running;
    m_head = {};
    if (!keepAlive || m_context.isClosing)
        return leave();
    m_phase = Phase::Head;
    m_scanned = 0;
    m_requestStart = m_context.now();
    m_lastRead = m_requestStart; // nothing was read meanwhile, which is not the client's fault
    if (m_isAdvancing)
        m_hasAnswered = true;
    else if (!m_input.isEmpty() || m_socket->bytesAvailable() > 0)
        advanceLater(); // not the next handler inside a call from the former
}

void Connection::breakOff(bool isFramed)
{
    m_writer.clear();
    --m_context.running;
    m_sendsReset = !isFramed;
    leave();
}

void Connection::leave()
{
    if (m_phase == Phase::Leaving || m_phase == Phase::Gone)
        return;
    m_phase = Phase::Leaving;
    m_input.clear();
    if (m_channel)
        m_channel->shut();
    if (m_webSocket != nullptr)
        m_webSocket->shut();
    m_socket->flush();
    if (m_phase != Phase::Leaving)
        return;
    m_socket->skip(m_socket->bytesAvailable());
    noteWritten();
}

void Connection::noteWritten()
{
    m_lastWritten = m_context.now();
    if (m_writer)
        m_writer->noteWritten();
    if (m_phase == Phase::Messages)
        m_webSocket->noteWritten();
    if (m_phase == Phase::Leaving && pendingBytes() == 0)
        finishLeaving();
}

void Connection::finishLeaving()
{
    if (std::exchange(m_hasShutDown, true))
        return;
    m_requestStart = m_context.now();
    if (m_sendsReset) {
        resetOnClose(*m_socket);
        return abort();
    }
    if (qobject_cast<QSslSocket *>(m_socket) != nullptr)
        m_socket->disconnectFromHost();
    else
        shutDownSending(*m_socket);
    if (m_phase != Phase::Gone)
        Q_EMIT settled();
}

void Connection::loseClient()
{
    if (m_phase == Phase::Gone)
        return;
    m_phase = Phase::Gone;
    m_input.clear();
    if (m_channel)
        m_channel->shut();
    if (m_webSocket != nullptr)
        m_webSocket->shut();
    if (ResponseWriter *writer = m_writer) {
        m_writer.clear();
        --m_context.running;
        writer->loseClient();
    }
    Q_EMIT gone();
}

void Connection::closeWhenDone()
{
    if (m_phase == Phase::Head || m_phase == Phase::Body)
        leave();
    else if (m_phase == Phase::Messages)
        Q_EMIT m_webSocket->closeRequested();
}

void Connection::abort()
{
    m_socket->abort();
    loseClient();
}

bool Connection::isSettled() const
{
    return m_phase == Phase::Gone || (m_phase == Phase::Leaving && m_hasShutDown);
}

bool Connection::isReadTooSlow(qint64 now) const
{
    const qint64 allowed = m_context.limits.readTimeout.count();
    return now - m_lastRead > allowed
        || now - m_requestStart > allowed + m_bodySize / slowestBytesPerMillisecond;
}

void Connection::sweep()
{
    const qint64 now = m_context.now();
    const HttpLimits &limits = m_context.limits;
    const bool isIdle = m_phase == Phase::Head && m_input.isEmpty();
    if (isIdle) {
        if (now - m_requestStart > limits.idleTimeout.count())
            leave();
    } else if (m_phase == Phase::Head || m_phase == Phase::Body) {
        if (isReadTooSlow(now))
            refuse(Error{ErrorCode::Timeout, u"the request took too long to arrive"_s}, 408);
    } else if (m_hasShutDown) {
        if (now - m_requestStart > leaveMilliseconds)
            abort();
    } else if (pendingBytes() > 0 && now - m_lastWritten > limits.writeStallTimeout.count()) {
        abort();
    }
}

} // namespace core
