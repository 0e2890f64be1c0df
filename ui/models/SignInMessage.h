// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ErrorMessage.h"

#include <optional>

namespace ui {

//! The part of toErrorMessage() that is about signing in and about where the login is kept; nullopt
//! for other errors.
[[nodiscard]] std::optional<ErrorMessage> signInMessage(const core::Error &error);

} // namespace ui
