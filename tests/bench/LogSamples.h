// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace bench {

//! Writes a request log with `rows` rows of typical use; false when it cannot be written.
[[nodiscard]] bool fillLog(const QString &file, qint64 rows);

} // namespace bench
