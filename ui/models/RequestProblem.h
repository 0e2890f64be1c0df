// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/RequestRecord.h"
#include "ui/models/ErrorMessage.h"

class QLocale;

namespace ui {

//! Why a request was not served as it should have been, and what to do. All of it is empty for one
//! that runs or went well; `remedy` alone for one that needs none, such as one that the person
//! stopped. `now` in unix seconds: a limit may have been reset since.
[[nodiscard]] ErrorMessage requestProblem(const core::RequestRecord &record, qint64 now);

//! Everything about a failure that helps to find its cause, as plain text to be pasted elsewhere.
//! Has no text of the conversation.
[[nodiscard]] QString requestReport(const core::RequestRecord &record, qint64 now,
                                    const QLocale &locale);

} // namespace ui
