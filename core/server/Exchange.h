// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"
#include "core/server/BodyCapture.h"
#include "core/server/OutputProgress.h"
#include "core/server/ResponseSinks.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace core {

class ResponseLimiter;
class Clock;
class Codex;
class CodexCall;

//! How long a client waits without a sign of life.
struct ExchangeTimes
{
    //! A streamed response's status 200 waits for the first output event, but no longer than this
    //! after the request: until then a failure has a status of its own. The first heartbeat follows
    //! at once.
    std::chrono::milliseconds holdBack = std::chrono::seconds(10);
    std::chrono::milliseconds heartbeat = std::chrono::seconds(10);
    //! A WebSocket without requests.
    std::chrono::milliseconds socketIdle = std::chrono::minutes(60);
};

//! The life of one client request that a model responds to: opens one stream to the backend per
//! choice, runs its events through the limits and the encoder, and writes what comes out.
//!
//! Everything comes together here and nowhere else: the status is held back until the first
//! output; a client that reads slowly pauses the backend; a client that leaves cancels it at once;
//! silence is filled with heartbeats; a failure becomes a status line before the response has begun
//! and a last event afterwards. Deletes itself after ended(), which is emitted exactly once.
class Exchange : public QObject
{
    Q_OBJECT

public:
    Exchange(Codex &codex, const Clock &clock, std::unique_ptr<ResponseSink> sink, Decoded decoded,
             const ExchangeTimes &times, QObject *parent);
    ~Exchange() override;

    void start();
    //! Keeps up to so many bytes of each body for the log; 0 = none. Before start().
    void captureBodies(qsizetype maxBytes);
    [[nodiscard]] const QByteArray &requestId() const { return m_summary.requestId; }
    //! Ends it from this side, for example because the server stops; the client receives the
    //! reason.
    void abandon(const Error &reason);

Q_SIGNALS:
    //! A model begins to respond. Not emitted when no request could be sent.
    void begun(const core::RequestRecord &summary);
    //! At the first output, and then at most once a second while there is more.
    void progressed(const core::RequestProgress &progress);
    void ended(const core::RequestRecord &summary);

private:
    struct Choice;

    [[nodiscard]] bool openStreams();
    void take(Choice &choice, const Events &batch);
    void note(const Event &event);
    void noteOutput(const Event &event);
    void reportProgress();
    void noteUpstreamId(const QByteArray &id);
    void reportBegun();
    void encode(Choice &choice, const Event &event);
    void finishChoice(Choice &choice);
    void cancel(Choice &choice);
    void conclude();
    void fail(const Error &error);
    [[nodiscard]] std::chrono::milliseconds elapsed() const;
    void endHoldBack();
    void beginStreaming();
    void flush();
    void pauseWhileCongested();
    void resume();
    void setPaused(bool paused);
    void beat();
    void leave();
    void finish(int status);
    [[nodiscard]] HeaderList responseHeaders() const;
    [[nodiscard]] bool allChoicesFinished() const;

    Codex &m_codex;
    const Clock &m_clock;
    std::unique_ptr<ResponseSink> m_sink;
    Decoded m_decoded;
    ExchangeTimes m_times;
    std::vector<std::unique_ptr<Choice>> m_choices;
    qsizetype m_captureBytes = 0;
    BodyCapture m_responseBody;
    QByteArray m_pending; //!< encoded, not yet written
    QTimer m_holdBack;
    QTimer m_heartbeat;
    OutputProgress m_output;
    RequestRecord m_summary;
    bool m_isPaused = false;
    bool m_hasEnded = false;
    bool m_hasFinalNotes = false;
};

} // namespace core
