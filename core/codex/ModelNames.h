// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/ModelAliases.h"
#include "core/state/Model.h"

#include <QtCore/QSet>

namespace core {

//! A model name as a client may write it, resolved.
struct ResolvedModel
{
    Model model;
    QByteArray effort;      //!< from a suffix like `:high`, `-high`, `_high`; empty = none given
    bool wantsFast = false; //!< from a `-fast` suffix
    //! The name that stands for this model today: that of an earlier one, one with a date,
    //! `-latest` or `[1m]`, an alias of the settings; empty = the model's own name, the beginning
    //! of it, or an abbreviation such as `codex`.
    QByteArray replacedName;
    bool isUnlisted = false; //!< only the backend can tell whether there is such a model
};

//! All efforts that are known, lowest first.
[[nodiscard]] const QList<QByteArray> &knownEfforts();

//! Finds the model that a client means, in this order:
//!
//!  0. a name that a person has given in the settings stands for its model, also after each of the
//!     steps below;
//!  1. spelling: any case, without a `provider/` prefix and `:latest`; "gpt5" is "gpt-5";
//!  2. the exact id of a model, hidden ones too;
//!  3. an alias (see the table in ModelNames.cpp), or the beginning of ids up to a hyphen:
//!     "gpt-5.6" is the first of "gpt-5.6-…";
//!  4. the successor of a withdrawn name, when the list has it, otherwise the first model;
//!  5. the same without `-latest`, `-chat-latest`, a date or `[1m]` at the end;
//!  6. the same without a suffix `-fast` or `-<effort>` (also with `:` or `_`), which is
//!     remembered;
//!  7. a name from before GPT-5 (see OlderModels): the first model, or the first small one.
//!
//! `models` are in order of priority. Other names that look like a model's are passed on, since a
//! list may be older than a model; without the `refused` ones, which the backend does not know.
//! `clientVersion` is named in the error.
[[nodiscard]] Result<ResolvedModel> resolveModel(QByteArrayView name, const QList<Model> &models,
                                                 const QSet<QByteArray> &refused = {},
                                                 const QString &clientVersion = {},
                                                 const ModelAliases &aliases = {});

//! True when a name of the settings stands for `name`, or for `name` without a suffix or an
//! edition.
[[nodiscard]] bool isAliased(QByteArrayView name, const QList<Model> &models,
                             const ModelAliases &aliases);

//! Names the models that can be used.
[[nodiscard]] Error modelNotFound(QByteArrayView name, const QList<Model> &models,
                                  const QString &clientVersion);

//! How a person gets newer models, which the backend hides from older clients.
[[nodiscard]] QString versionHint(const QString &clientVersion);

} // namespace core
