// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/LoopbackListener.h"

#include "core/base/Log.h"
#include "core/net/Addresses.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr int Retries = 10;
constexpr std::chrono::milliseconds RetryPause{200};
constexpr std::chrono::milliseconds LeaveLimit{1500};
constexpr std::chrono::milliseconds CloseLimit{1000};

HttpLimits callbackLimits()
{
    HttpLimits limits;
    limits.maxBodyBytes = 64 * 1024;
    limits.maxConnections = 64;
    limits.idleTimeout = std::chrono::seconds(10);
    return limits;
}

HttpServer::ErrorPage plainErrorPage(const HttpRequest &, const Error &error)
{
    return {"text/plain; charset=utf-8", error.message.toUtf8() + '\n', {}};
}

//! Empty when `bind` is no address.
QList<QHostAddress> toAddresses(const QString &bind)
{
    if (isLoopback(bind))
        return {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    const QHostAddress address(bind);
    return address.isNull() ? QList<QHostAddress>() : QList{address};
}

} // namespace

Error explainListenError(const Error &error, quint16 port)
{
    Error explained = error;
    explained.providerCode = u"sign_in_port"_s;
    // WSAEACCES: no program listens, but the range is reserved for virtual machines.
    if (error.code == ErrorCode::Forbidden || error.message.contains(u"10013")) {
        explained.code = ErrorCode::Forbidden;
        explained.message = u"the system does not allow listening on port %1; Windows "
                            "reserves whole ranges for Hyper-V and WSL (error 10013)"_s.arg(port);
    } else if (error.code == ErrorCode::PortInUse) {
        explained.message = u"another program is using port %1"_s.arg(port);
    }
    return explained;
}

LoopbackListener::LoopbackListener(const QString &bind, const QList<quint16> &ports,
                                   HttpServer::Handler handler, QObject *parent)
    : QObject(parent)
    , m_addresses(toAddresses(bind))
    , m_ports(ports)
    , m_server(std::make_unique<HttpServer>(std::move(handler), plainErrorPage, callbackLimits()))
{
    Q_ASSERT(!ports.isEmpty());
    if (m_addresses.isEmpty()) {
        m_error = Error{ErrorCode::BadRequest, u"'%1' is not an address to listen on"_s.arg(bind),
                        u"loginBind"_s};
    }
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LoopbackListener::tryPort);
    connect(m_server.get(), &HttpServer::idle, this, [this] {
        if (std::exchange(m_isClosing, false))
            Q_EMIT closed();
    });
}

LoopbackListener::~LoopbackListener() = default;

quint16 LoopbackListener::port() const
{
    return m_server->isListening() ? m_server->port() : quint16(0);
}

std::optional<Error> LoopbackListener::error() const
{
    return port() != 0 ? std::nullopt : m_error;
}

void LoopbackListener::start()
{
    if (m_addresses.isEmpty()) {
        QMetaObject::invokeMethod(this, &LoopbackListener::started, Qt::QueuedConnection);
        return;
    }
    m_retry.start(0);
}

Status LoopbackListener::listenOn(quint16 port)
{
    const Status status = m_server->listen(m_addresses, port);
    // A server on ::1 alone would never see a browser that another program's 127.0.0.1 gets.
    if (status && !m_server->addresses().contains(m_addresses.first())) {
        m_server->close();
        return Error{ErrorCode::PortInUse, u"port %1 is in use"_s.arg(port)};
    }
    return status;
}

void LoopbackListener::tryPort()
{
    const quint16 port = m_ports.at(m_index);
    const Status status = listenOn(port);
    if (status) {
        qCInfo(logAuth) << "waiting for the browser on port" << m_server->port();
        Q_EMIT started();
        return;
    }
    if (!m_error)
        m_error = explainListenError(status.error(), port);

    const bool isWorthWaiting = m_index == 0 && status.error().code == ErrorCode::PortInUse;
    if (!isWorthWaiting || m_attempts > Retries)
        return tryNextPort();
    if (m_attempts++ == 0)
        askToLeave();
    m_retry.start(RetryPause);
}

void LoopbackListener::tryNextPort()
{
    if (++m_index < m_ports.size())
        return tryPort();
    qCInfo(logAuth) << "no port for the browser to come back to";
    Q_EMIT started();
}

//! Best effort: any program may be listening there.
void LoopbackListener::askToLeave()
{
    const quint16 port = m_ports.at(m_index);
    auto *socket = new QTcpSocket(this);
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::connected, socket, [socket, port] {
        socket->write("GET /cancel HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port)
                      + "\r\nUser-Agent: chatmock/" CHATMOCK_VERSION
                        "\r\nConnection: close\r\n\r\n");
    });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(LeaveLimit, socket, &QObject::deleteLater);
    const bool isAny = m_addresses.first() == QHostAddress(QHostAddress::AnyIPv4)
        || m_addresses.first() == QHostAddress(QHostAddress::Any);
    socket->connectToHost(isAny ? QHostAddress(QHostAddress::LocalHost) : m_addresses.first(),
                          port);
}

void LoopbackListener::closeGently()
{
    m_retry.stop();
    m_isClosing = true;
    const auto conclude = [this] {
        if (std::exchange(m_isClosing, false))
            Q_EMIT closed();
    };
    if (!m_server->isListening()) {
        QTimer::singleShot(0, this, conclude);
        return;
    }
    QTimer::singleShot(CloseLimit, this, conclude);
    m_server->closeGently();
}

} // namespace core
