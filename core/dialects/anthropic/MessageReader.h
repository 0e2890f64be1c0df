// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/FunctionCallIds.h"
#include "core/chat/Request.h"
#include "core/chat/ToolNames.h"

#include <QtCore/QSet>

namespace anthropic {

//! Reads `system` and `messages`.
//!
//! Thinking blocks with a signature of this program become the reasoning item they came from;
//! reasoning signed elsewhere and results of server tools from earlier turns are left out, because
//! the backend could not use them. Errors name the field, for example "messages[2].content[0]".
//! Calls and their results in the shapes of OpenAI's chat API are read, too, since they can mean
//! only one thing.
class MessageReader
{
public:
    MessageReader(core::ToolNames &names, QList<core::Note> &notes) : m_names(names), m_notes(notes)
    {
    }

    //! Blocks that hold no text are left out and noted.
    [[nodiscard]] static core::Result<QByteArray> readSystem(const core::JsonValue &system,
                                                             QList<core::Note> &notes);
    core::Status readMessages(const core::JsonValue &messages);

    const QList<core::Item> &items() const { return m_items; }

private:
    using Parts = QList<core::Part>;

    core::Status readMessage(const core::JsonValue &message, const QString &path);
    core::Status readContent(const core::JsonValue &content, core::Role role, const QString &path);
    core::Status readToolMessage(const core::JsonValue &message, const QString &path);
    core::Status readToolCalls(const core::JsonValue &calls, const QString &path);
    core::Status readToolCall(const core::JsonValue &call, const QString &path);
    core::Status readFunctionCall(const core::JsonValue &call, const QString &path);
    core::Status readFunctionMessage(const core::JsonValue &message, const QString &path);
    void addCall(const QByteArray &id, const QByteArray &name, const QByteArray &arguments);
    core::Status readUserBlock(const core::JsonValue &block, const QString &path);
    core::Status readAssistantBlock(const core::JsonValue &block, const QString &path);
    core::Status readToolResult(const core::JsonValue &block, const QString &path);
    core::Status addToolOutput(const QByteArray &id, const core::JsonValue &message,
                               const QString &path);
    core::Status readToolUse(const core::JsonValue &block, const QString &path);
    void readReasoning(const QByteArray &signature);
    void leaveOut(const QString &path, const char *kind);
    void endMessage(core::Role role);

    core::ToolNames &m_names;
    QList<core::Note> &m_notes;
    QList<core::Item> m_items;
    Parts m_parts;               //!< of the message being read
    QSet<QByteArray> m_blockIds; //!< ids of the calls in its blocks
    core::FunctionCallIds m_functionCalls;
};

} // namespace anthropic
