// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace core {

//! A path and its dialect.
struct DialectRow
{
    QByteArrayView path;
    const Dialect *dialect;
};

//! All dialects, with static lifetime.
[[nodiscard]] std::span<const DialectRow> dialects();

//! The dialect of a POST to `path`, with static lifetime; null when the path has none.
[[nodiscard]] const Dialect *dialectFor(QByteArrayView path);

//! True for requests to Anthropic's API: by the path, or, on paths that APIs share such as
//! `/v1/models`, by the header `anthropic-version`.
[[nodiscard]] bool isForAnthropic(QByteArrayView path, const HeaderList &headers);

//! How failures are reported on `path`, which need not exist: refusals, 404, 405 and the like have
//! the form of the API family that the request belongs to, OpenAI's when it belongs to none.
[[nodiscard]] ErrorEnvelope errorEnvelopeFor(QByteArrayView path, const HeaderList &headers = {});

} // namespace core
