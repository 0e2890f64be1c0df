// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/PortCheck.h"

#include "core/base/Json.h"
#include "core/net/Addresses.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpServer>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 MostHealthBytes = 64 * 1024;

//! The health page of this program's server.
bool isOurs(const QByteArray &body)
{
    const auto health = parseJson(body);
    return health && (*health)["status"].toUtf8() == "ok" && (*health)["serving"].isBool();
}

//! Windows also denies access to a port that another program keeps to itself.
bool isForSystem([[maybe_unused]] int port)
{
#ifdef Q_OS_WIN
    constexpr int FirstForPrograms = 1024;
    return port < FirstForPrograms;
#else
    return true;
#endif
}

} // namespace

PortCheck::PortCheck(const QByteArray &id, const QString &host, int port, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_host(host)
    , m_port(port)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

void PortCheck::start()
{
    QUrl url(clientBaseUrl(m_host, m_port));
    url.setPath(u"/health"_s);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::finished, this, [this] { conclude(*m_reply); });
}

void PortCheck::giveUp()
{
    if (m_reply)
        m_reply->abort();
}

void PortCheck::conclude(QNetworkReply &reply)
{
    m_reply.clear();
    reply.deleteLater();
    if (isOurs(reply.read(MostHealthBytes)))
        return end(CheckState::Ok, Finding::Kind::ServerFound);
    const Finding::Kind kind = tryListening();
    end(kind == Finding::Kind::PortFree ? CheckState::Ok : CheckState::Problem, kind);
}

Finding::Kind PortCheck::tryListening() const
{
    const QList<QHostAddress> addresses = listenAddresses(m_host);
    bool isAnyUsable = false;
    for (const QHostAddress &address : addresses) {
        QTcpServer probe;
        if (probe.listen(address, quint16(m_port)))
            isAnyUsable = true;
        else if (probe.serverError() == QAbstractSocket::AddressInUseError)
            return Finding::Kind::PortTaken;
        else if (probe.serverError() == QAbstractSocket::SocketAccessError)
            return isForSystem(m_port) ? Finding::Kind::PortReserved : Finding::Kind::PortTaken;
    }
    // A computer without IPv6 has one loopback address.
    return isAnyUsable ? Finding::Kind::PortFree : Finding::Kind::AddressUnusable;
}

void PortCheck::end(CheckState state, Finding::Kind kind)
{
    const QString place = kind == Finding::Kind::AddressUnusable ? m_host : QString::number(m_port);
    Q_EMIT finished({m_id, state, kind, {place}});
}

} // namespace core
