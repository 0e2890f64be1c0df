// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/state/AccountState.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>
#include <memory>
#include <optional>

namespace core {

class OAuthClient;
class SecretStore;
struct Credentials;

//! What a request to the backend needs of the account.
struct AccessGrant
{
    Secret accessToken;
    QByteArray accountId;
    bool isFedramp = false;
};

//! The one signed-in account and its tokens.
//!
//! Gives out access tokens that are good for at least five more minutes. At most one refresh runs
//! at a time in this process and, by a lock file and re-reading the store, among all processes
//! that share the store. A renewed set is stored before anybody gets it. A refusal by the issuer
//! (reused, expired, invalidated …) is final for that refresh token: the phase becomes Expired and
//! the issuer is not asked again, unless the login was imported and the file that it came from
//! holds a newer token of the same account. A network failure is not final; the old token is used
//! while it lasts.
class Account : public QObject
{
    Q_OBJECT

public:
    Account(SecretStore &store, OAuthClient &oauth, const Clock &clock, const QString &lockFile,
            QObject *parent = nullptr);
    ~Account() override;

    //! Reads the store. Also called when the store's file changed under us.
    void load(Callback<AccountState> callback);

    //! A token that is fresh now; refreshes if needed.
    //! NotSignedIn when there is none or it cannot be renewed; Unreachable, Timeout, Storage.
    void freshToken(Callback<AccessGrant> callback);

    //! After a 401 for `rejected`: a different token, by re-reading the store or one forced
    //! refresh shared by everybody who was rejected with the same token.
    void replaceToken(const Secret &rejected, Callback<AccessGrant> callback);

    //! Takes over a new sign-in: stores it, then becomes SignedIn.
    void adopt(const Credentials &credentials, Callback<AccountState> callback);

    //! Revokes (unless imported, best effort, 10 s) and erases. The state is SignedOut afterwards
    //! even when revoking failed; Storage when erasing failed.
    void signOut(Callback<Nothing> callback);

    //! Answered when nothing is under way any more. A program that ends in the middle of a refresh
    //! loses the sign-in: the old token is used up and the new one not stored.
    void waitForRefresh(Callback<Nothing> callback);

    //! Marks the account as the simulated one wherever it is shown.
    void setDemo(bool isDemo);
    //! For how long another process may keep the lock file; more than a refresh needs.
    void setLockLimit(std::chrono::milliseconds limit);

    [[nodiscard]] AccountState state() const;

Q_SIGNALS:
    void stateChanged(const core::AccountState &state);
    //! The issuer was asked for new tokens and gave them, or did not.
    void renewalEnded(bool hasSucceeded);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
