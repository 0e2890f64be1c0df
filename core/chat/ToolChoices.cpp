// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/FieldErrors.h"
#include "core/chat/HostedTools.h"
#include "core/chat/LenientFields.h"
#include "core/chat/ToolReader.h"

#include <algorithm>
#include <utility>

namespace core {

using namespace Qt::Literals::StringLiterals;

Status ToolReader::readChoice(const JsonValue &choice)
{
    if (isBlank(choice))
        return Nothing{};
    if (choice.isObject())
        return readNamedChoice(choice);
    if (!choice.isString() || (!readWord(toWord(choice)) && !readName(choice.toUtf8()))) {
        return invalidValue(u"'tool_choice' must be none, auto, required or an object."_s,
                            u"tool_choice"_s);
    }
    return Nothing{};
}

//! False for what is none of the words.
bool ToolReader::readWord(const QByteArray &word)
{
    ToolChoice &out = m_request.toolChoice;
    if (word == "auto" || word == "default")
        out.mode = ToolChoice::Mode::Auto;
    else if (word == "none")
        out.mode = ToolChoice::Mode::None;
    else if (word != "required" && word != "any")
        return false;
    else if (m_request.tools.isEmpty() && !m_leftOut.isEmpty() && !m_request.hasAdditionalTools)
        leaveChoiceToModel(word);
    else
        out.mode = ToolChoice::Mode::Required;
    return true;
}

//! False for what is no tool's name.
bool ToolReader::readName(const QByteArray &name)
{
    if (!hasTool(name) && !isLeftOut(name))
        return false;
    choose(name, ToolChoice::Mode::Unset);
    return true;
}

bool ToolReader::isLeftOut(const QByteArray &name) const
{
    return !name.isEmpty() && m_leftOut.contains(name) && !hasTool(name);
}

bool ToolReader::hasTool(const QByteArray &name) const
{
    const QByteArray atBackend = m_names.toBackend(name);
    return std::any_of(m_request.tools.begin(), m_request.tools.end(), [&](const Tool &tool) {
        const auto *function = std::get_if<FunctionTool>(&tool);
        const auto *custom = std::get_if<CustomTool>(&tool);
        const auto *hosted = std::get_if<BuiltInTool>(&tool);
        return (function && function->name == atBackend) || (custom && custom->name == atBackend)
            || (hosted && hosted->type == name);
    });
}

void ToolReader::leaveChoiceToModel(const QByteArray &wanted)
{
    m_request.toolChoice.mode = ToolChoice::Mode::Auto;
    addNote(m_request.notes, {Note::Kind::Changed, "tool_choice", wanted + "->auto"});
}

Status ToolReader::readNamedChoice(const JsonValue &choice)
{
    QByteArray type = choice["type"].toUtf8();
    if (choice["disable_parallel_tool_use"].toBool().value_or(false))
        m_request.parallelToolCalls = false;
    if (readWord(toWord(choice["type"])))
        return Nothing{};
    if (type.isEmpty() && choice["function"].isObject())
        type = "function";
    if (type == "tool" || (type.isEmpty() && choice["name"].isString())) {
        const Result<QByteArray> name = readToolName(choice, u"tool_choice"_s);
        if (!name)
            return name.error();
        choose(*name, ToolChoice::Mode::Unset);
        return Nothing{};
    }
    if (type == "function" || type == "custom") {
        const bool isNested = choice[type].isObject();
        const QString path =
            isNested ? u"tool_choice."_s + QString::fromUtf8(type) : u"tool_choice"_s;
        const Result<QByteArray> name = readToolName(isNested ? choice[type] : choice, path);
        if (!name)
            return name.error();
        choose(*name, type == "custom" ? ToolChoice::Mode::Custom : ToolChoice::Mode::Function);
        return Nothing{};
    }
    if (type == "allowed_tools") {
        const bool isNested = choice["allowed_tools"].isObject();
        return readAllowed(isNested ? choice["allowed_tools"] : choice,
                           isNested ? u"tool_choice.allowed_tools"_s : u"tool_choice"_s);
    }
    if (isBlank(choice["type"]))
        return Nothing{};
    if (type.isEmpty())
        return invalidValue(u"'tool_choice.type' must be a string."_s, u"tool_choice.type"_s);
    if (isLeftOut(type)) {
        leaveChoiceToModel(type);
        return Nothing{};
    }
    m_request.toolChoice.mode = ToolChoice::Mode::BuiltIn;
    m_request.toolChoice.name = isWebSearch(type) ? QByteArray("web_search") : type;
    return Nothing{};
}

//! The tool of that name; without a mode, whatever its type.
void ToolReader::choose(const QByteArray &name, ToolChoice::Mode mode)
{
    if (isLeftOut(name)) {
        leaveChoiceToModel(name);
        return;
    }
    ToolChoice &out = m_request.toolChoice;
    out.name = m_names.toBackend(name);
    out.mode = mode == ToolChoice::Mode::Unset ? ToolChoice::Mode::Function : mode;
    if (mode != ToolChoice::Mode::Unset)
        return;
    for (const Tool &tool : std::as_const(m_request.tools)) {
        const auto *custom = std::get_if<CustomTool>(&tool);
        const auto *hosted = std::get_if<BuiltInTool>(&tool);
        if (custom && custom->name == out.name)
            out.mode = ToolChoice::Mode::Custom;
        if (hosted && hosted->type == name)
            out.mode = ToolChoice::Mode::BuiltIn;
    }
}

Status ToolReader::readAllowed(const JsonValue &allowed, const QString &path)
{
    ToolChoice &out = m_request.toolChoice;
    out.mode = ToolChoice::Mode::Allowed;
    out.allowedMode = toWord(allowed["mode"]);
    if (out.allowedMode != "auto" && out.allowedMode != "required") {
        return invalidValue(u"'%1.mode' must be auto or required."_s.arg(path), path + u".mode"_s);
    }
    if (!allowed["tools"].isArray())
        return wrongType(path + u".tools"_s, u"an array"_s);
    qsizetype index = 0;
    for (const JsonValue &tool : allowed["tools"].items()) {
        const QString toolPath = itemPath(path + u".tools"_s, index++);
        if (Status status = readAllowedTool(tool, toolPath); !status)
            return status;
    }
    if (out.allowedTools.isEmpty() && index > 0)
        leaveChoiceToModel("allowed_tools");
    return Nothing{};
}

Status ToolReader::readAllowedTool(const JsonValue &tool, const QString &path)
{
    const QByteArray type = tool["type"].toUtf8();
    QList<AllowedTool> &out = m_request.toolChoice.allowedTools;
    if (type != "function" && type != "custom") {
        if (!isLeftOut(type))
            out.append({isWebSearch(type) ? QByteArray("web_search") : type, {}});
        return Nothing{};
    }
    const Result<QByteArray> name = readToolName(tool[type].isObject() ? tool[type] : tool, path);
    if (!name)
        return name.error();
    if (!isLeftOut(*name))
        out.append({type, m_names.toBackend(*name)});
    return Nothing{};
}

Status ToolReader::readFunctionChoice(const JsonValue &choice)
{
    if (choice.isObject() && choice["name"].isString()) {
        const Result<QByteArray> name = readToolName(choice, u"function_call"_s);
        if (!name)
            return name.error();
        m_request.toolChoice.mode = ToolChoice::Mode::Function;
        m_request.toolChoice.name = m_names.toBackend(*name);
        return Nothing{};
    }
    const QByteArray word = toWord(choice);
    if (!isBlank(choice) && word != "auto" && word != "none") {
        return invalidValue(u"'function_call' must be none, auto or an object with a name."_s,
                            u"function_call"_s);
    }
    return readChoice(choice);
}

Status ToolReader::readHostedChoice(const JsonValue &choice)
{
    // Where the predecessor of this program took the choice for hosted tools.
    const QByteArray word = toWord(choice);
    return word == "auto" || word == "none" ? readChoice(choice) : Status(Nothing{});
}

Status refuseChoiceWithoutTools(const Request &request, const QString &name)
{
    using Mode = ToolChoice::Mode;
    const Mode mode = request.toolChoice.mode;
    const bool isDemand = mode != Mode::Unset && mode != Mode::Auto && mode != Mode::None;
    if (!isDemand || !request.tools.isEmpty() || request.wantsWebSearch
        || request.hasAdditionalTools)
        return Nothing{};
    return invalidValue(u"'%1' is only allowed when 'tools' are specified."_s.arg(name), name);
}

} // namespace core
