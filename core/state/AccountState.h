// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>

namespace core {

//! What is known about the account: a plain value without secrets.
struct AccountState
{
    enum class Phase {
        Unknown, //!< the token store has not been read yet
        SignedOut,
        SignedIn,
        Expired, //!< the session was ended by the provider: sign in again (`error` says why)
        Blocked, //!< the token store cannot be read (`error` says why)
    };

    Phase phase = Phase::Unknown;
    QString email;
    QString plan; //!< as the provider names it: plus, pro, …; may be an unknown one
    QString accountId;
    QString storePlace;      //!< where the tokens are kept, in words: "keychain" or a file name
    bool isImported = false; //!< shares its refresh chain with another program
    bool isDemo = false;
    bool isStoreWaiting = false; //!< the system may be asking for the keychain's password
    qint64 accessExpiresAt = 0;  //!< unix seconds; 0 = unknown
    std::optional<Error> error;

    friend bool operator==(const AccountState &, const AccountState &) = default;
};

//! How far a sign-in is: a plain value.
struct SignInProgress
{
    enum class Phase {
        Idle,
        Preparing,         //!< nothing to be done yet
        WaitingForBrowser, //!< `url` has to be opened; a pasted address is accepted
        WaitingForCode,    //!< `userCode` has to be entered at `url`
        Finishing,
        Failed, //!< `error` says why
    };

    Phase phase = Phase::Idle;
    QUrl url;
    QString userCode;
    qint64 codeExpiresAt = 0; //!< unix seconds
    bool canListen = true;    //!< false: only a pasted address can end the browser flow
    std::optional<Error> error;

    friend bool operator==(const SignInProgress &, const SignInProgress &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::AccountState)
Q_DECLARE_METATYPE(core::SignInProgress)
