// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LastFailure.h"

#include "core/state/RequestRecord.h"
#include "ui/models/RequestText.h"

using core::ErrorCode;

namespace ui {

namespace {

std::optional<ErrorCode> codeOf(const QByteArray &word)
{
    // The last one of the list.
    for (int i = 0; i <= int(ErrorCode::Internal); ++i) {
        if (word == toWord(ErrorCode(i)))
            return ErrorCode(i);
    }
    return std::nullopt;
}

} // namespace

std::optional<LastFailure> toLastFailure(const core::RequestRecord &record)
{
    const std::optional<ErrorCode> code = codeOf(record.errorCode);
    if (!record.isFailed() || code == ErrorCode::Cancelled)
        return std::nullopt;
    LastFailure failure;
    failure.error.code = code.value_or(ErrorCode::Internal);
    failure.error.message = record.error;
    failure.error.param = QString::fromUtf8(record.errorParam);
    failure.error.providerCode = QString::fromUtf8(record.providerCode);
    failure.retryAt = record.retryAt;
    failure.program = clientName(record.client);
    failure.at = record.startedAt + record.durationMs / 1000;
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
