// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codex/Codex.h"
#include "core/codex/CodexErrors.h"
#include "core/codex/CodexEvents.h"
#include "core/codex/CodexRequest.h"
#include "core/codex/CodexStream.h"
#include "core/codex/ConnectionPool.h"
#include "core/codex/SseParser.h"
#include "core/codex/TokenSource.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

class QNetworkReply;

namespace core {

//! How often and when a call is made again before its first output.
struct RetryPolicy
{
    int most = 2;
    std::chrono::milliseconds pause{200}; //!< doubled each time, give or take a tenth
};

//! Everything that one call needs to know.
struct CallOrder
{
    Request request;
    ResolvedModel model;
    Settings settings;
    RequestIds ids;
    CodexBody body;
    QUrl url;
    CodexTimeouts timeouts;
    RetryPolicy retry;
    bool rawEvents = false;
};

//! One call over HTTP: token, POST, events; see CodexStream.
//!
//! What arrives before the first output is held back, so that an attempt that fails there leaves no
//! trace when it is made again. A time-out is never retried: the client's patience is used up then.
class CodexCall final : public CodexStream
{
    Q_OBJECT

public:
    CodexCall(TokenSource &tokens, ConnectionPool &pool, const Clock &clock, CallOrder order);
    ~CodexCall() override;

    void start() override;
    void setPaused(bool paused) override;
    //! The other side may be gone without a word: see Codex::markConnectionsStale().
    void markStale();
    [[nodiscard]] QList<Note> notes() const override { return m_order.body.notes; }
    [[nodiscard]] QByteArray upstreamModel() const override { return m_order.model.model.id; }
    [[nodiscard]] QByteArray effort() const override { return m_order.body.effort; }
    [[nodiscard]] QByteArray requestBody() const override { return m_order.body.json; }
    [[nodiscard]] bool hasOutput() const override { return m_hasOutput; }
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> upstreamHeaders() const override;

Q_SIGNALS:
    //! The head of an answer, whatever its status.
    void answered(const core::HeaderList &headers);
    //! A `codex.rate_limits` event, as it came.
    void limitsReported(const QByteArray &json);
    //! The backend cannot read the thoughts of earlier turns; it is asked again without them.
    void reasoningRefused();
    //! The backend does not know a model that the catalogue has.
    void modelRefused();

private:
    enum class Phase { Idle, Connecting, Waiting, Streaming, Done };

    void askToken();
    void takeToken(const Result<AccessGrant> &grant);
    void post();
    void watch(QNetworkReply *reply);
    void beginWaiting();
    void readHead();
    void readBody();
    void readEvents();
    void finishReply();
    void finishEvents();
    void deliver(Events batch);
    void handle(const UpstreamFailure &failure);
    [[nodiscard]] bool remedy(const UpstreamFailure &failure);
    [[nodiscard]] bool rebuildWithoutReasoning();
    void tryAgain(std::chrono::milliseconds delay);
    void fail(const Error &error);
    void finish(Events batch);
    void enter(Phase phase);
    void checkTime();
    void drop();
    [[nodiscard]] std::chrono::milliseconds limit() const;
    [[nodiscard]] std::chrono::milliseconds phaseLimit() const;

    TokenSource &m_tokens;
    ConnectionPool &m_pool;
    const Clock &m_clock;
    CallOrder m_order;

    AccessGrant m_grant;
    ConnectionPool::Lease m_lease;
    QPointer<QNetworkReply> m_reply;
    int m_status = 0;
    bool m_isEventStream = false;
    HeaderList m_headers;
    QByteArray m_errorBody;
    SseParser m_parser;
    std::unique_ptr<CodexEvents> m_events;
    Events m_held; //!< of this attempt, before its first output

    Phase m_phase = Phase::Idle;
    QTimer m_timer;
    QElapsedTimer m_lastSign; //!< of life from the other side
    int m_retries = 0;
    bool m_hasReplacedToken = false;
    bool m_hasDroppedReasoning = false;
    bool m_isPaused = false;
    bool m_isStale = false; //!< until the next sign of life
    bool m_hasOutput = false;
};

} // namespace core
