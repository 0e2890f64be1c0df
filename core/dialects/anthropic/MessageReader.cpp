// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/MessageReader.h"

#include "core/chat/ContentReader.h"
#include "core/chat/FieldErrors.h"
#include "core/chat/LenientFields.h"
#include "core/chat/ThinkTags.h"
#include "core/dialects/anthropic/BlockValues.h"

#include <optional>
#include <utility>

namespace anthropic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

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

} // namespace

Result<QByteArray> MessageReader::readSystem(const JsonValue &system, QList<Note> &notes)
{
    if (isBlank(system))
        return QByteArray();
    if (system.isString())
        return system.toUtf8();
    if (!system.isArray())
        return wrongType(u"system"_s, u"a string or an array of text blocks"_s);
    QList<QByteArray> texts;
    qsizetype index = 0;
    for (const JsonValue &block : system.items()) {
        const QString path = itemPath(u"system"_s, index++);
        const QByteArray type = block["type"].toUtf8();
        if (!block.isString() && !block["text"].isString()) {
            if (type.isEmpty() || type == "text")
                return wrongType(path, u"a text block"_s);
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
        return missingParameter(u"messages"_s);
    if (!messages.isArray() || messages.size() == 0)
        return wrongType(u"messages"_s, u"an array with at least one message"_s);
    qsizetype index = 0;
    for (const JsonValue &message : messages.items()) {
        if (Status status = readMessage(message, itemPath(u"messages"_s, index++)); !status)
            return status;
    }
    return Nothing{};
}

Status MessageReader::readMessage(const JsonValue &message, const QString &path)
{
    if (!message.isObject())
        return wrongType(path, u"an object"_s);
    const QByteArray word = message["role"].toUtf8();
    if (word == "tool")
        return readToolMessage(message, path);
    if (word == "function")
        return readFunctionMessage(message, path);
    const std::optional<Role> role = toRole(word);
    if (!role)
        return wrongType(path + u".role"_s, u"user, assistant or system"_s);
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
        return content.isAbsent() ? missingParameter(path)
                                  : wrongType(path, u"a string or an array of blocks"_s);
    }
    qsizetype index = 0;
    for (const JsonValue &block : content.items()) {
        const QString blockPath = itemPath(path, index++);
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
    if (role != Role::User)
        m_parts.removeIf(isEmptyText);
    if (!m_parts.isEmpty())
        m_items.append(Message{role, std::exchange(m_parts, {}), {}});
}

// --- blocks of the user -------------------------------------------------------------------------

Status MessageReader::readUserBlock(const JsonValue &block, const QString &path)
{
    if (block["type"].toUtf8() != "tool_result")
        return readPart(m_notes, block, path, m_parts);
    endMessage(Role::User);
    return readToolResult(block, path);
}

Status MessageReader::readToolResult(const JsonValue &block, const QString &path)
{
    const Result<QByteArray> id = readRequiredText(block["tool_use_id"], path + u".tool_use_id"_s);
    if (!id)
        return id.error();
    return addToolOutput(*id, block, path);
}

Status MessageReader::addToolOutput(const QByteArray &id, const JsonValue &message,
                                    const QString &path)
{
    Result<Parts> parts = core::readToolResult(m_notes, message, path);
    if (!parts)
        return parts.error();
    m_items.append(ToolOutput{ToolKind::Function, id, std::move(*parts)});
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
    if (type == "image" || type == "image_url" || type == "input_image" || type == "document") {
        // the backend takes these from users only
        leaveOut(path, type == "document" ? "document" : "image");
        return Nothing{};
    }
    return readPart(m_notes, block, path, m_parts);
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
    const Result<QByteArray> id = readRequiredText(block["id"], path + u".id"_s);
    if (!id)
        return id.error();
    const Result<QByteArray> name = readRequiredText(block["name"], path + u".name"_s);
    if (!name)
        return name.error();
    const JsonValue input = block["input"];
    if (!isBlank(input) && !input.isObject() && !input.isString())
        return wrongType(path + u".input"_s, u"an object"_s);
    m_blockIds.insert(*id);
    addCall(*id, *name, input.isObject() ? fromToolInput(input) : argumentText(input));
    return Nothing{};
}

// --- messages in the shape of OpenAI's APIs ------------------------------------------------------

Status MessageReader::readToolMessage(const JsonValue &message, const QString &path)
{
    const Result<QByteArray> id =
        readRequiredText(message["tool_call_id"], path + u".tool_call_id"_s);
    if (!id)
        return id.error();
    return addToolOutput(*id, message, path);
}

Status MessageReader::readToolCalls(const JsonValue &calls, const QString &path)
{
    qsizetype index = 0;
    for (const JsonValue &call : calls.items()) {
        if (Status status = readToolCall(call, itemPath(path, index++)); !status)
            return status;
    }
    return Nothing{};
}

Status MessageReader::readToolCall(const JsonValue &call, const QString &path)
{
    const Result<QByteArray> id = readRequiredText(call["id"], path + u".id"_s);
    if (!id)
        return id.error();
    if (m_blockIds.contains(*id)) // some clients send both forms
        return Nothing{};
    const JsonValue function = call["function"];
    const Result<QByteArray> name = readRequiredText(function["name"], path + u".function.name"_s);
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

Status MessageReader::readFunctionCall(const JsonValue &call, const QString &path)
{
    if (isBlank(call))
        return Nothing{};
    const Result<QByteArray> name = readRequiredText(call["name"], path + u".name"_s);
    if (!name)
        return name.error();
    const QByteArray id = m_functionCalls.open(*name);
    addCall(id, *name, argumentText(call["arguments"]));
    return Nothing{};
}

Status MessageReader::readFunctionMessage(const JsonValue &message, const QString &path)
{
    const Result<QByteArray> name = readRequiredText(message["name"], path + u".name"_s);
    if (!name)
        return name.error();
    const QByteArray id = m_functionCalls.close(*name);
    return addToolOutput(id, message, path);
}

} // namespace anthropic
