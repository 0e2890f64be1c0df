// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Settings.h"

class QNetworkAccessManager;

namespace core {

//! True for localhost, names below it, and loopback addresses; nothing is looked up.
[[nodiscard]] bool isLoopback(const QString &host);

//! Makes `network` use the proxy of the settings: the system's, none, or one given as http:// or
//! socks5:// URL. Loopback targets are never asked for through a proxy.
//! BadRequest, with `param` proxyUrl, when the URL cannot be used; the proxy is then "none".
[[nodiscard]] Status configureProxy(QNetworkAccessManager &network, const Settings &settings);

//! The proxy of the settings in words for an error, without its password; empty when there is none.
[[nodiscard]] QString describeProxy(const Settings &settings);

//! Trusts the certificates (PEM) of `file` in addition to the system's, in every TLS connection
//! made from now on. Nothing else of TLS is touched. An empty name does nothing. BadRequest naming
//! the file when it cannot be read or holds no certificate.
[[nodiscard]] Status trustCaFile(const QString &file);

//! The same in place of what was trusted before: only the system's certificates and those of `file`
//! count from now on.
[[nodiscard]] Status trustOnlyCaFile(const QString &file);

} // namespace core
