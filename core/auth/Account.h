// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/RenewalProcess.h"
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
//! A token is renewed from five minutes before its end; while it is valid it is given out at once,
//! whatever becomes of the renewal. Without a valid token a request waits for at most 15 seconds.
//! At most one refresh runs at a time in this process and, by a lock of the system and re-reading
//! the store, among all processes that share the store. What another process stores counts from the
//! next request on. A renewed set is stored before it is used. A refusal by the issuer (reused,
//! expired, invalidated …) is final for that refresh token: the phase becomes Expired and the
//! issuer is not asked again, unless the login was imported and the file that it came from holds a
//! newer token of the same account. A network failure is not final; the old token is used until it
//! expires.
class Account : public TokenSource
{
    Q_OBJECT

public:
    //! `lockFile`: see RefreshLock.
    Account(SecretStore &store, OAuthClient &oauth, const Clock &clock, const QString &lockFile,
            QObject *parent = nullptr);
    ~Account() override;

    //! Reads the store. Also called when another process has changed it.
    void load(Callback<AccountState> callback);

    void freshToken(Callback<AccessGrant> callback) override;
    void replaceToken(const Secret &rejected, Callback<AccessGrant> callback) override;
    [[nodiscard]] QString accountId() const override;
    //! What ownerChanged() has reported last; null = nothing yet.
    [[nodiscard]] QByteArray owner() const;

    //! Storage when a new sign-in could not be stored now, as far as that can be told without
    //! writing: of a keychain it cannot.
    void checkStore(Callback<Nothing> callback);

    //! Takes over a new sign-in: stores it, then becomes SignedIn.
    void adopt(const Credentials &credentials, Callback<AccountState> callback);

    //! Revokes (unless imported, best effort, 10 s) and erases. The state is SignedOut afterwards,
    //! even when revoking failed; Storage when erasing failed.
    void signOut(Callback<Nothing> callback);

    //! A renewed set of tokens that the store has refused so far. It is stored by the next renewal.
    [[nodiscard]] const std::optional<Credentials> &unsaved() const;

    //! Called when nothing is lost by the program's end: no job is running any more, or the only
    //! one is a refresh in a process of its own.
    void waitForRefresh(Callback<Nothing> callback);

    //! Marks the account as the simulated one in its state.
    void setDemo(bool isDemo);
    //! How long another process may keep the lock.
    void setLockLimit(std::chrono::milliseconds limit);
    //! How long a request without a valid token waits for one.
    void setWaitLimit(std::chrono::milliseconds limit);
    //! Refreshes in a process of its own, which this one's end does not stop.
    void setRenewalProcess(const RenewalProcess::Command &command);

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
