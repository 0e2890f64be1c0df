// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

namespace core {

int toHttpStatus(Fault fault)
{
    switch (fault) {
    case Fault::BadRequest:
    case Fault::Unsupported:
    case Fault::ContextTooLong:
    case Fault::ContentPolicy:
        return 400;
    case Fault::BadKey:
    case Fault::NotSignedIn:
        return 401;
    case Fault::Forbidden:
        return 403;
    case Fault::NotFound:
    case Fault::ModelNotFound:
        return 404;
    case Fault::MethodNotAllowed:
        return 405;
    case Fault::TooLarge:
        return 413;
    case Fault::UsageLimit:
    case Fault::RateLimit:
        return 429;
    case Fault::HeadTooLarge:
        return 431;
    case Fault::Cancelled:
        return 499;
    case Fault::Internal:
    case Fault::Storage:
    case Fault::PortInUse:
        return 500;
    case Fault::Unreachable:
    case Fault::Upstream:
        return 502;
    case Fault::Overloaded:
        return 503;
    case Fault::Timeout:
        return 504;
    }
    return 500;
}

const char *toWord(Fault fault)
{
    switch (fault) {
    case Fault::BadRequest:
        return "bad_request";
    case Fault::Unsupported:
        return "unsupported";
    case Fault::BadKey:
        return "bad_key";
    case Fault::Forbidden:
        return "forbidden";
    case Fault::NotSignedIn:
        return "not_signed_in";
    case Fault::NotFound:
        return "not_found";
    case Fault::MethodNotAllowed:
        return "method_not_allowed";
    case Fault::ModelNotFound:
        return "model_not_found";
    case Fault::ContextTooLong:
        return "context_too_long";
    case Fault::ContentPolicy:
        return "content_policy";
    case Fault::UsageLimit:
        return "usage_limit";
    case Fault::RateLimit:
        return "rate_limit";
    case Fault::Overloaded:
        return "overloaded";
    case Fault::TooLarge:
        return "too_large";
    case Fault::HeadTooLarge:
        return "head_too_large";
    case Fault::Unreachable:
        return "unreachable";
    case Fault::Upstream:
        return "upstream";
    case Fault::Timeout:
        return "timeout";
    case Fault::Cancelled:
        return "cancelled";
    case Fault::PortInUse:
        return "port_in_use";
    case Fault::Storage:
        return "storage";
    case Fault::Internal:
        return "internal";
    }
    return "internal";
}

} // namespace core
