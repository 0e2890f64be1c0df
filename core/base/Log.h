// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLoggingCategory>

// One category per folder. `info` is for the life cycle, `debug` for shapes and sizes, never for
// message text.
Q_DECLARE_LOGGING_CATEGORY(logAuth)
Q_DECLARE_LOGGING_CATEGORY(logCodex)
Q_DECLARE_LOGGING_CATEGORY(logDemo)
Q_DECLARE_LOGGING_CATEGORY(logHistory)
Q_DECLARE_LOGGING_CATEGORY(logHttp)
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logServer)
Q_DECLARE_LOGGING_CATEGORY(logSettings)

namespace core {

//! Text with everything that looks like a token (JWT, "Bearer …", refresh token, API key)
//! replaced, so that it may be logged or shown.
[[nodiscard]] QString redacted(QString text);

} // namespace core
