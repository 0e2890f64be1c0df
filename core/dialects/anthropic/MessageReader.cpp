// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/MessageReader.h"

#include "core/chat/LenientFields.h"
#include "core/chat/ThinkTags.h"
#include "core/dialects/anthropic/AnthropicErrors.h"
#include "core/dialects/anthropic/BlockValues.h"

#include <algorithm>
#include <optional>

namespace anthropic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char FailedTool[] = "[The tool failed.]\n";

//! Accounting of Anthropic's own command line, different in every request: in the instructions it
//! would only defeat the backend's prompt cache.
constexpr char BillingBlock[] = "x-anthropic-billing-header:";

//! What an earlier response showed of tools that ran on the provider's side.
bool isServerToolBlock(const QByteArray &type)
{
    return type == "server_tool_use" || type == "mcp_tool_use"
        || (type.endsWith("_tool_result") && type != "tool_result");
}

//! Of an earlier response, so nothing that the client says.
bool isUnknownBlock(const QByteArray &type)
{
    static const QList<QByteArray> known{
        "text",        "input_text", "output_text",   "image",          "image_url",
        "input_image", "document",   "search_result", "tool_reference", "container_upload"};
    return !type.isEmpty() && !known.contains(type);
}

std::optional<Role> toRole(const QByteArray &word)
{
    if (word == "assistant")
        return Role::Assistant;
    if (word == "user")
        return Role::User;
    return word == "system" || word == "developer" ? std::optional(Role::System) : std::nullopt;
}

} // namespace

Result<QByteArray> MessageReader::readSystem(const JsonValue &system, QList<Note> &notes)
{
    if (isBlank(system))
        return QByteArray();
    if (system.isString())
        return system.toUtf8();
    if (!system.isArray())
        return wrongValue(u"system"_s, u"a string or an array of text blocks"_s);
    QList<QByteArray> texts;
    qsizetype index = 0;
    for (const JsonValue &block : system.items()) {
        const QString path = elementPath(u"system"_s, index++);
        const QByteArray type = block["type"].toUtf8();
        if (!block.isString() && !block["text"].isString()) {
            if (type.isEmpty() || type == "text")
                return wrongValue(path, u"a text block"_s);
            addNote(notes, {Note::Kind::Ignored, path.toUtf8() + '.' + type, {}});
        }
        const QByteArray text = (block.isString() ? block : block["text"]).toUtf8();
        if (!text.isEmpty() && !text.startsWith(BillingBlock))
            texts.append(text);
    }
    return texts.join("\n\n");
}

Status MessageReader::readMessages(const JsonValue &messages)
{
    if (messages.isAbsent())
        return missingField(u"messages"_s);
    if (!messages.isArray() || messages.size() == 0)
        return wrongValue(u"messages"_s, u"an array with at least one message"_s);
    qsizetype index = 0;
    for (const JsonValue &message : messages.items()) {
        if (Status status = readMessage(message, elementPath(u"messages"_s, index++)); !status)
            return status;
    }
    return Nothing{};
}

Status MessageReader::readMessage(const JsonValue &message, const QString &path)
{
    if (!message.isObject())
        return wrongValue(path, u"an object"_s);
    const QByteArray word = message["role"].toUtf8();
    if (word == "tool")
        return readToolMessage(message, path);
    if (word == "function")
        return readFunctionMessage(message, path);
    const std::optional<Role> role = toRole(word);
    if (!role)
        return wrongValue(path + u".role"_s, u"user, assistant or system"_s);
    m_blockIds.clear();
    if (!message["content"].isAbsent() || *role != Role::Assistant) {
        const Status status = readContent(message["content"], *role, path + u".content"_s);
        if (!status)
            return status;
    }
    endMessage(*role);
    if (*role != Role::Assistant)
        return Nothing{};
    if (Status status = readToolCalls(message["tool_calls"], path + u".tool_calls"_s); !status)
        return status;
    return readFunctionCall(message["function_call"], path + u".function_call"_s);
}

Status MessageReader::readContent(const JsonValue &content, Role role, const QString &path)
{
    if (content.isString()) {
        m_parts.append(TextPart{content.toUtf8()});
    } else if (!content.isArray()) {
        return content.isAbsent() ? missingField(path)
                                  : wrongValue(path, u"a string or an array of blocks"_s);
    }
    qsizetype index = 0;
    for (const JsonValue &block : content.items()) {
        const QString blockPath = elementPath(path, index++);
        Status status = role == Role::Assistant ? readAssistantBlock(block, blockPath)
                                                : readUserBlock(block, blockPath);
        if (!status)
            return status;
    }
    return Nothing{};
}

//! What was read so far becomes an item: calls, results and reasoning stand between messages.
void MessageReader::endMessage(Role role)
{
    // The backend fails to match calls and results with an empty message between them.
    if (role == Role::Assistant)
        cutThinking(m_parts, m_notes);
    if (role != Role::User) {
        m_parts.removeIf([](const Part &part) {
            const auto *text = std::get_if<TextPart>(&part);
            return text && text->text.isEmpty();
        });
    }
    if (!m_parts.isEmpty())
        m_items.append(Message{role, std::exchange(m_parts, {}), {}});
}

// --- blocks of the user -------------------------------------------------------------------------

Status MessageReader::readUserBlock(const JsonValue &block, const QString &path)
{
    if (block["type"].toUtf8() != "tool_result")
        return m_partReader.readPart(block, path, m_parts);
    endMessage(Role::User);
    return readToolResult(block, path);
}

Status MessageReader::readToolResult(const JsonValue &block, const QString &path)
{
    const Result<QByteArray> id = requiredText(block["tool_use_id"], path + u".tool_use_id"_s);
    if (!id)
        return id.error();
    Parts parts;
    if (block["is_error"].toBool().value_or(false)) // the backend has no field for it
        parts.append(TextPart{FailedTool});
    return addToolOutput(*id, block["content"], path, std::move(parts));
}

Status MessageReader::addToolOutput(const QByteArray &id, const JsonValue &content,
                                    const QString &path, Parts parts)
{
    if (content.isString())
        parts.append(TextPart{content.toUtf8()});
    else if (Status status = m_partReader.readParts(content, path + u".content"_s, parts); !status)
        return status;
    if (parts.isEmpty())
        parts.append(TextPart{});
    m_items.append(ToolOutput{ToolKind::Function, id, std::move(parts)});
    return Nothing{};
}

// --- blocks of the model ------------------------------------------------------------------------

Status MessageReader::readAssistantBlock(const JsonValue &block, const QString &path)
{
    const QByteArray type = block["type"].toUtf8();
    if (type == "tool_use") {
        endMessage(Role::Assistant);
        return readToolUse(block, path);
    }
    if (type == "thinking" || type == "redacted_thinking") {
        readReasoning(block[type == "thinking" ? "signature" : "data"].toUtf8());
        return Nothing{};
    }
    if (isServerToolBlock(type))
        return Nothing{};
    if (isUnknownBlock(type)) {
        addNote(m_notes, {Note::Kind::Ignored, path.toUtf8() + '.' + type, {}});
        return Nothing{};
    }
    if (type == "image" || isLinkedImageType(type) || type == "document") {
        // the backend takes these from users only
        leaveOut(path, type == "document" ? "document" : "image");
        return Nothing{};
    }
    return m_partReader.readPart(block, path, m_parts);
}

void MessageReader::leaveOut(const QString &path, const char *kind)
{
    m_parts.append(TextPart{QByteArray("[The ") + kind + " that was shown here is left out.]"});
    addNote(m_notes, {Note::Kind::Changed, path.toUtf8(), QByteArray(kind) + "->text"});
}

void MessageReader::readReasoning(const QByteArray &signature)
{
    const std::optional<ReasoningItem> reasoning = fromSignature(signature);
    if (!reasoning)
        return;
    endMessage(Role::Assistant);
    m_items.append(*reasoning);
}

Status MessageReader::readToolUse(const JsonValue &block, const QString &path)
{
    const Result<QByteArray> id = requiredText(block["id"], path + u".id"_s);
    if (!id)
        return id.error();
    const Result<QByteArray> name = requiredText(block["name"], path + u".name"_s);
    if (!name)
        return name.error();
    const JsonValue input = block["input"];
    if (!isBlank(input) && !input.isObject() && !input.isString())
        return wrongValue(path + u".input"_s, u"an object"_s);
    m_blockIds.insert(*id);
    addCall(*id, *name, input.isObject() ? fromToolInput(input) : argumentText(input));
    return Nothing{};
}

// --- messages in the shape of OpenAI's APIs ------------------------------------------------------

Status MessageReader::readToolMessage(const JsonValue &message, const QString &path)
{
    const Result<QByteArray> id = requiredText(message["tool_call_id"], path + u".tool_call_id"_s);
    if (!id)
        return id.error();
    return addToolOutput(*id, message["content"], path, {});
}

Status MessageReader::readToolCalls(const JsonValue &calls, const QString &path)
{
    qsizetype index = 0;
    for (const JsonValue &call : calls.items()) {
        if (Status status = readToolCall(call, elementPath(path, index++)); !status)
            return status;
    }
    return Nothing{};
}

Status MessageReader::readToolCall(const JsonValue &call, const QString &path)
{
    const Result<QByteArray> id = requiredText(call["id"], path + u".id"_s);
    if (!id)
        return id.error();
    if (m_blockIds.contains(*id)) // some clients send both forms
        return Nothing{};
    const JsonValue function = call["function"];
    const Result<QByteArray> name = requiredText(function["name"], path + u".function.name"_s);
    if (!name)
        return name.error();
    addCall(*id, *name, argumentText(function["arguments"]));
    return Nothing{};
}

void MessageReader::addCall(const QByteArray &id, const QByteArray &name,
                            const QByteArray &arguments)
{
    m_items.append(ToolCall{ToolKind::Function,
                            id,
                            m_names.toBackend(name),
                            arguments.isEmpty() ? QByteArray("{}") : arguments,
                            {}});
}

//! The old form has no ids: they are generated here, the same ones for the same conversation.
Status MessageReader::readFunctionCall(const JsonValue &call, const QString &path)
{
    if (isBlank(call))
        return Nothing{};
    const Result<QByteArray> name = requiredText(call["name"], path + u".name"_s);
    if (!name)
        return name.error();
    const QByteArray id = "call_function_" + QByteArray::number(++m_madeIds);
    m_openCalls.append({*name, id});
    addCall(id, *name, argumentText(call["arguments"]));
    return Nothing{};
}

Status MessageReader::readFunctionMessage(const JsonValue &message, const QString &path)
{
    const Result<QByteArray> name = requiredText(message["name"], path + u".name"_s);
    if (!name)
        return name.error();
    const auto open = std::find_if(m_openCalls.begin(), m_openCalls.end(),
                                   [&name](const auto &call) { return call.first == *name; });
    QByteArray id = "call_function_unknown";
    if (open != m_openCalls.end()) {
        id = open->second;
        m_openCalls.erase(open);
    }
    return addToolOutput(id, message["content"], path, {});
}

} // namespace anthropic
