// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace core {

//! What the browser shows after a sign-in; self-contained HTML without any secret.
[[nodiscard]] QByteArray loginSuccessPage();
//! `reason` is plain text.
[[nodiscard]] QByteArray loginFailedPage(const QString &reason);

} // namespace core
