// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/state/LimitSnapshot.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace app {

//! The limits as lines for a person: name, bar (on a terminal only), figures, reset, age.
[[nodiscard]] QStringList limitLines(const core::LimitSnapshot &limits, qint64 now,
                                     const Look &look);

//! "5-hour limit", "weekly limit of GPT-X"
[[nodiscard]] QString windowName(const core::LimitWindow &window);

//! "[######......]" of the given number of cells, in block characters.
[[nodiscard]] QString limitBar(double usedPercent, int cells);

//! "2 h 10 min"; the two greatest units.
[[nodiscard]] QString durationText(qint64 seconds);

//! "14:30", with the day when it is not today's.
[[nodiscard]] QString clockText(qint64 when, qint64 now);

} // namespace app
