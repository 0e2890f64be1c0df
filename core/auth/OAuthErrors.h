// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>

namespace core {

//! What the issuer said about a failure, in whichever of its shapes.
struct OAuthProblem
{
    QString code;    //!< a word such as "invalid_grant"; empty when there is none
    QString message; //!< cleaned and shortened; may be empty
};

[[nodiscard]] OAuthProblem toOAuthProblem(const QByteArray &body);

//! NotSignedIn when no repetition can help, Unreachable when one may, otherwise Upstream.
[[nodiscard]] Error toOAuthError(int status, const QByteArray &body);

//! The error that a callback's `error` and `error_description` mean.
[[nodiscard]] Error toAuthorizeError(const QString &error, const QString &description);

} // namespace core
