// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/BackendFetch.h"

#include "core/codex/BackendHttp.h"
#include "core/net/OneTimeBody.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

//! True for a JSON object that is no error.
bool isUsableReply(const QByteArray &body)
{
    const auto json = parseJson(body);
    return json && json->isObject() && !(*json)["error"].isObject();
}

} // namespace

BackendFetch::BackendFetch(TokenSource &tokens, ConnectionPool &pool, const Clock &clock,
                           Order order, Callback<BackendResponse> callback, QObject *parent)
    : QObject(parent)
    , m_tokens(tokens)
    , m_pool(pool)
    , m_clock(clock)
    , m_order(std::move(order))
    , m_callback(std::move(callback))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        conclude(Error{ErrorCode::Timeout, u"ChatGPT did not respond in time."_s});
    });
}

BackendFetch::~BackendFetch()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void BackendFetch::start()
{
    m_tokens.freshToken({this, [this](const Result<AccessGrant> &grant) { takeToken(grant); }});
}

void BackendFetch::takeToken(const Result<AccessGrant> &grant)
{
    if (!grant)
        return conclude(toTokenError(grant.error(), m_tokens));
    m_grant = *grant;
    send();
}

void BackendFetch::send()
{
    QNetworkRequest request(m_order.url);
    ConnectionPool::prepare(request);
    addIdentity(request, m_grant, m_order.settings);
    request.setRawHeader("Accept", "application/json");
    for (const auto &[name, value] : std::as_const(m_order.headers))
        request.setRawHeader(name, value);
    if (m_order.prepare)
        m_order.prepare(request);
    m_lease = m_pool.lease();
    m_reply = transmit(request);
    connect(m_reply, &QNetworkReply::downloadProgress, this, [this](qint64 received) {
        constexpr qint64 Most = 256LL * 1024 * 1024;
        if (received > Most)
            conclude(Error{ErrorCode::Upstream, u"ChatGPT's response is too long."_s});
    });
    connect(m_reply, &QNetworkReply::finished, this, &BackendFetch::finish);
    m_timer.start(m_order.limit);
}

QNetworkReply *BackendFetch::transmit(QNetworkRequest request)
{
    if (m_order.body.isEmpty())
        return m_lease.manager()->get(request);
    request.setRawHeader("Content-Type", "application/json");
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_order.body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new OneTimeBody(m_order.body);
    QNetworkReply *reply = m_lease.manager()->post(request, body);
    body->setParent(reply);
    return reply;
}

void BackendFetch::finish()
{
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    reply->deleteLater();
    m_timer.stop();
    m_lease = {};
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return conclude(toTransportFailure(*reply, m_order.settings).error);
    BackendResponse response{status, headersOf(*reply), reply->readAll()};
    if (status < 300) {
        if (const auto cut = cutFailureOf(*reply, response.body.size()))
            return conclude(cut->error);
    }
    if (status == 200 && !isUsableReply(response.body)) {
        return conclude(
            toUnreadableFailure(response.headers, response.body, m_clock.unixSeconds()).error);
    }
    if (status == 200 || status == 304)
        return conclude(std::move(response));
    const UpstreamFailure failure =
        toHttpFailure(status, response.headers, response.body, m_clock.unixSeconds());
    const bool isRefused = failure.remedy == UpstreamFailure::Remedy::ReplaceToken;
    if (isRefused && !std::exchange(m_hasReplacedToken, true)) {
        m_tokens.replaceToken(m_grant.accessToken, {this, [this](const Result<AccessGrant> &grant) {
                                                        takeToken(grant);
                                                    }});
        return;
    }
    if (!repair(failure))
        conclude(m_order.toError ? m_order.toError(failure) : failure.error);
}

bool BackendFetch::repair(const UpstreamFailure &failure)
{
    const QByteArray body = m_order.repair ? m_order.repair(failure) : QByteArray();
    if (body.isEmpty())
        return false;
    m_order.body = body;
    send();
    return true;
}

void BackendFetch::conclude(Result<BackendResponse> outcome)
{
    m_timer.stop();
    if (m_reply)
        m_reply->disconnect(this); // given up; aborted with this object
    m_callback(std::move(outcome));
    deleteLater();
}

} // namespace core
