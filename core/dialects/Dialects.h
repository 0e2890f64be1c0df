// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace core {

//! The dialect that a POST to `path` is written in; null when the path has none. Lives for ever.
[[nodiscard]] const Dialect *dialectFor(QByteArrayView path);

//! True when a request speaks Anthropic's API: by its path, or, on paths that APIs share such as
//! `/v1/models`, by the header `anthropic-version`. Names of headers are in lower case.
[[nodiscard]] bool isForAnthropic(QByteArrayView path, const HeaderList &headers);

//! How failures are told on `path`, which need not exist: refusals, 404, 405 and the like take the
//! shape of the API family that the request belongs to. OpenAI's when it belongs to none.
[[nodiscard]] ErrorEnvelope errorEnvelopeFor(QByteArrayView path, const HeaderList &headers = {});

} // namespace core
