// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AccountSession.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 FreshSeconds = 5 * 60;
constexpr qint64 UnreadableLifeSeconds = 8 * 24 * 60 * 60;
//! After a failure that may pass, an unexpired token is used this long without another try.
constexpr qint64 RetrySeconds = 30;
//! A token this young is not renewed for its age: the local clock may be wrong.
constexpr qint64 JustRenewedSeconds = 30;
//! A token store that failed is not read again with every request: it may show a prompt.
constexpr qint64 StoreRetrySeconds = 60;

QByteArray fingerprint(const Secret &token)
{
    return QCryptographicHash::hash(token.reveal(), QCryptographicHash::Sha256);
}

} // namespace

Error notSignedIn()
{
    return {ErrorCode::NotSignedIn,
            u"Not signed in. Open ChatMock and choose \"Sign in\", or run: chatmock login"_s};
}

Error notRenewable()
{
    return {
        ErrorCode::NotSignedIn,
        u"The session has ended. Open ChatMock and choose \"Sign in\", or run: chatmock login"_s};
}

void AccountSession::take(const Stored &stored)
{
    m_isLoaded = true;
    m_storeError = stored ? std::nullopt : std::optional(stored.error());
    if (stored)
        setCurrent(*stored);
    else
        m_storeRetryAt = m_clock.unixSeconds() + StoreRetrySeconds;
}

void AccountSession::takeRenewed(const Credentials &credentials)
{
    setCurrent(credentials);
    m_renewedAt = m_clock.unixSeconds();
}

void AccountSession::setCurrent(const std::optional<Credentials> &credentials)
{
    if (m_current == credentials)
        return;
    m_current = credentials;
    m_identity = credentials ? toIdentity(*credentials) : Identity();
    m_renewedAt = 0;
    m_retryAt = 0;
}

void AccountSession::postponeRetry()
{
    m_retryAt = m_clock.unixSeconds() + RetrySeconds;
}

void AccountSession::setRefused(const Secret &refreshToken, const Error &error)
{
    m_refused.insert(fingerprint(refreshToken), error);
}

bool AccountSession::needsReading() const
{
    const bool isRetryDue = m_storeError && m_clock.unixSeconds() >= m_storeRetryAt;
    return !m_isLoaded || isRetryDue;
}

bool AccountSession::isUnexpired() const
{
    return m_identity.accessExpiresAt == 0 || m_identity.accessExpiresAt > m_clock.unixSeconds();
}

bool AccountSession::isJustRenewed() const
{
    const qint64 now = m_clock.unixSeconds();
    return m_renewedAt > 0 && now >= m_renewedAt && now - m_renewedAt < JustRenewedSeconds;
}

bool AccountSession::isValid() const
{
    return isUnexpired() || isJustRenewed();
}

bool AccountSession::isFresh() const
{
    const qint64 now = m_clock.unixSeconds();
    if (isJustRenewed())
        return true;
    if (m_current->refreshToken.isEmpty() && isUnexpired())
        return true; // nothing to renew it with
    if (now < m_retryAt && isUnexpired())
        return true;
    if (m_identity.accessExpiresAt > 0)
        return m_identity.accessExpiresAt > now + FreshSeconds;
    return m_current->lastRefresh > 0 && now - m_current->lastRefresh < UnreadableLifeSeconds;
}

bool AccountSession::isRefused(const Secret &refreshToken) const
{
    return m_refused.contains(fingerprint(refreshToken));
}

std::optional<Error> AccountSession::refusal() const
{
    const auto refused = m_refused.constFind(fingerprint(m_current->refreshToken));
    return refused == m_refused.cend() ? std::nullopt : std::optional(*refused);
}

std::optional<Error> AccountSession::obstacle() const
{
    if (m_storeError)
        return m_storeError;
    return m_current ? refusal() : notSignedIn();
}

bool AccountSession::hasTokenBesides(const Secret &rejected) const
{
    return m_current && !m_current->accessToken.isEmpty()
        && (rejected.isEmpty() || rejected != m_current->accessToken);
}

AccessGrant AccountSession::grant() const
{
    return {m_current->accessToken, m_identity.accountId, m_identity.isFedramp,
            m_identity.residency};
}

AccountState AccountSession::state() const
{
    using Phase = AccountState::Phase;
    AccountState state;
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

} // namespace core
