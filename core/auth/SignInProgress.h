// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>

namespace core {

//! How far a sign-in is, for whoever shows it: a plain value.
struct SignInProgress
{
    enum class Phase {
        Idle,
        Preparing,         //!< nothing to be done yet
        WaitingForBrowser, //!< `url` has to be opened; pasted addresses are accepted
        WaitingForCode,    //!< `userCode` has to be typed at `url`
        Finishing,
        Failed, //!< `error` says why
    };

    Phase phase = Phase::Idle;
    QUrl url;
    QString userCode;
    bool canListen = true; //!< false: only a pasted address can end the browser flow
    std::optional<Error> error;

    friend bool operator==(const SignInProgress &, const SignInProgress &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::SignInProgress)
