// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>

#include <span>

namespace core {

//! A part of the official API that cannot be served with a ChatGPT plan.
struct UnsupportedEndpoint
{
    const char *path; //!< with everything below it
    const char *why;  //!< one sentence
};

[[nodiscard]] std::span<const UnsupportedEndpoint> unsupportedEndpoints();

//! The row for `path`; null when it is none of them.
[[nodiscard]] const UnsupportedEndpoint *unsupportedEndpoint(QByteArrayView path);

//! NotFound with the code `unsupported_endpoint`: clients do not try again, and people read why.
[[nodiscard]] Error toError(const UnsupportedEndpoint &endpoint);

} // namespace core
