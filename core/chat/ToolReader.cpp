// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ToolReader.h"

#include "core/base/JsonWriter.h"
#include "core/chat/FieldErrors.h"
#include "core/chat/ToolSchema.h"

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

Tool toHosted(const JsonValue &tool)
{
    const QByteArray type = tool["type"].toUtf8();
    if (isWebSearch(type) && type != "web_search")
        return BuiltInTool{"web_search", {withMember(tool, "type", "web_search")}};
    return BuiltInTool{type, withFitTools(tool)};
}

} // namespace

bool isWebSearch(QByteArrayView toolType)
{
    return toolType == "web_search" || toolType.startsWith("web_search_preview");
}

RawJson toWebSearch(const JsonValue &options)
{
    JsonWriter json;
    json.beginObject().member("type", "web_search");
    const JsonValue location = options["user_location"];
    if (location.isObject()) {
        const JsonValue nested = location["approximate"];
        json.key("user_location").beginObject().member("type", "approximate");
        const auto members = (nested.isObject() ? nested : location).members();
        for (const auto &[name, value] : members) {
            if (name != "type")
                json.memberRaw(name, value.rawView());
        }
        json.endObject();
    }
    for (const QByteArrayView name : {"search_context_size", "filters"}) {
        if (!options[name].isAbsent())
            json.memberRaw(name, options[name].rawView());
    }
    json.endObject();
    return {json.take()};
}

// --- tools --------------------------------------------------------------------------------------

Status ToolReader::readEach(const JsonValue &tools, const QString &path, Reader read,
                            QList<Tool> &out)
{
    if (tools.isAbsent())
        return Nothing{};
    if (!tools.isArray())
        return notAnArray(path);
    qsizetype index = 0;
    for (const JsonValue &value : tools.items()) {
        Result<Tool> tool = (this->*read)(value, itemPath(path, index++));
        if (!tool)
            return tool.error();
        out.append(std::move(*tool));
    }
    return Nothing{};
}

Status ToolReader::readTools(const JsonValue &tools, QList<Tool> &out)
{
    return readEach(tools, u"tools"_s, &ToolReader::readTool, out);
}

Status ToolReader::readFunctions(const JsonValue &functions, QList<Tool> &out)
{
    return readEach(functions, u"functions"_s, &ToolReader::readFunction, out);
}

Status ToolReader::readHostedTools(const JsonValue &tools, QList<Tool> &out)
{
    return readEach(tools, u"responses_tools"_s, &ToolReader::readHostedTool, out);
}

Result<Tool> ToolReader::readHostedTool(const JsonValue &tool, const QString &path)
{
    const QString typePath = path + u".type"_s;
    if (!tool["type"].isString())
        return missingParameter(typePath);
    if (tool["type"].toUtf8() == "function")
        return invalidValue(u"'%1' must be a hosted tool."_s.arg(typePath), typePath);
    return toHosted(tool);
}

Result<Tool> ToolReader::readTool(const JsonValue &tool, const QString &path)
{
    if (!tool.isObject())
        return invalidValue(u"'%1' must be an object."_s.arg(path), path);
    const QByteArray type = tool["type"].toUtf8();
    const bool isFunction = type == "function" || (type.isEmpty() && tool.contains("function"));
    if (isFunction && tool.contains("function"))
        return readFunction(tool["function"], path + u".function"_s);
    if (isFunction)
        return readFunction(tool, path);
    if (type == "custom" && tool.contains("custom"))
        return readCustom(tool["custom"], path + u".custom"_s);
    if (type == "custom")
        return readCustom(tool, path);
    if (type.isEmpty())
        return missingParameter(path + u".type"_s);
    return toHosted(tool);
}

Result<Tool> ToolReader::readFunction(const JsonValue &function, const QString &path)
{
    const Result<QByteArray> name = nameIn(function, path);
    if (!name)
        return name.error();
    const JsonValue parameters = function["parameters"];
    return Tool(FunctionTool{m_names.toBackend(*name), function["description"].toUtf8(),
                             parameters.isAbsent() ? RawJson() : fitSchema(parameters),
                             function["strict"].toBool()});
}

Result<Tool> ToolReader::readCustom(const JsonValue &custom, const QString &path)
{
    const Result<QByteArray> name = nameIn(custom, path);
    if (!name)
        return name.error();
    return Tool(CustomTool{m_names.toBackend(*name), custom["description"].toUtf8(),
                           toCustomFormat(custom["format"])});
}

// --- which of them ------------------------------------------------------------------------------

Status ToolReader::readChoice(const JsonValue &choice, ToolChoice &out)
{
    static const QString path = u"tool_choice"_s;
    if (choice.isAbsent())
        return Nothing{};
    if (choice.isObject())
        return readNamedChoice(choice, out);
    const QByteArray word = choice.toUtf8();
    if (word == "auto")
        out.mode = ToolChoice::Mode::Auto;
    else if (word == "none")
        out.mode = ToolChoice::Mode::None;
    else if (word == "required" || word == "any")
        out.mode = ToolChoice::Mode::Required;
    else
        return invalidValue(u"'tool_choice' must be none, auto, required or an object."_s, path);
    return Nothing{};
}

Status ToolReader::readNamedChoice(const JsonValue &choice, ToolChoice &out)
{
    const QByteArray type = choice["type"].toUtf8();
    if (type == "function" || type == "custom") {
        const bool isNested = choice[type].isObject();
        const QString path =
            isNested ? u"tool_choice."_s + QString::fromUtf8(type) : u"tool_choice"_s;
        const Result<QByteArray> name = nameIn(isNested ? choice[type] : choice, path);
        if (!name)
            return name.error();
        out.mode = type == "custom" ? ToolChoice::Mode::Custom : ToolChoice::Mode::Function;
        out.name = m_names.toBackend(*name);
        return Nothing{};
    }
    if (type == "allowed_tools") {
        const bool isNested = choice["allowed_tools"].isObject();
        return readAllowed(isNested ? choice["allowed_tools"] : choice,
                           isNested ? u"tool_choice.allowed_tools"_s : u"tool_choice"_s, out);
    }
    if (type.isEmpty())
        return missingParameter(u"tool_choice.type"_s);
    out.mode = ToolChoice::Mode::BuiltIn;
    out.name = isWebSearch(type) ? QByteArray("web_search") : type;
    return Nothing{};
}

Status ToolReader::readAllowed(const JsonValue &allowed, const QString &path, ToolChoice &out)
{
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

Status ToolReader::readFunctionChoice(const JsonValue &choice, ToolChoice &out)
{
    if (!choice.isObject()) {
        const QByteArray word = choice.toUtf8();
        if (!choice.isAbsent() && word != "auto" && word != "none") {
            return invalidValue(u"'function_call' must be none, auto or an object."_s,
                                u"function_call"_s);
        }
        return readChoice(choice, out);
    }
    const Result<QByteArray> name = nameIn(choice, u"function_call"_s);
    if (!name)
        return name.error();
    out.mode = ToolChoice::Mode::Function;
    out.name = m_names.toBackend(*name);
    return Nothing{};
}

} // namespace core
