// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Addresses.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkInterface>
#include <QtNetwork/QTcpServer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr int PortsToTry = 20;

bool isEitherLoopback(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

bool isEverywhere(const QString &host)
{
    return host == u"0.0.0.0" || host == u"::" || host == u"*";
}

} // namespace

bool isLoopback(const QString &host)
{
    QString name = host.toLower();
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.mid(1, name.size() - 2);
    return name == u"localhost" || name.endsWith(u".localhost") || QHostAddress(name).isLoopback();
}

QString hostAndPort(const QUrl &url)
{
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    return url.port() < 0 ? host : u"%1:%2"_s.arg(host).arg(url.port());
}

QList<QHostAddress> listenAddresses(const QString &host)
{
    if (isEitherLoopback(host))
        return {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    if (isEverywhere(host))
        return {QHostAddress(host == u"0.0.0.0" ? QHostAddress::AnyIPv4 : QHostAddress::Any)};
    const QHostAddress literal(host);
    return literal.isNull() ? QList<QHostAddress>() : QList<QHostAddress>{literal};
}

QString clientBaseUrl(const QString &host, int port)
{
    QString name = host;
    if (isEitherLoopback(host) || isEverywhere(host))
        name = u"127.0.0.1"_s;
    else if (host.contains(u':'))
        name = u'[' + host + u']';
    return u"http://%1:%2/v1"_s.arg(name).arg(port);
}

QString rootUrlOf(const QString &baseUrl)
{
    return baseUrl.endsWith("/v1"_L1) ? baseUrl.chopped(3) : baseUrl;
}

QStringList deviceBaseUrls(const QString &host, int port)
{
    if (isLoopback(host))
        return {};
    if (!isEverywhere(host))
        return {clientBaseUrl(host, port)};
    QStringList urls;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
        // Link-local ones need the name of an interface, which differs on the other device.
        if (isIpv4 && !address.isLoopback() && !address.isLinkLocal())
            urls.append(clientBaseUrl(address.toString(), port));
    }
    return urls;
}

int findFreePort(const QList<QHostAddress> &addresses, int wanted)
{
    for (int port = wanted + 1; port <= std::min(wanted + PortsToTry, 65535); ++port) {
        QTcpServer probe;
        if (probe.listen(addresses.constFirst(), quint16(port)))
            return port;
    }
    return 0;
}

} // namespace core
