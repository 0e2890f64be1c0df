// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <chrono>

namespace core {

//! The codes and tokens that a simulated sign-in service has issued, and which of them are still
//! valid.
class DemoTokenBook
{
public:
    //! What an authorization code was issued for.
    struct Code
    {
        QByteArray challenge;
        QByteArray redirect;
        bool isOffline = true; //!< with a refresh token
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
    //! The code is used up afterwards, even when it is refused.
    [[nodiscard]] Result<Code> redeemCode(const QByteArray &code, const QByteArray &redirect,
                                          const QByteArray &verifier);

    [[nodiscard]] QByteArray makeIdToken(const QByteArray &issuer) const;
    [[nodiscard]] QByteArray issueAccess(const QByteArray &issuer);
    [[nodiscard]] bool accepts(const QByteArray &accessToken) const;
    void revokeAccess(const QByteArray &accessToken);
    void revokeAllAccess();

    [[nodiscard]] QByteArray issueRefresh();
    //! Why it may not be used, with the issuer's code.
    [[nodiscard]] Status checkRefresh(const QByteArray &refreshToken) const;
    //! From now on it is refused with this code.
    void refuseRefresh(const QByteArray &refreshToken, const QByteArray &code);
    //! The same for all refresh tokens so far.
    void refuseAllRefresh(const QByteArray &code);

private:
    [[nodiscard]] QByteArray makeToken(const QByteArray &issuer, bool isAccessToken) const;

    SystemClock m_systemClock;
    const Clock *m_clock = &m_systemClock;
    std::chrono::seconds m_accessLifetime = std::chrono::hours(240);
    QHash<QByteArray, Code> m_codes;
    QHash<QByteArray, qint64> m_accessTokens;      //!< and when they expire
    QHash<QByteArray, QByteArray> m_refreshTokens; //!< and the code of their refusal
};

} // namespace core
