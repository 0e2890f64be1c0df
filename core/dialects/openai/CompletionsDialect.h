// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace openai {

//! `POST /v1/completions`, the older API that continues a text.
//!
//! Each prompt of a list becomes `n` choices, and each choice one question to a chat model. With a
//! `suffix` the model is asked for what belongs between the two. Without `max_tokens` there is no
//! ceiling, unlike the 16 tokens of the models this API was made for.
class CompletionsDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

} // namespace openai
