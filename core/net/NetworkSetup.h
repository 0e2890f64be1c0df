// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Settings.h"

class QNetworkAccessManager;

namespace core {

//! Makes `network` use the proxy of the settings: the system's, none, or one given as http:// or
//! socks5:// URL. Loopback addresses are always reached directly.
//! BadRequest, with `param` proxyUrl, when the URL cannot be used; the proxy is then "none".
[[nodiscard]] Status configureProxy(QNetworkAccessManager &network, const Settings &settings);

//! The proxy of the settings for an error message, without its password; empty when the settings
//! use none; with the system's, whether there is one is not looked up.
[[nodiscard]] QString describeProxy(const Settings &settings);

//! Whether the newest client version is looked up. With a backend on this computer, such as the
//! demo's, nothing is looked up elsewhere.
[[nodiscard]] bool isVersionLookedUp(const Settings &settings);

//! Trusts the certificates (PEM) of `file` in addition to the system's, for every TLS connection
//! made from now on. Changes nothing else about TLS. An empty name does nothing. BadRequest naming
//! the file when it cannot be read or holds no certificate.
[[nodiscard]] Status trustCaFile(const QString &file);

//! Like trustCaFile(), but replaces what was trusted before: from now on only the system's
//! certificates and those of `file` count.
[[nodiscard]] Status trustOnlyCaFile(const QString &file);

} // namespace core
