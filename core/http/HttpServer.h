// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpRequest.h"
#include "core/net/Peer.h"

#include <QtCore/QObject>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QHttpServerRequest;
QT_END_NAMESPACE

namespace core {

class ResponseWriter;

struct HttpLimits
{
    qint64 maxHeadBytes = 64 * 1024;
    qint64 maxBodyBytes = 64LL * 1024 * 1024; //!< as sent, and decoded
    int maxConnections = 2048;
    std::chrono::milliseconds readTimeout = std::chrono::seconds(30); //!< for one request to arrive
    std::chrono::milliseconds idleTimeout =
        std::chrono::seconds(120); //!< keep-alive without request
    std::chrono::milliseconds writeStallTimeout =
        std::chrono::minutes(10); //!< client reads nothing
};

//! Serves HTTP/1.1 on one port of one or more addresses: the API, the sign-in callback and the
//! simulated backend alike.
//!
//! What clients send passes three stages. A Connection checks framing, limits and time-outs, and
//! responds itself, with the ErrorPage, to what is not well-formed or too large. QHttpServer parses
//! each complete request and finds its route. The route's handler responds through a
//! ResponseWriter, now or later; what no route matches goes to the Handler.
//!
//! Every well-formed request is handled exactly once, in the order of arrival on its connection.
//! `Expect: 100-continue`, HTTP/1.0, `Connection: close`, pipelining, chunked and compressed
//! bodies and absolute-form targets are handled here. Pipelined requests wait, in the end in the
//! client, for the response to the one before. A client that closes its sending side counts as
//! gone; only a response that is given at once still reaches it. Lives in one thread and must not
//! be destroyed from inside a handler.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    //! Must respond through the writer, now or later.
    using Handler = std::function<void(const HttpRequest &request, ResponseWriter *writer)>;

    //! The same for a route. `request` has method, URL and body and ends with the call; what is
    //! needed longer, and the header fields, come from ResponseWriter::completeRequest(). Its
    //! method is CONNECT for one that QHttpServer does not know, and its host is not the client's;
    //! completeRequest() has both as sent.
    //! `argument` is what the path's placeholder matched.
    using RouteHandler = std::function<void(const QHttpServerRequest &request,
                                            const QByteArray &argument, ResponseWriter *writer)>;

    struct ErrorPage
    {
        QByteArray contentType;
        QByteArray body;
        HeaderList headers;
    };
    //! Makes the body for a request that was refused before a handler saw it. `request` holds
    //! what was readable of it: possibly only a path, possibly nothing; never a body.
    using ErrorPages = std::function<ErrorPage(const HttpRequest &request, const Error &error)>;

    //! The path that a client means by the one it sent.
    using PathForm = std::function<QByteArray(const QByteArray &path)>;

    //! Says who has the other end of a connection; never null.
    using PeerLookup = std::function<std::shared_ptr<const Peer>(const ConnectionEnds &ends)>;

    //! `handler` gets the requests that no route matches.
    HttpServer(Handler handler, ErrorPages errorPages, const HttpLimits &limits = {},
               QObject *parent = nullptr);
    ~HttpServer() override;

    //! Adds a route, which QHttpServer tries after those added before. `method` is "GET" (serves
    //! HEAD as well), "POST", "PUT", "PATCH" or "DELETE", or empty for every method. `{id}` at the
    //! end of `path` matches any non-empty rest, slashes included; elsewhere one non-empty part
    //! between slashes. One slash at the end of a request's path is ignored.
    void route(const QByteArray &method, const QString &path, const RouteHandler &handler);

    //! Replaces the path of every request before anything else looks at it; before listen().
    void setPathForm(PathForm form);

    //! Called once for every connection that is accepted, before its first request; what it says
    //! comes with each of them. Before listen(). Without it nobody is asked.
    void setPeerLookup(PeerLookup lookup);

    //! Serves TLS instead of plain HTTP; before listen(). For the simulated backend.
    void useTls(const QSslConfiguration &configuration);

    //! Listens on `port` (0 = any, then the same for all addresses) of every address. A missing
    //! IPv6 loopback is no failure as long as one address works.
    //! PortInUse, Forbidden (no permission) or Unreachable (no such address) otherwise.
    [[nodiscard]] Status listen(const QList<QHostAddress> &addresses, quint16 port);

    //! For every request from now on, on connections that are there already as well.
    void setLimits(const HttpLimits &limits);

    //! Stops accepting; connected clients stay connected. listen() may follow.
    void stopListening();

    //! Closes connections on which no request is running or arriving; a WebSocket is asked to close
    //! after its current response. Goes on listening.
    void closeIdleConnections();

    //! Stops accepting and aborts all connections. Also done by the destructor.
    void close();

    //! Stops accepting, lets running responses end; idle connections are closed at once.
    void closeGently();

    [[nodiscard]] bool isListening() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QList<QHostAddress> addresses() const;
    [[nodiscard]] int connectionCount() const;
    //! Requests whose response is not complete.
    [[nodiscard]] int runningCount() const;

Q_SIGNALS:
    //! The last running response ended, and has been sent, after closeGently(); also when there
    //! was none. Emitted once, later than that call.
    void idle();
    //! A listening address vanished (interface gone, descriptor lost): the server no longer serves.
    void failed(const core::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
