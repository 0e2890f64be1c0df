// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/state/UsageReport.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace core {

// Reports of use for other programs, and the words in which a person asks for one.

//! "5h", "week", "today", "7", "30", "365" or "all".
[[nodiscard]] QByteArray toWord(UsagePeriod period);
//! BadRequest names the words that there are.
[[nodiscard]] Result<UsagePeriod> toUsagePeriod(const QString &word);

//! "program", "model", "key", "endpoint" or "day".
[[nodiscard]] QByteArray toWord(UsageGroup group);
//! Of words between commas, each at most once. BadRequest names the words that there are.
[[nodiscard]] Result<QList<UsageGroup>> toUsageGroups(const QString &words);

//! One JSON object, with the names that docs/CONFIGURATION.md lists. What is unknown is null.
[[nodiscard]] QByteArray toJson(const UsageReport &report);

//! RFC 4180: a heading, a line for each row of the report, or one with the sum when it has no
//! groups. What is unknown is empty.
[[nodiscard]] QByteArray toCsv(const UsageReport &report);

} // namespace core
