// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/RetryAdvice.h"

namespace core {

namespace {

enum class Advice { Unsaid, Retry, DoNotRetry };

Advice adviceFor(Fault fault)
{
    switch (fault) {
    case Fault::BadKey:
    case Fault::Forbidden:
    case Fault::NotSignedIn:
    case Fault::UsageLimit:
    case Fault::Cancelled:
        return Advice::DoNotRetry;
    case Fault::RateLimit:
    case Fault::Overloaded:
    case Fault::Unreachable:
    case Fault::Timeout:
        return Advice::Retry;
    case Fault::BadRequest:
    case Fault::Unsupported:
    case Fault::NotFound:
    case Fault::MethodNotAllowed:
    case Fault::ModelNotFound:
    case Fault::ContextTooLong:
    case Fault::ContentPolicy:
    case Fault::TooLarge:
    case Fault::HeadTooLarge:
    case Fault::Upstream:
    case Fault::PortInUse:
    case Fault::Storage:
    case Fault::Internal:
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
    const Advice advice = adviceFor(error.fault);
    if (advice != Advice::Unsaid)
        headers.emplaceBack("x-should-retry", advice == Advice::Retry ? "true" : "false");
    return headers;
}

} // namespace core
