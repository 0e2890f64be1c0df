// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ToolReader.h"

#include "core/base/JsonWriter.h"
#include "core/chat/FieldErrors.h"
#include "core/chat/HostedTools.h"
#include "core/chat/LenientFields.h"
#include "core/chat/ToolSchema.h"

#include <algorithm>
#include <utility>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! The Responses API has one level less than `{"type":"grammar","grammar":{…}}`.
RawJson toCustomFormat(const JsonValue &format)
{
    if (!format.isObject())
        return {};
    const JsonValue grammar = format["grammar"];
    if (!grammar.isObject())
        return {format.raw()};
    JsonWriter json;
    json.beginObject().member("type", "grammar");
    json.memberRaw("syntax", grammar["syntax"].rawView());
    json.memberRaw("definition", grammar["definition"].rawView());
    json.endObject();
    return {json.take()};
}

constexpr qsizetype MaxHostedSize = 32 * 1024;

bool isFunctionTool(const JsonValue &tool, const QByteArray &type)
{
    if (type.isEmpty())
        return tool["function"].isObject() || tool["name"].isString();
    return type == "function" || tool["input_schema"].isObject();
}

} // namespace

const char *schemaMemberOf(const JsonValue &function)
{
    for (const char *name : {"parameters", "input_schema", "inputSchema"}) {
        if (!function[name].isAbsent())
            return name;
    }
    return "parameters";
}

// --- tools --------------------------------------------------------------------------------------

Status ToolReader::readEach(const JsonValue &tools, const QString &path, Reader read)
{
    if (isBlank(tools))
        return Nothing{};
    if (!tools.isArray())
        return wrongType(path, u"an array"_s);
    qsizetype index = 0;
    for (const JsonValue &value : tools.items()) {
        if (Status status = (this->*read)(value, itemPath(path, index++)); !status)
            return status;
    }
    return Nothing{};
}

Status ToolReader::readTools(const JsonValue &tools)
{
    return readEach(tools, u"tools"_s, &ToolReader::readTool);
}

Status ToolReader::readFunctions(const JsonValue &functions)
{
    return readEach(functions, u"functions"_s, &ToolReader::readFunction);
}

Status ToolReader::readHostedTools(const JsonValue &tools)
{
    if (tools.rawView().size() > MaxHostedSize) {
        return Error{ErrorCode::BadRequest,
                     u"'responses_tools' must not be larger than 32 KiB."_s,
                     u"responses_tools"_s,
                     {},
                     u"RESPONSES_TOOLS_TOO_LARGE"_s};
    }
    m_request.hasHostedTools = tools.size() > 0;
    return readEach(tools, u"responses_tools"_s, &ToolReader::readHostedTool);
}

Status ToolReader::readHostedTool(const JsonValue &tool, const QString &path)
{
    const QString typePath = path + u".type"_s;
    if (!tool["type"].isString())
        return missingParameter(typePath);
    const QByteArray type = tool["type"].toUtf8();
    if (!isHostedTool(type)) {
        return Error{
            ErrorCode::BadRequest,
            u"'%1' must be a hosted tool of a ChatGPT plan, such as web_search."_s.arg(typePath),
            typePath,
            {},
            u"RESPONSES_TOOL_UNSUPPORTED"_s};
    }
    addHosted(tool, path);
    return Nothing{};
}

void ToolReader::addHosted(const JsonValue &tool, const QString &path)
{
    const QByteArray type = tool["type"].toUtf8();
    if (isWebSearch(type) && isDatedTool(type))
        m_request.tools.append(
            BuiltInTool{"web_search", fromAnthropicSearch(tool, path.toUtf8(), m_request.notes)});
    else if (isWebSearch(type) && type != "web_search")
        m_request.tools.append(BuiltInTool{"web_search", {withMember(tool, "type", "web_search")}});
    else
        m_request.tools.append(
            BuiltInTool{type, withFitTools(tool, path.toUtf8(), m_request.notes)});
}

Status ToolReader::readTool(const JsonValue &tool, const QString &path)
{
    if (!tool.isObject())
        return invalidValue(u"'%1' must be an object."_s.arg(path), path);
    const QByteArray type = tool["type"].toUtf8();
    if (type == "custom" && tool["custom"].isObject())
        return readCustom(tool["custom"], path + u".custom"_s);
    if (isFunctionTool(tool, type)) {
        const bool isNested = !tool["function"].isAbsent();
        return readFunction(isNested ? tool["function"] : tool,
                            isNested ? path + u".function"_s : path);
    }
    if (type == "custom")
        return readCustom(tool, path);
    if (type.isEmpty())
        return missingParameter(path + u".type"_s);
    if (isDatedTool(type) && !isWebSearch(type))
        leaveOut(tool);
    else
        addHosted(tool, path);
    return Nothing{};
}

void ToolReader::leaveOut(const JsonValue &tool)
{
    const QByteArray type = tool["type"].toUtf8();
    addNote(m_request.notes, {Note::Kind::Ignored, "tools." + type, {}});
    m_leftOut.insert(type);
    m_leftOut.insert(tool["name"].toUtf8());
}

Status ToolReader::readFunction(const JsonValue &function, const QString &path)
{
    const Result<QByteArray> name = readToolName(function, path);
    if (!name)
        return name.error();
    const char *member = schemaMemberOf(function);
    m_request.tools.append(
        FunctionTool{m_names.toBackend(*name), function["description"].toUtf8(),
                     fitSchema(function[member], path.toUtf8() + ".parameters", m_request.notes),
                     function["strict"].toBool()});
    return Nothing{};
}

Status ToolReader::readCustom(const JsonValue &custom, const QString &path)
{
    const Result<QByteArray> name = readToolName(custom, path);
    if (!name)
        return name.error();
    m_request.tools.append(CustomTool{m_names.toBackend(*name), custom["description"].toUtf8(),
                                      toCustomFormat(custom["format"])});
    return Nothing{};
}

bool ToolReader::hasSearch() const
{
    return std::any_of(m_request.tools.begin(), m_request.tools.end(), [](const Tool &tool) {
        if (const auto *hosted = std::get_if<BuiltInTool>(&tool))
            return hosted->type == "web_search";
        const auto *function = std::get_if<FunctionTool>(&tool);
        return function && function->name == "web_search";
    });
}

} // namespace core
