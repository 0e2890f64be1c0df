// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/chat/Dialect.h"
#include "core/chat/Response.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

namespace openai {

using core::ReasoningStyle;

//! Provides what has to stand before each piece of a message, so that paragraphs of reasoning and
//! the texts of several items are separated and think tags are closed.
//!
//! The streamed and the complete form pass the same pieces in the same order, so they read the
//! same.
class ContentFlow
{
public:
    explicit ContentFlow(ReasoningStyle style) : m_style(style) { }

    //! What to put into the content before `text` of that item.
    [[nodiscard]] QByteArrayView beforeText(int item, QByteArrayView text);

    struct Separators
    {
        QByteArrayView all;     //!< in the field for all reasoning
        QByteArrayView summary; //!< in the field for summaries only
    };
    //! What to put before `text`, a piece of that paragraph of reasoning.
    [[nodiscard]] Separators beforeReasoning(int item, int part, bool isSummary,
                                             QByteArrayView text);

    //! What to append to the content at its end.
    [[nodiscard]] QByteArrayView atEnd();

    //! How many code points of the content precede the text of that item.
    [[nodiscard]] qint64 textStart(int item) const;

private:
    struct Paragraph
    {
        int item = -1;
        int part = 0;
        bool isSummary = false;

        friend bool operator==(const Paragraph &, const Paragraph &) = default;
    };

    QByteArrayView beforeTaggedReasoning(const Paragraph &paragraph);

    ReasoningStyle m_style;
    bool m_isThinking = false; //!< a think tag is open
    int m_textItem = -1;
    Paragraph m_paragraph;
    Paragraph m_summary;
    qint64 m_codePoints = 0;
    QHash<int, qint64> m_textStarts;
};

//! Reasoning outside the content of a message.
struct ReasoningFields
{
    QByteArray all;
    QByteArray summary;
};

//! Content and reasoning of a complete message.
struct MessageText
{
    QByteArray content;
    ReasoningFields reasoning;
};

//! Joins the pieces of a response; `flow` then is at the end of the message.
[[nodiscard]] MessageText composeMessage(const core::Response &response, ReasoningStyle style,
                                         ContentFlow &flow);

//! Writes the members for reasoning that does not stand in the content; none when there is none.
void writeReasoningFields(core::JsonWriter &json, ReasoningStyle style,
                          const ReasoningFields &reasoning);

//! An element of `annotations`; `textStart` as ContentFlow counts it.
void writeCitation(core::JsonWriter &json, const core::CitationAdded &citation, qint64 textStart);
//! An element of `images`.
void writeImage(core::JsonWriter &json, const core::ImageFinished &image, int index);

} // namespace openai
