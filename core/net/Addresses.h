// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtNetwork/QHostAddress>

class QUrl;

namespace core {

//! True for localhost, names below it, and loopback addresses, in any case, with or without
//! brackets; nothing is looked up.
[[nodiscard]] bool isLoopback(const QString &host);

//! "chatgpt.com", "127.0.0.1:8000", "[::1]:8000"
[[nodiscard]] QString hostAndPort(const QUrl &url);

//! Where to listen for a `host` of the settings: both loopbacks for "localhost", "127.0.0.1" and
//! "::1", since clients resolve "localhost" to either; all interfaces for "0.0.0.0", "::" and "*".
//! Empty for a name: looking it up would block the engine.
[[nodiscard]] QList<QHostAddress> listenAddresses(const QString &host);

//! The base URL for clients on this machine, for example "http://127.0.0.1:8000/v1".
[[nodiscard]] QString clientBaseUrl(const QString &host, int port);

//! The base URL without /v1.
[[nodiscard]] QString rootUrlOf(const QString &baseUrl);

//! The base URLs for devices in the same networks; empty when `host` is loopback.
[[nodiscard]] QStringList deviceBaseUrls(const QString &host, int port);

//! A free port near the wanted one; 0 when there is none.
[[nodiscard]] int findFreePort(const QList<QHostAddress> &addresses, int wanted);

} // namespace core
