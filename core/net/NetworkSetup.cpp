// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/NetworkSetup.h"

#include "core/base/Log.h"
#include "core/net/Addresses.h"
#include "core/settings/Endpoints.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSet>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>

#include <algorithm>
#include <iterator>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Decides per target host, so that this machine is always reached directly.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    ProxyChoice(bool isSystem, const QNetworkProxy &proxy)
        : m_isSystem(isSystem)
        , m_proxy(proxy) { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        if (m_isSystem)
            return systemProxyForQuery(query);
        return {m_proxy};
    }

private:
    bool m_isSystem;
    QNetworkProxy m_proxy;
};

Result<QNetworkProxy> parseProxy(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool isSocks = scheme == u"socks5" || scheme == u"socks5h";
    if (!url.isValid() || url.host().isEmpty() || (!isSocks && scheme != u"http")) {
        return Error{ErrorCode::BadRequest,
                     u"The proxy must be http://host:port or socks5://host:port."_s, u"proxyUrl"_s};
    }
    const int defaultPort = isSocks ? 1080 : 8080;
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                         url.host(), quint16(url.port(defaultPort)),
                         url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
}

//! The base64 text of each certificate.
QSet<QByteArray> certificatesIn(const QByteArray &pem)
{
    constexpr QByteArrayView Begin("-----BEGIN CERTIFICATE-----");
    constexpr QByteArrayView End("-----END CERTIFICATE-----");
    QSet<QByteArray> texts;
    for (qsizetype at = pem.indexOf(Begin); at >= 0; at = pem.indexOf(Begin, at)) {
        at += Begin.size();
        const qsizetype stop = pem.indexOf(End, at);
        if (stop < 0)
            break;
        texts.insert(pem.mid(at, stop - at).simplified());
    }
    return texts;
}

//! True when every certificate is one of those that Qt loads on demand; then nothing has to be
//! parsed, which takes a third of a second for all of the system's. Compares the PEM texts.
bool areAllFromSystem(const QByteArray &pem)
{
    QSet<QByteArray> unknown = certificatesIn(pem);
    if (unknown.isEmpty())
        return false;
    for (const QString &path : {u"/etc/ssl/certs"_s, u"/usr/lib/ssl/certs"_s}) {
        const QDir folder(path);
        for (const QString &name : folder.entryList({u"????????.[0-9]"_s}, QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                unknown.subtract(certificatesIn(file.readAll()));
            if (unknown.isEmpty())
                return true;
        }
    }
    return false;
}

} // namespace

Status configureProxy(QNetworkAccessManager &network, const Settings &settings)
{
    const bool isSystem = settings.proxyMode == ProxyMode::System;
    QNetworkProxy proxy(QNetworkProxy::NoProxy);
    Status status = Nothing{};
    if (settings.proxyMode == ProxyMode::Manual) {
        if (const auto parsed = parseProxy(settings.proxyUrl))
            proxy = *parsed;
        else
            status = parsed.error();
    }
    network.setProxyFactory(new ProxyChoice(isSystem, proxy)); // owned by the manager
    return status;
}

QString describeProxy(const Settings &settings)
{
    if (settings.proxyMode == ProxyMode::Manual)
        return QUrl(settings.proxyUrl).toString(QUrl::RemoveUserInfo | QUrl::RemovePath);
    return settings.proxyMode == ProxyMode::System ? u"the system proxy"_s : QString();
}

bool isVersionLookedUp(const Settings &settings)
{
    return settings.versionLookup && settings.clientVersion == "auto"_L1
        && (isLoopback(versionFeedUrl(settings).host())
            || !isLoopback(QUrl(settings.upstream).host()));
}

Status trustCaFile(const QString &file)
{
    if (file.isEmpty())
        return Nothing{};
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::BadRequest,
                     u"The CA file '%1' cannot be read: %2."_s.arg(file, source.errorString()),
                     u"caFile"_s};
    }
    const QByteArray text = source.readAll();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QList<QSslCertificate> trusted = configuration.caCertificates();
    const bool isOnDemand = trusted.isEmpty();
    if (isOnDemand && areAllFromSystem(text))
        return Nothing{};
    const auto extra = QSslCertificate::fromData(text, QSsl::Pem);
    if (extra.isEmpty()) {
        return Error{ErrorCode::BadRequest,
                     u"The CA file '%1' contains no PEM certificate."_s.arg(file), u"caFile"_s};
    }
    // Setting any list, even an extended one, ends loading on demand.
    if (isOnDemand)
        trusted = QSslConfiguration::systemCaCertificates();
    const QSet<QSslCertificate> known(trusted.cbegin(), trusted.cend());
    const qsizetype before = trusted.size();
    std::copy_if(extra.cbegin(), extra.cend(), std::back_inserter(trusted),
                 [&known](const auto &certificate) { return !known.contains(certificate); });
    if (trusted.size() == before)
        return Nothing{};
    configuration.setCaCertificates(trusted);
    QSslConfiguration::setDefaultConfiguration(configuration);
    qCInfo(logNet) << "trusting" << trusted.size() - before << "more certificates from" << file;
    return Nothing{};
}

Status trustOnlyCaFile(const QString &file)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates());
    QSslConfiguration::setDefaultConfiguration(configuration);
    return trustCaFile(file);
}

} // namespace core
