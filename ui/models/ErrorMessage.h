// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

namespace ui {

//! A failure as it is explained to a person.
struct ErrorMessage
{
    QString sentence; //!< what happened
    QString remedy;   //!< what to do
    QString details;  //!< for support: the developer's message, unchanged

    friend bool operator==(const ErrorMessage &, const ErrorMessage &) = default;
};

//! The only place where a failure becomes translated text; for one of a request see
//! RequestProblem.h, too. `now` in unix seconds.
[[nodiscard]] ErrorMessage toErrorMessage(const core::Error &error);
[[nodiscard]] ErrorMessage toErrorMessage(const core::Error &error, qint64 now);
//! Why the server could not be started on `port`, the one it wanted.
[[nodiscard]] ErrorMessage toServerErrorMessage(const core::Error &error, int port);

} // namespace ui
