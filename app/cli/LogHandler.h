// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace core {
class Secret;
struct Settings;
} // namespace core

namespace app {

//! From now on the program's log goes to standard error, one line per message with time and
//! folder, everything that looks like a token replaced. Warnings always; what goes on in addition
//! with `verbose`; the backend's events with `logEvents`. QT_LOGGING_RULES wins.
void installLogHandler(const core::Settings &settings);

//! Text for the screen or the log without anything that looks like a token, and without the key
//! that clients have to send, which may look like any word.
[[nodiscard]] QString withoutSecrets(const QString &text, const core::Secret &apiKey);

} // namespace app
