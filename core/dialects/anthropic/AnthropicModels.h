// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <functional>
#include <optional>

namespace anthropic {

struct ModelEntry
{
    QByteArray id;
    QString displayName;      //!< empty = the id
    qint64 createdAt = 0;     //!< unix seconds
    qint64 contextWindow = 0; //!< tokens; 0 = unknown, left out
};

//! A model as `GET /v1/models/{id}` shows it.
[[nodiscard]] QByteArray toModelJson(const ModelEntry &model);

//! The requested part of the list, from a query such as "limit=2&after_id=gpt-5.5".
struct PageRequest
{
    qsizetype limit = 20;
    QByteArray afterId;
    QByteArray beforeId;
};

//! BadRequest when `limit` is not a number from 1 to 1000.
[[nodiscard]] core::Result<PageRequest> readPageRequest(const QByteArray &query);

//! `{"data":[…],"has_more":…,"first_id":…,"last_id":…}`; BadRequest for an unknown id.
[[nodiscard]] core::Result<QByteArray> toModelPage(const QList<ModelEntry> &models,
                                                   const PageRequest &request);

//! The models behind the names of Claude's.
struct ClaudeModels
{
    QByteArray usual; //!< for all but the small ones
    QByteArray small; //!< for the haiku and instant models
    //! Whether the settings give a name to a model; may be empty.
    std::function<bool(QByteArrayView name)> isAliased;
};

//! The name that the backend's catalogue understands: `claude-…`, also with a vendor in front
//! (`anthropic/`, `us.anthropic.`) or a date behind it, and the short names of Claude Code (`opus`,
//! `sonnet`, `haiku`, `default`, `best` …), in any case, become one of `models`; every other name
//! stays. A context suffix such as `[1m]` is removed. A name that the settings give to a model
//! stays as it is, at most without a vendor in front.
[[nodiscard]] QByteArray toCatalogueName(const QByteArray &name, const ClaudeModels &models);

} // namespace anthropic
