// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ContentFlow.h"

#include "core/chat/ImageData.h"

namespace openai {

using namespace core;

namespace {

constexpr QByteArrayView Open("<think>");
constexpr QByteArrayView Close("</think>");
constexpr QByteArrayView CloseAndBlank("</think>\n\n");
constexpr QByteArrayView Blank("\n\n");

void append(QByteArray &text, QByteArrayView before, QByteArrayView piece)
{
    text.append(before);
    text.append(piece);
}

} // namespace

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
    m_codePoints += countCodePoints(text);
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
        m_codePoints += before.all.size() + countCodePoints(text);
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

MessageText composeMessage(const Response &response, ReasoningStyle style, ContentFlow &flow)
{
    const bool isTagged = style == ReasoningStyle::ThinkTags;
    MessageText message;
    for (const Response::Segment &segment : response.segments()) {
        if (segment.kind == Response::Segment::Kind::Text) {
            append(message.content, flow.beforeText(segment.item, segment.text), segment.text);
            continue;
        }
        if (style == ReasoningStyle::Hidden)
            continue;
        const bool isSummary = segment.kind == Response::Segment::Kind::Summary;
        const ContentFlow::Separators before =
            flow.beforeReasoning(segment.item, segment.part, isSummary, segment.text);
        append(isTagged ? message.content : message.reasoning.all, before.all, segment.text);
        if (isSummary)
            append(message.reasoning.summary, before.summary, segment.text);
    }
    message.content.append(flow.atEnd());
    return message;
}

void writeReasoningFields(JsonWriter &json, ReasoningStyle style, const ReasoningFields &reasoning)
{
    if (reasoning.all.isEmpty())
        return;
    switch (style) {
    case ReasoningStyle::O3:
        json.key("reasoning").beginObject().key("content").beginArray().beginObject();
        json.member("type", "text").member("text", reasoning.all);
        json.endObject().endArray().endObject();
        return;
    case ReasoningStyle::Legacy:
        if (!reasoning.summary.isEmpty())
            json.member("reasoning_summary", reasoning.summary);
        json.member("reasoning", reasoning.all);
        return;
    case ReasoningStyle::ReasoningContent:
        json.member("reasoning_content", reasoning.all);
        return;
    case ReasoningStyle::ThinkTags:
    case ReasoningStyle::Hidden:
        return;
    }
}

void writeCitation(JsonWriter &json, const CitationAdded &citation, qint64 textStart)
{
    json.beginObject();
    json.member("type", "url_citation");
    json.key("url_citation").beginObject();
    json.memberNumber("start_index", citation.startIndex + textStart);
    json.memberNumber("end_index", citation.endIndex + textStart);
    json.member("url", citation.url);
    json.member("title", citation.title);
    json.endObject();
    json.endObject();
}

void writeImage(JsonWriter &json, const ImageFinished &image, int index)
{
    json.beginObject();
    json.memberNumber("index", index);
    json.member("type", "image_url");
    json.key("image_url").beginObject();
    json.member("url", imageUrl(image.base64));
    json.endObject();
    json.endObject();
}

} // namespace openai
