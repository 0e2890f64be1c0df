// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LastFailure.h"

#include "core/state/RequestRecord.h"
#include "ui/models/RequestProblem.h"
#include "ui/models/RequestText.h"

using core::ErrorCode;

namespace ui {

namespace {

//! A browser that looks for an icon or was sent to a wrong address: nothing for a person to mend.
bool isOfBrowser(const core::RequestRecord &record)
{
    const bool isReading = record.method == "GET" || record.method == "HEAD";
    return isReading && record.route.isEmpty()
        && core::errorCodeOf(record.errorCode) == ErrorCode::NotFound
        && (record.client.startsWith("Mozilla/") || record.path == "/favicon.ico"
            || record.path.startsWith("/apple-touch-icon"));
}

} // namespace

std::optional<LastFailure> toLastFailure(const core::RequestRecord &record)
{
    const std::optional<ErrorCode> code = core::errorCodeOf(record.errorCode);
    if (!record.isFailed() || code == ErrorCode::Cancelled || isOfBrowser(record))
        return std::nullopt;
    LastFailure failure;
    failure.error.code = code.value_or(ErrorCode::Internal);
    failure.error.message = record.error;
    failure.error.param = QString::fromUtf8(record.errorParam);
    failure.error.providerCode = QString::fromUtf8(record.providerCode);
    failure.retryAt = record.retryAt;
    failure.program = clientName(record.client);
    failure.at = record.startedAt + record.durationMs / 1000;
    failure.sentence = requestProblem(record, failure.at).sentence;
    return failure;
}

bool isOfAccount(const LastFailure &failure)
{
    switch (failure.error.code) {
    case ErrorCode::NotSignedIn:
    case ErrorCode::UsageLimit:
    case ErrorCode::Unreachable:
    case ErrorCode::Storage:
        return true;
    case ErrorCode::Forbidden:
        // Without a code of the provider, a web page or a device was refused here.
        return !failure.error.providerCode.isEmpty();
    default:
        return false;
    }
}

bool isSuccess(const core::RequestRecord &record)
{
    return !record.isRunning && !record.isGone() && !record.isFailed() && record.status == 200
        && !record.upstreamModel.isEmpty();
}

} // namespace ui
