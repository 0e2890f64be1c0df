// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core {

//! The tab is one, too; where HTTP lets it stand for a blank it has to be named.
[[nodiscard]] constexpr bool isControl(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return code < 0x20 || code == 0x7f;
}

} // namespace core
