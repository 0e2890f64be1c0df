// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ContentFlow.h"

#include <algorithm>

namespace openai {

namespace {

constexpr QByteArrayView Open("<think>");
constexpr QByteArrayView Close("</think>");
constexpr QByteArrayView CloseAndBlank("</think>\n\n");
constexpr QByteArrayView Blank("\n\n");

qint64 codePoints(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char byte) { return (byte & '\xc0') != '\x80'; });
}

} // namespace

ReasoningStyle toReasoningStyle(QByteArrayView word)
{
    if (word == "o3")
        return ReasoningStyle::O3;
    if (word == "legacy" || word == "current")
        return ReasoningStyle::Legacy;
    if (word == "reasoning-content")
        return ReasoningStyle::ReasoningContent;
    return ReasoningStyle::ThinkTags;
}

QByteArrayView ContentFlow::beforeText(int item, QByteArrayView text)
{
    QByteArrayView before;
    if (item != m_textItem) {
        const bool isFirst = m_textItem < 0;
        m_textItem = item;
        if (m_isThinking)
            before = isFirst ? Close : CloseAndBlank;
        else if (!isFirst)
            before = Blank;
        m_isThinking = false;
        m_codePoints += before.size();
        m_textStarts.insert(item, m_codePoints);
    } else if (m_isThinking) {
        before = Close;
        m_isThinking = false;
        m_codePoints += before.size();
    }
    m_codePoints += codePoints(text);
    return before;
}

QByteArrayView ContentFlow::beforeTaggedReasoning(const Paragraph &paragraph)
{
    if (!m_isThinking) {
        m_isThinking = true;
        return Open;
    }
    return paragraph == m_paragraph ? QByteArrayView() : Blank;
}

ContentFlow::Separators ContentFlow::beforeReasoning(int item, int part, bool isSummary,
                                                   QByteArrayView text)
{
    const Paragraph paragraph{item, part, isSummary};
    Separators before;
    if (m_style == ReasoningStyle::ThinkTags) {
        before.all = beforeTaggedReasoning(paragraph);
        m_codePoints += before.all.size() + codePoints(text);
    } else if (m_paragraph.item >= 0 && !(paragraph == m_paragraph)) {
        before.all = Blank;
    }
    m_paragraph = paragraph;
    if (isSummary) {
        if (m_summary.item >= 0 && !(paragraph == m_summary))
            before.summary = Blank;
        m_summary = paragraph;
    }
    return before;
}

QByteArrayView ContentFlow::atEnd()
{
    if (!m_isThinking)
        return {};
    m_isThinking = false;
    return Close;
}

qint64 ContentFlow::textStart(int item) const
{
    return m_textStarts.value(item, m_codePoints);
}

} // namespace openai
