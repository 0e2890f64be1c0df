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

Result<QByteArray> nameIn(const JsonValue &object, const QString &path)
{
    const JsonValue name = object["name"];
    const QString namePath = path.isEmpty() ? u"name"_s : path + u".name"_s;
    if (name.isAbsent())
        return missingParameter(namePath);
    if (!name.isString() || name.toUtf8().isEmpty())
        return invalidValue(u"'%1' must be a non-empty string."_s.arg(namePath), namePath);
    return name.toUtf8();
}

Error notAnArray(const QString &path)
{
    return invalidValue(u"'%1' must be an array."_s.arg(path), path);
}

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

//! The schema of a function, in the spelling of OpenAI, Anthropic or MCP.
JsonValue parametersOf(const JsonValue &function)
{
    for (const char *name : {"parameters", "input_schema", "inputSchema"}) {
        if (!function[name].isAbsent())
            return function[name];
    }
    return {};
}

bool isFunctionTool(const JsonValue &tool, const QByteArray &type)
{
    if (type.isEmpty())
        return tool.contains("function") || tool["name"].isString();
    return type == "function" || tool["input_schema"].isObject();
}

} // namespace

// --- tools --------------------------------------------------------------------------------------

Status ToolReader::readEach(const JsonValue &tools, const QString &path, Reader read)
{
    if (isBlank(tools))
        return Nothing{};
    if (!tools.isArray())
        return notAnArray(path);
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
        m_request.tools.append(BuiltInTool{"web_search", fromAnthropicSearch(tool)});
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
    if (type == "custom" && tool.contains("custom"))
        return readCustom(tool["custom"], path + u".custom"_s);
    if (isFunctionTool(tool, type)) {
        const bool isNested = tool.contains("function");
        return readFunction(isNested ? tool["function"] : tool,
                            isNested ? path + u".function"_s : path);
    }
    if (type == "custom")
        return readCustom(tool, path);
    if (type.isEmpty())
        return missingParameter(path + u".type"_s);
    if (isDatedTool(type) && !isWebSearch(type))
        addNote(m_request.notes, {Note::Kind::Ignored, "tools." + type, {}});
    else
        addHosted(tool, path);
    return Nothing{};
}

Status ToolReader::readFunction(const JsonValue &function, const QString &path)
{
    const Result<QByteArray> name = nameIn(function, path);
    if (!name)
        return name.error();
    const JsonValue parameters = parametersOf(function);
    RawJson schema;
    if (!parameters.isAbsent())
        schema = fitSchema(parameters, path.toUtf8() + ".parameters", m_request.notes);
    m_request.tools.append(FunctionTool{m_names.toBackend(*name), function["description"].toUtf8(),
                                        std::move(schema), function["strict"].toBool()});
    return Nothing{};
}

Status ToolReader::readCustom(const JsonValue &custom, const QString &path)
{
    const Result<QByteArray> name = nameIn(custom, path);
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

// --- which of them ------------------------------------------------------------------------------

Status ToolReader::readChoice(const JsonValue &choice)
{
    if (isBlank(choice))
        return Nothing{};
    if (choice.isObject())
        return readNamedChoice(choice);
    if (!choice.isString() || !readWord(toWord(choice))) {
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
    else if (word == "required" || word == "any")
        out.mode = ToolChoice::Mode::Required;
    else
        return false;
    return true;
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
        const Result<QByteArray> name = nameIn(choice, u"tool_choice"_s);
        if (!name)
            return name.error();
        choose(m_names.toBackend(*name));
        return Nothing{};
    }
    if (type == "function" || type == "custom") {
        const bool isNested = choice[type].isObject();
        const QString path =
            isNested ? u"tool_choice."_s + QString::fromUtf8(type) : u"tool_choice"_s;
        const Result<QByteArray> name = nameIn(isNested ? choice[type] : choice, path);
        if (!name)
            return name.error();
        m_request.toolChoice.mode =
            type == "custom" ? ToolChoice::Mode::Custom : ToolChoice::Mode::Function;
        m_request.toolChoice.name = m_names.toBackend(*name);
        return Nothing{};
    }
    if (type == "allowed_tools") {
        const bool isNested = choice["allowed_tools"].isObject();
        return readAllowed(isNested ? choice["allowed_tools"] : choice,
                           isNested ? u"tool_choice.allowed_tools"_s : u"tool_choice"_s);
    }
    if (type.isEmpty())
        return missingParameter(u"tool_choice.type"_s);
    m_request.toolChoice.mode = ToolChoice::Mode::BuiltIn;
    m_request.toolChoice.name = isWebSearch(type) ? QByteArray("web_search") : type;
    return Nothing{};
}

//! The tool of that name, whatever its type.
void ToolReader::choose(const QByteArray &name)
{
    ToolChoice &out = m_request.toolChoice;
    out.mode = ToolChoice::Mode::Function;
    out.name = name;
    for (const Tool &tool : std::as_const(m_request.tools)) {
        const auto *custom = std::get_if<CustomTool>(&tool);
        const auto *hosted = std::get_if<BuiltInTool>(&tool);
        if (custom && custom->name == name)
            out.mode = ToolChoice::Mode::Custom;
        if (hosted && hosted->type == name)
            out.mode = ToolChoice::Mode::BuiltIn;
    }
}

Status ToolReader::readAllowed(const JsonValue &allowed, const QString &path)
{
    ToolChoice &out = m_request.toolChoice;
    out.mode = ToolChoice::Mode::Allowed;
    out.allowedMode = allowed["mode"].toUtf8();
    if (out.allowedMode != "auto" && out.allowedMode != "required") {
        return invalidValue(u"'%1.mode' must be auto or required."_s.arg(path), path + u".mode"_s);
    }
    if (!allowed["tools"].isArray())
        return notAnArray(path + u".tools"_s);
    qsizetype index = 0;
    for (const JsonValue &tool : allowed["tools"].items()) {
        const QString toolPath = itemPath(path + u".tools"_s, index++);
        const QByteArray type = tool["type"].toUtf8();
        if (type != "function" && type != "custom") {
            out.allowedTools.append({isWebSearch(type) ? QByteArray("web_search") : type, {}});
            continue;
        }
        const Result<QByteArray> name = nameIn(tool[type].isObject() ? tool[type] : tool, toolPath);
        if (!name)
            return name.error();
        out.allowedTools.append({type, m_names.toBackend(*name)});
    }
    return Nothing{};
}

Status ToolReader::readFunctionChoice(const JsonValue &choice)
{
    if (choice.isObject() && choice["name"].isString()) {
        const Result<QByteArray> name = nameIn(choice, u"function_call"_s);
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
