// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QSslConfiguration>

#include <chrono>
#include <memory>

namespace core {

//! The tokens of one simulated sign-in.
struct DemoTokens
{
    QByteArray idToken;
    QByteArray accessToken;
    QByteArray refreshToken;
    QByteArray accountId;
};

//! A simulated sign-in service on loopback: authorization code with PKCE, device codes, refresh
//! with rotation, revocation.
//!
//! Refuses what the real one refuses: an unknown client or redirect address, a verifier that does
//! not match, a code or refresh token that was used before. Whatever a person sees of it says
//! "Demo". The account is demo@example.com on the plan "plus".
class DemoIssuer : public QObject
{
    Q_OBJECT

public:
    //! What the authorize page answers when it is finished without a person.
    enum class Decision { Approve, Deny, MissingEntitlement };
    //! How the token and device addresses misbehave.
    enum class Trouble {
        None,
        Hang,         //!< never answers
        BreakOff,     //!< begins an answer and closes the connection
        ServerError,  //!< 503 with JSON
        HtmlError,    //!< 403 with an HTML page, as a proxy in between sends it
        NoTokens,     //!< 200 with an empty object
        WrongCountry, //!< 403 unsupported_country_region_territory
    };

    explicit DemoIssuer(QObject *parent = nullptr);
    ~DemoIssuer() override;

    //! Before listen().
    void useTls(const QSslConfiguration &configuration);
    [[nodiscard]] Status listen(quint16 port = 0);
    void close();
    //! The value for the `issuer` setting.
    [[nodiscard]] QUrl url() const;

    void setClock(const Clock &clock);
    void setClientId(const QString &clientId);
    //! Other ports than 1455 and 1457 that the redirect address may have.
    void setCallbackPorts(const QList<quint16> &ports);
    void setAccessLifetime(std::chrono::seconds lifetime);
    //! The refresh answer leaves out what did not change: no id token, no new refresh token.
    void setSparseRefresh(bool isSparse);
    //! The authorize page redirects at once, without a person.
    void setAutoApprove(bool isAutomatic);
    void setDecision(Decision decision);
    void setTrouble(Trouble trouble);
    void setDelay(std::chrono::milliseconds delay);

    void setDeviceLoginOffered(bool isOffered);
    void setDeviceInterval(std::chrono::seconds interval);
    //! As if a person had typed the code; false when there is no such code.
    bool approveDevice(const QString &userCode);
    bool expireDevice(const QString &userCode);

    //! Tokens as after a sign-in, without one.
    [[nodiscard]] DemoTokens issueTokens();

    //! Whether the simulated backend may serve a request with this access token.
    [[nodiscard]] bool accepts(const QByteArray &accessToken) const;
    //! All access tokens so far become invalid; their refresh tokens stay good.
    void revokeAccessTokens();
    //! All refresh tokens so far are refused with this code, for example refresh_token_expired.
    void refuseRefreshTokens(const QByteArray &code);

    [[nodiscard]] int authorizeCount() const;
    [[nodiscard]] int exchangeCount() const;
    //! Refresh requests, refused ones included.
    [[nodiscard]] int refreshCount() const;
    [[nodiscard]] int refusedRefreshCount() const;
    [[nodiscard]] int revokeCount() const;
    [[nodiscard]] int devicePollCount() const;
    [[nodiscard]] QByteArray lastRevokedToken() const;
    [[nodiscard]] QByteArray lastUserAgent() const;
    [[nodiscard]] QByteArray lastContentType() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
