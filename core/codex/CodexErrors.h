// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/HeaderList.h"
#include "core/base/Json.h"
#include "core/base/Result.h"

#include <chrono>

namespace core {

//! How long after the first failure of a call it may be repeated.
constexpr std::chrono::milliseconds RetryWindow{2000};

//! A failure that the backend reported, and what the call can do about it before any output.
struct UpstreamFailure
{
    enum class Remedy {
        None,                //!< pass it on
        Retry,               //!< repeat after `delay` (zero = the usual pause), within RetryWindow
        ReplaceToken,        //!< the access token was refused
        DropReasoning,       //!< repeat once without the encrypted reasoning of earlier turns
        MoveSystemText,      //!< repeat once with the system text in `instructions`
        DropInclude,         //!< repeat once without what `include` asks for
        DropTools,           //!< repeat once without the tools that nobody insists on
        DropItems,           //!< repeat once without input items of unknown types
        SwitchImageEndpoint, //!< repeat once: images endpoint to the model's tool or back
    };

    Error error;
    Remedy remedy = Remedy::None;
    std::chrono::milliseconds delay{0};
};

//! A failed HTTP response, or a redirect. The body may be of any of the three known families
//! (`error` object, `detail`, text or HTML); HTML is never passed on. `now` is unix seconds. What a
//! second request would not change is not to be repeated: a redirect, a page, a refusal.
[[nodiscard]] UpstreamFailure toHttpFailure(int status, const HeaderList &headers,
                                            const QByteArray &body, qint64 now);

//! The `error` of a `response.failed`, or an `error` event (flat or nested) inside a stream.
[[nodiscard]] UpstreamFailure toStreamFailure(const JsonValue &error, qint64 now);

//! A success whose body holds no event: empty, a page, or something else.
[[nodiscard]] UpstreamFailure toUnreadableFailure(const HeaderList &headers, const QByteArray &body,
                                                  qint64 now);

//! The stream ended without a terminal event.
[[nodiscard]] UpstreamFailure toCutFailure(const QString &reason);

//! The waiting time in a message of the backend: "try again in 11.054s", "… 250ms", "… 3 seconds".
[[nodiscard]] std::optional<std::chrono::milliseconds> parseTryAgain(const QString &message);

} // namespace core
