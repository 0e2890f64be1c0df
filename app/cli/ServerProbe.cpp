// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServerProbe.h"

#include "core/base/Json.h"
#include "core/net/Addresses.h"

#include <QtCore/QStringList>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>

namespace app {

using core::JsonValue;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MostHealthBytes = 64 * 1024;

//! It speaks no HTTP, or nothing; on this computer, where a port without program refuses at once.
bool isOtherProgram(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::RemoteHostClosedError:
        return true;
    case QNetworkReply::OperationCanceledError: // the time was over
        return core::isLoopback(reply.url().host());
    default:
        return false;
    }
}

} // namespace

ServerProbe::ServerProbe(std::chrono::milliseconds limit, QObject *parent) : QObject(parent)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setTransferTimeout(int(limit.count()));
    connect(&m_network, &QNetworkAccessManager::finished, this, [this](QNetworkReply *reply) {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        ProbeResult result;
        result.url = reply->url().adjusted(QUrl::RemovePath | QUrl::RemoveUserInfo);
        result.hasResponse = status != 0 || isOtherProgram(*reply);
        if (status == 200)
            result.health = toServerHealth(reply->read(MostHealthBytes));
        Q_EMIT finished(result);
    });
}

ServerProbe::~ServerProbe() = default;

void ServerProbe::ask(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    m_network.get(request);
}

int ServerProbe::ask(QStringList baseUrls)
{
    baseUrls.removeDuplicates();
    int asked = 0;
    for (const QString &baseUrl : std::as_const(baseUrls)) {
        if (const std::optional<QUrl> url = healthAddress(baseUrl)) {
            ask(*url);
            ++asked;
        }
    }
    return asked;
}

std::optional<QUrl> healthAddress(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return std::nullopt;
    url.setPath(u"/health"_s);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

std::optional<ServerHealth> toServerHealth(const QByteArray &body)
{
    const core::Result<JsonValue> health = core::parseJson(body);
    if (!health || (*health)["status"].toUtf8() != "ok" || !(*health)["serving"].isBool())
        return std::nullopt;
    const auto holds = [&](QByteArrayView name) { return (*health)[name].toBool() == true; };
    return ServerHealth{.version = (*health)["version"].toString(),
                        .isDemo = holds("demo"),
                        .isSignedIn = holds("signed_in"),
                        .isServing = holds("serving")};
}

QString describeHealth(const ServerHealth &health)
{
    QStringList facts{u"ChatMock "_s + health.version};
    if (health.isDemo)
        facts.append(ServerProbe::tr("demo"));
    facts.append(health.isSignedIn ? ServerProbe::tr("signed in")
                                   : ServerProbe::tr("not signed in"));
    if (!health.isServing)
        facts.append(ServerProbe::tr("stopping"));
    return facts.join(u", "_s);
}

} // namespace app
