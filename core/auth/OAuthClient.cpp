// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/OAuthClient.h"

#include "core/auth/OAuthErrors.h"
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"
#include "core/net/OneTimeBody.h"

#include <QtCore/QTimer>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 MaxReplyBytes = 1024 * 1024;
constexpr char Json[] = "application/json";
constexpr char Form[] = "application/x-www-form-urlencoded";

QByteArray toForm(const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += name + '=' + value.toPercentEncoding();
    }
    return form;
}

Error networkError(const QNetworkReply &reply)
{
    const bool isProxy = reply.error() >= QNetworkReply::ProxyConnectionRefusedError
        && reply.error() <= QNetworkReply::UnknownProxyError;
    const QString who = isProxy ? u"the sign-in service cannot be reached through the proxy"_s
                                : u"the sign-in service cannot be reached"_s;
    return {ErrorCode::Unreachable, who + u": "_s + redacted(reply.errorString())};
}

//! No complete response, as opposed to one with an HTTP status that means failure.
bool isBroken(QNetworkReply::NetworkError error)
{
    const bool isNetworkOrProxy =
        error != QNetworkReply::NoError && error <= QNetworkReply::UnknownProxyError;
    return isNetworkOrProxy || error == QNetworkReply::ContentReSendError
        || error == QNetworkReply::ProtocolFailure;
}

Error unusable(const QString &what)
{
    return {ErrorCode::Upstream, u"the sign-in service sent an unusable response: "_s + what};
}

std::chrono::seconds toInterval(const JsonValue &value)
{
    const double number =
        value.isString() ? value.toString().toDouble() : value.toDouble().value_or(0);
    if (!(number > 0))
        return std::chrono::seconds(5);
    return std::chrono::seconds(qBound(1, int(qMin(number, 60.0)), 60));
}

} // namespace

OAuthClient::OAuthClient(QNetworkAccessManager &network, const Clock &clock,
                         const Endpoints &endpoints, const QString &clientId, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(clock)
    , m_endpoints(endpoints)
    , m_clientId(clientId)
{
}

const Endpoints &OAuthClient::endpoints() const
{
    return m_endpoints;
}

QString OAuthClient::clientId() const
{
    return m_clientId;
}

void OAuthClient::setTimeLimit(std::chrono::milliseconds limit)
{
    m_callLimit = limit;
    m_revokeLimit = limit;
}

void OAuthClient::post(const QUrl &url, const char *contentType, const QByteArray &body,
                       std::chrono::milliseconds limit, const Use &use)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray(contentType));
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArray("chatmock/" CHATMOCK_VERSION));
    request.setRawHeader("Accept", Json);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // Tokens go to the configured address only.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);

    auto *upload = new OneTimeBody(body);
    QNetworkReply *reply = m_network.post(request, upload);
    upload->setParent(reply);

    auto *timer = new QTimer(reply);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > MaxReplyBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, timer, use] { conclude(reply, timer->remainingTime() <= 0, use); });
    // Without a receiver the reply is of no use and must not outlive this object.
    connect(this, &QObject::destroyed, reply, &QObject::deleteLater);
    timer->start(limit);
}

void OAuthClient::conclude(QNetworkReply *reply, bool isTimedOut, const Use &use) const
{
    reply->deleteLater();
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (isTimedOut && reply->error() != QNetworkReply::NoError)
        return use(Error{ErrorCode::Timeout, u"the sign-in service did not respond in time"_s});
    // A redirect is not followed, but is not a network failure either.
    const bool isRedirect = status.toInt() / 100 == 3;
    if ((isBroken(reply->error()) && !isRedirect) || !status.isValid())
        return use(networkError(*reply));

    Response response{status.toInt(), reply->readAll(), {}};
    bool isNumber = false;
    const int seconds = reply->rawHeader("Retry-After").toInt(&isNumber);
    if (isNumber && seconds > 0)
        response.retryAfter = std::chrono::seconds(seconds);
    qCDebug(logAuth) << "the sign-in service answered" << reply->url().path() << response.status;
    use(response);
}

void OAuthClient::postJson(const QUrl &url, const QByteArray &json, const Use &use)
{
    post(url, Json, json, m_callLimit, use);
}

Error OAuthClient::refusal(const Response &response)
{
    Error error = toOAuthError(response.status, response.body);
    error.retryAfter = response.retryAfter;
    return error;
}

Result<Credentials> OAuthClient::toCredentials(const Result<Response> &response,
                                               const Credentials &former) const
{
    if (!response)
        return response.error();
    if (response->status / 100 != 2)
        return refusal(*response);
    const auto root = parseJson(response->body);
    if (!root || !root->isObject())
        return unusable(u"no JSON object"_s);

    Credentials credentials = former;
    int found = 0;
    const auto take = [&root, &found](QByteArrayView name, Secret &field) {
        const QByteArray text = (*root)[name].toUtf8();
        if (text.isEmpty())
            return;
        field = Secret(text);
        ++found;
    };
    take("id_token", credentials.idToken);
    take("access_token", credentials.accessToken);
    take("refresh_token", credentials.refreshToken);
    if (found == 0 || credentials.accessToken.isEmpty())
        return unusable(u"no tokens"_s);
    credentials.lastRefresh = m_clock.unixSeconds();
    if (credentials.accountId.isEmpty())
        credentials.accountId = toIdentity(credentials).accountId;
    return credentials;
}

void OAuthClient::exchangeCode(const Secret &code, const Secret &verifier, const QUrl &redirect,
                               Callback<Credentials> callback)
{
    const QByteArray form = toForm({{"grant_type", "authorization_code"},
                                    {"code", code.reveal()},
                                    {"redirect_uri", redirect.toEncoded()},
                                    {"client_id", m_clientId.toUtf8()},
                                    {"code_verifier", verifier.reveal()}});
    post(m_endpoints.token, Form, form, m_callLimit,
         [this, callback](const Result<Response> &response) mutable {
             callback(toCredentials(response, {}));
         });
}

void OAuthClient::refresh(const Credentials &credentials, Callback<Credentials> callback)
{
    JsonWriter out;
    out.beginObject();
    out.member("client_id", m_clientId);
    out.member("grant_type", "refresh_token");
    out.member("refresh_token", credentials.refreshToken.reveal());
    out.endObject();
    postJson(m_endpoints.token, out.take(),
             [this, credentials, callback](const Result<Response> &response) mutable {
                 callback(toCredentials(response, credentials));
             });
}

void OAuthClient::revoke(const Credentials &credentials, Callback<Nothing> callback)
{
    const bool hasRefreshToken = !credentials.refreshToken.isEmpty();
    JsonWriter out;
    out.beginObject();
    out.member("token",
               hasRefreshToken ? credentials.refreshToken.reveal()
                               : credentials.accessToken.reveal());
    out.member("token_type_hint", hasRefreshToken ? "refresh_token" : "access_token");
    if (hasRefreshToken)
        out.member("client_id", m_clientId);
    out.endObject();
    post(m_endpoints.revoke, Json, out.take(), m_revokeLimit,
         [callback](const Result<Response> &response) mutable {
             if (!response)
                 return callback(response.error());
             callback(response->status / 100 == 2 ? Status(Nothing{}) : Status(refusal(*response)));
         });
}

void OAuthClient::requestDeviceCode(Callback<DeviceCode> callback)
{
    JsonWriter out;
    out.beginObject().member("client_id", m_clientId).endObject();
    postJson(m_endpoints.deviceUserCode, out.take(),
             [callback](const Result<Response> &response) mutable {
                 if (!response)
                     return callback(response.error());
                 if (response->status == 404) {
                     return callback(Error{ErrorCode::Unsupported,
                                           u"the sign-in service does not offer sign-in "
                                           "with a code; sign in with the browser"_s,
                                           {},
                                           {},
                                           u"sign_in_no_codes"_s});
                 }
                 if (response->status / 100 != 2)
                     return callback(refusal(*response));
                 const auto root = parseJson(response->body);
                 DeviceCode code;
                 if (root) {
                     code.deviceAuthId = (*root)["device_auth_id"].toUtf8();
                     code.userCode = (*root)["user_code"].toString();
                     if (code.userCode.isEmpty())
                         code.userCode = (*root)["usercode"].toString();
                     code.interval = toInterval((*root)["interval"]);
                 }
                 if (code.deviceAuthId.isEmpty() || code.userCode.isEmpty())
                     return callback(unusable(u"no code"_s));
                 callback(code);
             });
}

//! The service words it in several ways, with any status that says that it is the client's turn.
bool OAuthClient::isPending(const Response &response)
{
    const int status = response.status;
    const QString code = toOAuthProblem(response.body).code;
    return status == 403 || status == 404
        || (status / 100 == 4
            && (code == u"deviceauth_authorization_pending" || code == u"authorization_pending"));
}

bool OAuthClient::isTooFast(const Response &response)
{
    return response.status / 100 == 4 && toOAuthProblem(response.body).code == u"slow_down";
}

void OAuthClient::pollDevice(const DeviceCode &code, Callback<std::optional<DeviceGrant>> callback)
{
    JsonWriter out;
    out.beginObject();
    out.member("device_auth_id", code.deviceAuthId);
    out.member("user_code", code.userCode);
    out.endObject();
    postJson(m_endpoints.deviceToken, out.take(),
             [callback](const Result<Response> &response) mutable {
                 if (!response)
                     return callback(response.error());
                 if (isTooFast(*response))
                     return callback(Error{ErrorCode::RateLimit, u"polled too often"_s});
                 if (isPending(*response))
                     return callback(std::optional<DeviceGrant>());
                 if (response->status / 100 != 2)
                     return callback(refusal(*response));
                 const auto root = parseJson(response->body);
                 DeviceGrant grant;
                 if (root) {
                     grant.authorizationCode = Secret((*root)["authorization_code"].toUtf8());
                     grant.codeVerifier = Secret((*root)["code_verifier"].toUtf8());
                 }
                 if (grant.authorizationCode.isEmpty() || grant.codeVerifier.isEmpty())
                     return callback(unusable(u"no authorization code"_s));
                 callback(std::optional(grant));
             });
}

} // namespace core
