// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Account.h"
#include "core/auth/BrowserLogin.h"
#include "core/auth/CredentialImport.h"
#include "core/auth/DeviceLogin.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace core {

//! Signing in and out, for the window and the command line alike.
//!
//!     signInWithBrowser() ─► Preparing ─► WaitingForBrowser ─┐
//!     signInWithCode() ────► Preparing ─► WaitingForCode ────┼─► Finishing ─► finished(account)
//!     importLogin(), adopt() ────────────────────────────────┘
//!
//! The phases are reported by progressChanged(). Whatever fails ends in Failed, and in finished()
//! with the same error. One sign-in at a time: starting another one cancels the first, for which
//! finished() is then not emitted.
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    SignInFlow(OAuthClient &oauth, Account &account, QObject *parent = nullptr);

    void signInWithBrowser(const Settings &settings);
    void signInWithCode();
    //! While the phase is WaitingForBrowser; see BrowserLogin::usePastedAddress(). An error is also
    //! reported as part of the progress.
    Status usePastedAddress(const QString &address);
    //! Back to Idle.
    void cancel();

    //! An empty path searches the usual places.
    void importLogin(const QString &path);
    //! Stores credentials that were obtained elsewhere.
    void adopt(const Credentials &credentials);
    //! What a sign-in brought but the token store refused; nullopt when there is nothing.
    [[nodiscard]] const std::optional<Credentials> &unstored() const { return m_unstored; }
    //! Stores that once more; false when there is nothing.
    bool storeAgain();

    //! Cancels a sign-in, too. Only a failure is reported, as progress.
    void signOut();

    [[nodiscard]] const SignInProgress &progress() const { return m_progress; }

Q_SIGNALS:
    void progressChanged(const core::SignInProgress &progress);
    void finished(const core::Result<core::AccountState> &outcome);

private:
    //! Calls `start` unless the store shows now that it cannot keep the outcome: better than after
    //! the sign-in.
    void prepare(std::function<void()> start);
    void waitForBrowser(const QUrl &url);
    void waitForCode(const QString &userCode, const QUrl &page, std::chrono::seconds validFor);
    void conclude(const Result<Credentials> &outcome);
    void store(const Credentials &credentials);
    //! Whatever comes of the sign-in so far is ignored.
    void abandon();
    void setProgress(const SignInProgress &progress);
    void setPhase(SignInProgress::Phase phase);
    void setFailed(const Error &error);
    void followAccount(const AccountState &account);
    [[nodiscard]] bool isSuperfluous(const AccountState &account, bool isNew) const;

    OAuthClient &m_oauth;
    Account &m_account;
    std::unique_ptr<BrowserLogin> m_browser;
    std::unique_ptr<DeviceLogin> m_device;
    SignInProgress m_progress;
    std::optional<Credentials> m_unstored;
    int m_attempt = 0;  //!< tells a sign-in from the ones before it
    QString m_signedIn; //!< the account and person; empty = none
};

} // namespace core
