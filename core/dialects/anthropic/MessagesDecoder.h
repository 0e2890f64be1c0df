// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

#include <optional>

namespace anthropic {

//! `POST /v1/messages`.
//!
//! What the backend cannot do but does not change what is right (temperature, cache marks, unknown
//! keys …) is noted and ignored; what would make the answer wrong is refused with the field's name.
//! Names of Claude models mean the models of the settings; the answer keeps the client's name.
//! An answer shows thoughts only to a client that asked for `thinking`: others expect the text
//! first.
class MessagesDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

//! `POST /v1/messages/count_tokens`: the same body, answered at once with an estimate.
class CountTokensDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

//! The effort that stands for a thinking budget in tokens: low below 2,048, medium below 8,192,
//! high below 24,576, xhigh from there on. The provider limits it to what the model has.
[[nodiscard]] QByteArray toEffort(qint64 budgetTokens);

} // namespace anthropic
