// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/ConnectionContext.h"
#include "core/http/HttpRequestReader.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <memory>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace core {

class RequestChannel;
class ResponseWriter;
class WebSocket;

//! One client: checks what it sends, passes each complete request to QHttpServer, and sends the
//! response.
//!
//! Requests that arrive while a response is under way, or while much of earlier ones is still to be
//! sent, wait unread, in the end in the client: that is the queue. Emits gone() once, when the
//! client has disconnected.
class Connection final : public QObject
{
    Q_OBJECT

public:
    //! Takes over `socket`. `id` is unique in the server; `context` outlives the connection.
    Connection(QTcpSocket *socket, quint64 id, ConnectionContext &context, QObject *parent);
    ~Connection() override;

    //! Asks who has the other end; before the first request.
    void lookUpPeer();
    //! The channel that QHttpServer is to read; made by the first call.
    [[nodiscard]] RequestChannel *openChannel(QObject *parent);

    [[nodiscard]] quint64 id() const { return m_id; }
    //! For the handler of the request that was just passed to QHttpServer; nullptr if there is
    //! none.
    [[nodiscard]] ResponseWriter *startResponse();

    //! Responds with the error page, then closes.
    void refuse(const Error &error, int status);
    //! Applies the time limits.
    void sweep();
    //! Ends at once unless a response is under way, which then is the last one. A WebSocket is
    //! requested to close itself.
    void closeWhenDone();
    //! The same for one on which no request is running or arriving.
    void closeIfIdle();
    //! Ends at once.
    void abort();

    //! No response is under way and nothing waits to be sent.
    [[nodiscard]] bool isSettled() const
    {
        return m_phase == Phase::Gone || (m_phase == Phase::Leaving && m_hasShutDown);
    }

    // For the response writer and the WebSocket.
    void write(const QByteArray &bytes);
    void endResponse(bool keepAlive);
    //! Ends a response that is not complete; `isFramed` when its framing shows that.
    void breakOff(bool isFramed);
    [[nodiscard]] Result<WebSocket *> upgrade(const HeaderList &headers);
    //! A WebSocket sends no more.
    void endMessages() { leave(); }
    [[nodiscard]] qint64 pendingBytes() const;
    [[nodiscard]] bool isClosing() const { return m_context.isClosing; }
    [[nodiscard]] const QByteArray &date() const { return m_context.date(); }

Q_SIGNALS:
    void gone();
    void settled();

private:
    enum class Phase {
        Reading,     //!< waits for a request, or is receiving one
        HandingOver, //!< QHttpServer is being given the request
        Responding,  //!< a writer has the request
        Messages,    //!< is a WebSocket
        Leaving,     //!< sends the last bytes and waits for the client to close
        Gone,
    };

    void read();
    [[nodiscard]] QByteArray pull();
    void advance();
    void advanceLater();
    bool step();
    [[nodiscard]] bool isBlocked() const;
    bool readRequest();
    void handOver();
    bool readMessages();
    void refuse(const Error &error) { refuse(error, toHttpStatus(error.code)); }
    void leave();
    void finishLeaving();
    void noteWritten();
    void loseClient();
    [[nodiscard]] bool isReadTooSlow(qint64 now) const;

    ConnectionContext &m_context;
    QTcpSocket *m_socket;
    QPointer<RequestChannel> m_channel;
    QPointer<ResponseWriter> m_writer;
    WebSocket *m_webSocket = nullptr;
    const quint64 m_id;
    const QHostAddress m_peer;
    const quint16 m_localPort;
    std::shared_ptr<const Peer> m_owner; //!< of the other end

    Phase m_phase = Phase::Reading;
    HttpRequestReader m_reader;

    bool m_isAdvancing = false;
    bool m_isAdvanceQueued = false;
    bool m_hasResponded = false; //!< while advancing
    bool m_sendsReset = false;   //!< the client must see that the response is not complete
    bool m_hasShutDown = false;
    bool m_wasBlocked = false;
    qint64 m_requestStart; //!< of the request's first byte, or of the wait for it
    qint64 m_lastRead;
    qint64 m_lastWritten = 0;
};

} // namespace core
