// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

namespace core {

//! Proof key for the code exchange, RFC 7636 with S256.
struct Pkce
{
    Secret verifier;
    QByteArray challenge;
};

[[nodiscard]] Pkce makePkce();
[[nodiscard]] QByteArray toChallenge(const Secret &verifier);

} // namespace core
