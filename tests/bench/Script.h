// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace bench {

//! What the fake backend is to answer. It travels inside the prompt, so that it reaches the backend
//! through whatever stands between.
struct Script
{
    int events = 1;
    int gapMicroseconds = 0; //!< between two events of a stream; 0 = as fast as they are taken

    [[nodiscard]] QByteArray toText() const;
    [[nodiscard]] static std::optional<Script> findIn(const QByteArray &body);
};

//! Every event carries when it was sent, as "t=" and this many hexadecimal digits; 0 = not told.
inline constexpr int StampDigits = 16;

} // namespace bench
