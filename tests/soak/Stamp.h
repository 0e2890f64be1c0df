// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <chrono>

namespace soak {

// The time at which the backend wrote a delta stands in its text: "@", 16 hexadecimal digits, ";".

constexpr char StampStart = '@';
constexpr int StampDigits = 16;

[[nodiscard]] inline qint64 nanoseconds()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

[[nodiscard]] inline QByteArray stamp()
{
    return StampStart + QByteArray::number(nanoseconds(), 16).rightJustified(StampDigits, '0')
        + ';';
}

} // namespace soak
