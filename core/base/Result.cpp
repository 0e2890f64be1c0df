// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

namespace core {

int toHttpStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadRequest:
    case ErrorCode::Unsupported:
    case ErrorCode::ContextTooLong:
    case ErrorCode::ContentPolicy:
        return 400;
    case ErrorCode::BadKey:
    case ErrorCode::NotSignedIn:
        return 401;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::NotFound:
    case ErrorCode::ModelNotFound:
        return 404;
    case ErrorCode::MethodNotAllowed:
        return 405;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::UnknownCoding:
        return 415;
    case ErrorCode::UsageLimit:
    case ErrorCode::RateLimit:
        return 429;
    case ErrorCode::HeadTooLarge:
        return 431;
    case ErrorCode::Cancelled:
        return 499;
    case ErrorCode::Internal:
    case ErrorCode::Storage:
    case ErrorCode::PortInUse:
        return 500;
    case ErrorCode::Unreachable:
    case ErrorCode::Upstream:
        return 502;
    case ErrorCode::Overloaded:
        return 503;
    case ErrorCode::Timeout:
        return 504;
    }
    return 500;
}

ErrorCode toErrorCode(int httpStatus)
{
    switch (httpStatus) {
    case 400:
        return ErrorCode::BadRequest;
    case 401:
        return ErrorCode::BadKey;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
        return ErrorCode::NotFound;
    case 405:
        return ErrorCode::MethodNotAllowed;
    case 413:
        return ErrorCode::TooLarge;
    case 415:
        return ErrorCode::UnknownCoding;
    case 429:
        return ErrorCode::RateLimit;
    case 431:
        return ErrorCode::HeadTooLarge;
    case 500:
        return ErrorCode::Internal;
    case 503:
        return ErrorCode::Overloaded;
    case 504:
        return ErrorCode::Timeout;
    default:
        return ErrorCode::Upstream;
    }
}

const char *toWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadRequest:
        return "bad_request";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::BadKey:
        return "bad_key";
    case ErrorCode::Forbidden:
        return "forbidden";
    case ErrorCode::NotSignedIn:
        return "not_signed_in";
    case ErrorCode::NotFound:
        return "not_found";
    case ErrorCode::MethodNotAllowed:
        return "method_not_allowed";
    case ErrorCode::ModelNotFound:
        return "model_not_found";
    case ErrorCode::ContextTooLong:
        return "context_too_long";
    case ErrorCode::ContentPolicy:
        return "content_policy";
    case ErrorCode::UsageLimit:
        return "usage_limit";
    case ErrorCode::RateLimit:
        return "rate_limit";
    case ErrorCode::Overloaded:
        return "overloaded";
    case ErrorCode::TooLarge:
        return "too_large";
    case ErrorCode::HeadTooLarge:
        return "head_too_large";
    case ErrorCode::UnknownCoding:
        return "unknown_coding";
    case ErrorCode::Unreachable:
        return "unreachable";
    case ErrorCode::Upstream:
        return "upstream";
    case ErrorCode::Timeout:
        return "timeout";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::PortInUse:
        return "port_in_use";
    case ErrorCode::Storage:
        return "storage";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

std::optional<ErrorCode> errorCodeOf(QByteArrayView word)
{
    for (int i = 0; i <= int(ErrorCode::Internal); ++i) {
        if (word == toWord(ErrorCode(i)))
            return ErrorCode(i);
    }
    return std::nullopt;
}

} // namespace core
