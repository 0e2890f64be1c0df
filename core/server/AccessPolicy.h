// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpRequest.h"
#include "core/settings/Settings.h"

#include <optional>

namespace core {

//! Who may use the account through this server.
//!
//! 1. Host: while only loopback is bound, the Host header must name loopback (or a configured
//!    name), so that a web page cannot get in by DNS rebinding. Beyond loopback a key is required
//!    instead and any Host is right.
//! 2. Origin: a browser's request is let in from local pages, editors and browser extensions, and
//!    from the configured origins; requests without Origin come from programs.
//! 3. Key: if one is set it must come as `Authorization: Bearer`, `x-api-key`, `api-key` or
//!    `x-goog-api-key`. One right key is enough, whatever the others hold.
//! 4. User: without the key, another user of this computer is refused unless the settings let such
//!    users in. The system's administrator is none, and who cannot be told is let in.
class AccessPolicy
{
public:
    explicit AccessPolicy(const Settings &settings);

    //! Why this request is refused (Forbidden or BadKey); nullopt = let in.
    //! `needsKey` is false for the few routes that reveal nothing about the account.
    [[nodiscard]] std::optional<Error> check(const HttpRequest &request, bool needsKey) const;

    [[nodiscard]] bool isAllowedHost(QByteArrayView hostHeader) const;
    [[nodiscard]] bool isAllowedOrigin(const QByteArray &origin) const;

    //! CORS headers for a request that was let in; empty without an Origin.
    [[nodiscard]] HeaderList corsHeaders(const HttpRequest &request) const;
    //! The additional headers of a preflight response.
    [[nodiscard]] HeaderList preflightHeaders(const HttpRequest &request,
                                              const QByteArray &allowedMethods) const;

private:
    [[nodiscard]] bool hasKey(const HttpRequest &request) const;
    [[nodiscard]] std::optional<Error> checkUser(const HttpRequest &request) const;

    Secret m_key;
    bool m_isLoopbackOnly = true;
    bool m_letsOtherUsersIn = false;
    QList<QByteArray> m_hosts;
    QList<QByteArray> m_origins;
};

//! The headers of a response and, if they admit a web page, the list of their names, without which
//! a browser hides them from the page.
[[nodiscard]] HeaderList exposed(const HeaderList &headers);

} // namespace core
