// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Account.h"
#include "core/settings/Settings.h"

class QNetworkRequest;

namespace core {

//! "chatmock/<version> (<system>; <processor>)": this program under its own name.
[[nodiscard]] QByteArray userAgent();

//! Who asks, for every request to the backend: account, own name, protocol version.
void addIdentity(QNetworkRequest &request, const AccessGrant &grant, const Settings &settings);

} // namespace core
