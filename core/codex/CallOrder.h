// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/TokenSource.h"
#include "core/codex/Codex.h"
#include "core/codex/RequestBody.h"
#include "core/settings/Endpoints.h"

class QNetworkRequest;

namespace core {

//! How often and when a call is repeated before its first output.
struct RetryPolicy
{
    int most = 2;
    std::chrono::milliseconds pause{200}; //!< doubled each time, give or take a tenth

    //! Before the retry after `earlier` others; differs from call to call.
    [[nodiscard]] std::chrono::milliseconds pauseAfter(int earlier) const;
};

//! Everything that one call needs.
struct CallOrder
{
    RequestBody body;
    Endpoints endpoints;
    CodexTimeouts timeouts;
    RetryPolicy retry;
    bool rawEvents = false;
};

//! Where the body goes, which depends on its form.
[[nodiscard]] QUrl urlFor(const CallOrder &order);

//! The request without its body, ready to be sent.
[[nodiscard]] QNetworkRequest toNetworkRequest(const CallOrder &order, const AccessGrant &grant);

} // namespace core
