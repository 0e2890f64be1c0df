// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace core {

//! Which path is asked in which dialect.
struct DialectRow
{
    QByteArrayView path;
    const Dialect *dialect;
};

//! All of them; they live for ever.
[[nodiscard]] std::span<const DialectRow> dialects();

//! The dialect that a POST to `path` is written in; null when the path has none. Lives for ever.
[[nodiscard]] const Dialect *dialectFor(QByteArrayView path);

//! How failures are told on `path`, which need not exist: refusals, 404, 405 and the like take the
//! shape of the API family that the path belongs to. OpenAI's when it belongs to none.
[[nodiscard]] ErrorEnvelope errorEnvelopeFor(QByteArrayView path);

} // namespace core
