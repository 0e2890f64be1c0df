// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Listeners.h"

#include "core/base/Log.h"
#include "core/net/Addresses.h"
#include "core/server/AccessPolicy.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

HttpLimits toHttpLimits(const Settings &settings)
{
    HttpLimits limits;
    limits.maxHeadBytes = qint64(settings.maxHeadKibibytes) * 1024;
    limits.maxBodyBytes = qint64(settings.maxBodyMebibytes) * 1024 * 1024;
    return limits;
}

Listeners::Listeners(MakeServer makeServer, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_makeServer(std::move(makeServer))
    , m_settings(settings)
    , m_ollama(m_makeServer)
{
    connect(&m_ollama, &OllamaPort::idle, this, &Listeners::announceIdle);
}

Listeners::~Listeners() = default;

Status Listeners::requireApiKey(const QString &host) const
{
    if (isLoopback(host) || !m_settings.apiKey.isEmpty())
        return Nothing{};
    return Error{ErrorCode::Forbidden,
                 u"On %1, other devices could use your account. Set an API key first "
                 "(chatmock key --new, CHATMOCK_API_KEY or --api-key)."_s.arg(host),
                 u"host"_s};
}

Result<QList<QHostAddress>> Listeners::wantedAddresses() const
{
    if (Status status = requireApiKey(m_settings.host); !status)
        return status.error();
    QList<QHostAddress> addresses = listenAddresses(m_settings.host);
    if (addresses.isEmpty()) {
        return Error{ErrorCode::Unreachable,
                     u"'%1' is not an address of this computer. Use an IP address, localhost "
                     "or *."_s.arg(m_settings.host),
                     u"host"_s};
    }
    return addresses;
}

Status Listeners::listen()
{
    m_alternativePort = 0;
    const auto wanted = wantedAddresses();
    if (!wanted)
        return wanted.error();
    std::unique_ptr<HttpServer> server = m_makeServer();
    Status status = server->listen(*wanted, quint16(m_settings.port));
    if (status)
        adopt(std::move(server));
    else if (status.error().code == ErrorCode::PortInUse)
        m_alternativePort = findFreePort(*wanted, m_settings.port);
    return status;
}

void Listeners::reset()
{
    m_ollama.close();
    m_own.reset();
}

void Listeners::adopt(std::unique_ptr<HttpServer> server)
{
    m_own = std::move(server);
    m_host = m_settings.host;
    m_isIdle = false;
    connect(m_own.get(), &HttpServer::idle, this, [this] {
        m_isIdle = true;
        announceIdle();
    });
    connect(m_own.get(), &HttpServer::failed, this, &Listeners::fail);
}

void Listeners::fail(const Error &error)
{
    Q_EMIT failing();
    m_ollama.close();
    // Not here: the server is emitting.
    const auto drop = [this, error, broken = m_own.get()] {
        if (m_own.get() != broken)
            return; // it has moved meanwhile
        m_own.reset();
        Q_EMIT lost(error);
    };
    QMetaObject::invokeMethod(this, drop, Qt::QueuedConnection);
}

std::optional<Status> Listeners::follow(const Settings &before)
{
    const HttpLimits limits = toHttpLimits(m_settings);
    m_own->setLimits(limits);
    m_ollama.setLimits(limits);
    // A key alone moves nothing, unless a move was waiting for it: connections that wait to be
    // accepted would be reset.
    const bool hasOtherKey = m_settings.apiKey != before.apiKey;
    const bool shutsOthersOut = before.otherUsers && !m_settings.otherUsers;
    const bool isWaiting = hasOtherKey && m_settings.host != m_host;
    const bool hasMoved =
        m_settings.host != before.host || m_settings.port != before.port || isWaiting;
    const Status moved = hasMoved ? move() : Status(Nothing{});
    // A WebSocket was let in with the former key, or was another user's.
    if ((hasOtherKey || shutsOthersOut) && m_own) {
        m_own->closeIdleConnections();
        m_ollama.closeIdleConnections();
    }
    if (!hasMoved && requireApiKey(m_host))
        return std::nullopt;
    if (const Status allowed = requireApiKey(m_host); m_own && !allowed) {
        retire(std::move(m_own));
        return moved ? allowed : moved;
    }
    if (!moved)
        qCInfo(logServer).noquote() << moved.error().message;
    return moved;
}

Status Listeners::move()
{
    m_alternativePort = 0;
    const auto wanted = wantedAddresses();
    if (!wanted)
        return wanted.error();
    if (m_settings.port == m_ollama.port())
        retireOllamaPort();
    const Status moved = moveTo(*wanted);
    if (!moved && moved.error().code == ErrorCode::PortInUse)
        m_alternativePort = findFreePort(*wanted, m_settings.port);
    return moved;
}

Status Listeners::moveTo(const QList<QHostAddress> &addresses)
{
    const QList<QHostAddress> formerAddresses = m_own->addresses();
    const quint16 formerPort = m_own->port();
    // Systems differ in whether two servers may listen on one port, so the former one leaves first.
    const bool isSamePort = formerPort == m_settings.port;
    if (isSamePort)
        m_own->stopListening();
    std::unique_ptr<HttpServer> next = m_makeServer();
    Status status = next->listen(addresses, quint16(m_settings.port));
    if (status) {
        retire(std::move(m_own));
        adopt(std::move(next));
        qCInfo(logServer) << "moved to port" << m_own->port();
        return status;
    }
    if (isSamePort && !m_own->listen(formerAddresses, formerPort))
        retire(std::move(m_own));
    return status;
}

void Listeners::retire(std::unique_ptr<HttpServer> server)
{
    HttpServer *former = server.get();
    former->disconnect(this);
    connect(former, &HttpServer::idle, this, [this, former] { dropRetired(former); });
    m_retired.push_back(std::move(server));
    former->closeGently();
}

void Listeners::dropRetired(HttpServer *server)
{
    const auto found = std::find_if(m_retired.begin(), m_retired.end(),
                                    [server](const auto &one) { return one.get() == server; });
    found->release()->deleteLater(); // it is emitting
    m_retired.erase(found);
    announceIdle();
}

void Listeners::updateOllamaPort(bool isServing)
{
    const bool isOwn = m_own && m_own->port() == m_ollama.port();
    if (m_settings.ollamaPort && !isOwn && isServing)
        m_ollama.open();
    else
        retireOllamaPort();
}

void Listeners::retireOllamaPort()
{
    if (auto server = m_ollama.takeServer())
        retire(std::move(server));
}

void Listeners::closeGently()
{
    m_isIdle = false;
    m_ollama.closeGently();
    m_own->closeGently();
}

void Listeners::announceIdle()
{
    if (m_isIdle && m_ollama.isClosed() && m_retired.empty())
        Q_EMIT idle();
}

void Listeners::close()
{
    m_ollama.close();
    if (!m_own)
        return;
    // Servers may be emitting right now.
    m_retired.push_back(std::move(m_own));
    for (std::unique_ptr<HttpServer> &server : std::exchange(m_retired, {})) {
        server->disconnect(this);
        server->close();
        server.release()->deleteLater();
    }
}

} // namespace core
