// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/AccountSession.h"

#include <QtCore/QList>
#include <QtCore/QLockFile>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <functional>

namespace core {

class OAuthClient;
class SecretStore;

//! The lock file shared by all processes that use one token store; waits for it without blocking.
class RefreshLock : public QObject
{
    Q_OBJECT

public:
    explicit RefreshLock(const QString &file, QObject *parent = nullptr);

    void setTimeLimit(std::chrono::milliseconds limit);

    //! `callback` is called once, later: Timeout when another process keeps the lock, Storage when
    //! no lock can be created there. Not while one is held or waited for.
    void acquire(std::function<void(const Status &)> callback);
    void release();

private:
    void attempt();
    void conclude(const Status &status);

    QLockFile m_lock;
    QTimer m_pause;
    std::chrono::milliseconds m_timeLimit{60000};
    std::chrono::steady_clock::time_point m_deadline;
    std::function<void(const Status &)> m_callback;
};

//! Provides access tokens and renews them when needed; the promises are those of Account, which
//! runs one renewal at a time and nothing else meanwhile.
//!
//! The steps of a renewal: read the store if needed, take the lock, read the store again, because
//! another process may have renewed meanwhile, refresh, store, serve.
class TokenRenewal : public QObject
{
    Q_OBJECT

public:
    TokenRenewal(SecretStore &store, OAuthClient &oauth, AccountSession &session,
                 RefreshLock &lock);

    //! Serves `callback` with a fresh token other than `rejected`, at once if there is one. True
    //! when run() has to be called for it.
    [[nodiscard]] bool add(Callback<AccessGrant> callback, const Secret &rejected);
    //! Ends with finished(); every call added before was served or failed by then.
    void run();

    //! A renewed set that the store refused replaces the stored one it was made from.
    [[nodiscard]] Credentials newest(const Credentials &stored) const;
    void dropUnsaved() { m_unsaved.reset(); }

Q_SIGNALS:
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
    };

    void take(const Stored &stored);
    void considerRenewal();
    void takeReread(const Stored &stored);
    void refresh();
    void takeRefreshed(const Result<Credentials> &renewed);
    void considerRefusal(const Error &error);
    void considerStored(const Stored &stored, const Secret &refused, const Error &error);
    void considerOrigin(const Error &error);
    void takeFromOrigin(const Credentials &theirs, const Status &written);
    void concludeRefusal(const Error &error);
    void store();
    void takeStored(const Status &status);

    void serveFresh();
    void serveOrFail(const Error &error);
    void finish(const Error &error);
    template<typename Predicate>
    void serveIf(Predicate isGood);

    SecretStore &m_store;
    OAuthClient &m_oauth;
    AccountSession &m_session;
    RefreshLock &m_lock;

    QList<Waiter> m_waiters;
    bool m_isPending = false;
    bool m_hasReread = false;
    std::optional<Credentials> m_unsaved; //!< renewed, but the store refused it
    Secret m_unsavedFrom;                 //!< the refresh token that it replaces
};

} // namespace core
