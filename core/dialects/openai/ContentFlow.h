// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>

namespace openai {

//! In which field of a chat message thoughts are told.
enum class ReasoningStyle {
    ThinkTags,        //!< in `content`, between <think> and </think>
    O3,               //!< `reasoning`: {"content":[{"type":"text","text"}]}
    Legacy,           //!< `reasoning`, and summaries in `reasoning_summary` as well
    ReasoningContent, //!< `reasoning_content`
    Hidden,           //!< nowhere
};

//! "think-tags", "o3", "legacy", "current", "reasoning-content"; anything else is think-tags.
[[nodiscard]] ReasoningStyle toReasoningStyle(QByteArrayView word);

//! Says what must stand in front of each piece of one message, so that paragraphs of thought and
//! the texts of several items stay apart and think tags are closed.
//!
//! Both forms of an answer ask it for the same pieces in the same order, hence they read the same.
class ContentFlow
{
public:
    explicit ContentFlow(ReasoningStyle style) : m_style(style) { }

    //! What to put into the content before `text` of that item.
    [[nodiscard]] QByteArrayView beforeText(int item, QByteArrayView text);

    struct Separators
    {
        QByteArrayView all;     //!< in the field that takes every thought
        QByteArrayView summary; //!< in the field that takes summaries only
    };
    //! What to put before `text`, a piece of that paragraph of thought.
    [[nodiscard]] Separators beforeReasoning(int item, int part, bool isSummary, QByteArrayView text);

    //! What closes the content.
    [[nodiscard]] QByteArrayView atEnd();

    //! How many code points of content precede the text of that item.
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

} // namespace openai
