// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codex/ModelCatalog.h"

namespace core {

//! All efforts that are known, lowest first.
[[nodiscard]] const QList<QByteArray> &knownEfforts();

//! Finds the model that a client means. In this order:
//!
//!  1. spelling: any case, without a `provider/` prefix and `:latest`; "gpt5" is "gpt-5";
//!  2. the exact id of a model, hidden ones too;
//!  3. an alias (see the table in ModelNames.cpp), or the beginning of ids up to a hyphen:
//!  "gpt-5.6"
//!     is the first of "gpt-5.6-…";
//!  4. the same without a suffix `-fast` or `-<effort>` (also with `:` or `_`), which is
//!  remembered.
//!
//! `models` are in order of priority. `isComplete` false = the list is the program's own, which may
//! be older than the account: other names that look like the provider's are handed on as they are.
[[nodiscard]] Result<ResolvedModel> resolveModel(QByteArrayView name, const QList<Model> &models,
                                                 bool isComplete);

} // namespace core
