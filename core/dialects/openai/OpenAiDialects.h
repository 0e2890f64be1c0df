// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace openai {

// The dialects of OpenAI's API, each implemented in a file of its own. What the backend cannot do
// is noted and ignored where no response is wrong without it (temperature, seed, unknown keys …),
// and refused with the name of the field otherwise.

//! `POST /v1/chat/completions`.
//!
//! Takes the body of the chat API and, since some clients send it here, that of the Responses API;
//! responds in chat form either way.
class ChatDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

//! `POST /v1/completions`, the older API that continues a text.
//!
//! Each prompt of a list becomes `n` choices, and each choice a request to a chat model. With a
//! `suffix` the model is asked for the text in between. Without `max_tokens` there is no ceiling,
//! unlike the 16 tokens of the models this API was made for.
class CompletionsDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

//! `POST /v1/images/generations` and `/v1/images/edits`.
//!
//! A chat model is instructed to draw with the backend's image tool, once for each of `n`. The
//! names of image models stand for the account's first chat model; any other name is that of a chat
//! model. Edits take JSON, with images as URLs, or a form with files.
class ImagesDialect final : public core::Dialect
{
public:
    enum class Task { Generate, Edit };

    explicit ImagesDialect(Task task) : m_task(task) { }

    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;

private:
    Task m_task;
};

//! `POST /v1/responses`, and what `POST /v1/responses/compact` takes.
//!
//! Background responses, conversations and prompts that would have to be stored elsewhere are
//! refused. `previous_response_id` and `item_reference` are looked up in DialectOptions::kept.
class ResponsesDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

//! `POST /v1/responses/input_tokens`: an estimate, and a header that says so.
class InputTokensDialect final : public core::Dialect
{
public:
    std::span<const core::Parameter> parameters() const override;
    core::Result<core::Decoded> decode(const core::ApiCall &call,
                                       const core::DialectOptions &options) const override;
};

} // namespace openai
