// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Event.h"

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace core {

//! One response, collected from its events: what an encoder needs to write it at once.
//!
//! Apply the events of one response in order; how they were split does not matter. Text and
//! reasoning keep the order in which they arrived.
class Response
{
public:
    //! A stretch of text, without refusals, or one paragraph of reasoning.
    struct Segment
    {
        enum class Kind { Text, Summary, Reasoning };

        Kind kind = Kind::Text;
        int item = 0;
        int part = 0;
        QByteArray text;
    };

    struct Call
    {
        ToolCallStarted started;
        QByteArray arguments; //!< exactly as the model wrote them, as far as they arrived
        bool isFinished = false;
    };

    struct Reasoning
    {
        QByteArray itemId;
        QByteArray encryptedContent;
        RawJson summary;
    };

    void apply(const Event &event);

    const ResponseStarted &started() const { return m_started; }
    const std::vector<Segment> &segments() const { return m_segments; }
    //! Reasoning items as they must be sent back on the next turn.
    const std::vector<Reasoning> &reasoning() const { return m_reasoning; }
    const QByteArray &refusal() const { return m_refusal; }
    //! In the order in which the calls began.
    const std::vector<Call> &calls() const { return m_calls; }
    const std::vector<CitationAdded> &citations() const { return m_citations; }
    const std::vector<ImageFinished> &images() const { return m_images; }
    //! Completed output items as the backend wrote them.
    const std::vector<ItemFinished> &items() const { return m_items; }
    //! How it ended; nullopt while it is running and when it failed.
    const std::optional<ResponseFinished> &finished() const { return m_finished; }
    const std::optional<Error> &error() const { return m_error; }

    //! All text, without reasoning; the texts of all items joined.
    QByteArray text() const;

private:
    void append(Segment::Kind kind, int item, int part, const QByteArray &text);
    Call *callOf(int item);

    ResponseStarted m_started;
    std::vector<Segment> m_segments;
    std::vector<Reasoning> m_reasoning;
    QByteArray m_refusal;
    std::vector<Call> m_calls;
    std::vector<CitationAdded> m_citations;
    std::vector<ImageFinished> m_images;
    std::vector<ItemFinished> m_items;
    std::optional<ResponseFinished> m_finished;
    std::optional<Error> m_error;
};

} // namespace core
