// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/base/Result.h"
#include "core/state/Model.h"

#include <QtCore/QObject>

#include <optional>

namespace core {

//! A model name as a client may write it, resolved.
struct ResolvedModel
{
    Model model;
    QByteArray effort;      //!< from a suffix like `:high`, `-high`, `_high`; empty = none given
    bool wantsFast = false; //!< from a `-fast` suffix
};

//! THE model list: what every list route, the command line and the window show.
//!
//! The account's list when it is known (asked at most every refresh interval and when the backend
//! announces another ETag; cached on disk), the built-in list otherwise.
class ModelCatalog : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Visible models in order of priority, without variants.
    [[nodiscard]] virtual QList<Model> models() const = 0;
    //! The ids that lists show: models, and their effort variants when those are switched on.
    [[nodiscard]] virtual QList<QByteArray> listedIds() const = 0;
    //! When the list was made, unix seconds; the `created` of list entries.
    [[nodiscard]] virtual qint64 createdAt() const = 0;
    //! `{"models":[…]}` as the Codex CLI wants it: every entry, hidden ones too, as the backend
    //! wrote it; what the CLI insists on and an entry does not have is added.
    [[nodiscard]] virtual QByteArray catalogJson() const = 0;
    //! The version of that list as the backend names it; empty = not known.
    [[nodiscard]] virtual QByteArray etag() const = 0;
    //! True while the list comes from the account and not from the program.
    [[nodiscard]] virtual bool isFromAccount() const = 0;

    //! Understands aliases, suffixes, `provider/` prefixes, `:latest`, any case; hidden models
    //! answer to their exact name. ModelNotFound names the usable ones.
    [[nodiscard]] virtual Result<ResolvedModel> resolve(QByteArrayView name) const = 0;

    //! Asks the backend now.
    virtual void refresh(Callback<QList<Model>> callback) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace core
