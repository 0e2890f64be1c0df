// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/AccountSession.h"
#include "core/auth/RefreshLock.h"
#include "core/auth/RenewalProcess.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace core {

class OAuthClient;
class SecretStore;

//! Provides access tokens and renews them when needed; the promises are those of Account, which
//! runs one renewal at a time and nothing else meanwhile.
//!
//! The steps of a renewal: read the store if needed, take the lock, read the store again, because
//! another process may have renewed meanwhile, refresh, read the store once more, because a person
//! may have signed in meanwhile, store, serve.
class TokenRenewal : public QObject
{
    Q_OBJECT

public:
    TokenRenewal(SecretStore &store, OAuthClient &oauth, AccountSession &session,
                 RefreshLock &lock);

    //! For one request; 15 s by default.
    void setWaitLimit(std::chrono::milliseconds limit) { m_waitLimit = limit; }
    //! Refreshes in a process of its own, which this one's end does not stop.
    void setProcess(const RenewalProcess::Command &command) { m_process.setCommand(command); }

    //! Serves `callback` with a token other than `rejected`, at once if one is valid. Emits
    //! wanted() when run() has to be called.
    void add(Callback<AccessGrant> callback, const Secret &rejected);
    //! Ends with finished().
    void run();

    //! A renewed set that the store refused replaces the stored one it was made from.
    [[nodiscard]] Credentials newest(const Credentials &stored) const;
    //! Renewed, but the store has refused it so far.
    [[nodiscard]] const std::optional<Credentials> &unsaved() const { return m_unsaved; }
    void dropUnsaved() { m_unsaved.reset(); }
    //! The renewal runs in another process.
    [[nodiscard]] bool isRunElsewhere() const { return m_process.isRunning(); }

Q_SIGNALS:
    void wanted();
    //! The session, or what is known of the store, has changed.
    void sessionChanged();
    //! The issuer was asked for new tokens.
    void renewalEnded(bool hasSucceeded);
    void finished();

private:
    using Stored = AccountSession::Stored;

    struct Waiter
    {
        Callback<AccessGrant> callback;
        Secret rejected; //!< a token that must not be used; empty when none
        QDeadlineTimer limit;
    };

    void reread();
    void takeChanged(const Stored &stored);
    void requestRenewal();
    void take(const Stored &stored);
    void considerRenewal();
    [[nodiscard]] bool isSettled() const;
    void takeReread(const Stored &stored);
    void refresh();
    void refreshHere();
    void takeFromProcess(const Result<RenewalProcess::Unstored> &reported);
    void takeOutcome(const Status &outcome, const Stored &stored);
    void takeRefreshed(const Result<Credentials> &renewed);
    void takeFailure(const Error &error);
    void considerStoring(const Stored &stored);
    void considerRefusal(const Error &error);
    void considerStored(const Stored &stored, const Error &error);
    void considerOrigin(const Error &error);
    void takeFromOrigin(const Credentials &theirs, const Status &written);
    void concludeRefusal(const Error &error);
    void store();
    void takeStored(const Status &status);

    void serveValid();
    void serveOrFail(const Error &error);
    void finish(const Error &error);
    void failOverdue();
    [[nodiscard]] Error overdue() const;
    template<typename Predicate>
    void serveIf(Predicate isGood);

    SecretStore &m_store;
    OAuthClient &m_oauth;
    AccountSession &m_session;
    RefreshLock &m_lock;
    RenewalProcess m_process;

    QList<Waiter> m_waiters;
    QTimer m_overdue;
    std::chrono::milliseconds m_waitLimit{15000};
    bool m_isPending = false;
    bool m_isRereading = false;
    bool m_hasReread = false;
    Credentials m_old;                    //!< what is being renewed
    std::optional<Credentials> m_unsaved; //!< renewed, but the store refused it
    Secret m_unsavedFrom;                 //!< the refresh token that it replaces
};

} // namespace core
