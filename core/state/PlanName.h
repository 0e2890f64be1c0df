// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace core {

//! What the provider calls a plan: "Plus" for `plus`, "Pro (Max)" for `promax`. A plan that is not
//! known is returned unchanged, since new ones appear at any time.
[[nodiscard]] QString planName(const QString &id);

} // namespace core
