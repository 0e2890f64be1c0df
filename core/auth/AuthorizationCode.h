// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <optional>

namespace core {

//! Proof key for the code exchange, RFC 7636 with S256.
struct Pkce
{
    Secret verifier;
    QByteArray challenge;
};

[[nodiscard]] Pkce makePkce();
[[nodiscard]] QByteArray toChallenge(const Secret &verifier);

//! What a callback to the redirect address, or a pasted one, brings.
struct CallbackVerdict
{
    enum class Kind {
        Foreign,    //!< not of this sign-in: the state differs
        Incomplete, //!< ours, but neither code nor error
        Refused,    //!< `error` says why
        Granted,    //!< `code` can be exchanged
    };

    Kind kind = Kind::Foreign;
    Secret code;
    std::optional<Error> error;
};

//! Checks state first, then error, then code.
[[nodiscard]] CallbackVerdict checkCallback(const QByteArray &query, const QByteArray &state);

//! Whether a person pasted the address where a sign-in begins instead of that where it ends.
[[nodiscard]] bool isSignInLink(const QString &pasted);

//! The query in what a person pasted: a complete address, its query alone or "code#state".
//! Empty when there is none.
[[nodiscard]] QByteArray toCallbackQuery(const QString &pasted);

} // namespace core
