// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/Finding.h"
#include "core/state/AccountState.h"

#include <chrono>

namespace core {

//! Whether the place where the tokens are stored can be read. `tokenFile` is empty when that is
//! the keychain. `waited`: how long the store has had for its response.
[[nodiscard]] Finding keyringFinding(const AccountState &account, const QString &tokenFile,
                                     std::chrono::seconds waited);

[[nodiscard]] Finding signInFinding(const AccountState &account);

} // namespace core
