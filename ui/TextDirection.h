// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace ui {

//! `text` such that it keeps its own direction among words that are read from right to left: a
//! path, an address, a date, an id. The same text where the application is read from left to right.
[[nodiscard]] QString isolated(const QString &text);
//! Takes the marks of isolated() out again, for the clipboard.
[[nodiscard]] QString withoutIsolates(QString text);

} // namespace ui
