// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/ToolReader.h"

#include "core/chat/FieldErrors.h"
#include "core/chat/HostedTools.h"
#include "core/chat/LenientFields.h"
#include "core/chat/ToolReader.h"
#include "core/chat/ToolSchema.h"
#include "core/dialects/anthropic/AnthropicErrors.h"
#include "core/dialects/anthropic/BlockValues.h"

namespace anthropic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Search[] = "web_search";

} // namespace

Status ToolReader::readTools(const JsonValue &tools)
{
    if (isBlank(tools))
        return Nothing{};
    if (!tools.isArray())
        return wrongType(u"tools"_s, u"an array"_s);
    qsizetype index = 0;
    for (const JsonValue &tool : tools.items()) {
        if (Status status = readTool(tool, itemPath(u"tools"_s, index++)); !status)
            return status;
    }
    return Nothing{};
}

Status ToolReader::readTool(const JsonValue &tool, const QString &path)
{
    if (!tool.isObject())
        return wrongType(path, u"an object"_s);
    const QByteArray type = tool["type"].toUtf8();
    if (tool["function"].isObject())
        return readOwnTool(tool["function"], path + u".function"_s);
    if (type.isEmpty() || type == "custom" || type == "function" || tool["input_schema"].isObject())
        return readOwnTool(tool, path);
    if (type == Search || type.startsWith("web_search_"))
        readSearch(tool, path);
    else
        leaveOut(tool, type, path);
    return Nothing{};
}

Status ToolReader::readOwnTool(const JsonValue &tool, const QString &path)
{
    const JsonValue name = tool["name"];
    if (name.isAbsent())
        return missingParameter(path + u".name"_s);
    if (!name.isString() || name.toUtf8().isEmpty())
        return wrongType(path + u".name"_s, u"a non-empty string"_s);
    const char *member = schemaMemberOf(tool);
    const JsonValue schema = tool[member];
    m_ownNames.insert(name.toUtf8());
    m_hasSearch = m_hasSearch || name.toUtf8() == Search;
    const QByteArray param = path.toUtf8() + '.' + member;
    m_request.tools.append(
        FunctionTool{m_names.toBackend(name.toUtf8()), tool["description"].toUtf8(),
                     fitSchema(schema, param, m_request.notes), tool["strict"].toBool()});
    return Nothing{};
}

void ToolReader::readSearch(const JsonValue &tool, const QString &path)
{
    m_hasSearch = true;
    m_searchName = tool["name"].isString() ? tool["name"].toUtf8() : QByteArray(Search);
    m_request.tools.append(
        BuiltInTool{Search, fromAnthropicSearch(tool, path.toUtf8(), m_request.notes)});
}

void ToolReader::leaveOut(const JsonValue &tool, const QByteArray &type, const QString &path)
{
    addNote(m_request.notes, {Note::Kind::Ignored, path.toUtf8() + '.' + type, {}});
    m_leftOutNames.insert(type);
    m_leftOutNames.insert(tool["name"].toUtf8());
}

// --- tool_choice --------------------------------------------------------------------------------

Status ToolReader::readChoice(const JsonValue &choice)
{
    if (isBlank(choice))
        return Nothing{};
    if (choice.isString())
        return readMode(choice.toUtf8());
    if (!choice.isObject())
        return wrongType(u"tool_choice"_s, u"an object"_s);
    const Result<std::optional<bool>> disable = readFlag(choice, "disable_parallel_tool_use");
    if (!disable)
        return wrongType(u"tool_choice.disable_parallel_tool_use"_s, u"true or false"_s);
    if (disable->value_or(false))
        m_request.parallelToolCalls = false;
    const JsonValue type = choice["type"];
    if (!isBlank(type) && !type.isString())
        return wrongType(u"tool_choice.type"_s, u"auto, any, tool or none"_s);
    const QByteArray word = type.toUtf8();
    const JsonValue function = choice["function"];
    if (function.isObject())
        return readNamedChoice(function["name"].toUtf8());
    if (word == "tool" || word == "function" || (word.isEmpty() && choice.contains("name")))
        return readNamedChoice(choice["name"].toUtf8());
    return readMode(word);
}

Status ToolReader::readMode(const QByteArray &word)
{
    using Mode = ToolChoice::Mode;
    ToolChoice &chosen = m_request.toolChoice;
    if (word == "auto")
        chosen.mode = Mode::Auto;
    else if (word == "none")
        chosen.mode = Mode::None;
    else if (word == "any" || word == "required")
        return requireAnyTool(word);
    else if (m_ownNames.contains(word) || m_leftOutNames.contains(word))
        return readNamedChoice(word);
    else if (!word.isEmpty() && word != "default")
        leaveChoiceToModel(word);
    return Nothing{};
}

Status ToolReader::requireAnyTool(const QByteArray &word)
{
    if (!m_request.tools.isEmpty()) {
        m_request.toolChoice.mode = ToolChoice::Mode::Required;
        return Nothing{};
    }
    if (!m_leftOutNames.isEmpty()) {
        leaveChoiceToModel(word);
        return Nothing{};
    }
    return Error{ErrorCode::BadRequest, u"'tool_choice' of type any needs 'tools'."_s,
                 u"tool_choice"_s};
}

void ToolReader::leaveChoiceToModel(const QByteArray &wanted)
{
    m_request.toolChoice.mode = ToolChoice::Mode::Auto;
    addNote(m_request.notes, {Note::Kind::Changed, "tool_choice", wanted + "->auto"});
}

Status ToolReader::readNamedChoice(const QByteArray &name)
{
    if (name.isEmpty())
        return missingParameter(u"tool_choice.name"_s);
    const bool isSearch = !m_searchName.isEmpty() && name == m_searchName;
    if (!isSearch && !m_ownNames.contains(name)) {
        if (!m_leftOutNames.contains(name))
            return wrongType(u"tool_choice.name"_s, u"the name of one of the 'tools'"_s);
        leaveChoiceToModel(name);
        return Nothing{};
    }
    m_request.toolChoice.mode = isSearch ? ToolChoice::Mode::BuiltIn : ToolChoice::Mode::Function;
    m_request.toolChoice.name = isSearch ? QByteArray(Search) : m_names.toBackend(name);
    return Nothing{};
}

} // namespace anthropic
