// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Credentials.h"
#include "core/base/Callback.h"
#include "core/base/Clock.h"
#include "core/settings/Endpoints.h"

#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace core {

struct DeviceCode
{
    QByteArray deviceAuthId;
    QString userCode;
    std::chrono::seconds interval{5};
};

struct DeviceGrant
{
    Secret authorizationCode;
    Secret codeVerifier;
};

//! The issuer's endpoints, one method each. Every call has a time limit and one outcome.
//!
//! Errors: NotSignedIn = the issuer refused permanently (with its own code), Unreachable and
//! Timeout = may be tried again, Upstream = an unusable response. Messages are the issuer's own
//! where it gave one, never a token.
class OAuthClient : public QObject
{
    Q_OBJECT

public:
    //! `network` carries proxy and CA settings and outlives this object.
    OAuthClient(QNetworkAccessManager &network, const Clock &clock, const Endpoints &endpoints,
                const QString &clientId, QObject *parent = nullptr);

    [[nodiscard]] const Endpoints &endpoints() const;
    [[nodiscard]] QString clientId() const;

    void exchangeCode(const Secret &code, const Secret &verifier, const QUrl &redirect,
                      Callback<Credentials> callback);
    //! Fields that the issuer omits keep their old value.
    void refresh(const Credentials &credentials, Callback<Credentials> callback);
    void revoke(const Credentials &credentials, Callback<Nothing> callback);
    void requestDeviceCode(Callback<DeviceCode> callback);
    //! nullopt = the user has not finished yet.
    void pollDevice(const DeviceCode &code, Callback<std::optional<DeviceGrant>> callback);

    //! For one request; by default 30 s, and 10 s for revoke.
    void setTimeLimit(std::chrono::milliseconds limit);

private:
    struct Response
    {
        int status = 0;
        QByteArray body;
        std::optional<std::chrono::seconds> retryAfter;
    };
    using Use = std::function<void(const Result<Response> &)>;

    void post(const QUrl &url, const char *contentType, const QByteArray &body,
              std::chrono::milliseconds limit, const Use &use);
    void postJson(const QUrl &url, const QByteArray &json, const Use &use);
    void conclude(QNetworkReply *reply, bool isTimedOut, const Use &use) const;
    [[nodiscard]] Result<Credentials> toCredentials(const Result<Response> &response,
                                                    const Credentials &former) const;
    [[nodiscard]] static bool isPending(const Response &response);
    [[nodiscard]] static bool isTooFast(const Response &response);
    [[nodiscard]] static Error refusal(const Response &response);

    QNetworkAccessManager &m_network;
    const Clock &m_clock;
    Endpoints m_endpoints;
    QString m_clientId;
    std::chrono::milliseconds m_callLimit{30000};
    std::chrono::milliseconds m_revokeLimit{10000};
};

} // namespace core
