// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/DailyUsage.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QByteArray>

namespace core {

// Records for other programs, without bodies. Lines end in what their format asks for.

//! ISO 8601 in UTC.
[[nodiscard]] QByteArray toTimeText(qint64 unixSeconds);
//! A text as one field of a CSV line. One that a spreadsheet would take for a formula gets an
//! apostrophe in front.
[[nodiscard]] QByteArray toCsvField(const QByteArray &text);

//! RFC 4180, with the names of the columns. Times are ISO 8601 in UTC; what is unknown is empty.
[[nodiscard]] QByteArray csvHeader();
[[nodiscard]] QByteArray toCsvLine(const RequestRecord &record);

//! One JSON object and a line feed, with the names of the columns; what is unknown is null.
[[nodiscard]] QByteArray toJsonLine(const RequestRecord &record);
[[nodiscard]] QByteArray toJsonLine(const DailyUsage &usage);

} // namespace core
