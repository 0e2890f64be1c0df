// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core {
struct Settings;
}

namespace app {

//! From now on the program's log goes to standard error, one line per message with time and
//! folder, everything that looks like a token replaced. Warnings always; what goes on in addition
//! with `verbose`; the backend's events with `logEvents`. QT_LOGGING_RULES wins.
void installLogHandler(const core::Settings &settings);

} // namespace app
