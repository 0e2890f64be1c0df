// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"
#include "core/chat/ToolNames.h"

namespace anthropic {

//! Reads `system` and `messages`.
//!
//! Thinking blocks with a signature of this program become the reasoning item they came from;
//! reasoning signed elsewhere and results of server tools from earlier turns are left out, because
//! the backend could not use them. Errors name the field, for example "messages[2].content[0]". An
//! image that the backend would refuse is replaced by a sentence in brackets and noted: it stays in
//! the client's history and would otherwise make every later turn fail.
class MessageReader
{
public:
    MessageReader(core::ToolNames &names, QList<core::Note> &notes) : m_names(names), m_notes(notes)
    {
    }

    [[nodiscard]] static core::Result<QByteArray> readSystem(const core::JsonValue &system);
    core::Status readMessages(const core::JsonValue &messages);

    const QList<core::Item> &items() const { return m_items; }

private:
    using Parts = QList<core::Part>;

    core::Status readMessage(const core::JsonValue &message, const QString &path);
    core::Status readUserBlock(const core::JsonValue &block, const QString &path);
    core::Status readAssistantBlock(const core::JsonValue &block, const QString &path);
    core::Status readToolResult(const core::JsonValue &block, const QString &path);
    core::Status readToolUse(const core::JsonValue &block, const QString &path);
    void readReasoning(const QByteArray &signature);
    core::Status readParts(const core::JsonValue &content, const QString &path, Parts &parts);
    core::Status readPart(const core::JsonValue &block, const QString &path, Parts &parts);
    core::Status readImage(const core::JsonValue &block, const QString &path, Parts &parts);
    core::Status readDocument(const core::JsonValue &block, const QString &path, Parts &parts);
    core::Status readSearchResult(const core::JsonValue &block, const QString &path, Parts &parts);
    void leaveOut(const QString &path, const char *kind);
    void endMessage(core::Role role);

    core::ToolNames &m_names;
    QList<core::Note> &m_notes;
    QList<core::Item> m_items;
    Parts m_parts; //!< of the message being read
};

} // namespace anthropic
