// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/ToolReader.h"

#include "core/base/JsonWriter.h"
#include "core/chat/ToolSchema.h"
#include "core/dialects/anthropic/AnthropicErrors.h"

namespace anthropic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Search[] = "web_search";

bool isGiven(const JsonValue &list)
{
    return list.isArray() && list.size() > 0;
}

//! The search tool as the backend defines it; empty when it has no parameters.
RawJson toSearchTool(const JsonValue &tool)
{
    const bool hasDomains = isGiven(tool["allowed_domains"]);
    const JsonValue place = tool["user_location"];
    if (!hasDomains && !place.isObject())
        return {};
    JsonWriter json;
    json.beginObject().member("type", Search).memberBool("external_web_access", true);
    if (hasDomains) {
        json.key("filters").beginObject();
        json.memberRaw("allowed_domains", tool["allowed_domains"].rawView()).endObject();
    }
    if (place.isObject())
        json.memberRaw("user_location", place.rawView());
    json.endObject();
    return {json.take()};
}

} // namespace

Status ToolReader::readTools(const JsonValue &tools)
{
    if (tools.isAbsent())
        return Nothing{};
    if (!tools.isArray())
        return wrongValue(u"tools"_s, u"an array"_s);
    qsizetype index = 0;
    for (const JsonValue &tool : tools.items()) {
        if (Status status = readTool(tool, elementPath(u"tools"_s, index++)); !status)
            return status;
    }
    return Nothing{};
}

Status ToolReader::readTool(const JsonValue &tool, const QString &path)
{
    if (!tool.isObject())
        return wrongValue(path, u"an object"_s);
    const QByteArray type = tool["type"].toUtf8();
    if (type.isEmpty() || type == "custom")
        return readOwnTool(tool, path);
    if (type == Search || type.startsWith("web_search_")) {
        readSearch(tool, path);
        return Nothing{};
    }
    return notPossible(path + u".type"_s,
                       u"the tool '%1' is not available with a ChatGPT plan."_s.arg(
                           QString::fromUtf8(type.left(100))));
}

Status ToolReader::readOwnTool(const JsonValue &tool, const QString &path)
{
    const JsonValue name = tool["name"];
    if (name.isAbsent())
        return missingField(path + u".name"_s);
    if (!name.isString() || name.toUtf8().isEmpty())
        return wrongValue(path + u".name"_s, u"a non-empty string"_s);
    const JsonValue schema = tool["input_schema"];
    if (schema.isAbsent())
        return missingField(path + u".input_schema"_s);
    m_ownNames.insert(name.toUtf8());
    m_hasSearch = m_hasSearch || name.toUtf8() == Search;
    const QByteArray param = path.toUtf8() + ".input_schema";
    m_request.tools.append(
        FunctionTool{m_names.toBackend(name.toUtf8()), tool["description"].toUtf8(),
                     fitSchema(schema, param, m_request.notes), tool["strict"].toBool()});
    return Nothing{};
}

void ToolReader::readSearch(const JsonValue &tool, const QString &path)
{
    m_hasSearch = true;
    m_searchName = tool["name"].isString() ? tool["name"].toUtf8() : QByteArray(Search);
    m_request.tools.append(BuiltInTool{Search, toSearchTool(tool)});
    for (const char *name : {"blocked_domains", "max_uses"}) {
        if (isGiven(tool[name]) || tool[name].isNumber())
            addNote(m_request.notes, {Note::Kind::Ignored, path.toUtf8() + '.' + name, {}});
    }
}

Status ToolReader::readChoice(const JsonValue &choice)
{
    using Mode = ToolChoice::Mode;
    if (choice.isAbsent())
        return Nothing{};
    if (!choice.isObject())
        return wrongValue(u"tool_choice"_s, u"an object"_s);
    const JsonValue disable = choice["disable_parallel_tool_use"];
    if (!disable.isAbsent() && !disable.isBool())
        return wrongValue(u"tool_choice.disable_parallel_tool_use"_s, u"true or false"_s);
    if (disable.toBool().value_or(false))
        m_request.parallelToolCalls = false;
    const QByteArray type = choice["type"].toUtf8();
    ToolChoice &chosen = m_request.toolChoice;
    if (type == "auto")
        chosen.mode = Mode::Auto;
    else if (type == "none")
        chosen.mode = Mode::None;
    else if (type == "tool")
        return readNamedChoice(choice);
    else if (type != "any")
        return wrongValue(u"tool_choice.type"_s, u"auto, any, tool or none"_s);
    else if (m_request.tools.isEmpty())
        return Error{ErrorCode::BadRequest, u"'tool_choice' of type any needs 'tools'."_s,
                     u"tool_choice"_s};
    else
        chosen.mode = Mode::Required;
    return Nothing{};
}

Status ToolReader::readNamedChoice(const JsonValue &choice)
{
    const QByteArray name = choice["name"].toUtf8();
    if (name.isEmpty())
        return missingField(u"tool_choice.name"_s);
    const bool isSearch = !m_searchName.isEmpty() && name == m_searchName;
    if (!isSearch && !m_ownNames.contains(name))
        return wrongValue(u"tool_choice.name"_s, u"the name of one of the 'tools'"_s);
    m_request.toolChoice.mode = isSearch ? ToolChoice::Mode::BuiltIn : ToolChoice::Mode::Function;
    m_request.toolChoice.name = isSearch ? QByteArray(Search) : m_names.toBackend(name);
    return Nothing{};
}

} // namespace anthropic
