// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace core {

//! The tokens of one sign-in.
struct Credentials
{
    Secret idToken;
    Secret accessToken;
    Secret refreshToken;
    QByteArray accountId;
    qint64 lastRefresh = 0;  //!< unix seconds; 0 = unknown
    bool isImported = false; //!< shares its refresh chain with the program it came from
    QString importedFrom;    //!< that program's file; empty = unknown

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

//! What can be read from the tokens, unverified: they came over TLS from the issuer.
struct Identity
{
    QString email;
    QString plan;
    QByteArray accountId;
    bool isFedramp = false;
    QByteArray residency;       //!< where requests have to be computed; empty = anywhere
    qint64 accessExpiresAt = 0; //!< unix seconds; 0 = unknown
};

[[nodiscard]] Identity toIdentity(const Credentials &credentials);

//! The claims of a JSON web token, unverified; Undefined when it is not one.
[[nodiscard]] JsonValue tokenClaims(const QByteArray &token);

//! `exp` in unix seconds; 0 when it cannot be read.
[[nodiscard]] qint64 tokenExpiry(const QByteArray &token);

//! The text of an `auth.json` in the format of the Codex CLI and the Python ChatMock.
//! `previous` is the current text of the file: unknown keys in it are kept.
[[nodiscard]] QByteArray toAuthJson(const Credentials &credentials,
                                    const QByteArray &previous = {});

//! BadRequest when it is not an auth.json, Unsupported when it holds another kind of login (API
//! key, agent identity …), NotSignedIn when it holds no tokens.
[[nodiscard]] Result<Credentials> fromAuthJson(const QByteArray &text);

} // namespace core
