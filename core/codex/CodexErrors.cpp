// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CodexErrors.h"

#include "core/base/Log.h"
#include "core/codex/ErrorReport.h"

#include <QtCore/QRegularExpression>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! For reasoning of another account, and for searches of earlier turns without a search tool.
constexpr auto LostProtection = "response protection is unavailable"_L1;

constexpr auto ImageToolUnavailable = "image_generation_unavailable"_L1;

QString requestIds(const HeaderList &headers)
{
    QStringList ids;
    for (const char *name : {"x-request-id", "x-oai-request-id", "cf-ray"}) {
        const QByteArray value = headerValue(headers, name);
        if (!value.isEmpty())
            ids.append(u"%1 %2"_s.arg(QLatin1StringView(name), QString::fromUtf8(value)));
    }
    return ids.join(u", "_s);
}

//! The body takes precedence; the headers report the same for the window that is used up.
std::optional<std::chrono::seconds> waitFor(const ErrorReport &report, const HeaderList &headers,
                                            qint64 now)
{
    if (report.resetsAt)
        return std::chrono::seconds(std::max<qint64>(*report.resetsAt - now, 0));
    if (report.resetsIn)
        return std::chrono::seconds(std::max<qint64>(*report.resetsIn, 0));
    std::optional<std::chrono::seconds> wait;
    for (const QByteArray slot : {"primary", "secondary"}) {
        const QByteArray prefix = "x-codex-" + slot + '-';
        if (headerValue(headers, prefix + "used-percent").toDouble() < 100)
            continue;
        const qint64 at = headerValue(headers, prefix + "reset-at").toLongLong();
        const QByteArray after = headerValue(headers, prefix + "reset-after-seconds");
        std::optional<std::chrono::seconds> one;
        if (at > 0)
            one = std::chrono::seconds(std::max<qint64>(at - now, 0));
        else if (!after.isEmpty())
            one = std::chrono::seconds(std::max(after.toLongLong(), 0LL));
        if (one && (!wait || *one > *wait))
            wait = one;
    }
    if (wait)
        return wait;
    bool isNumber = false;
    const qint64 retryAfter = headerValue(headers, "retry-after").toLongLong(&isNumber);
    if (isNumber && retryAfter >= 0)
        return std::chrono::seconds(retryAfter);
    return std::nullopt;
}

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

//! The limits of a business account, which no reset time ends.
bool isDecidedByAdmin(const QString &code)
{
    static const QStringList codes{
        u"organization_spend_limit_exceeded"_s, u"organization_usage_limit_exceeded"_s,
        u"project_spend_limit_exceeded"_s, u"credit_balance_exhausted"_s};
    return codes.contains(code);
}

bool isAbout(const Error &error, QLatin1StringView param, const QRegularExpression &words)
{
    return error.param == param || error.param.startsWith(param + u'[')
        || error.param.startsWith(param + u'.') || error.message.contains(words);
}

//! "Instructions are required", "Instructions are not valid" and the like.
bool namesInstructions(const Error &error)
{
    static const QRegularExpression words(u"^\\W*instructions\\W+(are|is|must|cannot)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return error.param == u"instructions" || error.message.contains(words);
}

//! "Invalid value: 'new_item'. Supported values are: …", with or without the place.
bool namesItems(const Error &error)
{
    static const QRegularExpression words(
        u"(invalid|unsupported|unknown|unexpected) (value|input|item|include)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return isAbout(error, "input"_L1, words);
}

bool namesInclude(const Error &error)
{
    static const QRegularExpression words(u"['\"]include\\b"_s);
    return isAbout(error, "include"_L1, words);
}

//! "Unsupported tool type: x", "Tool 'web_search' is not supported with this model" and the like.
bool namesTools(const Error &error)
{
    static const QRegularExpression words(
        u"(unsupported|unknown|hosted) tool|tools? .*(not supported|not available|not allowed)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return isAbout(error, "tools"_L1, words);
}

//! What only another body can mend; nullopt = another body does not help.
std::optional<UpstreamFailure::Remedy> remedyByBody(const Error &error, int status)
{
    using Remedy = UpstreamFailure::Remedy;
    if (error.providerCode == u"invalid_encrypted_content"
        || error.message.contains(LostProtection, Qt::CaseInsensitive))
        return Remedy::DropReasoning;
    if (status != 400 || error.code != ErrorCode::BadRequest)
        return std::nullopt;
    if (namesInstructions(error))
        return Remedy::MoveSystemText;
    if (namesInclude(error))
        return Remedy::DropInclude;
    if (namesTools(error))
        return Remedy::DropTools;
    if (namesItems(error))
        return Remedy::DropItems;
    return std::nullopt;
}

//! Failures that pass without intervention, so that the client should learn when.
bool passesWithTime(ErrorCode code)
{
    return code == ErrorCode::UsageLimit || code == ErrorCode::RateLimit
        || code == ErrorCode::Overloaded;
}

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

QString fallbackMessage(ErrorCode code, int status)
{
    switch (code) {
    case ErrorCode::NotSignedIn:
        return u"the backend refused the access token"_s;
    case ErrorCode::UsageLimit:
        return u"the usage limit of the plan has been reached"_s;
    case ErrorCode::RateLimit:
        return u"the backend asks to slow down"_s;
    case ErrorCode::Overloaded:
        return u"the backend has no capacity now"_s;
    default:
        return u"the backend responded with status %1"_s.arg(status);
    }
}

//! There is no such endpoint.
bool isMissing(int status, ErrorCode code)
{
    return (status == 404 && code == ErrorCode::Upstream) || status == 405 || status == 501;
}

QString challengeMessage(int status, const HeaderList &headers)
{
    const QByteArray ray = headerValue(headers, "cf-ray");
    const QString place = ray.isEmpty() ? QString() : u" (cf-ray %1)"_s.arg(QString::fromUtf8(ray));
    if (status == 403) {
        return u"the network was challenged by Cloudflare in front of the backend%1; another "
               "network, or no VPN or proxy, may help"_s.arg(place);
    }
    return u"the backend's gateway responded with status %1%2"_s.arg(status).arg(place);
}

//! A 401 that no other token mends: the workspace is bound to a region.
bool isAboutRegion(const ErrorReport &report)
{
    return report.message.contains(u"not authorized in this region"_s, Qt::CaseInsensitive);
}

void addHints(Error &error)
{
    if (isDecidedByAdmin(error.providerCode))
        error.message += u" (this limit does not end by itself: an administrator of the workspace "
                         "or more credits can lift it)"_s;
    if (error.message.contains(LostProtection, Qt::CaseInsensitive)) {
        error.code = ErrorCode::BadRequest; // the same request will not do better
        error.message = u"The backend cannot read the protected parts of this conversation "
                        "(reasoning or searches of earlier turns) any more; start a new "
                        "conversation. It said: %1"_s.arg(error.message);
    }
    // The response for plans and models without the image tool: the backend removes it itself.
    if (error.message.contains(u"Tool choice 'image_generation' not found"_s)) {
        error.code = ErrorCode::Unsupported;
        error.providerCode = ImageToolUnavailable;
        error.param.clear();
        error.message = u"Images cannot be made here: the image tool is not part of this plan, "
                        "or the model has none."_s;
    }
}

} // namespace

UpstreamFailure toHttpFailure(int status, const HeaderList &headers, const QByteArray &body,
                              qint64 now)
{
    ErrorReport report = readErrorBody(headers, body);
    if (report.code.isEmpty() && status == 401)
        report.code = headerErrorCode(headers);
    qCDebug(logCodex) << "backend status" << status << "code" << report.code << "type"
                      << report.type << "ids" << requestIds(headers);

    UpstreamFailure failure;
    Error &error = failure.error;
    error.param = report.param;
    error.providerCode = codeOf(report);
    if (report.isHtml) {
        error.code = status == 503 ? ErrorCode::Overloaded : ErrorCode::Upstream;
        error.message = challengeMessage(status, headers);
    } else {
        error.code = status == 401 && isAboutRegion(report) ? ErrorCode::Forbidden
            : status == 401                                 ? ErrorCode::NotSignedIn
                            : errorCodeOfReport(report).value_or(errorCodeOfStatus(status));
        // An empty 404 or a bare "Not Found" on the only backend route does not concern the
        // client's route.
        if (error.code == ErrorCode::NotFound)
            error.code = ErrorCode::Upstream;
        error.message =
            report.message.isEmpty() ? fallbackMessage(error.code, status) : report.message;
        const QString ids = requestIds(headers);
        if (status >= 500 && !ids.isEmpty())
            error.message += u" (%1)"_s.arg(ids);
    }
    if (error.code == ErrorCode::Forbidden)
        error.providerCode = u"region_not_authorized"_s;
    if (passesWithTime(error.code))
        error.retryAfter = waitFor(report, headers, now);
    const auto tryAgain = parseTryAgain(error.message);
    if (error.code == ErrorCode::RateLimit && !error.retryAfter && tryAgain)
        error.retryAfter = std::chrono::ceil<std::chrono::seconds>(*tryAgain);
    addHints(error);

    if (status == 401 && error.code != ErrorCode::Forbidden)
        failure.remedy = UpstreamFailure::Remedy::ReplaceToken;
    else if (error.providerCode == ImageToolUnavailable || isMissing(status, error.code))
        failure.remedy = UpstreamFailure::Remedy::SwitchImageEndpoint;
    else if (const auto remedy = remedyByBody(error, status))
        failure.remedy = *remedy;
    else if (status >= 500 && !passesWithTime(error.code))
        failure.remedy = UpstreamFailure::Remedy::Retry;
    return failure;
}

UpstreamFailure toStreamFailure(const JsonValue &error, qint64 now)
{
    constexpr std::chrono::seconds LongestWait(30);
    const ErrorReport report = fromErrorObject(error);
    UpstreamFailure failure;
    const auto code = errorCodeOfReport(report);
    failure.error.code = code.value_or(ErrorCode::Upstream);
    failure.error.message = report.message.isEmpty()
        ? u"the backend reported a failure without a reason"_s
        : report.message;
    failure.error.param = report.param;
    failure.error.providerCode = codeOf(report);

    const auto tryAgain = parseTryAgain(report.message);
    if (passesWithTime(failure.error.code)) {
        failure.error.retryAfter = waitFor(report, {}, now);
        if (!failure.error.retryAfter && tryAgain)
            failure.error.retryAfter = std::chrono::ceil<std::chrono::seconds>(*tryAgain);
    }
    if (failure.error.code == ErrorCode::RateLimit && tryAgain && *tryAgain <= LongestWait) {
        failure.remedy = UpstreamFailure::Remedy::Retry;
        failure.delay = *tryAgain;
    } else if (const auto remedy = remedyByBody(failure.error, 200)) {
        failure.remedy = *remedy;
    } else if (failure.error.code == ErrorCode::Upstream) {
        failure.remedy = UpstreamFailure::Remedy::Retry;
    }
    addHints(failure.error);
    return failure;
}

UpstreamFailure toCutFailure(const QString &reason)
{
    QString message = u"the backend's response broke off before its end"_s;
    if (!reason.isEmpty())
        message += u": "_s + redacted(reason);
    return {Error{ErrorCode::Upstream, message, {}, {}, u"stream_cut"_s},
            UpstreamFailure::Remedy::Retry,
            {}};
}

} // namespace core
