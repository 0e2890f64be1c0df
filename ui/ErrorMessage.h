// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

namespace ui {

//! A failure in the words of the person who reads it.
struct ErrorMessage
{
    QString sentence; //!< what happened
    QString remedy;   //!< what to do
    QString details;  //!< for whoever helps: the developer's message, as it was
};

//! The only place where a failure becomes translated words. `port` is the one the server wanted.
[[nodiscard]] ErrorMessage toFaultText(const core::Error &error);
//! Why the server on `port` could not be started.
[[nodiscard]] ErrorMessage toServerFaultText(const core::Error &error, int port);

} // namespace ui
