// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace ui {

//! The name by which a person knows the program behind a User-Agent: "curl", "Claude Code",
//! "OpenAI Python", "Firefox". An unknown one is named as it names itself, without its version;
//! empty for an empty User-Agent. Never longer than a column can show.
[[nodiscard]] QString clientName(const QByteArray &userAgent);

} // namespace ui
