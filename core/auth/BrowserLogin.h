// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Credentials.h"
#include "core/settings/Settings.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <chrono>
#include <memory>

namespace core {

class OAuthClient;

//! The codes of errors that only a sign-in has: Error::providerCode.
namespace sign_in_problem {
inline constexpr QLatin1StringView Link("sign_in_link");       //!< where a sign-in begins
inline constexpr QLatin1StringView Address("sign_in_address"); //!< not one where a sign-in ends
inline constexpr QLatin1StringView Other("sign_in_other");     //!< of another sign-in
inline constexpr QLatin1StringView Replaced("sign_in_replaced");
inline constexpr QLatin1StringView Late("sign_in_late");
inline constexpr QLatin1StringView CodeLate("sign_in_code_late");
inline constexpr QLatin1StringView NoCodes("sign_in_no_codes");
} // namespace sign_in_problem

//! One sign-in through the browser: authorization code with PKCE and a loopback redirect.
//!
//!     start() ─► ready(url) ─► (browser … callback) ─► finished(credentials | error)
//!                     │                                     ▲
//!                     └──────── usePastedAddress() ─────────┘
//!
//! ready() has the address to open (this class never opens a browser); if neither port 1455 nor
//! 1457 can be had it is still emitted, with canListen() false, and only the pasted address ends
//! the flow. finished() is emitted exactly once, never from inside a call; after 5 minutes with
//! Timeout. Destroying the object cancels.
class BrowserLogin : public QObject
{
    Q_OBJECT

public:
    BrowserLogin(OAuthClient &oauth, const Settings &settings, QObject *parent = nullptr);
    ~BrowserLogin() override;

    void setTimeLimit(std::chrono::milliseconds limit);
    //! The ports for the redirect, in order of preference; the registered ones by default.
    void setPorts(const QList<quint16> &ports);

    void start();

    //! The complete address of the page that the browser failed to open after the sign-in (or only
    //! its query, or the bare code with "#state"). BadRequest when it does not belong to this
    //! flow, with a code that says why (see sign_in_problem); the flow goes on then.
    [[nodiscard]] Status usePastedAddress(const QString &address);

    [[nodiscard]] QUrl authorizeUrl() const;
    [[nodiscard]] bool canListen() const;
    //! Why not, if canListen() is false (for example a port range reserved by Windows).
    [[nodiscard]] std::optional<Error> listenError() const;

Q_SIGNALS:
    void ready(const QUrl &authorizeUrl);
    void finished(const core::Result<core::Credentials> &outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
