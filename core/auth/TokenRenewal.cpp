// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/TokenRenewal.h"

#include "core/auth/CredentialImport.h"
#include "core/auth/OAuthClient.h"
#include "core/auth/SecretStore.h"
#include "core/base/Log.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

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

// --- those who wait ------------------------------------------------------------------------------

TokenRenewal::TokenRenewal(SecretStore &store, OAuthClient &oauth, AccountSession &session,
                           RefreshLock &lock)
    : m_store(store)
    , m_oauth(oauth)
    , m_session(session)
    , m_lock(lock)
{
    m_overdue.setSingleShot(true);
    connect(&m_overdue, &QTimer::timeout, this, &TokenRenewal::failOverdue);
}

void TokenRenewal::add(Callback<AccessGrant> callback, const Secret &rejected)
{
    m_waiters.append({std::move(callback), rejected, QDeadlineTimer(m_waitLimit)});
    if (!m_overdue.isActive())
        m_overdue.start(m_waitLimit);
    // A rejected token may be the former one of a login that was replaced unnoticed.
    const bool isDistrusted =
        !rejected.isEmpty() && m_session.current() && rejected == m_session.current()->accessToken;
    if (isDistrusted && !m_isPending)
        m_store.distrustMemory();
    if (m_session.isLoaded() && m_store.hasChanged())
        return reread();
    serveValid();
    requestRenewal();
}

//! Begins a renewal where one is needed and none runs.
void TokenRenewal::requestRenewal()
{
    if (!isSettled() && !std::exchange(m_isPending, true))
        Q_EMIT wanted();
}

//! Every token that was asked for is served, and the one at hand will do for a while.
bool TokenRenewal::isSettled() const
{
    if (!m_waiters.isEmpty())
        return false;
    const bool isKnown = m_session.isLoaded() && !m_session.needsReading();
    return isKnown && (m_session.obstacle() || m_session.isFresh());
}

//! Beside a renewal that may be running for the former login.
void TokenRenewal::reread()
{
    if (std::exchange(m_isRereading, true))
        return;
    m_store.read({this, [this](const Stored &stored) { takeChanged(stored); }});
}

void TokenRenewal::takeChanged(const Stored &stored)
{
    m_isRereading = false;
    take(stored);
    serveValid();
    requestRenewal();
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

//! A token that is still valid is used while it is renewed.
void TokenRenewal::serveValid()
{
    if (!m_session.isLoaded() || m_session.needsReading() || m_session.obstacle())
        return;
    serveIf([this](const Waiter &waiter) {
        return m_session.hasTokenBesides(waiter.rejected) && m_session.isValid();
    });
}

void TokenRenewal::serveOrFail(const Error &error)
{
    if (!m_session.obstacle())
        serveValid();
    finish(error);
}

//! The end of every renewal; fails those who are still waiting.
void TokenRenewal::finish(const Error &error)
{
    m_isPending = false;
    m_old = {};
    for (Waiter &waiter : m_waiters)
        waiter.callback(error);
    m_waiters.clear();
    m_overdue.stop();
    Q_EMIT finished();
}

Error TokenRenewal::overdue() const
{
    if (m_process.isRunning())
        return {ErrorCode::Timeout,
                u"the sign-in has not been renewed yet; the sign-in service or the keychain has "
                "not responded"_s};
    if (m_session.isLoaded() && !m_session.needsReading())
        return {ErrorCode::Timeout, u"the sign-in service did not respond in time"_s};
    return m_store.whyWaiting();
}

void TokenRenewal::failOverdue()
{
    const Error error = overdue();
    QList<Waiter> waiting;
    for (Waiter &waiter : m_waiters) {
        if (waiter.limit.hasExpired())
            waiter.callback(error);
        else
            waiting.append(waiter);
    }
    m_waiters = waiting;
    if (!m_waiters.isEmpty()) // the first one waits longest
        m_overdue.start(int(std::max<qint64>(m_waiters.constFirst().limit.remainingTime(), 1)));
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
    serveValid();
    if (isSettled() || m_session.obstacle())
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
    serveValid();
    if (isSettled() || m_session.obstacle())
        return finish(m_session.obstacle().value_or(notSignedIn()));
    if (m_unsaved && m_unsavedFrom == m_session.current()->refreshToken)
        return store();
    m_unsaved.reset();
    if (m_session.current()->refreshToken.isEmpty()) {
        Q_EMIT sessionChanged();
        return serveOrFail(notRenewable());
    }
    m_old = *m_session.current();
    // A refresh uses up the old token: not before the new one has a place.
    m_store.checkWritable({this, [this](const Status &status) {
                               if (status)
                                   return refresh();
                               qCWarning(logAuth).noquote() << status.error().message;
                               m_session.postponeRetry();
                               serveOrFail(status.error());
                           }});
}

void TokenRenewal::refresh()
{
    qCInfo(logAuth) << "renewing the sign-in";
    const bool isStarted = m_process.start(
        m_lock.descriptor(), {this, [this](const Result<RenewalProcess::Unstored> &outcome) {
                                  takeFromProcess(outcome);
                              }});
    if (!isStarted)
        refreshHere();
}

void TokenRenewal::refreshHere()
{
    const auto takeNew = [this](const Result<Credentials> &renewed) { takeRefreshed(renewed); };
    m_oauth.refresh(m_old, {this, takeNew});
}

void TokenRenewal::takeFromProcess(const Result<RenewalProcess::Unstored> &reported)
{
    if (reported && *reported)
        return takeRefreshed(**reported); // the store has refused it there
    const Status outcome = reported ? Status(Nothing{}) : Status(reported.error());
    // The process may have been unable to mark the change in the data folder.
    m_store.distrustMemory();
    m_store.read({this, [this, outcome](const Stored &stored) { takeOutcome(outcome, stored); }});
}

//! What counts is the store.
void TokenRenewal::takeOutcome(const Status &outcome, const Stored &stored)
{
    const bool isRenewed = stored && *stored && (*stored)->accessToken != m_old.accessToken;
    if (!isRenewed && !outcome && outcome.error().code == ErrorCode::Internal)
        return refreshHere(); // there was no such process
    Q_EMIT renewalEnded(isRenewed);
    if (isRenewed) {
        m_session.takeRenewed(**stored);
        Q_EMIT sessionChanged();
        return serveOrFail({ErrorCode::Upstream, u"the renewed sign-in cannot be used"_s});
    }
    if (stored && !*stored) { // signed out meanwhile
        take(stored);
        return finish(notSignedIn());
    }
    if (!outcome)
        return takeFailure(outcome.error());
    takeFailure(stored ? Error{ErrorCode::Internal, u"the sign-in was not renewed"_s}
                       : stored.error());
}

void TokenRenewal::takeRefreshed(const Result<Credentials> &renewed)
{
    Q_EMIT renewalEnded(bool(renewed));
    if (!renewed)
        return takeFailure(renewed.error());
    m_unsaved = *renewed;
    m_unsavedFrom = m_old.refreshToken;
    m_store.read({this, [this](const Stored &stored) { considerStoring(stored); }});
}

void TokenRenewal::takeFailure(const Error &error)
{
    qCWarning(logAuth) << "the sign-in could not be renewed:" << error.message;
    if (error.code == ErrorCode::NotSignedIn)
        return considerRefusal(error);
    m_session.postponeRetry();
    serveOrFail(error);
}

//! Who signed in or out meanwhile does not wait for a lock for ever; that is newer.
void TokenRenewal::considerStoring(const Stored &stored)
{
    const bool isReplaced = stored && (!*stored || (*stored)->refreshToken != m_old.refreshToken);
    if (!isReplaced)
        return store();
    if (!m_unsaved->isImported)
        m_oauth.revoke(*m_unsaved, {});
    m_unsaved.reset();
    take(stored);
    serveOrFail(m_session.obstacle().value_or(notSignedIn()));
}

//! Programs that do not use this lock may have been faster; the store then has their token.
void TokenRenewal::considerRefusal(const Error &error)
{
    if (std::exchange(m_hasReread, true))
        return concludeRefusal(error);
    m_store.read({this, [this, error](const Stored &stored) { considerStored(stored, error); }});
}

void TokenRenewal::considerStored(const Stored &stored, const Error &error)
{
    if (!stored || !*stored || (*stored)->refreshToken == m_old.refreshToken)
        return considerOrigin(error);
    takeReread(stored);
}

//! The token chain of an imported login may have continued in the program that it came from.
void TokenRenewal::considerOrigin(const Error &error)
{
    const auto theirs = renewedByOrigin(m_old);
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
    const QString hint = u" This login was imported; the program it came from has probably used it "
                         "since."_s;
    if (m_old.isImported && !explained.message.contains(hint)) {
        explained.message += u'.' + hint;
    }
    m_session.setRefused(m_old.refreshToken, explained);
    Q_EMIT sessionChanged();
    serveOrFail(explained);
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
    serveOrFail({ErrorCode::Upstream, u"the sign-in service sent no new token"_s});
}

Credentials TokenRenewal::newest(const Credentials &stored) const
{
    const bool isUnsavedNewer = m_unsaved && m_unsavedFrom == stored.refreshToken;
    return isUnsavedNewer ? *m_unsaved : stored;
}

} // namespace core
