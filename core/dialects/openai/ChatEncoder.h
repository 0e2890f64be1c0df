// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/chat/Dialect.h"
#include "core/chat/Response.h"
#include "core/chat/ToolNames.h"
#include "core/dialects/openai/ContentFlow.h"

#include <QtCore/QHash>

#include <optional>
#include <vector>

namespace openai {

//! What a response needs from its request.
struct ChatResponseOptions
{
    QByteArray id;
    QByteArray model; //!< as the client spelled it
    qint64 createdAt = 0;
    int choiceCount = 1;
    ReasoningStyle reasoningStyle = ReasoningStyle::ReasoningContent;
    bool includesUsage = false; //!< a usage chunk at the end of a stream
    bool isLegacy = false;      //!< `function_call` in place of `tool_calls`
    core::RawJson metadata;     //!< echoed in the complete form
    core::ToolNames toolNames;
};

//! Writes `chat.completion.chunk`s or one `chat.completion`.
//!
//! Searches of the backend are not shown as tool calls. Without the backend's count (a response cut
//! here) `usage` is null in the complete form, and a stream has no usage chunk.
class ChatEncoder final : public core::Encoder
{
public:
    explicit ChatEncoder(ChatResponseOptions options);

    QByteArray contentType() const override { return "text/event-stream; charset=utf-8"; }
    void stream(int choice, const core::Event &event, QByteArray &out) override;
    void end(QByteArray &out) override;
    void collect(int choice, const core::Event &event) override;
    QByteArray completeBody() override;

private:
    struct Call
    {
        int index = 0;
        core::ToolKind kind = core::ToolKind::Function;
        qsizetype sentSize = 0;
        bool hasSentArguments = false;
    };

    struct Choice
    {
        explicit Choice(ReasoningStyle style) : flow(style) { }

        ContentFlow flow;
        QByteArray head; //!< of a chunk, up to the delta
        QByteArray textHead;
        QHash<int, Call> calls; //!< by item
        int imageCount = 0;
        bool hasStarted = false;
        bool hasFinished = false;
        core::Response response; //!< complete form only
        std::optional<core::Usage> usage;
        QByteArray serviceTier;
    };

    void streamText(Choice &choice, QByteArrayView before, QByteArrayView text, QByteArray &out);
    void streamReasoning(Choice &choice, const core::ReasoningDelta &delta, QByteArray &out);
    void streamCallStart(Choice &choice, const core::ToolCallStarted &call, QByteArray &out);
    void streamArguments(Choice &choice, int item, QByteArrayView arguments, QByteArray &out);
    void streamCallEnd(Choice &choice, const core::ToolCallFinished &call, QByteArray &out);
    void streamCitation(Choice &choice, const core::CitationAdded &citation, QByteArray &out);
    void streamImage(Choice &choice, const core::ImageFinished &image, QByteArray &out);
    void streamFinish(Choice &choice, const core::ResponseFinished &finished, QByteArray &out);
    void streamFailure(const core::Error &error, QByteArray &out);
    void appendChunk(const Choice &choice, QByteArrayView delta, QByteArray &out) const;

    void writeChoice(core::JsonWriter &json, int index) const;
    void writeMessage(core::JsonWriter &json, const core::Response &response) const;
    void writeCalls(core::JsonWriter &json, const core::Response &response) const;
    std::optional<core::Usage> usageOfAll() const;

    ChatResponseOptions m_options;
    QByteArray m_chunkHead;
    QByteArray m_chunkTail;
    QByteArray m_textTail;
    std::vector<Choice> m_choices;
    bool m_hasFailed = false;
};

} // namespace openai
