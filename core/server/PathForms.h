// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace core {

//! The path of the route table that a client means by `path`.
//!
//! People enter base URLs with and without `/v1`, clients add their own, and a Codex client has the
//! path of its backend: `/models`, `/v1/v1/models`, `//v1/models/` and `/backend-api/codex/models`
//! are all `/v1/models`. Any other path stays as it is, except for superfluous slashes.
[[nodiscard]] QByteArray toServedPath(const QByteArray &path);

} // namespace core
