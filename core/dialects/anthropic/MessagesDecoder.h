// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

#include <optional>

namespace anthropic {

//! `POST /v1/messages`.
//!
//! What the backend cannot do is left out and noted (temperature, cache marks, tools that only
//! Anthropic runs, unknown keys and words …), and refused with the name of the field only where
//! nothing sensible is left. null, "", {}, [] and a number of 0 mean "not given".
//! Names of Claude models stand for the models of the settings; the response keeps the client's
//! name. Only a client that asked for `thinking` gets reasoning: others expect the text first.
class MessagesDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

//! `POST /v1/messages/count_tokens`: the same body; responds at once with an estimate.
class CountTokensDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

//! The effort that stands for a thinking budget in tokens: low below 2,048, medium below 8,192,
//! high below 24,576, xhigh from there on. Later limited to the efforts of the model.
[[nodiscard]] QByteArray toEffort(qint64 budgetTokens);

} // namespace anthropic
