// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace core {

// Bytes that wait for a client in this process: above the first the producer shall stop, below the
// second it may go on.
inline constexpr qint64 CongestedAbove = 256 * 1024;
inline constexpr qint64 DrainedBelow = 64 * 1024;

} // namespace core
