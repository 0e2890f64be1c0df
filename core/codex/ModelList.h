// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/state/Model.h"

namespace core {

//! The models of a catalogue answer (`{"models":[…]}`) in order of priority. Everything but the
//! slug may be missing. Upstream when there is no list.
[[nodiscard]] Result<QList<Model>> parseModels(const QByteArray &json);

//! The same shape again: each entry as it came, built-in ones with the fields that are known.
[[nodiscard]] QByteArray toModelsJson(const QList<Model> &models);

//! The same for the Codex CLI as a client, which refuses the whole list for one missing field:
//! those are added to the end of an entry.
[[nodiscard]] QByteArray toCliCatalog(const QList<Model> &models);

//! What is shown until an account's own list is known. Taken from the public catalogue of the Codex
//! CLI; older than what an account offers, never more than a start.
[[nodiscard]] const QList<Model> &builtInModels();

} // namespace core
