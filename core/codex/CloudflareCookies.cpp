// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CloudflareCookies.h"

#include <QtNetwork/QNetworkCookie>

namespace core {

bool CloudflareCookies::insertCookie(const QNetworkCookie &cookie)
{
    const QByteArray name = cookie.name();
    const bool isGateways = name.startsWith("__cf") || name.startsWith("cf_") || name == "_cfuvid";
    return isGateways && QNetworkCookieJar::insertCookie(cookie);
}

} // namespace core
