// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ContentReader.h"
#include "core/chat/LenientFields.h"
#include "core/chat/ThinkTags.h"
#include "core/dialects/openai/Conversation.h"
#include "core/dialects/openai/OpenAiShared.h"

#include <algorithm>

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! One message with its content. Calls and results among Anthropic's blocks become items between
//! the messages.
Status Conversation::readTurn(const JsonValue &message, const QString &path, Role role)
{
    const JsonValue content = message["content"];
    const QString contentPath = path + u".content"_s;
    const qsizetype itemCount = m_items.size();
    Parts parts;
    if (!content.isArray()) {
        const Result<Parts> text = readContent(m_notes, content, contentPath);
        if (!text)
            return text.error();
        parts = *text;
    }
    qsizetype index = 0;
    for (const JsonValue &block : content.items()) {
        const QString blockPath = itemPath(contentPath, index++);
        const QByteArray type = block["type"].toUtf8();
        const bool isCall = type == "tool_use";
        if (isCall || type == "tool_result")
            endMessage(role, std::exchange(parts, {}), message, path);
        Status status = Nothing{};
        if (isCall)
            status = readToolUse(block, blockPath);
        else if (type == "tool_result")
            status = readToolResult(block, blockPath);
        else
            status = readPart(m_notes, block, blockPath, parts);
        if (!status)
            return status;
    }
    if (const QByteArray refusal = message["refusal"].toUtf8();
        role == Role::Assistant && !refusal.isEmpty())
        parts.append(RefusalPart{refusal});
    const bool isSilentUser = role == Role::User && m_items.size() == itemCount
        && std::all_of(parts.begin(), parts.end(), isEmptyText);
    if (isSilentUser)
        m_items.append(Message{role, {TextPart{}}, {}});
    else
        endMessage(role, std::move(parts), message, path);
    return Nothing{};
}

//! Adds what was read of a message, unless it says nothing: the backend fails to match calls and
//! outputs with an empty message between them.
void Conversation::endMessage(Role role, Parts parts, const JsonValue &message, const QString &path)
{
    if (role == Role::Assistant) {
        leaveOutOwnMedia(parts, path.toUtf8() + ".content", m_notes);
        cutThinking(parts, m_notes);
        parts.removeIf(isEmptyText);
    }
    if (std::all_of(parts.begin(), parts.end(), isEmptyText))
        return;
    const QByteArray phase = role == Role::Assistant ? message["phase"].toUtf8() : QByteArray();
    m_items.append(Message{role, std::move(parts), phase});
}

Status Conversation::readToolUse(const JsonValue &block, const QString &path)
{
    const Result<QByteArray> id = readRequiredText(block["id"], path + u".id"_s);
    if (!id)
        return id.error();
    const Result<QByteArray> name = readRequiredText(block["name"], path + u".name"_s);
    if (!name)
        return name.error();
    const QByteArray input = argumentText(block["input"]);
    m_callKinds.insert(*id, ToolKind::Function);
    m_blockCalls.insert(*id);
    m_items.append(ToolCall{ToolKind::Function,
                            *id,
                            m_names.toBackend(*name),
                            input.isEmpty() ? QByteArray("{}") : input,
                            {}});
    return Nothing{};
}

Status Conversation::readToolResult(const JsonValue &block, const QString &path)
{
    const Result<QByteArray> id = readRequiredText(block["tool_use_id"], path + u".tool_use_id"_s);
    if (!id)
        return id.error();
    Result<Parts> parts = core::readToolResult(m_notes, block, path);
    if (!parts)
        return parts.error();
    m_items.append(ToolOutput{m_callKinds.value(*id, ToolKind::Function), *id, std::move(*parts)});
    return Nothing{};
}

} // namespace openai
