// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/RetryAdvice.h"

namespace core {

namespace {

enum class Advice { Unsaid, Retry, DoNotRetry };

Advice adviceFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadKey:
    case ErrorCode::Forbidden:
    case ErrorCode::NotSignedIn:
    case ErrorCode::UsageLimit:
    case ErrorCode::Cancelled:
        return Advice::DoNotRetry;
    case ErrorCode::RateLimit:
    case ErrorCode::Overloaded:
    case ErrorCode::Unreachable:
    case ErrorCode::Timeout:
        return Advice::Retry;
    case ErrorCode::BadRequest:
    case ErrorCode::Unsupported:
    case ErrorCode::NotFound:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::ModelNotFound:
    case ErrorCode::ContextTooLong:
    case ErrorCode::ContentPolicy:
    case ErrorCode::TooLarge:
    case ErrorCode::HeadTooLarge:
    case ErrorCode::Upstream:
    case ErrorCode::PortInUse:
    case ErrorCode::Storage:
    case ErrorCode::Internal:
        return Advice::Unsaid;
    }
    return Advice::Unsaid;
}

} // namespace

HeaderList retryHeaders(const Error &error)
{
    HeaderList headers;
    if (error.retryAfter)
        headers.append({"Retry-After", QByteArray::number(qint64(error.retryAfter->count()))});
    const Advice advice = adviceFor(error.code);
    if (advice != Advice::Unsaid)
        headers.emplaceBack("x-should-retry", advice == Advice::Retry ? "true" : "false");
    return headers;
}

} // namespace core
