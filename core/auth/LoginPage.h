// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>

namespace core {

//! The language of these pages, as windowLanguages() names it: that of the window where one was
//! chosen, otherwise the one the browser prefers (its Accept-Language), then the system's, then
//! English.
[[nodiscard]] QString loginPageLanguage(const QString &window, const QByteArray &accepted);

// What the browser shows after a sign-in: self-contained HTML without any secret.
[[nodiscard]] QByteArray loginSuccessPage(const QString &language);
//! While the outcome is still awaited by another tab.
[[nodiscard]] QByteArray loginBusyPage(const QString &language);
[[nodiscard]] QByteArray loginFailedPage(const Error &error, const QString &language);

} // namespace core
