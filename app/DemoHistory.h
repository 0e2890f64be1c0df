// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/RequestRecord.h"

#include <QtCore/QList>

namespace app {

//! Sample requests of the thirteen days before today, oldest first, for the log of demo mode and
//! for nothing else: a newcomer sees what the window looks like in use. The same for the same day.
//! Their ids begin with "req_sample_". `now` in unix seconds; days are those of the local time.
[[nodiscard]] QList<core::RequestRecord> demoHistory(qint64 now);

} // namespace app
