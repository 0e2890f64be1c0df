// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"
#include "core/chat/ToolNames.h"

namespace core {

//! Reads what the model may call, in the nested form of the chat API and the flat one of the
//! Responses API alike. Errors name the field, for example "tools[0].function.name".
class ToolReader
{
public:
    explicit ToolReader(ToolNames &names) : m_names(names) { }

    //! Functions, custom tools, and hosted tools, which are passed on.
    Status readTools(const JsonValue &tools, QList<Tool> &out);
    //! The older `functions`.
    Status readFunctions(const JsonValue &functions, QList<Tool> &out);
    //! `responses_tools`: hosted tools only.
    Status readHostedTools(const JsonValue &tools, QList<Tool> &out);

    Status readChoice(const JsonValue &choice, ToolChoice &out);
    //! The older `function_call`.
    Status readFunctionChoice(const JsonValue &choice, ToolChoice &out);

private:
    using Reader = Result<Tool> (ToolReader::*)(const JsonValue &, const QString &);

    Status readEach(const JsonValue &tools, const QString &path, Reader read, QList<Tool> &out);
    Result<Tool> readTool(const JsonValue &tool, const QString &path);
    Result<Tool> readFunction(const JsonValue &function, const QString &path);
    Result<Tool> readHostedTool(const JsonValue &tool, const QString &path);
    Result<Tool> readCustom(const JsonValue &custom, const QString &path);
    Status readNamedChoice(const JsonValue &choice, ToolChoice &out);
    Status readAllowed(const JsonValue &allowed, const QString &path, ToolChoice &out);

    ToolNames &m_names;
};

//! True for the names of the backend's own web search.
[[nodiscard]] bool isWebSearch(QByteArrayView toolType);

//! The search tool as the backend defines it, from `web_search_options` of the chat API.
[[nodiscard]] RawJson toWebSearch(const JsonValue &options);

} // namespace core
