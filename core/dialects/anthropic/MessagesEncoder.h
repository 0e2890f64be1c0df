// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/chat/Dialect.h"
#include "core/dialects/anthropic/BlockFlow.h"
#include "core/dialects/anthropic/BlockWriters.h"

namespace anthropic {

//! What a response needs from its request.
struct MessageResponseOptions
{
    QByteArray id;
    QByteArray model; //!< as the client spelled it
    QByteArray requestId;
    Reasoning reasoning = Reasoning::Hidden;
    core::ToolNames toolNames;
    ToolSchemas toolSchemas;
    qint64 inputTokens = 0;   //!< of the request, estimated
    qint64 contextWindow = 0; //!< of the model, in tokens; 0 = unknown
};

//! The `stop_reason`.
[[nodiscard]] QByteArrayView toStopReason(core::ResponseFinished::Reason reason, bool hasCalls,
                                          bool hasRefusal);

//! Writes the events of a message, or one `message`.
//!
//! The backend reports its count only at the end: `message_start` holds an estimate of the input,
//! because clients measure the conversation by it, and `message_delta` the real figures. Of a
//! response that was cut here the estimate is all there is.
class MessagesEncoder final : public core::Encoder
{
public:
    explicit MessagesEncoder(MessageResponseOptions options);

    QByteArray contentType() const override { return "text/event-stream; charset=utf-8"; }
    QByteArray heartbeat() const override;
    void stream(int choice, const core::Event &event, QByteArray &out) override;
    void end(QByteArray &out) override;
    core::Error toClientError(core::Error error) const override;
    void collect(int choice, const core::Event &event) override;
    QByteArray completeBody() override;

private:
    void streamStart(QByteArray &out) const;
    void streamFinish(const core::ResponseFinished &finished, QByteArray &out) const;
    void writeStop(core::JsonWriter &json, const core::ResponseFinished &finished,
                   const BlockFlow &flow) const;

    const MessageResponseOptions m_options; //!< the flows refer to its names
    StreamedBlocks m_streamed;
    BlockFlow m_streamFlow;
    CollectedBlocks m_collected;
    BlockFlow m_completeFlow;
    core::ResponseFinished m_finished; //!< complete form only
    bool m_hasStarted = false;
    bool m_hasEnded = false;
    bool m_hasFailed = false;
};

} // namespace anthropic
