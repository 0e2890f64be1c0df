// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"
#include "core/chat/ToolNames.h"

#include <QtCore/QSet>

namespace core {

//! Reads what the model may call into a request: in the nested form of the chat API and of Ollama,
//! the flat one of the Responses API and Anthropic's alike, since clients mix them. Errors name the
//! field, for example "tools[0].function.name".
class ToolReader
{
public:
    ToolReader(ToolNames &names, Request &request) : m_names(names), m_request(request) { }

    //! Functions, custom tools, and hosted tools, which are passed on. A tool of Anthropic's own
    //! servers (`name_20260301`) is left out and noted, unless it is the web search; a choice of it
    //! becomes auto.
    Status readTools(const JsonValue &tools);
    //! The older `functions`.
    Status readFunctions(const JsonValue &functions);
    //! `responses_tools`: hosted tools only, at most 32 KiB.
    Status readHostedTools(const JsonValue &tools);

    //! The tools have to be read before.
    Status readChoice(const JsonValue &choice);
    //! The older `function_call`.
    Status readFunctionChoice(const JsonValue &choice);
    //! `responses_tool_choice`: auto or none; everything else is left to the other members.
    Status readHostedChoice(const JsonValue &choice);

    //! True when a search tool is among the tools, the client's own of that name included.
    bool hasSearch() const;

private:
    using Reader = Status (ToolReader::*)(const JsonValue &, const QString &);

    Status readEach(const JsonValue &tools, const QString &path, Reader read);
    Status readTool(const JsonValue &tool, const QString &path);
    Status readFunction(const JsonValue &function, const QString &path);
    Status readCustom(const JsonValue &custom, const QString &path);
    Status readHostedTool(const JsonValue &tool, const QString &path);
    void addHosted(const JsonValue &tool, const QString &path);
    void leaveOut(const JsonValue &tool);
    bool isLeftOut(const QByteArray &name) const;
    bool hasTool(const QByteArray &name) const;
    bool readWord(const QByteArray &word);
    bool readName(const QByteArray &name);
    void leaveChoiceToModel(const QByteArray &wanted);
    Status readNamedChoice(const JsonValue &choice);
    void choose(const QByteArray &name, ToolChoice::Mode mode);
    Status readAllowed(const JsonValue &allowed, const QString &path);
    Status readAllowedTool(const JsonValue &tool, const QString &path);

    ToolNames &m_names;
    Request &m_request;
    QSet<QByteArray> m_leftOut; //!< names and types
};

//! Which member of a function holds its schema, in the spelling of OpenAI, Anthropic or MCP.
[[nodiscard]] const char *schemaMemberOf(const JsonValue &function);

//! Refuses a demand for a call without tools, since text alone would not fulfil it. `name` is the
//! member with the demand.
[[nodiscard]] Status refuseChoiceWithoutTools(const Request &request, const QString &name);

} // namespace core
