// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/chat/Request.h"
#include "core/state/UsageReport.h"

#include <QtCore/QByteArray>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

namespace core {

//! Progress of a running request.
struct RequestProgress
{
    QByteArray requestId;
    std::optional<qint64> firstOutputMs;
    qint64 outputTokens = 0; //!< so far, an estimate: the backend counts at the end only

    friend bool operator==(const RequestProgress &, const RequestProgress &) = default;
};

//! One request of a client: a plain value. Reported when a model begins to respond (running), and
//! for every request when it has ended. Unknown figures are nullopt.
struct RequestRecord
{
    QByteArray requestId;
    QByteArray method;
    QByteArray path;
    QByteArray route;   //!< the pattern that matched, for example "/v1/models/{id}"; empty = none
    QByteArray client;  //!< User-Agent
    QByteArray program; //!< of this computer, that has the connection; empty = unknown
    QByteArray key;     //!< the name of the key that it came with; empty = none
    QByteArray model;   //!< as requested; empty when none is needed
    QByteArray effort;  //!< as used
    QByteArray upstreamModel; //!< the model that was used; empty = none was
    QByteArray serviceTier;   //!< as the backend echoed it; empty = not reported
    int status = 0;           //!< 0 = running, or the client left before one was sent
    bool isRunning = false;
    bool isStreamed = false;
    bool hasClientLeft = false; //!< before the response was complete
    qint64 startedAt = 0;       //!< unix seconds
    qint64 durationMs = 0;
    std::optional<qint64> firstOutputMs;
    std::optional<qint64> inputTokens;
    std::optional<qint64> cachedTokens;     //!< part of the input
    std::optional<qint64> cacheWriteTokens; //!< part of the input
    //! The likely cause why little of the input was cached; nullopt = much was, or not known.
    std::optional<CacheMiss> cacheMiss;
    std::optional<qint64> outputTokens;
    std::optional<qint64> reasoningTokens; //!< part of the output
    std::optional<qint64> outputEstimate;  //!< while it runs: output tokens so far, estimated
    QList<Note> notes;
    //! Why the backend left out reasoning of earlier turns; among the notes as well.
    QByteArray droppedReasoning;
    QString error;           //!< empty when all went well
    QByteArray errorCode;    //!< toWord() of any failure; empty = none, or of an older version
    QByteArray errorParam;   //!< of the failure: the limit that is used up, the field, …
    QByteArray providerCode; //!< of the failure, as the backend named it
    std::optional<qint64> retryAt; //!< unix seconds: not before then, as far as is known
    QByteArray upstreamFault;      //!< toWord() of a failure of the backend
    QByteArray upstreamId; //!< the backend's own id of the request or response, to report it by

    // Only while body capture is on, secrets removed and cut to a size.
    QByteArray requestBody;  //!< what the client sent
    QByteArray upstreamBody; //!< what was sent to the backend
    QByteArray responseBody; //!< what the client got

    //! The client left before the response was complete.
    [[nodiscard]] bool isGone() const { return !isRunning && (hasClientLeft || status == 0); }
    //! The person at this computer stopped it.
    [[nodiscard]] bool isStopped() const
    {
        return !isRunning && !isGone() && (errorCode == "cancelled" || status == 499);
    }
    //! It was refused or broken off, but neither because the client left nor because the person
    //! stopped it.
    [[nodiscard]] bool isFailed() const
    {
        return !isRunning && !isGone() && !isStopped() && (status >= 400 || !error.isEmpty());
    }
    //! A check whether the server is alive, which succeeded. Monitors send these all day.
    [[nodiscard]] bool isProbe() const
    {
        return !isRunning && !isFailed() && (route == "/health" || route == "/metrics");
    }
    //! The program's own window asked which models there are.
    [[nodiscard]] bool isOwn() const
    {
        return route == "/v1/models" && method == "GET" && client.startsWith("ChatMock/");
    }
    //! Nothing that a person looks for: neither in the log nor in the table.
    [[nodiscard]] bool isHidden() const { return isProbe() || isOwn(); }
    //! Input and output together, nullopt when neither is known.
    [[nodiscard]] std::optional<qint64> totalTokens() const
    {
        if (!inputTokens && !outputTokens)
            return std::nullopt;
        return inputTokens.value_or(0) + outputTokens.value_or(0);
    }

    //! `now` in unix seconds.
    void setFailure(const Error &failure, qint64 now)
    {
        error = failure.lastingMessage.isEmpty() ? failure.message : failure.lastingMessage;
        errorCode = toWord(failure.code);
        errorParam = failure.param.toUtf8();
        providerCode = failure.providerCode.toUtf8();
        retryAt =
            failure.retryAfter ? std::optional(now + failure.retryAfter->count()) : std::nullopt;
    }

    friend bool operator==(const RequestRecord &, const RequestRecord &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::RequestRecord)
Q_DECLARE_METATYPE(core::RequestProgress)
