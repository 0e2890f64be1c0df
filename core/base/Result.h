// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace core {

//! What a caller can act on. HTTP status, retry advice and the displayed message are derived from
//! this value; see toHttpStatus().
enum class ErrorCode {
    BadRequest,       //!< malformed JSON or a value that cannot be used; `param` names it
    Unsupported,      //!< understood, but not supported; `param` names it
    BadKey,           //!< the local API key is missing or wrong
    Forbidden,        //!< Host or Origin is not allowed, or the workspace by the backend
    NotSignedIn,      //!< no account, or the session has ended: the user has to sign in
    NotFound,         //!< no such route or object
    MethodNotAllowed, //!< the route exists, the method does not
    ModelNotFound,    //!< unknown model, or not on this plan
    ContextTooLong,   //!< the conversation does not fit the model
    ContentPolicy,    //!< refused by the provider's safety policy
    UsageLimit,       //!< a window of the plan is used up; `retryAfter` says for how long
    RateLimit,        //!< short-term throttling
    Overloaded,       //!< the backend has no capacity at the moment
    TooLarge,         //!< request body over the limit
    HeadTooLarge,     //!< request head over the limit
    UnknownCoding,    //!< Content-Encoding of a request body that is not supported
    Unreachable,      //!< network, TLS or proxy failure on the way to the backend
    Upstream,         //!< the backend reported a failure or the connection broke off
    Timeout,          //!< nothing arrived in time
    Cancelled,        //!< cancelled by the caller
    PortInUse,        //!< another program listens on the port
    Storage,          //!< keychain or disk failed
    Internal,         //!< a bug in this program
};

//! The error type of the whole program.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    //! English, for developers; free of secrets. Upstream text only after it has been cleaned.
    QString message;
    //! The request field or setting that caused it; may be empty.
    QString param = {};
    //! How long to wait before trying again, if known.
    std::optional<std::chrono::seconds> retryAfter = {};
    //! The provider's own code when it is more specific than `code`, for example
    //! `usage_not_included`.
    QString providerCode = {};
    //! For the log: `message` without the time that remains; empty where `message` has none.
    QString lastingMessage = {};

    friend bool operator==(const Error &, const Error &) = default;
};

//! The HTTP status of a response to a request that failed like this. The only such table.
[[nodiscard]] int toHttpStatus(ErrorCode code);

//! The most general code with this status, of a response of this program's own; Upstream when there
//! is none.
[[nodiscard]] ErrorCode toErrorCode(int httpStatus);

//! A stable lower-case word for logs and tests, for example "usage_limit".
[[nodiscard]] const char *toWord(ErrorCode code);

//! The code of a word; nullopt when there is none.
[[nodiscard]] std::optional<ErrorCode> errorCodeOf(QByteArrayView word);

//! A rule of the key that the request came with refuses it: `providerCode` is `key_…`.
[[nodiscard]] inline bool isKeyRefusal(const Error &error)
{
    return error.providerCode.startsWith(u"key_");
}

//! Either a value or an Error.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    explicit operator bool() const { return m_state.index() == 0; }

    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }

    //! Only when there is no value.
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

struct Nothing
{
    friend bool operator==(const Nothing &, const Nothing &) = default;
};

//! Success without a value, or an Error.
using Status = Result<Nothing>;

} // namespace core
