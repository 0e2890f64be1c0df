// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Connection.h"

#include "core/http/RequestChannel.h"
#include "core/http/ResponseWriter.h"
#include "core/http/SocketShutdown.h"
#include "core/http/WebSocket.h"
#include "core/http/WebSocketRules.h"

#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 ReadBufferSize = 128 * 1024;
constexpr qint64 LeaveMilliseconds = 2000;
constexpr qint64 SlowestBytesPerMillisecond = 16;
constexpr int MaxStepsAtOnce = 64;
//! With more than this to be sent the next request has to wait.
constexpr qint64 MostPendingBytes = 256 * 1024;

} // namespace

Connection::Connection(QTcpSocket *socket, quint64 id, ConnectionContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_socket(socket)
    , m_id(id)
    , m_peer(socket->peerAddress())
    , m_localPort(socket->localPort())
    , m_reader(context.pathForm)
    , m_requestStart(context.now())
    , m_lastRead(m_requestStart)
{
    socket->setParent(this);
    socket->setReadBufferSize(ReadBufferSize);
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

void Connection::lookUpPeer()
{
    if (m_context.peerLookup)
        m_owner = m_context.peerLookup(
            {m_peer, m_socket->peerPort(), m_socket->localAddress(), m_localPort});
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

QByteArray Connection::pull()
{
    const qint64 available = m_socket->bytesAvailable();
    return available > 0 ? m_socket->read(available) : QByteArray();
}

//! Goes on until more input is needed or a response is awaited.
void Connection::advance()
{
    if (m_isAdvancing)
        return;
    m_isAdvancing = true;
    int steps = 0;
    while (steps < MaxStepsAtOnce && step())
        ++steps;
    m_isAdvancing = false;
    if (steps == MaxStepsAtOnce)
        advanceLater(); // let other connections have their turn
    if (std::exchange(m_hasResponded, false) && m_phase != Phase::Gone)
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
    case Phase::Reading:
        return readRequest();
    case Phase::Messages:
        return readMessages();
    case Phase::HandingOver:
    case Phase::Responding:
    case Phase::Leaving:
    case Phase::Gone:
        break;
    }
    return false;
}

//! A client that sends requests and reads no responses makes the next one wait, unread.
bool Connection::isBlocked() const
{
    return m_phase == Phase::Reading && pendingBytes() > MostPendingBytes;
}

bool Connection::readRequest()
{
    m_wasBlocked = isBlocked();
    if (m_wasBlocked)
        return false; // noteWritten() goes on
    const bool hadBegun = m_reader.hasBegun();
    auto progress = m_reader.read(m_context.limits);
    if (progress && *progress == HttpRequestReader::Progress::NeedsInput) {
        m_reader.append(pull()); // not before: requests that are here already come first
        progress = m_reader.read(m_context.limits);
    }
    if (!hadBegun && m_reader.hasBegun())
        m_requestStart = m_context.now();
    if (!progress) {
        refuse(progress.error());
        return false;
    }
    switch (*progress) {
    case HttpRequestReader::Progress::NeedsInput:
        break;
    case HttpRequestReader::Progress::NeedsContinue:
        write(QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"));
        return true;
    case HttpRequestReader::Progress::IsTls:
        abort();
        break;
    case HttpRequestReader::Progress::Complete:
        handOver();
        return true;
    }
    return false;
}

//! QHttpServer calls the route's handler, and that startResponse(), when it has read the last byte.
void Connection::handOver()
{
    m_phase = Phase::HandingOver;
    if (m_channel)
        m_channel->passRequest(m_reader.head(), m_reader.takeBody(), m_id);
    if (m_phase == Phase::HandingOver)
        refuse(Error{ErrorCode::Internal, u"The request could not be processed."_s});
}

ResponseWriter *Connection::startResponse()
{
    Q_ASSERT(m_phase == Phase::HandingOver);
    if (m_phase != Phase::HandingOver)
        return nullptr;
    m_phase = Phase::Responding;
    const RequestHead &head = m_reader.head();
    HttpRequest request = head;
    request.peer = m_peer;
    request.localPort = m_localPort;
    request.owner = m_owner;
    m_writer = new ResponseWriter(this, std::move(request), {head.isHttp10, head.wantsKeepAlive},
                                  m_context.writers);
    ++m_context.running;
    return m_writer;
}

Result<WebSocket *> Connection::upgrade(const HeaderList &headers)
{
    if (const Status status = checkUpgrade(m_reader.head()); !status)
        return status.error();
    if (m_context.isClosing)
        return Error{ErrorCode::Overloaded, u"The server is stopping."_s};
    m_writer.clear();
    --m_context.running;
    m_phase = Phase::Messages;
    if (m_channel)
        m_channel->shut();
    write(responseHead(101, {}, headers) + "Date: " + date() + "\r\n"
          + upgradeHeaders(m_reader.head()) + "\r\n");
    m_hasResponded = m_isAdvancing;
    m_webSocket = new WebSocket(*this, m_reader.head(), *m_socket, m_context.limits.maxBodyBytes);
    connect(m_webSocket, &WebSocket::ready, this, &Connection::advanceLater);
    m_reader.startNext();
    return m_webSocket;
}

bool Connection::readMessages()
{
    if (!m_webSocket->isReady())
        return false; // what the client has sent already waits in its socket
    m_reader.append(pull());
    if (m_reader.hasInput())
        m_webSocket->take(m_reader.takeInput());
    return false;
}

void Connection::refuse(const Error &error, int status)
{
    HttpRequest request = m_reader.partialHead();
    request.peer = m_peer;
    request.localPort = m_localPort;
    request.owner = m_owner;
    const HttpServer::ErrorPage page = m_context.errorPages(request, error);
    HeaderList headers = page.headers;
    if (error.code == ErrorCode::UnknownCoding)
        headers.emplaceBack("Accept-Encoding", ContentDecoding::accepted());
    write(responseHead(status, page.contentType, headers) + "Date: " + date()
          + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(page.body.size())
          + "\r\n\r\n" + (m_reader.isHeadRequest() ? QByteArray() : page.body));
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
    return m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void Connection::endResponse(bool keepAlive)
{
    m_writer.clear();
    --m_context.running;
    if (!keepAlive || m_context.isClosing)
        return leave();
    m_phase = Phase::Reading;
    m_reader.startNext();
    m_requestStart = m_context.now();
    m_lastRead = m_requestStart; // nothing was read meanwhile, which is not the client's fault
    if (m_isAdvancing)
        m_hasResponded = true;
    else if (m_reader.hasInput() || m_socket->bytesAvailable() > 0)
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
    m_reader.discard();
    if (m_channel)
        m_channel->shut();
    if (m_webSocket)
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
    if (std::exchange(m_wasBlocked, isBlocked()) && m_phase == Phase::Reading && !m_wasBlocked) {
        m_requestStart = m_context.now();
        m_lastRead = m_requestStart;
        advanceLater();
    }
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
    if (qobject_cast<QSslSocket *>(m_socket))
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
    m_reader.discard();
    if (m_channel)
        m_channel->shut();
    if (m_webSocket)
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
    if (m_phase == Phase::Reading)
        leave();
    else if (m_phase == Phase::Messages)
        Q_EMIT m_webSocket->closeRequested();
}

void Connection::closeIfIdle()
{
    if (m_phase == Phase::Messages || (m_reader.isIdle() && m_socket->bytesAvailable() == 0))
        closeWhenDone();
}

void Connection::abort()
{
    m_socket->abort();
    loseClient();
}

bool Connection::isReadTooSlow(qint64 now) const
{
    const qint64 allowed = m_context.limits.readTimeout.count();
    return now - m_lastRead > allowed
        || now - m_requestStart > allowed + m_reader.bodySize() / SlowestBytesPerMillisecond;
}

void Connection::sweep()
{
    const qint64 now = m_context.now();
    const HttpLimits &limits = m_context.limits;
    if (m_phase == Phase::Reading && !isBlocked() && m_reader.isIdle()) {
        if (now - m_requestStart > limits.idleTimeout.count())
            leave();
    } else if (m_phase == Phase::Reading && !isBlocked()) {
        if (isReadTooSlow(now))
            refuse(Error{ErrorCode::Timeout, u"The request took too long to arrive."_s}, 408);
    } else if (m_hasShutDown) {
        if (now - m_requestStart > LeaveMilliseconds)
            abort();
    } else if (pendingBytes() > 0 && now - m_lastWritten > limits.writeStallTimeout.count()) {
        abort();
    }
}

} // namespace core
