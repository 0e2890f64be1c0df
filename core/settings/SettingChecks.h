// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace core {

// What the texts of settings have to be; for TextCheck.

//! No host names: some shells set HOST to the computer's own name, which is never meant to be
//! exposed.
[[nodiscard]] bool isListenAddress(const QString &text);
[[nodiscard]] bool isHttpUrl(const QString &text);
//! Without TLS, a response from another computer cannot be trusted.
[[nodiscard]] bool isFeedUrl(const QString &text);
[[nodiscard]] bool isProxyUrl(const QString &text);
[[nodiscard]] bool isOrigin(const QString &text);
[[nodiscard]] bool isHostName(const QString &text);
[[nodiscard]] bool isModelAlias(const QString &text);
[[nodiscard]] bool isVersion(const QString &text);
[[nodiscard]] bool isClientVersion(const QString &text);
//! Separated by commas.
[[nodiscard]] bool arePercentages(const QString &text);
[[nodiscard]] bool isReadableFile(const QString &text);

} // namespace core
