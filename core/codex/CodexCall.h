// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codex/BackendHttp.h"
#include "core/codex/CallOrder.h"
#include "core/codex/CodexErrors.h"
#include "core/codex/CodexEvents.h"
#include "core/codex/ConnectionPool.h"
#include "core/codex/SseParser.h"
#include "core/state/UsageReport.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QNetworkReply;

namespace core {

//! One call to the backend over HTTP: token, POST, events.
//!
//! received() is emitted zero or more times after start(), never from inside it. The last event of
//! the last batch is ResponseFinished or ResponseFailed, exactly once, then nothing more. Retries
//! (only before the first output event), one token replacement after a 401 and all time-outs happen
//! inside. What arrives before the first output is held back, so that an attempt that fails there
//! leaves no trace when it is repeated. A retry begins within RetryPolicy::window of the first
//! failure and is given up at its end unless the backend has begun to respond to it, so that it
//! never costs the client more. A time-out is never retried: the client has waited long enough.
//! Destroying the object cancels the call at once; nothing is emitted then.
class CodexCall final : public QObject
{
    Q_OBJECT

public:
    CodexCall(TokenSource &tokens, ConnectionPool &pool, const Clock &clock, CallOrder order);
    ~CodexCall() override;

    void start();
    //! While paused nothing is read from the network beyond a bounded buffer, and the idle limit
    //! does not run.
    void setPaused(bool paused);
    //! The connection may be dead: see Codex::markConnectionsStale().
    void markStale();

    //! What was ignored or changed of the request, the requested model, the effort that was sent.
    //! Valid from the beginning.
    [[nodiscard]] QList<Note> notes() const { return m_order.body.body().notes; }
    [[nodiscard]] QByteArray upstreamModel() const { return m_order.body.model().model.id; }
    [[nodiscard]] QByteArray effort() const { return m_order.body.body().effort; }
    //! The body that is sent to the backend (JSON); empty after the first output.
    [[nodiscard]] QByteArray requestBody() const { return m_order.body.body().json; }
    //! True once the response has a first output event: the server's own 200 may be sent.
    [[nodiscard]] bool hasOutput() const { return m_hasOutput; }
    //! The likely cause why little was read from the prompt cache; known with the last batch.
    [[nodiscard]] std::optional<CacheMiss> cacheMiss() const { return m_cacheMiss; }
    void setCacheMiss(std::optional<CacheMiss> cause) { m_cacheMiss = cause; }
    //! The headers of the backend's response that clients may see.
    [[nodiscard]] HeaderList upstreamHeaders() const { return headersForClients(m_headers); }

Q_SIGNALS:
    void received(const core::Events &batch);
    //! The headers of a reply, whatever its status.
    void replied(const core::HeaderList &headers);
    //! A `codex.rate_limits` event, unchanged.
    void limitsReported(const QByteArray &json);
    //! The backend refused the body; it is sent again in another form.
    void repaired(core::UpstreamFailure::Remedy remedy);
    //! The backend insists on `instructions` for this model, and has accepted the request so.
    void instructionsRequired();
    //! The backend does not know a model that the catalogue has.
    void modelRefused();

private:
    enum class Phase { Idle, Connecting, Waiting, Streaming, Done };

    void requestToken();
    void takeToken(const Result<AccessGrant> &grant);
    void post();
    void watch(QNetworkReply *reply);
    void beginWaiting();
    void readHead();
    void readBody();
    void readEvents();
    void continueReading();
    void finishReply();
    void finishEvents();
    void finishImages();
    [[nodiscard]] Error imageError() const;
    void deliver(Events batch);
    void handle(const UpstreamFailure &failure);
    [[nodiscard]] bool remedy(const UpstreamFailure &failure);
    [[nodiscard]] bool repair(const UpstreamFailure &failure);
    [[nodiscard]] bool tryAgain(const UpstreamFailure &failure);
    void giveUpRetry();
    void noteHead(QByteArrayView bytes);
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
    qint64 m_received = 0;  //!< bytes of the reply's body
    QByteArray m_otherBody; //!< of a reply that is no stream, or of its beginning without events
    SseParser m_parser;
    std::unique_ptr<CodexEvents> m_events;
    Events m_held; //!< of this attempt, before its first output

    Phase m_phase = Phase::Idle;
    QTimer m_timer;
    QElapsedTimer m_lastActivity; //!< of the backend
    RetryBudget m_retries;
    QTimer m_retryEnd;
    std::optional<UpstreamFailure> m_retried; //!< the failure that a running retry is to mend
    bool m_hasReplacedToken = false;
    bool m_hasMovedSystemText = false; //!< in this call
    bool m_isPaused = false;
    bool m_continues = false; //!< continueReading() will come
    bool m_isStale = false;   //!< until something arrives
    bool m_hasOutput = false;
    std::optional<CacheMiss> m_cacheMiss;
};

} // namespace core
