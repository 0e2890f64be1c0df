// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <optional>

namespace core {

struct ErrorReport;

//! What the words of a report mean; nullopt when they mean nothing known.
[[nodiscard]] std::optional<ErrorCode> errorCodeOfReport(const ErrorReport &report);

//! What a status means by itself.
[[nodiscard]] ErrorCode errorCodeOfStatus(int status);

//! True for the limits of a business account, which no reset time ends.
[[nodiscard]] bool isDecidedByAdmin(const QString &code);

//! `message` as a sentence, followed by what to do; unchanged if it already says so.
[[nodiscard]] QString withSignInRemedy(const QString &message);

//! What to say when the backend says nothing.
[[nodiscard]] QString fallbackMessage(ErrorCode code, int status);

} // namespace core
