// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace openai {

//! `POST /v1/responses`, and what `POST /v1/responses/compact` takes.
//!
//! What the backend has no counterpart for and does not change what is right is noted and ignored;
//! answers in the background, conversations and prompts that would have to be stored elsewhere are
//! refused. `previous_response_id` and `item_reference` lead to DialectOptions::kept.
class ResponsesDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

//! `POST /v1/responses/input_tokens`: an estimate, which a header says.
class InputTokensDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

} // namespace openai
