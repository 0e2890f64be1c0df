// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Settings.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>

namespace core {

// All settings in one file that a person keeps or takes to another computer: a JSON object with the
// texts of setFromText() by SettingKey::name. No secrets are in it: neither the API key nor a login
// in an address.

[[nodiscard]] QByteArray exportSettings(const Settings &settings);

//! The texts of a file that exportSettings() wrote, unchecked. BadRequest when it is something
//! else. Unknown names are left out: they come from another version.
[[nodiscard]] Result<QHash<QString, QString>> importSettings(const QByteArray &file);

//! `text` with user name and password of an address taken out.
[[nodiscard]] QString withoutLogin(const QString &text);

} // namespace core
