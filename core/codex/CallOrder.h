// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/TokenSource.h"
#include "core/codex/Codex.h"
#include "core/codex/RequestBody.h"
#include "core/settings/Endpoints.h"

#include <QtCore/QElapsedTimer>

#include <functional>

class QNetworkRequest;

namespace core {

//! How often and when a call is repeated before its first output.
struct RetryPolicy
{
    int most = 2;
    std::chrono::milliseconds pause{200};           //!< doubled each time, give or take a tenth
    std::chrono::milliseconds window = RetryWindow; //!< from the first failure to the last retry

    //! Before the retry after `earlier` others; differs from call to call.
    [[nodiscard]] std::chrono::milliseconds pauseAfter(int earlier) const;
};

//! The retries of one call: each begins within the window that its first failure opens.
class RetryBudget
{
public:
    explicit RetryBudget(const RetryPolicy &policy) : m_policy(policy) { }

    //! The pause before another attempt, `delay` if it is not zero; nullopt = there is none.
    [[nodiscard]] std::optional<std::chrono::milliseconds> take(std::chrono::milliseconds delay);
    //! What is left of the window; all of it before the first failure.
    [[nodiscard]] std::chrono::milliseconds left() const;

private:
    RetryPolicy m_policy;
    QElapsedTimer m_sinceFailure;
    int m_taken = 0;
};

//! Everything that one call needs.
struct CallOrder
{
    RequestBody body;
    Endpoints endpoints;
    CodexTimeouts timeouts;
    RetryPolicy retry;
    bool rawEvents = false;
    //! Adds what the account's limits say to an error; may be empty.
    std::function<Error(Error)> explain = {};
};

//! Where the body goes, which depends on its form.
[[nodiscard]] QUrl urlFor(const CallOrder &order);

//! The request without its body, ready to be sent.
[[nodiscard]] QNetworkRequest toNetworkRequest(const CallOrder &order, const AccessGrant &grant);

} // namespace core
