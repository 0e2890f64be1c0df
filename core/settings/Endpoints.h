// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Settings.h"

#include <QtCore/QUrl>

namespace core {

//! The addresses of sign-in service and backend, derived from `issuer` and `upstream`. Source of
//! the paths: the Codex CLI's public sources.
struct Endpoints
{
    QUrl authorize;
    QUrl token;
    QUrl revoke;
    QUrl deviceUserCode;
    QUrl deviceToken;
    QUrl deviceVerification; //!< the page where a person types the code
    QUrl deviceRedirect;     //!< redirect_uri of the device exchange
    QUrl responses;
    QUrl compaction;
    QUrl imageGenerations;
    QUrl imageEdits;
    QUrl models; //!< without client_version
    QUrl usage;
    QUrl search;
};

//! BadRequest when issuer or upstream is not an http(s) URL; `param` names the setting.
[[nodiscard]] Result<Endpoints> toEndpoints(const Settings &settings);

//! Where the newest version of the Codex CLI is looked up.
[[nodiscard]] QUrl versionFeedUrl(const Settings &settings);

} // namespace core
