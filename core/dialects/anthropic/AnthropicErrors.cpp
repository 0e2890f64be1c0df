// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/AnthropicErrors.h"

#include "core/base/JsonWriter.h"
#include "core/chat/ResponseHeaders.h"

namespace anthropic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const char *toErrorType(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadRequest:
    case ErrorCode::Unsupported:
    case ErrorCode::ContextTooLong:
    case ErrorCode::ContentPolicy:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::HeadTooLarge:
    case ErrorCode::UnknownCoding:
        return "invalid_request_error";
    case ErrorCode::BadKey:
    case ErrorCode::NotSignedIn:
        return "authentication_error";
    case ErrorCode::Forbidden:
        return "permission_error";
    case ErrorCode::NotFound:
    case ErrorCode::ModelNotFound:
        return "not_found_error";
    case ErrorCode::TooLarge:
        return "request_too_large";
    case ErrorCode::UsageLimit:
    case ErrorCode::RateLimit:
        return "rate_limit_error";
    case ErrorCode::Overloaded:
        return "overloaded_error";
    case ErrorCode::Timeout:
        return "timeout_error";
    case ErrorCode::Unreachable:
    case ErrorCode::Upstream:
    case ErrorCode::Cancelled:
    case ErrorCode::PortInUse:
    case ErrorCode::Storage:
    case ErrorCode::Internal:
        return "api_error";
    }
    return "api_error";
}

} // namespace

ErrorBody toErrorBody(const Error &error, const QByteArray &requestId)
{
    JsonWriter json;
    json.beginObject().member("type", "error");
    json.key("error").beginObject();
    json.member("type", toErrorType(error.code));
    json.member("message", QStringView(error.message));
    if (isKeyRefusal(error)) // more than the API has: what a program can act on
        json.member("code", QStringView(error.providerCode));
    json.endObject();
    if (requestId.isEmpty())
        json.memberNull("request_id");
    else
        json.member("request_id", requestId);
    json.endObject();
    return {json.take(), retryHeaders(error)};
}

} // namespace anthropic
