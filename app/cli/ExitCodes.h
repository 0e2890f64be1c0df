// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace app {

//! What the program's exit codes mean; documented in --help.
enum ExitCode : int {
    Fine = 0,
    Failed = 1,
    Usage = 2,
    PortInUse = 13,
    NotSignedIn = 77,
};

[[nodiscard]] constexpr ExitCode toExitCode(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::PortInUse:
        return PortInUse;
    case core::ErrorCode::NotSignedIn:
        return NotSignedIn;
    default:
        return Failed;
    }
}

} // namespace app
