// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/KeptResponses.h"

namespace openai {

//! The `input` of a request as items to keep: a string becomes a message, references become what
//! they refer to, and every item has an id.
[[nodiscard]] QList<core::RawJson> toKeptInput(const core::JsonValue &input,
                                               const core::KeptResponses &kept);

//! Everything that was said up to and with the answer `id`, oldest first: input and output of each
//! turn. BadRequest (`previous_response_not_found`) when a turn of it is not kept (any more).
[[nodiscard]] core::Result<QList<core::RawJson>> earlierItems(const QByteArray &id,
                                                              const core::KeptResponses &kept);

} // namespace openai
