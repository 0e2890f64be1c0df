// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Account.h"
#include "core/auth/Credentials.h"

#include <QtCore/QHash>

#include <optional>

namespace core {

//! What is known of the signed-in account: its tokens, which of them were refused, and whether the
//! token store can be read. Only values and the clock, no store and no network.
class AccountSession
{
public:
    using Stored = Result<std::optional<Credentials>>;

    explicit AccountSession(const Clock &clock) : m_clock(clock) { }

    //! Takes over what was read from the store.
    void take(const Stored &stored);
    //! Takes over a renewed set of tokens.
    void takeRenewed(const Credentials &credentials);
    //! After a failure that may pass an unexpired token is used for a while without another try.
    void postponeRetry();
    //! The issuer refused this refresh token.
    void setRefused(const Secret &refreshToken, const Error &error);
    void clearRefusals() { m_refused.clear(); }

    //! The store was not read yet, or failed some time ago.
    [[nodiscard]] bool needsReading() const;
    //! The current tokens; nullopt when signed out.
    [[nodiscard]] const std::optional<Credentials> &current() const { return m_current; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] bool isUnexpired() const;
    //! Not to be renewed yet.
    [[nodiscard]] bool isFresh() const;
    //! Can be used now, as far as is known.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] bool isRefused(const Secret &refreshToken) const;
    //! Why no refresh can help; nullopt when one may.
    [[nodiscard]] std::optional<Error> obstacle() const;
    //! True when there is an access token and it is not `rejected`.
    [[nodiscard]] bool hasTokenBesides(const Secret &rejected) const;
    [[nodiscard]] AccessGrant grant() const;
    //! All but the place of the store and the demo flag.
    [[nodiscard]] AccountState state() const;

private:
    void setCurrent(const std::optional<Credentials> &credentials);
    [[nodiscard]] std::optional<Error> refusal() const;
    [[nodiscard]] bool isJustRenewed() const;

    const Clock &m_clock;
    bool m_isLoaded = false;
    std::optional<Error> m_storeError;
    qint64 m_storeRetryAt = 0;
    std::optional<Credentials> m_current;
    Identity m_identity;
    QHash<QByteArray, Error> m_refused; //!< by fingerprint of the refresh token
    qint64 m_renewedAt = 0;
    qint64 m_retryAt = 0;
};

[[nodiscard]] Error notSignedIn();
//! The session has ended and has no refresh token.
[[nodiscard]] Error notRenewable();

} // namespace core
