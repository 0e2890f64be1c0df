// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace anthropic {

//! "prompt is too long: 281000 tokens > 272000 maximum", the words on which Claude Code shortens
//! its conversation; it reads both numbers.
//!
//! The numbers are those in the backend's message, else the estimate of the request and the window
//! of the model (0 = unknown). When they do not show an excess, because the estimate is too low,
//! the backend's message follows the words instead.
[[nodiscard]] QString toPromptTooLong(const QString &message, qint64 estimate, qint64 window);

} // namespace anthropic
