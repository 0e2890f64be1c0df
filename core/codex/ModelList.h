// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/state/Model.h"

namespace core {

//! The models of a catalogue response (`{"models":[…]}`) in order of priority. Everything but the
//! slug may be missing. Upstream when there is no list.
[[nodiscard]] Result<QList<Model>> parseModels(const QByteArray &json);

//! The same format: each entry unchanged, built-in ones with the known fields.
[[nodiscard]] QByteArray toModelsJson(const QList<Model> &models);

//! The same for the Codex CLI as a client, which refuses the entire list for one missing field:
//! missing fields are added at the end of an entry.
[[nodiscard]] QByteArray toCliCatalog(const QList<Model> &models);

} // namespace core
