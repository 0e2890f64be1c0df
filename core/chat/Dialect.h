// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/HeaderList.h"
#include "core/chat/Event.h"
#include "core/chat/KeptResponses.h"
#include "core/chat/Request.h"

#include <QtCore/QByteArray>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace core {

//! What a decoder may look at: a value, nothing of the network.
struct ApiCall
{
    QByteArray path; //!< decoded, without query
    QByteArray query;
    HeaderList headers; //!< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        return headerValue(headers, name);
    }
};

//! How the pieces of a streamed answer are told apart.
enum class Framing {
    Http,  //!< as the dialect does over HTTP: server-sent events, lines of JSON
    Lines, //!< one JSON text per line and nothing else, for a WebSocket
};

//! What shapes the words of a dialect and is not in the request; filled by the server.
struct DialectOptions
{
    QByteArray reasoningStyle =
        "think-tags"; //!< think-tags, o3, legacy, current, reasoning-content
    bool webSearchByDefault = false;
    QByteArray claudeModel = "codex";           //!< what the names of Claude models mean
    QByteArray claudeSmallModel = "codex-mini"; //!< the same for the small ones
    QByteArray requestId;                       //!< for errors inside a stream
    Framing framing = Framing::Http;
    TimePoint receivedAt{}; //!< when the request was complete
    //! Time since then, for answers that tell how long things took; may be empty: no time passes.
    std::function<std::chrono::nanoseconds()> elapsed;
    //! Where answers are kept for later turns; null = nowhere. Outlives every encoder.
    KeptResponses *kept = nullptr;

    [[nodiscard]] qint64 createdAt() const { return toUnixSeconds(receivedAt); }
};

//! Writes the answer to one client request, which may consist of several choices.
//!
//! Streamed: for every event `stream(choice, event)` gives the bytes to send (often none), and
//! after the last choice has ended `end()` gives the closing bytes. Whole: `collect` notes each
//! event, and after the last `whole()` gives the body. Both run through the same events.
//! A failed choice ends the answer: `stream` returns the error in the dialect's own shape and
//! end() is not called.
class Encoder
{
public:
    virtual ~Encoder() = default;

    [[nodiscard]] virtual QByteArray contentType() const = 0; //!< of the streamed form
    //! True for an encoder that passes the backend's own events on. It then gets RawEvent for each
    //! of them and, of the neutral ones, ResponseStarted, ItemFinished and the end alone.
    [[nodiscard]] virtual bool wantsRawEvents() const { return false; }

    //! Appends what is to be sent for `event`.
    virtual void stream(int choice, const Event &event, QByteArray &out) = 0;
    //! Appends what closes a streamed answer in which every choice finished.
    virtual void end(QByteArray &out) = 0;
    //! Bytes that keep the connection alive without meaning anything; empty if impossible.
    [[nodiscard]] virtual QByteArray heartbeat() const { return ": keep-alive\n\n"; }

    //! Why answers that all came to their end are none in this dialect, for example a picture that
    //! the model declined to draw; nullopt when they are. Asked before end() and whole().
    [[nodiscard]] virtual std::optional<Error> shortcoming() const { return std::nullopt; }

    virtual void collect(int choice, const Event &event) = 0;
    //! The whole answer as JSON; valid after ResponseFinished of every choice.
    [[nodiscard]] virtual QByteArray whole() = 0;
};

//! An answer that needs no model.
struct ReadyResponse
{
    QByteArray contentType = "application/json";
    QByteArray body;
    HeaderList headers;
};

//! A client request, understood.
struct Decoded
{
    //! One per choice, at least one. With a ready answer none is asked and there may be none; if
    //! there is, its model has to exist.
    std::vector<Request> requests;
    bool isStreamed = false;
    std::unique_ptr<Encoder> encoder;
    std::optional<ReadyResponse> ready; //!< then there is nothing to ask and nothing to encode
};

//! The body of an answer that failed before it began.
struct ErrorBody
{
    QByteArray json;
    HeaderList headers; //!< retry advice
};

//! What becomes of one member of a request's body.
struct Parameter
{
    enum class Treatment {
        Supported, //!< reaches the model
        Local,     //!< honoured by this program, the backend knows nothing of it
        Ignored,   //!< does not change what is right
        Refused,   //!< could not be honoured, so it is answered with an error that names it
    };

    const char *name;
    Treatment treatment;
};

//! One client API: how its requests are read and its answers written. Stateless.
class Dialect
{
public:
    virtual ~Dialect() = default;

    //! Every member that the API documents. Unknown ones are ignored.
    [[nodiscard]] virtual std::span<const Parameter> parameters() const = 0;

    [[nodiscard]] virtual Result<Decoded> decode(const ApiCall &call,
                                                 const DialectOptions &options) const = 0;
};

//! The one function per API family that turns an Error into its envelope.
using ErrorEnvelope = ErrorBody (*)(const Error &error, const QByteArray &requestId);

} // namespace core
