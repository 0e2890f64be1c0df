// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/DemoTokenBook.h"
#include "core/http/HttpServer.h"

#include <QtCore/QUrl>

#include <optional>

class QUrlQuery;

namespace core {

//! The tokens of one simulated sign-in.
struct DemoTokens
{
    QByteArray idToken;
    QByteArray accessToken;
    QByteArray refreshToken;
    QByteArray accountId;
};

//! A simulated sign-in service on loopback, for --demo: authorization code with PKCE, device
//! codes, refresh with rotation, revocation.
//!
//! Refuses what the real one refuses: an unknown client or redirect address, a verifier that does
//! not match, a code or refresh token that was used before. All its pages say "Demo". The account
//! is demo@example.com on the plan "plus". The tests derive from it.
class DemoIssuer
{
public:
    DemoIssuer();
    virtual ~DemoIssuer() = default;

    //! On 127.0.0.1; 0 = any port.
    [[nodiscard]] Status listen(quint16 port = 0);
    void close();
    //! The value for the `issuer` setting.
    [[nodiscard]] virtual QUrl url() const;

    //! Tokens as after a sign-in, without one.
    [[nodiscard]] DemoTokens issueTokens();
    //! Whether the simulated backend may serve a request with this access token.
    [[nodiscard]] bool accepts(const QByteArray &accessToken) const;

protected:
    //! The fields of a query, a form or a JSON object.
    using Fields = QHash<QByteArray, QByteArray>;

    struct Device
    {
        QByteArray userCode;
        QByteArray authorizationCode; //!< empty until a person has approved
        QByteArray verifier;
        qint64 expiresAt = 0;
    };

    //! Handles one request.
    virtual void serve(const HttpRequest &request, ResponseWriter *writer);

    [[nodiscard]] static Fields fieldsOf(const HttpRequest &request);
    //! Sends the browser back to the program.
    static void sendBack(const Fields &fields, QUrlQuery result, ResponseWriter *writer);
    [[nodiscard]] Device *findDevice(const QByteArray &userCode);
    //! A person has entered the code; false when there is no such code.
    bool approveDevice(const QByteArray &userCode);

    QList<quint16> m_callbackPorts{1455, 1457}; //!< that a redirect address may have
    std::chrono::seconds m_deviceInterval{5};
    DemoTokenBook m_tokens;
    HttpServer m_server;

private:
    void authorize(const HttpRequest &request, ResponseWriter *writer);
    [[nodiscard]] std::optional<QByteArray> whyNotAuthorized(const Fields &fields) const;
    void showAuthorizePage(const HttpRequest &request, ResponseWriter *writer);

    void token(const HttpRequest &request, ResponseWriter *writer);
    void exchange(const Fields &fields, ResponseWriter *writer);
    void refresh(const Fields &fields, ResponseWriter *writer);
    void revoke(const HttpRequest &request, ResponseWriter *writer);
    void sendTokens(ResponseWriter *writer, bool isOffline);

    void deviceUserCode(const HttpRequest &request, ResponseWriter *writer);
    void deviceToken(const HttpRequest &request, ResponseWriter *writer);
    void devicePage(const HttpRequest &request, ResponseWriter *writer);

    QHash<QByteArray, Device> m_devices; //!< by device id
};

} // namespace core
