// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ErrorMeanings.h"

#include "core/codex/ErrorReport.h"

#include <QtCore/QStringList>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

bool isModelMessage(const QString &message)
{
    return message.contains(u"is not supported when using Codex"_s)
        || message.contains(u"newer version of Codex"_s)
        || message.contains(u"model not found"_s, Qt::CaseInsensitive)
        || (message.contains(u"model"_s, Qt::CaseInsensitive)
            && message.contains(u"does not exist"_s));
}

//! The codes that mean the same as `code` and as `type`; nullopt for all others.
std::optional<ErrorCode> errorCodeOfCode(const QString &word)
{
    struct Meaning
    {
        QLatin1StringView word;
        ErrorCode code;
    };
    static constexpr Meaning Meanings[] = {
        {"usage_limit_reached"_L1, ErrorCode::UsageLimit},
        {"usage_not_included"_L1, ErrorCode::UsageLimit},
        {"insufficient_quota"_L1, ErrorCode::UsageLimit},
        {"billing_hard_limit_reached"_L1, ErrorCode::UsageLimit},
        {"organization_spend_limit_exceeded"_L1, ErrorCode::UsageLimit},
        {"organization_usage_limit_exceeded"_L1, ErrorCode::UsageLimit},
        {"project_spend_limit_exceeded"_L1, ErrorCode::UsageLimit},
        {"credit_balance_exhausted"_L1, ErrorCode::UsageLimit},
        {"rate_limit_exceeded"_L1, ErrorCode::RateLimit},
        {"rate_limit_error"_L1, ErrorCode::RateLimit},
        {"server_is_overloaded"_L1, ErrorCode::Overloaded},
        {"slow_down"_L1, ErrorCode::Overloaded},
        {"service_unavailable_error"_L1, ErrorCode::Overloaded},
        {"overloaded_error"_L1, ErrorCode::Overloaded},
        {"context_length_exceeded"_L1, ErrorCode::ContextTooLong},
        {"cyber_policy"_L1, ErrorCode::ContentPolicy},
        {"bio_policy"_L1, ErrorCode::ContentPolicy},
        {"content_policy_violation"_L1, ErrorCode::ContentPolicy},
        {"content_filter"_L1, ErrorCode::ContentPolicy},
        {"model_not_found"_L1, ErrorCode::ModelNotFound},
        {"model_not_supported"_L1, ErrorCode::ModelNotFound},
        {"invalid_prompt"_L1, ErrorCode::BadRequest},
        {"invalid_request_error"_L1, ErrorCode::BadRequest},
        {"invalid_encrypted_content"_L1, ErrorCode::BadRequest},
        {"invalid_id_prefix"_L1, ErrorCode::BadRequest},
        {"string_above_max_length"_L1, ErrorCode::BadRequest},
        {"unsupported_parameter"_L1, ErrorCode::BadRequest},
    };
    for (const Meaning &meaning : Meanings) {
        if (meaning.word == word)
            return meaning.code;
    }
    return std::nullopt;
}

} // namespace

std::optional<ErrorCode> errorCodeOfReport(const ErrorReport &report)
{
    // The specific code first: a context_length_exceeded is of type invalid_request_error.
    if (const auto code = errorCodeOfCode(report.code))
        return code;
    if (isModelMessage(report.message))
        return ErrorCode::ModelNotFound;
    if (report.message.contains(u"exceeds the context window"_s))
        return ErrorCode::ContextTooLong;
    if (report.message.contains(u"model is at capacity"_s))
        return ErrorCode::Overloaded;
    return errorCodeOfCode(report.type);
}

ErrorCode errorCodeOfStatus(int status)
{
    switch (status) {
    case 401:
        return ErrorCode::NotSignedIn;
    case 402:
        return ErrorCode::UsageLimit;
    case 403:
        return ErrorCode::Upstream;
    case 404:
        return ErrorCode::NotFound;
    case 413:
        return ErrorCode::TooLarge;
    case 408:
    case 504:
        return ErrorCode::Timeout;
    case 429:
        return ErrorCode::RateLimit;
    case 503:
        return ErrorCode::Overloaded;
    default:
        return status >= 400 && status < 500 ? ErrorCode::BadRequest : ErrorCode::Upstream;
    }
}

bool isDecidedByAdmin(const QString &code)
{
    static const QStringList codes{
        u"organization_spend_limit_exceeded"_s, u"organization_usage_limit_exceeded"_s,
        u"project_spend_limit_exceeded"_s, u"credit_balance_exhausted"_s};
    return codes.contains(code);
}

QString withSignInRemedy(const QString &message)
{
    if (message.contains(u"chatmock login"_s))
        return message;
    QString sentence = message.trimmed();
    if (!sentence.isEmpty()) {
        sentence[0] = sentence[0].toUpper();
        if (!sentence.endsWith(u'.'))
            sentence += u'.';
        sentence += u' ';
    }
    return sentence + u"Open ChatMock and choose \"Sign in\", or run: chatmock login"_s;
}

QString fallbackMessage(ErrorCode code, int status)
{
    switch (code) {
    case ErrorCode::NotSignedIn:
        return u"ChatGPT did not accept the sign-in."_s;
    case ErrorCode::UsageLimit:
        return u"The usage limit of your ChatGPT plan is used up."_s;
    case ErrorCode::RateLimit:
        return u"ChatGPT received too many requests in a short time. Try again in a moment."_s;
    case ErrorCode::Overloaded:
        return u"ChatGPT is overloaded. Try again in a moment."_s;
    default:
        return u"ChatGPT returned an error (status %1)."_s.arg(status);
    }
}

} // namespace core
