// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packaging/tools/CommandTable.h"

namespace papers {

// What a shell reads to complete `chatmock …`. Nothing of the program runs while one types.

[[nodiscard]] QString bashCompletion(const CommandTable &table);
[[nodiscard]] QString zshCompletion(const CommandTable &table);
[[nodiscard]] QString fishCompletion(const CommandTable &table);

} // namespace papers
