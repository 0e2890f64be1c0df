// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/HeaderList.h"
#include "core/base/Json.h"
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

//! A client's HTTP request as a decoder sees it: a plain value.
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
    //! The conversation that the client says it belongs to; empty when it says nothing.
    [[nodiscard]] QByteArray sessionId() const;
};

//! How the pieces of a streamed response are delimited.
enum class Framing {
    Http,  //!< as the dialect does over HTTP: server-sent events, lines of JSON
    Lines, //!< one JSON text per line and nothing else, for a WebSocket
};

//! In which field of a chat message reasoning is shown.
enum class ReasoningStyle {
    ThinkTags,        //!< in `content`, between <think> and </think>
    O3,               //!< `reasoning`: {"content":[{"type":"text","text"}]}
    Legacy,           //!< `reasoning`, and summaries in `reasoning_summary` as well
    ReasoningContent, //!< `reasoning_content`
    Hidden,           //!< nowhere
};

//! What a dialect depends on besides the request; filled in by the server.
struct DialectOptions
{
    ReasoningStyle reasoningStyle = ReasoningStyle::ReasoningContent;
    bool webSearchByDefault = false;
    QByteArray claudeModel = "codex";           //!< the model behind the names of Claude models
    QByteArray claudeSmallModel = "codex-mini"; //!< the same for small ones
    //! Whether the settings give the name to a model, which comes before the meaning that a dialect
    //! has for it. May be empty: they give none.
    std::function<bool(QByteArrayView name)> isAliased;
    QByteArray requestId; //!< for errors inside a stream
    //! The context window of the model that a request is for, in tokens; 0 = unknown. May be empty.
    std::function<qint64(const Request &)> contextWindow;
    Framing framing = Framing::Http;
    TimePoint receivedAt{}; //!< when the request was complete
    //! Time since then, for responses that report durations; may be empty: no time passes.
    std::function<std::chrono::nanoseconds()> elapsed;
    //! Where responses are kept for later turns; null = nowhere. Outlives every encoder.
    KeptResponses *kept = nullptr;

    [[nodiscard]] qint64 createdAt() const { return toUnixSeconds(receivedAt); }
};

//! Writes the response to one client request, which may consist of several choices.
//!
//! Streamed: for every event `stream(choice, event)` gives the bytes to send (often none), and
//! after the last choice has ended `end()` gives the closing bytes. Non-streaming: `collect` takes
//! each event, and after the last `completeBody()` gives the body. Both use the same events.
//! A failed choice ends the response: `stream` returns the error in the dialect's own shape and
//! end() is not called.
class Encoder
{
public:
    virtual ~Encoder() = default;

    [[nodiscard]] virtual QByteArray contentType() const = 0; //!< of the streamed form
    //! True for an encoder that passes on the backend's own events. It gets a RawEvent for each of
    //! them and, of the neutral events, only ResponseStarted, ItemFinished and the end.
    [[nodiscard]] virtual bool wantsRawEvents() const { return false; }

    //! Appends the bytes to send for `event`.
    virtual void stream(int choice, const Event &event, QByteArray &out) = 0;
    //! True when a streamed response reports `error` as an event (see stream()) even though nothing
    //! was sent yet: its clients act on the event, not on the status.
    [[nodiscard]] virtual bool streamsFailure(const Error & /*error*/) const { return false; }
    //! Appends the closing bytes of a streamed response in which every choice finished.
    virtual void end(QByteArray &out) = 0;
    //! Bytes that keep the connection alive and mean nothing; empty if the dialect has none. A
    //! comment line alone: some parsers take a blank line without data before it for an event.
    [[nodiscard]] virtual QByteArray heartbeat() const { return ": keep-alive\n"; }

    //! Why choices that all finished are no valid response in this dialect, for example when the
    //! model declined to draw an image; nullopt when they are. Called before end() and
    //! completeBody().
    [[nodiscard]] virtual std::optional<Error> shortcoming() const { return std::nullopt; }

    //! `error` in the words on which the clients of this dialect act, for a response that fails
    //! before it begins; stream() finds them itself.
    [[nodiscard]] virtual Error toClientError(Error error) const { return error; }

    virtual void collect(int choice, const Event &event) = 0;
    //! The complete response as JSON; valid after ResponseFinished of every choice.
    [[nodiscard]] virtual QByteArray completeBody() = 0;
};

//! A response that needs no model.
struct ReadyResponse
{
    QByteArray contentType = "application/json";
    QByteArray body;
    HeaderList headers;
};

//! A client request, decoded.
struct Decoded
{
    //! One per choice, at least one. With a ready response none is sent and there may be none; the
    //! model of one that is there has to exist.
    std::vector<Request> requests;
    bool isStreamed = false;
    std::unique_ptr<Encoder> encoder;
    std::optional<ReadyResponse> ready; //!< then nothing is sent and nothing encoded
};

//! The body of a response that failed before it began.
struct ErrorBody
{
    QByteArray json;
    HeaderList headers; //!< retry advice
};

//! How one member of a request body is treated.
struct Parameter
{
    enum class Treatment {
        Supported, //!< reaches the model
        Local,     //!< applied by this program, unknown to the backend
        Ignored,   //!< no response is wrong without it
        Refused,   //!< cannot be followed: the response is an error that names it
    };

    const char *name;
    Treatment treatment;
};

//! One client API: how its requests are read and its responses written. Stateless.
class Dialect
{
public:
    virtual ~Dialect() = default;

    //! Every member that the API documents. Unknown members are ignored.
    [[nodiscard]] virtual std::span<const Parameter> parameters() const = 0;

    [[nodiscard]] virtual Result<Decoded> decode(const ApiCall &call,
                                                 const DialectOptions &options) const = 0;
};

//! Passes the JSON object that a request body must be to `read`; BadRequest says what it is
//! instead. Control characters inside of strings, such as line breaks, are escaped if the body
//! cannot be parsed otherwise; that is noted.
[[nodiscard]] Result<Decoded>
decodeJsonBody(const ApiCall &call, const std::function<Result<Decoded>(const JsonValue &)> &read);

//! The one function of each API family that turns an Error into its envelope.
using ErrorEnvelope = ErrorBody (*)(const Error &error, const QByteArray &requestId);

} // namespace core
