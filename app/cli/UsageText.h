// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/state/UsageReport.h"

#include <QtCore/QStringList>

namespace app {

//! The table of `chatmock usage --by`: what period it is, a line per row, the sum, the period
//! before. A terminal that is too narrow for all figures gets the more important ones; estimates
//! are marked.
[[nodiscard]] QStringList usageReportLines(const core::UsageReport &report, const Look &look);

} // namespace app
