// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>

namespace core {

//! What the issuer reports about a failure, in any of its formats.
struct OAuthProblem
{
    QString code;    //!< for example "invalid_grant"; empty when there is none
    QString message; //!< cleaned and shortened; may be empty
};

[[nodiscard]] OAuthProblem toOAuthProblem(const QByteArray &body);

//! NotSignedIn when repeating cannot help, Unreachable when it may, otherwise Upstream.
[[nodiscard]] Error toOAuthError(int status, const QByteArray &body);

//! The error that a callback's `error` and `error_description` mean.
[[nodiscard]] Error toAuthorizeError(const QString &error, const QString &description);

} // namespace core
