// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/TokenRenewal.h"

#include "core/auth/CredentialImport.h"
#include "core/auth/OAuthClient.h"
#include "core/auth/SecretStore.h"
#include "core/base/Log.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr std::chrono::milliseconds LockPause{50};
//! Longer than any holder needs; a dead holder on this machine is detected at once.
constexpr int StaleMilliseconds = 120 * 1000;

//! Newer tokens of the program that a login was imported from, if it has any.
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

// --- the lock ------------------------------------------------------------------------------------

RefreshLock::RefreshLock(const QString &file, QObject *parent) : QObject(parent), m_lock(file)
{
    m_lock.setStaleLockTime(StaleMilliseconds);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RefreshLock::attempt);
}

void RefreshLock::setTimeLimit(std::chrono::milliseconds limit)
{
    m_timeLimit = limit;
}

void RefreshLock::acquire(std::function<void(const Status &)> callback)
{
    Q_ASSERT(!m_callback && !m_lock.isLocked());
    m_callback = std::move(callback);
    m_deadline = std::chrono::steady_clock::now() + m_timeLimit;
    m_pause.start(0);
}

void RefreshLock::release()
{
    m_lock.unlock();
}

void RefreshLock::attempt()
{
    const QString folder = QFileInfo(m_lock.fileName()).absolutePath();
    if (!QFileInfo::exists(folder))
        QDir().mkpath(folder);
    if (m_lock.tryLock(0))
        return conclude(Nothing{});
    if (m_lock.error() != QLockFile::LockFailedError) {
        return conclude(Error{
            ErrorCode::Storage,
            u"cannot create the lock file %1"_s.arg(QDir::toNativeSeparators(m_lock.fileName()))});
    }
    if (std::chrono::steady_clock::now() >= m_deadline) {
        return conclude(Error{ErrorCode::Timeout,
                              u"another ChatMock process is renewing the sign-in and "
                              "does not come to an end"_s});
    }
    m_pause.start(LockPause);
}

void RefreshLock::conclude(const Status &status)
{
    const auto callback = std::exchange(m_callback, nullptr);
    callback(status);
}

// --- those who wait ------------------------------------------------------------------------------

TokenRenewal::TokenRenewal(SecretStore &store, OAuthClient &oauth, AccountSession &session,
                           RefreshLock &lock)
    : m_store(store)
    , m_oauth(oauth)
    , m_session(session)
    , m_lock(lock)
{
}

bool TokenRenewal::add(Callback<AccessGrant> callback, const Secret &rejected)
{
    m_waiters.append({std::move(callback), rejected});
    serveFresh();
    return !m_waiters.isEmpty() && !std::exchange(m_isPending, true);
}

template<typename Predicate>
void TokenRenewal::serveIf(Predicate isGood)
{
    QList<Waiter> waiting;
    for (Waiter &waiter : m_waiters) {
        if (isGood(waiter))
            waiter.callback(m_session.grant());
        else if (waiter.callback.isWanted())
            waiting.append(waiter);
    }
    m_waiters = waiting;
}

void TokenRenewal::serveFresh()
{
    if (!m_session.isLoaded() || m_session.obstacle())
        return;
    serveIf([this](const Waiter &waiter) {
        return m_session.hasTokenBesides(waiter.rejected) && m_session.isFresh();
    });
}

//! With the old token where it is still valid, otherwise with the error.
void TokenRenewal::serveOrFail(const Error &error)
{
    const bool isUsable = !m_session.obstacle() && m_session.isUnexpired();
    serveIf([this, isUsable](const Waiter &waiter) {
        return isUsable && m_session.hasTokenBesides(waiter.rejected);
    });
    finish(error);
}

//! The end of every renewal; fails those who are still waiting.
void TokenRenewal::finish(const Error &error)
{
    m_isPending = false;
    for (Waiter &waiter : m_waiters)
        waiter.callback(error);
    m_waiters.clear();
    Q_EMIT finished();
}

// --- steps of a renewal --------------------------------------------------------------------------

void TokenRenewal::take(const Stored &stored)
{
    m_session.take(stored);
    Q_EMIT sessionChanged();
}

void TokenRenewal::run()
{
    m_hasReread = false;
    if (!m_session.needsReading())
        return considerRenewal();
    const auto takeFirst = [this](const Stored &stored) {
        take(stored);
        considerRenewal();
    };
    m_store.read({this, takeFirst});
}

void TokenRenewal::considerRenewal()
{
    serveFresh();
    if (m_waiters.isEmpty() || m_session.obstacle())
        return finish(m_session.obstacle().value_or(notSignedIn()));
    m_lock.acquire([this](const Status &status) {
        if (!status)
            return serveOrFail(status.error());
        // Another process may have renewed the tokens while this one waited for the lock.
        m_store.read({this, [this](const Stored &stored) { takeReread(stored); }});
    });
}

void TokenRenewal::takeReread(const Stored &stored)
{
    if (!stored)
        return serveOrFail(stored.error());
    take(stored);
    serveFresh();
    if (m_waiters.isEmpty() || m_session.obstacle())
        return finish(m_session.obstacle().value_or(notSignedIn()));
    if (m_unsaved && m_unsavedFrom == m_session.current()->refreshToken)
        return store();
    m_unsaved.reset();
    refresh();
}

void TokenRenewal::refresh()
{
    if (m_session.current()->refreshToken.isEmpty()) {
        Q_EMIT sessionChanged();
        return serveOrFail(notRenewable());
    }
    qCInfo(logAuth) << "renewing the sign-in";
    const auto takeNew = [this](const Result<Credentials> &renewed) { takeRefreshed(renewed); };
    m_oauth.refresh(*m_session.current(), {this, takeNew});
}

void TokenRenewal::takeRefreshed(const Result<Credentials> &renewed)
{
    Q_EMIT renewalEnded(bool(renewed));
    if (renewed) {
        m_unsaved = *renewed;
        m_unsavedFrom = m_session.current()->refreshToken;
        return store();
    }
    qCWarning(logAuth) << "the sign-in could not be renewed:" << renewed.error().message;
    if (renewed.error().code == ErrorCode::NotSignedIn)
        return considerRefusal(renewed.error());
    m_session.postponeRetry();
    serveOrFail(renewed.error());
}

//! Programs that do not use this lock may have been faster; the store then has their token.
void TokenRenewal::considerRefusal(const Error &error)
{
    if (std::exchange(m_hasReread, true))
        return concludeRefusal(error);
    const Secret refused = m_session.current()->refreshToken;
    const auto consider = [this, refused, error](const Stored &stored) {
        considerStored(stored, refused, error);
    };
    m_store.read({this, consider});
}

void TokenRenewal::considerStored(const Stored &stored, const Secret &refused, const Error &error)
{
    if (!stored || !*stored || (*stored)->refreshToken == refused)
        return considerOrigin(error);
    takeReread(stored);
}

//! The token chain of an imported login may have continued in the program that it came from.
void TokenRenewal::considerOrigin(const Error &error)
{
    const auto theirs = renewedByOrigin(*m_session.current());
    if (!theirs || m_session.isRefused(theirs->refreshToken))
        return concludeRefusal(error);
    qCInfo(logAuth) << "taking over the tokens renewed by the program of the imported login";
    const auto takeTheirs = [this, theirs](const Status &written) {
        takeFromOrigin(*theirs, written);
    };
    m_store.write(*theirs, {this, takeTheirs});
}

void TokenRenewal::takeFromOrigin(const Credentials &theirs, const Status &written)
{
    if (!written)
        return serveOrFail(written.error());
    takeReread(std::optional(theirs));
}

void TokenRenewal::concludeRefusal(const Error &error)
{
    Error explained = error;
    if (m_session.current()->isImported) {
        explained.message += u". This login was imported; the program it came from has "
                             "probably used the shared chain of tokens since."_s;
    }
    m_session.setRefused(explained);
    Q_EMIT sessionChanged();
    finish(explained);
}

void TokenRenewal::store()
{
    m_store.write(*m_unsaved, {this, [this](const Status &status) { takeStored(status); }});
}

void TokenRenewal::takeStored(const Status &status)
{
    if (!status) {
        m_session.postponeRetry();
        return serveOrFail(status.error());
    }
    m_session.takeRenewed(*std::exchange(m_unsaved, std::nullopt));
    Q_EMIT sessionChanged();
    serveFresh();
    serveOrFail(
        {ErrorCode::Upstream, u"the sign-in service renewed the session without a new token"_s});
}

Credentials TokenRenewal::newest(const Credentials &stored) const
{
    const bool isUnsavedNewer = m_unsaved && m_unsavedFrom == stored.refreshToken;
    return isUnsavedNewer ? *m_unsaved : stored;
}

} // namespace core
