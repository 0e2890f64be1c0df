// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/TokenSource.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"
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

//! The one signed-in account and its tokens.
//!
//! Provides access tokens that are valid for at least five more minutes. At most one refresh runs
//! at a time in this process and, by a lock file and re-reading the store, among all processes that
//! share the store. A renewed set is stored before it is used. A refusal by the issuer (reused,
//! expired, invalidated …) is final for that refresh token: the phase becomes Expired and the
//! issuer is not asked again, unless the login was imported and the file that it came from holds a
//! newer token of the same account. A network failure is not final; the old token is used until it
//! expires.
class Account : public TokenSource
{
    Q_OBJECT

public:
    Account(SecretStore &store, OAuthClient &oauth, const Clock &clock, const QString &lockFile,
            QObject *parent = nullptr);
    ~Account() override;

    //! Reads the store. Also called when another process has changed it.
    void load(Callback<AccountState> callback);

    void freshToken(Callback<AccessGrant> callback) override;
    void replaceToken(const Secret &rejected, Callback<AccessGrant> callback) override;
    [[nodiscard]] QString accountId() const override;

    //! Takes over a new sign-in: stores it, then becomes SignedIn.
    void adopt(const Credentials &credentials, Callback<AccountState> callback);

    //! Revokes (unless imported, best effort, 10 s) and erases. The state is SignedOut afterwards,
    //! even when revoking failed; Storage when erasing failed.
    void signOut(Callback<Nothing> callback);

    //! Called when no job is running any more. A program that ends in the middle of a refresh loses
    //! the sign-in: the old token is used up and the new one not stored.
    void waitForRefresh(Callback<Nothing> callback);

    //! Marks the account as the simulated one in its state.
    void setDemo(bool isDemo);
    //! How long another process may keep the lock file; more than a refresh needs.
    void setLockLimit(std::chrono::milliseconds limit);

    [[nodiscard]] AccountState state() const;

Q_SIGNALS:
    void stateChanged(const core::AccountState &state);
    //! The issuer was asked for new tokens.
    void renewalEnded(bool hasSucceeded);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
