// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/Conversation.h"

#include "core/base/JsonWriter.h"
#include "core/chat/ContentReader.h"
#include "core/chat/LenientFields.h"
#include "core/chat/ToolSchema.h"
#include "core/dialects/openai/OpenAiShared.h"

#include <optional>

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

bool isItemReference(const JsonValue &item)
{
    const QByteArray type = item["type"].toUtf8();
    return type == "item_reference"
        || (type.isEmpty() && !item.contains("role") && item["id"].isString());
}

// --- messages -----------------------------------------------------------------------------------

Status Conversation::readMessages(const JsonValue &messages)
{
    if (!messages.isArray())
        return wrongType(u"messages"_s, u"an array"_s);
    if (messages.size() == 0)
        return invalidValue(u"'messages' must not be empty."_s, u"messages"_s);
    return readEach(messages, u"messages"_s, &Conversation::readMessage);
}

//! Up to the first that cannot be read.
Status Conversation::readEach(const JsonValue &list, const QString &path, Reader read)
{
    qsizetype index = 0;
    for (const JsonValue &value : list.items()) {
        if (Status status = (this->*read)(value, itemPath(path, index++)); !status)
            return status;
    }
    return Nothing{};
}

Status Conversation::readMessage(const JsonValue &message, const QString &path)
{
    if (!message.isObject())
        return wrongType(path, u"an object"_s);
    const QString rolePath = path + u".role"_s;
    const Result<QByteArray> word = readRequiredText(message["role"], rolePath);
    if (!word)
        return word.error();
    if (*word == "tool" && holdsToolResults(message["content"]))
        return readTurn(message, path, Role::User);
    if (*word == "tool")
        return readToolOutput(message, path);
    if (*word == "function")
        return readFunctionOutput(message, path);
    if (*word == "assistant")
        return readAssistant(message, path);
    const std::optional<Role> role = toRole(*word);
    if (!role) {
        return invalidValue(
            u"'%1' must be system, developer, user, assistant, tool or function."_s.arg(rolePath),
            rolePath);
    }
    return readTurn(message, path, *role);
}

Status Conversation::readAssistant(const JsonValue &message, const QString &path)
{
    m_blockCalls.clear();
    if (Status status = readTurn(message, path, Role::Assistant); !status)
        return status;
    if (Status status = readToolCalls(message["tool_calls"], path + u".tool_calls"_s); !status)
        return status;
    return readFunctionCall(message["function_call"], path + u".function_call"_s);
}

Status Conversation::readToolCalls(const JsonValue &calls, const QString &path)
{
    if (isBlank(calls))
        return Nothing{};
    if (!calls.isArray())
        return wrongType(path, u"an array"_s);
    return readEach(calls, path, &Conversation::readToolCall);
}

Status Conversation::readToolCall(const JsonValue &call, const QString &path)
{
    if (!call.isObject())
        return wrongType(path, u"an object"_s);
    const Result<QByteArray> id = readRequiredText(call["id"], path + u".id"_s);
    if (!id)
        return id.error();
    if (m_blockCalls.contains(*id)) // some clients send both forms
        return Nothing{};
    const bool isCustom = call["type"].toUtf8() == "custom";
    const QString key = isCustom ? u"custom"_s : u"function"_s;
    const JsonValue body = call[isCustom ? "custom" : "function"];
    const Result<QByteArray> name = readRequiredText(body["name"], path + u'.' + key + u".name"_s);
    if (!name)
        return name.error();
    const ToolKind kind = isCustom ? ToolKind::Custom : ToolKind::Function;
    m_callKinds.insert(*id, kind);
    m_items.append(ToolCall{kind,
                            *id,
                            m_names.toBackend(*name),
                            argumentText(body[isCustom ? "input" : "arguments"]),
                            {}});
    return Nothing{};
}

Status Conversation::readFunctionCall(const JsonValue &call, const QString &path)
{
    if (isBlank(call))
        return Nothing{};
    const Result<QByteArray> name = readRequiredText(call["name"], path + u".name"_s);
    if (!name)
        return name.error();
    const QByteArray id = m_functionCalls.open(*name);
    m_items.append(ToolCall{
        ToolKind::Function, id, m_names.toBackend(*name), argumentText(call["arguments"]), {}});
    return Nothing{};
}

Status Conversation::readToolOutput(const JsonValue &message, const QString &path)
{
    const Result<QByteArray> id =
        readRequiredText(message["tool_call_id"], path + u".tool_call_id"_s);
    if (!id)
        return id.error();
    Result<Parts> parts = readContent(m_notes, message["content"], path + u".content"_s);
    if (!parts)
        return parts.error();
    m_items.append(ToolOutput{m_callKinds.value(*id, ToolKind::Function), *id, std::move(*parts)});
    return Nothing{};
}

Status Conversation::readFunctionOutput(const JsonValue &message, const QString &path)
{
    const Result<QByteArray> name = readRequiredText(message["name"], path + u".name"_s);
    if (!name)
        return name.error();
    Result<Parts> parts = readContent(m_notes, message["content"], path + u".content"_s);
    if (!parts)
        return parts.error();
    const QByteArray id = m_functionCalls.close(*name);
    m_items.append(ToolOutput{ToolKind::Function, id, std::move(*parts)});
    return Nothing{};
}

// --- items of the Responses API -----------------------------------------------------------------

Status Conversation::readInput(const JsonValue &input)
{
    if (input.isString()) {
        m_items.append(Message{Role::User, {TextPart{input.toUtf8()}}, {}});
        return Nothing{};
    }
    if (!input.isArray())
        return wrongType(u"input"_s, u"a string or an array"_s);
    if (input.size() == 0)
        return invalidValue(u"'input' must not be empty."_s, u"input"_s);
    return readEach(input, u"input"_s, &Conversation::readItem);
}

Status Conversation::readEarlier(const QList<RawJson> &items)
{
    for (const RawJson &text : items) {
        const auto item = parseJson(text.text);
        if (!item)
            return item.error();
        if (Status status = readItem(*item, u"previous_response_id"_s); !status)
            return status;
    }
    return Nothing{};
}

Status Conversation::readItem(const JsonValue &item, const QString &path)
{
    if (!item.isObject())
        return wrongType(path, u"an object"_s);
    const QByteArray type = item["type"].toUtf8();
    if (type == "message" || (type.isEmpty() && item.contains("role")))
        return readMessage(item, path);
    if (type == "function_call" || type == "custom_tool_call") {
        return readCallItem(
            item, type == "custom_tool_call" ? ToolKind::Custom : ToolKind::Function, path);
    }
    if (type == "function_call_output" || type == "custom_tool_call_output") {
        return readOutputItem(
            item, type == "custom_tool_call_output" ? ToolKind::Custom : ToolKind::Function, path);
    }
    if (isItemReference(item) && (m_kept || !type.isEmpty()))
        return readReference(item, path);
    if (type == "reasoning")
        readReasoningItem(item);
    else if (type.isEmpty())
        return missingParameter(path + u".type"_s);
    else
        readOtherItem(item, path);
    return Nothing{};
}

//! Passed on, known here or not; some hold lists of tools.
void Conversation::readOtherItem(const JsonValue &item, const QString &path)
{
    const auto fit = parseJson(withFitTools(item, path.toUtf8(), m_notes).text);
    m_items.append(OpaqueItem{{withoutMember(fit ? *fit : item, "id")}});
}

Status Conversation::readCallItem(const JsonValue &item, ToolKind kind, const QString &path)
{
    const Result<QByteArray> id = readRequiredText(item["call_id"], path + u".call_id"_s);
    if (!id)
        return id.error();
    const Result<QByteArray> name = readRequiredText(item["name"], path + u".name"_s);
    if (!name)
        return name.error();
    const JsonValue arguments = item[kind == ToolKind::Custom ? "input" : "arguments"];
    m_callKinds.insert(*id, kind);
    m_items.append(ToolCall{kind, *id, m_names.toBackend(*name), argumentText(arguments),
                            item["namespace"].toUtf8()});
    return Nothing{};
}

Status Conversation::readOutputItem(const JsonValue &item, ToolKind kind, const QString &path)
{
    const Result<QByteArray> id = readRequiredText(item["call_id"], path + u".call_id"_s);
    if (!id)
        return id.error();
    Result<Parts> parts = readContent(m_notes, item["output"], path + u".output"_s);
    if (!parts)
        return parts.error();
    m_items.append(ToolOutput{kind, *id, std::move(*parts)});
    return Nothing{};
}

Status Conversation::readReference(const JsonValue &item, const QString &path)
{
    if (!m_kept)
        return Nothing{};
    const Result<QByteArray> id = readRequiredText(item["id"], path + u".id"_s);
    if (!id)
        return id.error();
    const auto found = m_kept->findItem(*id);
    const auto value = found ? parseJson(found->text) : Result<JsonValue>(JsonValue());
    if (!found || !value) {
        return Error{ErrorCode::BadRequest,
                     u"Item with id '%1' not found."_s.arg(QString::fromUtf8(id->left(100))),
                     path + u".id"_s,
                     {},
                     u"item_not_found"_s};
    }
    return readItem(*value, path);
}

void Conversation::readReasoningItem(const JsonValue &item)
{
    const QByteArray encrypted = item["encrypted_content"].toUtf8();
    if (encrypted.isEmpty()) { // refers to a kept item, if any are kept
        const auto found = m_kept ? m_kept->findItem(item["id"].toUtf8()) : std::nullopt;
        const auto value = found ? parseJson(found->text) : Result<JsonValue>(JsonValue());
        if (value && !(*value)["encrypted_content"].toUtf8().isEmpty())
            readReasoningItem(*value);
        return;
    }
    const JsonValue summary = item["summary"];
    m_items.append(ReasoningItem{encrypted, {summary.isArray() ? summary.raw() : QByteArray()}});
}

} // namespace openai
