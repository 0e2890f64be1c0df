// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/chat/Dialect.h"
#include "core/dialects/openai/ContentFlow.h"

#include <optional>
#include <vector>

namespace openai {

//! What a response needs from its request.
struct CompletionResponseOptions
{
    QByteArray id;
    QByteArray model; //!< as the client spelled it
    qint64 createdAt = 0;
    bool includesUsage = false;   //!< a usage chunk at the end of a stream
    QList<QByteArray> beginnings; //!< one per choice: what its text begins with; usually empty
};

//! Writes `text_completion` objects, streamed or complete.
//!
//! A refusal is ordinary text here. Unknown usage is left out.
class CompletionsEncoder final : public core::Encoder
{
public:
    explicit CompletionsEncoder(CompletionResponseOptions options);

    QByteArray contentType() const override { return "text/event-stream; charset=utf-8"; }
    void stream(int choice, const core::Event &event, QByteArray &out) override;
    void end(QByteArray &out) override;
    void collect(int choice, const core::Event &event) override;
    QByteArray completeBody() override;

private:
    struct Choice
    {
        ContentFlow flow{ReasoningStyle::Hidden};
        QByteArray text; //!< complete form only
        std::optional<core::ResponseFinished> finished;
        bool hasStarted = false;
    };

    //! The text that an event adds to a choice.
    [[nodiscard]] QByteArray textOf(int index, const core::Event &event);
    void writeChoice(core::JsonWriter &json, int index, QByteArrayView text,
                     const std::optional<core::ResponseFinished> &finished) const;
    void appendChunk(int index, QByteArrayView text,
                     const std::optional<core::ResponseFinished> &finished, QByteArray &out) const;
    void writeHead(core::JsonWriter &json) const;
    [[nodiscard]] std::optional<core::Usage> usageOfAll() const;

    CompletionResponseOptions m_options;
    std::vector<Choice> m_choices;
    bool m_hasFailed = false;
};

} // namespace openai
