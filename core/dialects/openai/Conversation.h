// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/FunctionCallIds.h"
#include "core/chat/KeptResponses.h"
#include "core/chat/Request.h"
#include "core/chat/ToolNames.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>

namespace openai {

//! True for an input item that refers to a kept one.
[[nodiscard]] bool isItemReference(const core::JsonValue &item);

//! Reads the turns of a conversation, as `messages` of the chat API or `input` of the Responses
//! API, whose items may be mixed; messages may also hold the blocks of Anthropic's API.
//!
//! Errors name the field, for example "messages[2].content[0].image_url".
class Conversation
{
public:
    //! `kept` holds the items that the input refers to; null = references are left out.
    Conversation(core::ToolNames &names, QList<core::Note> &notes,
                 const core::KeptResponses *kept = nullptr)
        : m_names(names)
        , m_notes(notes)
        , m_kept(kept)
    {
    }

    core::Status readMessages(const core::JsonValue &messages);
    core::Status readInput(const core::JsonValue &input);
    //! Items of earlier turns, as they were kept.
    core::Status readEarlier(const QList<core::RawJson> &items);

    const QList<core::Item> &items() const { return m_items; }

private:
    using Parts = QList<core::Part>;
    using Reader = core::Status (Conversation::*)(const core::JsonValue &, const QString &);

    core::Status readEach(const core::JsonValue &list, const QString &path, Reader read);
    core::Status readMessage(const core::JsonValue &message, const QString &path);
    core::Status readAssistant(const core::JsonValue &message, const QString &path);
    core::Status readTurn(const core::JsonValue &message, const QString &path, core::Role role);
    void endMessage(core::Role role, Parts parts, const core::JsonValue &message,
                    const QString &path);
    core::Status readToolUse(const core::JsonValue &block, const QString &path);
    core::Status readToolResult(const core::JsonValue &block, const QString &path);
    core::Status readToolCalls(const core::JsonValue &calls, const QString &path);
    core::Status readToolCall(const core::JsonValue &call, const QString &path);
    core::Status readFunctionCall(const core::JsonValue &call, const QString &path);
    core::Status readToolOutput(const core::JsonValue &message, const QString &path);
    core::Status readFunctionOutput(const core::JsonValue &message, const QString &path);
    core::Status readItem(const core::JsonValue &item, const QString &path);
    core::Status readCallItem(const core::JsonValue &item, core::ToolKind kind,
                              const QString &path);
    core::Status readOutputItem(const core::JsonValue &item, core::ToolKind kind,
                                const QString &path);
    core::Status readReference(const core::JsonValue &item, const QString &path);
    void readOtherItem(const core::JsonValue &item, const QString &path);
    void readReasoningItem(const core::JsonValue &item);

    core::ToolNames &m_names;
    QList<core::Note> &m_notes;
    const core::KeptResponses *m_kept = nullptr;
    QList<core::Item> m_items;
    QHash<QByteArray, core::ToolKind> m_callKinds; //!< by call id
    QSet<QByteArray> m_blockCalls; //!< ids of the calls in the blocks of the current message
    core::FunctionCallIds m_functionCalls;
};

} // namespace openai
