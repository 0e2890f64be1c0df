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
};

//! The only place where a failure becomes translated text. `port` is the one the server wanted.
[[nodiscard]] ErrorMessage toErrorMessage(const core::Error &error);
//! Why the server on `port` could not be started.
[[nodiscard]] ErrorMessage toServerErrorMessage(const core::Error &error, int port);

} // namespace ui
