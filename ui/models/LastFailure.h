// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

#include <optional>

namespace core {
struct RequestRecord;
}

namespace ui {

//! A request that failed, as far as a person who did not see it has to know of it.
struct LastFailure
{
    core::Error error;             //!< without `retryAfter`: see `retryAt`
    std::optional<qint64> retryAt; //!< unix seconds
    QString program;               //!< that sent the request; empty = it did not say
    qint64 at = 0;                 //!< unix seconds
    QString sentence;              //!< why, as the list of requests says it

    friend bool operator==(const LastFailure &, const LastFailure &) = default;
};

//! Nothing unless the request has failed; what a person stopped, or a program gave up, has not.
//! Nor has a browser that asked for a page or an icon that is not here.
[[nodiscard]] std::optional<LastFailure> toLastFailure(const core::RequestRecord &record);

//! The next request of any program would fail in the same way: sign-in, plan or network have to be
//! looked at, not the program.
[[nodiscard]] bool isOfAccount(const LastFailure &failure);

//! A model has responded to the whole of the request.
[[nodiscard]] bool isSuccess(const core::RequestRecord &record);

} // namespace ui
