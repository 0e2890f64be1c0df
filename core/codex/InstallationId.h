// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace core {

//! The UUID of this installation, from the file `installation_id` in `folder` (plain text, shared
//! with the Python program); made and stored when there is none. An empty or unwritable folder
//! gives one for this run only.
[[nodiscard]] QByteArray installationId(const QString &folder);

} // namespace core
