// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QWidget;

// What is wanted of everything that a window shows, for people who use it without a mouse or
// without seeing much. Each function lists what fails, so an empty list is good.

namespace accessibility {

//! Controls without a name for assistive programs.
[[nodiscard]] QStringList nameless(const QWidget &root);
//! Controls that assistive programs cannot distinguish from a mere area.
[[nodiscard]] QStringList withoutRole(const QWidget &root);
//! Gauges and the like that report no range.
[[nodiscard]] QStringList withoutValue(const QWidget &root);
//! Controls to which the Tab key does not lead. The window must be active.
[[nodiscard]] QStringList notReachedByTab(QWidget &window, const QWidget &root);
//! Controls that look the same with and without the keyboard. The window must be active.
[[nodiscard]] QStringList withoutVisibleFocus(QWidget &window, const QWidget &root);
//! Words whose contrast against what is behind them is below 4.5:1.
[[nodiscard]] QStringList hardToRead(QWidget &window, const QWidget &root);

} // namespace accessibility
