// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <chrono>

namespace core {

//! The codes and tokens that a simulated sign-in service has given out, and what has become of
//! them. Knows nothing of HTTP.
class DemoTokenBook
{
public:
    //! What an authorization code was given out for.
    struct Code
    {
        QByteArray challenge;
        QByteArray redirect;
        bool isOffline = true; //!< a refresh token goes with it
        qint64 expiresAt = 0;
        bool isUsed = false;
    };

    //! The account whose tokens these are.
    static const QByteArray &accountId();
    //! The PKCE challenge of a verifier (RFC 7636, S256).
    [[nodiscard]] static QByteArray challengeOf(const QByteArray &verifier);

    void setClock(const Clock &clock) { m_clock = &clock; }
    void setAccessLifetime(std::chrono::seconds lifetime) { m_accessLifetime = lifetime; }
    [[nodiscard]] std::chrono::seconds accessLifetime() const { return m_accessLifetime; }
    [[nodiscard]] qint64 now() const { return m_clock->unixSeconds(); }

    [[nodiscard]] QByteArray issueCode(const QByteArray &challenge, const QByteArray &redirect,
                                       bool isOffline);
    //! Uses the code up, whatever comes of it.
    [[nodiscard]] Result<Code> redeemCode(const QByteArray &code, const QByteArray &redirect,
                                          const QByteArray &verifier);

    [[nodiscard]] QByteArray makeIdToken(const QByteArray &issuer) const;
    [[nodiscard]] QByteArray issueAccess(const QByteArray &issuer);
    [[nodiscard]] bool accepts(const QByteArray &accessToken) const;
    void revokeAccess(const QByteArray &accessToken);
    void revokeAllAccess();

    [[nodiscard]] QByteArray issueRefresh();
    //! Why it may not be used, with the issuer's code; used up afterwards unless it is kept.
    [[nodiscard]] Status useRefresh(const QByteArray &refreshToken, bool isKept);
    void revokeRefresh(const QByteArray &refreshToken);
    //! All refresh tokens so far are refused with this code.
    void refuseAllRefresh(const QByteArray &code);

private:
    enum class RefreshState { Good, Used, Revoked, Refused };

    [[nodiscard]] QByteArray makeToken(const QByteArray &issuer, bool isAccessToken) const;

    SystemClock m_systemClock;
    const Clock *m_clock = &m_systemClock;
    std::chrono::seconds m_accessLifetime = std::chrono::hours(240);
    QHash<QByteArray, Code> m_codes;
    QHash<QByteArray, qint64> m_accessTokens; //!< and when they expire
    QHash<QByteArray, RefreshState> m_refreshTokens;
    QByteArray m_refusalCode;
};

} // namespace core
