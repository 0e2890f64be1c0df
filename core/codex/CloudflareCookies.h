// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtNetwork/QNetworkCookieJar>

namespace core {

//! Keeps the cookies of the gateway in front of the backend (they spare challenges) and no others;
//! in memory only.
class CloudflareCookies final : public QNetworkCookieJar
{
    Q_OBJECT

public:
    using QNetworkCookieJar::QNetworkCookieJar;

    bool insertCookie(const QNetworkCookie &cookie) override;
};

} // namespace core
