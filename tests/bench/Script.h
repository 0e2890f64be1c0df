// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace bench {

//! What the backend is to send. It is part of the prompt, so that it reaches the backend through
//! any proxy.
struct Script
{
    int events = 1;
    int gapMicroseconds = 0; //!< between two events of a stream; 0 = as fast as possible

    [[nodiscard]] QByteArray toText() const;
    [[nodiscard]] static std::optional<Script> findIn(const QByteArray &body);
};

//! Every event carries when it was sent, as "t=" and this many hexadecimal digits; 0 = unknown.
inline constexpr int StampDigits = 16;

} // namespace bench
