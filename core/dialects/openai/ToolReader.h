// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"
#include "core/chat/ToolNames.h"

namespace openai {

//! Reads what the model may call, in the nested form of the chat API and the flat one of the
//! Responses API alike. Errors name the field, for example "tools[0].function.name".
class ToolReader
{
public:
    explicit ToolReader(core::ToolNames &names) : m_names(names) { }

    //! Functions, custom tools, and hosted tools, which are passed on.
    core::Status readTools(const core::JsonValue &tools, QList<core::Tool> &out);
    //! The older `functions`.
    core::Status readFunctions(const core::JsonValue &functions, QList<core::Tool> &out);
    //! `responses_tools`: hosted tools only.
    core::Status readHostedTools(const core::JsonValue &tools, QList<core::Tool> &out);

    core::Status readChoice(const core::JsonValue &choice, core::ToolChoice &out);
    //! The older `function_call`.
    core::Status readFunctionChoice(const core::JsonValue &choice, core::ToolChoice &out);

private:
    using Reader = core::Result<core::Tool> (ToolReader::*)(const core::JsonValue &,
                                                            const QString &);

    core::Status readEach(const core::JsonValue &tools, const QString &path, Reader read,
                          QList<core::Tool> &out);
    core::Result<core::Tool> readTool(const core::JsonValue &tool, const QString &path);
    core::Result<core::Tool> readFunction(const core::JsonValue &function, const QString &path);
    core::Result<core::Tool> readHostedTool(const core::JsonValue &tool, const QString &path);
    core::Result<core::Tool> readCustom(const core::JsonValue &custom, const QString &path);
    core::Status readNamedChoice(const core::JsonValue &choice, core::ToolChoice &out);
    core::Status readAllowed(const core::JsonValue &allowed, const QString &path,
                             core::ToolChoice &out);

    core::ToolNames &m_names;
};

//! True for the names of the backend's own web search.
[[nodiscard]] bool isWebSearch(QByteArrayView toolType);

//! The search tool as the backend defines it, from `web_search_options` of the chat API.
[[nodiscard]] core::RawJson toWebSearch(const core::JsonValue &options);

} // namespace openai
