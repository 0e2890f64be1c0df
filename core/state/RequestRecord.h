// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"

#include <QtCore/QByteArray>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

namespace core {

//! One request of a client: a plain value. Reported when a model begins to respond (running), and
//! for every request when it has ended. Unknown figures are nullopt.
struct RequestRecord
{
    QByteArray requestId;
    QByteArray method;
    QByteArray path;
    QByteArray route;  //!< the pattern that matched, for example "/v1/models/{id}"; empty = none
    QByteArray client; //!< User-Agent
    QByteArray model;  //!< as requested; empty when none is needed
    QByteArray effort; //!< as used
    QByteArray upstreamModel; //!< the model that was used; empty = none was
    int status = 0;           //!< 0 = running, or the client left before one was sent
    bool isRunning = false;
    bool isStreamed = false;
    bool hasClientLeft = false; //!< before the response was complete
    qint64 startedAt = 0;       //!< unix seconds
    qint64 durationMs = 0;
    std::optional<qint64> firstOutputMs;
    std::optional<qint64> inputTokens;
    std::optional<qint64> cachedTokens; //!< part of the input
    std::optional<qint64> outputTokens;
    std::optional<qint64> reasoningTokens; //!< part of the output
    QList<Note> notes;
    //! Why the backend left out reasoning of earlier turns; among the notes as well.
    QByteArray droppedReasoning;
    QString error;            //!< empty when all went well
    QByteArray upstreamFault; //!< toWord() of a failure of the backend
    QByteArray upstreamId;    //!< the backend's own id of the request or response, to report it by

    // Only while body capture is on, secrets removed and cut to a size.
    QByteArray requestBody;  //!< what the client sent
    QByteArray upstreamBody; //!< what was sent to the backend
    QByteArray responseBody; //!< what the client got

    //! The client left before the response was complete.
    [[nodiscard]] bool isGone() const { return !isRunning && (hasClientLeft || status == 0); }
    //! It was refused or broken off, but not because the client left.
    [[nodiscard]] bool isFailed() const
    {
        return !isRunning && !isGone() && (status >= 400 || !error.isEmpty());
    }
    //! A check whether the server is alive, which succeeded. Monitors send these all day; they are
    //! not kept in the log.
    [[nodiscard]] bool isProbe() const
    {
        return !isRunning && !isFailed() && (route == "/health" || route == "/metrics");
    }
    //! Input and output together, nullopt when neither is known.
    [[nodiscard]] std::optional<qint64> totalTokens() const
    {
        if (!inputTokens && !outputTokens)
            return std::nullopt;
        return inputTokens.value_or(0) + outputTokens.value_or(0);
    }

    friend bool operator==(const RequestRecord &, const RequestRecord &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::RequestRecord)
