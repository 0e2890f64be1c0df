// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"
#include "core/chat/ToolNames.h"
#include "core/dialects/ollama/OllamaShared.h"

#include <QtCore/QHash>

#include <chrono>
#include <functional>
#include <optional>

namespace ollama {

//! What a response needs from its request.
struct ResponseOptions
{
    Form form = Form::Chat;
    QByteArray model; //!< as the client spelled it
    core::TimePoint receivedAt{};
    //! Time since then; empty = no time passes.
    std::function<std::chrono::nanoseconds()> elapsed;
    bool showsThinking = true;
    bool givesContext = false; //!< an (empty) `context`, for clients that sent one
    core::ToolNames toolNames;
};

//! Writes lines of JSON, or one object; both from the same pieces.
//!
//! Calls are written when they are complete, with an object as arguments, as this API requires.
//! Arguments that are not an object become text: nothing is made up, and nothing lost. Durations
//! are measured here: until the backend accepted (load), from there to its first output (prompt),
//! from there to the end. Counts that the backend did not report are left out.
class OllamaEncoder final : public core::Encoder
{
public:
    explicit OllamaEncoder(ResponseOptions options);

    QByteArray contentType() const override { return "application/x-ndjson"; }
    void stream(int choice, const core::Event &event, QByteArray &out) override;
    void end(QByteArray &out) override;
    //! This framing has no comments, so a line with empty content.
    QByteArray heartbeat() const override;
    void collect(int choice, const core::Event &event) override;
    QByteArray completeBody() override;

private:
    //! What one event adds to the message.
    struct Piece
    {
        QByteArray content;
        QByteArray thinking;
        QByteArray calls; //!< JSON, separated by commas
        QByteArray image; //!< base64

        bool isEmpty() const
        {
            return content.isEmpty() && thinking.isEmpty() && calls.isEmpty() && image.isEmpty();
        }
    };

    struct Paragraph
    {
        int item = -1;
        int part = 0;
        bool isSummary = false;

        friend bool operator==(const Paragraph &, const Paragraph &) = default;
    };

    Piece read(const core::Event &event);
    Piece readText(int item, const QByteArray &text);
    Piece readReasoning(const core::ReasoningDelta &delta);
    Piece readCall(const core::ToolCallFinished &call);
    void noteOutput();
    std::chrono::nanoseconds elapsed() const;
    QByteArray closing(const core::ResponseFinished &finished) const;
    void appendMessage(const Piece &piece, QByteArray &out) const;

    ResponseOptions m_options;
    QByteArray m_head; //!< up to the time
    int m_textItem = -1;
    Paragraph m_paragraph;
    QHash<int, core::ToolCallStarted> m_calls; //!< started, by item
    int m_callCount = 0;
    std::chrono::nanoseconds m_acceptedAfter{0};
    std::optional<std::chrono::nanoseconds> m_outputAfter;
    Piece m_complete;
    QByteArray m_closing;
    bool m_hasEnded = false;
};

//! "stop" or "length".
[[nodiscard]] QByteArrayView toDoneReason(core::ResponseFinished::Reason reason);

//! The response to a request that only loads or unloads a model: a complete object.
[[nodiscard]] QByteArray toEmptyResponse(const ResponseOptions &options, QByteArrayView doneReason);

} // namespace ollama
