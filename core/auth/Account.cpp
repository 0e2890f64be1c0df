// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Account.h"

#include "core/auth/AccountSession.h"
#include "core/auth/OAuthClient.h"
#include "core/auth/SecretStore.h"
#include "core/auth/TokenRenewal.h"
#include "core/base/Log.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QQueue>

namespace core {

//! Everything that uses the store or the issuer is a job; one runs at a time, to its end.
class Account::Private : public QObject
{
public:
    using Job = std::function<void()>;
    using Stored = AccountSession::Stored;

    Private(Account *account, SecretStore &store, OAuthClient &oauth, const Clock &clock,
            const QString &lockFile)
        : q(account)
        , m_store(store)
        , m_oauth(oauth)
        , m_session(clock)
        , m_lock(lockFile)
        , m_renewal(store, oauth, m_session, m_lock)
    {
        connect(&store, &SecretStore::changed, this, [this] { load({}); });
        connect(&store, &SecretStore::waitingChanged, this, &Private::updateState);
        connect(&m_renewal, &TokenRenewal::wanted, this,
                [this] { enqueue([this] { m_renewal.run(); }); });
        connect(&m_renewal, &TokenRenewal::sessionChanged, this, &Private::updateState);
        connect(&m_renewal, &TokenRenewal::renewalEnded, q, &Account::renewalEnded);
        connect(&m_renewal, &TokenRenewal::finished, this, &Private::finishJob);
    }

    void enqueue(Job job);
    void next();
    void finishJob();

    void load(Callback<AccountState> callback);
    void take(const Stored &stored);
    void updateState();
    void noteOwner();
    [[nodiscard]] AccountState makeState() const;

    void adopt(const Credentials &credentials, Callback<AccountState> callback);
    void writeAdopted(const Credentials &credentials, Callback<AccountState> callback);
    void concludeAdopting(const Status &written, const Credentials &credentials,
                          Callback<AccountState> callback);
    void signOut(Callback<Nothing> callback);
    void readForSignOut(Callback<Nothing> callback);
    void revoke(const std::optional<Credentials> &credentials, Callback<Nothing> callback);
    void erase(const Status &revoked, Callback<Nothing> callback);
    void concludeSignOut(const Status &erased, Callback<Nothing> callback);

    Account *const q;
    SecretStore &m_store;
    OAuthClient &m_oauth;
    AccountSession m_session;
    RefreshLock m_lock;
    TokenRenewal m_renewal;

    QQueue<Job> m_jobs;
    bool m_isBusy = false;
    QList<Callback<Nothing>> m_idleWaiters;

    AccountState m_state;
    QByteArray m_owner; //!< null = unknown
    bool m_isDemo = false;
};

// --- jobs ----------------------------------------------------------------------------------------

void Account::Private::enqueue(Job job)
{
    m_jobs.enqueue(job);
    if (!m_isBusy)
        next();
}

void Account::Private::next()
{
    m_isBusy = !m_jobs.isEmpty();
    if (m_isBusy)
        return m_jobs.dequeue()();
    for (Callback<Nothing> &callback : m_idleWaiters)
        callback(Nothing{});
    m_idleWaiters.clear();
}

void Account::Private::finishJob()
{
    m_lock.release();
    next();
}

// --- state ---------------------------------------------------------------------------------------

void Account::Private::load(Callback<AccountState> callback)
{
    const auto takeLoaded = [this, callback](const Stored &stored) mutable {
        take(stored);
        callback(m_state);
        finishJob();
    };
    enqueue([this, takeLoaded] { m_store.read({this, takeLoaded}); });
}

void Account::Private::take(const Stored &stored)
{
    m_session.take(stored);
    updateState();
}

AccountState Account::Private::makeState() const
{
    AccountState state = m_session.state();
    state.storePlace = m_store.place();
    state.isDemo = m_isDemo;
    state.isStoreWaiting = m_store.isWaiting();
    return state;
}

void Account::Private::updateState()
{
    const AccountState state = makeState();
    if (state == m_state)
        return;
    const QString formerId = q->accountId();
    m_state = state;
    noteOwner();
    if (q->accountId() != formerId)
        Q_EMIT q->accountChanged();
    Q_EMIT q->stateChanged(state);
}

//! A person may have several accounts, and a workspace several persons.
void Account::Private::noteOwner()
{
    using Phase = AccountState::Phase;
    if (m_state.phase == Phase::Unknown || m_state.phase == Phase::Blocked)
        return;
    const QString name = m_state.accountId + u'/' + m_state.email;
    const QByteArray owner = m_state.phase == Phase::SignedOut
        ? QByteArray("")
        : QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    if (m_owner.isNull() || m_owner != owner) {
        m_owner = owner;
        Q_EMIT q->ownerChanged(owner);
    }
}

// --- signing in ----------------------------------------------------------------------------------

void Account::Private::adopt(const Credentials &credentials, Callback<AccountState> callback)
{
    // Not without end: a refresh that hangs notices a new sign-in when it has come to its end.
    m_lock.acquire(
        [this, credentials, callback](const Status &) { writeAdopted(credentials, callback); });
}

void Account::Private::writeAdopted(const Credentials &credentials, Callback<AccountState> callback)
{
    const auto conclude = [this, credentials, callback](const Status &written) {
        concludeAdopting(written, credentials, callback);
    };
    m_store.write(credentials, {this, conclude});
}

void Account::Private::concludeAdopting(const Status &written, const Credentials &credentials,
                                        Callback<AccountState> callback)
{
    if (!written) {
        callback(written.error());
        return finishJob();
    }
    m_session.clearRefusals();
    m_renewal.dropUnsaved();
    take(std::optional(credentials));
    callback(m_state);
    finishJob();
}

// --- signing out ---------------------------------------------------------------------------------

void Account::Private::signOut(Callback<Nothing> callback)
{
    m_lock.acquire([this, callback](const Status &) { readForSignOut(callback); });
}

//! The newest refresh token is the one to revoke.
void Account::Private::readForSignOut(Callback<Nothing> callback)
{
    const auto revokeStored = [this, callback](const Stored &stored) {
        revoke(stored ? *stored : m_session.current(), callback);
    };
    m_store.read({this, revokeStored});
}

void Account::Private::revoke(const std::optional<Credentials> &credentials,
                              Callback<Nothing> callback)
{
    if (!credentials || credentials->isImported)
        return erase(Nothing{}, callback);
    const auto eraseRevoked = [this, callback](const Status &revoked) { erase(revoked, callback); };
    m_oauth.revoke(m_renewal.newest(*credentials), {this, eraseRevoked});
}

void Account::Private::erase(const Status &revoked, Callback<Nothing> callback)
{
    if (!revoked)
        qCWarning(logAuth) << "the session could not be revoked:" << revoked.error().message;
    const auto conclude = [this, callback](const Status &erased) {
        concludeSignOut(erased, callback);
    };
    m_store.erase({this, conclude});
}

void Account::Private::concludeSignOut(const Status &erased, Callback<Nothing> callback)
{
    m_renewal.dropUnsaved();
    m_session.clearRefusals();
    take(std::optional<Credentials>());
    callback(erased);
    finishJob();
}

// --- Account -------------------------------------------------------------------------------------

Account::Account(SecretStore &store, OAuthClient &oauth, const Clock &clock,
                 const QString &lockFile, QObject *parent)
    : TokenSource(parent)
    , d(std::make_unique<Private>(this, store, oauth, clock, lockFile))
{
    d->m_state = d->makeState();
}

Account::~Account() = default;

void Account::load(Callback<AccountState> callback)
{
    d->load(std::move(callback));
}

void Account::freshToken(Callback<AccessGrant> callback)
{
    d->m_renewal.add(std::move(callback), {});
}

void Account::replaceToken(const Secret &rejected, Callback<AccessGrant> callback)
{
    d->m_renewal.add(std::move(callback), rejected);
}

QByteArray Account::owner() const
{
    return d->m_owner;
}

QString Account::accountId() const
{
    const bool isSignedIn = d->m_state.phase == AccountState::Phase::SignedIn;
    return isSignedIn ? d->m_state.accountId : QString();
}

void Account::checkStore(Callback<Nothing> callback)
{
    d->m_store.checkWritable(std::move(callback));
}

void Account::adopt(const Credentials &credentials, Callback<AccountState> callback)
{
    d->enqueue([this, credentials, callback] { d->adopt(credentials, callback); });
}

void Account::signOut(Callback<Nothing> callback)
{
    d->enqueue([this, callback] { d->signOut(callback); });
}

const std::optional<Credentials> &Account::unsaved() const
{
    return d->m_renewal.unsaved();
}

void Account::waitForRefresh(Callback<Nothing> callback)
{
    if (!d->m_isBusy || (d->m_renewal.isRunElsewhere() && d->m_jobs.isEmpty()))
        return callback(Nothing{});
    d->m_idleWaiters.append(std::move(callback));
}

void Account::setDemo(bool isDemo)
{
    d->m_isDemo = isDemo;
    d->updateState();
}

void Account::setLockLimit(std::chrono::milliseconds limit)
{
    d->m_lock.setTimeLimit(limit);
}

void Account::setWaitLimit(std::chrono::milliseconds limit)
{
    d->m_renewal.setWaitLimit(limit);
}

void Account::setRenewalProcess(const RenewalProcess::Command &command)
{
    d->m_renewal.setProcess(command);
}

AccountState Account::state() const
{
    return d->m_state;
}

} // namespace core
