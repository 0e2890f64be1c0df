// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/Model.h"

namespace core {

//! Shown until an account's own list is known. Taken from the public catalogue of the Codex CLI, so
//! it may be older than the account's.
[[nodiscard]] const QList<Model> &builtInModels();

//! The model to use for a name that the provider has withdrawn, "gpt-5.1-codex-max" for example;
//! empty = not such a name. `name` in lower case.
[[nodiscard]] QByteArray successorOf(const QByteArray &name);

} // namespace core
