// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpServer.h"

#include "core/base/Log.h"
#include "core/http/Connection.h"
#include "core/http/HttpCompat.h"
#include "core/http/Listener.h"
#include "core/http/RequestChannel.h"
#include "core/http/ResponseWriter.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtNetwork/QNetworkInterface>
#include <QtNetwork/QSslSocket>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace core {
namespace {

constexpr int AttemptsForAnyPort = 20;
constexpr auto LongestSweep = 1s;
constexpr auto ShortestSweep = 10ms;
constexpr auto AcceptPause = 200ms;
constexpr auto AddressCheckInterval = 5s;

std::chrono::milliseconds sweepInterval(const HttpLimits &limits)
{
    return std::clamp<std::chrono::milliseconds>(
        std::min({limits.readTimeout, limits.idleTimeout, limits.writeStallTimeout}) / 4,
        ShortestSweep, LongestSweep);
}

} // namespace

class HttpServer::Private
{
public:
    explicit Private(HttpServer *server) : q(server) { }

    ResponseWriter *startResponse(const QHttpServerRequest &request);
    //! Again with another free port when the one found is taken at a second address.
    Status listenRepeatedly(const QList<QHostAddress> &addresses, quint16 port);
    Status listenOnce(const QList<QHostAddress> &addresses, quint16 port);
    Status addListener(const QHostAddress &address, quint16 port);
    void dropListeners();
    QTcpSocket *makeSocket(qintptr descriptor);
    QTcpSocket *accept(qintptr descriptor);
    void forget(Connection *connection);
    void sweep();
    void announceIdle();
    void checkAddresses();
    void handleAcceptError(QTcpServer *listener, QAbstractSocket::SocketError error);
    void fail(const QString &message);

    HttpServer *q;
    ConnectionContext context;
    std::optional<QSslConfiguration> tls;
    std::unique_ptr<QHttpServer> http = std::make_unique<QHttpServer>(q);
    QList<QTcpServer *> listeners;
    QHash<quint64, Connection *> connections; //!< by id
    quint64 lastConnection = 0;
    QTimer sweepTimer;
    QTimer addressTimer;
    bool awaitsIdle = false;
};

HttpServer::HttpServer(Handler handler, ErrorPages errorPages, const HttpLimits &limits,
                       QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->context.errorPages = std::move(errorPages);
    d->context.limits = limits;
    d->context.writers = this;
    d->context.clock.start();
    http_compat::setMissingHandler(*d->http, this,
                                   [this, handler = std::move(handler)](
                                       const QHttpServerRequest &request, const QByteArray &) {
                                       if (ResponseWriter *writer = d->startResponse(request))
                                           handler(writer->completeRequest(request), writer);
                                   });
    connect(&d->sweepTimer, &QTimer::timeout, this, [this] { d->sweep(); });
    connect(&d->addressTimer, &QTimer::timeout, this, [this] { d->checkAddresses(); });
    d->sweepTimer.setInterval(sweepInterval(limits));
    d->addressTimer.setInterval(AddressCheckInterval);
}

HttpServer::~HttpServer()
{
    close();
    const auto writers = findChildren<ResponseWriter *>(Qt::FindDirectChildrenOnly);
    for (const QPointer<ResponseWriter> writer : writers) {
        if (writer)
            writer->announceLoss();
        delete writer;
    }
    // QHttpServer's parts hang on the connections' channels.
    qDeleteAll(findChildren<Connection *>(Qt::FindDirectChildrenOnly));
    d->http.reset();
}

void HttpServer::route(const QByteArray &method, const QString &path, const RouteHandler &handler)
{
    http_compat::addRoute(
        *d->http, method, path,
        [this, handler](const QHttpServerRequest &request, const QByteArray &argument) {
            if (ResponseWriter *writer = d->startResponse(request))
                handler(request, argument, writer);
        });
}

void HttpServer::setPathForm(PathForm form)
{
    Q_ASSERT(!isListening());
    d->context.pathForm = std::move(form);
}

void HttpServer::setPeerLookup(PeerLookup lookup)
{
    Q_ASSERT(!isListening());
    d->context.peerLookup = std::move(lookup);
}

void HttpServer::useTls(const QSslConfiguration &configuration)
{
    Q_ASSERT(!isListening());
    d->tls = configuration;
}

Status HttpServer::listen(const QList<QHostAddress> &addresses, quint16 port)
{
    Q_ASSERT(!isListening() && !addresses.isEmpty());
    if (const Status status = d->listenRepeatedly(addresses, port); !status)
        return status;
    d->context.isClosing = false;
    d->awaitsIdle = false;
    if (std::any_of(addresses.begin(), addresses.end(), canVanish))
        d->addressTimer.start();
    QStringList places;
    for (const QHostAddress &address : this->addresses())
        places.append(address.toString());
    qCInfo(logHttp).noquote() << "listening on port" << this->port() << "of"
                              << places.join(QLatin1StringView(", "));
    return Nothing{};
}

void HttpServer::setLimits(const HttpLimits &limits)
{
    d->context.limits = limits;
    d->sweepTimer.setInterval(sweepInterval(limits));
}

void HttpServer::stopListening()
{
    d->dropListeners();
}

void HttpServer::closeIdleConnections()
{
    const auto connections = d->connections;
    for (Connection *connection : connections)
        connection->closeIfIdle();
}

void HttpServer::close()
{
    d->dropListeners();
    d->context.isClosing = true;
    const auto connections = d->connections;
    for (Connection *connection : connections)
        connection->abort();
}

void HttpServer::closeGently()
{
    d->dropListeners();
    d->context.isClosing = true;
    d->awaitsIdle = true;
    const auto connections = d->connections;
    for (Connection *connection : connections)
        connection->closeWhenDone();
    d->announceIdle();
}

bool HttpServer::isListening() const
{
    return !d->listeners.isEmpty();
}

quint16 HttpServer::port() const
{
    return d->listeners.isEmpty() ? quint16(0) : d->listeners.first()->serverPort();
}

QList<QHostAddress> HttpServer::addresses() const
{
    QList<QHostAddress> addresses;
    for (const QTcpServer *listener : std::as_const(d->listeners))
        addresses.append(listener->serverAddress());
    return addresses;
}

int HttpServer::connectionCount() const
{
    return int(d->connections.size());
}

int HttpServer::runningCount() const
{
    return d->context.running;
}

ResponseWriter *HttpServer::Private::startResponse(const QHttpServerRequest &request)
{
    const quint64 id = request.value(http_compat::ConnectionHeader).toULongLong();
    Connection *connection = connections.value(id);
    return connection ? connection->startResponse() : nullptr;
}

Status HttpServer::Private::listenRepeatedly(const QList<QHostAddress> &addresses, quint16 port)
{
    const int retries = port == 0 ? AttemptsForAnyPort - 1 : 0;
    for (int retry = 0; retry < retries; ++retry) {
        const Status status = listenOnce(addresses, port);
        if (status || status.error().code != ErrorCode::PortInUse)
            return status;
    }
    return listenOnce(addresses, port);
}

Status HttpServer::Private::listenOnce(const QList<QHostAddress> &addresses, quint16 port)
{
    QList<Error> missing;
    for (const QHostAddress &address : addresses) {
        const quint16 wanted = listeners.isEmpty() ? port : listeners.first()->serverPort();
        const Status status = addListener(address, wanted);
        if (status)
            continue;
        if (!isMissingLoopback(address, status.error())) {
            dropListeners();
            return status;
        }
        missing.append(status.error());
    }
    return listeners.isEmpty() ? Status(missing.constLast()) : Status(Nothing{});
}

Status HttpServer::Private::addListener(const QHostAddress &address, quint16 port)
{
    auto listener =
        std::make_unique<Listener>([this](qintptr descriptor) { return accept(descriptor); });
    if (!listener->listen(address, port))
        return listenError(*listener, address, port);
    QTcpServer *const server = listener.release();
    connect(server, &QTcpServer::acceptError, q,
            [this, server](auto error) { handleAcceptError(server, error); });
    if (!http_compat::bind(*http, server)) {
        delete server;
        return Error{ErrorCode::Internal, u"The port could not be opened."_s};
    }
    listeners.append(server);
    return Nothing{};
}

void HttpServer::Private::dropListeners()
{
    addressTimer.stop();
    for (QTcpServer *listener : std::exchange(listeners, {})) {
        listener->disconnect(q);
        listener->close();
        listener->deleteLater();
    }
}

QTcpSocket *HttpServer::Private::makeSocket(qintptr descriptor)
{
    if (!tls) {
        auto socket = std::make_unique<QTcpSocket>();
        return socket->setSocketDescriptor(descriptor) ? socket.release() : nullptr;
    }
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return nullptr;
    socket->setSslConfiguration(*tls);
    socket->startServerEncryption();
    return socket.release();
}

//! What QHttpServer is to read, or nothing when the connection is refused.
QTcpSocket *HttpServer::Private::accept(qintptr descriptor)
{
    QTcpSocket *socket = makeSocket(descriptor);
    if (!socket)
        return nullptr;
    auto *connection = new Connection(socket, ++lastConnection, context, q);
    connections.insert(connection->id(), connection);
    connect(connection, &Connection::gone, q, [this, connection] { forget(connection); });
    connect(connection, &Connection::settled, q, [this] { announceIdle(); });
    if (!sweepTimer.isActive())
        sweepTimer.start();
    if (connections.size() > context.limits.maxConnections) {
        connection->refuse(Error{ErrorCode::Overloaded, u"There are too many connections."_s}, 503);
        return nullptr;
    }
    connection->lookUpPeer();
    return connection->openChannel(http.get());
}

void HttpServer::Private::forget(Connection *connection)
{
    connections.remove(connection->id());
    connection->deleteLater();
    if (connections.isEmpty())
        sweepTimer.stop();
    announceIdle();
}

void HttpServer::Private::sweep()
{
    const auto swept = connections;
    for (Connection *connection : swept)
        connection->sweep();
}

void HttpServer::Private::announceIdle()
{
    if (!awaitsIdle
        || !std::all_of(connections.begin(), connections.end(),
                        std::mem_fn(&Connection::isSettled)))
        return;
    awaitsIdle = false;
    QMetaObject::invokeMethod(q, &HttpServer::idle, Qt::QueuedConnection);
}

void HttpServer::Private::checkAddresses()
{
    const QList<QHostAddress> present = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : q->addresses()) {
        if (canVanish(address) && !present.contains(address))
            return fail(
                u"The address %1 no longer exists on this computer."_s.arg(address.toString()));
    }
}

void HttpServer::Private::handleAcceptError(QTcpServer *listener,
                                            QAbstractSocket::SocketError error)
{
    if (error != QAbstractSocket::SocketResourceError)
        return fail(u"Port %1 no longer accepts connections: %2."_s.arg(listener->serverPort())
                        .arg(listener->errorString()));
    // Out of file descriptors: some will be free again.
    qCWarning(logHttp) << "cannot accept a connection:" << listener->errorString();
    QTimer::singleShot(AcceptPause, listener, &QTcpServer::resumeAccepting);
}

void HttpServer::Private::fail(const QString &message)
{
    dropListeners();
    qCWarning(logHttp).noquote() << message;
    Q_EMIT q->failed(Error{ErrorCode::Unreachable, message, u"host"_s});
}

} // namespace core
