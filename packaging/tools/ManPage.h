// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packaging/tools/CommandTable.h"

namespace papers {

//! chatmock(1), in the man(7) macros.
[[nodiscard]] QString manPage(const CommandTable &table);

} // namespace papers
