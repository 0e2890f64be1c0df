// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Exchange.h"

#include "core/base/Clock.h"
#include "core/chat/ResponseHeaders.h"
#include "core/chat/ResponseLimiter.h"
#include "core/codex/Codex.h"
#include "core/codex/CodexCall.h"
#include "core/server/LimitHeaders.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

//! One question to the backend and what has become of it.
struct Exchange::Choice
{
    int index = 0;
    std::unique_ptr<CodexCall> stream;
    std::unique_ptr<ResponseLimiter> limiter;
    bool isFinished = false;
};

Exchange::Exchange(Codex &codex, const Clock &clock, std::unique_ptr<ResponseSink> sink,
                   Decoded decoded, const ExchangeTimes &times, QObject *parent)
    : QObject(parent)
    , m_codex(codex)
    , m_clock(clock)
    , m_sink(std::move(sink))
    , m_decoded(std::move(decoded))
    , m_times(times)
{
    Q_ASSERT(!m_decoded.requests.empty());
    const RequestContext &context = m_sink->context();
    m_summary.requestId = context.requestId;
    m_summary.method = context.request.method;
    m_summary.path = context.request.path;
    m_summary.route = context.route;
    m_summary.client = context.request.header("user-agent");
    m_summary.program = context.program();
    m_summary.key = context.caller.key;
    m_summary.model = m_decoded.requests.front().model;
    m_summary.isStreamed = m_decoded.isStreamed;
    m_summary.notes = m_decoded.requests.front().notes;
    m_summary.startedAt = m_clock.unixSeconds();

    m_holdBack.setSingleShot(true);
    connect(&m_holdBack, &QTimer::timeout, this, &Exchange::endHoldBack);
    connect(&m_heartbeat, &QTimer::timeout, this, &Exchange::beat);
    connect(&m_output, &OutputProgress::grown, this, &Exchange::reportProgress);
}

Exchange::~Exchange() = default;

void Exchange::start()
{
    if (!m_sink->isOpen())
        return leave();
    connect(m_sink.get(), &ResponseSink::clientGone, this, &Exchange::leave);
    connect(m_sink.get(), &ResponseSink::drained, this, &Exchange::resume);
    if (!openStreams())
        return;
    if (m_decoded.isStreamed)
        m_holdBack.start(std::max(m_times.holdBack - elapsed(), std::chrono::milliseconds(0)));
    for (const auto &choice : m_choices)
        choice->stream->start();
    reportBegun();
}

void Exchange::captureBodies(qsizetype maxBytes)
{
    m_captureBytes = maxBytes;
    m_responseBody = BodyCapture(maxBytes);
}

void Exchange::reportBegun()
{
    RequestRecord running = m_summary;
    running.isRunning = true;
    running.program = m_sink->context().program();
    running.durationMs = m_sink->context().clock.elapsed();
    Q_EMIT begun(running);
}

bool Exchange::openStreams()
{
    const bool wantsRaw = m_decoded.encoder->wantsRawEvents();
    for (const Request &request : m_decoded.requests) {
        auto stream = m_codex.open(request, wantsRaw);
        if (!stream) {
            fail(stream.error());
            return false;
        }
        auto choice = std::make_unique<Choice>();
        choice->index = int(m_choices.size());
        choice->stream = std::move(*stream);
        choice->limiter = std::make_unique<ResponseLimiter>(request);
        connect(choice->stream.get(), &CodexCall::received, this,
                [this, target = choice.get()](const Events &batch) { take(*target, batch); });
        m_choices.push_back(std::move(choice));
    }
    m_summary.notes = m_choices.front()->stream->notes();
    m_summary.effort = m_choices.front()->stream->effort();
    m_summary.upstreamModel = m_choices.front()->stream->upstreamModel();
    if (m_captureBytes > 0) {
        m_summary.requestBody = m_sink->context().capturedBody;
        m_summary.upstreamBody =
            capturedBody(m_choices.front()->stream->requestBody(), m_captureBytes);
    }
    // Pictures and history: a response may take minutes.
    m_decoded.requests.clear();
    return true;
}

void Exchange::take(Choice &choice, const Events &batch)
{
    if (m_hasEnded || choice.isFinished)
        return;
    // A call that the backend refused may have been repeated in another form.
    if (!std::exchange(m_hasFinalNotes, true))
        m_summary.notes = choice.stream->notes();
    const Events &events = choice.limiter->filter(batch);
    for (const Event &event : events) {
        note(event);
        noteOutput(event);
        if (const auto *failure = std::get_if<ResponseFailed>(&event)) {
            m_summary.upstreamFault = toWord(failure->error.code);
            if (m_decoded.isStreamed && choice.stream && choice.stream->hasOutput())
                beginStreaming(); // output that came together with the failure is sent
            return fail(failure->error);
        }
        encode(choice, event);
        if (std::holds_alternative<ResponseFinished>(event)) {
            finishChoice(choice);
            break;
        }
    }
    if (m_hasEnded || !m_decoded.isStreamed)
        return;
    if (choice.isFinished || !choice.stream || choice.stream->hasOutput())
        beginStreaming();
    flush();
}

void Exchange::noteUpstreamId(const QByteArray &id)
{
    if (m_summary.upstreamId.isEmpty())
        m_summary.upstreamId = id;
}

void Exchange::note(const Event &event)
{
    if (const auto *started = std::get_if<ResponseStarted>(&event))
        noteUpstreamId(started->responseId);
    const auto *finished = std::get_if<ResponseFinished>(&event);
    if (finished && !finished->droppedReasoning.isEmpty()) {
        m_summary.droppedReasoning = finished->droppedReasoning;
        addNote(m_summary.notes,
                {Note::Kind::Changed, "input.reasoning",
                 "removed by ChatGPT: " + finished->droppedReasoning});
    }
    if (finished && !finished->serviceTier.isEmpty())
        m_summary.serviceTier = finished->serviceTier;
    if (finished && finished->usage) {
        const auto add = [](std::optional<qint64> &sum, qint64 more) {
            sum = sum.value_or(0) + more;
        };
        add(m_summary.inputTokens, finished->usage->inputTokens);
        add(m_summary.cachedTokens, finished->usage->cachedTokens);
        add(m_summary.cacheWriteTokens, finished->usage->cacheWriteTokens);
        add(m_summary.outputTokens, finished->usage->outputTokens);
        add(m_summary.reasoningTokens, finished->usage->reasoningTokens);
    }
}

void Exchange::noteOutput(const Event &event)
{
    if (!m_output.note(event))
        return;
    m_summary.firstOutputMs = m_sink->context().clock.elapsed();
    reportProgress();
}

void Exchange::reportProgress()
{
    Q_EMIT progressed({m_summary.requestId, m_summary.firstOutputMs, m_output.tokens()});
}

void Exchange::encode(Choice &choice, const Event &event)
{
    if (m_decoded.isStreamed)
        m_decoded.encoder->stream(choice.index, event, m_pending);
    else
        m_decoded.encoder->collect(choice.index, event);
}

void Exchange::finishChoice(Choice &choice)
{
    choice.isFinished = true;
    if (!m_summary.cacheMiss)
        m_summary.cacheMiss = choice.stream->cacheMiss();
    if (allChoicesFinished())
        return conclude();
    cancel(choice);
}

//! Ends the call of a choice. Its stream may be emitting right now, so it goes a moment later.
void Exchange::cancel(Choice &choice)
{
    choice.stream->disconnect(this);
    choice.stream->setPaused(true);
    choice.stream.release()->deleteLater();
}

void Exchange::conclude()
{
    if (!m_sink->isOpen())
        return leave();
    if (const auto shortcoming = m_decoded.encoder->shortcoming())
        return fail(*shortcoming);
    if (m_decoded.isStreamed) {
        m_decoded.encoder->end(m_pending);
        beginStreaming();
        flush();
        m_sink->end();
    } else {
        const QByteArray body = m_decoded.encoder->completeBody();
        m_responseBody.append(body);
        m_sink->sendComplete(body, responseHeaders());
    }
    finish(200);
}

void Exchange::fail(const Error &error)
{
    m_summary.setFailure(error, m_clock.unixSeconds());
    if (!m_sink->isOpen())
        return leave();
    if (m_decoded.isStreamed && m_decoded.encoder->streamsFailure(error))
        beginStreaming();
    if (!m_sink->hasBegun()) {
        const HeaderList headers = responseHeaders();
        // Without a response the request's id is all that the backend's operator could look up.
        for (const auto &[name, value] : headers) {
            if (name == "x-upstream-request-id")
                noteUpstreamId(value);
        }
        const Error shown = m_decoded.encoder->toClientError(error);
        if (m_responseBody.isWanted())
            m_responseBody.append(m_sink->context().envelope(shown).json);
        m_sink->fail(shown, headers);
        return finish(toHttpStatus(error.code));
    }
    m_decoded.encoder->stream(0, ResponseFailed{error}, m_pending);
    flush();
    m_sink->end();
    finish(200);
}

void Exchange::abandon(const Error &reason)
{
    if (!m_hasEnded)
        fail(reason);
}

//! Since the request was complete.
std::chrono::milliseconds Exchange::elapsed() const
{
    return std::chrono::milliseconds(m_sink->context().clock.elapsed());
}

//! Nothing has come yet: from now on the client gets signs of life, and a failure is an event.
void Exchange::endHoldBack()
{
    beginStreaming();
    beat();
}

void Exchange::beginStreaming()
{
    m_holdBack.stop();
    if (m_hasEnded || !m_sink->isOpen() || m_sink->hasBegun())
        return;
    m_sink->begin(m_decoded.encoder->contentType(), responseHeaders());
    m_heartbeat.start(m_times.heartbeat);
    flush();
}

HeaderList Exchange::responseHeaders() const
{
    HeaderList headers = toHeaders(m_summary.notes);
    headers.emplaceBack("openai-processing-ms",
                        QByteArray::number(m_sink->context().clock.elapsed()));
    headers += toLimitHeaders(m_codex.limits(), m_clock.unixSeconds());
    const auto choice = std::find_if(m_choices.begin(), m_choices.end(),
                                     [](const auto &one) { return one->stream != nullptr; });
    if (choice != m_choices.end())
        headers += (*choice)->stream->upstreamHeaders();
    return headers;
}

void Exchange::flush()
{
    if (m_pending.isEmpty() || !m_sink->isOpen() || !m_sink->hasBegun())
        return;
    m_responseBody.append(m_pending);
    m_sink->write(m_pending);
    m_pending.clear();
    m_heartbeat.start();
    pauseWhileCongested();
}

void Exchange::pauseWhileCongested()
{
    if (!m_isPaused && m_sink->isCongested())
        setPaused(true);
}

void Exchange::resume()
{
    if (m_isPaused)
        setPaused(false);
}

void Exchange::setPaused(bool paused)
{
    m_isPaused = paused;
    for (const auto &choice : m_choices) {
        if (choice->stream)
            choice->stream->setPaused(paused);
    }
}

void Exchange::beat()
{
    if (!m_isPaused && m_sink->isOpen())
        m_sink->beat(m_decoded.encoder->heartbeat());
}

void Exchange::leave()
{
    m_summary.hasClientLeft = true;
    if (!m_hasEnded && m_summary.error.isEmpty())
        m_summary.error = u"The client closed the connection."_s;
    finish(m_sink->hasBegun() ? 200 : 0);
}

void Exchange::finish(int status)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_holdBack.stop();
    m_heartbeat.stop();
    m_output.stop();
    m_summary.status = status;
    m_summary.durationMs = m_sink->context().clock.elapsed();
    m_summary.program = m_sink->context().program();
    m_summary.responseBody = m_responseBody.text();
    m_sink->disconnect(this);
    for (const auto &choice : m_choices) {
        if (choice->stream)
            cancel(*choice);
    }
    m_choices.clear();
    Q_EMIT ended(m_summary);
    deleteLater();
}

bool Exchange::allChoicesFinished() const
{
    return std::all_of(m_choices.begin(), m_choices.end(),
                       [](const auto &choice) { return choice->isFinished; });
}

} // namespace core
