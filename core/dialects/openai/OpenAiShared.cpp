// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/OpenAiShared.h"

#include "core/chat/ResponseHeaders.h"

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Wording
{
    const char *type;
    const char *code;                //!< null = none
    bool prefersProviderCode = true; //!< the provider's own code is more specific than ours
};

Wording usageLimitWording(const Error &error)
{
    // Unlike a used-up window, a plan without access or an empty balance does not recover with
    // time.
    if (error.providerCode == u"usage_not_included" || error.providerCode == u"insufficient_quota")
        return {"insufficient_quota", "insufficient_quota"};
    return {"usage_limit_reached", "usage_limit_reached", false};
}

Wording wordingFor(const Error &error)
{
    static constexpr const char *Invalid = "invalid_request_error";
    switch (error.code) {
    case ErrorCode::BadRequest:
        return {Invalid, error.param.isEmpty() ? nullptr : "invalid_value"};
    case ErrorCode::Unsupported:
        return {Invalid, "unsupported_parameter"};
    case ErrorCode::BadKey:
        return {Invalid, "invalid_api_key", false};
    case ErrorCode::Forbidden:
        return {error.providerCode.isEmpty() ? Invalid : "permission_error", "forbidden"};
    case ErrorCode::NotSignedIn:
        return {"authentication_error", "not_signed_in", false};
    case ErrorCode::NotFound:
        return {Invalid, "unknown_url"};
    case ErrorCode::MethodNotAllowed:
        return {Invalid, "method_not_supported"};
    case ErrorCode::ModelNotFound:
        return {Invalid, "model_not_found", false};
    case ErrorCode::ContextTooLong:
        return {Invalid, "context_length_exceeded", false};
    case ErrorCode::ContentPolicy:
        return {Invalid, "content_policy_violation"};
    case ErrorCode::UsageLimit:
        return usageLimitWording(error);
    case ErrorCode::RateLimit:
        return {"rate_limit_error", "rate_limit_exceeded", false};
    case ErrorCode::Overloaded:
        return {"server_error", "overloaded", false};
    case ErrorCode::TooLarge:
    case ErrorCode::HeadTooLarge:
    case ErrorCode::UnknownCoding:
        return {Invalid, nullptr};
    case ErrorCode::Unreachable:
        return {"api_connection_error", nullptr};
    case ErrorCode::Upstream:
        return {"server_error", "upstream_error"};
    case ErrorCode::Timeout:
        return {"timeout", nullptr};
    case ErrorCode::Cancelled:
        return {"server_error", "cancelled"};
    case ErrorCode::PortInUse:
    case ErrorCode::Storage:
    case ErrorCode::Internal:
        return {"server_error", "internal_error"};
    }
    return {"server_error", "internal_error"};
}

//! The refusals of a key's rules keep their code, whatever their kind.
bool prefersProviderCode(const Error &error, const Wording &wording)
{
    return (wording.prefersProviderCode && !error.providerCode.isEmpty()) || isKeyRefusal(error);
}

void writeTextOrNull(JsonWriter &json, QByteArrayView name, const QString &text)
{
    if (text.isEmpty())
        json.memberNull(name);
    else
        json.member(name, QStringView(text));
}

} // namespace

QByteArray errorCode(const Error &error)
{
    const Wording wording = wordingFor(error);
    if (prefersProviderCode(error, wording))
        return error.providerCode.toUtf8();
    return wording.code ? wording.code : "server_error";
}

void writeError(JsonWriter &json, const Error &error)
{
    const Wording wording = wordingFor(error);
    const QString ownCode = wording.code ? QString::fromLatin1(wording.code) : QString();
    const bool isProviders = prefersProviderCode(error, wording);
    json.beginObject();
    json.member("message", QStringView(error.message));
    json.member("type", wording.type);
    writeTextOrNull(json, "param", error.param);
    writeTextOrNull(json, "code", isProviders ? error.providerCode : ownCode);
    json.endObject();
}

ErrorBody toErrorBody(const Error &error, const QByteArray &requestId)
{
    Q_UNUSED(requestId) // sent in a header only
    JsonWriter json;
    json.beginObject().key("error");
    writeError(json, error);
    json.endObject();
    return {json.take(), retryHeaders(error)};
}

void writeUsage(JsonWriter &json, const Usage &usage)
{
    json.beginObject();
    json.memberNumber("prompt_tokens", usage.inputTokens);
    json.memberNumber("completion_tokens", usage.outputTokens);
    json.memberNumber("total_tokens", usage.totalTokens);
    json.key("prompt_tokens_details").beginObject();
    json.memberNumber("cached_tokens", usage.cachedTokens);
    json.memberNumber("cache_write_tokens", usage.cacheWriteTokens);
    json.memberNumber("audio_tokens", 0);
    json.endObject();
    json.key("completion_tokens_details").beginObject();
    json.memberNumber("reasoning_tokens", usage.reasoningTokens);
    json.memberNumber("audio_tokens", 0);
    json.memberNumber("accepted_prediction_tokens", 0);
    json.memberNumber("rejected_prediction_tokens", 0);
    json.endObject();
    json.endObject();
}

void UsageSum::add(const std::optional<Usage> &usage)
{
    if (!usage)
        m_total.reset();
    else if (m_total)
        *m_total += *usage;
}

QByteArrayView toFinishReason(ResponseFinished::Reason reason, bool hasCalls, bool isLegacy)
{
    switch (reason) {
    case ResponseFinished::Reason::Complete:
        if (!hasCalls)
            return "stop";
        return isLegacy ? "function_call" : "tool_calls";
    case ResponseFinished::Reason::StopSequence:
        return "stop";
    case ResponseFinished::Reason::OutputCeiling:
    case ResponseFinished::Reason::MaxOutputTokens:
        return "length";
    case ResponseFinished::Reason::ContentFilter:
        return "content_filter";
    }
    return "stop";
}

void writeModel(JsonWriter &json, QByteArrayView id, qint64 createdAt, QByteArrayView ownedBy,
                qint64 contextWindow)
{
    json.beginObject();
    json.member("id", id);
    json.member("object", "model");
    json.memberNumber("created", createdAt);
    json.member("owned_by", ownedBy);
    if (contextWindow > 0) {
        json.memberNumber("context_length", contextWindow);
        json.memberNumber("max_model_len", contextWindow);
    }
    json.endObject();
}

QByteArray toList(const QList<QByteArray> &values)
{
    JsonWriter json;
    json.beginObject().member("object", "list").key("data").beginArray();
    for (const QByteArray &value : values)
        json.raw(value);
    json.endArray().endObject();
    return json.take();
}

} // namespace openai
