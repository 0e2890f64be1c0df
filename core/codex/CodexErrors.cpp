// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CodexErrors.h"

#include "core/base/Log.h"
#include "core/codex/ErrorMeanings.h"
#include "core/codex/ErrorReport.h"
#include "core/codex/LimitErrors.h"
#include "core/codex/RateLimits.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

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

//! When the last window that is used up is reset.
std::optional<std::chrono::seconds> waitForWindow(const HeaderList &headers, qint64 now)
{
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
    return wait;
}

//! The body takes precedence. Windows say nothing about a failure that is not about a limit.
std::optional<std::chrono::seconds> waitFor(ErrorCode code, const ErrorReport &report,
                                            const HeaderList &headers, qint64 now)
{
    if (report.resetsAt)
        return std::chrono::seconds(std::max<qint64>(*report.resetsAt - now, 0));
    if (report.resetsIn)
        return std::chrono::seconds(std::max<qint64>(*report.resetsIn, 0));
    const auto wait = code == ErrorCode::UsageLimit ? waitForWindow(headers, now) : std::nullopt;
    if (wait)
        return wait;
    bool isNumber = false;
    const qint64 retryAfter = headerValue(headers, "retry-after").toLongLong(&isNumber);
    if (isNumber && retryAfter >= 0)
        return std::chrono::seconds(retryAfter);
    return std::nullopt;
}

//! The windows that the failure itself names.
Error withWindow(const Error &error, const ErrorReport &report, const HeaderList &headers,
                 qint64 now)
{
    if (error.code != ErrorCode::UsageLimit)
        return error;
    LimitSnapshot limits = fromLimitHeaders(headers, now).value_or(LimitSnapshot{});
    if (report.limitMinutes && *report.limitMinutes > 0) {
        const std::chrono::minutes length(*report.limitMinutes);
        LimitWindow window{classifyWindow(length), {}, {}, length, 100.0, {}};
        if (error.retryAfter)
            window.resetsAt = now + error.retryAfter->count();
        limits.windows = {window};
    }
    return explainLimit(error, limits, now);
}

//! A 429 without a reason from an account of which a window is used up. Credits replace the window,
//! unless the backend names the limit that is reached.
bool isWindowUsedUp(const Error &error, const HeaderList &headers, qint64 now)
{
    if (error.code != ErrorCode::RateLimit || !error.providerCode.isEmpty())
        return false;
    const auto limits = fromLimitHeaders(headers, now);
    if (!limits || !limits->isReached)
        return false;
    const bool hasCredits = limits->credits && limits->credits->areUsable();
    return !hasCredits || !limits->reachedType.isEmpty();
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

//! There is no such endpoint.
bool isMissing(int status, ErrorCode code)
{
    return (status == 404 && code == ErrorCode::Upstream) || status == 405 || status == 501;
}

QString pageMessage(int status, const HeaderList &headers)
{
    const QByteArray ray = headerValue(headers, "cf-ray");
    const QString place = ray.isEmpty() ? QString() : u" (cf-ray %1)"_s.arg(QString::fromUtf8(ray));
    if (status == 403) {
        return u"Cloudflare, which protects ChatGPT, blocked the request%1. Try another network, "
               "or turn off your VPN or proxy."_s.arg(place);
    }
    if (status < 300) {
        return u"A web page was received instead of a response from ChatGPT%1. A network that "
               "requires signing in, or a proxy, may be in the way."_s.arg(place);
    }
    return u"ChatGPT's gateway returned an error page (status %1)%2."_s.arg(status).arg(place);
}

//! Where a redirect leads is told as a host only: the rest may hold secrets.
QString redirectMessage(const HeaderList &headers)
{
    const QUrl target = QUrl::fromEncoded(headerValue(headers, "location"));
    const QString place = target.host().isEmpty() ? QString() : u" to %1"_s.arg(target.host());
    return u"The request to ChatGPT was redirected%1. A network that requires signing in, or a "
           "proxy, may be in the way."_s.arg(place);
}

bool isRedirect(int status)
{
    return status >= 300 && status < 400;
}

//! A 401 that no other token mends: the workspace is bound to a region.
bool isAboutRegion(const ErrorReport &report)
{
    return report.message.contains(u"not authorized in this region"_s, Qt::CaseInsensitive);
}

void addHints(Error &error)
{
    if (isDecidedByAdmin(error.providerCode))
        error.message += u" This limit does not reset by itself: ask your workspace administrator, "
                         "or add credits."_s;
    if (error.message.contains(LostProtection, Qt::CaseInsensitive)) {
        error.code = ErrorCode::BadRequest; // the same request will not do better
        error.message = u"ChatGPT can no longer read the protected parts of this conversation "
                        "(reasoning or searches of earlier turns). Start a new conversation. "
                        "Reported by ChatGPT: %1"_s.arg(error.message);
    }
    // The response for plans and models without the image tool: the backend removes it itself.
    if (error.message.contains(u"Tool choice 'image_generation' not found"_s)) {
        error.code = ErrorCode::Unsupported;
        error.providerCode = ImageToolUnavailable;
        error.param.clear();
        error.message = u"Images cannot be created: your ChatGPT plan does not include the image "
                        "tool, or the model does not support it."_s;
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
    if (isRedirect(status)) {
        error = Error{ErrorCode::Upstream, redirectMessage(headers)};
    } else if (report.isHtml) {
        error.code = status == 503 ? ErrorCode::Overloaded : ErrorCode::Upstream;
        error.message = pageMessage(status, headers);
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
    if (error.code == ErrorCode::NotSignedIn)
        error.message = withSignInRemedy(error.message);
    if (error.code == ErrorCode::Forbidden)
        error.providerCode = u"region_not_authorized"_s;
    if (isWindowUsedUp(error, headers, now)) {
        error.code = ErrorCode::UsageLimit;
        error.providerCode = u"usage_limit_reached"_s;
    }
    if (passesWithTime(error.code))
        error.retryAfter = waitFor(error.code, report, headers, now);
    const auto tryAgain = parseTryAgain(error.message);
    if (error.code == ErrorCode::RateLimit && !error.retryAfter && tryAgain)
        error.retryAfter = std::chrono::ceil<std::chrono::seconds>(*tryAgain);
    error = withWindow(error, report, headers, now);
    addHints(error);

    if (status == 401 && error.code != ErrorCode::Forbidden)
        failure.remedy = UpstreamFailure::Remedy::ReplaceToken;
    else if (error.providerCode == ImageToolUnavailable || isMissing(status, error.code))
        failure.remedy = UpstreamFailure::Remedy::SwitchImageEndpoint;
    else if (const auto remedy = remedyByBody(error, status))
        failure.remedy = *remedy;
    else if (status >= 500 && !report.isHtml && !passesWithTime(error.code))
        failure.remedy = UpstreamFailure::Remedy::Retry;
    return failure;
}

UpstreamFailure toStreamFailure(const JsonValue &error, qint64 now)
{
    const ErrorReport report = fromErrorObject(error);
    UpstreamFailure failure;
    const auto code = errorCodeOfReport(report);
    failure.error.code = code.value_or(ErrorCode::Upstream);
    failure.error.message = report.message.isEmpty()
        ? u"ChatGPT reported an error without a reason."_s
        : report.message;
    failure.error.param = report.param;
    failure.error.providerCode = codeOf(report);

    const auto tryAgain = parseTryAgain(report.message);
    if (passesWithTime(failure.error.code)) {
        failure.error.retryAfter = waitFor(failure.error.code, report, {}, now);
        if (!failure.error.retryAfter && tryAgain)
            failure.error.retryAfter = std::chrono::ceil<std::chrono::seconds>(*tryAgain);
    }
    if (failure.error.code == ErrorCode::RateLimit && tryAgain && *tryAgain < RetryWindow) {
        failure.remedy = UpstreamFailure::Remedy::Retry;
        failure.delay = *tryAgain;
    } else if (const auto remedy = remedyByBody(failure.error, 200)) {
        failure.remedy = *remedy;
    } else if (failure.error.code == ErrorCode::Upstream) {
        failure.remedy = UpstreamFailure::Remedy::Retry;
    }
    failure.error = withWindow(failure.error, report, {}, now);
    addHints(failure.error);
    return failure;
}

UpstreamFailure toUnreadableFailure(const HeaderList &headers, const QByteArray &body, qint64 now)
{
    // Treated like a 502: something between ChatGPT and this program replaced the response.
    constexpr int BadGateway = 502;
    const ErrorReport report = readErrorBody(headers, body);
    if (report.isHtml)
        return {Error{ErrorCode::Upstream, pageMessage(200, headers)}};
    const auto json = parseJson(body);
    const bool isReport = errorCodeOfReport(report) || !report.message.isEmpty();
    if (json && json->isObject() && isReport)
        return toHttpFailure(BadGateway, headers, body, now);
    const QString message = body.trimmed().isEmpty() ? u"ChatGPT returned an empty response."_s
                                                     : u"ChatGPT's response could not be read."_s;
    return {Error{ErrorCode::Upstream, message}, UpstreamFailure::Remedy::Retry};
}

UpstreamFailure toCutFailure(const QString &reason)
{
    QString message = u"ChatGPT's response ended early"_s;
    if (!reason.isEmpty())
        message += u": "_s + redacted(reason);
    if (!message.endsWith(u'.'))
        message += u'.';
    return {Error{ErrorCode::Upstream, message, {}, {}, u"stream_cut"_s},
            UpstreamFailure::Remedy::Retry,
            {}};
}

} // namespace core
