// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace core {

//! One page of the simulated sign-in service, marked "Demo". `content` is HTML.
[[nodiscard]] QByteArray demoPage(const QString &title, const QByteArray &content);

} // namespace core
