// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/TokenSource.h"
#include "core/base/Clock.h"
#include "core/codex/CodexErrors.h"
#include "core/codex/ConnectionPool.h"

#include <QtCore/QUrl>

#include <functional>

namespace core {

//! A complete reply of the backend.
struct BackendResponse
{
    int status = 0; //!< 200 or 304
    HeaderList headers;
    QByteArray body;
};

//! One request to the backend with the account's token and a non-streaming reply: a GET, or a POST
//! when it has a body. A refused token is replaced once; nothing else is repeated but what
//! Order::repair allows. Deletes itself
//! after the outcome; destroying it cancels.
class BackendFetch final : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        QUrl url;
        HeaderList headers;
        QByteArray body; //!< JSON; empty = GET
        Settings settings;
        std::function<void(QNetworkRequest &)> prepare = {}; //!< adds headers of its own
        //! Another body to send after a failure; empty = none.
        std::function<QByteArray(const UpstreamFailure &)> repair = {};
        //! What to report of a refusal; none = its own error.
        std::function<Error(const UpstreamFailure &)> toError = {};
        std::chrono::milliseconds limit = std::chrono::seconds(10);
    };

    BackendFetch(TokenSource &tokens, ConnectionPool &pool, const Clock &clock, Order order,
                 Callback<BackendResponse> callback, QObject *parent);
    ~BackendFetch() override;

    void start();

private:
    void takeToken(const Result<AccessGrant> &grant);
    void send();
    [[nodiscard]] QNetworkReply *transmit(QNetworkRequest request);
    void finish();
    [[nodiscard]] bool repair(const UpstreamFailure &failure);
    void conclude(Result<BackendResponse> outcome);

    TokenSource &m_tokens;
    ConnectionPool &m_pool;
    const Clock &m_clock;
    Order m_order;
    Callback<BackendResponse> m_callback;
    AccessGrant m_grant;
    ConnectionPool::Lease m_lease;
    QPointer<QNetworkReply> m_reply;
    QTimer m_timer;
    bool m_hasReplacedToken = false;
};

} // namespace core
