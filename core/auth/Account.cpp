// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Account.h"

#include "core/auth/CredentialImport.h"
#include "core/auth/OAuthClient.h"
#include "core/auth/RefreshLock.h"
#include "core/auth/SecretStore.h"
#include "core/base/Log.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QHash>
#include <QtCore/QQueue>

namespace core {

namespace {

constexpr qint64 FreshSeconds = 5 * 60;
constexpr qint64 UnreadableLifeSeconds = 8 * 24 * 60 * 60;
//! After a failure that may pass, an unexpired token is given out for so long without asking again.
constexpr qint64 RetrySeconds = 30;
//! A token this young is not renewed for its age: the local clock may be wrong.
constexpr qint64 JustRenewedSeconds = 30;
//! A token store that failed is not asked again with every request: it may show a prompt.
constexpr qint64 StoreRetrySeconds = 60;

QByteArray fingerprint(const Secret &token)
{
    return QCryptographicHash::hash(token.reveal(), QCryptographicHash::Sha256);
}

Error notSignedIn()
{
    return {ErrorCode::NotSignedIn, QStringLiteral("nobody is signed in")};
}

Error notRenewable()
{
    return {
        ErrorCode::NotSignedIn,
        QStringLiteral("the session has ended and holds nothing to renew it with: sign in again")};
}

//! What the program that a login was imported from has of it now, if that is something newer.
std::optional<Credentials> renewedByOrigin(const Credentials &mine)
{
    if (mine.importedFrom.isEmpty())
        return std::nullopt;
    const auto candidate = readImport(mine.importedFrom);
    if (!candidate)
        return std::nullopt;
    const Credentials &theirs = candidate->credentials;
    const QByteArray account = toIdentity(mine).accountId;
    const bool isSameAccount = !account.isEmpty() && account == toIdentity(theirs).accountId;
    const bool isNewer = !theirs.refreshToken.isEmpty() && theirs.refreshToken != mine.refreshToken;
    return isSameAccount && isNewer ? std::optional(theirs) : std::nullopt;
}

} // namespace

//! Everything that touches store or issuer is a job; one runs at a time, to its end.
class Account::Private : public QObject
{
public:
    using Job = std::function<void()>;
    using Stored = Result<std::optional<Credentials>>;

    struct Waiter
    {
        Callback<AccessGrant> callback;
        Secret rejected; //!< a token that is not wanted; empty when none
    };

    Private(Account *account, SecretStore &store, OAuthClient &oauth, const Clock &clock,
            const QString &lockFile)
        : q(account)
        , m_store(store)
        , m_oauth(oauth)
        , m_clock(clock)
        , m_lock(lockFile)
    {
        connect(&store, &SecretStore::changed, this, [this] { load({}); });
    }

    void enqueue(Job job);
    void next();
    void finishJob();

    void load(Callback<AccountState> callback);
    void take(const Stored &stored);
    void setCurrent(const std::optional<Credentials> &credentials);
    void updateState();
    [[nodiscard]] AccountState makeState() const;

    void wait(Waiter waiter);
    void renew();
    void considerRenewal();
    void renewLocked();
    void renewReread(const Stored &stored);
    void refresh();
    void considerRefreshed(const Result<Credentials> &renewed);
    void considerRefusal(const Error &error);
    void considerOrigin(const Error &error);
    void concludeRefusal(const Error &error);
    void store();
    void answerWhereFresh();
    void answerAnyhow(const Error &error);
    void failAll(const Error &error);

    void adopt(const Credentials &credentials, Callback<AccountState> callback);
    void signOut(Callback<Nothing> callback);
    void revokeAndErase(const std::optional<Credentials> &credentials, Callback<Nothing> callback);
    void erase(Callback<Nothing> callback);

    [[nodiscard]] bool isUnexpired() const;
    [[nodiscard]] bool isFresh() const;
    [[nodiscard]] bool isGoodFor(const Waiter &waiter) const;
    [[nodiscard]] std::optional<Error> refusal() const;
    [[nodiscard]] std::optional<Error> obstacle() const;
    [[nodiscard]] AccessGrant grant() const;
    template<typename Predicate>
    void answerIf(Predicate isGood);

    Account *const q;
    SecretStore &m_store;
    OAuthClient &m_oauth;
    const Clock &m_clock;
    RefreshLock m_lock;

    QQueue<Job> m_jobs;
    bool m_isBusy = false;
    bool m_isRenewalQueued = false;
    QList<Callback<Nothing>> m_settling;

    bool m_isLoaded = false;
    std::optional<Error> m_storeError;
    qint64 m_storeRetryAt = 0;
    std::optional<Credentials> m_current;
    Identity m_identity;

    QList<Waiter> m_waiters;
    std::optional<Credentials> m_unsaved; //!< renewed, but the store refused it
    Secret m_unsavedFrom;                 //!< the refresh token that it replaces
    QHash<QByteArray, Error> m_refused;   //!< by fingerprint of the refresh token
    bool m_hasReread = false;
    qint64 m_renewedAt = 0;
    qint64 m_retryAt = 0;

    AccountState m_state;
    bool m_isDemo = false;
};

void Account::Private::enqueue(Job job)
{
    m_jobs.enqueue(std::move(job));
    if (!m_isBusy)
        next();
}

void Account::Private::next()
{
    m_isBusy = !m_jobs.isEmpty();
    if (m_isBusy)
        return m_jobs.dequeue()();
    for (Callback<Nothing> &callback : m_settling)
        callback(Nothing{});
    m_settling.clear();
}

void Account::Private::finishJob()
{
    m_lock.release();
    next();
}

// --- what is known -------------------------------------------------------------------------------

void Account::Private::load(Callback<AccountState> callback)
{
    enqueue([this, callback] {
        m_store.read({this, [this, callback](const Stored &stored) mutable {
                          take(stored);
                          callback(m_state);
                          finishJob();
                      }});
    });
}

void Account::Private::take(const Stored &stored)
{
    m_isLoaded = true;
    m_storeError = stored ? std::nullopt : std::optional(stored.error());
    if (stored)
        setCurrent(*stored);
    else
        m_storeRetryAt = m_clock.unixSeconds() + StoreRetrySeconds;
    updateState();
}

void Account::Private::setCurrent(const std::optional<Credentials> &credentials)
{
    if (m_current == credentials)
        return;
    m_current = credentials;
    m_identity = credentials ? toIdentity(*credentials) : Identity();
    m_renewedAt = 0;
    m_retryAt = 0;
}

AccountState Account::Private::makeState() const
{
    using Phase = AccountState::Phase;
    AccountState state;
    state.storePlace = m_store.place();
    state.isDemo = m_isDemo;
    if (!m_isLoaded)
        return state;
    if (m_storeError) {
        state.phase = Phase::Blocked;
        state.error = m_storeError;
        return state;
    }
    state.phase = Phase::SignedOut;
    if (!m_current)
        return state;
    state.phase = Phase::SignedIn;
    state.email = m_identity.email;
    state.plan = m_identity.plan;
    state.accountId = QString::fromUtf8(m_identity.accountId);
    state.isImported = m_current->isImported;
    state.accessExpiresAt = m_identity.accessExpiresAt;
    state.error = refusal();
    if (!state.error && m_current->refreshToken.isEmpty() && !isUnexpired())
        state.error = notRenewable();
    if (state.error)
        state.phase = Phase::Expired;
    return state;
}

void Account::Private::updateState()
{
    const AccountState state = makeState();
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT q->stateChanged(state);
}

bool Account::Private::isUnexpired() const
{
    return m_identity.accessExpiresAt == 0 || m_identity.accessExpiresAt > m_clock.unixSeconds();
}

bool Account::Private::isFresh() const
{
    const qint64 now = m_clock.unixSeconds();
    if (m_renewedAt > 0 && now >= m_renewedAt && now - m_renewedAt < JustRenewedSeconds)
        return true;
    if (now < m_retryAt && isUnexpired())
        return true;
    if (m_identity.accessExpiresAt > 0)
        return m_identity.accessExpiresAt > now + FreshSeconds;
    return m_current->lastRefresh > 0 && now - m_current->lastRefresh < UnreadableLifeSeconds;
}

std::optional<Error> Account::Private::refusal() const
{
    const auto refused = m_refused.constFind(fingerprint(m_current->refreshToken));
    return refused == m_refused.cend() ? std::nullopt : std::optional(*refused);
}

//! Why no refresh can help.
std::optional<Error> Account::Private::obstacle() const
{
    if (m_storeError)
        return m_storeError;
    return m_current ? refusal() : notSignedIn();
}

bool Account::Private::isGoodFor(const Waiter &waiter) const
{
    return m_current && !m_current->accessToken.isEmpty()
        && (waiter.rejected.isEmpty() || waiter.rejected != m_current->accessToken);
}

AccessGrant Account::Private::grant() const
{
    return {m_current->accessToken, m_identity.accountId, m_identity.isFedramp};
}

// --- fresh tokens --------------------------------------------------------------------------------

template<typename Predicate>
void Account::Private::answerIf(Predicate isGood)
{
    QList<Waiter> waiting;
    for (Waiter &waiter : m_waiters) {
        if (isGood(waiter))
            waiter.callback(grant());
        else if (waiter.callback.isWanted())
            waiting.append(waiter);
    }
    m_waiters = waiting;
}

void Account::Private::answerWhereFresh()
{
    if (!m_isLoaded || obstacle())
        return;
    answerIf([this](const Waiter &waiter) { return isGoodFor(waiter) && isFresh(); });
}

//! With the old token where it still serves, otherwise with the error.
void Account::Private::answerAnyhow(const Error &error)
{
    const bool isUsable = !obstacle() && isUnexpired();
    answerIf([this, isUsable](const Waiter &waiter) { return isUsable && isGoodFor(waiter); });
    failAll(error);
}

//! The end of every renewal.
void Account::Private::failAll(const Error &error)
{
    m_isRenewalQueued = false;
    for (Waiter &waiter : m_waiters)
        waiter.callback(error);
    m_waiters.clear();
    finishJob();
}

void Account::Private::wait(Waiter waiter)
{
    m_waiters.append(std::move(waiter));
    answerWhereFresh();
    if (m_waiters.isEmpty() || std::exchange(m_isRenewalQueued, true))
        return;
    enqueue([this] { renew(); });
}

void Account::Private::renew()
{
    m_hasReread = false;
    const bool isRetryDue = m_storeError && m_clock.unixSeconds() >= m_storeRetryAt;
    if (m_isLoaded && !isRetryDue)
        return considerRenewal();
    m_store.read({this, [this](const Stored &stored) {
                      take(stored);
                      considerRenewal();
                  }});
}

void Account::Private::considerRenewal()
{
    answerWhereFresh();
    if (m_waiters.isEmpty() || obstacle())
        return failAll(obstacle().value_or(notSignedIn()));
    m_lock.acquire([this](const Status &status) {
        if (status)
            return renewLocked();
        answerAnyhow(status.error());
    });
}

//! Another process may have renewed the tokens while this one waited for the lock.
void Account::Private::renewLocked()
{
    m_store.read({this, [this](const Stored &stored) { renewReread(stored); }});
}

void Account::Private::renewReread(const Stored &stored)
{
    if (!stored)
        return answerAnyhow(stored.error());
    take(stored);
    answerWhereFresh();
    if (m_waiters.isEmpty() || obstacle())
        return failAll(obstacle().value_or(notSignedIn()));
    if (m_unsaved && m_unsavedFrom == m_current->refreshToken)
        return store();
    m_unsaved.reset();
    refresh();
}

void Account::Private::refresh()
{
    if (m_current->refreshToken.isEmpty()) {
        updateState();
        return answerAnyhow(notRenewable());
    }
    qCInfo(logAuth) << "renewing the sign-in";
    m_oauth.refresh(*m_current, {this, [this](const Result<Credentials> &renewed) {
                                     considerRefreshed(renewed);
                                 }});
}

void Account::Private::considerRefreshed(const Result<Credentials> &renewed)
{
    Q_EMIT q->renewalEnded(bool(renewed));
    if (renewed) {
        m_unsaved = *renewed;
        m_unsavedFrom = m_current->refreshToken;
        return store();
    }
    qCWarning(logAuth) << "the sign-in could not be renewed:" << renewed.error().message;
    if (renewed.error().code == ErrorCode::NotSignedIn)
        return considerRefusal(renewed.error());
    m_retryAt = m_clock.unixSeconds() + RetrySeconds;
    answerAnyhow(renewed.error());
}

//! Programs that know nothing of our lock may have been faster: then the store has their token.
void Account::Private::considerRefusal(const Error &error)
{
    if (std::exchange(m_hasReread, true))
        return concludeRefusal(error);
    const Secret refused = m_current->refreshToken;
    m_store.read({this, [this, refused, error](const Stored &stored) {
                      if (!stored || !*stored || (*stored)->refreshToken == refused)
                          return considerOrigin(error);
                      renewReread(stored);
                  }});
}

//! The chain of an imported login may have gone on in the program that it came from.
void Account::Private::considerOrigin(const Error &error)
{
    const auto theirs = renewedByOrigin(*m_current);
    if (!theirs || m_refused.contains(fingerprint(theirs->refreshToken)))
        return concludeRefusal(error);
    qCInfo(logAuth) << "taking over what the program of the imported login has renewed";
    m_store.write(*theirs, {this, [this, theirs](const Status &status) {
                                if (!status)
                                    return answerAnyhow(status.error());
                                renewReread(theirs);
                            }});
}

void Account::Private::concludeRefusal(const Error &error)
{
    Error reported = error;
    if (m_current->isImported) {
        reported.message += QStringLiteral(". This login was imported; the program it came from has "
                                       "probably used the shared chain of tokens since.");
    }
    m_refused.insert(fingerprint(m_current->refreshToken), reported);
    updateState();
    failAll(reported);
}

void Account::Private::store()
{
    m_store.write(*m_unsaved, {this, [this](const Status &status) {
                                   if (!status) {
                                       m_retryAt = m_clock.unixSeconds() + RetrySeconds;
                                       return answerAnyhow(status.error());
                                   }
                                   setCurrent(std::exchange(m_unsaved, std::nullopt));
                                   m_renewedAt = m_clock.unixSeconds();
                                   updateState();
                                   answerWhereFresh();
                                   answerAnyhow({ErrorCode::Upstream,
                                                 QStringLiteral("the sign-in service renewed the "
                                                                "session without a new token")});
                               }});
}

// --- signing in and out --------------------------------------------------------------------------

void Account::Private::adopt(const Credentials &credentials, Callback<AccountState> callback)
{
    m_lock.acquire([this, credentials, callback](const Status &lock) mutable {
        // Without a lock file (Storage) the write below tells more of what is wrong.
        if (!lock && lock.error().code == ErrorCode::Timeout) {
            callback(lock.error());
            return finishJob();
        }
        m_store.write(credentials, {this, [this, credentials, callback](const Status &status) mutable {
                                        if (!status) {
                                            callback(status.error());
                                            return finishJob();
                                        }
                                        m_refused.clear();
                                        m_unsaved.reset();
                                        take(std::optional(credentials));
                                        callback(m_state);
                                        finishJob();
                                    }});
    });
}

void Account::Private::signOut(Callback<Nothing> callback)
{
    m_lock.acquire([this, callback](const Status &) {
        // The newest refresh token is the one to revoke.
        m_store.read({this, [this, callback](const Stored &stored) {
                          revokeAndErase(stored ? *stored : m_current, callback);
                      }});
    });
}

void Account::Private::revokeAndErase(const std::optional<Credentials> &credentials,
                                      Callback<Nothing> callback)
{
    if (!credentials || credentials->isImported)
        return erase(callback);
    const bool isUnsavedNewer = m_unsaved && m_unsavedFrom == credentials->refreshToken;
    m_oauth.revoke(isUnsavedNewer ? *m_unsaved : *credentials,
                   {this, [this, callback](const Status &status) {
                        if (!status)
                            qCWarning(logAuth)
                                << "the session could not be revoked:" << status.error().message;
                        erase(callback);
                    }});
}

void Account::Private::erase(Callback<Nothing> callback)
{
    m_store.erase({this, [this, callback](const Status &status) mutable {
                       m_unsaved.reset();
                       m_refused.clear();
                       take(std::optional<Credentials>());
                       callback(status);
                       finishJob();
                   }});
}

// --- Account -------------------------------------------------------------------------------------

Account::Account(SecretStore &store, OAuthClient &oauth, const Clock &clock,
                 const QString &lockFile, QObject *parent)
    : QObject(parent)
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
    d->wait({std::move(callback), {}});
}

void Account::replaceToken(const Secret &rejected, Callback<AccessGrant> callback)
{
    d->wait({std::move(callback), rejected});
}

void Account::adopt(const Credentials &credentials, Callback<AccountState> callback)
{
    d->enqueue([this, credentials, callback] { d->adopt(credentials, callback); });
}

void Account::signOut(Callback<Nothing> callback)
{
    d->enqueue([this, callback] { d->signOut(callback); });
}

void Account::waitForRefresh(Callback<Nothing> callback)
{
    if (!d->m_isBusy)
        return callback(Nothing{});
    d->m_settling.append(std::move(callback));
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

AccountState Account::state() const
{
    return d->m_state;
}

} // namespace core
