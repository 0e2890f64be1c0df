// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CodexCall.h"

#include "core/base/Log.h"
#include "core/net/OneTimeBody.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Contains message text, so only when it was switched on (--verbose-obfuscation).
Q_LOGGING_CATEGORY(logCodexEvents, "app.codex.events", QtInfoMsg)

constexpr qint64 ReadBuffer = 128 * 1024;
constexpr qint64 BytesPerTurn = 128 * 1024; // of the event loop: some milliseconds
constexpr qint64 MaxErrorBody = 1024 * 1024;
constexpr qint64 MaxEventBytes = 512LL * 1024 * 1024; // or images in one text

} // namespace

CodexCall::CodexCall(TokenSource &tokens, ConnectionPool &pool, const Clock &clock, CallOrder order)
    : m_tokens(tokens)
    , m_pool(pool)
    , m_clock(clock)
    , m_order(std::move(order))
    , m_retries(m_order.retry)
{
    m_retryEnd.setSingleShot(true);
    connect(&m_retryEnd, &QTimer::timeout, this, &CodexCall::giveUpRetry);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CodexCall::checkTime);
}

CodexCall::~CodexCall()
{
    drop();
}

void CodexCall::start()
{
    Q_ASSERT(m_phase == Phase::Idle);
    requestToken();
}

void CodexCall::setPaused(bool paused)
{
    if (m_isPaused == paused)
        return;
    m_isPaused = paused;
    if (paused || m_phase != Phase::Streaming)
        return;
    m_lastActivity.start();
    enter(Phase::Streaming);
    QMetaObject::invokeMethod(this, &CodexCall::continueReading, Qt::QueuedConnection);
}

void CodexCall::markStale()
{
    if (!m_reply || m_reply->isFinished())
        return;
    m_isStale = true;
    // The limit starts now, since data that has already arrived is still to be read.
    m_lastActivity.start();
    m_timer.start(limit());
}

void CodexCall::requestToken()
{
    m_tokens.freshToken({this, [this](const Result<AccessGrant> &grant) { takeToken(grant); }});
}

void CodexCall::takeToken(const Result<AccessGrant> &grant)
{
    if (m_phase == Phase::Done)
        return; // given up meanwhile
    if (!grant)
        return fail(toTokenError(grant.error(), m_tokens));
    m_grant = *grant;
    post();
}

void CodexCall::post()
{
    m_status = 0;
    m_isStale = false;
    m_headers.clear();
    m_received = 0;
    m_otherBody.clear();
    m_held.clear();
    m_parser = {};
    m_events = std::make_unique<CodexEvents>(m_order.rawEvents);
    m_lease = m_pool.lease();
    auto *body = new OneTimeBody(requestBody());
    connect(body, &OneTimeBody::begun, this, &CodexCall::beginWaiting);
    m_reply = m_lease.manager()->post(toNetworkRequest(m_order, m_grant), body);
    body->setParent(m_reply);
    watch(m_reply);
    enter(Phase::Connecting);
}

void CodexCall::watch(QNetworkReply *reply)
{
    // One turn of the event loop later: now the reply's backend does not exist yet, and once the
    // request is sent it may already be reading, without an end as long as more keeps coming.
    QMetaObject::invokeMethod(
        reply, [reply] { reply->setReadBufferSize(ReadBuffer); }, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::requestSent, this, &CodexCall::beginWaiting);
    connect(reply, &QNetworkReply::uploadProgress, this, &CodexCall::beginWaiting);
    connect(reply, &QNetworkReply::metaDataChanged, this, &CodexCall::readHead);
    connect(reply, &QNetworkReply::readyRead, this, &CodexCall::readBody);
    connect(reply, &QNetworkReply::finished, this, &CodexCall::finishReply);
}

//! The connection is established; a long upload keeps restarting the limit for the first byte.
void CodexCall::beginWaiting()
{
    if (m_phase != Phase::Connecting && m_phase != Phase::Waiting)
        return;
    m_lastActivity.start();
    if (m_phase == Phase::Connecting)
        enter(Phase::Waiting);
}

void CodexCall::readHead()
{
    if (m_status != 0 || !m_reply)
        return;
    m_status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status == 0)
        return;
    m_headers = headersOf(*m_reply);
    m_isEventStream = !m_order.body.isImage() && isEventStream(m_status, m_headers);
    m_events->setServedModel(headerValue(m_headers, "openai-model"));
    m_lastActivity.start();
    enter(Phase::Streaming);
    if (m_isEventStream && std::exchange(m_hasMovedSystemText, false))
        Q_EMIT instructionsRequired();
    Q_EMIT replied(m_headers);
}

void CodexCall::readBody()
{
    readHead();
    if (!m_reply || m_status == 0)
        return;
    m_lastActivity.start();
    m_isStale = false;
    if (m_isEventStream)
        return readEvents();
    const QByteArray piece = m_reply->readAll();
    m_received += piece.size();
    const bool isImages = m_order.body.isImage() && m_status == 200;
    if (m_otherBody.size() < (isImages ? MaxEventBytes : MaxErrorBody))
        m_otherBody.append(piece);
}

//! For one turn of the event loop, so that a response that comes in bulk does not delay others.
void CodexCall::readEvents()
{
    if (m_isPaused || m_phase != Phase::Streaming)
        return;
    const qint64 now = m_clock.unixSeconds();
    Events batch;
    char buffer[32 * 1024];
    qint64 done = 0;
    while (done < BytesPerTurn) {
        if (const auto data = m_parser.next()) {
            qCDebug(logCodexEvents).noquote() << QString::fromUtf8(*data);
            m_events->apply(*data, now, batch);
            continue;
        }
        const qint64 count = m_reply->read(buffer, sizeof buffer);
        if (count <= 0)
            break;
        noteHead(QByteArrayView(buffer, count));
        m_parser.feed(QByteArrayView(buffer, count));
        done += count;
        m_received += count;
    }
    if (done >= BytesPerTurn && !std::exchange(m_continues, true))
        QMetaObject::invokeMethod(this, &CodexCall::continueReading, Qt::QueuedConnection);
    if (const QByteArray limits = m_events->takeRateLimits(); !limits.isEmpty())
        Q_EMIT limitsReported(limits);
    if (m_events->hasStarted()) {
        m_retryEnd.stop(); // the backend responds to the retry
        m_otherBody.clear();
    }
    if (m_parser.pendingBytes() > MaxEventBytes)
        return fail(Error{ErrorCode::Upstream, u"An event in ChatGPT's response is too long."_s});
    deliver(std::move(batch));
}

//! With what is left from the turn of the event loop before, or from the time of a pause.
void CodexCall::continueReading()
{
    m_continues = false;
    if (m_reply && m_reply->isFinished())
        finishReply();
    else
        readBody();
}

//! Keeps what may turn out to be something else than events.
void CodexCall::noteHead(QByteArrayView bytes)
{
    constexpr qsizetype HeadBytes = 16 * 1024;
    if (!m_events->hasStarted() && m_otherBody.size() < HeadBytes)
        m_otherBody.append(bytes);
}

void CodexCall::deliver(Events batch)
{
    const UpstreamFailure *failure = m_events->failure();
    if (failure && !m_events->hasOutput())
        return handle(UpstreamFailure(*failure));
    if (!m_events->hasOutput()) {
        std::move(batch.begin(), batch.end(), std::back_inserter(m_held));
        return;
    }
    if (!m_held.empty()) {
        std::move(batch.begin(), batch.end(), std::back_inserter(m_held));
        batch = std::exchange(m_held, {});
    }
    if (!std::exchange(m_hasOutput, true))
        m_order.body.release();
    if (m_events->hasEnded())
        return finish(std::move(batch));
    if (!batch.empty())
        Q_EMIT received(batch);
}

void CodexCall::finishReply()
{
    if (!m_reply || m_phase == Phase::Done)
        return;
    readHead();
    if (m_status == 0)
        return handle(toTransportFailure(*m_reply, m_order.body.settings()));
    if (m_isEventStream)
        return finishEvents();
    readBody();
    if (m_order.body.isImage() && m_status == 200)
        return finishImages();
    if (m_status == 200) {
        const auto cut = cutFailureOf(*m_reply, m_received);
        return handle(cut ? *cut
                          : toUnreadableFailure(m_headers, m_otherBody, m_clock.unixSeconds()));
    }
    handle(toHttpFailure(m_status, m_headers, m_otherBody, m_clock.unixSeconds()));
}

void CodexCall::finishImages()
{
    if (const auto cut = cutFailureOf(*m_reply, m_received))
        return handle(*cut);
    Events batch;
    if (!m_events->applyImages(m_otherBody, batch))
        return fail(imageError());
    deliver(std::move(batch));
}

Error CodexCall::imageError() const
{
    const auto json = parseJson(m_otherBody);
    if (json && json->isObject() && (*json)["error"].isAbsent())
        return {ErrorCode::Upstream, u"ChatGPT's response contains no image."_s};
    return toUnreadableFailure(m_headers, m_otherBody, m_clock.unixSeconds()).error;
}

void CodexCall::finishEvents()
{
    if (m_isPaused)
        return; // continues when the client has caught up
    const QPointer<CodexCall> self(this);
    const QPointer<QNetworkReply> reply = m_reply;
    readEvents();
    if (!self || m_phase == Phase::Done || !m_reply || m_reply != reply || m_isPaused
        || m_continues)
        return;
    if (const auto cut = cutFailureOf(*m_reply, m_received))
        return handle(*cut);
    if (!m_events->hasStarted())
        return handle(toUnreadableFailure(m_headers, m_otherBody, m_clock.unixSeconds()));
    handle(toCutFailure({}));
}

void CodexCall::handle(const UpstreamFailure &failure)
{
    if (!m_hasOutput && !m_events->hasOutput() && remedy(failure))
        return;
    if (failure.error.code == ErrorCode::ModelNotFound)
        Q_EMIT modelRefused();
    fail(m_order.body.toError(failure));
}

bool CodexCall::remedy(const UpstreamFailure &failure)
{
    switch (failure.remedy) {
    case UpstreamFailure::Remedy::None:
        return false;
    case UpstreamFailure::Remedy::ReplaceToken:
        if (std::exchange(m_hasReplacedToken, true))
            return false;
        m_retryEnd.stop();
        drop();
        m_tokens.replaceToken(m_grant.accessToken, {this, [this](const Result<AccessGrant> &grant) {
                                                        takeToken(grant);
                                                    }});
        return true;
    case UpstreamFailure::Remedy::DropReasoning:
    case UpstreamFailure::Remedy::MoveSystemText:
    case UpstreamFailure::Remedy::DropInclude:
    case UpstreamFailure::Remedy::DropTools:
    case UpstreamFailure::Remedy::DropItems:
    case UpstreamFailure::Remedy::SwitchImageEndpoint:
        return repair(failure);
    case UpstreamFailure::Remedy::Retry:
        return tryAgain(failure);
    }
    return false;
}

bool CodexCall::repair(const UpstreamFailure &failure)
{
    if (!m_order.body.repair(failure))
        return false;
    if (failure.remedy == UpstreamFailure::Remedy::MoveSystemText)
        m_hasMovedSystemText = true;
    Q_EMIT repaired(failure.remedy);
    m_retryEnd.stop();
    drop();
    requestToken();
    return true;
}

bool CodexCall::tryAgain(const UpstreamFailure &failure)
{
    // An image takes longer than any retry may.
    const auto pause = m_order.body.isImage() ? std::nullopt : m_retries.take(failure.delay);
    if (!pause)
        return false;
    qCDebug(logCodex) << "retrying after" << toWord(failure.error.code);
    m_retried = failure;
    drop();
    m_retryEnd.start(m_retries.left());
    QTimer::singleShot(*pause, this, &CodexCall::requestToken);
    return true;
}

//! The client has waited for the retry long enough: it learns of the failure before it.
void CodexCall::giveUpRetry()
{
    fail(m_order.body.toError(*m_retried));
}

void CodexCall::fail(const Error &error)
{
    Events batch = std::exchange(m_held, {});
    if (!m_hasOutput)
        batch.clear();
    batch.emplace_back(ResponseFailed{error});
    finish(std::move(batch));
}

void CodexCall::finish(Events batch)
{
    if (m_phase == Phase::Done)
        return;
    if (auto *failed = std::get_if<ResponseFailed>(&batch.back()); failed && m_order.explain)
        failed->error = m_order.explain(failed->error);
    const bool isComplete = m_events && m_events->hasEnded() && !m_events->failure();
    if (isComplete && m_reply) {
        m_reply->disconnect(this);
        m_pool.drain(m_reply, std::move(m_lease));
        m_reply.clear();
    }
    drop();
    m_retryEnd.stop();
    m_phase = Phase::Done;
    Q_EMIT received(batch);
}

//! Aborts the running attempt.
void CodexCall::drop()
{
    m_timer.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
    m_lease = {};
    if (m_phase != Phase::Done)
        m_phase = Phase::Idle;
}

} // namespace core
