// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>

namespace anthropic {

struct ModelEntry
{
    QByteArray id;
    QString displayName;  //!< empty = the id
    qint64 createdAt = 0; //!< unix seconds
};

//! A model as `GET /v1/models/{id}` shows it.
[[nodiscard]] QByteArray toModelJson(const ModelEntry &model);

//! Which part of the list is asked for, from a query such as "limit=2&after_id=gpt-5.5".
struct PageWish
{
    qsizetype limit = 20;
    QByteArray afterId;
    QByteArray beforeId;
};

//! BadRequest when `limit` is no number from 1 to 1000.
[[nodiscard]] core::Result<PageWish> readPageWish(const QByteArray &query);

//! `{"data":[…],"has_more":…,"first_id":…,"last_id":…}`; BadRequest for an id that is not there.
[[nodiscard]] core::Result<QByteArray> toModelPage(const QList<ModelEntry> &models,
                                                   const PageWish &wish);

} // namespace anthropic
