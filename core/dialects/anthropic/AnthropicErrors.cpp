// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/AnthropicErrors.h"

#include "core/base/JsonWriter.h"
#include "core/chat/RetryAdvice.h"

namespace anthropic {

using namespace core;

namespace {

const char *toErrorType(Fault fault)
{
    switch (fault) {
    case Fault::BadRequest:
    case Fault::Unsupported:
    case Fault::ContextTooLong:
    case Fault::ContentPolicy:
    case Fault::MethodNotAllowed:
    case Fault::HeadTooLarge:
        return "invalid_request_error";
    case Fault::BadKey:
    case Fault::NotSignedIn:
        return "authentication_error";
    case Fault::Forbidden:
        return "permission_error";
    case Fault::NotFound:
    case Fault::ModelNotFound:
        return "not_found_error";
    case Fault::TooLarge:
        return "request_too_large";
    case Fault::UsageLimit:
    case Fault::RateLimit:
        return "rate_limit_error";
    case Fault::Overloaded:
        return "overloaded_error";
    case Fault::Timeout:
        return "timeout_error";
    case Fault::Unreachable:
    case Fault::Upstream:
    case Fault::Cancelled:
    case Fault::PortInUse:
    case Fault::Storage:
    case Fault::Internal:
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
    json.member("type", toErrorType(error.fault));
    json.member("message", QStringView(error.message)).endObject();
    if (requestId.isEmpty())
        json.memberNull("request_id");
    else
        json.member("request_id", requestId);
    json.endObject();
    return {json.take(), retryHeaders(error)};
}

} // namespace anthropic
