// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace openai {

//! `POST /v1/chat/completions`.
//!
//! Takes the body of the chat API and, since some clients send it here, that of the Responses API;
//! answers in chat form either way. What the backend cannot do but does not change what is right
//! (temperature, seed, unknown keys …) is noted and ignored; what would make the answer wrong is
//! refused with the field's name.
class ChatDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

} // namespace openai
