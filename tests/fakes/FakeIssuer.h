// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Credentials.h"
#include "core/demo/DemoIssuer.h"

namespace fakes {

//! The simulated sign-in service with failures, delays and decisions without a person. It counts
//! requests.
class FakeIssuer final : public core::DemoIssuer
{
public:
    //! What the authorize page decides without a person.
    enum class Decision { Approve, Deny, MissingEntitlement };
    //! How the token and device addresses fail.
    enum class Trouble {
        None,
        Hang,         //!< never responds
        BreakOff,     //!< begins a response and closes the connection
        ServerError,  //!< 503 with JSON
        HtmlError,    //!< 403 with an HTML page, like from a proxy
        NoTokens,     //!< 200 with an empty object
        WrongCountry, //!< 403 unsupported_country_region_territory
    };

    //! Before listen().
    void useTls(const QSslConfiguration &configuration);
    [[nodiscard]] QUrl url() const override;

    void setClock(const core::Clock &clock) { m_tokens.setClock(clock); }
    //! Other ports than 1455 and 1457 that the redirect address may have.
    void setCallbackPorts(const QList<quint16> &ports) { m_callbackPorts = ports; }
    void setAccessLifetime(std::chrono::seconds time) { m_tokens.setAccessLifetime(time); }
    //! A refresh yields an access token and nothing else; the refresh token stays valid.
    void setSparseRefresh(bool isSparse) { m_isSparseRefresh = isSparse; }
    //! The authorize page redirects at once, without a person.
    void setAutoApprove(bool isAutomatic) { m_isAutoApproved = isAutomatic; }
    void setDecision(Decision decision) { m_decision = decision; }
    void setTrouble(Trouble trouble) { m_trouble = trouble; }
    //! Every poll for a device gets this response; 0 = the usual ones.
    void setPollResponse(int status, const QByteArray &body) { m_pollResponse = {status, body}; }
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    void setDeviceLoginOffered(bool isOffered) { m_isDeviceLoginOffered = isOffered; }
    void setDeviceInterval(std::chrono::seconds interval) { m_deviceInterval = interval; }

    //! As if a person had entered the code; false when there is no such code.
    bool approveDevice(const QString &userCode);
    bool expireDevice(const QString &userCode);
    //! Invalidates all access tokens so far; their refresh tokens stay valid.
    void revokeAccessTokens() { m_tokens.revokeAllAccess(); }
    //! Refuses all refresh tokens so far with this code, for example refresh_token_expired.
    void refuseRefreshTokens(const QByteArray &code) { m_tokens.refuseAllRefresh(code); }

    //! Requests that have arrived, those included that wait for their response.
    [[nodiscard]] int requestCount() const { return m_requestCount; }
    [[nodiscard]] int authorizeCount() const { return m_authorizeCount; }
    [[nodiscard]] int exchangeCount() const { return m_exchangeCount; }
    //! Refresh requests, refused ones included.
    [[nodiscard]] int refreshCount() const { return m_refreshCount; }
    [[nodiscard]] int refusedRefreshCount() const { return m_refusedRefreshCount; }
    //! It could be used now.
    [[nodiscard]] bool knowsRefreshToken(const QByteArray &token) const
    {
        return bool(m_tokens.checkRefresh(token));
    }
    [[nodiscard]] int revokeCount() const { return m_revokeCount; }
    [[nodiscard]] int devicePollCount() const { return m_devicePollCount; }
    [[nodiscard]] QByteArray lastRevokedToken() const { return m_lastRevokedToken; }
    [[nodiscard]] QByteArray lastUserAgent() const { return m_lastUserAgent; }
    //! Of the requests for tokens.
    [[nodiscard]] QByteArray lastContentType() const { return m_lastContentType; }

private:
    void serve(const core::HttpRequest &request, core::ResponseWriter *writer) override;
    void respond(const core::HttpRequest &request, core::ResponseWriter *writer);
    void decide(core::HttpRequest request, core::ResponseWriter *writer);
    void respondToToken(const core::HttpRequest &request, core::ResponseWriter *writer);
    void fail(core::ResponseWriter *writer) const;

    bool m_isTls = false;
    bool m_isSparseRefresh = false;
    bool m_isAutoApproved = false;
    bool m_isDeviceLoginOffered = true;
    Decision m_decision = Decision::Approve;
    Trouble m_trouble = Trouble::None;
    std::chrono::milliseconds m_delay{0};
    int m_requestCount = 0;
    int m_authorizeCount = 0;
    int m_exchangeCount = 0;
    int m_refreshCount = 0;
    int m_refusedRefreshCount = 0;
    int m_revokeCount = 0;
    int m_devicePollCount = 0;
    std::pair<int, QByteArray> m_pollResponse;
    QByteArray m_lastRevokedToken;
    QByteArray m_lastUserAgent;
    QByteArray m_lastContentType;
};

//! The credentials of a sign-in at the issuer, in the form that the program keeps.
[[nodiscard]] core::Credentials signInAt(core::DemoIssuer &issuer);

} // namespace fakes
