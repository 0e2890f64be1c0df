// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Account.h"

namespace core {

//! What calls to the backend need of the account; see Account for the promises.
class TokenSource
{
public:
    virtual ~TokenSource() = default;

    virtual void freshToken(Callback<AccessGrant> callback) = 0;
    virtual void replaceToken(const Secret &rejected, Callback<AccessGrant> callback) = 0;
    //! Whose account it is, without asking anybody; empty when nobody is signed in.
    [[nodiscard]] virtual QString accountId() const = 0;
};

} // namespace core
