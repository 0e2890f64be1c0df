// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/base/Secret.h"

#include <QtCore/QObject>
#include <QtCore/QString>

namespace core {

//! What a request to the backend needs from the account.
struct AccessGrant
{
    Secret accessToken;
    QByteArray accountId;
    bool isFedramp = false;
    QByteArray residency = {}; //!< Identity::residency
};

//! Where access tokens come from: the account, or a stand-in in tests.
class TokenSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! A token that is fresh now; refreshes if needed.
    //! NotSignedIn when there is none or it cannot be renewed; Unreachable, Timeout, Storage.
    virtual void freshToken(Callback<AccessGrant> callback) = 0;

    //! After a 401 for `rejected`: a different token, by re-reading the store or one forced
    //! refresh shared by all calls that were rejected with the same token.
    virtual void replaceToken(const Secret &rejected, Callback<AccessGrant> callback) = 0;

    //! The signed-in account, as far as it is known now; empty when signed out.
    [[nodiscard]] virtual QString accountId() const = 0;

Q_SIGNALS:
    //! An account signed in or out.
    void accountChanged();
    //! Whose figures, lists and responses may be shown from now on; a fingerprint of account and
    //! person, empty = signed out. Not emitted while it is unknown, and not when a session has
    //! ended.
    void ownerChanged(const QByteArray &owner);
};

} // namespace core
