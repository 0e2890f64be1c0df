// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace ollama {

//! `POST /api/chat`.
//!
//! Streams unless `stream` is false. Of the `options`, `stop` and `num_predict` are applied here;
//! the others have no counterpart at the backend and are noted as "options.<name>". A request
//! without messages only loads the model, or unloads it when `keep_alive` is 0; the response needs
//! no model.
class ChatDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

//! `POST /api/generate`: the same for one prompt. With a `suffix` the model is asked for the text
//! in between. Templates and raw prompts mean nothing to a hosted model and are noted.
class GenerateDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

} // namespace ollama
