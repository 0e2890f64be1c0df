// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/OAuthClient.h"
#include "core/settings/Endpoints.h"
#include "tests/fakes/FakeIssuer.h"
#include "tests/fakes/ManualClock.h"
#include "tests/fakes/Outcome.h"
#include "tests/fakes/WaitUntil.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

//! A simulated issuer and a client of it; both see the same clock.
struct IssuerFixture
{
    IssuerFixture()
    {
        issuer.setClock(clock);
        const core::Status status = issuer.listen();
        Q_ASSERT(status);
        settings.issuer = issuer.url().toString();
        network.setProxy(QNetworkProxy::NoProxy);
        oauth = std::make_unique<core::OAuthClient>(network, clock, *core::toEndpoints(settings),
                                                    settings.clientId);
    }

    core::Credentials signedIn()
    {
        core::Credentials credentials = signInAt(issuer);
        credentials.lastRefresh = clock.unixSeconds();
        return credentials;
    }

    ManualClock clock;
    fakes::FakeIssuer issuer;
    core::Settings settings;
    QNetworkAccessManager network;
    std::unique_ptr<core::OAuthClient> oauth;
};

struct FetchedPage
{
    int status = 0;
    QByteArray body;
    QByteArray location;
};

//! What a browser would get; follows redirects by default.
inline FetchedPage fetchPage(const QUrl &url, const QByteArray &method = "GET",
                             const QList<std::pair<QByteArray, QByteArray>> &headers = {},
                             bool follow = true)
{
    QNetworkAccessManager browser;
    browser.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(url);
    request.setTransferTimeout(10000);
    if (!follow) {
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
    }
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    QNetworkReply *reply = browser.sendCustomRequest(request, method);
    const bool isDone =
        waitUntil([reply] { return reply->isFinished(); }, std::chrono::seconds(15));
    FetchedPage page{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                     isDone ? reply->readAll() : QByteArray(), reply->rawHeader("Location")};
    return page;
}
