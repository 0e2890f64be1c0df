// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpRequest.h"

#include <QtCore/QObject>

QT_BEGIN_NAMESPACE
class QHttpServerRequest;
QT_END_NAMESPACE

namespace core {

class Connection;
class WebSocket;

// Bytes that wait for a client in this process: above the first the producer shall stop, below the
// second it may go on.
inline constexpr qint64 CongestedAbove = 256 * 1024;
inline constexpr qint64 DrainedBelow = 64 * 1024;

//! Status line and header fields without the empty line that ends them. Line breaks inside a name
//! or a value become blanks.
[[nodiscard]] QByteArray responseHead(int status, const QByteArray &contentType,
                                      const HeaderList &headers);

//! Whether a response of this status has a body at all.
[[nodiscard]] bool allowsBody(int status);

//! The value of a Date header.
[[nodiscard]] QByteArray toHttpDate(qint64 unixSeconds);

//! Writes the one response to one request.
//!
//! Either send() or upgrade() once, or begin(), any number of write(), and end() or breakOff().
//! Nothing is sent before earlier responses of the same connection are complete (pipelining). The
//! server owns the writer; it deletes itself (later) after the end, after breakOff() and after the
//! client has disconnected. Hold it in a QPointer. All in the server's thread.
class ResponseWriter : public QObject
{
    Q_OBJECT

public:
    ~ResponseWriter() override;

    //! The request that this responds to, which may be kept: the checked head from the connection,
    //! the body from `request`, which is not copied.
    [[nodiscard]] HttpRequest completeRequest(const QHttpServerRequest &request) const;

    //! A complete response. HEAD gets the headers and no body. Content-Length is added.
    void send(int status, const QByteArray &contentType, const QByteArray &body,
              const HeaderList &headers = {});

    //! Opens a WebSocket in place of a response. Without one nothing has been sent: Unsupported
    //! when the request asks for none, BadRequest when it asks badly, Overloaded while stopping.
    [[nodiscard]] Result<WebSocket *> upgrade(const HeaderList &headers = {});

    //! Starts a streamed response: chunked for HTTP/1.1, until-close for HTTP/1.0.
    void begin(int status, const QByteArray &contentType, const HeaderList &headers = {});
    //! One piece of a streamed response; one socket write. Empty pieces are ignored.
    void write(const QByteArray &piece);
    //! Completes a streamed response; the connection stays usable where HTTP allows it.
    void end();
    //! Ends a streamed response so that the client sees that it is incomplete.
    void breakOff();

    [[nodiscard]] bool hasBegun() const;
    [[nodiscard]] bool hasEnded() const;
    //! More waits to be sent than the client reads: stop producing until drained().
    [[nodiscard]] bool isCongested() const;
    //! Bytes that wait in this process.
    [[nodiscard]] qint64 pendingBytes() const;

Q_SIGNALS:
    //! The client disconnected before the response was complete. Emitted at most once, never from
    //! inside one of the calls above; nothing may be written after it.
    void clientGone();
    //! The backlog has fallen low enough after isCongested().
    void drained();

private:
    friend class Connection;
    friend class HttpServer;
    struct Traits
    {
        bool isHttp10 = false;
        bool keepsAlive = true;
    };

    ResponseWriter(Connection *connection, HttpRequest head, Traits traits, QObject *parent);

    [[nodiscard]] bool isHead() const { return m_request.method == "HEAD"; }

    [[nodiscard]] QByteArray head(int status, const QByteArray &contentType,
                                  const HeaderList &headers) const;
    void finish();
    void noteWritten();
    void loseClient();
    void announceLoss();

    Connection *m_connection;    //!< null once the response is over
    const HttpRequest m_request; //!< without the body
    Traits m_traits;
    bool m_hasBegun = false;
    bool m_hasEnded = false;
    bool m_isCongested = false;
    bool m_isLost = false; //!< the client has disconnected; further writes are ignored
};

} // namespace core
