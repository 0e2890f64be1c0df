// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/KeptResponses.h"

namespace openai {

//! How the id of an item of this type begins.
[[nodiscard]] QByteArrayView idPrefix(const QByteArray &type);

//! An input item as the API returns it: with an id and, for a message, its status and the content
//! as parts.
[[nodiscard]] core::RawJson toKeptItem(const core::JsonValue &item);

//! BadRequest: the response that a request wants to continue is not kept (any more).
[[nodiscard]] core::Error previousNotFound(const QByteArray &id);

//! The `input` of a request as items to keep: a string becomes a message, references are
//! replaced by their items, and every item has an id.
[[nodiscard]] QList<core::RawJson> toKeptInput(const core::JsonValue &input,
                                               const core::KeptResponses &kept);

//! The conversation up to and including the response `id`, oldest first: input and output of each
//! turn. BadRequest (`previous_response_not_found`) when one of its turns is not kept (any more).
[[nodiscard]] core::Result<QList<core::RawJson>> earlierItems(const QByteArray &id,
                                                              const core::KeptResponses &kept);

} // namespace openai
