// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace openai {

//! `POST /v1/images/generations` and `/v1/images/edits`.
//!
//! A chat model is told to draw with the backend's image tool, once for each of `n`. The names of
//! picture models stand for the account's first chat model; any other name is that chat model.
//! Edits take JSON, with pictures as URLs, or a form with files.
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

} // namespace openai
