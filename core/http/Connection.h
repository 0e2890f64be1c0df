// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/ChunkedBody.h"
#include "core/http/HeadCheck.h"
#include "core/http/HttpServer.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QPointer>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace core {

class Connection;
class RequestChannel;
class ResponseWriter;
class WebSocket;

//! What all connections of a server have in common.
struct ConnectionContext
{
    HttpServer::Handler handler;
    HttpServer::ErrorPages errorPages;
    HttpLimits limits;
    QObject *writers = nullptr;       //!< parent of the response writers
    Connection *delivering = nullptr; //!< whose request QHttpServer is being given
    bool isClosing = false;           //!< no further request is taken
    int running = 0;                  //!< responses that are not complete
    QElapsedTimer clock;

    [[nodiscard]] qint64 now() const { return clock.elapsed(); }
    //! Now, as a Date header has it.
    [[nodiscard]] const QByteArray &date();

private:
    qint64 m_dateSecond = 0;
    QByteArray m_date;
};

//! One client: checks what it sends, hands it on one request at a time, and sends the responses.
//!
//! Requests that arrive while one is being answered wait unread, in the end in the client: that is
//! the queue. Emits gone() once, when the client has gone.
class Connection final : public QObject
{
    Q_OBJECT

public:
    //! Takes over `socket`. `context` outlives the connection.
    Connection(QTcpSocket *socket, ConnectionContext &context, QObject *parent);
    ~Connection() override;

    //! The channel that QHttpServer is to read; made by the first call.
    [[nodiscard]] RequestChannel *openChannel(QObject *parent);

    //! QHttpServer has the whole request.
    void deliver(const QByteArray &body);

    //! Answers with the error page, then closes.
    void refuse(const Error &error, int status);
    //! Applies the time limits.
    void sweep();
    //! Ends at once unless a response is under way, which then is the last one. A WebSocket is
    //! asked to close itself.
    void closeWhenDone();
    //! Ends at once.
    void abort();

    //! Nothing is being answered and nothing waits to be sent.
    [[nodiscard]] bool isSettled() const;

    // The writer's side.
    void write(const QByteArray &bytes);
    void endResponse(bool keepAlive);
    //! Ends a response that is not complete; `isFramed` when its framing shows that.
    void breakOff(bool isFramed);
    [[nodiscard]] Result<WebSocket *> upgrade(const HttpHeaders &headers);
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
        Head,      //!< waits for, or is in, the head of a request
        Body,      //!< takes the body
        Answering, //!< a writer has the request
        Messages,  //!< is a WebSocket
        Leaving,   //!< sends the last bytes and waits for the client to close
        Gone,
    };

    void read();
    void pull();
    void advance();
    void advanceLater();
    bool step();
    bool readHead();
    bool startRequest(qsizetype headSize);
    bool readBody();
    bool readSizedBody();
    bool readChunkedBody();
    bool failBody(const Error &error);
    bool pass(const QByteArray &bytes, bool isLast);
    bool readMessages();
    [[nodiscard]] Error tooLarge() const;
    void refuse(const Error &error);
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
    const QHostAddress m_peer;
    const quint16 m_localPort;

    Phase m_phase = Phase::Head;
    QByteArray m_input;
    qsizetype m_scanned = 0; //!< of m_input, for the end of the head
    RequestHead m_head;
    ChunkedBody m_chunks;
    qint64 m_bodySize = 0; //!< handed on so far

    bool m_isAdvancing = false;
    bool m_isAdvanceQueued = false;
    bool m_hasAnswered = false; //!< while advancing
    bool m_sendsReset = false;  //!< the client must see that the response is not complete
    bool m_hasShutDown = false;
    qint64 m_requestStart; //!< of the request's first byte, or of the wait for it
    qint64 m_lastRead;
    qint64 m_lastWritten = 0;
};

} // namespace core
