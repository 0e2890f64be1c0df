// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace core {

//! The tokens of one sign-in and what they say about the person.
struct Credentials
{
    Secret idToken;
    Secret accessToken;
    Secret refreshToken;
    QByteArray accountId;
    qint64 lastRefresh = 0;  //!< unix seconds; 0 = unknown
    bool isImported = false; //!< shares its refresh chain with the program it came from
    QString importedFrom;    //!< that program's file; empty = not known

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

//! What can be read from the tokens, unverified: they came over TLS from the issuer.
struct Identity
{
    QString email;
    QString plan;
    QByteArray accountId;
    bool isFedramp = false;
    qint64 accessExpiresAt = 0; //!< unix seconds; 0 = unknown
};

[[nodiscard]] Identity toIdentity(const Credentials &credentials);

//! The text of an `auth.json` in the shape of the Codex CLI and the Python ChatMock.
//! `previous` is the file's present text: keys in it that are not known here are kept.
[[nodiscard]] QByteArray toAuthJson(const Credentials &credentials,
                                    const QByteArray &previous = {});

//! BadRequest when it is no auth.json, Unsupported when it holds another kind of login (API key,
//! agent identity …), NotSignedIn when it holds no tokens.
[[nodiscard]] Result<Credentials> fromAuthJson(const QByteArray &text);

} // namespace core
